"""The worklist of actions to key in, two lines each, with the state of each in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from ui.conflicts.values import part_name, value_text
from ui.desk import Desk
from ui.look import RIGHT, Role, Token, Tone, Weight, draw_icon, draw_text, part_height
from ui.outbox.names import ICONS, action_name
from ui.parts.row import is_hovered, is_selected, paint_row, paint_row_ring, paint_section
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


def section_name(state: str) -> str:
    """The heading over the lines of a state."""
    names = {
        "todo": translate("EntrySheet", "Perlu dientri"),
        "entered": translate("EntrySheet", "Sudah dientri, menunggu konfirmasi"),
        "confirmed": translate("EntrySheet", "Terkonfirmasi oleh ekspor"),
        "differs": translate("EntrySheet", "Berbeda di SP4N-LAPOR!"),
    }
    return names.get(state, state)


def difference_text(desk: Desk, item: EntryItem) -> str:
    """What the platform shows instead, field by field in words: `Judul: Jalan rusak; Unit: Dinas PUPR`."""
    said: list[str] = []
    for line in item.differs.splitlines():
        field, parted, value = line.partition(": ")
        if field == "stage":
            said.append(translate("EntrySheet", "Status: {0}").format(value))
        elif parted:
            said.append(f"{part_name(field)}: {value_text(desk, field, value)}")
        else:
            # A value of several lines goes on here.
            said.append(line)
    return "; ".join(said)


OPEN = frozenset({"todo", "differs"})
"""The states of a line that a person still has to key in."""

_ORDER = ("differs", "todo", "entered", "confirmed")
"""What needs a person first."""


@dataclass(frozen=True, slots=True)
class Section:
    """The heading of the lines in one state, with their number."""

    name: str
    count: int


type Line = Section | EntryItem


class EntryModel(QAbstractListModel):
    """The lines of the sheet under their states; within one in the order they were done."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.items: tuple[EntryItem, ...] = ()
        self.lines: tuple[Line, ...] = ()

    def show_items(self, items: Sequence[EntryItem]) -> None:
        """Show these lines; nothing is redrawn when they are the same."""
        if tuple(items) == self.items:
            return
        self.beginResetModel()
        self.items = tuple(items)
        self.lines = self._sections()
        self.endResetModel()

    def retranslate(self) -> None:
        """Say the headings in the language in force."""
        self.beginResetModel()
        self.lines = self._sections()
        self.endResetModel()

    def row_of(self, intent: str) -> int:
        """The line of an intent, else the first one to key in, else the first; -1 for an empty sheet."""
        items = [(n, line) for n, line in enumerate(self.lines) if isinstance(line, EntryItem)]
        same = next((n for n, item in items if item.intent == intent), None)
        waiting = next((n for n, item in items if item.state == "todo"), None)
        first = items[0][0] if items else -1
        return next((n for n in (same, waiting) if n is not None), first)

    def _sections(self) -> tuple[Line, ...]:
        made: list[Line] = []
        for state in _ORDER:
            found = [item for item in self.items if item.state == state]
            if found:
                made += [Section(section_name(state), len(found)), *found]
        return tuple(made)

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
            if isinstance(line, Section):
                return f"{line.name}, {line.count}"
            return f"{line.title}, {self.about(line)}, {entry_word(line.state).text}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: EntryModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = isinstance(self._model.lines[index.row()], Section)
        return QSize(100, part_height(32 if section else 54))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Section):
            paint_section(painter, option.rect)
            inner = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
            draw_text(painter, inner, line.name, Token.MUTED, Role.SMALL, Weight.SEMIBOLD)
            draw_text(painter, inner, str(line.count), Token.FAINT, Role.SMALL, Weight.MEDIUM, RIGHT)
        else:
            paint_row(painter, option.rect, selected=is_selected(option), hovered=is_hovered(option))
            self._item(painter, QRectF(option.rect).adjusted(_PAD, 8, -_PAD, -6), line)
            if is_selected(option) and self._view.hasFocus():
                paint_row_ring(painter, option.rect)
        painter.restore()

    def _item(self, painter: QPainter, box: QRectF, line: EntryItem) -> None:
        word = entry_word(line.state)
        upper = QRectF(box.x(), box.y(), box.width(), 20)
        draw_icon(painter, upper.right() - 15, upper.y() + 3, word.icon, word.ink, 15)
        draw_icon(painter, box.x(), upper.y() + 2, ICONS[line.kind], Token.MUTED)
        weight = Weight.SEMIBOLD if line.state in OPEN else Weight.REGULAR
        draw_text(painter, upper.adjusted(23, 0, -26, 0), line.title, weight=weight)
        lower = QRectF(box.x() + 23, box.y() + 20, box.width() - 23, 18)
        draw_text(painter, lower, self._model.about(line), Token.MUTED, Role.SMALL)


class EntryList(QListView):
    """`chosen` with the line that has the focus, None when there is none; `begun` on Enter."""

    chosen = Signal(object)
    begun = Signal()

    def __init__(self, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("entry_list")
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        dress_view(self)
        self.activated.connect(self.begun)

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
        line = self._model.lines[current.row()] if current.isValid() else None
        if isinstance(line, EntryItem):
            self.chosen.emit(line)
