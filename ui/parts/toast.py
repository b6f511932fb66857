"""The short message that can be undone: eight seconds over the content, longer while somebody is at it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look import Role, Token, part_height
from ui.parts.box import Box
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon

SECONDS = 8
_LIFT = 12  # above the strip


class Toast(Box):
    """One toast for a host widget; a new message takes the place of the old one.

    `undone` when the person pressed undo, `gone` when the time ran out.
    """

    undone = Signal()
    gone = Signal()

    def __init__(self, host: QWidget, *, lift: int = _LIFT) -> None:
        super().__init__(Token.INK, radius=6, parent=host)
        self._host, self._lift = host, lift
        self._icon = Icon("circle-check", Token.ON_TOAST)
        self._text = ElidedLabel(token=Token.SURFACE)
        self._undo = Button(kind=Kind.LINK, size=Size.INLINE, token=Token.ON_TOAST, key="Ctrl+Z")
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SECONDS * 1000)
        self._clock.timeout.connect(self._expire)
        self._undo.clicked.connect(self._take_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        layout.addSpacing(8)
        layout.addWidget(self._undo)
        host.installEventFilter(self)
        self._undo.installEventFilter(self)
        self.hide()

    def show_message(
        self, text: str, *, undo: bool = True, icon: str = "circle-check", key: str = "Ctrl+Z"
    ) -> None:
        """Show a message for eight seconds, with or without *Urungkan*, and tell a screen reader once."""
        self._icon.show_icon(icon)
        self._text.setText(text)
        self._undo.setText(self.tr("Urungkan"))
        self._undo.set_key(key)
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._place()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def is_counting(self) -> bool:
        """Whether the time is running; it stands still while the toast is hovered or has the focus."""
        return self._clock.isActive()

    def dismiss(self) -> None:
        """Take the message away at once."""
        self._clock.stop()
        self.hide()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._clock.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._count_on()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        elif watched is self._undo and event.type() == QEvent.Type.FocusIn:
            self._clock.stop()
        elif watched is self._undo and event.type() == QEvent.Type.FocusOut:
            self._count_on()
        return super().eventFilter(watched, event)

    def _count_on(self) -> None:
        if not self.isHidden() and not self.underMouse() and not self._undo.hasFocus():
            self._clock.start()

    def _place(self) -> None:
        high = part_height(36, Role.BODY, 16)
        wide = min(self.sizeHint().width(), self._host.width() - 2 * self._lift)
        left = (self._host.width() - wide) // 2
        self.setGeometry(left, self._host.height() - self._lift - high, wide, high)

    def _expire(self) -> None:
        self.hide()
        self.gone.emit()

    def _take_back(self) -> None:
        self.dismiss()
        self.undone.emit()
