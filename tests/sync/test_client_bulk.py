"""What imports showed reaches the gateway after everything a person did, and the directory comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.domain.complaint import Complaint
from desktop.domain.people import Role, Unit
from desktop.domain.stages import StageTable
from desktop.store import base, directory, history, observations, sync_log
from desktop.store.meta import Setting
from sync.contract.client import GatewayClient
from sync.contract.messages import observation_of, receipt_code
from sync.engine.push import BULK
from sync.errors import SyncProblem, Trouble
from sync.events import Finished, Sent
from sync.gateway.people import add_units
from sync.wire import SyncAnswer, SyncRequest, Verdict
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, complaint, record

FIELDS = frozenset({"tracking_id", "title", "status_name", "original_text", "received_at", "regency"})


class Watched(GatewayClient):
    """The real way, and what went along it."""

    seen: list[tuple[int, int]]
    most: int

    def sync(self, token: str, request: SyncRequest, leaving: Callable[[], None] | None = None) -> SyncAnswer:
        self.seen.append((len(request.ops), len(request.observations)))
        if len(request.observations) > self.most:
            raise SyncProblem(Trouble.TOO_LARGE)
        return super().sync(token, request, leaving)


@pytest.fixture
def watched() -> type[Watched]:
    class Fresh(Watched):
        """This test's own."""

    Fresh.seen, Fresh.most = [], BULK
    return Fresh


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, watched: type[Watched]) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.client = watched
        desk.put(Setting.GATEWAY, desk.url)
        desk.sync()
        watched.seen.clear()
        yield desk


def imported(desk: Desk, count: int, start: int = 500) -> list[Complaint]:
    """An export of complaints the gateway has never heard of."""
    rows = [replace(complaint(n), regency="Mempawah") for n in range(start, start + count)]
    as_of = desk.clock.now() - timedelta(hours=1)
    for at in range(0, count, 200):
        with desk.database.writing() as session:
            part = [(row, FIELDS) for row in rows[at : at + 200]]
            base.observe_export(session, as_of, part, StageTable())
    return rows


def waiting(desk: Desk) -> int:
    with desk.database.reading() as session:
        return observations.waiting(session)


def test_that_an_import_reaches_the_gateway_in_small_requests(desk: Desk, watched: type[Watched]) -> None:
    imported(desk, 450)
    assert waiting(desk) == 450
    intent = desk.act(Note("Lebih dulu"), record(1))
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert [each.intent for each in of(events, Sent)] == [intent]
    assert watched.seen[0] == (1, 0)
    assert all(0 < count <= BULK for _, count in watched.seen[1:])
    assert sum(count for _, count in watched.seen) == 450
    assert waiting(desk) == 0
    assert desk.size() == 460


def test_that_another_computer_of_the_office_gets_what_was_imported(
    desk: Desk, tmp_path: Path, lone_office: Office, clock: FixedClock
) -> None:
    (row,) = imported(desk, 1)
    desk.sync()
    with opened(tmp_path / "other", lone_office, clock, "Budi") as other:
        other.sync()
        assert other.seen(row.record).title == row.title
        assert other.size() == 11


def test_that_an_import_too_large_for_the_server_is_halved(desk: Desk, watched: type[Watched]) -> None:
    imported(desk, 60)
    watched.most = 20
    assert isinstance(desk.sync()[-1], Finished)
    assert waiting(desk) == 0
    assert max(count for _, count in watched.seen[3:]) <= 20


@pytest.mark.parametrize(
    ("damage", "why"), [("hash = hash || hash || hash", "unread_by_gateway"), ("body = '{'", "damaged")]
)
def test_that_what_cannot_be_read_is_set_aside_and_the_rest_flows(desk: Desk, damage: str, why: str) -> None:
    imported(desk, BULK + 5)
    with desk.database.writing() as session:
        worst = "id IN (SELECT id FROM observation ORDER BY id LIMIT 7)"
        session.exec_driver_sql(f"UPDATE observation SET {damage} WHERE {worst}")
    assert isinstance(desk.sync()[-1], Finished)
    assert waiting(desk) == 0
    with desk.database.reading() as session:
        run = sync_log.latest(session)[0]
        lost = [line for n in range(500, 507) for line in history.entries(session, record(n))]
    assert (run.trouble, run.aside, run.aside_first[0]) == ("", 7, "6102500")
    assert [(line.event, line.code, bool(line.body)) for line in lost] == [("set_aside", why, True)] * 7
    assert desk.sync()
    with desk.database.reading() as session:
        assert sync_log.latest(session)[0].aside == 0


def test_that_only_the_fields_an_export_held_are_sent(desk: Desk) -> None:
    imported(desk, 1)
    with desk.database.reading() as session:
        (seen,) = observations.pending(session, 10)
    item = observation_of(seen)
    assert set(item.fields) == FIELDS
    assert item.record == "sp4n:6102500"
    assert item.fields["received_at"] == "2026-11-21T20:00:00Z"


def test_that_the_directory_follows_the_server(desk: Desk, lone_office: Office) -> None:
    with desk.database.reading() as session:
        assert [person.name for person in directory.people(session)] == ["Ani"]
    add_units(lone_office.gateway.engine, [Unit("dlh", "DLH", "Dinas Lingkungan Hidup", MEMPAWAH)])
    lone_office.join("Budi", Role.SUPERVISOR)
    desk.sync()
    with desk.database.reading() as session:
        people = {person.name: person.roles for person in directory.people(session)}
        units = [unit.code for unit in directory.units(session, MEMPAWAH)]
        agencies = {agency.code for agency in directory.agencies(session)}
    assert people == {"Ani": frozenset({Role.OFFICER}), "Budi": frozenset({Role.SUPERVISOR})}
    assert units == ["dlh", "pupr"]
    assert {MEMPAWAH, SAMBAS} <= agencies


@pytest.mark.parametrize(
    ("given", "code"),
    [("utt5jybgwcdh5gcb", "BK-UTT5-JYBG"), ("BK-7F3A-91C2", "BK-7F3A-91C2"), ("", "BK-BA78-16BF")],
)
def test_that_a_receipt_is_a_code_one_can_read_out(given: str, code: str) -> None:
    assert receipt_code(Verdict("abc", "applied", receipt=given)) == code
