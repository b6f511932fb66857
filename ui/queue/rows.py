"""How a row of the queue is painted: one delegate for all columns, reading one row object."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.casework.views import QueueRow
from ui.look import Role, Token, Weight, draw_icon, part_height, scaled
from ui.parts.pill import pill_height
from ui.parts.row import paint_row, paint_row_ring, paint_unread
from ui.queue.strokes import draw_line, draw_pill
from ui.table import COLUMNS, DUE, NUMBER, ROW_ROLE, STATUS, SYNC, TITLE, UNREAD
from ui.words import deadline_word, stage_word, sync_word

_PAD = 6
_DUE_ICON, _DUE_INDENT = 14, 22


def column_widths() -> tuple[int | None, ...]:
    """The widths of the columns at the present text size; None is the one that takes the free room."""
    return (20, 24, scaled(64), None, scaled(112), scaled(92), scaled(78))


def row_height() -> int:
    """The height of a row at the present text size."""
    return part_height(26, Role.BODY, 8)


_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_ACTIVE = QStyle.StateFlag.State_Active.value
# Compared as plain numbers: an operation on Qt's flags costs a microsecond, and a table has 154 cells.


class QueueRows(QStyledItemDelegate):
    """Paints by column; the ring of the row that has the focus is put together cell by cell."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, column, state = option.rect, index.column(), option.state.value
        selected, first = bool(state & _SELECTED), column == UNREAD
        paint_row(painter, cell, selected=selected, hovered=bool(state & _HOVERED), first=first)
        row = index.data(ROW_ROLE)
        if isinstance(row, QueueRow):
            _paint_cell(painter, cell, column, row)
        if state & _ACTIVE and selected and _has_focus(option):
            paint_row_ring(painter, cell, first=first, last=column == COLUMNS - 1)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(24, row_height())


def _has_focus(option: QStyleOptionViewItem) -> bool:
    # One row is selected at most, and it is the current one; so only its cells ask the view.
    view = option.widget
    return isinstance(view, QTableView) and view.hasFocus()


def _paint_cell(painter: QPainter, cell: QRect, column: int, row: QueueRow) -> None:
    if column == UNREAD:
        if row.unread:
            paint_unread(painter, cell)
    elif column == SYNC:
        word = sync_word(row.sync)
        draw_icon(painter, cell.x() + 3, cell.y() + (cell.height() - 16) // 2, word.icon, word.ink)
    elif column == NUMBER:
        box = cell.adjusted(_PAD, 0, 0, -1)
        draw_line(painter, box, row.number, Token.MUTED, Role.SMALL)
    elif column == TITLE:
        _paint_title(painter, cell.adjusted(_PAD, 0, -_PAD, -1), row)
    elif column == STATUS:
        stage = stage_word(row.stage)
        top = cell.y() + (cell.height() - pill_height()) // 2
        draw_pill(painter, cell.x() + 2, top, stage.text, stage.icon, stage.tone, cell.width() - 4)
    elif column == DUE:
        _paint_deadline(painter, cell, row)
    else:
        draw_line(painter, cell.adjusted(_PAD, 0, -_PAD, -1), row.unit or "—", Token.MUTED, Role.SMALL)


def _paint_title(painter: QPainter, box: QRect, row: QueueRow) -> None:
    if row.secret:
        draw_icon(painter, box.x(), box.y() + (box.height() - 14) // 2, "lock", Token.MUTED, 14)
        box = box.adjusted(18, 0, 0, 0)
    draw_line(painter, box, row.title, weight=Weight.SEMIBOLD if row.unread else Weight.REGULAR)


def _paint_deadline(painter: QPainter, cell: QRect, row: QueueRow) -> None:
    word = deadline_word(row.days_left)
    if word.icon:
        top = cell.y() + (cell.height() - _DUE_ICON) // 2
        draw_icon(painter, cell.x() + 4, top, word.icon, word.ink, _DUE_ICON)
    weight = Weight.SEMIBOLD if word.icon else Weight.REGULAR
    draw_line(painter, cell.adjusted(_DUE_INDENT, 0, -2, -1), word.text, word.ink, Role.SMALL, weight)
