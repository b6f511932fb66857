"""The few strokes every painted part is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from ui.look.fonts import Role, Weight, font, metrics
from ui.look.icons import icon_pixmap
from ui.look.theme import THEME, colour
from ui.look.tokens import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

# Plain numbers, because joining Qt's flags anew for every cell costs as much as drawing the text.
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


def draw_icon(painter: QPainter, x: float, y: float, name: str, token: Token, size: int = 16) -> None:
    """Draw an icon with its upper left corner at x, y."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(x), round(y), icon_pixmap(name, THEME.scheme[token], size, ratio))


def themed_icon(name: str, token: Token = Token.MUTED, size: int = 16, ratio: float = 1.0) -> QIcon:
    """An icon for what Qt draws itself (an action, a line edit); make it again after the look has changed."""
    from PySide6.QtGui import QIcon  # 3 ms that the unlock window does without

    return QIcon(icon_pixmap(name, THEME.scheme[token], size, ratio))


def draw_text(
    painter: QPainter,
    box: QRect | QRectF,
    text: str,
    token: Token = Token.INK,
    role: Role = Role.BODY,
    weight: Weight | None = None,
    align: int = LEFT,
) -> None:
    """Draw one line of plain text in a box, with an ellipsis where it does not fit."""
    painter.setFont(font(role, weight))
    painter.setPen(colour(token))
    area = QRectF(box)
    fitting = metrics(role, weight).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
    painter.drawText(area, align, fitting)


def draw_round(
    painter: QPainter,
    box: QRect | QRectF,
    radius: float,
    fill: Token | None = None,
    outline: Token | None = None,
    width: float = 1.0,
    *,
    dashed: bool = False,
) -> None:
    """Draw a rounded rectangle whose outline lies inside the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour(outline), width, line) if outline else QPen(Qt.PenStyle.NoPen))
    inset = width / 2 if outline else 0.0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_ground(painter: QPainter, box: QRect, token: Token) -> None:
    """Fill a rectangle, whole pixels of it. `fillRect` would first make Qt's gradients, 2 ms of a start."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token))
    painter.drawRect(box)


def draw_ring(
    painter: QPainter,
    box: QRect | QRectF,
    radius: float,
    *,
    token: Token = Token.ACCENT,
    on_accent: bool = False,
) -> None:
    """Draw the focus ring: 2 px on the outline, with a second line inside on a fill of accent."""
    draw_round(painter, box, radius, outline=token, width=2)
    if on_accent:
        inner = QRectF(box).adjusted(2, 2, -2, -2)
        draw_round(painter, inner, max(radius - 2, 0), outline=Token.ON_ACCENT, width=1.5)


def hatch(token: Token = Token.CONTROL) -> QBrush:
    """The diagonal hatch that says "not counted" or "no data" without colour."""
    return QBrush(colour(token), Qt.BrushStyle.BDiagPattern)


def draw_mark(painter: QPainter, x: float, y: float, size: float) -> None:
    """Draw the product's mark, a speech bubble with a tick, `size` pixels wide and high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / 26, size / 26)
    bubble, tail = QPainterPath(), QPainterPath()
    bubble.addRoundedRect(QRectF(0, 0, 26, 22), 6, 6)
    tail.addPolygon(QPolygonF([QPointF(6, 20), QPointF(6, 26), QPointF(13, 20)]))
    tail.closeSubpath()
    painter.fillPath(bubble.united(tail), colour(Token.ACCENT))
    pen = QPen(colour(Token.ON_ACCENT), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(7.5, 11.5), QPointF(11.5, 15.2), QPointF(18.8, 7.2)]))
    painter.restore()
