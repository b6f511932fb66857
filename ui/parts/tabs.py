"""Underlined tabs: a real tab bar, so arrow keys and screen readers know it, painted in tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui.look import (
    RIGHT,
    Role,
    Token,
    Weight,
    colour,
    draw_icon,
    draw_ring,
    draw_text,
    part_height,
    text_width,
)
from ui.words import number

_ICON, _ICON_TEXT = 16, 22
_SIDE = 12  # half of the room between two tabs
_COUNT_GAP = 6
_START = 2


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; while it is open `ink` and `underline` replace the accent and `ground` the bar's ground."""

    text: str
    icon: str = ""
    count: int | None = None
    ink: Token = Token.ACCENT_DEEP
    underline: Token = Token.ACCENT
    ground: Token | None = None
    side: str = ""


class Tabs(QTabBar):
    """Emits QTabBar's `currentChanged(int)`; the open tab's `side` text stands at the right end."""

    def __init__(
        self,
        tabs: Sequence[Tab] = (),
        *,
        ground: Token = Token.SURFACE,
        height: int = 36,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs: list[Tab] = []
        self._ground, self._design_height = ground, height
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; where their number is unchanged the open one stays open."""
        self._tabs = list(tabs)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        for index, tab in enumerate(tabs):
            if index < self.count():
                self.setTabText(index, tab.text)
            else:
                self.addTab(tab.text)
            says = tab.text if tab.count is None else f"{tab.text}, {number(tab.count)}"
            self.setAccessibleTabName(index, says)
        self.updateGeometry()
        self.update()

    def set_side(self, text: str) -> None:
        """Show another text at the right end while the present tab is open."""
        index = self.currentIndex()
        if 0 <= index < len(self._tabs):
            old = self._tabs[index]
            self._tabs[index] = Tab(old.text, old.icon, old.count, old.ink, old.underline, old.ground, text)
            self.update()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        edge = _START if index == 0 else 0
        return QSize(self._content_width(index) + 2 * _SIDE + edge, self._tall())

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._tall())

    @override
    def minimumSizeHint(self) -> QSize:
        wide = sum(self.tabSizeHint(index).width() for index in range(self.count()))
        return QSize(wide, self._tall())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tall, current = self.height(), self.currentIndex()
        opened = self._tabs[current] if 0 <= current < len(self._tabs) else None
        ground = opened.ground if opened is not None and opened.ground is not None else self._ground
        painter.fillRect(self.rect(), colour(ground))
        painter.fillRect(0, tall - 1, self.width(), 1, colour(Token.LINE))
        end = 0
        for index, tab in enumerate(self._tabs):
            self._paint_tab(painter, index, tab)
            end = self.tabRect(index).right()
        if opened is not None and opened.side:
            box = QRectF(end + 8, 0, self.width() - end - 8 - 14, tall - 2)
            draw_text(painter, box, opened.side, Token.MUTED, Role.SMALL, align=RIGHT)

    def _paint_tab(self, painter: QPainter, index: int, tab: Tab) -> None:
        box: QRect = self.tabRect(index)
        chosen = index == self.currentIndex()
        ink = tab.ink if chosen else Token.INK if self._hovered(box) else Token.MUTED
        weight = Weight.SEMIBOLD if chosen else Weight.MEDIUM
        start = box.x() + _SIDE + (_START if index == 0 else 0)
        x, tall = start, self.height()
        if tab.icon:
            draw_icon(painter, x, (tall - _ICON) // 2 - 1, tab.icon, ink, _ICON)
            x += _ICON_TEXT
        wide = text_width(tab.text, Role.BODY, weight)
        draw_text(painter, QRectF(x, 0, wide + 1, tall - 2), tab.text, ink, Role.BODY, weight)
        x += wide
        if tab.count is not None:
            figure = number(tab.count)
            x += _COUNT_GAP
            room = text_width(figure, Role.SMALL)
            draw_text(painter, QRectF(x, 0, room + 2, tall - 2), figure, Token.FAINT, Role.SMALL)
            x += room
        if chosen:
            painter.fillRect(QRectF(start - 2, tall - 3, x - start + 4, 3), colour(tab.underline))
            if self.hasFocus():
                draw_ring(painter, QRectF(start - 8, 4, x - start + 16, tall - 10), 5)

    def _hovered(self, box: QRect) -> bool:
        return self.underMouse() and box.contains(self.mapFromGlobal(self.cursor().pos()))

    def _content_width(self, index: int) -> int:
        tab = self._tabs[index]
        wide = text_width(tab.text, Role.BODY, Weight.SEMIBOLD) + (_ICON_TEXT if tab.icon else 0)
        if tab.count is not None:
            wide += _COUNT_GAP + text_width(number(tab.count), Role.SMALL)
        return wide

    def _tall(self) -> int:
        return part_height(self._design_height, Role.BODY, 16)
