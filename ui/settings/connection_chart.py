"""The data of each day as bars, readable as a table and by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, Token, draw_ground, draw_text, line_height, scaled, text_width
from ui.look.paint import RIGHT
from ui.words import day, size

_HIGH, _GAP, _SWATCH = 72, 2, 9
_COLOURS = (Token.ACCENT, Token.CONTROL)
"""Of what goes up and what comes down."""


@dataclass(frozen=True, slots=True)
class DayBar:
    """Bytes of one day over every network."""

    day: date
    up: int
    down: int

    @property
    def both(self) -> int:
        """Bytes both ways."""
        return self.up + self.down


class DataChart(QWidget):
    """A bar a day, oldest left; what went up stands in the stronger colour at the foot of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[DayBar, ...] = ()
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[DayBar], said: str, words: tuple[str, str] = ("", "")) -> None:
        """Show these days; `said` is the whole in one sentence, `words` name what goes up and down."""
        self._bars, self._words = tuple(bars), words
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(360), scaled(_HIGH) + 2 * line_height(Role.SMALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = line_height(Role.SMALL)
        wide, foot = self.width(), self.height() - text
        highest = max((bar.both for bar in self._bars), default=0)
        if self._bars:
            top = QRectF(0, 0, wide, text)
            draw_text(painter, top, size(highest), Token.MUTED, Role.SMALL)
            below = QRectF(0, foot, wide, text)
            draw_text(painter, below, day(self._bars[0].day, self._bars[-1].day), Token.MUTED, Role.SMALL)
            last = day(self._bars[-1].day, self._bars[-1].day)
            draw_text(painter, below, last, Token.MUTED, Role.SMALL, align=RIGHT)
        step = wide / max(1, len(self._bars))
        for at, bar in enumerate(self._bars):
            left, right = round(at * step), round((at + 1) * step) - _GAP
            for start, octets, token in zip((0, bar.up), (bar.up, bar.down), _COLOURS, strict=True):
                if octets:
                    high = (foot - text - 2) / highest
                    lower, upper = round(foot - 1 - start * high), round(foot - 1 - (start + octets) * high)
                    box = QRectF(left, upper, right - left, max(1, lower - upper)).toRect()
                    draw_ground(painter, box, token)
        self._paint_legend(painter, text)
        draw_ground(painter, QRectF(0, foot - 1, wide, 1).toRect(), Token.LINE)

    def _paint_legend(self, painter: QPainter, tall: int) -> None:
        """Name both colours at the upper right; the table says the same without any."""
        right = self.width()
        for word, token in reversed(list(zip(self._words, _COLOURS, strict=True))):
            if word:
                wide = text_width(word, Role.SMALL) + 2
                draw_text(painter, QRectF(right - wide, 0, wide, tall), word, Token.MUTED, Role.SMALL)
                right -= wide + _SWATCH + 5
                draw_ground(painter, QRectF(right, (tall - _SWATCH) / 2, _SWATCH, _SWATCH).toRect(), token)
                right -= 14
