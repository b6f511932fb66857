"""The status strip at the foot of every window: connection, what waits, last sync, month's data, officer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.look import (
    Role,
    Token,
    Tone,
    Weight,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    part_height,
    text_width,
)
from ui.parts.box import Box
from ui.parts.meter import paint_meter

_METER_WIDE, _METER_HIGH = 48, 6


class Connection(StrEnum):
    """The four states of the strip; only the last one is red."""

    OFFLINE = "offline"
    ONLINE = "online"
    STALE = "stale"
    NEEDS_YOU = "needs_you"


@dataclass(frozen=True, slots=True)
class _State:
    icon: str
    ink: Token
    word: Token
    rest: Token
    fill: Token | None


_STATES = {
    Connection.OFFLINE: _State("cloud-off", Token.NEUTRAL, Token.INK, Token.INK, None),
    Connection.ONLINE: _State("cloud-check", Token.GREEN, Token.GREEN, Token.MUTED, None),
    Connection.STALE: _State("clock-exclamation", Token.AMBER, Token.AMBER, Token.INK, Tone.AMBER.tint),
    Connection.NEEDS_YOU: _State("alert-triangle", Token.RED, Token.RED, Token.INK, Tone.RED.tint),
}


class _Segment(QAbstractButton):
    """A flat button of the strip."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _wide(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide(), part_height(27, Role.SMALL, 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_frame(self, painter: QPainter) -> None:
        if self.underMouse():
            draw_round(painter, QRectF(self.rect()).adjusted(0, 3, 0, -3), 4, Token.SELECT)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), 4)


class _ConnectionSegment(_Segment):
    def __init__(self) -> None:
        super().__init__()
        self._state = Connection.OFFLINE
        self._word, self._rest = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def tell(self, state: Connection, word: str, rest: str) -> None:
        self._state, self._word, self._rest = state, word, rest
        whole = f"{word}: {rest}" if rest else word
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.updateGeometry()
        self.update()

    def _word_wide(self) -> int:
        return 12 + 16 + 6 + text_width(self._word, Role.SMALL, Weight.SEMIBOLD)

    def _wide(self) -> int:
        rest = 6 + text_width(self._rest, Role.SMALL) + 2 if self._rest else 0
        return self._word_wide() + rest + 14

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._word_wide() + 14, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        face, tall = _STATES[self._state], self.height()
        if face.fill is not None:
            draw_round(painter, self.rect(), 0, face.fill)
        elif self.underMouse():
            draw_round(painter, self.rect(), 0, Token.SELECT)
        draw_icon(painter, 12, (tall - 16) // 2, face.icon, face.ink)
        start = self._word_wide()
        draw_text(
            painter, QRectF(34, 0, start - 33, tall), self._word, face.word, Role.SMALL, Weight.SEMIBOLD
        )
        room = self.width() - start - 6 - 13
        if room > 0:
            draw_text(painter, QRectF(start + 6, 0, room, tall), self._rest, face.rest, Role.SMALL)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 4)


class _TextSegment(_Segment):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon_name, self._text = icon, ""

    def tell(self, text: str, says: str = "") -> None:
        self._text = text
        self.setAccessibleName(says or text)
        self.setToolTip(says if says != text else "")
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def _wide(self) -> int:
        return 10 + 14 + 5 + text_width(self._text, Role.SMALL) + 11

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_frame(painter)
        tall = self.height()
        draw_icon(painter, 10, (tall - 14) // 2, self._icon_name, Token.MUTED, 14)
        draw_text(painter, QRectF(29, 0, self.width() - 37, tall), self._text, Token.MUTED, Role.SMALL)


class _MeterSegment(_Segment):
    def __init__(self) -> None:
        super().__init__()
        self._title, self._figures, self._share = "", "", 0.0

    def tell(self, title: str, figures: str, share: float) -> None:
        self._title, self._figures, self._share = title, figures, min(1.0, max(0.0, share))
        self.setAccessibleName(f"{title}: {figures}")
        self.updateGeometry()
        self.update()

    @property
    def has_figures(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._figures)

    def _title_wide(self) -> int:
        return text_width(self._title, Role.SMALL)

    def _wide(self) -> int:
        return 10 + self._title_wide() + 6 + _METER_WIDE + 6 + text_width(self._figures, Role.SMALL) + 11

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_frame(painter)
        tall, x = self.height(), 10 + self._title_wide() + 6
        draw_text(painter, QRectF(10, 0, x, tall), self._title, Token.MUTED, Role.SMALL)
        paint_meter(painter, QRectF(x, (tall - _METER_HIGH) / 2, _METER_WIDE, _METER_HIGH), self._share)
        box = QRectF(x + _METER_WIDE + 6, 0, self.width(), tall)
        draw_text(painter, box, self._figures, Token.MUTED, Role.SMALL)


class StatusStrip(Box):
    """Five flat buttons; connect to their `clicked`. Offline the whole strip is grey, the calm state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.STRIP, sides="t", parent=parent)
        self.connection = _ConnectionSegment()
        self.waiting = _TextSegment("send")
        self.last_sync = _TextSegment("refresh")
        self.data = _MeterSegment()
        self.officer = _TextSegment("user-circle")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 2, 0)
        layout.setSpacing(0)
        layout.addWidget(self.connection)
        layout.addStretch(1)
        for index, segment in enumerate((self.waiting, self.last_sync, self.data, self.officer)):
            if index:
                layout.addWidget(_separator())
            layout.addWidget(segment)
        for segment in (self.waiting, self.last_sync, self.data, self.officer):
            segment.hide()
        self.show_connection(Connection.OFFLINE, "")

    def show_connection(self, state: Connection, word: str, rest: str = "") -> None:
        """Say the state: `word` in bold (Luring), then `rest`, which elides where room is short."""
        self.set_fill(Token.STRIP if state is Connection.OFFLINE else Token.CANVAS)
        self.connection.tell(state, word, rest)
        self._fit()

    def show_waiting(self, text: str, says: str = "") -> None:
        """Say how much waits: `5 menunggu · 1,2 MB`."""
        self.waiting.tell(text, says)
        self._fit()

    def show_last_sync(self, text: str, says: str = "") -> None:
        """Say when everything was last complete: `Sinkron kemarin 16.40`."""
        self.last_sync.tell(text, says)
        self._fit()

    def show_data(self, title: str, figures: str, share: float) -> None:
        """Say the month's data: title, `38 / 200 MB`, and the share of the quota from 0.0 to 1.0."""
        self.data.tell(title, figures, share)
        self._fit()

    def show_officer(self, text: str, says: str = "") -> None:
        """Say who works here."""
        self.officer.tell(text, says)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where room is short the month's data leaves first; the outbox shows them too."""
        others = (self.connection, self.waiting, self.last_sync, self.officer)
        taken = sum(one.sizeHint().width() + 1 for one in others if not one.isHidden())
        self.data.setVisible(self.data.has_figures and taken + self.data.sizeHint().width() < self.width())


def _separator() -> Box:
    line = Box(Token.LINE)
    line.setFixedSize(1, 14)
    return line
