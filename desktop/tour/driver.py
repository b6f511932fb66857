"""Drives the real widgets as a person would: finds them by name, types, clicks, waits, takes pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from desktop.app import Application

PATIENCE_MS = 60_000
LOOK_MS = 10
SIZE = (1366, 721)
"""The client area of the reference machine, menu bar included (look.md)."""


class TourError(Exception):
    """The window is not as the tour expects it; the tour stops there."""


class Driver:
    """One window under the tour's hands; pictures go to `folder`."""

    def __init__(self, application: Application, folder: Path) -> None:
        self.application = application
        self.folder = folder

    def find[W: QWidget](self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """The visible widget of this name; TourError when there is none."""
        roots = [within] if within is not None else QApplication.topLevelWidgets()
        for root in roots:
            if isinstance(root, kind) and root.objectName() == name and root.isVisible():
                return root
            for found in root.findChildren(kind, name):
                if found.isVisible():
                    return found
        raise TourError(f"no visible {kind.__name__} named {name}")

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the window live until the condition holds; TourError when it never does."""
        loop = QEventLoop()
        met = until()

        def look() -> None:
            nonlocal met
            # Once is enough: before the loop has ended, what else is due may undo it again.
            met = met or until()
            if met:
                loop.quit()

        looking = QTimer(interval=LOOK_MS)
        looking.timeout.connect(look)
        patience = QTimer(singleShot=True, interval=PATIENCE_MS)
        patience.timeout.connect(loop.quit)
        looking.start()
        patience.start()
        if not met:
            loop.exec()
        if not met:
            raise TourError(f"waited in vain for {what}")

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click a button by its name once it is there, as a person would; TourError when it is disabled."""

        def shown() -> bool:
            try:
                self.find(QAbstractButton, name, within)
            except TourError:
                return False
            return True

        self.wait(shown, f"the button {name}")
        button = self.find(QAbstractButton, name, within)
        if not button.isEnabled():
            raise TourError(f"the button {name} is disabled")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Replace the text of a field by typing."""
        field = self.find(QWidget, name, within)
        field.setFocus()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Delete)
            QTest.keyClicks(field, text)
        else:
            raise TourError(f"{name} takes no text")

    def press(self, key: Qt.Key, widget: QWidget | None = None, *, ctrl: bool = False) -> None:
        """Press a key in a widget, or in whatever has the focus."""
        target = widget or QApplication.focusWidget() or self.application.window
        if target is None:
            raise TourError("nothing has the focus")
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(target, key, modifier)

    def point(self, widget: QWidget, at: QPoint) -> None:
        """Click at a place of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def settle(self) -> None:
        """Let everything be drawn: the redraw that is due, then a few turns of the event loop."""
        desk = self.application.desk
        self.wait(lambda: desk is None or desk.drawn, "the redraw that is due")
        turns = iter(range(5))
        drawn: list[int] = []

        def turned() -> bool:
            drawn.extend(turn for turn in (next(turns, None),) if turn is not None)
            return len(drawn) == 5

        self.wait(turned, "the window to draw")

    def picture(self, name: str, window: QWidget | None = None) -> str:
        """Save a picture of the window (and of the dialog over it); answers the file's name."""
        self.settle()
        shown = window or self.application.window or self.application.unlock
        if shown is None:
            raise TourError("there is no window to picture")
        image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        file = f"{name}.png"
        if not image.save(str(self.folder / file)):
            raise TourError(f"the picture {file} could not be written")
        return file
