"""The table of actions, two lines each: what, when, how large, and why it is where it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.casework.views import OutboxRow, ReceiptRow
from ui.case.times import near
from ui.desk import Desk
from ui.look import (
    LEFT,
    RIGHT,
    Restyled,
    Role,
    Token,
    Weight,
    draw_icon,
    draw_text,
    metrics,
    part_height,
    scaled,
)
from ui.outbox.names import ICONS, action_name, receipt_state, report_title, state_key, state_text
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring
from ui.parts.table_header import dress_table
from ui.words import size, sync_word

type Index = QModelIndex | QPersistentModelIndex
type Line = OutboxRow | ReceiptRow

NUMBER, REPORT, ACTION, MADE, SIZE, STATE = range(6)
_WIDTHS = {NUMBER: 34, ACTION: 168, MADE: 96, SIZE: 64, STATE: 244}
_REPORT_AT_LEAST = 180
_RIGHT = frozenset({NUMBER, SIZE})


class OutboxModel(QAbstractTableModel):
    """The lines of the open tab."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; nothing is redrawn when they are the same."""
        if tuple(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def row_of(self, intent: str) -> int:
        """The line of an intent, else the first; -1 when there is none."""
        same = (n for n, line in enumerate(self.lines) if line.intent == intent)
        return next(same, 0 if self.lines else -1)

    def state_of(self, line: Line) -> tuple[str, str]:
        """The state of a line in words, and the next step."""
        return state_text(self.desk, line) if isinstance(line, OutboxRow) else receipt_state(self.desk, line)

    def made(self, line: Line) -> str:
        """When the action was made, or when it arrived."""
        return near(self.desk, line.created_at if isinstance(line, OutboxRow) else line.sent_at)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 6

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = ("#", self.tr("Laporan"), self.tr("Tindakan"), self.tr("Dibuat"), self.tr("Ukuran"))
            return (*names, self.tr("Keadaan"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state, step = self.state_of(line)
            parts = (
                line.case_number,
                report_title(line),
                action_name(line.kind),
                self.made(line),
                state,
                step,
            )
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == STATE:
            return "\n".join(self.state_of(line))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: OutboxModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column, line = index.column(), self._model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = is_selected(option)
        paint_row(painter, option.rect, selected=selected, hovered=is_hovered(option), first=column == NUMBER)
        box = QRectF(option.rect).adjusted(6, 0, -8, 0)
        middle = QRectF(box.x(), box.y() + (box.height() - 20) / 2, box.width(), 20)
        match column:
            case 0:
                number = str(line.number) if isinstance(line, OutboxRow) else ""
                draw_text(painter, middle, number, Token.MUTED, Role.SMALL, Weight.MEDIUM, RIGHT)
            case 1:
                self._two(painter, box, report_title(line), line.case_number, Token.INK)
            case 2:
                draw_icon(painter, box.x(), middle.y() + 2, ICONS[line.kind], Token.MUTED)
                draw_text(painter, middle.adjusted(22, 0, 0, 0), action_name(line.kind))
            case 3:
                draw_text(painter, middle, self._model.made(line), Token.MUTED, Role.SMALL, align=LEFT)
            case 4:
                octets = size(line.size) if isinstance(line, OutboxRow) else ""
                draw_text(painter, middle, octets, Token.MUTED, Role.SMALL, align=RIGHT)
            case _:
                word = sync_word(state_key(line).value)
                state, step = self._model.state_of(line)
                first, _ = _halves(box)
                draw_icon(painter, box.x() + 2, first.center().y() - 8, word.icon, word.ink)
                self._two(painter, box.adjusted(24, 0, 0, 0), state, step, word.ink)
        if selected and self._view.hasFocus():
            paint_row_ring(painter, option.rect, first=column == NUMBER, last=column == STATE)
        painter.restore()

    @staticmethod
    def _two(painter: QPainter, box: QRectF, upper: str, lower: str, ink: Token) -> None:
        first, second = _halves(box)
        draw_text(painter, first, upper, ink, weight=Weight.MEDIUM)
        draw_text(painter, second, lower, Token.MUTED, Role.SMALL)


def _halves(box: QRectF) -> tuple[QRectF, QRectF]:
    """Where the two lines of a cell stand, close together in its middle."""
    upper, lower = metrics().height() + 2, metrics(Role.SMALL).height() + 2
    top = box.y() + (box.height() - upper - lower) / 2
    first = QRectF(box.x(), top, box.width(), upper)
    return first, QRectF(box.x(), top + upper, box.width(), lower)


class OutboxTable(QTableView, Restyled):
    """`chosen` with the line that has the focus, None when there is none."""

    chosen = Signal(object)
    opened = Signal(str)

    def __init__(self, model: OutboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("outbox_list")
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        dress_table(self, 44, self.tr("Tindakan"))
        header = self.horizontalHeader()
        for column in range(model.columnCount()):
            stretches = column == REPORT
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        self.activated.connect(self._activated)
        self.restyle()

    @override
    def restyle(self) -> None:
        """Take rows and columns at the present text size."""
        high = part_height(44, padding=metrics(Role.SMALL).height() + 10)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        for column, wide in _WIDTHS.items():
            self.setColumnWidth(column, scaled(wide))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where room is short size and time leave, so that the report keeps its name."""
        spare = self.width() - scaled(sum(_WIDTHS.values())) - scaled(_REPORT_AT_LEAST)
        for column in (SIZE, MADE):
            self.setColumnHidden(column, spare < 0)
            spare += scaled(_WIDTHS[column])

    def go_to(self, intent: str) -> None:
        """Choose the line of an intent, else the first one."""
        at = self._model.row_of(intent)
        if at < 0:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self._model.index(at, REPORT))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._model.lines[current.row()] if current.isValid() else None)

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.lines[index.row()].record)
