"""How a row of the queue is painted: the whole row in one go, out of one row object.

A delegate is asked cell by cell, 161 times for a full table; painting by rows halves what a jump costs.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop.casework.views import QueueRow
from ui.look import Role, Token, Weight, draw_icon, part_height, scaled, text_width
from ui.parts.pill import pill_height
from ui.parts.row import paint_row, paint_row_ring, paint_unread
from ui.queue.strokes import draw_line, draw_pill
from ui.table import DUE, NUMBER, STATUS, SYNC, TITLE, UNIT, UNREAD
from ui.words import deadline_word, stage_word, sync_word

_PAD = 6
_DUE_ICON, _DUE_INDENT, _DUE_AFTER = 14, 22, 2
_LOCK = 14


@dataclass(frozen=True, slots=True)
class RowState:
    """What a row is besides its content."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False


def column_widths() -> tuple[int | None, ...]:
    """The widths of the columns at the present text size; None is the one that takes the free room."""
    # A report is often late by two figures of days; that word is never cut.
    late = _DUE_INDENT + text_width(deadline_word(-88).text, Role.SMALL, Weight.SEMIBOLD) + _DUE_AFTER
    return (20, 24, scaled(64), None, scaled(112), max(scaled(92), late), scaled(78))


def row_height() -> int:
    """The height of a row at the present text size."""
    return part_height(26, Role.BODY, 8)


def paint_queue_row(
    painter: QPainter, box: QRect, cells: tuple[QRect, ...], row: QueueRow | None, state: RowState
) -> None:
    """Paint a row into its box, its content into the cells of its columns; None leaves it empty."""
    paint_row(painter, box, selected=state.selected, hovered=state.hovered)
    if row is not None:
        _paint_marks(painter, cells, row)
        _paint_title(painter, cells[TITLE].adjusted(_PAD, 0, -_PAD, -1), row)
        number = cells[NUMBER].adjusted(_PAD, 0, 0, -1)
        draw_line(painter, number, row.number, Token.MUTED, Role.SMALL)
        _paint_deadline(painter, cells[DUE], row)
        unit = cells[UNIT].adjusted(_PAD, 0, -_PAD, -1)
        draw_line(painter, unit, row.unit or "—", Token.MUTED, Role.SMALL)
    if state.focused:
        paint_row_ring(painter, box)


def _paint_marks(painter: QPainter, cells: tuple[QRect, ...], row: QueueRow) -> None:
    if row.unread:
        paint_unread(painter, cells[UNREAD])
    cell, word = cells[SYNC], sync_word(row.sync)
    draw_icon(painter, cell.x() + 3, cell.y() + (cell.height() - 16) // 2, word.icon, word.ink)
    cell, stage = cells[STATUS], stage_word(row.stage)
    top = cell.y() + (cell.height() - pill_height()) // 2
    draw_pill(painter, cell.x() + 2, top, stage.text, stage.icon, stage.tone, cell.width() - 4)


def _paint_title(painter: QPainter, box: QRect, row: QueueRow) -> None:
    if row.secret:
        top = box.y() + (box.height() - _LOCK) // 2
        draw_icon(painter, box.right() + 1 - _LOCK, top, "lock", Token.CONTROL, _LOCK)
        box = box.adjusted(0, 0, -_LOCK - 4, 0)
    draw_line(painter, box, row.title, weight=Weight.SEMIBOLD if row.unread else Weight.REGULAR)


def _paint_deadline(painter: QPainter, cell: QRect, row: QueueRow) -> None:
    word = deadline_word(row.days_left)
    if word.icon:
        top = cell.y() + (cell.height() - _DUE_ICON) // 2
        draw_icon(painter, cell.x() + 4, top, word.icon, word.ink, _DUE_ICON)
    weight = Weight.SEMIBOLD if word.icon else Weight.REGULAR
    box = cell.adjusted(_DUE_INDENT, 0, -_DUE_AFTER, -1)
    draw_line(painter, box, word.text, word.ink, Role.SMALL, weight)
