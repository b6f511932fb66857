"""Many at once: no writer hides a change from a reader, no intent delivered twice takes effect twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path

import pytest
import requests

from sync.gateway.database import writing
from sync.gateway.effects import effects
from sync.gateway.records import PLATFORM, find, keep
from sync.gateway.serve import EmbeddedGateway, run
from sync.wire import Verdict
from tests.sync.gateway_office import Caller, Office, record

WRITERS, ROUNDS = 4, 12


def test_that_a_reader_never_passes_a_change_that_commits_later(office: Office) -> None:
    reader = office.join("Siti")
    reader.download()
    writers = [office.join(f"Petugas{n}") for n in range(WRITERS)]
    done = threading.Event()
    sent: list[str] = []

    def write(caller: Caller, number: int) -> None:
        for turn in range(ROUNDS):
            op = caller.op(record((number + turn) % 10), "note", {"text": f"{number}.{turn}"})
            (verdict,) = caller.send(op)
            assert verdict.state in ("applied", "merged")
            sent.append(op.id)

    def read() -> None:
        while not done.is_set():
            reader.ask(limit=2)

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        following = pool.submit(read)
        working = [pool.submit(write, caller, n) for n, caller in enumerate(writers)]
        wait(working)
        done.set()
        following.result()
        for each in working:
            each.result()
    while True:
        page = reader.ask(limit=2).page
        assert page is not None
        if not page.more:
            break
    seen = [entry.id for n in range(10) for entry in reader.complaint(record(n)).entries]
    assert sorted(seen) == sorted(sent)
    assert len(sent) == WRITERS * ROUNDS


def test_that_a_number_taken_first_and_committed_last_is_still_read(office: Office) -> None:
    engine = office.gateway.engine
    inside, free = threading.Event(), threading.Event()

    def slow() -> None:
        with writing(engine, office.clock.now()) as work:
            there = find(work.session, record(1))
            assert there is not None
            keep(work, there, replace(there.complaint, title="Lambat"), PLATFORM)
            inside.set()
            assert free.wait(30)

    def quick() -> None:
        office.platform.edit(record(2), title="Cepat")

    reader = office.join("Siti")
    reader.download()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(slow)
        assert inside.wait(30)
        second = pool.submit(quick)
        # Nothing of either is visible yet: the quick one may not overtake the slow one.
        during = reader.ask().page
        assert during is not None
        assert during.count == 0
        # It had a second to try: without the lock it takes a few milliseconds.
        with pytest.raises(TimeoutError):
            second.result(1)
        free.set()
        first.result(30)
        second.result(30)
    reader.ask()
    assert reader.complaint(record(1)).title == "Lambat"
    assert reader.complaint(record(2)).title == "Cepat"


def test_that_an_intent_delivered_many_times_at_once_takes_effect_once(office: Office, database: str) -> None:
    caller = office.join("Siti")
    caller.download()
    other = Caller(caller.url, caller.joined)
    op = caller.op(record(1), "note", {"text": "Sekali"})
    barrier = threading.Barrier(2)

    def send(one: Caller) -> Verdict:
        barrier.wait(30)
        return one.send(op)[0]

    with ThreadPoolExecutor(2) as pool:
        verdicts = [each.result(60) for each in [pool.submit(send, caller), pool.submit(send, other)]]
    assert {(verdict.state, verdict.receipt) for verdict in verdicts} == {("applied", verdicts[0].receipt)}
    assert [each["count"] for each in effects(database)] == [1]


def test_that_two_gateways_share_one_database(office: Office, database: str) -> None:
    with EmbeddedGateway(database, clock=office.clock) as second:
        here, there = office.join("Siti"), office.join("Rina")
        there.url = second.url
        here.download()
        there.download()
        assert there.cursor == here.cursor
        ops = [here.op(record(n), "note", {"text": f"{n}"}) for n in range(10)]
        with ThreadPoolExecutor(2) as pool:
            halves = [
                pool.submit(here.send, *ops),
                pool.submit(
                    there.send, *[there.op(record(n), "note", {"text": f"r{n}"}) for n in reversed(range(10))]
                ),
            ]
            states = {verdict.state for half in halves for verdict in half.result(60)}
        assert states <= {"applied", "merged"}
        here.ask()
        there.ask()
        assert here.held == there.held
        assert sum(each["count"] for each in effects(database)) == 20


def test_that_several_workers_need_postgresql(lone_office: Office) -> None:
    database = lone_office.gateway.engine.url.render_as_string(hide_password=False)
    with pytest.raises(ValueError, match="PostgreSQL"):
        run(database, workers=2)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_that_workers_serve_together_until_they_are_told_to_stop(office: Office, database: str) -> None:
    office.gateway.stop()
    port = int(office.gateway.url.rpartition(":")[2])
    line = f"from sync.gateway.serve import run; run({database!r}, port={port}, workers=2)"
    process = subprocess.Popen(
        [sys.executable, "-c", line], env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    try:
        _until(lambda: _answers(office.gateway.url), process)
        caller = office.join("Siti")
        caller.download()
        ops = [caller.op(record(n), "note", {"text": f"{n}"}) for n in range(10)]
        with ThreadPoolExecutor(4) as pool:
            sending = [pool.submit(Caller(caller.url, caller.joined).send, *ops) for _ in range(4)]
            verdicts = [each.result(60) for each in sending]
        assert all(verdict.state == "applied" for batch in verdicts for verdict in batch)
        assert [each["count"] for each in effects(database)] == [1] * 10
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) in (0, -signal.SIGTERM)


def _answers(url: str) -> bool:
    try:
        return requests.get(f"{url}/v1/capabilities", timeout=5).status_code == 200
    except requests.ConnectionError:
        return False


def _until(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if ready():
            return
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError("the server ended")
    raise AssertionError("the server never answered")
