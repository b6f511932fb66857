"""An input of a form under its label, with its fault beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.case.names import COUNTED
from ui.case.writing import LONGEST, counter_text
from ui.dialogs.inputs import on_change, value_of
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.labels import Icon, Label
from ui.parts.search_picker import SearchPicker
from ui.parts.tabs import Tabs

translate = QCoreApplication.translate


class Field(Box):
    """The fault appears between the input and the next field; a long text shows how long it is."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", shown: QWidget | None = None) -> None:
        """`shown` stands in the form instead of the editor when it holds it."""
        super().__init__(None)
        self.editor = editor
        self._hint, self._label = hint, label
        editor.setAccessibleName(label)
        self._fault = Label("", Role.SMALL, token=Token.RED, wrap=True)
        self._bad = Box(
            None, layout=row(Icon("alert-circle", Token.RED, 14), self._fault, gap=5, stretch=(1,))
        )
        self._aside = Label("", Role.SMALL, token=Token.FAINT)
        head = row(Label(label, Role.SMALL, Weight.MEDIUM, Token.MUTED), None, self._aside)
        parts: list[QWidget] = [Label(hint, Role.SMALL, token=Token.FAINT, wrap=True)] if hint else []
        self.setLayout(column(head, *parts, shown or editor, self._bad, gap=4))
        if isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._count)
            self._count()
        on_change(editor, self.forgive)
        self.say("")

    def reach(self) -> None:
        """Put the focus into the editor, on its tab if it has one."""
        for tabs in self.findChildren(Tabs):
            tabs.setCurrentIndex(0)
        self.editor.setFocus()

    @property
    def fault(self) -> str:
        """What is said to be wrong with this field."""
        return self._fault.text()

    @property
    def missing(self) -> str:
        """Words for a field that was left empty, as the form calls it."""
        return translate("Dialogs", "{0} belum diisi.").format(self._label)

    @property
    def wrong(self) -> str:
        """Words about what can be seen to be wrong without any rule: too long, or in no list."""
        beyond = len(value_of(self.editor)) - LONGEST
        if beyond > 0:
            return COUNTED.too_long(beyond)
        if isinstance(self.editor, SearchPicker) and self.editor.unknown:
            said = translate("Dialogs", "“{0}” tidak ada di daftar. Pilih salah satu yang tersedia.")
            return said.format(self.editor.unknown)
        return ""

    def say(self, fault: str) -> None:
        """Show what is wrong with this field, or nothing."""
        self._fault.setText(fault)
        self._bad.setVisible(bool(fault))
        if isinstance(self.editor, SearchPicker):
            self.editor.show_wrong(wrong=bool(fault))
        elif isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.setProperty("wrong", bool(fault))
            self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(fault or self._hint)

    def forgive(self) -> None:
        """Something else was written: say nothing until it is tried again."""
        if self.fault:
            self.say("")

    def note(self, text: str, token: Token = Token.FAINT) -> None:
        """Say how it stands at the right end of the label's line."""
        self._aside.setText(text)
        self._aside.set_token(token)

    def _count(self) -> None:
        length = len(value_of(self.editor))
        self.note(counter_text(length) if length else "", Token.RED if length > LONGEST else Token.FAINT)
