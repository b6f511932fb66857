"""Dates and numbers to type or to step, framed like the other inputs."""

from __future__ import annotations

from datetime import date
from typing import override

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QSpinBox, QWidget

from ui.look import Token, draw_icon, draw_ring, draw_round, part_height, text_width

_BUTTONS = 24  # px at the right end
_INSET = 4  # px that Fusion leaves out of the other inputs' left padding


class DateField(QDateEdit):
    """A day, typed or chosen from a calendar whose weeks begin on Monday."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width("00/00/0000") + 20 + _BUTTONS, part_height(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab leaves the day at once; Qt would first lead through day, month and year."""
        return QWidget.focusNextPrevChild(self, next_)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what stands in it."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_frame(painter, self)
        x, y = self.width() - _BUTTONS + 3, (self.height() - 16) / 2
        draw_icon(painter, x, y, "calendar", Token.MUTED if self.isEnabled() else Token.FAINT)


class NumberField(QSpinBox):
    """A whole number within bounds, typed or stepped."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        widest = max(self.textFromValue(self.minimum()), self.textFromValue(self.maximum()), key=len)
        wide = text_width(f"{self.prefix()}{widest}{self.suffix()}")
        return QSize(max(64, wide + 20 + _BUTTONS), part_height(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change what stands in it."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_frame(painter, self)
        x, middle = self.width() - 18, self.height() / 2
        up, down = self.value() < self.maximum(), self.value() > self.minimum()
        draw_icon(painter, x, middle - 12, "chevron-up", Token.MUTED if up else Token.EDGE, 12)
        draw_icon(painter, x, middle, "chevron-down", Token.MUTED if down else Token.EDGE, 12)


def _paint_frame(painter: QPainter, field: QAbstractSpinBox) -> None:
    box, enabled = QRectF(field.rect()), field.isEnabled()
    fill = Token.SURFACE if enabled else Token.CANVAS
    draw_round(painter, box, 5, fill, Token.CONTROL if enabled else Token.LINE)
    if field.hasFocus():
        draw_ring(painter, box, 5)
