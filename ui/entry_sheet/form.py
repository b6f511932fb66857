"""One action in the order of the platform's own form, with a button beside each field that copies it."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.casework.views import EntryItem
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import Label, Paragraph


class EntryForm(Box):
    """Enter on a copy button copies and moves on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.buttons: list[Button] = []
        self._rows: list[Box] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 16, 10)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_item(self, item: EntryItem) -> None:
        """Show the fields of an action."""
        for old in self._rows:
            self._layout.removeWidget(old)
            old.deleteLater()
        self.buttons, self._rows = [], []
        for at, (label, value) in enumerate(item.fields):
            self._layout.insertWidget(at, self._field(at, label, value))

    def copy(self, at: int, value: str) -> None:
        """Put a value on the clipboard, and the focus on the next field's button."""
        QGuiApplication.clipboard().setText(value)
        for number, button in enumerate(self.buttons):
            button.set_icon("check" if number == at else "copy")
        if at + 1 < len(self.buttons):
            self.buttons[at + 1].setFocus()

    def _field(self, at: int, label: str, value: str) -> Box:
        name = Label(label, Role.SMALL, Weight.MEDIUM, Token.FAINT)
        name.setFixedWidth(scaled(140))
        text = Paragraph(value)
        text.setAccessibleName(label)
        button = Button(
            icon="copy", kind=Kind.QUIET, size=Size.INLINE, name=self.tr("Salin {0}").format(label)
        )
        button.setObjectName(f"entry_copy_{at}")
        button.setAutoDefault(True)
        button.clicked.connect(partial(self.copy, at, value))
        self.buttons.append(button)
        line = Box(Token.SURFACE, sides="b")
        line.setLayout(row(name, text, button, margins=(0, 8, 0, 8), gap=10, stretch=(1,)))
        self._rows.append(line)
        return line
