"""The list of what is wrong with single rows: the row's number, then one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.exchange.laporan_ringkas_events import RowProblem
from ui.look import Role, Token, Weight, draw_icon, draw_text, part_height, text_width
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring
from ui.parts.table_header import dress_view
from ui.problems import row_problem_text
from ui.words import number

type Index = QModelIndex | QPersistentModelIndex

_PAD = 12


class FindingModel(QAbstractListModel):
    """Findings in the order of the file; a bad file may have one for every row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[RowProblem] = []

    def clear(self) -> None:
        """Forget every finding."""
        self.beginResetModel()
        self._found.clear()
        self.endResetModel()

    def add(self, found: Sequence[RowProblem]) -> None:
        """Add findings at the end."""
        if not found:
            return
        at = len(self._found)
        self.beginInsertRows(QModelIndex(), at, at + len(found) - 1)
        self._found.extend(found)
        self.endInsertRows()

    def finding(self, at: int) -> RowProblem:
        """The finding of a line."""
        return self._found[at]

    def place(self, at: int) -> str:
        """Where in the file it is: `Baris 1.204`, or the whole file."""
        row = self._found[at].row
        return self.tr("Baris {0}").format(number(row)) if row else self.tr("Berkas")

    def sentence(self, at: int) -> str:
        """What is wrong there."""
        found = self._found[at]
        return row_problem_text(found.code.value, found.column, found.value)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._found)

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self.place(index.row())}: {self.sentence(index.row())}"
        return None


class _Lines(QStyledItemDelegate):
    def __init__(self, model: FindingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, part_height(28))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        at = index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(painter, option.rect, selected=is_selected(option), hovered=is_hovered(option))
        box = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, -1)
        # A row that was left out weighs more than a field that was.
        left_out = self._model.finding(at).skipped
        icon, ink = ("alert-circle", Token.RED) if left_out else ("info-circle", Token.AMBER)
        draw_icon(painter, box.x(), box.center().y() - 7, icon, ink, 14)
        wide = text_width("Baris 00.000", Role.SMALL, Weight.MEDIUM) + 8
        draw_text(painter, box.adjusted(22, 0, 0, 0), self._model.place(at), Token.MUTED, Role.SMALL)
        draw_text(painter, box.adjusted(22 + wide, 0, 0, 0), self._model.sentence(at))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_row_ring(painter, option.rect)
        painter.restore()


class FindingList(QListView):
    """The findings; arrow keys move, the tooltip holds the whole sentence."""

    def __init__(self, model: FindingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_problems")
        self.setModel(model)
        self.setItemDelegate(_Lines(model, self))
        self.setUniformItemSizes(True)
        dress_view(self)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first finding, so that it is seen where the keyboard is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
