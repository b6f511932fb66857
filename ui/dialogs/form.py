"""The frame of every action's dialog: fields with their faults beside them, one button that saves."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView
from desktop.domain.actions import Action
from desktop.domain.intents import Kind
from ui.case.names import BUTTON_ICONS, button_name
from ui.case.writing import Editor
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row, scrolling
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.fields import Picker
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.problems import refusal_text

_WIDE = 560


class Field(Box):
    """An input under its label; the fault appears between the input and the next field."""

    def __init__(self, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__(None)
        self.editor = editor
        self._name = label
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        self._icon = Icon("alert-circle", Token.RED, 14)
        self._fault = Label("", Role.SMALL, token=Token.RED, wrap=True)
        self._bad = Box(None, layout=row(self._icon, self._fault, gap=5, stretch=(1,)))
        said: list[QWidget] = [Label(label, Role.SMALL, Weight.MEDIUM, Token.MUTED), editor, self._bad]
        if hint:
            said.insert(1, Label(hint, Role.SMALL, token=Token.FAINT, wrap=True))
        self.setLayout(column(*said, gap=4))
        self.say("")

    @property
    def fault(self) -> str:
        """What is said to be wrong with this field."""
        return self._fault.text()

    def say(self, fault: str) -> None:
        """Show what is wrong with this field, or nothing."""
        self._fault.setText(fault)
        self._bad.setVisible(bool(fault))
        if isinstance(self.editor, QLineEdit):
            self.editor.setProperty("wrong", bool(fault))
            self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(fault)


class ActionDialog(QDialog):
    """One action on one complaint as it stood when the dialog opened (sync-protocol.md rule 3)."""

    KIND: Kind

    def __init__(self, desk: Desk, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = view
        self._fields: dict[str, Field] = {}
        self.setObjectName("action_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(button_name(self.KIND))
        self._body = Box(Token.SURFACE)
        self._fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self._fault.setObjectName("dialog_fault")
        self.submit = Button(
            self.submit_text(), icon=BUTTON_ICONS[self.KIND], key="Ctrl+Enter", kind=ButtonKind.PRIMARY
        )
        self.submit.setObjectName("dialog_submit")
        self.submit.clicked.connect(self.save)
        cancel = Button(self.tr("Batal"), key="Esc", kind=ButtonKind.QUIET)
        cancel.setObjectName("dialog_cancel")
        cancel.clicked.connect(self.reject)
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(row(self._fault, cancel, self.submit, margins=(16, 9, 16, 9), stretch=(0,)))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self._body.setLayout(column(*self.build(), None, margins=(16, 14, 16, 14), gap=12))
        self.setLayout(column(self._head(), divider(), scrolling(self._body), foot, gap=0, stretch=(2,)))
        self.resize(self.sizeHint())

    # -- what each action says

    def build(self) -> list[QWidget]:
        """The fields of this action, from top to bottom."""
        raise TypeError(f"{type(self).__name__} has no form")

    def action(self) -> Action:
        """The action as it is filled in now."""
        raise TypeError(f"{type(self).__name__} has no action")

    def submit_text(self) -> str:
        """The verb of the button."""
        return button_name(self.KIND)

    # -- for the forms

    def field(self, name: str, label: str, editor: QWidget, hint: str = "") -> Field:
        """Put an input under its label; `name` is the field that a refusal names."""
        editor.setObjectName(f"{self.KIND.value}_{name}")
        made = Field(label, editor, hint)
        self._fields[name] = made
        return made

    def text_editor(self, text: str = "", placeholder: str = "") -> Editor:
        """An editor whose Ctrl+Enter saves the dialog."""
        editor = Editor()
        editor.setPlainText(text)
        editor.setPlaceholderText(placeholder)
        editor.send_asked.connect(self.save)
        return editor

    def picker(self, choices: str, current: str, empty: str = "") -> Picker:
        """A list of the agency's units, of agencies or categories; `empty` is the line for none of them."""
        made = Picker()
        if empty:
            made.addItem(empty, "")
        for choice in self.desk.casework.choices(choices, self.view.complaint.agency):
            made.addItem(choice.name, choice.value)
        made.setCurrentIndex(max(0, made.findData(current)) if empty or current else -1)
        return made

    # -- saving

    def save(self) -> None:
        """Save the action; a refusal is said beside its field and nothing is lost."""
        for field in self._fields.values():
            field.say("")
        self._fault.setText("")
        try:
            self.desk.attempt(self.action(), self.view.complaint.record, self.view)
        except RuleError as error:
            self.show_refusal(error)
            return
        self.accept()

    def show_refusal(self, error: RuleError) -> None:
        """Say a refusal: beside the field it names, else above the button."""
        said = refusal_text(error.code.value, error.field)
        field = self._fields.get(error.field)
        if field is None:
            self._fault.setText(said)
            return
        field.say(said)
        field.editor.setFocus()

    def faults(self) -> dict[str, str]:
        """What is said beside each field now; fields without a fault are left out."""
        return {name: field.fault for name, field in self._fields.items() if field.fault}

    @override
    def sizeHint(self) -> QSize:
        wanted = self._body.sizeHint().height() + scaled(150)
        return QSize(scaled(_WIDE), min(max(wanted, scaled(240)), scaled(520)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(420), scaled(240))

    def _head(self) -> Box:
        complaint = self.view.complaint
        head = Box(Token.CANVAS)
        number = Label(complaint.number, Role.SMALL, Weight.MEDIUM, Token.MUTED)
        title = ElidedLabel(complaint.title, weight=Weight.SEMIBOLD)
        head.setLayout(row(number, title, None, margins=(16, 10, 16, 10), gap=8))
        return head
