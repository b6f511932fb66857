"""The header of a table and the set-up that every table and list shares."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.look import Restyled, Role, Weight, font, part_height


class TableHeader(QHeaderView, Restyled):
    """27 px, small and medium weight; sections keep the widths they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.restyle()

    @override
    def restyle(self) -> None:
        self.setFont(font(Role.SMALL, Weight.MEDIUM))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), part_height(27, Role.SMALL, 10))


def dress_table(
    table: QTableView, row_height: int, name: str, role: Role = Role.BODY, padding: int = 8
) -> None:
    """Give a table our header, whole-row selection, no grid, no tab trap, rows of a design height."""
    table.setAccessibleName(name)
    table.setHorizontalHeader(TableHeader(table))
    table.verticalHeader().hide()
    high = part_height(row_height, role, padding)
    table.verticalHeader().setMinimumSectionSize(high)
    table.verticalHeader().setDefaultSectionSize(high)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    dress_view(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)


def dress_view(view: QAbstractItemView) -> None:
    """Take away frame and sideways scrolling, and let rows light up under the pointer."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
