"""What stands where a list would be: what is so, what to do, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Role, Token
from ui.parts.box import Box
from ui.parts.button import Button
from ui.parts.labels import Icon, Label


class EmptyState(Box):
    """Centred icon, sentence and advice; connect to `button.clicked`, hidden while it has no text."""

    def __init__(
        self,
        icon: str = "inbox",
        what: str = "",
        advice: str = "",
        *,
        button: str = "",
        button_icon: str = "",
        fill: Token | None = Token.SURFACE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(fill, parent=parent)
        self._icon = Icon(icon, Token.CONTROL, 32)
        self._what = Label(what, Role.VIEW, wrap=True)
        self._advice = Label(advice, token=Token.MUTED, wrap=True)
        self.button = Button(button, icon=button_icon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        layout.addStretch(1)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._what)
        layout.addWidget(self._advice)
        layout.addSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        for label in (self._what, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_state(icon, what, advice, button=button, button_icon=button_icon)

    def show_state(
        self, icon: str, what: str, advice: str = "", *, button: str = "", button_icon: str = ""
    ) -> None:
        """Say something else in the same place."""
        self._icon.show_icon(icon)
        self._what.setText(what)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.button.setText(button)
        self.button.set_icon(button_icon)
        self.button.setVisible(bool(button))
        self.setAccessibleName(f"{what}. {advice}" if advice else what)
