"""The frame that the rooms share: title bar, messages, content or that there is nothing, and when to read."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.look import Restyled, Token, part_height, scaled
from ui.parts.box import Box, column

_LIST, _LIST_SHARE, _LIST_AT_LEAST = 480, 0.4, 240


class RoomFrame(Box):
    """`reading_due` after a change, out of sight not before the room is seen again; `language_changed`."""

    reading_due = Signal()
    language_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self.setObjectName(name)
        self._stale = False
        self._stack = QStackedWidget()
        self._messages = QVBoxLayout()

    def build(self, bar: QLayout, content: QWidget, empty: QWidget | None = None) -> None:
        """Lay the room out: a title bar over the content, or over what stands there instead of it."""
        top = Box(Token.CANVAS, sides="b", layout=bar)
        top.setMinimumHeight(part_height(44, padding=24))
        self._stack.addWidget(content)
        if empty is not None:
            self._stack.addWidget(empty)
        self.setLayout(column(top, self._messages, self._stack, gap=0, stretch=(2,)))

    def show_content(self, *, there: bool) -> None:
        """Show the content, or that there is nothing."""
        self._stack.setCurrentIndex(0 if there else 1)

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the title bar."""
        self._messages.addWidget(bars)

    def heard_change(self) -> None:
        """Something in the office is other than it was: read again now, or when the room is next seen."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.reading_due.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(760, 460)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.heard_change()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()


class ListBeside(QSplitter, Restyled):
    """A list at the left and what it lists at the right."""

    def __init__(self, listed: QWidget, right: QWidget) -> None:
        super().__init__()
        self._listed = listed
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(listed)
        self.addWidget(right)
        self.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    @override
    def restyle(self) -> None:
        """Give the list its share at the present text size."""
        self._listed.setMinimumWidth(scaled(_LIST_AT_LEAST))
        wide = min(scaled(_LIST), round(self.width() * _LIST_SHARE))
        self.setSizes([wide, self.width() - wide - 1])
