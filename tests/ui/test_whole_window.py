"""From room to room: what one screen offers leads to the right place in another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework.views import ApprovalsView
from desktop.domain.people import Person
from tests.ui.busy_office import CLASHING
from tests.ui.scenes import OPENED, Scene, scene
from tests.ui.seen import press
from tests.ui.standing import strike
from tests.unit.office import RINA
from ui.window.rooms import Room

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

NEEDS_YOU = 1


def on_screen(qtbot: QtBot, made: Scene) -> Scene:
    made.window.resize(1366, 697)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


@pytest.fixture
def busy(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene(tmp_path) as made:
        yield on_screen(qtbot, made)


@pytest.fixture
def by_hand(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene(tmp_path, gateway=False) as made:
        yield on_screen(qtbot, made)


def test_that_a_case_says_which_one_of_the_queue_it_is_and_steps_on(busy: Scene) -> None:
    busy.go(Room.CASE)
    toolbar, table = busy.screens.case.toolbar, busy.window.queue
    at, total = table.place_of(OPENED)
    assert at is not None
    assert toolbar.place.text() == f"{at} dari {total}"
    press(toolbar.next)
    assert busy.screens.case.record != OPENED
    assert toolbar.place.text() == f"{at + 1} dari {total}"
    press(toolbar.previous)
    assert busy.screens.case.record == OPENED
    assert toolbar.place.text() == f"{at} dari {total}"


def test_that_the_ends_of_the_queue_can_not_be_stepped_over(busy: Scene) -> None:
    first = busy.window.queue.model.row_at(0)
    assert first is not None
    busy.screens.open_case(first.record)
    assert not busy.screens.case.toolbar.previous.isEnabled()
    assert busy.screens.case.toolbar.next.isEnabled()


def test_that_the_outbox_leads_to_the_conflict_of_the_chosen_line(busy: Scene) -> None:
    busy.go(Room.OUTBOX)
    outbox = busy.screens.outbox
    outbox.tabs.setCurrentIndex(NEEDS_YOU)
    lines = {line.record: line.intent for line in outbox.model.lines}
    outbox.table.go_to(next(intent for record, intent in lines.items() if record != CLASHING))
    assert not outbox.bar.settle.isVisible()
    outbox.table.go_to(lines[CLASHING])
    assert outbox.bar.settle.isVisible()
    press(outbox.bar.settle)
    assert busy.window.rooms.room is Room.CONFLICTS
    assert busy.screens.conflicts.about.text().startswith("5218099")


def states(made: Scene) -> list[str]:
    return [item.state for item in made.office.casework.entry_sheet(RINA)]


def test_that_a_line_marked_by_mistake_can_be_taken_back_at_once(by_hand: Scene) -> None:
    by_hand.go(Room.ENTRY_SHEET)
    assert states(by_hand).count("todo") == 3
    press(by_hand.screens.entry_sheet.done)
    assert states(by_hand).count("todo") == 2
    assert by_hand.window.undo.toast.isVisible()
    strike(Qt.Key.Key_Z, ctrl=True)
    assert states(by_hand).count("todo") == 3
    assert not by_hand.window.undo.toast.isVisible()


def test_that_a_line_marked_by_mistake_can_be_taken_back_later(by_hand: Scene) -> None:
    by_hand.go(Room.ENTRY_SHEET)
    sheet = by_hand.screens.entry_sheet
    assert not sheet.unmark.isVisible()
    marked = next(item for item in by_hand.office.casework.entry_sheet(RINA) if item.state == "entered")
    sheet.list.go_to(marked.intent)
    assert sheet.unmark.isVisible()
    press(sheet.unmark)
    assert states(by_hand).count("todo") == 4
    assert sheet.number.text() == marked.number
    assert not sheet.unmark.isVisible()
    assert sheet.done.isEnabled()


def test_that_a_room_out_of_sight_reads_only_when_it_is_seen_again(
    busy: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    whole = busy.office.casework.approvals

    def counted(who: Person) -> ApprovalsView:
        read.append(who.id)
        return whole(who)

    monkeypatch.setattr(busy.office.casework, "approvals", counted)
    busy.go(Room.QUEUE)
    busy.desk.changed.emit()
    assert read == []
    busy.go(Room.APPROVALS)
    assert read == [RINA.id]


def test_that_a_room_has_no_screen_before_it_is_entered(busy: Scene) -> None:
    for room in (Room.APPROVALS, Room.CONFLICTS, Room.OUTBOX, Room.ENTRY_SHEET, Room.SETTINGS):
        assert busy.window.rooms.screen_of(room) is None
        busy.window.go(room)
        first = busy.window.rooms.screen_of(room)
        assert first is not None
        assert busy.window.rooms.room is room
        busy.window.go(Room.QUEUE)
        busy.window.go(room)
        assert busy.window.rooms.screen_of(room) is first
