"""A message under the toolbar: icon, cause in bold, the rest in plain words, actions at the right."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look import Role, Token, Tone, Weight, part_height
from ui.parts.box import Box
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label


class Banner(Box):
    """One message in one tone; the whole of it is the tooltip and the accessible name."""

    def __init__(
        self,
        tone: Tone,
        icon: str,
        cause: str,
        rest: str = "",
        *actions: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone.tint, line=tone.line, radius=5, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = Icon(icon, tone.ink)
        self._cause = Label("", Role.BODY, Weight.SEMIBOLD)
        self._rest = ElidedLabel("")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(10, 0, 8, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._cause)
        self._layout.addWidget(self._rest)
        self._layout.addStretch(1)
        for action in actions:
            self._layout.addWidget(action)
        self._tone = tone
        self.show_message(tone, icon, cause, rest)

    def show_message(self, tone: Tone, icon: str, cause: str, rest: str = "") -> None:
        """Say something else in the same place; the actions stay."""
        self._tone = tone
        self.set_fill(tone.tint, tone.line)
        self._icon.show_icon(icon, tone.ink)
        self._cause.setText(cause)
        self._cause.set_token(Token.INK if tone is Tone.NEUTRAL else tone.ink)
        self._rest.setText(rest)
        whole = f"{cause} {rest}".strip()
        self.setAccessibleName(whole)
        self.setToolTip(whole)

    def add_action(self, button: QWidget) -> None:
        """Add one more action at the right end."""
        self._layout.addWidget(button)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._tall()))

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._tall()))

    def _tall(self) -> int:
        return part_height(32, Role.BODY, 12)

    def link(self, text: str) -> Button:
        """Add a link in the banner's tone at the right end and return it."""
        token = None if self._tone is Tone.NEUTRAL else self._tone.ink
        made = Button(text, kind=Kind.LINK, size=Size.INLINE, token=token)
        self.add_action(made)
        return made
