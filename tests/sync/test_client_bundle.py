"""Work leaves a vault on a stick and its verdicts come back on one, on the real store and gateway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.domain.people import Role
from desktop.store import outbox
from desktop.store.outbox import OutboxRefusal, OutboxRefusedError, State
from desktop.store.outbox.carried import carried_since
from sync.engine import carrying
from sync.errors import CarryProblem, CarryTrouble
from sync.events import Finished, Received, Sent
from sync.gateway.admin import bump_epoch
from sync.gateway.people import revoke
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, add_person, of, opened
from tests.sync.client_stick import export, receive, refused, serve, times
from tests.sync.gateway_office import Office, record

NOTE = Note("Petugas sudah ke lapangan.")


@pytest.fixture
def desk(office: Office, clock: FixedClock, tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "desk", office, clock) as computer:
        computer.sync()
        yield computer


def test_that_work_leaves_and_its_verdict_comes_back_without_a_line(
    office: Office, desk: Desk, stick: Path
) -> None:
    intent = desk.act(NOTE, record(1))
    office.gateway.stop()
    done = export(desk, stick)
    assert (done.count, done.left) == (1, 0)
    assert desk.item(intent).state is State.QUEUED
    events = receive(desk, serve(office, stick))
    assert [event.intent for event in of(events, Sent)] == [intent]
    assert of(events, Finished)[0].waiting == 0
    assert desk.item(intent).state is State.DONE
    assert times(office, intent) == 1


def test_that_what_left_is_marked_and_cannot_be_taken_back(desk: Desk, stick: Path) -> None:
    intent = desk.act(NOTE, record(1))
    export(desk, stick)
    with desk.database.reading() as session:
        assert carried_since(session) == {intent: desk.clock.now()}
    with desk.database.writing() as session, pytest.raises(OutboxRefusedError) as caught:
        outbox.withdraw(session, intent, desk.clock.now())
    assert caught.value.reason is OutboxRefusal.IN_FLIGHT


def test_that_stick_then_line_then_stick_is_one_effect(office: Office, desk: Desk, stick: Path) -> None:
    intent = desk.act(NOTE, record(1))
    export(desk, stick)
    first = serve(office, stick)
    desk.sync()
    assert desk.item(intent).state is State.DONE
    receive(desk, first)
    receive(desk, serve(office, stick))
    assert desk.item(intent).state is State.DONE
    assert times(office, intent) == 1


def test_that_a_lost_receipt_is_settled_by_a_second_one_or_by_the_line(
    office: Office, desk: Desk, stick: Path
) -> None:
    by_stick = desk.act(NOTE, record(1))
    export(desk, stick)
    serve(office, stick)  # and lost
    export(desk, stick)
    receive(desk, serve(office, stick))
    by_line = desk.act(NOTE, record(2))
    export(desk, stick)
    serve(office, stick)  # and lost
    desk.sync()
    assert desk.states() == {}
    assert [times(office, each) for each in (by_stick, by_line)] == [1, 1]


def test_that_the_receipt_brings_what_others_did(
    office: Office, desk: Desk, stick: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with opened(tmp_path / "other", office, clock, "Budi") as other:
        other.sync()
        other.act(Note("Dari komputer lain."), record(2))
        other.sync()
    desk.act(NOTE, record(1))
    export(desk, stick)
    before, receipt = desk.setting("cursor"), serve(office, stick)
    assert of(receive(desk, receipt), Received)
    assert "Dari komputer lain." in str(desk.seen(record(2)).entries)
    moved = desk.setting("cursor")
    assert moved != before
    assert not of(receive(desk, receipt), Received)
    assert desk.setting("cursor") == moved


def test_that_a_receipt_older_than_the_line_moves_nothing_back(
    office: Office, desk: Desk, stick: Path
) -> None:
    desk.act(NOTE, record(1))
    export(desk, stick)
    receipt = serve(office, stick)
    desk.sync()
    desk.act(NOTE, record(1))
    desk.sync()
    now = desk.setting("cursor")
    receive(desk, receipt)
    assert desk.setting("cursor") == now
    assert str(desk.seen(record(1)).entries).count(NOTE.text) == 2


def test_that_a_bundle_of_an_old_life_leaves_again_in_the_new_one(
    office: Office, desk: Desk, stick: Path
) -> None:
    intent = desk.act(NOTE, record(1))
    export(desk, stick)
    epoch = bump_epoch(office.gateway.engine, clock=office.clock)
    receipt = serve(office, stick)
    assert times(office, intent) == 0
    assert refused(desk, receipt) is CarryTrouble.QUARANTINED
    assert desk.setting("epoch") == epoch
    with desk.database.reading() as session:
        assert carried_since(session) == {}
    assert refused(desk, receipt) is CarryTrouble.OLD_LIFE
    export(desk, stick)
    receive(desk, serve(office, stick))
    assert desk.states() == {}
    assert times(office, intent) == 1


def test_that_a_receipt_of_a_lost_life_changes_nothing(office: Office, desk: Desk, stick: Path) -> None:
    intent = desk.act(NOTE, record(1))
    export(desk, stick)
    receipt = serve(office, stick)
    bump_epoch(office.gateway.engine, clock=office.clock)
    desk.sync()
    assert refused(desk, receipt) is CarryTrouble.OLD_LIFE
    assert times(office, intent) == 1


def test_that_each_author_leaves_with_her_own_sign_in_or_waits(
    office: Office, desk: Desk, stick: Path
) -> None:
    budi = add_person(desk, office, "Budi", Role.OFFICER)
    citra = add_person(desk, office, "Citra", Role.OFFICER)
    del desk.tokens[citra.id]
    own, his = desk.act(NOTE, record(1)), desk.act(NOTE, record(2), person=budi)
    hers, after = desk.act(NOTE, record(3), person=citra), desk.act(NOTE, record(3))
    done = export(desk, stick)
    assert (done.count, done.left) == (2, 2)
    events = receive(desk, serve(office, stick))
    assert {event.intent for event in of(events, Sent)} == {own, his}
    assert {desk.item(each).state for each in (hers, after)} == {State.QUEUED}


def test_that_what_is_beyond_one_bundle_leaves_on_the_next(
    office: Office, desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two on one record, one to a bundle; the second bundle is brought before the first."""
    first, second = desk.act(NOTE, record(1)), desk.act(Note("Lalu selesai."), record(1))
    monkeypatch.setattr(carrying, "MOST_OPS", 1)
    assert export(desk, stick).left == 1
    monkeypatch.undo()
    both = stick.with_name("semua.tanggap-usb")
    assert export(desk, both).count == 2
    receive(desk, serve(office, both))
    receive(desk, serve(office, stick))
    assert desk.states() == {}
    assert [times(office, each) for each in (first, second)] == [1, 1]


def test_that_no_stranger_answers(
    office: Office, desk: Desk, stick: Path, clock: FixedClock, tmp_path: Path
) -> None:
    intent = desk.act(NOTE, record(1))
    assert refused(desk, b"age-encryption.org/v1") is CarryTrouble.NOT_OURS
    export(desk, stick)
    receipt = serve(office, stick)
    for damaged in (b"", receipt[:-1], receipt[:-9] + bytes([receipt[-9] ^ 1]) + receipt[-8:]):
        assert refused(desk, damaged) is CarryTrouble.NOT_OURS
    assert refused(desk, stick.read_bytes()) is CarryTrouble.NOT_OURS
    with opened(tmp_path / "other", office, clock, "Budi") as other:
        other.sync()
        other.act(NOTE, record(2))
        export(other, stick.with_name("lain.tanggap-usb"))
        assert refused(other, receipt) is CarryTrouble.NOT_OURS
    token = desk.tokens.pop(desk.person.id)
    desk.tokens[desk.person.id] = "another"
    assert refused(desk, receipt) is CarryTrouble.UNPROVED
    desk.tokens[desk.person.id] = token
    assert desk.item(intent).state is State.QUEUED
    assert desk.item(intent).reason == ""


def test_that_a_person_whose_access_ended_waits(office: Office, desk: Desk, stick: Path) -> None:
    budi = add_person(desk, office, "Budi", Role.OFFICER)
    own, his = desk.act(NOTE, record(1)), desk.act(NOTE, record(2), person=budi)
    export(desk, stick)
    revoke(office.gateway.engine, budi.id, clock=office.clock)
    receive(desk, serve(office, stick))
    assert desk.item(own).state is State.DONE
    assert (desk.item(his).state, desk.item(his).reason) == (State.QUEUED, "sign_in")


def test_that_a_stick_that_is_full_or_gone_marks_nothing(desk: Desk, stick: Path) -> None:
    desk.act(NOTE, record(1))
    with pytest.raises(OSError):
        export(desk, stick.parent / "tidak ada" / "kerja.tanggap-usb")
    with desk.database.reading() as session:
        assert carried_since(session) == {}


def test_that_nothing_leaves_where_nothing_waits_or_no_key_is_known(
    office: Office, desk: Desk, stick: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with pytest.raises(CarryProblem) as caught:
        export(desk, stick)
    assert caught.value.trouble is CarryTrouble.NOTHING
    with opened(tmp_path / "new", office, clock, "Budi") as fresh, pytest.raises(CarryProblem) as caught:
        export(fresh, stick)
    assert caught.value.trouble is CarryTrouble.NO_KEY
    assert not stick.exists()
