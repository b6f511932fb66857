"""Lying bars, each made of the parts of one whole: the stages of each unit, or one figure a category."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.charts.chart import Chart
from ui.look import (
    CENTRE,
    THEME,
    Role,
    Token,
    Weight,
    contrast,
    draw_round,
    draw_text,
    line_height,
    text_width,
)
from ui.words import number

_LEAST_WITH_FIGURE = 20  # px of a part that still carries its figure
_PART_GAP = 1.5
_BAR = 18
_NAMES_AT_MOST = 0.42  # of the width


class StackChart(Chart):
    """One line for each mark: name, its parts in the order of the series, their sum."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, max(len(self.data.marks), 4) * self._line())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, max(len(self.data.marks), 2) * (line_height(Role.SMALL) + 6))

    @override
    def areas(self) -> list[QRectF]:
        count = len(self.data.marks)
        high = min(self.height() / max(count, 1), self._line() + 4)
        return [QRectF(0, place * high, self.width(), high) for place in range(count)]

    @override
    def draw(self, painter: QPainter) -> None:
        names = self._names()
        sums = max(text_width(number(mark.total), Role.SMALL, Weight.SEMIBOLD) for mark in self.data.marks)
        room = self.width() - names - sums - 14
        whole = max(mark.total for mark in self.data.marks) or 1
        for place, area in enumerate(self.areas()):
            mark = self.data.marks[place]
            draw_text(painter, QRectF(2, area.y(), names - 10, area.height()), mark.label, role=Role.SMALL)
            bar = min(_BAR, area.height() - 4)
            box = QRectF(names, area.center().y() - bar / 2, room * mark.total / whole, bar)
            self._draw_parts(painter, mark.values, box)
            after = QRectF(box.right() + 6, area.y(), sums + 4, area.height())
            draw_text(painter, after, number(mark.total), Token.INK, Role.SMALL, Weight.SEMIBOLD)

    def _draw_parts(self, painter: QPainter, values: tuple[int | None, ...], box: QRectF) -> None:
        total = sum(value or 0 for value in values)
        x = box.x()
        for series, value in zip(self.data.series, values, strict=True):
            if not value:
                continue
            wide = box.width() * value / total
            part = QRectF(x, box.y(), max(wide - _PART_GAP, 1.0), box.height())
            draw_round(painter, part, 1.5, series.token)
            if len(self.data.series) > 1 and wide > max(
                _LEAST_WITH_FIGURE, text_width(number(value), Role.CAPTION, Weight.SEMIBOLD) + 4
            ):
                draw_text(
                    painter, part, number(value), on(series.token), Role.CAPTION, Weight.SEMIBOLD, CENTRE
                )
            x += wide

    def _names(self) -> float:
        widest = max((text_width(mark.label, Role.SMALL) for mark in self.data.marks), default=0)
        return min(widest + 14, self.width() * _NAMES_AT_MOST)

    @staticmethod
    def _line() -> int:
        return max(_BAR, line_height(Role.SMALL)) + 11


def on(token: Token) -> Token:
    """The ink that is read best on a fill of a chart."""
    dark, light = Token.CHART_TEXT_DARK, Token.CHART_TEXT_LIGHT
    values = THEME.scheme
    return max(dark, light, key=lambda ink: contrast(values[ink], values[token]))
