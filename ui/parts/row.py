"""What every delegate paints under and around a row, so that lists look and behave alike."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.look import Token, colour, draw_round

BAR = 3  # px of the accent bar at the left of a selected row
_RING = 2


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the cell belongs to the selection."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Whether the pointer is over the cell."""
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def paint_row(
    painter: QPainter,
    cell: QRect,
    *,
    selected: bool,
    hovered: bool = False,
    first: bool = True,
    fill: Token = Token.SURFACE,
) -> None:
    """Paint the ground of a cell: selection or hover, the hairline below, the bar in the first column."""
    ground = Token.SELECT if selected else Token.HOVER if hovered else fill
    painter.fillRect(cell, colour(ground))
    if selected:
        if first:
            painter.fillRect(cell.x(), cell.y(), BAR, cell.height(), colour(Token.ACCENT))
        return
    painter.fillRect(cell.x(), cell.bottom(), cell.width(), 1, colour(Token.RULE))


def paint_row_ring(painter: QPainter, cell: QRect, *, first: bool = True, last: bool = True) -> None:
    """Paint a cell's part of the 2 px ring round the row that has the focus; call it after the content."""
    accent, x, y = colour(Token.ACCENT), cell.x(), cell.y()
    painter.fillRect(x, y, cell.width(), _RING, accent)
    painter.fillRect(x, cell.bottom() + 1 - _RING, cell.width(), _RING, accent)
    if first:
        painter.fillRect(x, y, BAR, cell.height(), accent)
    if last:
        painter.fillRect(cell.right() + 1 - _RING, y, _RING, cell.height(), accent)


def paint_unread(painter: QPainter, cell: QRect) -> None:
    """Paint the 7 px dot of an unread report in a cell 20 px wide."""
    painter.save()
    middle = QRectF(cell.x() + 7.5, cell.y() + cell.height() / 2 - 3.5, 7, 7)
    draw_round(painter, middle, 3.5, Token.ACCENT)
    painter.restore()


def paint_section(painter: QPainter, cell: QRect) -> None:
    """Paint the ground of a section row inside a list: canvas with a line above and below."""
    painter.fillRect(cell, colour(Token.CANVAS))
    painter.fillRect(cell.x(), cell.bottom(), cell.width(), 1, colour(Token.LINE))
