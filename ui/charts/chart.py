"""What every chart does: one mark has the focus, keys move it, Enter or a click leads to what it counts."""

from __future__ import annotations

from abc import abstractmethod
from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.charts.data import ChartData
from ui.look import Restyled, Token, draw_round

_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Chart(QLabel, Restyled):
    """A painted chart; a QLabel, so that a screen reader reads its name: title and the mark in focus."""

    picked = Signal(str)
    """The key of a mark."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = ChartData()
        self._title = title
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def at(self) -> int:
        """The place of the mark in focus."""
        return self._at

    def set_title(self, title: str) -> None:
        """Name the chart, in another language for example."""
        self._title = title
        self._say()

    def show_data(self, data: ChartData) -> None:
        """Show other figures; the focus stays on the mark of the same key where there still is one."""
        kept = self.data.marks[self._at].key if self._at < len(self.data.marks) else ""
        self.data = data
        places = {mark.key: place for place, mark in enumerate(data.marks)}
        self._at = places.get(kept, 0)
        self._say()
        self.update()

    def go(self, place: int) -> None:
        """Give the focus to another mark, within those there are."""
        self._at = min(max(place, 0), max(len(self.data.marks) - 1, 0))
        self._say()
        self.update()

    @abstractmethod
    def areas(self) -> list[QRectF]:
        """Where each mark lies, for the focus ring, the mouse and the tool tip."""

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint everything but the focus."""

    def next_to(self, key: int) -> int | None:
        """The place that an arrow key leads to from here; None for keys that mean nothing here."""
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                return self._at - 1
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                return self._at + 1
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return len(self.data.marks) - 1
            case _:
                return None

    @override
    def restyle(self) -> None:
        """Paint anew in another look or text size."""
        self.updateGeometry()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.data.marks:
            return
        self.draw(painter)
        if self.hasFocus():
            draw_round(painter, self.areas()[self._at], 4, outline=Token.INK, width=2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICKING and self.data.marks:
            self.picked.emit(self.data.marks[self._at].key)
        elif (place := self.next_to(event.key())) is not None:
            self.go(place)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.go(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None and place == self._at and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self.data.marks[place].key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._place_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            if place is not None:
                QToolTip.showText(event.globalPos(), self.data.spoken(self.data.marks[place]), self)
                return True
        return super().event(event)

    def _place_at(self, point: QPointF) -> int | None:
        return next((place for place, area in enumerate(self.areas()) if area.contains(point)), None)

    def _say(self) -> None:
        """Let a screen reader say the title and the mark in focus."""
        said = self.data.spoken(self.data.marks[self._at]) if self.data.marks else ""
        self.setAccessibleName(f"{self._title}: {said}" if said else self._title)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
