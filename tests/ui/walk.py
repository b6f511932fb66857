"""Takes whatever is opened through every look: large text, both languages, dark, and high contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from tests.ui.access import by_tab, cut, named, tab_stops, unlit, unsaid
from ui.language import Languages
from ui.look import THEME, Mode
from ui.words import Language

# Text size in per cent; the smallest screen must hold each of them.
LOOKS = (
    (Language.ID, Mode.LIGHT, 100),
    (Language.ID, Mode.CONTRAST, 125),
    (Language.ID, Mode.LIGHT, 150),
    (Language.EN, Mode.DARK, 150),
)
SMALL = (1024, 540)


@dataclass(frozen=True)
class Stop:
    """A window in one state; `enter` leads to it and puts the focus where a person begins there."""

    name: str
    window: QWidget
    enter: Callable[[], None]


@pytest.fixture
def languages(look: QApplication) -> Iterator[Languages]:
    """Switches the words, and leaves the office in Bahasa Indonesia."""
    made = Languages(look)
    yield made
    made.use(Language.ID)


def show(qtbot: QtBot, window: QWidget, size: tuple[int, int] = SMALL) -> None:
    """Show a window, active."""
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def walked(qtbot: QtBot, languages: Languages, stops: Callable[[], Iterable[Stop]]) -> list[str]:
    """What is wrong at any stop in any look; in the first look each is walked through by Tab."""
    found: list[str] = []
    for at, (language, mode, percent) in enumerate(LOOKS):
        languages.use(language)
        # Mode and size at once: the style sheet is put on every widget alive, which is what takes the time.
        THEME.start(_application(), mode, percent)
        for stop in stops():
            where = f"{stop.name} {language} {mode} {percent}"
            found += [f"{where}: {fault}" for fault in _faults(qtbot, stop, tabbing=at == 0)]
    return found


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def _faults(qtbot: QtBot, stop: Stop, *, tabbing: bool) -> list[str]:
    window = stop.window
    stop.enter()
    qtbot.waitUntil(lambda: _is_in_front(window))
    # Qt lays out when it comes to it.
    with suppress(QtBotTimeoutError):
        qtbot.waitUntil(lambda: not cut(window) and not _too_large(window), timeout=1000)
    stop.enter()
    qtbot.waitUntil(lambda: _is_in_front(window))
    checks = (cut, _too_large, unsaid, _lost) if tabbing else (cut, _too_large, unsaid)
    return [fault for check in checks for fault in check(window)]


def _is_in_front(window: QWidget) -> bool:
    """Bring a window to the front; offscreen that takes a while after another one was closed."""
    if window.isActiveWindow() and QApplication.focusWidget() is not None:
        return True
    window.activateWindow()
    return False


def _too_large(window: QWidget) -> list[str]:
    """How much more room the window wants than the smallest screen has."""
    hint = window.minimumSizeHint()
    fits = hint.width() <= SMALL[0] and hint.height() <= SMALL[1]
    return [] if fits else [f"{hint.width()} x {hint.height()}"]


def _lost(window: QWidget) -> list[str]:
    """What Tab does not reach, shows no focus on, or never leaves again."""
    reached = by_tab(window)
    trap = [] if QApplication.focusWidget() is reached[0] else [f"{named(reached[-1])} leads nowhere new"]
    return [*trap, *sorted(map(named, tab_stops(window) - set(reached))), *unlit(reached)]
