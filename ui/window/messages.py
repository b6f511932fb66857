"""The message bars of the window: at most two at a time, the weightier ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Tone
from ui.parts.banner import Banner
from ui.parts.button import Button, Kind, Size

_MOST = 2


@dataclass(frozen=True, slots=True)
class Message:
    """One message; a lower `weight` stands above. Questions cannot be closed, only answered."""

    key: str
    tone: Tone
    icon: str
    cause: str
    rest: str = ""
    weight: int = 5
    closable: bool = True
    actions: tuple[tuple[str, Callable[[], None]], ...] = field(default=())


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Tell a screen reader once; urgent news interrupts what it is reading."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive if urgent else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)


class MessageBars(QWidget):
    """Keeps messages by key, so that the same news replaces itself instead of piling up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: dict[str, Message] = {}
        self._shown: tuple[Message, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setSpacing(4)
        self.hide()

    def say(self, message: Message) -> None:
        """Show a message, or replace the one with the same key; it is announced when it is new."""
        if self._messages.get(message.key) == message:
            return
        self._messages[message.key] = message
        self._show()
        announce(self, f"{message.cause} {message.rest}".strip(), urgent=message.tone is Tone.RED)

    def drop(self, *keys: str) -> None:
        """Take messages away; keys that are not there are no error."""
        for key in keys:
            self._messages.pop(key, None)
        self._show()

    def keys(self) -> tuple[str, ...]:
        """The messages on the screen, from top to bottom."""
        return tuple(message.key for message in self._shown)

    def banner(self, key: str) -> Banner | None:
        """The bar of a message that is on the screen."""
        return self.findChild(Banner, f"message_{key}")

    def _show(self) -> None:
        wanted = tuple(sorted(self._messages.values(), key=lambda each: each.weight)[:_MOST])
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setObjectName("")
                old.deleteLater()
        for message in wanted:
            self._layout.addWidget(self._bar(message))
        self.setVisible(bool(wanted))

    def _bar(self, message: Message) -> Banner:
        bar = Banner(message.tone, message.icon, message.cause, message.rest)
        bar.setObjectName(f"message_{message.key}")
        for text, act in message.actions:
            link = bar.link(text)
            link.clicked.connect(act)
        if message.closable:
            close = Button(icon="x", kind=Kind.QUIET, size=Size.INLINE, name=self.tr("Tutup pesan"))
            close.clicked.connect(lambda: self.drop(message.key))
            bar.add_action(close)
        return bar
