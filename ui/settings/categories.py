"""The list of categories at the left of the settings."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import Restyled, Token, Weight, draw_icon, draw_text, part_height, scaled
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring
from ui.parts.table_header import dress_view

type Index = QModelIndex | QPersistentModelIndex

_PAD = 14


class _Lines(QStyledItemDelegate):
    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, part_height(36))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = is_selected(option)
        paint_row(painter, option.rect, selected=chosen, hovered=is_hovered(option))
        box = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, -1)
        icon = str(index.data(Qt.ItemDataRole.UserRole))
        draw_icon(painter, box.x(), box.center().y() - 8, icon, Token.ACCENT if chosen else Token.MUTED)
        weight = Weight.SEMIBOLD if chosen else Weight.REGULAR
        draw_text(painter, box.adjusted(26, 0, 0, 0), str(index.data()), weight=weight)
        if chosen and self._view.hasFocus():
            paint_row_ring(painter, option.rect)
        painter.restore()


class Categories(QListWidget, Restyled):
    """One line for each page; arrow keys open the pages as they go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_list")
        dress_view(self)
        self.setItemDelegate(_Lines(self))
        self.restyle()

    def show_names(self, names: tuple[tuple[str, str], ...]) -> None:
        """Show these categories, each an icon and a name."""
        self.clear()
        for icon, name in names:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, icon)
            self.addItem(item)

    @override
    def restyle(self) -> None:
        self.setFixedWidth(scaled(220))
