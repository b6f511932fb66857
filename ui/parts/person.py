"""A person to choose from at the unlock card: initials, name, role; and the band of lozenges above it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QWidget

from ui.look import (
    CENTRE,
    Role,
    Token,
    Weight,
    colour,
    draw_icon,
    draw_mark,
    draw_ring,
    draw_round,
    draw_text,
    line_height,
    part_height,
)

_DISC = 30
_TEXT_LEFT = 52
_BAND, _STEP = 14, 14


class PersonLine(QRadioButton):
    """Lines with one parent exclude each other; the chosen one is outlined and ticked."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = name, role
        self.setAccessibleName(f"{name}, {role}" if role else name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, max(44, part_height(44, Role.BODY, 12 + line_height(Role.SMALL))))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen, middle = self.isChecked(), self.height() / 2
        if chosen:
            draw_round(painter, self.rect(), 6, Token.ACCENT_TINT, Token.ACCENT, 1.5)
        elif self.underMouse():
            draw_round(painter, self.rect(), 6, Token.HOVER)
        disc = QRectF(11, middle - _DISC / 2, _DISC, _DISC)
        draw_round(painter, disc, _DISC / 2, Token.ACCENT if chosen else Token.NEUTRAL_TINT)
        ink = Token.ON_ACCENT if chosen else Token.MUTED
        draw_text(painter, disc, initials(self._name), ink, Role.SMALL, Weight.SEMIBOLD, CENTRE)
        room = self.width() - _TEXT_LEFT - 34
        name, role = line_height(), line_height(Role.SMALL)
        top = middle - (name + role) / 2
        weight = Weight.SEMIBOLD if chosen else Weight.MEDIUM
        draw_text(painter, QRectF(_TEXT_LEFT, top - 1, room, name), self._name, weight=weight)
        below = QRectF(_TEXT_LEFT, top + name, room, role)
        draw_text(painter, below, self._role, Token.MUTED, Role.SMALL)
        if chosen:
            draw_icon(painter, self.width() - 30, middle - 9, "check", Token.ACCENT, 18)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 6)


class Weave(QLabel):
    """The band after the Sambas weave: the only ornament, without a name for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_BAND)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(1, 1, self.width() - 2, 2 * _BAND), 7, 7)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), colour(Token.ACCENT))
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(-1, self.width() // _STEP + 1):
            centre = QPointF(at * _STEP + 7, 7)
            painter.setBrush(colour(Token.ACCENT_TINT))
            painter.drawPolygon(_lozenge(centre, 4.5))
            painter.setBrush(colour(Token.ACCENT))
            painter.drawPolygon(_lozenge(centre, 2))
            painter.setBrush(colour(Token.AMBER_LINE))
            painter.drawEllipse(QPointF(centre.x() + 7, 7), 1, 1)


class Mark(QLabel):
    """The product's mark as a widget, square."""

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(size, size + 2)
        self.setAccessibleName("Tanggap")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(QPainter(self), 0, 0, self._size)


def initials(name: str) -> str:
    """Up to two capitals that stand for a name: Rina Wijaya is RW."""
    words = [word for word in name.split() if word[:1].isalpha()]
    first_and_last = words if len(words) == 1 else [*words[:1], *words[-1:]]
    return "".join(word[0].upper() for word in first_and_last)


def _lozenge(centre: QPointF, reach: float) -> QPolygonF:
    x, y = centre.x(), centre.y()
    return QPolygonF(
        [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    )
