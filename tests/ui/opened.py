"""Opens the queue of a made-up office in an active window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.counter import Counter, desk_of
from ui.queue.screen import QueueScreen


def open_queue(qtbot: QtBot, counter: Counter, width: int = 1190, height: int = 644) -> QueueScreen:
    """The screen as a window of its own, with the focus in its table."""
    screen = QueueScreen(desk_of(counter))
    qtbot.addWidget(screen)
    screen.resize(width, height)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.table.setFocus()
    return screen


def preview_number(screen: QueueScreen) -> str:
    """The number of the report in the preview, empty when there is none."""
    return "" if screen.preview.view is None else screen.preview.view.complaint.number
