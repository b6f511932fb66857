"""The table of the queue: whole rows, one letter per action while it has the focus, Enter opens."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.casework.views import QueueRow
from desktop.domain.intents import Kind
from ui.look import Restyled, Token, colour
from ui.parts.table_header import dress_table
from ui.queue.names import ACTION_LETTERS
from ui.queue.rows import RowState, column_widths, paint_queue_row, row_height
from ui.table import COLUMNS, TITLE, Index, QueueModel

_LETTERS = {letter: kind for kind, letter in ACTION_LETTERS.items()}


class QueueTable(QTableView, Restyled):
    """`picked` follows the current row; `opened` and `letter` carry the record they are meant for."""

    picked = Signal(object)
    opened = Signal(str)
    letter = Signal(str, object)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._hovered = -1
        self.setObjectName("queue_table")
        self.setModel(model)
        dress_table(self, 26, "")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        # Every pixel is painted here, so scrolling may move what stands and paint only what is new.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.doubleClicked.connect(self._double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._unhover)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Say the table's name in the language in force."""
        self.setAccessibleName(self.tr("Antrean laporan"))

    @override
    def restyle(self) -> None:
        header, rows = self.horizontalHeader(), self.verticalHeader()
        for column, width in enumerate(column_widths()):
            if width is None:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(column, width)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height())
        rows.setDefaultSectionSize(row_height())

    def current(self) -> QueueRow | None:
        """The row that actions are about."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Make a row the current one, in sight."""
        self.setCurrentIndex(self._rows.index(row, TITLE))

    def visible_rows(self) -> int:
        """How many whole rows are in sight."""
        return self.viewport().height() // self.verticalHeader().defaultSectionSize()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if previous.isValid() and previous.row() == current.row():
            return
        self.picked.emit(self._rows.row_at(current.row()) if current.isValid() else None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self.viewport()), event.rect()
        wide, high = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        columns = self._columns()
        chosen = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        focused = self.hasFocus() and self.isActiveWindow()
        at = self.rowAt(area.top())
        top = self.rowViewportPosition(at) if at >= 0 else area.top()
        while 0 <= at < self._rows.rowCount() and top <= area.bottom():
            state = RowState(at == chosen, at == self._hovered, at == chosen and focused)
            box = QRect(0, top, wide, high)
            cells = tuple(QRect(left, top, width, high) for left, width in columns)
            paint_queue_row(painter, box, cells, self._rows.row_at(at), state)
            at, top = at + 1, top + high
        painter.fillRect(0, top, wide, area.bottom() + 1 - top, colour(Token.SURFACE))
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are actions here; Qt's search would read the whole table."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        row = self.current()
        if plain and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            self._step(1 if event.key() == Qt.Key.Key_J else -1)
        elif plain and row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row.record)
        elif plain and row is not None and event.text().upper() in _LETTERS:
            self.letter.emit(row.record, self.kind_of(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.go_to(0)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @staticmethod
    def kind_of(text: str) -> Kind:
        """The action a letter stands for. Raises KeyError for other letters."""
        return _LETTERS[text.upper()]

    def _columns(self) -> tuple[tuple[int, int], ...]:
        header = self.horizontalHeader()
        return tuple(
            (header.sectionViewportPosition(column), header.sectionSize(column)) for column in range(COLUMNS)
        )

    def _unhover(self) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        before, self._hovered = self._hovered, row
        wide, high = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        for each in (before, row):
            if each >= 0:
                self.viewport().update(0, self.rowViewportPosition(each), wide, high)

    def _step(self, by: int) -> None:
        wanted = self.currentIndex().row() + by
        if 0 <= wanted < self._rows.rowCount():
            self.go_to(wanted)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row.record)
