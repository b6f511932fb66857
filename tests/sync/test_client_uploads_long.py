"""A large photo on a line that breaks a hundred times, and what changes under it while it travels."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.actions import Attach, Note
from desktop.store import attachments
from sync.engine.pace import SMALLEST
from sync.errors import FileTrouble
from sync.events import Failed, FileFailed, FileRestarted, Finished, Sent, SyncEvent, Uploaded, Uploading
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_files import PATIENT, PHOTO, AtGateway, at_gateway, attach, waiting
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy

ONCE = [AtGateway(sha256(PHOTO).hexdigest(), 1)]
CUTS = 100


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as desk:
        desk.limits = PATIENT
        desk.sync()
        yield desk


def test_that_a_photo_cut_at_a_hundred_random_offsets_arrives_byte_for_byte(
    desk: Desk, proxy: Proxy, lone_office: Office
) -> None:
    attach(desk, record(1))
    rng = random.Random(100)
    for _ in range(CUTS):
        proxy.cut_up = rng.randrange(1, 100_000)
        assert isinstance(desk.sync()[-1], Failed)
    proxy.heal()
    before = proxy.up
    assert isinstance(desk.sync()[-1], Finished)
    assert at_gateway(lone_office) == ONCE
    # A good part had come through in between: nothing began anew.
    assert proxy.up - before < len(PHOTO) - 10 * SMALLEST
    with lone_office.gateway.engine.connect() as session:
        assert session.exec_driver_sql("SELECT count(*) FROM uploads").scalar_one() == 1


def test_that_urgent_text_passes_a_photo_of_20_mb(desk: Desk, proxy: Proxy) -> None:
    attach(desk, record(1), os.urandom(20_000_000))
    texts = [desk.act(Note(f"Mendesak {n}"), record(n)) for n in range(2, 6)]
    before, sent, at_first = proxy.up, set[str](), 0
    run = desk.run()
    for event in run:
        if isinstance(event, Sent):
            sent.add(event.intent)
        if isinstance(event, Uploading):
            at_first = proxy.up - before
            break
    run.close()
    assert set(texts) <= sent
    assert 0 < at_first < 20_000
    assert waiting(desk) == 1


def test_that_an_offset_the_gateway_does_not_share_is_asked_for_and_gone_on_from(
    desk: Desk, lone_office: Office
) -> None:
    attach(desk, record(1))
    events: list[SyncEvent] = []
    for event in desk.run():
        events.append(event)
        if isinstance(event, Uploading) and len(of(events, Uploading)) == 4:
            with lone_office.gateway.engine.begin() as session:
                last = session.exec_driver_sql("SELECT max(start) FROM upload_pieces").scalar_one()
                session.exec_driver_sql(f"DELETE FROM upload_pieces WHERE start = {last}")
                session.exec_driver_sql(f"UPDATE uploads SET received = {last}")
    steps = [event.sent for event in of(events, Uploading)]
    assert steps != sorted(steps)
    assert of(events, FileRestarted) == []
    assert of(events, FileFailed) == []
    assert at_gateway(lone_office) == ONCE


def test_that_a_file_that_changes_where_it_was_taken_from_travels_as_it_was_attached(
    desk: Desk, lone_office: Office, tmp_path: Path
) -> None:
    source, now = tmp_path / "foto.jpg", desk.clock.now()
    source.write_bytes(PHOTO)
    with desk.database.writing() as session:
        made = attachments.add(
            session, record(1), source.name, source, desk.person, at=now, mime="image/jpeg"
        )
    desk.act(Attach(made), record(1))
    for event in desk.run():
        if isinstance(event, Uploading):
            source.write_bytes(b"foto lain")
    assert at_gateway(lone_office) == ONCE


def test_that_a_file_that_changes_in_the_vault_while_it_travels_is_told_of_and_not_stored(
    desk: Desk, lone_office: Office
) -> None:
    made = attach(desk, record(1))
    (sealed,) = (desk.database.folder / attachments.FOLDER).iterdir()
    small = b"utuh" * (len(PHOTO) // 2)  # larger, so it comes after
    attach(desk, record(2), small)
    events: list[SyncEvent] = []
    for event in desk.run():
        events.append(event)
        if isinstance(event, Uploading) and len(of(events, Uploading)) == 3:
            data = sealed.read_bytes()
            sealed.write_bytes(data[:-20] + bytes(20))
    assert of(events, FileFailed) == [FileFailed(made.id, FileTrouble.DAMAGED)]
    assert len(of(events, Uploaded)) == 1
    assert isinstance(events[-1], Finished)
    assert [each.sha256 for each in at_gateway(lone_office)] == [sha256(small).hexdigest()]
