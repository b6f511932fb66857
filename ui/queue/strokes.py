"""Text and pills laid out once and drawn many times: a table repaints the same few words all day."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QStaticText, QTransform

from ui.look import THEME, Role, Token, Tone, Weight, colour, font, metrics
from ui.parts.pill import paint_pill, pill_height, pill_width

_TEXTS, _PILLS = 4096, 128


def draw_line(
    painter: QPainter,
    box: QRect,
    text: str,
    token: Token = Token.INK,
    role: Role = Role.BODY,
    weight: Weight = Weight.REGULAR,
) -> None:
    """The same as `ui.look.draw_text` at the left, without laying the text out again."""
    laid = _laid_out(text, box.width(), role, weight)
    painter.setFont(font(role, weight))
    painter.setPen(colour(token))
    top = box.y() + (box.height() - metrics(role, weight).height()) // 2
    painter.drawStaticText(box.x(), top, laid)


def draw_pill(painter: QPainter, x: int, y: int, text: str, icon: str, tone: Tone, widest: int) -> None:
    """The same as `paint_pill`, from a picture of it that is kept."""
    painter.drawPixmap(x, y, _pill(text, icon, tone, widest, painter.device().devicePixelRatioF()))


@lru_cache(maxsize=_TEXTS)
def _laid_out(text: str, width: int, role: Role, weight: Weight) -> QStaticText:
    fitting = metrics(role, weight).elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
    laid = QStaticText(fitting)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(QTransform(), font(role, weight))
    return laid


@lru_cache(maxsize=_PILLS)
def _pill(text: str, icon: str, tone: Tone, widest: int, ratio: float) -> QPixmap:
    width = min(pill_width(text, icon=bool(icon)), widest)
    picture = QPixmap(round(width * ratio), round(pill_height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_pill(painter, 0, 0, text, icon, tone, widest=width)
    painter.end()
    return picture


def _forget() -> None:
    _laid_out.cache_clear()
    _pill.cache_clear()


# Colours and sizes are baked into what is kept, so a change of the look begins anew.
THEME.changed.connect(_forget)
