"""The frame of every action's dialog: fields with their faults beside them, one button that saves."""

from __future__ import annotations

from datetime import datetime
from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView
from desktop.domain.actions import Action
from desktop.domain.intents import Kind
from desktop.domain.workflow import ROW, Refusal
from ui.case.drafts import DraftKeeper
from ui.case.names import BUTTON_ICONS, button_name
from ui.case.times import near, to_the_second
from ui.case.writing import Editor
from ui.desk import Desk
from ui.dialogs.draft import pack, unpack
from ui.dialogs.field import Field
from ui.dialogs.inputs import SearchPicker, on_change, put_value, value_of
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row, scrolling
from ui.parts.button import Button, Size
from ui.parts.button import Kind as ButtonKind
from ui.parts.labels import ElidedLabel, Label
from ui.problems import refusal_text

WIDE = 900
_NARROW = 560
_TALLEST = 520  # the smallest screen is 540 px high


class ActionDialog(QDialog):
    """One action on one complaint as it stood when the dialog opened (sync-protocol.md rule 3)."""

    KIND: Kind
    MAIN = "text"
    """The field that holds the text of the action."""

    WIDTH = _NARROW
    REQUIRED: frozenset[str] = frozenset()
    """Fields without which the form is not filled in, beyond those the table needs."""

    def __init__(self, desk: Desk, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = view
        self.fields: dict[str, Field] = {}
        self.setObjectName("action_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(button_name(self.KIND))
        self._body = Box(Token.SURFACE)
        self._fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self._fault.setObjectName("dialog_fault")
        self._state = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self._state.setObjectName("dialog_state")
        self.afresh = Button(self.tr("Mulai dari awal"), kind=ButtonKind.LINK, size=Size.INLINE)
        self.afresh.setObjectName("dialog_afresh")
        self.submit = Button(
            self.submit_text(), icon=BUTTON_ICONS[self.KIND], key="Ctrl+Enter", kind=ButtonKind.PRIMARY
        )
        self.submit.setObjectName("dialog_submit")
        self._body.setLayout(column(*self.build(), None, margins=(16, 14, 16, 14), gap=12))
        self._area = scrolling(self._body)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._head(), divider(), self._area, self._foot(), gap=0, stretch=(2,)))
        self.keeper = DraftKeeper(desk, self.KIND, self._packed, self)
        self.initial = self.values()
        self._bring_back()
        self._connect()
        self.resize(self.sizeHint())

    # -- what each action says

    def build(self) -> list[QWidget]:
        """The fields of this action, from top to bottom."""
        raise TypeError(f"{type(self).__name__} has no form")

    def action(self) -> Action | None:
        """The action as it is filled in now; None when something of it was refused and said."""
        raise TypeError(f"{type(self).__name__} has no action")

    def submit_text(self) -> str:
        """The verb of the button."""
        return button_name(self.KIND)

    # -- for the forms

    def field(
        self, name: str, label: str, editor: QWidget, hint: str = "", shown: QWidget | None = None
    ) -> Field:
        """Put an input under its label; `name` is the field that a refusal names."""
        editor.setObjectName(f"{self.KIND.value}_{name}")
        made = Field(label, editor, hint, shown)
        self.fields[name] = made
        return made

    def text_editor(self, text: str = "", placeholder: str = "") -> Editor:
        """An editor whose Ctrl+Enter saves the dialog."""
        editor = Editor()
        editor.setPlainText(text)
        editor.setPlaceholderText(placeholder)
        editor.send_asked.connect(self.save)
        return editor

    def picker(self, choices: str, current: str, empty: str = "", wanted: str = "") -> SearchPicker:
        """Units, agencies, officers or categories to search; `empty` is the line for none of them."""
        return SearchPicker(self.desk.casework.choices(choices), current, empty, wanted)

    def values(self) -> dict[str, str]:
        """What every field holds now."""
        return {name: value_of(field.editor) for name, field in self.fields.items()}

    def faults(self) -> dict[str, str]:
        """What is said beside each field now; fields without a fault are left out."""
        return {name: field.fault for name, field in self.fields.items() if field.fault}

    # -- saving

    def save(self) -> None:
        """Save the action; what is missing or refused is said beside its field and nothing is lost."""
        self._say("")
        if not self._complete():
            return
        action = self.action()
        if action is None:
            return
        try:
            self.desk.attempt(action, self.view.complaint.record, self.view)
        except RuleError as error:
            self.show_refusal(error)
            return
        self.keeper.sent()
        self.accept()

    def show_refusal(self, error: RuleError) -> None:
        """Say a refusal: beside the field it names, else above the button."""
        said = refusal_text(error.code.value, error.field)
        field = self.fields.get(error.field)
        if field is None:
            self._say(said)
            return
        field.say(said)
        self._lead_to(field)

    def start_afresh(self) -> None:
        """Fill the form as it would open without a draft, and throw the draft away."""
        for name, value in self.initial.items():
            put_value(self.fields[name].editor, value)
        self.keeper.flush()
        self._show_state("")

    @override
    def sizeHint(self) -> QSize:
        wanted = self._body.sizeHint().height() + scaled(110)
        return QSize(scaled(self.WIDTH), min(max(wanted, scaled(240)), scaled(_TALLEST)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(420), scaled(240))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keeper.flush()

    def _complete(self) -> bool:
        wrong: list[Field] = []
        values = self.values()
        for name, field in self.fields.items():
            missing = not values[name] and name in ROW[self.KIND].needs | self.REQUIRED
            said = refusal_text(Refusal.MISSING_FIELD, name) if missing else field.too_long
            field.say(said)
            if said:
                wrong.append(field)
        if wrong:
            self._lead_to(wrong[0])
        return not wrong

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def _lead_to(self, field: Field) -> None:
        self._area.ensureWidgetVisible(field)
        field.editor.setFocus()

    def _packed(self) -> str:
        return pack(self.values(), self.initial)

    def _bring_back(self) -> None:
        drafts = {kind: (text, at) for kind, text, at in self.view.drafts}
        text, at = drafts.get(self.KIND.value, ("", None))
        for name, value in unpack(text, self.MAIN).items():
            if name in self.fields:
                put_value(self.fields[name].editor, value)
        self.keeper.begin(self.view.complaint.record, text)
        brought = self.tr("Draf dari {0} dipulihkan")
        self._show_state("" if at is None else brought.format(near(self.desk, at)))

    def _kept(self, at: datetime) -> None:
        self._show_state(self.tr("Draf tersimpan {0}").format(to_the_second(self.desk, at)))

    def _show_state(self, text: str) -> None:
        self._state.setText(text)
        self.afresh.setVisible(bool(text))

    def _connect(self) -> None:
        for field in self.fields.values():
            on_change(field.editor, self.keeper.touch)
        self.keeper.kept.connect(self._kept)
        self.afresh.clicked.connect(self.start_afresh)
        self.submit.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        for field in tuple(self.fields.values())[:1]:
            field.editor.setFocus()

    def _head(self) -> Box:
        complaint = self.view.complaint
        head = Box(Token.CANVAS)
        number = Label(complaint.number, Role.SMALL, Weight.MEDIUM, Token.MUTED)
        what = Label(button_name(self.KIND), weight=Weight.SEMIBOLD)
        title = ElidedLabel(complaint.title, token=Token.MUTED)
        head.setLayout(row(what, number, title, None, margins=(16, 10, 16, 10), gap=8))
        return head

    def _foot(self) -> Box:
        cancel = Button(self.tr("Batal"), key="Esc", kind=ButtonKind.QUIET)
        cancel.setObjectName("dialog_cancel")
        cancel.clicked.connect(self.reject)
        foot = Box(Token.CANVAS, sides="t")
        buttons = row(self._state, self.afresh, None, cancel, self.submit, gap=8)
        foot.setLayout(column(self._fault, buttons, margins=(16, 9, 16, 9), gap=6))
        self._fault.setVisible(False)
        return foot
