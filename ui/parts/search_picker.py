"""One of many: type a part of its name or of what is said about it, or open the whole list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.casework.views import Choice
from ui.look import Role, Token, colour, draw_icon, draw_ring, draw_round, draw_text, line_height, part_height
from ui.parts.fields import Picker

_VALUE = Qt.ItemDataRole.UserRole
_NOTE = Qt.ItemDataRole.UserRole + 1
_SEARCHED = Qt.ItemDataRole.UserRole + 2
_SHOWN = 8
_PAD = 9
_INSET = 6  # px that Fusion leaves out of the other inputs' left padding

Index = QModelIndex | QPersistentModelIndex


class SearchPicker(Picker):
    """A combo box to type in; what matches nothing chooses nothing and is `unknown`."""

    _named: tuple[QWidget, ...] = ()
    _wrong = False

    def __init__(self, choices: Sequence[Choice], current: str, empty: str = "", wanted: str = "") -> None:
        """`empty` is the line that means none of them, `wanted` what stands while nothing is chosen."""
        super().__init__()
        lines = (Choice("", empty), *choices) if empty else tuple(choices)
        for at, choice in enumerate(lines):
            self.addItem(choice.name, choice.value)
            whole = f"{choice.name}, {choice.note}" if choice.note else choice.name
            self.setItemData(at, choice.note, _NOTE)
            self.setItemData(at, whole, _SEARCHED)
            self.setItemData(at, whole, Qt.ItemDataRole.AccessibleTextRole)
            self.setItemData(at, whole, Qt.ItemDataRole.ToolTipRole)
        self.line = QLineEdit(self)
        self.setLineEdit(self.line)
        self.line.setTextMargins(_INSET, 0, 0, 0)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setItemDelegate(_Lines(self))
        self.line.setPlaceholderText(wanted)
        self.line.editingFinished.connect(self._settle)
        self.found = QListView()
        self.found.setProperty("popup", True)
        self.setCompleter(self._completer())
        self._named = (self.line, self.found, self.view())
        self.choose(current)
        if self.currentIndex() < 0 and empty:
            self.setCurrentIndex(0)
        self.currentIndexChanged.connect(self._show_beginning)
        self._show_beginning()

    @property
    def chosen(self) -> str:
        """The value whose name is written, empty for none."""
        at = self._written()
        return str(self.itemData(at)) if at >= 0 else ""

    @property
    def note(self) -> str:
        """What is said about the value that is chosen."""
        at = self._written()
        return str(self.itemData(at, _NOTE)) if at >= 0 else ""

    @property
    def unknown(self) -> str:
        """What is written but stands in no line."""
        return "" if self._written() >= 0 else self.currentText().strip()

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered chooses none."""
        self.setCurrentIndex(self.findData(value))
        if self.currentIndex() < 0:
            self.line.clear()

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for part in self._named:
            part.setAccessibleName(name)

    @override
    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def show_wrong(self, *, wrong: bool) -> None:
        """Frame the line in red while what stands in it is not accepted."""
        self._wrong = wrong
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The line within writes its text itself."""
        painter = QPainter(self)
        enabled = self.isEnabled()
        frame = Token.RED if self._wrong else Token.CONTROL if enabled else Token.LINE
        draw_round(painter, self.rect(), 5, Token.SURFACE if enabled else Token.CANVAS, frame)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 5)
        draw_icon(painter, self.width() - 21, (self.height() - 14) / 2, "chevron-down", Token.MUTED, 14)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, super().sizeHint().height())

    def _completer(self) -> QCompleter:
        made = _Completer(self.model(), self)
        made.setCompletionRole(_SEARCHED)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setMaxVisibleItems(_SHOWN)
        made.setPopup(self.found)
        # Only after it is the popup: Qt gives a popup a delegate of its own.
        self.found.setItemDelegate(_Lines(made))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _written(self) -> int:
        text = self.currentText().strip()
        # Two lines may have the same name: the one that was chosen counts as long as its name stands.
        if self.currentIndex() >= 0 and text == self.itemText(self.currentIndex()):
            return self.currentIndex()
        return self.findText(text, Qt.MatchFlag.MatchFixedString) if text else -1

    def _show_beginning(self) -> None:
        self.line.home(False)

    def _settle(self) -> None:
        """Leave the line with the name it stands for: the one written, or the only one that is meant."""
        at, text = self._written(), self.currentText().strip().casefold()
        if at < 0 and text:
            meant = [row for row in range(self.count()) if text in self._searched(row)]
            at = meant[0] if len(meant) == 1 else -1
        if at >= 0:
            self.setCurrentIndex(at)
            self.line.setText(self.itemText(at))

    def _searched(self, row: int) -> str:
        return str(self.itemData(row, _SEARCHED)).casefold()


class _Completer(QCompleter):
    """Searches name and note, and puts the name into the line."""

    @override
    def pathFromIndex(self, index: Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class _Lines(QStyledItemDelegate):
    """A name, and below it in small what is said about it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, note = option.rect, str(index.data(_NOTE) or "")
        on = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.fillRect(box, colour(Token.SELECT if on else Token.SURFACE))
        wide = box.width() - 2 * _PAD
        lines = line_height() + (line_height(Role.SMALL) if note else 0)
        top = box.y() + (box.height() - lines) / 2
        name = QRectF(box.x() + _PAD, top, wide, line_height())
        draw_text(painter, name, str(index.data(Qt.ItemDataRole.DisplayRole)), Token.INK)
        if note:
            below = QRectF(box.x() + _PAD, top + line_height(), wide, line_height(Role.SMALL))
            draw_text(painter, below, note, Token.MUTED, Role.SMALL)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = part_height(28)
        if index.data(_NOTE):
            tall = max(part_height(42), line_height() + line_height(Role.SMALL) + 8)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 200
        return QSize(min(wide, 200), tall)
