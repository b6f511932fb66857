"""The list of proposals in sections, two lines each."""

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

from desktop.casework.views import ApprovalRow, ApprovalsView
from ui.case.times import near
from ui.desk import Desk
from ui.look import RIGHT, Role, Token, Weight, draw_icon, draw_text, part_height, text_width
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring, paint_section
from ui.parts.table_header import dress_view
from ui.words import deadline_word, sync_word

type Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)
_PAD = 14


@dataclass(frozen=True, slots=True)
class Section:
    """The heading of a section with the number of its lines."""

    name: str
    count: int


type Line = Section | ApprovalRow


class ApprovalsModel(QAbstractListModel):
    """Sections and rows as one flat list; a section cannot be chosen."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: list[Line] = []

    def show_view(self, view: ApprovalsView) -> None:
        """Show other proposals; empty sections are left out."""
        sections: tuple[tuple[str, Sequence[ApprovalRow]], ...] = (
            (self.tr("Menunggu saya"), view.waiting),
            (self.tr("Diajukan oleh saya"), view.mine),
            (self.tr("Dikembalikan"), view.returned),
        )
        self.beginResetModel()
        self.lines = []
        for name, rows in sections:
            if rows:
                self.lines += [Section(name, len(rows)), *rows]
        self.endResetModel()

    def row_of(self, record: str) -> int:
        """The line of a record, else of the first row; -1 when there is none."""
        rows = [n for n, line in enumerate(self.lines) if isinstance(line, ApprovalRow)]
        same = (n for n in rows if getattr(self.lines[n], "record", "") == record)
        return next(same, rows[0] if rows else -1)

    def about(self, row: ApprovalRow) -> str:
        """The second line of a row."""
        if row.own:
            return self.tr("{0} · Anda pengusul, perlu orang lain").format(row.number)
        when = near(self._desk, row.proposed_at)
        return " · ".join(part for part in (row.number, row.unit, f"{row.proposer}, {when}") if part)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = ROW) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            if isinstance(line, Section):
                return f"{line.name}, {line.count}"
            due = deadline_word(line.days_left)
            return ", ".join((line.title, self.about(line), due.full, sync_word(line.sync.value).full))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: ApprovalsModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = isinstance(self._model.lines[index.row()], Section)
        return QSize(100, part_height(32 if section else 54))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if isinstance(line, Section):
            paint_section(painter, option.rect)
            inner = box.adjusted(_PAD, 0, -_PAD, 0)
            draw_text(painter, inner, line.name, Token.MUTED, Role.SMALL, Weight.SEMIBOLD)
            draw_text(painter, inner, str(line.count), Token.FAINT, Role.SMALL, Weight.MEDIUM, RIGHT)
        else:
            paint_row(painter, option.rect, selected=is_selected(option), hovered=is_hovered(option))
            self._row(painter, box, line)
            if is_selected(option) and self._view.hasFocus():
                paint_row_ring(painter, option.rect)
        painter.restore()

    def _row(self, painter: QPainter, box: QRectF, row: ApprovalRow) -> None:
        due = deadline_word(row.days_left)
        wide = text_width(due.text, Role.SMALL, Weight.SEMIBOLD)
        upper = QRectF(box.x() + _PAD, box.y() + 8, box.width() - 2 * _PAD, 20)
        weight = Weight.SEMIBOLD if due.icon else Weight.REGULAR
        draw_text(painter, upper, due.text, due.ink, Role.SMALL, weight, RIGHT)
        if due.icon:
            draw_icon(painter, upper.right() - wide - 19, upper.y() + 3, due.icon, due.ink, 14)
        title = QRectF(upper.x(), upper.y(), upper.width() - wide - 28, 20)
        ink, bold = (Token.MUTED, Weight.REGULAR) if row.own else (Token.INK, Weight.SEMIBOLD)
        draw_text(painter, title, row.title, ink, weight=bold)
        lower = QRectF(upper.x(), box.y() + 28, upper.width() - 26, 18)
        if row.own:
            draw_icon(painter, lower.x(), lower.y() + 2, "user-off", Token.MUTED, 14)
            lower.adjust(20, 0, 0, 0)
        draw_text(painter, lower, self._model.about(row), Token.MUTED, Role.SMALL)
        state = sync_word(row.sync.value)
        draw_icon(painter, upper.right() - 15, lower.y() + 1, state.icon, state.ink, 15)


class ApprovalsList(QListView):
    """Emits `chosen` with the row that has the focus, None when there is none."""

    chosen = Signal(object)
    opened = Signal(str)

    def __init__(self, model: ApprovalsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("approvals_list")
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        dress_view(self)
        self.activated.connect(self._activated)

    def go_to(self, record: str) -> None:
        """Choose the line of a record, else the first one."""
        at = self._model.row_of(record)
        if at < 0:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self._model.index(at))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = self._model.lines[current.row()] if current.isValid() else None
        if isinstance(line, ApprovalRow):
            self.chosen.emit(line)

    def _activated(self, index: QModelIndex) -> None:
        line = self._model.lines[index.row()]
        if isinstance(line, ApprovalRow):
            self.opened.emit(line.record)
