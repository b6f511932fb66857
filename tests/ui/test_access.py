"""Every screen without a mouse, without sight, with large text and in high contrast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.people import Person
from tests.ui.access import by_tab, cut, named, tab_stops, unlit, unsaid
from tests.ui.scenes import Scene, scene
from tests.unit.office import RINA, SYARIF
from ui.look import THEME, Mode
from ui.window.rooms import Room

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

# Room, who looks, and whether the office has a gateway.
ROOMS = (
    (Room.QUEUE, RINA, True),
    (Room.CASE, RINA, True),
    (Room.APPROVALS, SYARIF, True),
    (Room.CONFLICTS, RINA, True),
    (Room.OUTBOX, RINA, True),
    (Room.ENTRY_SHEET, RINA, False),
    (Room.SETTINGS, RINA, True),
)
LOOKS = ((Mode.LIGHT, 100), (Mode.DARK, 125), (Mode.LIGHT, 150), (Mode.CONTRAST, 100))
SMALL = (1024, 540)


def show(qtbot: QtBot, window: QWidget, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.fixture(params=ROOMS, ids=lambda one: str(one[0]))
def room(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    opened: tuple[Room, Person, bool] = request.param
    with scene(tmp_path, opened[1], gateway=opened[2]) as made:
        show(qtbot, made.window, SMALL)
        made.go(opened[0])
        yield made


@pytest.mark.parametrize(("mode", "percent"), LOOKS)
def test_that_a_room_is_named_whole_and_in_reach(room: Scene, qtbot: QtBot, mode: Mode, percent: int) -> None:
    THEME.set_mode(mode)
    THEME.set_percent(percent)
    window = room.window
    window.resize(*SMALL)
    qtbot.waitUntil(lambda: cut(window) == [])
    hint = window.minimumSizeHint()
    assert (hint.width() <= SMALL[0], hint.height() <= SMALL[1]) == (True, True)
    assert (window.width(), window.height()) == SMALL
    assert unsaid(window) == []
    reached = by_tab(window)
    assert QApplication.focusWidget() is reached[0]
    assert sorted(map(named, tab_stops(window) - set(reached))) == []
    assert unlit(reached) == []
