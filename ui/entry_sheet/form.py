"""One action in the order of the platform's own form, with a button beside each field that copies it."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.casework.views import EntryItem
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import Label, Paragraph

_NAME = 150


class EntryForm(Box):
    """Enter on a copy button copies and moves on; `finished` after the last field."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.buttons: list[Button] = []
        self._rows: list[Box] = []
        self._names: list[Label] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 2, 16, 10)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_item(self, item: EntryItem) -> None:
        """Show the fields of an action, none of them copied yet."""
        for old in self._rows:
            self._layout.removeWidget(old)
            old.deleteLater()
        self.buttons, self._rows, self._names = [], [], []
        for at, (label, value) in enumerate(item.fields):
            self._layout.insertWidget(at, self._field(at, label, value))

    @override
    def restyle(self) -> None:
        super().restyle()
        for name in self._names:
            name.setFixedWidth(scaled(_NAME))

    def begin(self) -> None:
        """Put the focus on the first field."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def copy(self, at: int, value: str) -> None:
        """Put a value on the clipboard, tick it off, and move on to the next field."""
        QGuiApplication.clipboard().setText(value)
        self.buttons[at].set_icon("check")
        self.buttons[at].setText(self.tr("Tersalin"))
        if at + 1 < len(self.buttons):
            self.buttons[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def _field(self, at: int, label: str, value: str) -> Box:
        name = Label(label, Role.SMALL, Weight.MEDIUM, Token.FAINT)
        name.setFixedWidth(scaled(_NAME))
        self._names.append(name)
        text = Paragraph(value, name=f"{label}: {value}")
        button = Button(self.tr("Salin"), icon="copy", kind=Kind.QUIET, size=Size.INLINE)
        button.setObjectName(f"entry_copy_{at}")
        button.setAccessibleName(self.tr("Salin {0}").format(label))
        button.setAutoDefault(True)
        button.clicked.connect(partial(self.copy, at, value))
        self.buttons.append(button)
        line = Box(Token.SURFACE, line=Token.RULE, sides="b")
        # Label and button stand level with the first line of a value that has many.
        beside = row(
            column(name, None, margins=(0, 2, 0, 0)),
            column(text, None, margins=(0, 1, 0, 0)),
            column(button, None),
            margins=(0, 8, 0, 8),
            gap=10,
            stretch=(1,),
        )
        line.setLayout(beside)
        self._rows.append(line)
        return line
