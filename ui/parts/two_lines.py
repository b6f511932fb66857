"""A list of two-line rows, under section headings where there are any: one model, one delegate, one view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import (
    RIGHT,
    Restyled,
    Role,
    Token,
    Weight,
    draw_icon,
    draw_text,
    metrics,
    part_height,
    text_width,
)
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring, paint_section
from ui.parts.table_header import dress_view
from ui.words import Word

type Index = QModelIndex | QPersistentModelIndex

_PAD, _ICON, _INDENT = 14, 16, 23
_LINE, _GAP = 20, 12


@dataclass(frozen=True, slots=True)
class Section:
    """A heading over the lines below it, with their number; it cannot be chosen."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One row: `key` names what it stands for, `says` is the whole row for a screen reader.

    `icon` stands before the title, `under_icon` before the second line; `end` is a word at the right of the
    title, `state` one that shows only its icon.
    """

    key: str
    title: str
    under: str
    says: str
    icon: str = ""
    icon_ink: Token = Token.MUTED
    under_icon: str = ""
    end: Word | None = None
    state: Word | None = None
    strong: bool = True
    quiet: bool = False


type Line = Section | TwoLines


class TwoLineModel(QAbstractListModel):
    """Sections and rows as one flat list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; nothing is redrawn when they are the same."""
        if tuple(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The line with this key, else the first row; -1 when there is none."""
        rows = [(at, line.key) for at, line in enumerate(self.lines) if isinstance(line, TwoLines)]
        first = rows[0][0] if rows else -1
        return next((at for at, known in rows if known == key), first)

    def key_at(self, index: Index) -> str:
        """The key of a row, empty for a section."""
        line = self.lines[index.row()] if index.isValid() else None
        return line.key if isinstance(line, TwoLines) else ""

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            match self.lines[index.row()]:
                case Section(name=name, count=count):
                    return f"{name}, {count}"
                case TwoLines(says=says):
                    return says
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: TwoLineModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(self._model.lines[index.row()], Section):
            return QSize(100, part_height(32, Role.SMALL, 12))
        return QSize(100, part_height(54, padding=metrics(Role.SMALL).height() + 20))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._model.lines[index.row()]:
            case Section() as section:
                paint_section(painter, option.rect)
                inner = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
                draw_text(painter, inner, section.name, Token.MUTED, Role.SMALL, Weight.SEMIBOLD)
                count = str(section.count)
                draw_text(painter, inner, count, Token.FAINT, Role.SMALL, Weight.MEDIUM, RIGHT)
            case TwoLines() as row:
                paint_row(painter, option.rect, selected=is_selected(option), hovered=is_hovered(option))
                self._row(painter, QRectF(option.rect).adjusted(_PAD, 8, -_PAD, -8), row)
                if is_selected(option) and self._view.hasFocus():
                    paint_row_ring(painter, option.rect)
        painter.restore()

    def _row(self, painter: QPainter, box: QRectF, row: TwoLines) -> None:
        half = box.height() / 2
        upper = QRectF(box.x(), box.y(), box.width(), half)
        lower = upper.translated(0, half)
        right = self._end(painter, upper, row.end)
        if row.state is not None:
            beside = lower if row.end is not None else upper
            draw_icon(painter, box.right() - 15, _middle(beside, 15), row.state.icon, row.state.ink, 15)
            right = max(right, 15 + _GAP) if row.end is None else right
        left = 0
        if row.icon:
            draw_icon(painter, box.x(), _middle(upper, _ICON), row.icon, row.icon_ink)
            left = _INDENT
        weight = Weight.SEMIBOLD if row.strong else Weight.REGULAR
        ink = Token.MUTED if row.quiet else Token.INK
        draw_text(painter, upper.adjusted(left, 0, -right, 0), row.title, ink, weight=weight)
        if row.under_icon:
            draw_icon(painter, lower.x() + left, _middle(lower, 14), row.under_icon, Token.MUTED, 14)
            left += 20
        under = lower.adjusted(left, 0, -(15 + _GAP), 0)
        draw_text(painter, under, row.under, Token.MUTED, Role.SMALL)

    @staticmethod
    def _end(painter: QPainter, upper: QRectF, word: Word | None) -> int:
        """Paint the word at the right of the title and return the room it takes."""
        if word is None:
            return 0
        weight = Weight.SEMIBOLD if word.icon else Weight.REGULAR
        wide = text_width(word.text, Role.SMALL, weight)
        draw_text(painter, upper, word.text, word.ink, Role.SMALL, weight, RIGHT)
        if not word.icon:
            return wide + _GAP
        draw_icon(painter, upper.right() - wide - 19, _middle(upper, 14), word.icon, word.ink, 14)
        return wide + 19 + _GAP


class TwoLineList(QListView, Restyled):
    """`chosen` with the key of the row that has the focus; `opened` with the one that was activated."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TwoLineModel(self)
        self.setObjectName(name)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self.lines, self))
        dress_view(self)
        self.activated.connect(self._activated)

    @override
    def restyle(self) -> None:
        """Take rows at the present text size."""
        self.scheduleDelayedItemsLayout()

    def show_lines(self, lines: Sequence[Line], key: str) -> str:
        """Show these lines with the row of that key chosen, else the first one; nobody is told.

        Gives the key that is chosen now, empty when there is no row.
        """
        blocked = self.blockSignals(True)
        self.lines.show_lines(lines)
        self.go_to(key)
        self.blockSignals(blocked)
        return self.lines.key_at(self.currentIndex())

    def go_to(self, key: str) -> None:
        """Choose the row with this key, else the first one."""
        at = self.lines.row_of(key)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        key = self.lines.key_at(current)
        if key:
            self.chosen.emit(key)

    def _activated(self, index: QModelIndex) -> None:
        key = self.lines.key_at(index)
        if key:
            self.opened.emit(key)


def _middle(line: QRectF, high: int) -> float:
    return line.y() + (line.height() - high) / 2
