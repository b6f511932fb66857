"""The complaints in conflict when there are several, two lines each."""

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
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.casework.views import ConflictView
from ui.case.times import near
from ui.desk import Desk
from ui.look import Role, Token, Weight, draw_icon, draw_text, part_height
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring
from ui.parts.table_header import dress_view

type Index = QModelIndex | QPersistentModelIndex

_PAD = 14


class ConflictsModel(QAbstractListModel):
    """The conflicts in the order in which they are offered."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: tuple[ConflictView, ...] = ()

    def show_lines(self, lines: Sequence[ConflictView]) -> None:
        """Show these conflicts."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def about(self, line: ConflictView) -> str:
        """The second line: number and when this person acted."""
        return f"{line.number} · {near(self._desk, line.mine_at)}"

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            line = self.lines[index.row()]
            return f"{line.title}, {self.about(line)}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: ConflictsModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, part_height(54))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(painter, option.rect, selected=is_selected(option), hovered=is_hovered(option))
        box = QRectF(option.rect).adjusted(_PAD, 8, -_PAD, -6)
        draw_icon(painter, box.x(), box.y() + 2, "bolt", Token.RED)
        upper = QRectF(box.x() + 23, box.y(), box.width() - 23, 20)
        draw_text(painter, upper, line.title, weight=Weight.SEMIBOLD)
        draw_text(painter, upper.translated(0, 20), self._model.about(line), Token.MUTED, Role.SMALL)
        if is_selected(option) and self._view.hasFocus():
            paint_row_ring(painter, option.rect)
        painter.restore()


class ConflictsList(QListView):
    """`chosen` with the intent of the line that was chosen."""

    chosen = Signal(str)

    def __init__(self, model: ConflictsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("conflicts_list")
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        dress_view(self)

    def show_lines(self, lines: Sequence[ConflictView], intent: str) -> None:
        """Show these conflicts with one of them chosen, without asking for it again."""
        self.blockSignals(True)
        self._model.show_lines(lines)
        at = next((n for n, line in enumerate(lines) if line.intent == intent), 0)
        self.setCurrentIndex(self._model.index(at))
        self.blockSignals(False)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._model.lines[current.row()].intent)
