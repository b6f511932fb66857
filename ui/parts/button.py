"""The one button: six kinds, a key hint that gives way first, a focus ring that shows on every ground."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import TYPE_CHECKING, NamedTuple, override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look import (
    RIGHT,
    THEME,
    Role,
    Token,
    Weight,
    colour,
    draw_icon,
    draw_ring,
    draw_round,
    font,
    metrics,
    part_height,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_ICON, _ICON_GAP, _KEY_GAP = 16, 6, 8
_MARK, _MARK_ROOM = 14, 16  # the chevron or cross at the right end
_RADIUS = 5


class Kind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"
    CHIP = "chip"


class Size(Enum):
    """Heights at 100 %: in a line of text, usual, and the one of the unlock card."""

    INLINE = 24
    CHIP = 26
    NORMAL = 28
    LARGE = 36


class _Face(NamedTuple):
    ink: Token
    key: Token
    fill: Token | None
    outline: Token | None


_FACES = {
    Kind.PRIMARY: _Face(Token.ON_ACCENT, Token.ON_ACCENT, Token.ACCENT, None),
    Kind.SECONDARY: _Face(Token.INK, Token.FAINT, Token.SURFACE, Token.EDGE),
    Kind.QUIET: _Face(Token.INK, Token.FAINT, None, None),
    Kind.LINK: _Face(Token.ACCENT, Token.FAINT, None, None),
    Kind.DANGER: _Face(Token.RED, Token.RED, Token.SURFACE, Token.RED),
    Kind.CHIP: _Face(Token.MUTED, Token.FAINT, Token.SURFACE, Token.EDGE),
}
_CHIP_ON = _Face(Token.ACCENT_DEEP, Token.ACCENT_DEEP, Token.ACCENT_TINT, Token.ACCENT)
_HOVERED = {Kind.PRIMARY: Token.ACCENT_DEEP, Kind.LINK: None}
_PADDING = {Kind.LINK: 2, Kind.CHIP: 9}


class Button(QPushButton):
    """A push button painted in tokens; `text` may hold a mnemonic (&), `key` is only a hint, no shortcut."""

    def __init__(
        self,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        kind: Kind = Kind.SECONDARY,
        size: Size = Size.NORMAL,
        role: Role | None = None,
        token: Token | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`token` recolours a link; `name` is for screen readers where there is no text."""
        super().__init__(parent)
        self._kind, self._size, self._token = kind, size, token
        self._role = role or (Role.SMALL if kind is Kind.CHIP else Role.BODY)
        self._icon_name, self._key, self._on = icon, key, False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind is Kind.LINK else Qt.CursorShape.ArrowCursor)
        self.setText(text)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    @property
    def kind(self) -> Kind:
        """What kind of button this is."""
        return self._kind

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(_plain(text))
        self.setAccessibleDescription(self._key)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key hint."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def set_blocked(self, reason: str = "") -> None:
        """Disable the button and say why in tooltip and description; an empty reason enables it again.

        Show the same sentence in words beside the button: a tooltip alone is not found by everybody.
        """
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason or self._key)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._text_room() + self._key_room(), self._tall())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._text_room(), self._tall())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = self._face()
        box = QRectF(self.rect())
        radius = self.height() / 2 if self._kind is Kind.CHIP else _RADIUS
        if face.fill or face.outline:
            # Without tints only the line can tell what cannot be pressed.
            dashed = THEME.scheme.outlined and not self.isEnabled()
            draw_round(painter, box, radius, face.fill, face.outline, dashed=dashed)
        if self.hasFocus():
            ring = self._token or Token.ACCENT
            draw_ring(painter, box, radius, token=ring, on_accent=self._kind is Kind.PRIMARY)
        self._paint_content(painter, face)

    # -- measures

    def _weight(self) -> Weight:
        return Weight.SEMIBOLD if self._kind is Kind.PRIMARY else Weight.MEDIUM

    def _pad(self) -> int:
        return _PADDING.get(self._kind, 10)

    def _tall(self) -> int:
        return part_height(self._size.value, self._role, 8 if self._size is not Size.INLINE else 4)

    def _label_width(self) -> int:
        return text_width(_plain(self.text()), self._role, self._weight()) if self.text() else 0

    def _has_mark(self) -> bool:
        return self.menu() is not None or self._kind is Kind.CHIP

    def _text_room(self) -> int:
        room = 2 * self._pad() + self._label_width()
        if self._icon_name:
            room += _ICON + (_ICON_GAP if self.text() else -4)
        return room + (_MARK_ROOM if self._has_mark() else 0)

    def _key_room(self) -> int:
        return _KEY_GAP + text_width(self._key, Role.CAPTION, Weight.MEDIUM) if self._key else 0

    # -- painting

    def _face(self) -> _Face:
        face = _CHIP_ON if self._on else _FACES[self._kind]
        if not self.isEnabled():
            bare = face.fill is None and face.outline is None
            return _Face(
                Token.FAINT, Token.FAINT, None if bare else Token.CANVAS, None if bare else Token.LINE
            )
        ink = self._token or face.ink
        if self._kind is Kind.LINK or self._on:
            return _Face(ink, face.key if self._token is None else ink, face.fill, face.outline)
        if self.isChecked() or self.isDown():
            pressed = Token.ACCENT_DEEP if self._kind is Kind.PRIMARY else Token.SELECT
            return _Face(ink, face.key, pressed, face.outline)
        if self.underMouse():
            return _Face(ink, face.key, _HOVERED.get(self._kind, Token.HOVER), face.outline)
        return _Face(ink, face.key, face.fill, face.outline)

    def _paint_content(self, painter: QPainter, face: _Face) -> None:
        tall = self.height()
        spare = self.width() - self._text_room()
        key_room = self._key_room() if spare >= self._key_room() - 1 else 0
        # A button that a layout has stretched keeps icon and text together in its middle.
        loose = spare > self._key_room() + 24 or not key_room
        x = self._pad() + (max(0, spare // 2) if loose else 0)
        if self._icon_name:
            x = x if self.text() else (self.width() - _ICON) // 2
            draw_icon(painter, x, (tall - _ICON) // 2, self._icon_name, face.ink, _ICON)
            x += _ICON + _ICON_GAP
        right = self.width() - self._pad()
        if self._has_mark():
            name = "x" if self._on else "chevron-down"
            ink = face.ink if self._on else face.key
            draw_icon(painter, right - _MARK + 1, (tall - _MARK) // 2, name, ink, _MARK)
            right -= _MARK_ROOM
        if key_room:
            self._paint_key(painter, right, face.key)
        self._paint_label(painter, QRectF(x, 0, right - key_room - x + 1, tall - 1), face.ink)

    def _paint_key(self, painter: QPainter, right: int, token: Token) -> None:
        painter.setFont(font(Role.CAPTION, Weight.MEDIUM))
        painter.setPen(colour(token))
        painter.drawText(QRectF(0, 0, right, self.height() - 1), RIGHT, self._key)

    def _paint_label(self, painter: QPainter, box: QRectF, token: Token) -> None:
        painter.setFont(font(self._role, self._weight()))
        painter.setPen(colour(token))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic)
        fitting = metrics(self._role, self._weight()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(box.width()), int(Qt.TextFlag.TextShowMnemonic)
        )
        painter.drawText(box, flags, fitting)
        if self._kind is Kind.LINK:
            base = self.height() / 2 + metrics(self._role).ascent() * 0.6
            painter.setPen(QPen(colour(token), 1))
            painter.drawLine(QPointF(box.x(), base), QPointF(box.x() + self._label_width(), base))


class Chip(Button):
    """A filter: pressed, it opens its menu; with a value it is tinted and its cross takes the value away."""

    cleared = Signal()

    def __init__(
        self, text: str, *, menu: QMenu | None = None, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, icon=icon, kind=Kind.CHIP, size=Size.CHIP, parent=parent)
        self._title = text
        self._choices = menu
        if menu is not None:
            self.clicked.connect(self._open)

    def set_title(self, text: str) -> None:
        """Name the filter; a value that is set stays until its owner sets it again."""
        self._title = text
        if not self._on:
            self.setText(text)

    def set_value(self, value: str = "") -> None:
        """Show the chosen value in the label; an empty one makes the chip a plain filter again."""
        self._on = bool(value)
        self.setText(f"{self._title}: {value}" if value else self._title)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._on and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() >= self.width() - self._pad() - _MARK_ROOM
        if self._on and on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def _open(self) -> None:
        if self._choices is not None:
            self._choices.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
