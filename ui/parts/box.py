"""Filled regions and the short way to lay things out in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.look import Restyled, Token, draw_ground, draw_round

Margins = tuple[int, int, int, int]
Entry = QWidget | QLayout | int | None
NO_MARGINS: Margins = (0, 0, 0, 0)


class Box(QFrame, Restyled):
    """A rectangle of one colour: straight with lines on some sides, or rounded with a whole outline."""

    def __init__(
        self,
        fill: Token | None = Token.SURFACE,
        *,
        line: Token | None = None,
        radius: int = 0,
        sides: str = "",
        layout: QLayout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`sides` names the lines of a straight box: any of the letters t, r, b, l.

        A layout given here is moved in by the lines at the left and right, so that panes do not cover them.
        """
        super().__init__(parent)
        self._fill, self._line, self._radius, self._sides = fill, line, radius, sides
        self.entry: QWidget | None = None
        if layout is not None:
            left, right = int("l" in sides), int("r" in sides)
            layout.setContentsMargins(layout.contentsMargins() + QMargins(left, 0, right, 0))
            self.setLayout(layout)

    @override
    def restyle(self) -> None:
        """Lay out again what depends on the width: at another text size the same width holds other things."""
        self.update()
        QApplication.postEvent(self, QResizeEvent(self.size(), self.size()))

    def enter_at(self, part: QWidget) -> None:
        """Hand the focus on to a part inside whenever the box is given it.

        A focus proxy would do so too, but with one Tab never reaches what stands before that part.
        """
        self.entry = part

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.entry is not None:
            self.entry.setFocus(event.reason())

    def set_fill(self, fill: Token | None, line: Token | None = None) -> None:
        """Give the box another ground, and another line if one is named."""
        self._fill = fill
        self._line = self._line if line is None else line
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._radius:
            draw_round(painter, self.rect(), self._radius, self._fill, self._line)
            return
        if self._fill is not None:
            draw_ground(painter, self.rect(), self._fill)
        width, height = self.width(), self.height()
        edges = {
            "t": (0, 0, width, 1),
            "r": (width - 1, 0, 1, height),
            "b": (0, height - 1, width, 1),
            "l": (0, 0, 1, height),
        }
        for side in self._sides:
            draw_ground(painter, QRect(*edges[side]), self._line or Token.LINE)


def card(layout: QLayout, fill: Token = Token.SURFACE, line: Token = Token.LINE) -> Box:
    """A rounded card; only for side columns and the dashboard, and never inside another card."""
    return Box(fill, line=line, radius=6, layout=layout)


def divider() -> Box:
    """A horizontal hairline."""
    made = Box(Token.LINE)
    made.setFixedHeight(1)
    return made


def row(
    *entries: Entry, margins: Margins = NO_MARGINS, gap: int = 8, stretch: Iterable[int] = ()
) -> QHBoxLayout:
    """Entries from left to right: widgets, layouts, a number of pixels, or None for free space.

    `stretch` gives the indexes of the entries that take the room that is left.
    """
    layout = QHBoxLayout()
    _fill_layout(layout, entries, margins, gap, stretch)
    return layout


def column(
    *entries: Entry, margins: Margins = NO_MARGINS, gap: int = 8, stretch: Iterable[int] = ()
) -> QVBoxLayout:
    """Entries from top to bottom; see `row`."""
    layout = QVBoxLayout()
    _fill_layout(layout, entries, margins, gap, stretch)
    return layout


def scrolling(content: QWidget, *, read: bool = False) -> QScrollArea:
    """The content in an area that scrolls up and down only, takes its ground from below and has no frame.

    Tab leads from control to control and scrolls along; content that is only `read` has none, so there the
    area itself takes the focus and the arrow keys.
    """
    area = QScrollArea()
    area.setProperty("read", read)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if read else Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return area


def _fill_layout(
    layout: QBoxLayout, entries: tuple[Entry, ...], margins: Margins, gap: int, stretch: Iterable[int]
) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    greedy = frozenset(stretch)
    for index, entry in enumerate(entries):
        share = 1 if index in greedy else 0
        if entry is None:
            layout.addStretch(1)
        elif isinstance(entry, int):
            layout.addSpacing(entry)
        elif isinstance(entry, QLayout):
            layout.addLayout(entry, share)
        else:
            layout.addWidget(entry, share)
