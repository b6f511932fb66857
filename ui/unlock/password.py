"""A password field that can show what is written and notices Caps Lock."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Restyled, Role, Token, draw_round, part_height

_TEXT_LEFT = 9  # of the text behind the edge, as the style sheet sets all other inputs


class PasswordField(QLineEdit, Restyled):
    """Pasting is allowed; `caps_lock` says whether it is on, as far as the keys tell.

    It paints its own ground and outline: the first window is shown before there is a style sheet.
    """

    caps_lock = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("painted", True)
        self.setFrame(False)
        self.setTextMargins(_TEXT_LEFT, 0, _TEXT_LEFT, 0)
        self.restyle()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._caps = False

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), part_height(36, Role.BODY, 16))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def reveal(self, shown: bool) -> None:
        """Show the letters or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def mark_wrong(self, wrong: bool) -> None:
        """Outline the field in red, or no longer."""
        if wrong == bool(self.property("wrong")):
            return
        self.setProperty("wrong", wrong)
        self.update()

    @override
    def restyle(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))  # of the panel that Qt would fill
        self.setPalette(palette)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        enabled, focused = self.isEnabled(), self.hasFocus()
        line = Token.ACCENT if focused else Token.CONTROL
        if not enabled:
            line = Token.LINE
        elif self.property("wrong"):
            line = Token.RED
        ground = Token.SURFACE if enabled else Token.CANVAS
        draw_round(painter, self.rect(), 5, ground, line, 2 if focused else 1)
        painter.end()
        super().paintEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._note(not self._caps)
        elif text.isalpha() and text.upper() != text.lower():
            # A capital without Shift, or a small letter with it, can only come from Caps Lock.
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._note(text.isupper() != shifted)
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._note(False)

    def _note(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.caps_lock.emit(on)
