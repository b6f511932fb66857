"""A bad line, a killed program, a strange server: nothing is lost, nothing is done twice, and it says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.actions import Note, Verify
from desktop.domain.complaint import Classification
from desktop.store import outbox, sync_log
from desktop.store.gate import SLICE_ROWS
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Failed, Finished, Received, Sent, Started, SyncEvent
from sync.gateway.effects import effects
from sync.gateway.loading import load_records
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import Office, complaint, record
from tests.sync.proxy import Portal, Proxy

VERIFY = Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr")


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as desk:
        yield desk


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """The gateway's database, for a look at what really happened there."""
    return tmp_path / "lone.db"


def failed(desk: Desk) -> Failed:
    """The end of a run that must fail."""
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    return last


def counts(counted: Path) -> dict[str, int]:
    """Intent → how often it took effect."""
    return {each["id"]: each["count"] for each in effects(str(counted))}


def test_that_a_lost_answer_after_the_commit_changes_nothing_twice(
    desk: Desk, proxy: Proxy, counted: Path
) -> None:
    desk.sync()
    ids = [desk.act(Note(f"Catatan {n}"), record(1)) for n in range(5)]
    proxy.drop_answers = 1
    assert failed(desk).trouble is Trouble.RESET
    assert desk.states() == {"queued": 5}
    assert len(of(desk.sync(), Sent)) == 5
    assert {intent: counts(counted)[intent] for intent in ids} == dict.fromkeys(ids, 1)
    assert len(desk.seen(record(1)).entries) == 5


def test_that_a_run_killed_while_sending_is_taken_up_again(desk: Desk, counted: Path) -> None:
    desk.sync()
    intent = desk.act(VERIFY, record(1))
    with desk.database.writing() as session:
        outbox.sending(session, [intent])
    assert desk.item(intent).state is State.SENDING
    assert [each.intent for each in of(desk.sync(), Sent)] == [intent]
    assert counts(counted)[intent] == 1


def test_that_a_run_stopped_at_any_event_goes_on_next_time(desk: Desk, counted: Path) -> None:
    ids: list[str] = []
    steps = 0
    while True:
        run = desk.run()
        events: list[SyncEvent] = []
        for event in run:
            events.append(event)
            if len(events) > steps:
                break
        run.close()
        if isinstance(events[-1], Finished):
            break
        steps += 1
        if desk.has(record(0)):
            ids.append(desk.act(Note(f"Catatan {steps}"), record(steps % 10)))
    assert steps > 3
    desk.sync()
    assert desk.states() == {}
    found = counts(counted)
    assert ids
    assert {intent: found.get(intent, 0) for intent in ids} == dict.fromkeys(ids, 1)


def test_that_offline_tries_leave_an_intent_free_to_be_taken_back(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    intent = desk.act(VERIFY, record(1))
    desk.url = "http://127.0.0.1:9"
    last = failed(desk)
    assert last.trouble is Trouble.NO_NETWORK
    assert last.retry_at is not None
    assert desk.item(intent).attempts == 0
    with desk.database.writing() as session:
        outbox.withdraw(session, intent, desk.clock.now())
    assert desk.states() == {}


def test_that_a_download_cut_anywhere_goes_on_without_a_gap(
    desk: Desk, proxy: Proxy, lone_office: Office
) -> None:
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 400)], clock=desk.clock)
    proxy.cut_down = 2_000
    runs = 0
    while not isinstance(desk.sync()[-1], Finished):
        runs += 1
        proxy.cut_down += 1_500
    assert runs > 1
    assert desk.size() == 400
    assert all(desk.seen(record(n)).original_text for n in range(400))


def test_that_a_portal_never_counts_and_never_signs_anybody_out(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    intent = desk.act(VERIFY, record(1))
    for shape in Portal:
        proxy.portal = shape
        last = failed(desk)
        assert last.trouble is Trouble.PORTAL
        assert last.retry_at is not None
        assert last.retry_at - desk.clock.now() <= timedelta(seconds=64)
    assert desk.item(intent).state is State.QUEUED
    proxy.heal()
    assert [each.intent for each in of(desk.sync(), Sent)] == [intent]


def test_that_five_lost_requests_open_the_breaker_and_a_probe_closes_it(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    desk.act(VERIFY, record(1))
    proxy.cut_up = 50
    for _ in range(5):
        assert failed(desk).trouble is Trouble.RESET
    up = proxy.up
    failed(desk)
    assert proxy.up - up <= 50
    proxy.heal()
    last = desk.sync()[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 2)
    again = desk.sync()[-1]
    assert isinstance(again, Finished)
    assert again.requests == 1


def test_that_waits_grow_and_progress_resets_them(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    proxy.refuse = True
    waits: list[float] = []
    for _ in range(12):
        retry_at = failed(desk).retry_at
        assert retry_at is not None
        waits.append((retry_at - desk.clock.now()).total_seconds())
    assert all(0 <= wait <= min(900, 2 * 2**n) for n, wait in enumerate(waits))
    assert max(waits) > 60
    proxy.heal()
    desk.sync()
    proxy.refuse = True
    retry_at = failed(desk).retry_at
    assert retry_at is not None
    assert retry_at - desk.clock.now() <= timedelta(seconds=2)


def test_that_last_complete_moves_only_with_a_whole_run(desk: Desk, proxy: Proxy, clock: FixedClock) -> None:
    desk.sync()
    complete = desk.setting("last_complete")
    clock.pass_seconds(60)
    proxy.refuse = True
    desk.sync()
    assert desk.setting("last_complete") == complete
    assert desk.setting("last_tried") > complete
    proxy.heal()
    clock.pass_seconds(60)
    desk.sync()
    assert desk.setting("last_complete") == desk.setting("last_tried") > complete


def test_that_every_byte_is_on_the_months_meter_and_every_run_in_the_log(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    proxy.cut_down = 100
    desk.sync()
    proxy.heal()
    desk.sync()
    month = f"bytes_{desk.clock.now():%Y-%m}"
    assert int(desk.setting(month)) == proxy.up + proxy.down
    with desk.database.reading() as session:
        runs = sync_log.latest(session)
    assert [run.trouble for run in runs] == ["", "reset", ""]
    assert sum(run.bytes for run in runs) == proxy.up + proxy.down


def test_that_a_failing_line_halves_what_is_sent_at_once(desk: Desk, proxy: Proxy) -> None:
    desk.sync()
    for n in range(64):
        desk.act(Note(f"Catatan panjang nomor {n} " * 20), record(n % 10))
    proxy.cut_up = 3_000
    tries = 0
    while not isinstance(desk.sync()[-1], Finished):
        tries += 1
        assert tries < 40
    assert desk.states() == {}


def test_that_many_intents_on_a_line_that_breaks_again_and_again_all_arrive_once(
    desk: Desk, proxy: Proxy, counted: Path
) -> None:
    desk.sync()
    ids = [desk.act(Note(f"Catatan {n}"), record(n % 10)) for n in range(120)]
    for _ in range(4):
        proxy.drop_answers = 1
        desk.sync()
    assert isinstance(desk.sync()[-1], Finished)
    found = counts(counted)
    assert Counter(found.get(intent, 0) for intent in ids) == {1: 120}


def test_that_the_outbox_counts_what_a_started_run_finds(desk: Desk) -> None:
    desk.sync()
    desk.act(Note("Satu"), record(1))
    desk.act(Note("Dua"), record(2))
    events = desk.sync()
    assert events[0] == Started(2)
    assert sum(each.count for each in of(events, Received)) == 2


def test_that_a_page_applied_in_part_is_fetched_again(desk: Desk, lone_office: Office) -> None:
    desk.sync()
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 460)], clock=desk.clock)
    cursor = desk.setting("cursor")
    run = desk.run()
    first = next(event for event in run if isinstance(event, Received))
    run.close()
    assert first.count == SLICE_ROWS
    assert (desk.size(), desk.setting("cursor")) == (10 + SLICE_ROWS, cursor)
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.size() == 460
    assert all(desk.seen(record(n)).original_text for n in range(460))


def test_that_a_full_disk_stops_the_pull_and_loses_nothing(desk: Desk, lone_office: Office) -> None:
    desk.sync()
    intent = desk.act(Note("Sebelum penuh"), record(1))
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 460)], clock=desk.clock)
    with desk.database.reading() as session:
        pages = session.exec_driver_sql("PRAGMA page_count").scalar_one()
        session.exec_driver_sql(f"PRAGMA max_page_count = {pages + 40}")
    last = failed(desk)
    assert last.trouble is Trouble.DISK_FULL
    assert 10 <= desk.size() < 460
    with desk.database.reading() as session:
        session.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.size() == 460
    assert desk.states() == {}
    assert [entry.id for entry in desk.seen(record(1)).entries] == [intent]
