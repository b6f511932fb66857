"""A word with its icon on its tone's ground: tells a stage or a sync state, and is never pressed."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import THEME, Role, Tone, Weight, draw_icon, draw_round, draw_text, part_height, text_width
from ui.words import Word

_ICON = 13
_PAD = 8
_ICON_TEXT = 22  # where the text begins behind an icon


def pill_height(role: Role = Role.SMALL) -> int:
    """20 px for the usual pill, 18 px for the one in captions, more where the text size asks for it."""
    return part_height(20 if role is Role.SMALL else 18, role, 4)


def pill_width(text: str, *, icon: bool = True, role: Role = Role.SMALL) -> int:
    """The width that shows the whole word."""
    return text_width(text, role, Weight.MEDIUM) + _PAD + (_ICON_TEXT if icon else _PAD)


def paint_pill(
    painter: QPainter,
    x: float,
    y: float,
    text: str,
    icon: str,
    tone: Tone,
    *,
    role: Role = Role.SMALL,
    widest: int | None = None,
) -> int:
    """Paint a pill with its upper left corner at x, y (no icon when the name is empty); returns its width."""
    width = pill_width(text, icon=bool(icon), role=role)
    if widest is not None:
        width = min(width, widest)
    height = pill_height(role)
    painter.save()
    outline = tone.ink if THEME.scheme.outlined else None
    draw_round(painter, QRectF(x, y, width, height), height / 2, tone.tint, outline)
    start = _PAD
    if icon:
        draw_icon(painter, x + 6, y + (height - _ICON) // 2, icon, tone.ink, _ICON)
        start = _ICON_TEXT
    box = QRectF(x + start, y, width - start - _PAD / 2, height)
    draw_text(painter, box, text, tone.ink, role, Weight.MEDIUM)
    painter.restore()
    return width


class Pill(QLabel):
    """A pill as a widget; the full name stands in the tooltip and is what a screen reader says."""

    def __init__(self, word: Word | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word: Word | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(word)

    def show_word(self, word: Word | None) -> None:
        """Show another state; with None the pill shrinks to nothing."""
        self._word = word
        full = "" if word is None else word.full or word.text
        self.setAccessibleName(full)
        self.setToolTip(full)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if self._word is None:
            return QSize(0, 0)
        return QSize(pill_width(self._word.text, icon=bool(self._word.icon)), pill_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._word is not None:
            painter = QPainter(self)
            paint_pill(painter, 0, 0, self._word.text, self._word.icon, self._word.tone, widest=self.width())
