"""A figure of the dashboard as a button to the reports behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look import (
    Role,
    Token,
    Tone,
    Weight,
    colour,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    line_height,
    text_width,
)

_PAD = 12
_SPARK_WIDE, _SPARK_HIGH = 68, 22


class Tile(QPushButton):
    """Label, figure, one line of context; a tone colours icon and figure (only overdue is red)."""

    def __init__(self, label: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._icon_name = label, icon
        self._figure, self._context = "", ""
        self._tone: Tone | None = None
        self._spark: tuple[float, ...] = ()
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_figure("—")

    def show_figure(
        self, figure: str, context: str = "", *, tone: Tone | None = None, spark: Sequence[float] = ()
    ) -> None:
        """Show a figure; a spark line of at least two values appears where there is room."""
        self._figure, self._context, self._tone, self._spark = figure, context, tone, tuple(spark)
        self.setAccessibleName(f"{self._label}: {figure}. {context}".rstrip(". "))
        self.update()

    def set_label(self, label: str) -> None:
        """Name the figure, in another language for example."""
        self._label = label
        self.show_figure(self._figure, self._context, tone=self._tone, spark=self._spark)

    @override
    def sizeHint(self) -> QSize:
        tall = 9 + line_height(Role.SMALL) + line_height(Role.FIGURE) + line_height(Role.SMALL) + 9
        return QSize(188, max(82, tall))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(112, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = Token.SELECT if self.isDown() else Token.HOVER if self.underMouse() else Token.SURFACE
        draw_round(painter, self.rect(), 6, fill, Token.LINE)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 6)
        small, room = line_height(Role.SMALL), self.width() - 2 * _PAD
        icon_ink, ink = (self._tone.ink, self._tone.ink) if self._tone else (Token.MUTED, Token.INK)
        draw_icon(painter, _PAD, 10 + (small - 16) / 2, self._icon_name, icon_ink)
        head = QRectF(_PAD + 22, 10, room - 22, small)
        draw_text(painter, head, self._label, Token.MUTED, Role.SMALL, Weight.MEDIUM)
        top = 12 + small
        draw_text(painter, QRectF(_PAD, top, room, line_height(Role.FIGURE)), self._figure, ink, Role.FIGURE)
        foot = QRectF(_PAD, top + line_height(Role.FIGURE) - 1, room, small)
        draw_text(painter, foot, self._context, Token.MUTED, Role.SMALL)
        if len(self._spark) > 1 and room > text_width(self._figure, Role.FIGURE) + _SPARK_WIDE + 16:
            self._paint_spark(
                painter, QRectF(self.width() - 14 - _SPARK_WIDE, top + 6, _SPARK_WIDE, _SPARK_HIGH)
            )

    def _paint_spark(self, painter: QPainter, box: QRectF) -> None:
        low, high = min(self._spark), max(self._spark)
        span = high - low or 1.0
        step = box.width() / (len(self._spark) - 1)
        points = [
            QPointF(box.x() + step * index, box.bottom() - box.height() * (value - low) / span)
            for index, value in enumerate(self._spark)
        ]
        painter.setPen(QPen(colour(Token.CONTROL), 1.5))
        painter.drawPolyline(QPolygonF(points))
        end = points[-1]
        draw_round(painter, QRectF(end.x() - 3, end.y() - 3, 6, 6), 3, Token.ACCENT)
