"""The regencies of a province as equal tiles about where they lie: name, per cent and count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import override

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from ui.charts.chart import Chart
from ui.charts.data import NOTHING, Mark
from ui.charts.stacks import on
from ui.look import CENTRE, Role, Token, Weight, colour, draw_round, draw_text, hatch, line_height, text_width

type Places = Mapping[str, tuple[int, int]]
"""Column and row of each regency by its Kemendagri code."""

STEPS = (Token.MAP_0, Token.MAP_1, Token.MAP_2, Token.MAP_3, Token.MAP_4)
"""The five steps of one hue: below 20, 40, 60, 80 per cent, and above."""

_KALIMANTAN_BARAT: Places = MappingProxyType({
    "61.01": (0, 0), "61.07": (1, 0),
    "61.72": (0, 1), "61.08": (1, 1), "61.03": (2, 1), "61.09": (3, 1), "61.05": (4, 1), "61.06": (5, 1),
    "61.02": (0, 2), "61.12": (1, 2), "61.10": (4, 2),
    "61.71": (0, 3), "61.11": (1, 3), "61.04": (2, 3),
})  # fmt: skip
_ACROSS = 6
_GAP, _PAD = 4, 7
_SCALE, _STEP_WIDE = 10, 40  # px: the height of the key's colours, the width of one


def places_of(codes: Sequence[str]) -> Places:
    """Where the tiles of these regencies lie: as drawn for a province, else in lines in their order."""
    if codes and all(code in _KALIMANTAN_BARAT for code in codes):
        return _KALIMANTAN_BARAT
    return {code: (place % _ACROSS, place // _ACROSS) for place, code in enumerate(codes)}


def step_of(percent: int) -> Token:
    """The colour of a share from 0 to 100 per cent."""
    return STEPS[min(max(percent, 0) // 20, len(STEPS) - 1)]


class TileMap(Chart):
    """Each mark is a regency: its values are the share in per cent (None: not connected) and the count."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 352)

    @override
    def minimumSizeHint(self) -> QSize:
        """Every tile holds its three lines, and a share of 100 per cent."""
        wide = text_width("100 %", Role.TITLE) + 2 * _PAD
        high = 2 * line_height(Role.CAPTION) + line_height(Role.TITLE) + 2 * _PAD
        return QSize(self._columns() * (wide + _GAP), self._rows() * (high + _GAP) + _key_height())

    @override
    def areas(self) -> list[QRectF]:
        places = self._places()
        wide = (self.width() + _GAP) / self._columns()
        high = min((self.height() - _key_height() + _GAP) / self._rows(), wide)
        found = (places[mark.key] for mark in self.data.marks)
        return [QRectF(x * wide, y * high, wide - _GAP, high - _GAP) for x, y in found]

    @override
    def next_to(self, key: int) -> int | None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if key not in steps or not self.data.marks:
            return super().next_to(key)
        across, down = steps[Qt.Key(key)]
        places = [self._places()[mark.key] for mark in self.data.marks]
        here = places[self.at]
        ahead = [
            (abs(x - here[0]) + abs(y - here[1]) + 2 * (abs(y - here[1]) if across else abs(x - here[0])), at)
            for at, (x, y) in enumerate(places)
            if (x - here[0]) * across + (y - here[1]) * down > 0
        ]
        return min(ahead)[1] if ahead else self.at

    @override
    def draw(self, painter: QPainter) -> None:
        share, count = self.data.series
        for mark, area in zip(self.data.marks, self.areas(), strict=True):
            percent, reports = mark.values
            fill = Token.NEUTRAL_TINT if percent is None else step_of(percent)
            ink = Token.INK if percent is None else on(fill)
            draw_round(painter, area, 4, fill, Token.CONTROL if percent is None else None)
            if percent is None:
                painter.fillRect(area.adjusted(1, 1, -1, -1), hatch(Token.LINE))
            self._draw_words(
                painter, area, mark, ink, share.written(percent) if percent is not None else NOTHING
            )
            foot = QRectF(
                area.x() + _PAD, area.bottom() - line_height(Role.CAPTION) - 5, area.width() - 10, 16
            )
            text = f"{count.written(reports)} {count.name.lower()}"
            draw_text(painter, foot, text, ink, Role.CAPTION, Weight.MEDIUM)

        self._draw_key(painter)

    def _draw_key(self, painter: QPainter) -> None:
        """What the colours say, under the map: the shares at the ends of the steps, and the hatch."""
        caption = line_height(Role.CAPTION)
        top = self.height() - caption - _SCALE - 2
        for place, step in enumerate(STEPS):
            box = QRectF(place * _STEP_WIDE + 4, top, _STEP_WIDE, _SCALE)
            painter.fillRect(box, colour(step))
            self._draw_end(painter, box.left(), top, f"{20 * place}")
        end = len(STEPS) * _STEP_WIDE + 4
        self._draw_end(painter, end, top, "100 %")
        box = QRectF(end + 48, top, 24, _SCALE)
        draw_round(painter, box, 2, Token.NEUTRAL_TINT, Token.CONTROL)
        painter.fillRect(box, hatch(Token.LINE))
        said = QCoreApplication.translate("Charts", "belum terhubung")
        under = QRectF(box.left(), top + _SCALE + 2, text_width(said, Role.CAPTION) + 4, caption)
        draw_text(painter, under, said, Token.MUTED, Role.CAPTION)

    @staticmethod
    def _draw_end(painter: QPainter, x: float, top: float, text: str) -> None:
        room = text_width(text, Role.CAPTION) + 2
        box = QRectF(max(x - room / 2, 0), top + _SCALE + 2, room, line_height(Role.CAPTION))
        draw_text(painter, box, text, Token.MUTED, Role.CAPTION, align=CENTRE)

    @staticmethod
    def _draw_words(painter: QPainter, area: QRectF, mark: Mark, ink: Token, figure: str) -> None:
        caption = line_height(Role.CAPTION)
        head = QRectF(area.x() + _PAD, area.y() + 5, area.width() - 10, caption)
        draw_text(painter, head, mark.label, ink, Role.CAPTION, Weight.SEMIBOLD)
        middle = QRectF(area.x() + _PAD, head.bottom(), area.width() - 10, area.height() - 2 * caption - 10)
        draw_text(painter, middle, figure, ink, Role.TITLE)

    def _places(self) -> Places:
        return places_of([mark.key for mark in self.data.marks])

    def _columns(self) -> int:
        return 1 + max((x for x, _ in self._places().values()), default=0)

    def _rows(self) -> int:
        return 1 + max((y for _, y in self._places().values()), default=0)


def _key_height() -> int:
    return line_height(Role.CAPTION) + _SCALE + 12
