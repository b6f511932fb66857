"""The working-day strip: counted days filled, skipped ones hatched, today and the deadline ringed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.look import (
    CENTRE,
    Role,
    Token,
    Weight,
    draw_round,
    draw_text,
    hatch,
    line_height,
    part_height,
    text_width,
)
from ui.words import day as written_day
from ui.words import weekday_letter

_CELL = 20


@dataclass(frozen=True, slots=True)
class DayCell:
    """A calendar day: counted as a working day, or skipped with the reason (Sabtu, Natal, jeda)."""

    day: date
    counted: bool
    why: str = ""


class DayStrip(QLabel):
    """Painted only, so the accessible name must say it all: the screen passes the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[DayCell, ...] = ()
        self._today = self._due = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, cells: Sequence[DayCell], *, today: date, due: date, says: str) -> None:
        """Show the days in their order; `says` tells the same in one sentence."""
        self._cells, self._today, self._due = tuple(cells), today, due
        self.setAccessibleName(says)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, line_height(Role.NUMERAL) + 2 + _cell_height() + line_height(Role.CAPTION))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._cells:
            index = int(event.pos().x() / self.width() * len(self._cells))
            cell = self._cells[min(max(index, 0), len(self._cells) - 1)]
            text = written_day(cell.day, self._today)
            QToolTip.showText(event.globalPos(), f"{text}: {cell.why}" if cell.why else text, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells:
            return
        painter = QPainter(self)
        wide = self.width() / len(self._cells)
        for index, cell in enumerate(self._cells):
            self._paint_cell(painter, index * wide, wide, cell)
        self._paint_names(painter, wide)

    def _paint_cell(self, painter: QPainter, x: float, wide: float, cell: DayCell) -> None:
        head = line_height(Role.NUMERAL) + 2
        box = QRectF(x + 1, head, wide - 2, _cell_height())
        fill, ink = self._face(cell)
        draw_round(painter, box, 2, fill)
        if not cell.counted:
            painter.fillRect(box, hatch())
        ringed = cell.day in (self._today, self._due)
        if ringed:
            draw_round(painter, box, 2, outline=Token.INK, width=2)
        if text_width("30", Role.NUMERAL, Weight.SEMIBOLD) > box.width():
            return
        weight = Weight.SEMIBOLD if ringed else Weight.MEDIUM
        if cell.counted:
            draw_text(painter, box, str(cell.day.day), ink, Role.NUMERAL, weight, CENTRE)
        letter = QRectF(x, 0, wide, head)
        token = Token.INK if ringed else Token.FAINT
        draw_text(painter, letter, weekday_letter(cell.day), token, Role.NUMERAL, weight, CENTRE)

    def _face(self, cell: DayCell) -> tuple[Token, Token]:
        if not cell.counted:
            return Token.NEUTRAL_TINT, Token.MUTED
        if self._due < cell.day <= self._today:
            return Token.RED_TINT, Token.RED
        if cell.day <= self._today:
            return Token.ACCENT, Token.ON_ACCENT
        return Token.ACCENT_TINT, Token.ACCENT_DEEP

    def _paint_names(self, painter: QPainter, wide: float) -> None:
        """Name today and the deadline under their cells, pushed apart where they would touch."""
        top, high = line_height(Role.NUMERAL) + 2 + _cell_height(), line_height(Role.CAPTION)
        named = [(self._today, self.tr("hari ini")), (self._due, self.tr("tenggat"))]
        if self._today == self._due:
            named = [(self._due, self.tr("tenggat hari ini"))]
        free_from = 0.0
        places = {cell.day: index for index, cell in enumerate(self._cells)}
        for at, text in sorted((places[when], text) for when, text in named if when in places):
            room = text_width(text, Role.CAPTION, Weight.SEMIBOLD) + 2
            x = min(max((at + 0.5) * wide - room / 2, free_from), self.width() - room)
            box = QRectF(x, top, room + 1, high)
            draw_text(painter, box, text, Token.INK, Role.CAPTION, Weight.SEMIBOLD)
            free_from = x + room + 6


def _cell_height() -> int:
    return part_height(_CELL, Role.NUMERAL, 6)
