"""The toolbar of the queue: the view as title and switch in one, the search, and the filters as chips."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.casework.views import Choice, DueFilter, Order, QueueFilter, SyncState, View
from desktop.domain.complaint import Stage
from ui.desk import Desk
from ui.look import Role, Token, Weight, part_height, scaled
from ui.parts.box import Box, row
from ui.parts.button import Button, Chip, Kind
from ui.parts.fields import SearchField
from ui.queue.filters import Filter
from ui.queue.names import due_name, view_name
from ui.words import number, stage_keys, stage_word, sync_keys, sync_word

_DEBOUNCE_MS = 180
_NARROWEST = 560


class QueueSearch(SearchField):
    """Search while typing, a short rest after the last key; Esc empties it, then gives the focus back."""

    settled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("queue_search")
        self._rest = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._rest.timeout.connect(self.settled)
        self.textChanged.connect(self._rest.start)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.settle()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Search now for what is written."""
        if self._rest.isActive():
            self._rest.stop()
            self.settled.emit()


class ViewSwitch(Button):
    """The name of the view is the title of the screen, so it is as heavy as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind=Kind.QUIET, role=Role.VIEW, parent=parent)
        self.setObjectName("queue_view")

    @override
    def _weight(self) -> Weight:
        return Weight.SEMIBOLD


class QueueToolbar(Box):
    """Holds the filter of the queue; `changed` when it is another one."""

    changed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="b", parent=parent)
        self._desk = desk
        self._view = View.ALL
        self.view = ViewSwitch()
        self._views = QMenu(self.view)
        self._view_actions = {each: self._add_view(each) for each in View}
        self.view.setMenu(self._views)
        self.search = QueueSearch()
        self.stage = Filter("filter_stage", _stages)
        self.due = Filter("filter_due", _dues)
        self.category = Filter("filter_category", self._categories)
        self.unit = Filter("filter_unit", self._units)
        self.sync = Filter("filter_sync", _sync_states)
        self.filters = (self.stage, self.due, self.category, self.unit, self.sync)
        self.all_filters = Chip("", icon="filter")
        self.all_filters.setObjectName("filter_all")
        self.all_filters.clicked.connect(self._open_all)
        self.all_filters.cleared.connect(self.clear)
        self.setLayout(
            row(self.view, self.search, *self.filters, self.all_filters, margins=(8, 0, 12, 0), gap=6)
        )
        # Made before the layout, a menu of the toolbar's own would part its controls from the order of Tab.
        self._all_menu = QMenu(self)
        for each in self.filters:
            each.changed.connect(self._filter_changed)
        self.search.settled.connect(self.changed)
        self.search.left.connect(self.left)
        self.enter_at(self.search)
        self.set_narrow(False)
        self.retranslate()

    def filter(self) -> QueueFilter:
        """What the person asks for; a search shows the newest first."""
        text = self.search.text().strip()
        return QueueFilter(
            view=self._view,
            text=text,
            stages=frozenset(Stage(value) for value in self.stage.chosen),
            due=frozenset(DueFilter(value) for value in self.due.chosen),
            units=self.unit.chosen,
            categories=self.category.chosen,
            sync=frozenset(SyncState(value) for value in self.sync.chosen),
            order=Order.NEWEST if text else Order.DUE,
        )

    def show_view(self, view: View) -> None:
        """Switch to a saved view."""
        if view is self._view:
            return
        self._view = view
        self._view_actions[view].setChecked(True)
        self.view.setText(view_name(view))
        self.changed.emit()

    def show_count(self, count: int) -> None:
        """Say how many complaints are shown."""
        self.view.set_key(number(count))

    def clear(self) -> None:
        """Lift every restriction but the view."""
        for each in (*self.filters, self.search):
            each.blockSignals(True)
        self.search.clear()
        for each in self.filters:
            each.forget()
        for each in (*self.filters, self.search):
            each.blockSignals(False)
        self._filter_changed()

    def set_narrow(self, narrow: bool) -> None:
        """Put all filters behind one chip, or show each as its own."""
        for each in self.filters:
            each.setVisible(not narrow)
        self.all_filters.setVisible(narrow)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), part_height(44, Role.BODY, 24))

    @override
    def minimumSizeHint(self) -> QSize:
        # In a narrower window the chips fold into one, so their width must not hold the window open.
        return QSize(_NARROWEST, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setText(view_name(self._view))
        self.view.setToolTip(self.tr("Tampilan antrean"))
        for view, action in self._view_actions.items():
            action.setText(view_name(view))
        self.search.show_placeholder(self.tr("Cari nomor, judul, isi, pelapor…"), "Ctrl+F")
        clear, search = self.tr("Hapus pilihan"), self.tr("Saring daftar…")
        titles = (
            self.tr("Status"),
            self.tr("Tenggat"),
            self.tr("Kategori"),
            self.tr("Unit"),
            self.tr("Sinkron"),
        )
        for each, title in zip(self.filters, titles, strict=True):
            each.name_it(title, clear, search)
        self.all_filters.set_title(self.tr("Saring"))
        self._show_active()

    def _add_view(self, view: View) -> QAction:
        group = self._views.findChild(QActionGroup) or QActionGroup(self._views)
        action = QAction(self._views)
        action.setCheckable(True)
        action.setChecked(view is self._view)
        action.setData(view.value)
        action.triggered.connect(self._view_picked)
        group.addAction(action)
        self._views.addAction(action)
        return action

    def _view_picked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_view(View(str(action.data())))

    def _filter_changed(self) -> None:
        self._show_active()
        self.changed.emit()

    def _show_active(self) -> None:
        active = sum(1 for each in self.filters if each.chosen)
        self.all_filters.set_value(str(active) if active else "")

    def _open_all(self) -> None:
        self._all_menu.clear()
        for each in self.filters:
            action = self._all_menu.addAction(each.text())
            action.setData(each.objectName())
            action.triggered.connect(self._open_one)
        self._all_menu.popup(self._below_chip())

    def _open_one(self) -> None:
        action = self.sender()
        for each in self.filters:
            if isinstance(action, QAction) and action.data() == each.objectName():
                each.open_at(self._below_chip() - QPoint(scaled(160), 0))

    def _below_chip(self) -> QPoint:
        return self.all_filters.mapToGlobal(self.all_filters.rect().bottomLeft()) + QPoint(0, 4)

    def _categories(self) -> tuple[Choice, ...]:
        return self._desk.casework.choices("categories")

    def _units(self) -> tuple[Choice, ...]:
        return self._desk.casework.choices("units")


def _stages() -> tuple[Choice, ...]:
    return tuple(Choice(key, stage_word(key).text) for key in stage_keys())


def _dues() -> tuple[Choice, ...]:
    return tuple(Choice(each.value, due_name(each)) for each in DueFilter)


def _sync_states() -> tuple[Choice, ...]:
    return tuple(Choice(key, sync_word(key).text) for key in sync_keys())
