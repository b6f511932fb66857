"""The lower edge of an action's dialog: what it leads to, what stands in the way, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.labels import ElidedLabel, Icon, Label


class Foot(Box):
    """Says a fault in red, the outlook in grey; the primary button is last."""

    def __init__(self, verb: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="t", parent=parent)
        self.fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.fault.setObjectName("dialog_fault")
        self._bad = Box(
            None, layout=row(Icon("alert-circle", Token.RED, 14), self.fault, gap=6, stretch=(1,))
        )
        self._bad.hide()
        self.outlook = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.outlook.setObjectName("dialog_outlook")
        self._icon = Icon("info-circle", Token.MUTED, 14)
        self._tick = Icon("check", Token.GREEN, 14)
        self.state = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.state.setObjectName("dialog_state")
        self.cancel = Button(self.tr("Batal"), key="Esc", kind=Kind.QUIET)
        self.cancel.setObjectName("dialog_cancel")
        self.cancel.setToolTip(self.tr("Isian tetap tersimpan sebagai draf"))
        self.keep = Button(self.tr("Simpan draf"), icon="pencil")
        self.keep.setObjectName("dialog_keep")
        self.submit = Button(verb, icon=icon, key="Ctrl+Enter", kind=Kind.PRIMARY)
        self.submit.setObjectName("dialog_submit")
        said = row(self._icon, self.outlook, gap=6, stretch=(1,))
        state = row(self._tick, self.state, gap=4)
        buttons = row(state, None, self.cancel, self.keep, self.submit, gap=6)
        self.setLayout(column(self._bad, said, buttons, margins=(16, 8, 16, 9), gap=7))
        self.show_state("")

    def say(self, fault: str) -> None:
        """Say what was refused, or nothing."""
        self.fault.setText(fault)
        self._bad.setVisible(bool(fault))

    def show_outlook(self, said: str, *, warns: bool, blocked: str) -> None:
        """Say what pressing the button leads to, or why it cannot be pressed."""
        self.submit.set_blocked(blocked)
        self.outlook.setText(blocked or said)
        self._icon.show_icon("alert-triangle" if warns or blocked else "info-circle")
        for part in (self.outlook, self._icon):
            part.setVisible(bool(blocked or said))

    def show_state(self, said: str) -> None:
        """Say when the draft was kept last."""
        self.state.setText(said)
        for part in (self.state, self._tick):
            part.setVisible(bool(said))
