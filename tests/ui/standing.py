"""Puts a whole screen into an active window, presses keys in it, and walks through what it says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import interface

HELD = Qt.KeyboardModifier.ControlModifier


def stand[Screen: QWidget](qtbot: QtBot, screen: Screen, width: int = 1190, height: int = 600) -> Screen:
    """The screen at that size as a window that has the keyboard."""
    # The offscreen platform warns when a window's smallest size changes; a fixed one does not.
    screen.setMinimumSize(200, 200)
    screen.resize(width, height)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.setFocus()
    return screen


def strike(code: Qt.Key, *, ctrl: bool = False) -> None:
    """Press a key where the focus is."""
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, code, HELD if ctrl else Qt.KeyboardModifier.NoModifier)


def nameless(screen: QWidget) -> list[str]:
    """Every visible part that can take the focus and says nothing to a screen reader."""
    return [
        f"{type(part).__name__} {part.objectName()}"
        for part in screen.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _is_area(part)
        and not interface(part).text(QAccessible.Text.Name)
    ]


def retranslate(screen: QWidget) -> None:
    """Tell the screen that the language is another one."""
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))


def _is_area(part: QWidget) -> bool:
    """Scroll areas and their viewports are reached through what stands in them."""
    return part.inherits("QScrollArea") or part.objectName().startswith("qt_")
