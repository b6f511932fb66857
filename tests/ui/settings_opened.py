"""Opens the settings of a made-up office at one of their pages."""

from __future__ import annotations

from enum import IntEnum

from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.settings import SettingsScreen

GATEWAY = "https://gerbang.mempawahkab.go.id"

SHOWN: list[SettingsScreen] = []
"""A test that keeps only the page would let its screen go; whoever made the desk empties the list."""


class At(IntEnum):
    """The pages from top to bottom."""

    WINDOW = 0
    CONNECTION = 1
    SENDING = 2
    PEOPLE = 3
    DATA = 4
    ABOUT = 5


def opened(qtbot: QtBot, desk: Desk, at: At) -> SettingsScreen:
    """The screen on a small display, open at a page."""
    screen = SettingsScreen(desk)
    SHOWN.append(screen)
    qtbot.addWidget(screen)
    screen.resize(1024, 540)
    screen.names.setCurrentRow(at)
    screen.show()
    return screen
