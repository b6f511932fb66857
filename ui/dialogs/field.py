"""An input of a form under its label, with its fault beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.case.names import COUNTED
from ui.case.writing import LONGEST, counter_text
from ui.dialogs.inputs import SearchPicker, value_of
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.labels import Icon, Label


class Field(Box):
    """The fault appears between the input and the next field; a text shows how long it is."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", shown: QWidget | None = None) -> None:
        """`shown` stands in the form instead of the editor when it holds it."""
        super().__init__(None)
        self.editor = editor
        self._hint = hint
        editor.setAccessibleName(label)
        self._icon = Icon("alert-circle", Token.RED, 14)
        self._fault = Label("", Role.SMALL, token=Token.RED, wrap=True)
        self._bad = Box(None, layout=row(self._icon, self._fault, gap=5, stretch=(1,)))
        self._length = Label("", Role.SMALL, token=Token.FAINT)
        head = row(Label(label, Role.SMALL, Weight.MEDIUM, Token.MUTED), None, self._length)
        parts: list[QWidget] = [] if not hint else [Label(hint, Role.SMALL, token=Token.FAINT, wrap=True)]
        greedy = (1 + len(parts),) if shown is not None else ()
        self.setLayout(column(head, *parts, shown or editor, self._bad, gap=4, stretch=greedy))
        if isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._count)
            self._count()
        self.say("")

    @property
    def fault(self) -> str:
        """What is said to be wrong with this field."""
        return self._fault.text()

    @property
    def too_long(self) -> str:
        """Words about a text beyond its limit, empty when it is within."""
        beyond = len(value_of(self.editor)) - LONGEST
        return COUNTED.too_long(beyond) if beyond > 0 else ""

    def say(self, fault: str) -> None:
        """Show what is wrong with this field, or nothing."""
        self._fault.setText(fault)
        self._bad.setVisible(bool(fault))
        line = self.editor.lineEdit() if isinstance(self.editor, SearchPicker) else self.editor
        if isinstance(line, QLineEdit):
            line.setProperty("wrong", bool(fault))
            line.style().polish(line)
        self.editor.setAccessibleDescription(fault or self._hint)

    def _count(self) -> None:
        length = len(value_of(self.editor))
        self._length.setText(counter_text(length))
        self._length.set_token(Token.RED if length > LONGEST else Token.FAINT)
