"""The rail: mark and agency, the rooms of the program with what waits in them, and saved views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.look import (
    CENTRE,
    RIGHT,
    THEME,
    Role,
    Token,
    Tone,
    Weight,
    colour,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    part_height,
    scaled,
    text_width,
)
from ui.parts.box import Box
from ui.parts.brand import FOLDED_WIDTH, Brand
from ui.words import number

OPEN_WIDTH, _OPEN_AT_MOST = 176, 216
_INSET = 8
_GAP = 8  # between a name and its count
_NAME_AT, _VIEW_AT = 44, 26


@dataclass(frozen=True, slots=True)
class RailItem:
    """A room of the program; with a tone its count is a pill, because somebody must act on it."""

    key: str
    text: str
    icon: str
    tone: Tone | None = None
    gap_before: bool = False
    at_bottom: bool = False


@dataclass(frozen=True, slots=True)
class SavedView:
    """A saved filter that hangs under its room."""

    key: str
    text: str
    count: int | None = None


class _Line(QAbstractButton):
    """One line of the rail, a room or a saved view."""

    def __init__(self, item: RailItem | SavedView) -> None:
        super().__init__()
        self._item = item
        self._count: int | None = None
        self._alone = True
        self._folded = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(item.count if isinstance(item, SavedView) else None)

    @property
    def key(self) -> str:
        return self._item.key

    def show_count(self, count: int | None) -> None:
        self._count = count
        says = f"{self._item.text}, {number(count)}" if count else self._item.text
        self.setAccessibleName(says)
        self.setToolTip(says if self._folded else "")
        self.update()

    def mark(self, chosen: bool, *, alone: bool = True) -> None:
        """Mark the line as the present one; `alone` is false for a room whose view carries the fill."""
        self.setChecked(chosen)
        self._alone = alone
        self.update()

    def wanted_width(self) -> int:
        """The width at which name and count stand apart and neither is cut."""
        if isinstance(self._item, SavedView):
            name = text_width(self._item.text, Role.SMALL, Weight.MEDIUM)
            return _VIEW_AT + name + self._count_room(None)
        name = text_width(self._item.text, Role.BODY, Weight.SEMIBOLD)
        return _NAME_AT + name + self._count_room(self._item.tone)

    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.show_count(self._count)

    @override
    def nextCheckState(self) -> None:
        """A press tells the rail, which marks the line once the window has really gone there."""

    @override
    def sizeHint(self) -> QSize:
        if isinstance(self._item, SavedView):
            return QSize(FOLDED_WIDTH, part_height(26, Role.SMALL, 8))
        return QSize(FOLDED_WIDTH, part_height(32, Role.BODY, 12))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRectF(self.rect()).adjusted(_INSET, 1, -_INSET, -1)
        if self.isChecked() and self._alone:
            draw_round(painter, plate, 5, Token.SELECT, Token.ACCENT if THEME.scheme.outlined else None)
        elif self.underMouse():
            draw_round(painter, plate, 5, Token.HOVER)
        match self._item:
            case RailItem():
                self._paint_room(painter, self._item)
            case SavedView():
                self._paint_view(painter, self._item)
        if self.hasFocus():
            draw_ring(painter, plate, 5)

    def _paint_room(self, painter: QPainter, item: RailItem) -> None:
        tall, on = self.height(), self.isChecked()
        if on:
            draw_round(painter, QRectF(_INSET, 7, 3, tall - 14), 1.5, Token.ACCENT)
        x = 15 if self._folded else 18
        draw_icon(painter, x, (tall - 18) // 2, item.icon, Token.ACCENT if on else Token.MUTED, 18)
        if self._folded:
            if self._count:
                painter.setPen(QPen(colour(Token.CANVAS), 2))
                painter.setBrush(colour(item.tone.ink if item.tone else Token.MUTED))
                painter.drawEllipse(QPointF(35, 8), 5, 5)
            return
        ink = Token.ACCENT_DEEP if on else Token.INK
        weight = Weight.SEMIBOLD if on else Weight.MEDIUM
        self._paint_count(painter, ink, item.tone)
        box = QRectF(_NAME_AT, 0, self.width() - _NAME_AT - self._count_room(item.tone), tall - 1)
        draw_text(painter, box, item.text, ink, Role.BODY, weight)

    def _paint_view(self, painter: QPainter, item: SavedView) -> None:
        on = self.isChecked()
        ink = Token.ACCENT_DEEP if on else Token.MUTED
        self._paint_count(painter, ink, None)
        box = QRectF(_VIEW_AT, 0, self.width() - _VIEW_AT - self._count_room(None), self.height() - 1)
        draw_text(painter, box, item.text, ink, Role.SMALL, Weight.MEDIUM if on else Weight.REGULAR)

    def _count_room(self, tone: Tone | None) -> int:
        """What the count takes from the name at the right."""
        if not self._count:
            return 12
        if tone is None:
            return text_width(number(self._count), Role.SMALL, Weight.MEDIUM) + 20 + _GAP
        return _pill_width(number(self._count)) + 14 + _GAP

    def _paint_count(self, painter: QPainter, ink: Token, tone: Tone | None) -> None:
        if not self._count:
            return
        text, tall = number(self._count), self.height()
        if tone is None:
            box = QRectF(0, 0, self.width() - 20, tall - 1)
            draw_text(painter, box, text, ink, Role.SMALL, Weight.MEDIUM, RIGHT)
            return
        high, wide = part_height(18, Role.SMALL, 2), _pill_width(text)
        pill = QRectF(self.width() - 14 - wide, (tall - high) / 2, wide, high)
        draw_round(painter, pill, high / 2, tone.tint)
        draw_text(painter, pill, text, tone.ink, Role.SMALL, Weight.SEMIBOLD, CENTRE)


def _pill_width(text: str) -> int:
    return max(20, text_width(text, Role.SMALL, Weight.SEMIBOLD) + 12)


class Rail(Box):
    """Emits `chosen` and `view_chosen`; the window answers with `set_active` when it has gone there."""

    chosen = Signal(str)
    view_chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem], office: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="r", parent=parent)
        self.brand = Brand(office)
        self._rooms = {item.key: _Line(item) for item in items}
        self._views: list[_Line] = []
        self._views_host = QWidget()
        self._views_room, self._active, self._active_view = "", "", ""
        self._folded = False
        self._build(items)
        self.set_folded(False)

    def _build(self, items: Sequence[RailItem]) -> None:
        host = QVBoxLayout(self._views_host)
        host.setContentsMargins(0, 0, 0, 4)
        host.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 8)
        layout.setSpacing(0)
        layout.addWidget(self.brand)
        layout.addSpacing(4)
        for group in (False, True):
            for item in (each for each in items if each.at_bottom is group):
                layout.addSpacing(10 if item.gap_before else 0)
                line = self._rooms[item.key]
                line.clicked.connect(self._room_pressed)
                layout.addWidget(line)
            if not group:
                layout.addStretch(1)

    def set_views(self, room: str, views: Sequence[SavedView]) -> None:
        """Hang saved views under a room; they show while that room is the active one and the rail is open."""
        for old in self._views:
            old.setParent(None)
            old.deleteLater()
        self._views = [_Line(view) for view in views]
        host, own = self._views_host.layout(), self.layout()
        for line in self._views:
            line.clicked.connect(self._view_pressed)
            if host is not None:
                host.addWidget(line)
        self._views_room = room
        if isinstance(own, QVBoxLayout):
            own.removeWidget(self._views_host)
            own.insertWidget(own.indexOf(self._rooms[room]) + 1, self._views_host)
        self._mark()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits in each room; rooms that are not named keep their count."""
        for key, count in counts.items():
            self._rooms[key].show_count(count)
        self._fit()

    def set_view_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much each saved view holds."""
        for line in self._views:
            if line.key in counts:
                line.show_count(counts[line.key])
        self._fit()

    def set_active(self, room: str, view: str = "") -> None:
        """Mark where the window is now."""
        self._active, self._active_view = room, view
        self._mark()

    def set_folded(self, folded: bool) -> None:
        """Fold to icons with dots (48 px), or open (176 px, wider at larger text and for long counts)."""
        self._folded = folded
        for line in self._rooms.values():
            line.fold(folded)
        self._fit()
        self._mark()

    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def _fit(self) -> None:
        """As narrow as the design, but wide enough that no count touches its name."""
        wanted = max(line.wanted_width() for line in (*self._rooms.values(), *self._views))
        wide = min(max(OPEN_WIDTH, scaled(OPEN_WIDTH), wanted + 1), max(_OPEN_AT_MOST, scaled(_OPEN_AT_MOST)))
        self.setFixedWidth(FOLDED_WIDTH if self._folded else wide)

    def _mark(self) -> None:
        hanging = bool(self._views) and self._active == self._views_room and not self._folded
        self._views_host.setVisible(hanging)
        chosen_view = any(line.key == self._active_view for line in self._views)
        for key, line in self._rooms.items():
            line.mark(key == self._active, alone=not (hanging and chosen_view))
        for line in self._views:
            line.mark(line.key == self._active_view)

    def _room_pressed(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self.chosen.emit(line.key)

    def _view_pressed(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self.view_chosen.emit(line.key)
