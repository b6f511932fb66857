"""Inputs that only forms need: one of few as radio buttons, one of many by typing, and reading them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.casework.views import Choice
from ui.look import Restyled, Token, themed_icon
from ui.parts.box import Box, column
from ui.parts.fields import Picker, Radio
from ui.parts.inputs import DateField


class RadioChoice(Box):
    """One of a few values, each on a line of its own; none may be chosen yet."""

    def __init__(self, choices: Sequence[Choice], chosen: str, name: str) -> None:
        """`name` begins the object names: classification_aspiration."""
        super().__init__(None)
        self.group = QButtonGroup(self)
        self._values = tuple(choice.value for choice in choices)
        radios = [Radio(choice.name) for choice in choices]
        for at, (value, radio) in enumerate(zip(self._values, radios, strict=True)):
            radio.setObjectName(f"{name}_{value}")
            self.group.addButton(radio, at)
        self.setLayout(column(*radios, gap=2))
        self.setFocusProxy(radios[0])
        self.choose(chosen)

    def value(self) -> str:
        """The chosen value, empty while there is none."""
        at = self.group.checkedId()
        return self._values[at] if at >= 0 else ""

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered chooses none."""
        self.group.setExclusive(False)
        for at, offered in enumerate(self._values):
            self.group.button(at).setChecked(offered == value)
        self.group.setExclusive(True)


class SearchPicker(Picker, Restyled):
    """One of many: type a part of its name, or open the list; what matches nothing chooses nothing."""

    def __init__(self, choices: Sequence[Choice], current: str, empty: str = "", wanted: str = "") -> None:
        """`empty` is the line that means none of them, `wanted` what stands while nothing is chosen."""
        super().__init__()
        if empty:
            self.addItem(empty, "")
        for choice in choices:
            self.addItem(choice.name, choice.value)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._chevron = QAction(self)
        self._chevron.triggered.connect(self.showPopup)
        line = self.lineEdit()
        line.addAction(self._chevron, QLineEdit.ActionPosition.TrailingPosition)
        line.setPlaceholderText(wanted)
        line.editingFinished.connect(self._settle)
        self.setCompleter(self._completer())
        self.show_value(current, none=-1 if not empty else 0)
        self.restyle()

    @property
    def chosen(self) -> str:
        """The value whose name is written, empty for none."""
        at = self._written()
        return str(self.itemData(at)) if at >= 0 else ""

    def show_value(self, value: str, none: int = -1) -> None:
        """Choose a value; `none` is the line for one that is not offered."""
        at = self.findData(value)
        self.setCurrentIndex(at if at >= 0 else none)
        if self.currentIndex() < 0:
            self.lineEdit().clear()

    @override
    def restyle(self) -> None:
        self._chevron.setIcon(themed_icon("chevron-down", Token.MUTED, 14, self.devicePixelRatioF()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The line is framed by itself, so it takes the place of the painted box.
        self.lineEdit().setGeometry(self.rect())

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, super().sizeHint().height())

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def _completer(self) -> QCompleter:
        made = QCompleter(self.model(), self)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setMaxVisibleItems(10)
        return made

    def _written(self) -> int:
        return self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)

    def _settle(self) -> None:
        at = self._written()
        if at >= 0:
            self.setCurrentIndex(at)


def value_of(editor: QWidget) -> str:
    """What an input holds, as text; TypeError for one that no form uses."""
    match editor:
        case RadioChoice():
            return editor.value()
        case SearchPicker():
            return editor.chosen
        case QComboBox():
            return str(editor.currentData() or "")
        case QLineEdit():
            return editor.text().strip()
        case QPlainTextEdit():
            return editor.toPlainText().strip()
        case DateField():
            return editor.day().isoformat()
        case QCheckBox():
            return "1" if editor.isChecked() else ""
        case _:
            raise TypeError(type(editor).__name__)


def put_value(editor: QWidget, value: str) -> None:
    """Fill an input as `value_of` read it; what cannot be read is left as it was."""
    match editor:
        case RadioChoice():
            editor.choose(value)
        case SearchPicker():
            editor.show_value(value)
        case QComboBox():
            editor.setCurrentIndex(editor.findData(value))
        case QLineEdit():
            editor.setText(value)
        case QPlainTextEdit():
            editor.setPlainText(value)
        case DateField():
            try:
                editor.show_day(date.fromisoformat(value))
            except ValueError:
                return
        case QCheckBox():
            editor.setChecked(bool(value))
        case _:
            raise TypeError(type(editor).__name__)


def on_change(editor: QWidget, told: Callable[[], None]) -> None:
    """Call `told` whenever the input holds something else."""
    match editor:
        case RadioChoice():
            editor.group.idToggled.connect(told)
        case SearchPicker():
            editor.editTextChanged.connect(told)
        case QComboBox():
            editor.currentIndexChanged.connect(told)
        case QLineEdit() | QPlainTextEdit():
            editor.textChanged.connect(told)
        case DateField():
            editor.dateChanged.connect(told)
        case QCheckBox():
            editor.toggled.connect(told)
        case _:
            raise TypeError(type(editor).__name__)
