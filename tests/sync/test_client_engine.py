"""A run against a real gateway: everything arrives once, both ways, and the events say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop.domain.actions import Dispose, Edit, FollowUp, Note, Verify
from desktop.domain.complaint import Classification, Stage
from desktop.store import base
from desktop.store.gate import LONGEST_SLICE
from desktop.store.meta import Setting
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Failed, Finished, Received, Sent, Started, SyncEvent
from sync.gateway.loading import load_records
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import SAMBAS, Office, complaint, record


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        yield desk


def test_that_a_first_run_brings_everything_in_scope(desk: Desk) -> None:
    events = desk.sync()
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    assert desk.size() == 10
    assert sum(each.count for each in of(events, Received)) == 20
    assert desk.setting(Setting.LAST_COMPLETE) == desk.setting(Setting.LAST_TRIED) != ""


def test_that_nothing_changed_is_one_small_request(desk: Desk) -> None:
    desk.sync()
    last = desk.sync()[-1]
    assert isinstance(last, Finished)
    assert last.requests == 1
    assert last.sent_bytes + last.received_bytes <= 700


def test_that_an_action_arrives_and_is_visible(desk: Desk) -> None:
    desk.sync()
    intent = desk.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
    events = desk.sync()
    assert of(events, Sent) == [Sent(intent, record(1))]
    assert desk.item(intent).state is State.DONE
    assert desk.seen(record(1)).stage is Stage.DISPOSED
    assert desk.item(intent).receipt.startswith("BK-")
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 1)


def test_that_a_chain_on_one_record_goes_in_one_request(desk: Desk) -> None:
    desk.sync()
    desk.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
    desk.act(FollowUp("Tim berangkat."), record(1))
    desk.act(Note("Hubungi pelapor."), record(1))
    desk.act(Edit(title="Jalan rusak berat"), record(2))
    desk.act(Dispose("pupr"), record(3))
    events = desk.sync()
    assert len(of(events, Sent)) == 5
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 1)


def test_that_a_day_of_work_agrees_on_every_database(
    tmp_path: Path, office: Office, clock: FixedClock
) -> None:
    with opened(tmp_path, office, clock) as ani, opened(tmp_path / "b", office, clock, "Budi") as budi:
        for desk in (ani, budi):
            desk.sync()
        ani.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
        ani.act(FollowUp("Tim berangkat."), record(1))
        budi.act(Edit(district="Anjongan"), record(1))
        budi.act(Note("Catatan Budi"), record(2))
        office.platform.edit(record(3), title="Judul pusat")
        for desk in (ani, budi, ani):
            assert isinstance(desk.sync()[-1], Finished)
        for number in range(10):
            assert ani.seen(record(number)) == budi.seen(record(number))
        assert ani.seen(record(1)).district == "Anjongan"
        assert ani.seen(record(3)).title == "Judul pusat"
        assert ani.states() == budi.states() == {}


def test_that_a_person_works_on_while_a_download_runs(desk: Desk, lone_office: Office) -> None:
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 900)], clock=desk.clock)
    made: list[str] = []
    for event in desk.run():
        if isinstance(event, Received) and desk.has(record(5)):
            made.append(desk.act(Note(f"Catatan {len(made)}"), record(5)))
    assert len(made) > 5
    sent = [each.intent for each in of(desk.sync(), Sent)]
    assert sent == made
    assert [entry.id for entry in desk.seen(record(5)).entries] == made


def test_that_slices_grow_until_somebody_writes(desk: Desk, lone_office: Office) -> None:
    desk.sync()
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 1_000)], clock=desk.clock)
    sizes: list[int] = []
    for event in desk.run():
        if isinstance(event, Received):
            sizes.append(event.count)
            if len(sizes) == 3:
                desk.act(Note("Sambil mengunduh"), record(1))
    assert sizes[:5] == [50, 100, 200, 50, 100]
    assert max(sizes) == LONGEST_SLICE


def test_that_the_disk_is_waited_for_where_files_follow_and_not_for_what_can_be_asked_again(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sync()
    lone_office.platform.reassign(record(1), SAMBAS)
    load_records(lone_office.gateway.engine, [complaint(10)], clock=desk.clock)
    waits: dict[str, int] = {}

    def watched(of: str, done: Callable[..., object]) -> Callable[..., object]:
        def instead(session: Connection, *rest: object) -> object:
            waits[of] = session.exec_driver_sql("PRAGMA synchronous").scalar_one()
            return done(session, *rest)

        return instead

    for name in ("observe", "forget"):
        monkeypatch.setattr(base, name, watched(name, getattr(base, name)))
    desk.sync()
    assert waits == {"observe": 1, "forget": 2}


def test_that_a_token_that_expires_between_pages_only_pauses(desk: Desk, lone_office: Office) -> None:
    load_records(lone_office.gateway.engine, [complaint(n) for n in range(10, 400)], clock=desk.clock)
    token = desk.tokens[desk.person.id]
    events: list[SyncEvent] = []
    for event in desk.run():
        events.append(event)
        if isinstance(event, Received):
            desk.tokens[desk.person.id] = "expired"
    assert events[-1] == Failed(Trouble.SIGN_IN, "HTTP 401, sign_in", None)
    desk.tokens[desk.person.id] = token
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.size() == 400
