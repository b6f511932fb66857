"""Upright columns side by side for each mark: what came and what was finished, week by week."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from ui.charts.chart import Chart
from ui.look import CENTRE, RIGHT, Role, Token, Weight, colour, draw_round, draw_text, line_height, text_width
from ui.words import number

_STEPS = (1, 2, 5, 10, 20, 25, 50)
_LINES = 4
_FILL = 0.62  # of a mark's room is columns, the rest parts it from the next


class ColumnChart(Chart):
    """The axis begins at 0 and ends on a round figure; the newest mark carries its figures."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, 180)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, 6 * line_height(Role.CAPTION))

    @override
    def areas(self) -> list[QRectF]:
        box, count = self._box(), len(self.data.marks)
        wide = box.width() / max(count, 1)
        return [QRectF(box.x() + place * wide, box.y(), wide, box.height()) for place in range(count)]

    @override
    def draw(self, painter: QPainter) -> None:
        box, top = self._box(), axis_top(self.data.highest)
        caption = line_height(Role.CAPTION)
        lines = (
            [top * line // _LINES for line in range(_LINES + 1)] if top >= _LINES else list(range(top + 1))
        )
        for value in lines:
            y = box.bottom() - box.height() * value / top
            painter.setPen(QPen(colour(Token.RULE if value else Token.CONTROL), 1))
            painter.drawLine(QLineF(box.left(), round(y) + 0.5, box.right(), round(y) + 0.5))
            label = QRectF(0, y - caption / 2, box.left() - 8, caption)
            draw_text(painter, label, number(value), Token.MUTED, Role.CAPTION, align=RIGHT)
        shown_until = -1.0
        for place, area in enumerate(self.areas()):
            self._draw_mark(painter, place, area, box, top)
            shown_until = self._draw_label(painter, place, area, box, shown_until)

    def _draw_mark(self, painter: QPainter, place: int, area: QRectF, box: QRectF, top: int) -> None:
        values = self.data.marks[place].values
        wide = min(area.width() * _FILL / len(values), 28.0)
        left = area.center().x() - wide * len(values) / 2
        newest = place == len(self.data.marks) - 1
        for index, (series, value) in enumerate(zip(self.data.series, values, strict=True)):
            if not value:
                continue
            high = box.height() * value / top
            bar = QRectF(left + index * wide + 1, box.bottom() - high, wide - 2, high)
            draw_round(painter, bar, 2, series.token)
            if newest:
                figure = series.written(value)
                room = text_width(figure, Role.CAPTION, Weight.SEMIBOLD) + 2
                above = QRectF(bar.center().x() - room / 2, bar.top() - 15, room, 14)
                if index == 0 and len(values) > 1:
                    above = QRectF(bar.left() - room - 2, bar.top() - 2, room, 14)
                draw_text(painter, above, figure, Token.INK, Role.CAPTION, Weight.SEMIBOLD, CENTRE)

    def _draw_label(
        self, painter: QPainter, place: int, area: QRectF, box: QRectF, shown_until: float
    ) -> float:
        """Name the mark unless its name would touch the one before."""
        text = self.data.marks[place].label
        room = text_width(text, Role.CAPTION) + 2
        x = area.center().x() - room / 2
        if x < shown_until:
            return shown_until
        under = QRectF(x, box.bottom() + 4, room, line_height(Role.CAPTION))
        draw_text(painter, under, text, Token.MUTED, Role.CAPTION, align=CENTRE)
        return x + room + 6

    def _box(self) -> QRectF:
        """Where columns stand: beside the figures of the axis, above the names, below the newest figure."""
        caption = line_height(Role.CAPTION)
        left = text_width(number(axis_top(self.data.highest)), Role.CAPTION) + 12
        return QRectF(left, caption, self.width() - left - 4, self.height() - 2 * caption - 6)


def axis_top(highest: int) -> int:
    """The round figure at which the axis ends: not below the highest, and its four steps are whole."""
    if highest <= 0:
        return _LINES
    scale = 1
    while True:
        for step in _STEPS:
            if _LINES * step * scale >= highest:
                return _LINES * step * scale
        scale *= _STEPS[-1] * 2
