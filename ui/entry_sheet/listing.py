"""The worklist of actions to key in, two lines each, with the state of each in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
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

from desktop.casework.views import EntryItem
from ui.case.times import near
from ui.desk import Desk
from ui.look import RIGHT, Role, Token, Tone, Weight, draw_icon, draw_text, part_height, text_width
from ui.outbox.names import ICONS, action_name
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring
from ui.parts.table_header import dress_view
from ui.words import Word

type Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate
_PAD = 14


def entry_word(state: str) -> Word:
    """The state of a line: to key in, keyed in, confirmed by an export, or contradicted by one."""
    words = {
        "todo": Word(translate("EntrySheet", "perlu dientri"), "keyboard", Tone.INFO),
        "entered": Word(translate("EntrySheet", "menunggu konfirmasi"), "clock", Tone.AMBER),
        "confirmed": Word(translate("EntrySheet", "terkonfirmasi"), "circle-check", Tone.GREEN),
        "differs": Word(translate("EntrySheet", "berbeda"), "alert-triangle", Tone.RED),
    }
    return words.get(state, Word(state, "help-circle", Tone.NEUTRAL))


class EntryModel(QAbstractListModel):
    """The lines of the sheet in the order they were done."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: tuple[EntryItem, ...] = ()

    def show_lines(self, lines: Sequence[EntryItem]) -> None:
        """Show these lines; nothing is redrawn when they are the same."""
        if tuple(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def row_of(self, intent: str) -> int:
        """The line of an intent, else the first one to key in, else the first; -1 for an empty sheet."""
        wanted = (n for n, line in enumerate(self.lines) if line.intent == intent)
        waiting = (n for n, line in enumerate(self.lines) if line.state == "todo")
        return next(wanted, next(waiting, 0 if self.lines else -1))

    def about(self, line: EntryItem) -> str:
        """The second line: number, action, who and when."""
        when = near(self._desk, line.acted_at)
        return f"{line.number} · {action_name(line.kind)} · {line.author}, {when}"

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            line = self.lines[index.row()]
            return f"{line.title}, {self.about(line)}, {entry_word(line.state).text}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: EntryModel, view: QListView) -> None:
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
        word = entry_word(line.state)
        wide = text_width(word.text, Role.SMALL, Weight.MEDIUM)
        upper = QRectF(box.x(), box.y(), box.width(), 20)
        draw_text(painter, upper, word.text, word.ink, Role.SMALL, Weight.MEDIUM, RIGHT)
        draw_icon(painter, upper.right() - wide - 20, upper.y() + 3, word.icon, word.ink, 14)
        draw_icon(painter, box.x(), upper.y() + 2, ICONS[line.kind], Token.MUTED)
        weight = Weight.SEMIBOLD if line.state == "todo" else Weight.REGULAR
        draw_text(painter, upper.adjusted(23, 0, -wide - 30, 0), line.title, weight=weight)
        lower = QRectF(box.x() + 23, box.y() + 20, box.width() - 23, 18)
        draw_text(painter, lower, self._model.about(line), Token.MUTED, Role.SMALL)
        if is_selected(option) and self._view.hasFocus():
            paint_row_ring(painter, option.rect)
        painter.restore()


class EntryList(QListView):
    """`chosen` with the line that has the focus, None when there is none."""

    chosen = Signal(object)

    def __init__(self, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("entry_list")
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        dress_view(self)

    def go_to(self, intent: str) -> None:
        """Choose the line of an intent, else the first one to key in."""
        at = self._model.row_of(intent)
        if at < 0:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self._model.index(at))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._model.lines[current.row()] if current.isValid() else None)
