"""What else a stick carries: files and what imports showed, let go of here once they arrived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.domain.complaint import Complaint
from desktop.store import observations, sync_log
from desktop.vault.letters import open_letter
from sync.bundle import LADEN, PLAIN, Cover, unwrapped
from sync.engine import carrying
from sync.errors import CarryProblem, CarryTrouble
from sync.events import Sent, Uploaded
from sync.gateway.admin import bump_epoch
from sync.gateway.problems import RefusedError, Word
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, add_person, of, opened
from tests.sync.client_files import AtGateway, at_gateway, attach, waiting
from tests.sync.client_stick import export, receive, serve
from tests.sync.gateway_office import Office, complaint, record

PHOTO, LARGE = b"foto jalan rusak " * 9_000, b"foto besar " * 40_000
ONCE = [AtGateway(sha256(PHOTO).hexdigest(), 1)]


@pytest.fixture
def desk(lone_office: Office, clock: FixedClock, tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "desk", lone_office, clock) as computer:
        computer.sync()
        yield computer


def show(desk: Desk, *seen: Complaint) -> None:
    """What an import puts into the bulk queue."""
    held = frozenset({"title", "status_name", "received_at", "original_text", "tracking_id"})
    with desk.database.writing() as session:
        observations.put(session, desk.clock.now(), [(each, held) for each in seen])


def queued(desk: Desk) -> int:
    with desk.database.reading() as session:
        return observations.waiting(session)


def cover(office: Office, stick: Path) -> Cover:
    with office.gateway.engine.connect() as session:
        key = session.exec_driver_sql("SELECT letters FROM server").scalar_one()
    return unwrapped("bundle", open_letter(key, stick.read_bytes()))[0]


def test_that_a_photo_travels_with_the_intent_that_names_it(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    attach(desk, record(1), PHOTO)
    attach(desk, record(2), PHOTO)
    lone_office.gateway.stop()
    done = export(desk, stick)
    assert (done.count, done.files, done.files_left) == (2, 1, 0)
    events = receive(desk, serve(lone_office, stick))
    assert len(of(events, Sent)) == 2
    assert [event.record for event in of(events, Uploaded)] == [record(1)]
    assert at_gateway(lone_office) == ONCE
    assert waiting(desk) == 0


def test_that_a_file_is_kept_once_however_often_and_whichever_way_it_comes(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    attach(desk, record(1), PHOTO)
    export(desk, stick)
    receipt = serve(lone_office, stick)
    desk.sync()
    assert waiting(desk) == 0
    for answer in (receipt, serve(lone_office, stick)):
        assert of(receive(desk, answer), Uploaded) == []
    assert at_gateway(lone_office) == ONCE


def test_that_the_smallest_files_go_first_and_what_has_no_room_stays(
    lone_office: Office, desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "MOST_FILES", len(LARGE))
    attach(desk, record(1), LARGE)
    attach(desk, record(2), PHOTO)
    done = export(desk, stick)
    assert (done.count, done.files, done.files_left) == (2, 1, 1)
    receive(desk, serve(lone_office, stick))
    assert at_gateway(lone_office) == ONCE
    assert waiting(desk) == 1
    done = export(desk, stick)
    assert (done.count, done.files, done.files_left) == (0, 1, 0)
    receive(desk, serve(lone_office, stick))
    assert (len(at_gateway(lone_office)), waiting(desk)) == (2, 0)


def test_that_a_file_waits_for_the_intent_that_names_it(lone_office: Office, desk: Desk, stick: Path) -> None:
    """Budi attached it, and his sign-in is not at hand."""
    budi = add_person(desk, lone_office, "Budi")
    del desk.tokens[budi.id]
    attach(desk, record(1), PHOTO, person=budi)
    desk.act(Note("Milik Ani."), record(2))
    done = export(desk, stick)
    assert (done.count, done.left, done.files) == (1, 1, 0)
    receive(desk, serve(lone_office, stick))
    assert at_gateway(lone_office) == []


def test_that_a_damaged_file_stays_and_the_rest_goes(lone_office: Office, desk: Desk, stick: Path) -> None:
    attach(desk, record(1), PHOTO)
    (sealed,) = (desk.database.folder / "lampiran").iterdir()
    sealed.write_bytes(sealed.read_bytes()[:-20] + bytes(20))
    done = export(desk, stick)
    assert (done.count, done.files, done.files_left) == (1, 0, 1)
    assert cover(lone_office, stick).v == PLAIN
    receive(desk, serve(lone_office, stick))
    assert desk.states() == {}
    with pytest.raises(CarryProblem) as caught:
        export(desk, stick)
    assert caught.value.trouble is CarryTrouble.NOTHING


def test_that_what_an_import_showed_travels_and_is_let_go_of(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    new = replace(complaint(77), title="Dari ekspor")
    nameless = replace(complaint(78), tracking_id="x" * 300)
    show(desk, new, nameless)
    done = export(desk, stick)
    assert (done.count, done.shown) == (0, 2)
    assert cover(lone_office, stick).v == LADEN
    assert queued(desk) == 2
    receive(desk, serve(lone_office, stick))
    assert queued(desk) == 0
    assert desk.seen(record(77)).title == "Dari ekspor"
    with desk.database.reading() as session:
        (run, *_) = sync_log.latest(session)
    assert (run.trouble, run.aside, run.aside_first) == ("receipt", 1, (nameless.tracking_id,))


def test_that_what_a_stick_brings_before_a_restore_is_offered_again(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    attach(desk, record(1), PHOTO)
    show(desk, complaint(77))
    export(desk, stick)
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    with pytest.raises(CarryProblem) as caught:
        receive(desk, serve(lone_office, stick))
    assert caught.value.trouble is CarryTrouble.QUARANTINED
    assert (waiting(desk), queued(desk), at_gateway(lone_office)) == (1, 1, [])
    assert (export(desk, stick).files, export(desk, stick).shown) == (1, 1)
    receive(desk, serve(lone_office, stick))
    assert (waiting(desk), queued(desk), at_gateway(lone_office)) == (0, 0, ONCE)


def test_that_a_gateway_without_room_for_files_judges_the_rest(
    lone_office: Office, desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_parts: object) -> None:
        raise RefusedError(Word.FULL)

    attach(desk, record(1), PHOTO)
    export(desk, stick)
    with monkeypatch.context() as patch:
        patch.setattr("sync.gateway.blobs.store", full)
        receive(desk, serve(lone_office, stick))
    assert (desk.states(), waiting(desk), at_gateway(lone_office)) == ({}, 1, [])


def test_that_every_receipt_stands_in_the_log_and_never_as_a_whole_run(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    complete = desk.setting("last_complete")
    desk.act(Note("Lewat USB."), record(1))
    export(desk, stick)
    receipt = serve(lone_office, stick)
    receive(desk, receipt)
    with desk.database.reading() as session:
        run = sync_log.latest(session)[0]
    assert (run.sent, run.trouble, run.bytes) == (1, "receipt", len(receipt))
    assert desk.setting("last_complete") == complete
