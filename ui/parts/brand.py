"""The product's mark, its name with the agency, and the band of lozenges of the unlock card."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import Role, Token, Weight, colour, draw_ground, draw_mark, draw_text, part_height, scaled

FOLDED_WIDTH = 48
_BAND, _STEP = 14, 14


class Brand(QLabel):
    """The mark, the product's name and the agency, level with the toolbar."""

    def __init__(self, office: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.set_office(office)

    def set_office(self, office: str) -> None:
        """Show another agency."""
        self._office = office
        self.setAccessibleName(f"Tanggap, {office}" if office else "Tanggap")
        self.setToolTip(office)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(FOLDED_WIDTH, part_height(44, Role.BODY, 28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        folded = self.width() <= FOLDED_WIDTH + 1
        middle = self.height() / 2
        draw_mark(painter, 11 if folded else 14, middle - 13, 26)
        if folded:
            return
        room = self.width() - 54
        if not self._office:
            draw_text(painter, QRectF(48, 0, room, self.height()), "Tanggap", weight=Weight.BOLD)
            return
        name, office = scaled(18), scaled(15)
        top = (self.height() - name - office) / 2
        draw_text(painter, QRectF(48, top, room, name), "Tanggap", weight=Weight.BOLD)
        draw_text(painter, QRectF(48, top + name - 1, room, office), self._office, Token.MUTED, Role.CAPTION)


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
        draw_ground(painter, self.rect(), Token.ACCENT)
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


def _lozenge(centre: QPointF, reach: float) -> QPolygonF:
    x, y = centre.x(), centre.y()
    return QPolygonF(
        [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    )
