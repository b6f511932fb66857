"""Opens the queue or the whole window of a made-up office, active and with the focus where it belongs."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from tests.ui.counter import Counter, desk_of
from tests.ui.seen import press
from ui.main_window import MainWindow
from ui.queue.screen import QueueScreen
from ui.window.rooms import Room


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


def open_window(qtbot: QtBot, counter: Counter | None = None, width: int = 1366) -> MainWindow:
    """The window with a plain label for every room but the queue."""
    window = MainWindow(desk_of(counter or Counter()), "Tanggap")
    qtbot.addWidget(window)
    for room in (Room.APPROVALS, Room.CONFLICTS, Room.ENTRY_SHEET, Room.OUTBOX, Room.SETTINGS, Room.CASE):
        screen = QLabel(room.value)
        screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.add_screen(room, screen)
    window.resize(width, 697 if width > 1100 else 540)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def key(window: QWidget, code: Qt.Key, *, ctrl: bool = False) -> None:
    """Press a key where the focus is."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or window, code, held)


def message(window: MainWindow, name: str) -> str:
    """What a message bar says, empty when it does not stand."""
    bar = window.rooms.bars.banner(name)
    return "" if bar is None else bar.accessibleName()


def answer(window: MainWindow, name: str, text: str) -> None:
    """Press the action of a message bar."""
    bar = window.rooms.bars.banner(name)
    assert bar is not None
    press(next(each for each in bar.findChildren(QAbstractButton) if each.text() == text))


def carried(signal: SignalBlocker) -> list[object]:
    """What a signal that was waited for carried."""
    # pytest-qt leaves the list without the type of what is in it.
    return cast("list[object]", vars(signal)["args"])
