"""Every screen and sheet without a mouse, without sight, with large text, and in high contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from desktop.domain.people import Person
from tests.ui.access import by_tab, cut, named, tab_stops, unlit, unsaid
from tests.ui.scenes import OPENED, Scene, scene, unlock_window
from tests.unit.office import RINA, SYARIF
from ui.case.changes import changes_sheet
from ui.deadline_box import deadline_sheet
from ui.language import Languages
from ui.look import THEME, Mode
from ui.window.help import about_sheet, shortcut_sheet
from ui.window.rooms import Room
from ui.words import Language

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
# Text size in per cent; the smallest screen must hold each of them.
LOOKS = (
    (Language.ID, Mode.LIGHT, 100),
    (Language.ID, Mode.CONTRAST, 125),
    (Language.ID, Mode.LIGHT, 150),
    (Language.EN, Mode.DARK, 150),
)
SMALL = (1024, 540)


@pytest.fixture
def languages(look: QApplication) -> Iterator[Languages]:
    made = Languages(look)
    yield made
    made.use(Language.ID)


def show(qtbot: QtBot, window: QWidget, size: tuple[int, int] = SMALL) -> None:
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def front(window: QWidget) -> bool:
    """Bring a window to the front; offscreen that takes a while after another one was closed."""
    window.activateWindow()
    return window.isActiveWindow() and QApplication.focusWidget() is not None


def too_large(window: QWidget) -> list[str]:
    """How much more room the window wants than the smallest screen has."""
    hint = window.minimumSizeHint()
    fits = hint.width() <= SMALL[0] and hint.height() <= SMALL[1]
    return [] if fits else [f"{hint.width()} x {hint.height()}"]


def lost(window: QWidget) -> list[str]:
    """What Tab does not reach, shows no focus on, or never leaves again."""
    reached = by_tab(window)
    trap = [] if QApplication.focusWidget() is reached[0] else [f"{named(reached[-1])} leads nowhere new"]
    return [*trap, *sorted(map(named, tab_stops(window) - set(reached))), *unlit(reached)]


def faults(qtbot: QtBot, window: QWidget, enter: Callable[[], None], languages: Languages) -> list[str]:
    """What is wrong with a window in any of the looks; the first is walked through by Tab."""
    found: list[str] = []
    for language, mode, percent in LOOKS:
        languages.use(language)
        THEME.set_mode(mode)
        THEME.set_percent(percent)
        enter()
        # Qt lays out when it comes to it.
        with suppress(QtBotTimeoutError):
            qtbot.waitUntil(lambda: not cut(window) and not too_large(window), timeout=1000)
        enter()
        checks = (cut, too_large, unsaid) if found or percent > 100 else (cut, too_large, unsaid, lost)
        found += [f"{language} {mode} {percent}: {fault}" for check in checks for fault in check(window)]
    return found


@pytest.mark.parametrize(("room", "person", "gateway"), ROOMS, ids=lambda one: str(one)[:12])
def test_that_every_room_is_whole_named_and_in_reach(
    room: Room, person: Person, *, gateway: bool, languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    with scene(tmp_path, person, gateway=gateway) as made:
        show(qtbot, made.window)
        assert faults(qtbot, made.window, lambda: made.go(room), languages) == []


def test_that_the_first_window_is_whole_named_and_in_reach(languages: Languages, qtbot: QtBot) -> None:
    window = unlock_window()
    qtbot.addWidget(window)
    show(qtbot, window)
    assert faults(qtbot, window, window.card.password.setFocus, languages) == []


def sheets(made: Scene) -> Iterator[QDialog]:
    """What is opened over a screen to be read or edited; the dialogs of the actions have their own tests."""
    shown = made.desk.casework.case(OPENED, RINA)
    assert shown is not None
    for sheet in (
        shortcut_sheet(made.window),
        about_sheet("0.1.0", made.window),
        changes_sheet(shown, replace(shown, unit_name="Dinas Perhubungan"), made.window),
        deadline_sheet(shown.deadline, made.window) if shown.deadline else None,
    ):
        assert sheet is not None
        sheet.open()
        yield sheet


def test_that_every_sheet_is_whole_named_and_in_reach(
    languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong: list[str] = []
    with scene(tmp_path) as made:
        show(qtbot, made.window)
        for dialog in sheets(made):
            enter = partial(qtbot.waitUntil, partial(front, dialog))
            name = dialog.objectName() or dialog.windowTitle()
            wrong += [f"{name} {fault}" for fault in faults(qtbot, dialog, enter, languages)]
            dialog.reject()
    assert wrong == []
