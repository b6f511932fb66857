"""A person to choose from at the unlock card: initials, name, role."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.look import (
    CENTRE,
    Role,
    Token,
    Weight,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    line_height,
    part_height,
    scaled,
)

_DISC = 30
_DISC_GAP = 11  # on both sides of the initials


class PersonLine(QRadioButton):
    """Lines with one parent exclude each other; the chosen one is outlined and ticked."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = name, role
        self.setAccessibleName(f"{name}, {role}" if role else name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, max(44, part_height(44, Role.BODY, 12 + line_height(Role.SMALL))))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen, middle = self.isChecked(), self.height() / 2
        if chosen:
            draw_round(painter, self.rect(), 6, Token.ACCENT_TINT, Token.ACCENT, 1.5)
        elif self.underMouse():
            draw_round(painter, self.rect(), 6, Token.HOVER)
        across = scaled(_DISC)
        disc = QRectF(_DISC_GAP, middle - across / 2, across, across)
        draw_round(painter, disc, across / 2, Token.ACCENT if chosen else Token.NEUTRAL_TINT)
        ink = Token.ON_ACCENT if chosen else Token.MUTED
        draw_text(painter, disc, initials(self._name), ink, Role.SMALL, Weight.SEMIBOLD, CENTRE)
        left = across + 2 * _DISC_GAP
        room = self.width() - left - 34
        name, role = line_height(), line_height(Role.SMALL)
        top = middle - (name + role) / 2
        weight = Weight.SEMIBOLD if chosen else Weight.MEDIUM
        draw_text(painter, QRectF(left, top - 1, room, name), self._name, weight=weight)
        below = QRectF(left, top + name, room, role)
        draw_text(painter, below, self._role, Token.MUTED, Role.SMALL)
        if chosen:
            draw_icon(painter, self.width() - 30, middle - 9, "check", Token.ACCENT, 18)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 6)


def initials(name: str) -> str:
    """Up to two capitals that stand for a name: Rina Wijaya is RW."""
    words = [word for word in name.split() if word[:1].isalpha()]
    first_and_last = words if len(words) == 1 else [*words[:1], *words[-1:]]
    return "".join(word[0].upper() for word in first_and_last)
