"""The frame of every action's dialog: what it is about, fields with their faults, one button that saves."""

from __future__ import annotations

from datetime import datetime
from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView, Choice
from desktop.domain.actions import Action
from desktop.domain.finality import is_final
from desktop.domain.intents import Kind
from desktop.domain.workflow import ROW, Refusal
from ui.case.drafts import DraftKeeper
from ui.case.names import BUTTON_ICONS, button_name
from ui.case.times import near, to_the_second
from ui.case.writing import Editor
from ui.desk import Desk
from ui.dialogs.consequences import consequence
from ui.dialogs.draft import pack, unpack
from ui.dialogs.draft_bar import DraftBar
from ui.dialogs.field import Field
from ui.dialogs.foot import Foot
from ui.dialogs.inputs import on_change, put_value, value_of
from ui.dialogs.report import report_pane
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row, scrolling
from ui.parts.button import Button
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.search_picker import SearchPicker
from ui.problems import refusal_text

_SMALLEST = QSize(1024, 540)  # of a window of ours
_EDGE = 20  # px of the window that stay in sight around the dialog


class ActionDialog(QDialog):
    """One action on one complaint as it stood when the dialog opened (sync-protocol.md rule 3)."""

    KIND: Kind
    MAIN = "text"
    """The field that holds the text of the action."""

    WIDTH, LOWEST, HEIGHT = 860, 400, 600
    SHARES = (9, 14)
    """How what is read and the form share the width."""

    REQUIRED: frozenset[str] = frozenset()
    """Fields without which the form is not filled in, beyond those the table needs."""

    def __init__(self, desk: Desk, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = view
        self.fields: dict[str, Field] = {}
        self._sent, self._refused = False, ""
        self._thrown: dict[str, str] = {}
        self.setObjectName("action_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(button_name(self.KIND))
        self._form = Box(Token.SURFACE, layout=column(*self.build(), None, margins=(16, 12, 16, 14), gap=12))
        area = scrolling(self._form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.draft = DraftBar()
        sides = row(self.aside(), area, gap=0)
        for at, share in enumerate(self.SHARES):
            sides.setStretch(at, share)
        self.foot = Foot(self.submit_text(), BUTTON_ICONS[self.KIND])
        self._head = self._build_head()
        self.setLayout(column(self._head, divider(), self.draft, sides, self.foot, gap=0, stretch=(3,)))
        self.keeper = DraftKeeper(desk, self.KIND, self._packed, self)
        self.initial = self.values()
        self._bring_back()
        self._connect()
        self.refresh()
        self.resize(self.sizeHint())

    # -- what each action says

    def build(self) -> list[QWidget]:
        """The fields of this action, from top to bottom."""
        raise TypeError(f"{type(self).__name__} has no form")

    def aside(self) -> QWidget:
        """What is read while the form is filled in."""
        return report_pane(self.desk, self.view)

    def action(self) -> Action | None:
        """The action as it is filled in now; None when something of it was refused and said."""
        raise TypeError(f"{type(self).__name__} has no action")

    @property
    def submit(self) -> Button:
        """The button that saves."""
        return self.foot.submit

    def submit_text(self) -> str:
        """The verb of the button."""
        return button_name(self.KIND)

    def start(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.fields.values())).editor

    def summary(self) -> str:
        """What the form as it stands would change, in one line."""
        return ""

    def blocked(self) -> str:
        """Why the form cannot be saved as it stands, empty when it can be tried."""
        return ""

    # -- for the forms

    def field(
        self, name: str, label: str, editor: QWidget, hint: str = "", shown: QWidget | None = None
    ) -> Field:
        """Put an input under its label; `name` is the field that a refusal names."""
        editor.setObjectName(f"{self.KIND.value}_{name}")
        made = Field(label, editor, hint, shown)
        self.fields[name] = made
        return made

    def text_editor(
        self, text: str = "", placeholder: str = "", heights: tuple[int, int] = (68, 150)
    ) -> Editor:
        """An editor whose Ctrl+Enter saves the dialog."""
        editor = Editor(*heights)
        editor.setPlainText(text)
        editor.setPlaceholderText(placeholder)
        editor.send_asked.connect(self.save)
        return editor

    def picker(
        self, choices: str, current: str, empty: str = "", wanted: str = "", name: str = ""
    ) -> SearchPicker:
        """Units or officers of the case's agency, or categories; `empty` is the line for none of them.

        What stands on the complaint can stay, also when no list knows it any more; `name` is its name.
        """
        offered = self.desk.casework.choices(choices, self.view.complaint.agency)
        if current and all(one.value != current for one in offered):
            offered = (*offered, Choice(current, name or current))
        return SearchPicker(offered, current, empty, wanted)

    def values(self) -> dict[str, str]:
        """What every field holds now."""
        return {name: value_of(field.editor) for name, field in self.fields.items()}

    def faults(self) -> dict[str, str]:
        """What is said beside each field now; fields without a fault are left out."""
        return {name: field.fault for name, field in self.fields.items() if field.fault}

    def refresh(self) -> None:
        """Say anew what the form would do, or why it cannot be saved."""
        said = " ".join(part for part in (self.summary(), consequence(self.KIND)) if part)
        self.foot.show_outlook(said, warns=is_final(self.KIND), blocked=self._refused or self.blocked())

    # -- saving

    def save(self) -> None:
        """Save the action; what is missing or refused is said beside its field and nothing is lost."""
        self.foot.say("")
        if self._sent or not self.foot.submit.isEnabled() or not self._complete():
            return
        action = self.action()
        if action is None:
            return
        try:
            self.desk.attempt(action, self.view.complaint.record, self.view)
        except RuleError as error:
            self.show_refusal(error)
            return
        self._sent = True
        self.keeper.sent()
        self.accept()

    def show_refusal(self, error: RuleError) -> None:
        """Say a refusal: beside the field it names, else above the button."""
        self.show_fault(error.field, refusal_text(error.code.value, error.field))

    def show_fault(self, name: str, said: str) -> None:
        """Say a fault beside the field of this name and lead there."""
        field = self.fields.get(name)
        if field is None:
            self.foot.say(said)
            return
        field.say(said)
        self._lead_to(field)

    @override
    def sizeHint(self) -> QSize:
        room = self._room()
        around = self._head.sizeHint().height() + self.foot.sizeHint().height() + scaled(24)
        tall = max(self._form.sizeHint().height() + around, scaled(self.LOWEST))
        wide = min(scaled(self.WIDTH), room.width())
        return QSize(wide, min(tall, scaled(self.HEIGHT), room.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(scaled(560), 900), min(scaled(300), 480))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keeper.flush()

    def _room(self) -> QSize:
        parent = self.parentWidget()
        window = _SMALLEST if parent is None else parent.window().size().expandedTo(_SMALLEST)
        return QSize(window.width() - _EDGE, window.height() - _EDGE)

    def _complete(self) -> bool:
        wrong: list[Field] = []
        values = self.values()
        for name, field in self.fields.items():
            missing = not values[name] and name in ROW[self.KIND].needs | self.REQUIRED
            said = field.missing if missing else field.wrong
            field.say(said)
            if said:
                wrong.append(field)
        if wrong:
            self._lead_to(wrong[0])
        return not wrong

    def _lead_to(self, field: Field) -> None:
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(field, 0, scaled(8))  # only the one that holds it moves
        field.reach()

    # -- drafts

    def _packed(self) -> str:
        return "" if self._sent else pack(self.values(), self.initial)

    def _bring_back(self) -> None:
        # Read now: the view may be older than the last key that was pressed here.
        kept = self.desk.casework.draft(self.desk.person, self.view.complaint.record, self.KIND)
        text, at = kept or ("", None)
        self._fill(unpack(text, self.MAIN))
        self.keeper.begin(self.view.complaint.record, text)
        if at is not None:
            self.draft.show_restored(near(self.desk, at))

    def _fill(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            if name in self.fields:
                put_value(self.fields[name].editor, value)

    def _begin_afresh(self) -> None:
        self._thrown = self.values()
        self._fill(self.initial)
        self.keeper.flush()
        self.foot.show_state("")

    def _take_back(self) -> None:
        self._fill(self._thrown)
        self.keeper.flush()

    def _kept(self, at: datetime) -> None:
        saved = self.tr("Draf tersimpan {0}").format(to_the_second(self.desk, at))
        self.foot.show_state(saved if self._packed() else "")

    def _recheck(self) -> None:
        """What was synchronised meanwhile may have taken the action's ground away."""
        now = self.desk.casework.case(self.view.complaint.record, self.desk.person)
        refusal = Refusal.NO_RECORD if now is None else now.offer(self.KIND).refusal
        self._refused = "" if refusal is None else refusal_text(refusal.value)
        self.refresh()

    # -- building

    def _connect(self) -> None:
        for field in self.fields.values():
            on_change(field.editor, self.keeper.touch)
            on_change(field.editor, self.refresh)
        for button in (self.foot.cancel, self.foot.keep):
            button.clicked.connect(self.reject)  # what was typed is kept either way
        self.foot.submit.clicked.connect(self.save)
        self.keeper.kept.connect(self._kept)
        self.draft.afresh.connect(self._begin_afresh)
        self.draft.back.connect(self._take_back)
        self.desk.changed.connect(self._recheck)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.start().setFocus()

    def _build_head(self) -> Box:
        complaint = self.view.complaint
        what = Label(button_name(self.KIND), weight=Weight.SEMIBOLD)
        number = Label(complaint.number, Role.SMALL, Weight.MEDIUM, Token.MUTED)
        title = ElidedLabel(complaint.title, token=Token.MUTED)
        icon = Icon(BUTTON_ICONS[self.KIND], Token.MUTED)
        head = row(icon, what, number, title, None, margins=(16, 10, 16, 10), gap=8)
        return Box(Token.CANVAS, layout=head)
