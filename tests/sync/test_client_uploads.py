"""A photo reaches the gateway byte for byte and once, over any line, and never keeps text waiting."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from sync.engine.pace import LARGEST, SMALLEST, Pace
from sync.errors import FileTrouble
from sync.events import FileFailed, FileRestarted, Finished, Sent, SyncEvent, Uploaded, Uploading
from sync.gateway.admin import bump_epoch
from sync.gateway.uploads import LIFE
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import KEY, Desk, of, opened
from tests.sync.client_files import PATIENT, PHOTO, AtGateway, at_gateway, attach, stop_after, waiting
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy

NAME = sha256(PHOTO).hexdigest()
ONCE = [AtGateway(NAME, 1)]


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as desk:
        desk.limits = PATIENT
        desk.sync()
        yield desk


def test_that_a_photo_reaches_the_gateway_byte_for_byte_on_both_databases(
    tmp_path: Path, office: Office, clock: FixedClock
) -> None:
    with opened(tmp_path, office, clock) as desk:
        desk.limits = PATIENT
        desk.sync()
        made = attach(desk, record(1))
        attach(desk, record(2), b"")
        assert waiting(desk) == 2
        events = desk.sync()
        assert [event.attachment for event in of(events, Uploaded)][-1] == made.id
        steps = [event.sent for event in of(events, Uploading) if event.attachment == made.id]
        assert steps == sorted(set(steps))
        assert steps[0] == 0
        assert waiting(desk) == 0
        assert {each.sha256 for each in at_gateway(office)} == {NAME, sha256(b"").hexdigest()}
        last = desk.sync()[-1]
        assert isinstance(last, Finished)
        assert last.requests == 1


def test_that_text_never_waits_for_a_file(desk: Desk, lone_office: Office) -> None:
    attach(desk, record(1))
    early = desk.act(Note("Sebelum foto"), record(2))
    late, acted = "", 0
    events: list[SyncEvent] = []
    for event in desk.run():
        events.append(event)
        if isinstance(event, Uploading) and event.sent and not late:
            late, acted = desk.act(Note("Selagi foto"), record(3)), len(events)
    sent = {event.intent: at for at, event in enumerate(events) if isinstance(event, Sent)}
    first = next(at for at, event in enumerate(events) if isinstance(event, Uploading))
    assert sent[early] < first
    assert sum(isinstance(event, Uploading) for event in events[acted : sent[late]]) == 0
    assert any(isinstance(event, Uploaded) for event in events[sent[late] :])
    assert at_gateway(lone_office) == ONCE


def test_that_a_line_cut_at_any_byte_costs_at_most_one_piece(
    desk: Desk, proxy: Proxy, lone_office: Office
) -> None:
    attach(desk, record(1))
    rng = random.Random(7)
    before, cuts = proxy.up, 0
    while True:
        proxy.cut_up = rng.randrange(3_000, len(PHOTO) // 2)
        if isinstance(desk.sync()[-1], Finished):
            break
        cuts += 1
        assert cuts < 60
    assert cuts >= 3
    assert at_gateway(lone_office) == ONCE
    assert proxy.up - before <= 1.1 * len(PHOTO) + (cuts + 1) * LARGEST
    with lone_office.gateway.engine.connect() as session:
        assert session.exec_driver_sql("SELECT count(*) FROM uploads").scalar_one() == 1


@pytest.mark.parametrize("after", [0, 1, 2, 5])
def test_that_a_killed_program_goes_on_from_the_servers_offset(
    desk: Desk, proxy: Proxy, lone_office: Office, tmp_path: Path, after: int
) -> None:
    attach(desk, record(1))
    before = proxy.up
    desk.database.close()
    given = (desk.database.path, desk.person.name, desk.url, desk.tokens[desk.person.id], desk.person.id)
    code = Path(__file__).with_name("client_process.py")
    with subprocess.Popen(
        [sys.executable, str(code), *map(str, given), str(after)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "READY"
        program.send_signal(signal.SIGKILL)
    again = type(desk.database).open(desk.database.path, KEY, vault_id=desk.person.name)
    desk.database = again
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert len(of(events, Uploaded)) == 1
    assert proxy.up - before <= 1.1 * len(PHOTO) + LARGEST
    assert at_gateway(lone_office) == ONCE


def test_that_a_lost_answer_to_any_request_of_a_file_doubles_nothing(
    desk: Desk, proxy: Proxy, lone_office: Office
) -> None:
    attach(desk, record(1))
    drops = 0
    while True:
        proxy.drop_answers = 1 if drops < 8 else 0
        if isinstance(desk.sync()[-1], Finished):
            break
        drops += 1
    assert drops == 8
    assert at_gateway(lone_office) == ONCE
    with lone_office.gateway.engine.connect() as session:
        assert session.exec_driver_sql("SELECT count(*) FROM uploads").scalar_one() == 1


def test_that_equal_photos_of_five_cases_travel_once(desk: Desk, proxy: Proxy, lone_office: Office) -> None:
    for number in range(5):
        attach(desk, record(number))
    before = proxy.up
    assert len(of(desk.sync(), Uploaded)) == 1
    assert proxy.up - before <= 1.1 * len(PHOTO)
    assert at_gateway(lone_office) == ONCE


def test_that_a_photo_the_agency_has_already_is_not_sent_again(
    desk: Desk, proxy: Proxy, lone_office: Office, tmp_path: Path, clock: FixedClock
) -> None:
    with opened(tmp_path / "lain", lone_office, clock, "Budi") as other:
        other.sync()
        attach(other, record(2))
        other.sync()
    attach(desk, record(1))
    before = proxy.up
    assert len(of(desk.sync(), Uploaded)) == 1
    assert proxy.up - before < 10_000
    assert at_gateway(lone_office) == ONCE


def test_that_a_piece_changed_on_the_way_is_sent_again(desk: Desk, proxy: Proxy, lone_office: Office) -> None:
    attach(desk, record(1))
    proxy.spoil = 2
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert of(events, FileFailed) == []
    assert at_gateway(lone_office) == ONCE


def test_that_a_line_that_spoils_every_piece_is_reported_and_tried_next_time(
    desk: Desk, proxy: Proxy, lone_office: Office
) -> None:
    made = attach(desk, record(1))
    proxy.spoil = 99_999
    events = desk.sync()
    assert of(events, FileFailed) == [FileFailed(made.id, FileTrouble.CHECKSUM)]
    assert isinstance(events[-1], Finished)
    assert waiting(desk) == 1
    proxy.heal()
    desk.sync()
    assert at_gateway(lone_office) == ONCE


def test_that_a_whole_that_is_not_what_was_announced_starts_again_and_is_reported(
    desk: Desk, lone_office: Office
) -> None:
    made = attach(desk, record(1))
    events: list[SyncEvent] = []
    for event in desk.run():
        events.append(event)
        if isinstance(event, Uploading) and event.sent and not of(events, FileRestarted):
            with lone_office.gateway.engine.begin() as session:
                session.exec_driver_sql("UPDATE upload_pieces SET data = zeroblob(length(data))")
    assert of(events, FileRestarted) == [FileRestarted(made.id, FileTrouble.MISMATCH)]
    assert len(of(events, Uploaded)) == 1
    assert at_gateway(lone_office) == ONCE


def test_that_an_expired_upload_starts_again(desk: Desk, lone_office: Office, clock: FixedClock) -> None:
    made = attach(desk, record(1))
    stop_after(desk, 3)
    clock.pass_seconds(LIFE.total_seconds())
    events = desk.sync()
    assert of(events, FileRestarted) == [FileRestarted(made.id, FileTrouble.EXPIRED)]
    assert at_gateway(lone_office) == ONCE


def test_that_an_upload_the_gateway_lost_starts_again(desk: Desk, lone_office: Office) -> None:
    made = attach(desk, record(1))
    stop_after(desk, 3)
    with lone_office.gateway.engine.begin() as session:
        session.exec_driver_sql("DELETE FROM uploads")
    events = desk.sync()
    assert of(events, FileRestarted) == [FileRestarted(made.id, FileTrouble.NOT_FOUND)]
    assert at_gateway(lone_office) == ONCE


def test_that_a_restored_gateway_is_offered_every_file_again(desk: Desk, lone_office: Office) -> None:
    attach(desk, record(1))
    desk.sync()
    with lone_office.gateway.engine.begin() as session:
        for table in ("blobs", "blob_pieces", "blob_owners", "uploads"):
            session.exec_driver_sql(f"DELETE FROM {table}")
    bump_epoch(lone_office.gateway.engine, clock=desk.clock)
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert at_gateway(lone_office) == ONCE


def test_that_pieces_follow_the_line() -> None:
    assert Pace().piece == SMALLEST
    assert Pace(LARGEST).after(0.1).piece == LARGEST
    assert Pace(SMALLEST).after(20).piece == SMALLEST
    assert Pace(4 * SMALLEST).after(20).piece == 2 * SMALLEST
    assert Pace(4 * SMALLEST).after(5).piece == 4 * SMALLEST
    assert Pace(4 * SMALLEST).after(1).piece == 8 * SMALLEST
    assert Pace(SMALLEST).after_trouble().piece == SMALLEST
