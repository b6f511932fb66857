"""Inputs that only forms need: one of few, several of few, and how each is read, filled and heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.casework.views import Choice
from ui.parts.box import Box, row
from ui.parts.fields import Check, Radio
from ui.parts.inputs import DateField
from ui.parts.search_picker import SearchPicker


class Several(Box):
    """A group of buttons that a form reads as one text; `changed` when it reads otherwise."""

    changed = Signal()

    def value(self) -> str:
        """What is chosen, as text."""
        raise TypeError(f"{type(self).__name__} has no value")

    def choose(self, value: str) -> None:
        """Choose what `value` gave."""
        raise TypeError(f"{type(self).__name__} cannot choose {value}")

    def lay_out(self, buttons: Sequence[QWidget], columns: int) -> None:
        """Put the buttons into so many columns, the first one ready for the focus."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for at, button in enumerate(buttons):
            grid.addWidget(button, at // columns, at % columns)
        grid.setColumnStretch(columns, 1)
        self.setFocusProxy(buttons[0])


class RadioChoice(Several):
    """One of a few values; none may be chosen yet."""

    def __init__(self, choices: Sequence[Choice], chosen: str, name: str, columns: int = 1) -> None:
        """`name` begins the object names: classification_aspiration."""
        super().__init__(None)
        self.group = QButtonGroup(self)
        self._values = tuple(choice.value for choice in choices)
        radios = [Radio(choice.name.replace("&", "&&")) for choice in choices]
        for at, (value, radio) in enumerate(zip(self._values, radios, strict=True)):
            radio.setObjectName(f"{name}_{value.replace(' ', '_').lower()}")
            self.group.addButton(radio, at)
        self.lay_out(radios, columns)
        self.choose(chosen)
        self.group.idToggled.connect(self.changed)

    @override
    def value(self) -> str:
        at = self.group.checkedId()
        return self._values[at] if at >= 0 else ""

    @override
    def choose(self, value: str) -> None:
        self.group.setExclusive(False)
        for at, offered in enumerate(self._values):
            self.group.button(at).setChecked(offered == value)
        self.group.setExclusive(True)


class Ticks(Several):
    """Any of a few values, read as a line each."""

    def __init__(self, choices: Sequence[Choice], name: str) -> None:
        """`name` begins the object names, which end in a number: substance_0."""
        super().__init__(None)
        self.checks = {choice.value: Check(choice.name) for choice in choices}
        for at, check in enumerate(self.checks.values()):
            check.setObjectName(f"{name}_{at}")
            check.setToolTip(check.text())
            check.toggled.connect(self.changed)
        self.lay_out(tuple(self.checks.values()), 1)

    def ticked(self) -> tuple[str, ...]:
        """The values that are ticked."""
        return tuple(value for value, check in self.checks.items() if check.isChecked())

    @override
    def value(self) -> str:
        return "\n".join(self.ticked())

    @override
    def choose(self, value: str) -> None:
        wanted = frozenset(value.splitlines())
        for one, check in self.checks.items():
            with QSignalBlocker(check):
                check.setChecked(one in wanted)
        self.changed.emit()


class DoneOn(Several):
    """A day on which something was done, or not yet."""

    def __init__(self, done: str, day: date) -> None:
        super().__init__(None)
        self.done, self.day = Check(done), DateField()
        self.done.setObjectName("done")
        self.day.show_day(day)
        self.done.setChecked(True)
        self.setLayout(row(self.done, self.day, None, gap=8))
        self.setFocusProxy(self.done)
        self.done.toggled.connect(self.day.setEnabled)
        self.done.toggled.connect(self.changed)
        self.day.dateChanged.connect(self.changed)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)

    @override
    def value(self) -> str:
        return self.day.day().isoformat() if self.done.isChecked() else ""

    @override
    def choose(self, value: str) -> None:
        self.done.setChecked(bool(value))
        if value:
            try:
                self.day.show_day(date.fromisoformat(value))
            except ValueError:
                return


def value_of(editor: QWidget) -> str:
    """What an input holds, as text; TypeError for one that no form uses."""
    match editor:
        case Several():
            return editor.value()
        case SearchPicker():
            return editor.chosen or editor.unknown
        case QLineEdit():
            return editor.text().strip()
        case QPlainTextEdit():
            return editor.toPlainText().strip()
        case _:
            raise TypeError(type(editor).__name__)


def put_value(editor: QWidget, value: str) -> None:
    """Fill an input as `value_of` read it; what cannot be read leaves it as it was."""
    match editor:
        case Several():
            editor.choose(value)
        case SearchPicker():
            editor.choose(value)
            if editor.chosen != value:
                editor.setEditText(value)
        case QLineEdit():
            editor.setText(value)
        case QPlainTextEdit():
            editor.setPlainText(value)
        case _:
            raise TypeError(type(editor).__name__)


def on_change(editor: QWidget, told: Callable[[], None]) -> None:
    """Call `told` whenever the input holds something else."""
    match editor:
        case Several():
            editor.changed.connect(told)
        case SearchPicker():
            editor.editTextChanged.connect(told)
        case QLineEdit() | QPlainTextEdit():
            editor.textChanged.connect(told)
        case _:
            raise TypeError(type(editor).__name__)
