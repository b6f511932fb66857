"""One worker at a time: leases, a killed process, and what a reading brings into the gateway's records."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier, Event

import pytest
from sqlalchemy import func, select

from desktop.domain.complaint import Stage
from desktop.domain.delivery import Onward
from sync.gateway.database import reading
from sync.gateway.schema import observations
from sync.gateway.upstream import sending
from sync.gateway.upstream.lease import Lease, LeaseLostError
from sync.gateway.upstream.run import BUSY, LOST, run
from sync.gateway.upstream.settings import standing
from sync.lapor.progress import Progress
from sync.wire import ObservationItem
from tests.lapor.state import Call, Fault
from tests.lapor.upstream_office import RECORD, UpstreamOffice
from tests.sync.gateway_office import MEMPAWAH

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


def test_that_two_workers_at_once_send_each_action_once(upstream: UpstreamOffice) -> None:
    for number in range(3):
        upstream.follow_up(f"{TEXT} {number}")
    start = Barrier(2)

    def work(holder: str) -> str:
        start.wait(20)
        return upstream.run(holder).trouble

    with ThreadPoolExecutor(2) as pool:
        ends = list(pool.map(work, ["a", "b"]))
    assert set(ends) <= {"", BUSY}
    assert "" in ends
    assert sorted(upstream.sent) == [f"{TEXT} {number}" for number in range(3)]


@pytest.mark.parametrize("before", [1, 2, 3])
def test_that_a_worker_that_slept_before_any_step_leaves_the_action_to_the_next(
    upstream: UpstreamOffice, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    intent = upstream.follow_up(TEXT).id
    real = sending.Journal.__call__
    steps = 0

    def keep(journal: sending.Journal, progress: Progress) -> None:
        nonlocal steps
        steps += 1
        if steps == before:
            upstream.clock.pass_seconds(10_000)
            assert upstream.run("other").trouble == ""
        real(journal, progress)

    monkeypatch.setattr(sending.Journal, "__call__", keep)
    assert upstream.run("sleeper").trouble == LOST
    assert upstream.sent == [TEXT]
    assert upstream.delivery(intent).state is Onward.THERE


def test_that_a_lost_lease_undoes_the_writing_that_found_it(upstream: UpstreamOffice) -> None:
    span = timedelta(seconds=60)
    first = Lease(upstream.engine, upstream.clock, MEMPAWAH, "first", span)
    second = Lease(upstream.engine, upstream.clock, MEMPAWAH, "second", span)
    assert first.take()
    assert not second.take()
    upstream.clock.pass_seconds(30)
    with first.writing():
        pass
    upstream.clock.pass_seconds(40)
    assert not second.take()
    upstream.clock.pass_seconds(20)
    assert second.take()
    with pytest.raises(LeaseLostError), first.writing():
        pass
    first.release()
    assert not first.take()
    second.release()
    assert first.take()


@pytest.mark.parametrize("fault", [Fault.SLOW_BEFORE, Fault.SLOW_AFTER])
def test_that_a_killed_process_is_taken_over_when_its_lease_ends(
    upstream: UpstreamOffice, fault: Fault
) -> None:
    upstream.clock.moment = datetime.now(UTC)
    intent = upstream.follow_up(TEXT).id
    reached = Event()
    upstream.platform.at_gate = reached.set
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(fault)
    program = "import sys; from desktop.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "gateway", "upstream", "run", "--once"]
    address = upstream.engine.url.render_as_string(hide_password=False)
    secrets = {"TANGGAP_LAPOR_BEARER": "rahasia-1", "TANGGAP_LAPOR_TOKEN": "token-1"}
    with subprocess.Popen(
        [*command, "--database", address], env={**os.environ, **secrets}, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert reached.wait(60)
        finally:
            process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    upstream.platform.finish()
    assert upstream.run("next").trouble == BUSY
    assert upstream.sent == [TEXT]
    upstream.clock.pass_seconds(3600)
    assert upstream.run_until_decided(intent).state is Onward.THERE
    assert upstream.sent == [TEXT]


def test_that_the_loop_ends_when_it_is_told_to(upstream: UpstreamOffice) -> None:
    upstream.follow_up(TEXT)
    stop = Event()
    upstream.platform.when_done = stop.set
    run(upstream.engine, MEMPAWAH, lambda _: upstream.lapor.client(), upstream.clock, "w1", stop, every=60.0)
    assert upstream.sent == [TEXT]
    found = standing(upstream.engine, MEMPAWAH)
    assert (found.trouble, found.complete_at, found.counts) == ("", upstream.clock.now(), {"there": 1})


def test_that_what_the_platform_shows_travels_to_every_computer_as_a_revision(
    upstream: UpstreamOffice,
) -> None:
    before = upstream.ani.revs[RECORD]
    upstream.case.status_code, upstream.case.status_name = "9", "Ditutup oleh Admin"
    assert upstream.run().received == 1
    upstream.ani.ask()
    assert upstream.ani.revs[RECORD] > before
    case = upstream.ani.complaint(RECORD)
    assert (case.status_name, case.stage) == ("Ditutup oleh Admin", Stage.CLOSED)
    assert any("diterima" in entry.text for entry in case.entries)
    rev = upstream.ani.revs[RECORD]
    upstream.clock.pass_seconds(30 * 86_400)
    assert upstream.run().received == 0
    upstream.ani.ask()
    assert upstream.ani.revs[RECORD] == rev


def test_that_an_export_from_before_a_reading_changes_nothing(upstream: UpstreamOffice) -> None:
    upstream.case.status_code, upstream.case.status_name = "9", "Ditutup oleh Admin"
    upstream.run()
    for _ in range(3):
        upstream.clock.pass_seconds(30 * 86_400)
        upstream.run()
    old = upstream.clock.now() - timedelta(days=1)
    item = ObservationItem(RECORD, old.isoformat(), "h1", {"status_name": "Dalam Proses"})
    assert upstream.ani.ask(observations=[item]).observed == ["h1"]
    assert upstream.complaint().status_name == "Ditutup oleh Admin"
    with reading(upstream.engine) as session:
        kept = select(func.count()).select_from(observations).where(observations.c.hash == "lapor_v3")
        assert session.execute(kept).scalar_one() == 1


def test_that_a_complaint_is_read_again_only_when_it_is_time(upstream: UpstreamOffice) -> None:
    upstream.run()
    upstream.run()
    assert upstream.platform.asked.count(Call.READ) == 1
    upstream.clock.pass_seconds(100_000)
    upstream.run()
    assert upstream.platform.asked.count(Call.READ) == 2
