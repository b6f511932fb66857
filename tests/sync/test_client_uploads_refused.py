"""A file that cannot travel is told of by its reason, stays here, and leaves everything else alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy

from desktop.domain.actions import Attach, Note
from desktop.domain.complaint import Attachment, Stage
from desktop.store import attachments, outbox, transfers
from sync.errors import FileTrouble, Trouble
from sync.events import Failed, FileFailed, Finished, Refused, Sent, Uploaded
from sync.gateway.database import writing
from sync.gateway.records import PLATFORM, find, keep
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_files import (
    PATIENT,
    PHOTO,
    AtGateway,
    at_gateway,
    attach,
    content,
    stop_after,
    waiting,
)
from tests.sync.gateway_office import SAMBAS, Office, record

ONCE = [AtGateway(sha256(PHOTO).hexdigest(), 1)]


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.limits = PATIENT
        desk.sync()
        yield desk


def test_that_a_file_too_large_for_the_gateway_is_told_once_and_stays_here(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.gateway.uploads.LARGEST", len(PHOTO) - 1)
    made = attach(desk, record(1))
    small = attach(desk, record(2), b"kecil")
    events = desk.sync()
    assert of(events, FileFailed) == [FileFailed(made.id, FileTrouble.TOO_LARGE)]
    assert [each.attachment for each in of(events, Uploaded)] == [small.id]
    assert isinstance(events[-1], Finished)
    assert of(desk.sync(), FileFailed) == []
    with desk.database.reading() as session:
        assert attachments.read(session, made.id) == PHOTO
        assert transfers.waiting(session) == transfers.Waiting(0, 0, 1)


def test_that_a_full_gateway_keeps_the_file_waiting_and_nothing_else(desk: Desk, lone_office: Office) -> None:
    made = attach(desk, record(1))
    with lone_office.gateway.engine.connect() as session:
        pages = session.exec_driver_sql("PRAGMA page_count").scalar_one()
    engine = lone_office.gateway.engine
    engine.dispose()

    def small(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 100}")

    sqlalchemy.event.listen(engine, "connect", small)
    events = desk.sync()
    sqlalchemy.event.remove(engine, "connect", small)
    engine.dispose()
    assert of(events, FileFailed) == [FileFailed(made.id, FileTrouble.SERVER_FULL)]
    assert len(of(events, Sent)) == 1
    assert isinstance(events[-1], Finished)
    assert waiting(desk) == 1
    desk.sync()
    assert at_gateway(lone_office) == ONCE


def test_that_a_full_disk_here_stops_the_run_and_loses_nothing(desk: Desk, lone_office: Office) -> None:
    attach(desk, record(1))
    desk.act(Note("x" * 60_000), record(2))
    with desk.database.reading() as session:
        pages = session.exec_driver_sql("PRAGMA page_count").scalar_one()
        session.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.DISK_FULL
    with desk.database.reading() as session:
        session.exec_driver_sql("PRAGMA max_page_count = 1000000")
    desk.sync()
    assert at_gateway(lone_office) == ONCE


def test_that_a_damaged_file_is_told_once_and_the_others_go_on(desk: Desk, lone_office: Office) -> None:
    made = attach(desk, record(1))
    (file,) = (desk.database.folder / attachments.FOLDER).iterdir()
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    attach(desk, record(2), b"utuh")
    events = desk.sync()
    assert of(events, FileFailed) == [FileFailed(made.id, FileTrouble.DAMAGED)]
    assert [each.sha256 for each in at_gateway(lone_office)] == [sha256(b"utuh").hexdigest()]
    assert of(desk.sync(), FileFailed) == []


def test_that_a_file_of_a_record_that_went_elsewhere_goes_with_it(desk: Desk, lone_office: Office) -> None:
    attach(desk, record(1))
    stop_after(desk, 2)
    lone_office.platform.reassign(record(1), SAMBAS)
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert waiting(desk) == 0
    assert list((desk.database.folder / attachments.FOLDER).iterdir()) == []
    assert at_gateway(lone_office) == []


def _refused(desk: Desk, office: Office) -> tuple[Attachment, str]:
    """A photo whose ATTACH the gateway refused, since the complaint was closed meanwhile; and the intent."""
    made = attach(desk, record(1))
    with desk.database.reading() as session:
        (intent,) = (item.intent.id for item in outbox.pending(session))
    office.platform.close(record(1))
    events = desk.sync()
    assert [(each.intent, each.code) for each in of(events, Refused)] == [(intent, "wrong_stage")]
    return made, intent


def _reopen(office: Office) -> None:
    with writing(office.gateway.engine, office.clock.now()) as work:
        there = find(work.session, record(1))
        assert there is not None
        keep(work, there, replace(there.complaint, stage=Stage.UNVERIFIED), PLATFORM)


def test_that_a_file_whose_naming_was_refused_costs_nothing_further(desk: Desk, lone_office: Office) -> None:
    _refused(desk, lone_office)
    events = desk.sync()
    assert of(events, FileFailed) == []
    assert isinstance(events[-1], Finished)
    assert events[-1].requests == 1
    with desk.database.reading() as session:
        assert transfers.waiting(session) == transfers.Waiting(0, 0, 1)
    assert at_gateway(lone_office) == []


@pytest.mark.parametrize("way", [outbox.withdraw, partial(outbox.dismiss, how="accepted")])
def test_that_a_refused_file_leaves_the_disk_with_its_intent(
    desk: Desk, lone_office: Office, way: Callable[..., object]
) -> None:
    made, intent = _refused(desk, lone_office)
    with desk.database.writing() as session:
        way(session, intent, at=desk.clock.now())
        assert transfers.waiting(session) == transfers.Waiting(0, 0, 0)
    assert content(desk, made) is None
    assert attachments.sweep(desk.database) == 1


def test_that_a_refused_file_travels_once_it_is_offered_in_a_new_intent(
    desk: Desk, lone_office: Office
) -> None:
    made, intent = _refused(desk, lone_office)
    _reopen(lone_office)
    desk.sync()
    with desk.database.writing() as session:
        outbox.dismiss(session, intent, "reapplied", desk.clock.now())
    desk.act(Attach(made), record(1))
    assert waiting(desk) == 1
    assert len(of(desk.sync(), Uploaded)) == 1
    assert at_gateway(lone_office) == ONCE


def test_that_a_file_is_not_offered_before_its_naming_was_accepted(desk: Desk, lone_office: Office) -> None:
    attach(desk, record(1))
    with desk.database.writing() as session:
        outbox.hold(session, [item.intent.id for item in outbox.pending(session)])
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert events[-1].requests == 1
    assert waiting(desk) == 1
