"""A tombstone can be lifted for thirty days, by a gateway that knows of the departure (rule 18)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.store import base, drafts, history, outbox
from desktop.store.server_time import server_time
from sync.errors import Trouble
from sync.events import Failed, NotNow, NotOffered, Shown
from sync.gateway.admin import bump_epoch
from sync.gateway.database import writing
from sync.gateway.records import depart
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, opened
from tests.sync.client_records import asked_back, departed, lagging
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, record

DAY = 86_400.0


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path / "petugas", lone_office, clock) as desk:
        desk.sync()
        yield desk


def mistaken(office: Office) -> int:
    """The gateway tells that a record has left which it still has, as after a slip of its administrator."""
    with writing(office.gateway.engine, office.clock.now()) as work:
        number = work.next()
        depart(work, record(1), MEMPAWAH, number, "removed")
    return number


def test_that_a_departure_told_by_mistake_is_undone_with_everything_that_was_written(
    desk: Desk, lone_office: Office
) -> None:
    before = desk.seen(record(1))
    intent = desk.act(Note("Sudah ditelepon."), record(1))
    with desk.database.writing() as session:
        drafts.save(session, desk.person.id, record(1), "follow_up", "Setengah jadi", desk.clock.now())
    number = mistaken(lone_office)
    with desk.database.writing() as session:
        base.forget(session, record(1), number, "removed", server_time(session, desk.clock.now()))
    assert not desk.has(record(1))
    assert desk.item(intent).reason == "gone"
    with desk.database.reading() as session:
        (left,) = base.departed(session, desk.clock.now())
    assert (left.record, left.why, left.texts) == (record(1), "removed", 2)
    desk.sync()
    assert not desk.has(record(1))
    assert asked_back(desk, record(1)) == Shown(record(1))
    assert desk.seen(record(1)) == before
    assert departed(desk) == []
    assert desk.item(intent).state is outbox.State.REJECTED
    with desk.database.reading() as session:
        kept_draft = drafts.load(session, desk.person.id, record(1), "follow_up")
    assert kept_draft is not None
    assert kept_draft.text == "Setengah jadi"
    desk.sync()
    assert desk.has(record(1))
    assert desk.size() == 10


def test_that_what_the_gateway_says_is_gone_stays_gone(desk: Desk, lone_office: Office) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    lone_office.platform.remove(record(2))
    desk.sync()
    assert set(departed(desk)) == {record(1), record(2)}
    assert asked_back(desk, record(1)) == NotOffered(record(1), "reassigned")
    assert asked_back(desk, record(2)) == NotOffered(record(2), "removed")
    assert desk.size() == 8
    assert set(departed(desk)) == {record(1), record(2)}


def test_that_what_came_back_at_the_gateway_is_here_before_the_next_run(
    desk: Desk, lone_office: Office
) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    lone_office.platform.reassign(record(1), MEMPAWAH)
    assert asked_back(desk, record(1)) == Shown(record(1))
    assert asked_back(desk, record(1)) == Shown(record(1))
    assert desk.size() == 10


def test_that_a_lagging_replica_lifts_nothing(desk: Desk, lone_office: Office, tmp_path: Path) -> None:
    with lagging(lone_office, tmp_path / "kemarin") as replica:
        lone_office.platform.reassign(record(1), SAMBAS)
        desk.sync()
        assert asked_back(desk, record(1), replica) == NotNow(record(1))
        assert not desk.has(record(1))
        assert departed(desk) == [record(1)]


def test_that_a_lifted_tombstone_comes_back_with_the_next_departure_against_any_replica(
    desk: Desk, lone_office: Office, tmp_path: Path
) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    lone_office.platform.reassign(record(1), MEMPAWAH)
    assert asked_back(desk, record(1)) == Shown(record(1))
    with lagging(lone_office, tmp_path / "kemarin") as replica:
        lone_office.platform.remove(record(1))
        desk.sync()
        assert asked_back(desk, record(1), replica) == NotNow(record(1))
        assert asked_back(desk, record(1)) == NotOffered(record(1), "removed")
        assert not desk.has(record(1))


def test_that_a_server_of_another_life_or_a_base_on_its_way_lifts_nothing(
    desk: Desk, lone_office: Office
) -> None:
    mistaken(lone_office)
    desk.sync()
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    assert asked_back(desk, record(1)) == NotNow(record(1))
    desk.sync()
    assert desk.has(record(1))
    mistaken(lone_office)
    desk.sync()
    with desk.database.writing() as session:
        base.start_rebaseline(session)
    assert asked_back(desk, record(1)) == NotNow(record(1))
    assert not desk.has(record(1))


def test_that_without_a_line_it_says_so_and_nothing_is_lifted(desk: Desk, lone_office: Office) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    desk.url = "http://127.0.0.1:9"
    told = asked_back(desk, record(1))
    assert isinstance(told, Failed)
    assert told.trouble is Trouble.NO_NETWORK
    assert departed(desk) == [record(1)]


def test_that_it_can_be_asked_back_for_thirty_days(
    desk: Desk, lone_office: Office, clock: FixedClock
) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    clock.pass_seconds(29.9 * DAY)
    assert departed(desk) == [record(1)]
    clock.pass_seconds(0.2 * DAY)
    assert departed(desk) == []


def test_that_drafts_on_what_stays_away_end_in_the_journal(
    desk: Desk, lone_office: Office, clock: FixedClock
) -> None:
    with desk.database.writing() as session:
        for number, text in ((1, "Sudah dicek"), (2, "Akan dicek")):
            drafts.save(session, desk.person.id, record(number), "note", text, clock.now())
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    clock.pass_seconds(29.9 * DAY)
    with desk.database.writing() as session:
        assert base.put_away(session, clock.now(), 50)
        assert len(drafts.mine(session, desk.person.id)) == 2
    clock.pass_seconds(0.2 * DAY)
    with desk.database.writing() as session:
        assert base.put_away(session, clock.now(), 50)
        assert [each.record for each in drafts.mine(session, desk.person.id)] == [record(2)]
        kept = history.entries(session, record(1))[-1]
    assert (kept.event, kept.code, kept.who, kept.body) == ("draft", "note", desk.person.id, "Sudah dicek")
