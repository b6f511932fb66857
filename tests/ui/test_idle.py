"""Chores of the store: done when it is quiet, left at once for a person, and taken up again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chores import chores
from desktop.domain.actions import Note
from desktop.store import attachments, base, meta
from desktop.store.gate import Writer
from tests.ui.office_desk import desk_of, open_office
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.desk import Desk
from ui.idle import Idle

SOON = 1


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = open_office(tmp_path)
    for start in range(0, 300, 50):
        made.receive(*(complaint(number, title=f"kata{number}") for number in range(start, start + 50)))
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Iterator[Desk]:
    made = desk_of(office)
    yield made
    made.close()


def leave(office: SmallOffice) -> None:
    """A complaint is forgotten, and a file of work that was rolled back lies about."""
    with office.database.writing(Writer.SYNC) as session:
        base.forget(session, "sp4n:1", 9, "scope", NOW)

    def lost() -> None:
        with office.database.writing() as session:
            attachments.add(session, "sp4n:2", "x", b"lost", RINA, at=NOW, mime="")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        lost()


def tidy(office: SmallOffice) -> bool:
    with office.database.reading() as session:
        merged = not meta.get(session, meta.Setting.SCRUB)
    return merged and not list((office.database.folder / attachments.FOLDER).iterdir())


def test_that_what_has_left_is_taken_off_the_disk_when_it_is_quiet(
    office: SmallOffice, desk: Desk, qtbot: QtBot
) -> None:
    leave(office)
    assert not tidy(office)
    idle = Idle(desk, partial(chores, office.database, office.clock), SOON)
    with qtbot.waitSignal(idle.errand.done, timeout=20_000):
        assert not tidy(office)
    assert tidy(office)


def test_that_it_runs_again_after_something_was_done(office: SmallOffice, desk: Desk, qtbot: QtBot) -> None:
    idle = Idle(desk, partial(chores, office.database, office.clock), SOON)
    with qtbot.waitSignal(idle.errand.done, timeout=20_000):
        pass
    leave(office)
    with qtbot.waitSignal(idle.errand.done, timeout=20_000):
        desk.act(Note("Sudah ditelepon."), "sp4n:2", None)
    assert tidy(office)


def test_that_an_action_stops_the_chore_after_its_present_step(
    office: SmallOffice, desk: Desk, qtbot: QtBot
) -> None:
    steps: list[int] = []
    inside, go_on = threading.Event(), threading.Event()

    def endless() -> Iterator[None]:
        while True:
            steps.append(len(steps))
            inside.set()
            go_on.wait()
            yield

    idle = Idle(desk, endless, SOON)
    qtbot.waitUntil(inside.is_set)
    # Were the chore to go on after this step, `done` would never come.
    idle._quiet.setInterval(60_000)
    assert desk.act(Note("Sudah ditelepon."), "sp4n:2", None) is not None
    with qtbot.waitSignal(idle.errand.done, timeout=20_000):
        go_on.set()
    assert steps == [0]


def test_that_nothing_runs_while_a_synchronisation_does(
    office: SmallOffice, desk: Desk, qtbot: QtBot
) -> None:
    leave(office)
    desk.syncing = True
    idle = Idle(desk, partial(chores, office.database, office.clock), SOON)
    with qtbot.assertNotEmitted(idle.errand.done, wait=200):
        pass
    assert not tidy(office)
    with qtbot.waitSignal(idle.errand.done, timeout=20_000):
        desk.syncing = False
    assert tidy(office)


def test_that_a_chore_takes_its_turn_behind_a_waiting_person(office: SmallOffice) -> None:
    leave(office)
    work = chores(office.database, office.clock)
    next(work)
    order: list[str] = []
    begun = threading.Event()

    def person() -> None:
        begun.set()
        with office.database.writing(Writer.PERSON):
            order.append("person")

    def chore() -> None:
        next(work)
        order.append("chore")

    threads = [threading.Thread(target=chore), threading.Thread(target=person)]
    with office.database.writing(Writer.PERSON):
        for thread in threads:
            thread.start()
        begun.wait()
        while office.database._gate.waiting() < len(threads):
            pass
    for thread in threads:
        thread.join()
    assert order == ["person", "chore"]
