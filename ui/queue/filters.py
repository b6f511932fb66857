"""A filter of the queue: a chip, and the list of values that opens below it and stays open while choosing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.casework.views import Choice
from ui.look import Role, Token, draw_icon, draw_text, part_height, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Chip, Kind, Size
from ui.parts.fields import SearchField
from ui.parts.labels import heading
from ui.parts.row import is_hovered, is_selected, paint_row
from ui.parts.table_header import dress_view
from ui.queue.names import COUNTED

_SEARCH_FROM = 12  # a longer list gets a field to narrow it
_ROWS_SHOWN = 14
Index = QModelIndex | QPersistentModelIndex


class _ChoiceRows(QStyledItemDelegate):
    """A line of the list: box, name, our own selection instead of an inverted bar."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = option.rect
        paint_row(painter, cell, selected=is_selected(option), hovered=is_hovered(option))
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        name, token = ("square-check", Token.ACCENT) if checked else ("square", Token.CONTROL)
        draw_icon(painter, cell.x() + 8, cell.y() + (cell.height() - 16) // 2, name, token)
        draw_text(painter, cell.adjusted(32, 0, -6, -1), str(index.data(Qt.ItemDataRole.DisplayRole)))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, part_height(26, Role.BODY, 8))


class ChoiceList(QListWidget):
    """Values with check boxes; Space or a click anywhere on the line checks it."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_view(self)
        self.setItemDelegate(_ChoiceRows(self))
        self.itemPressed.connect(self._toggle)

    def show_choices(self, choices: Sequence[Choice], chosen: frozenset[str]) -> None:
        """Offer these values."""
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.name)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setToolTip(choice.name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if choice.value in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)

    def chosen(self) -> frozenset[str]:
        """The values that are checked."""
        items = (self.item(at) for at in range(self.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def narrow(self, text: str) -> None:
        """Show only the values whose name holds the text."""
        wanted = text.strip().casefold()
        for at in range(self.count()):
            self.item(at).setHidden(wanted not in self.item(at).text().casefold())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._toggle(item)
            return
        super().keyPressEvent(event)

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        self.toggled.emit()


class FilterPopup(Box):
    """The list with its heading, its search field where it is long, and the way to clear it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Token.SURFACE, line=Token.EDGE, sides="trbl", parent=parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.title = heading("")
        self.search = SearchField()
        self.choices = ChoiceList()
        self.clear = Button(kind=Kind.LINK, size=Size.INLINE)
        top = row(self.title, None, self.clear, margins=(4, 0, 4, 0))
        self.setLayout(column(top, self.search, self.choices, margins=(6, 8, 6, 6), gap=6, stretch=(2,)))
        self.search.textChanged.connect(self.choices.narrow)

    def open_below(self, where: QPoint) -> None:
        """Show the list with its upper left corner there, moved in where the screen ends."""
        long = self.choices.count() >= _SEARCH_FROM
        self.search.setVisible(long)
        self.search.clear()
        rows = min(max(1, self.choices.count()), _ROWS_SHOWN)
        high = max(20, self.choices.sizeHintForRow(0))
        self.choices.setFixedHeight(rows * high)
        self.resize(scaled(280), self.sizeHint().height())
        self.move(where)
        self.show()
        (self.search if long else self.choices).setFocus()
        if self.choices.count():
            self.choices.setCurrentRow(0)


class Filter(Chip):
    """One chip with its values; `changed` when the chosen ones are others."""

    changed = Signal()

    def __init__(self, name: str, offered: Callable[[], Sequence[Choice]]) -> None:
        super().__init__("")
        self.setObjectName(name)
        self._offered, self._chosen = offered, frozenset[str]()
        self.popup = FilterPopup(self)
        self.popup.choices.setObjectName(f"{name}_choices")
        self.popup.choices.toggled.connect(self._take)
        self.popup.clear.clicked.connect(self.forget)
        self.clicked.connect(self.open_here)
        self.cleared.connect(self.forget)

    @property
    def chosen(self) -> frozenset[str]:
        """The values that restrict the queue; empty means no restriction."""
        return self._chosen

    def name_it(self, title: str, clear: str, search: str) -> None:
        """Say the chip and its list in the language in force."""
        self.set_title(title)
        self.popup.title.setText(title)
        self.popup.choices.setAccessibleName(title)
        self.popup.clear.setText(clear)
        self.popup.search.show_placeholder(search)
        self._show_value()

    def choose(self, values: frozenset[str]) -> None:
        """Restrict to these values."""
        if values == self._chosen:
            return
        self._chosen = values
        self._show_value()
        self.changed.emit()

    def forget(self) -> None:
        """Lift the restriction."""
        self.popup.close()
        self.choose(frozenset())

    def open_here(self) -> None:
        """Open the list below the chip."""
        self.open_at(self.mapToGlobal(self.rect().bottomLeft()) + QPoint(0, 4))

    def open_at(self, where: QPoint) -> None:
        """Open the list elsewhere, for the one chip of a narrow window."""
        self.popup.choices.show_choices(self._offered(), self._chosen)
        self.popup.open_below(where)

    def _take(self) -> None:
        self.choose(self.popup.choices.chosen())

    def _show_value(self) -> None:
        if len(self._chosen) > 1:
            self.set_value(COUNTED.chosen(len(self._chosen)))
            return
        names = {choice.value: choice.name for choice in self._offered()} if self._chosen else {}
        self.set_value("".join(names.get(value, value) for value in self._chosen))
