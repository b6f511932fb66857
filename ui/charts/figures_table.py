"""A chart's figures as a table: for people who read figures better than pictures, and for screen readers."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.charts.data import ChartData
from ui.look import LEFT, RIGHT
from ui.parts.table_header import dress_table

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)


class FiguresTable(QTableView):
    """One line for each mark, one column for each series; Enter or a double click picks the line."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = _Model(self)
        self.setModel(self._figures)
        dress_table(self, 26, "")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.activated.connect(self._picked)

    def show_data(self, data: ChartData) -> None:
        """Show other figures."""
        self._figures.show_data(data)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _picked(self, index: QModelIndex) -> None:
        self.picked.emit(self._figures.data_shown.marks[index.row()].key)


class _Model(QAbstractTableModel):
    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.data_shown = ChartData()

    def show_data(self, data: ChartData) -> None:
        self.beginResetModel()
        self.data_shown = data
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.data_shown.marks)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self.data_shown.series)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        mark, column = self.data_shown.marks[index.row()], index.column()
        if role == _ALIGN:
            return RIGHT if column else LEFT
        if role != _DISPLAY:
            return None
        if column == 0:
            named = mark.full or mark.label
            return f"{named} ({mark.note})" if mark.note else named
        return self.data_shown.series[column - 1].written(mark.values[column - 1])

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN:
            return RIGHT if section else LEFT
        if role != _DISPLAY:
            return None
        return self.data_shown.series[section - 1].name if section else self.data_shown.about
