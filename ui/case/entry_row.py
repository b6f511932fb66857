"""How one entry of the timeline is measured and painted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.casework.views import EntryView, SyncState
from desktop.domain.complaint import Attachment, Visibility
from desktop.domain.delivery import Onward
from ui.case.names import COUNTED
from ui.case.thumbs import Thumbs
from ui.look import (
    RIGHT,
    Role,
    Token,
    Weight,
    colour,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    font,
    line_height,
    metrics,
    part_height,
    text_width,
)
from ui.parts.pill import paint_pill, pill_height, pill_width
from ui.pictures import is_picture
from ui.words import Word, delivery_word, size, sync_word, visibility_word

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_TEXT, _RIGHT, _TOP, _BELOW = 44, 14, 12, 10
_THREAD, _DISC = 20, 12
_FRAME, _FRAME_STEP, _FRAMES = QSize(68, 46), 74, 4
_WRAP = int(Qt.TextFlag.TextWordWrap)
_LONG_RUN = re.compile(r"\S{40}(?=\S)")
_FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry with everything that is painted of it; `time` is written out."""

    entry: EntryView
    who: str
    what: str
    time: str
    text: str


class EntryRow(QStyledItemDelegate):
    """Icon on the thread, who, what, visibility; sync state and time at the right; the text and its files."""

    def __init__(self, view: QListView, thumbs: Thumbs) -> None:
        super().__init__(view)
        self._view, self._thumbs = view, thumbs

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        line = line_of(index)
        high = _TOP + _head() + _text_height(line.text, width)
        if line.entry.attachments:
            high += _files_height() + 8
        return QSize(min(width, 200), high + _BELOW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, cell = line_of(index), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        internal = line.entry.visibility is Visibility.INTERNAL
        if internal:
            ground = QRectF(cell.x() + 34, cell.y() + 4, cell.width() - 44, cell.height() - 8)
            painter.fillRect(ground, colour(Token.NOTE))
            painter.fillRect(QRectF(ground.x(), ground.y(), 3, ground.height()), colour(Token.NOTE_LINE))
        self._paint_thread(painter, cell, index, line.entry.visibility)
        self._paint_head(painter, cell, line)
        top = cell.y() + _TOP + _head()
        painter.setFont(font())
        painter.setPen(colour(Token.NOTE_INK if internal else Token.INK))
        room = QRectF(cell.x() + _TEXT, top, _text_room(cell.width()), cell.height())
        painter.drawText(room, _WRAP, _broken(line.text))
        if line.entry.attachments:
            self._paint_files(painter, cell, line)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            draw_ring(painter, QRectF(cell).adjusted(4, 2, -4, -2), 5)
        painter.restore()

    def file_at(self, index: Index, cell: QRect, x: int, y: int) -> Attachment | None:
        """The file whose frame is painted at this place of the list."""
        line = line_of(index)
        for at, file in enumerate(line.entry.attachments[:_FRAMES]):
            if self._frame(cell, line, at).contains(x, y):
                return file
        return None

    def _frame(self, cell: QRect, line: EntryLine, at: int) -> QRectF:
        top = cell.y() + _TOP + _head() + _text_height(line.text, cell.width()) + 8
        return QRectF(cell.x() + _TEXT + at * _FRAME_STEP, top, _FRAME.width(), _FRAME.height())

    def _paint_thread(self, painter: QPainter, cell: QRect, index: Index, seen_by: Visibility) -> None:
        x, middle = cell.x() + _THREAD, cell.y() + _TOP + _head() / 2
        last = index.row() == self._view.model().rowCount() - 1
        start, end = (middle if index.row() == 0 else cell.y()), (middle if last else cell.bottom() + 1)
        painter.setPen(QPen(colour(Token.LINE), 2))
        painter.drawLine(QPointF(x, start), QPointF(x, end))
        word = visibility_word(seen_by.value)
        painter.setPen(QPen(colour(Token.SURFACE), 3))
        painter.setBrush(colour(word.tone.tint))
        painter.drawEllipse(QPointF(x, middle), _DISC, _DISC)
        draw_icon(painter, x - 7, middle - 7, word.icon, word.tone.ink, 14)

    def _paint_head(self, painter: QPainter, cell: QRect, line: EntryLine) -> None:
        y, high = cell.y() + _TOP, _head() - 4
        right = self._paint_state(painter, cell, line)
        word = visibility_word(line.entry.visibility.value)
        pill = pill_width(word.text, icon=False, role=Role.CAPTION)
        x, room = cell.x() + _TEXT, right - 12
        for text, weight, token, share in (
            (line.who, Weight.SEMIBOLD, Token.INK, 0.6),
            (line.what, Weight.REGULAR, Token.MUTED, 1.0),
        ):
            wide = min(text_width(text, weight=weight) + 1, int((room - x - pill - 8) * share))
            if wide > 0:
                draw_text(painter, QRectF(x, y, wide, high), text, token, weight=weight)
                x += wide + 8
        if x + pill <= room:
            top = y + (high - pill_height(Role.CAPTION)) / 2
            paint_pill(painter, x, top, word.text, "", word.tone, role=Role.CAPTION)

    def _paint_state(self, painter: QPainter, cell: QRect, line: EntryLine) -> int:
        y, high, right = cell.y() + _TOP, _head() - 4, cell.right() - _RIGHT
        wide = text_width(line.time, Role.SMALL) + 2
        box = QRectF(right - wide, y, wide, high)
        draw_text(painter, box, line.time, Token.MUTED, Role.SMALL, align=RIGHT)
        right -= wide + 10
        word = state_word(line.entry)
        wide = text_width(word.text, Role.SMALL) + 2
        quiet = line.entry.sync is SyncState.SENT and line.entry.onward in (None, Onward.THERE)
        ink = Token.FAINT if quiet else word.ink
        draw_text(painter, QRectF(right - wide, y, wide, high), word.text, ink, Role.SMALL, align=RIGHT)
        right -= wide + 19
        draw_icon(painter, right, y + (high - 15) / 2, word.icon, word.ink, 15)
        return right

    def _paint_files(self, painter: QPainter, cell: QRect, line: EntryLine) -> None:
        files = line.entry.attachments
        for at, file in enumerate(files[:_FRAMES]):
            self._paint_frame(painter, self._frame(cell, line, at), file)
        x = cell.x() + _TEXT + min(len(files), _FRAMES) * _FRAME_STEP + 4
        top = self._frame(cell, line, 0).y()
        box = QRectF(x, top, cell.right() - x - _RIGHT, _FRAME.height())
        draw_text(painter, box, files_text(files), Token.MUTED, Role.SMALL)

    def _paint_frame(self, painter: QPainter, frame: QRectF, file: Attachment) -> None:
        image = self._thumbs.image(file)
        if image is None or image.isNull():
            draw_round(painter, frame, 4, Token.NEUTRAL_TINT, Token.LINE)
            x, y = frame.center().x() - 9, frame.center().y() - 9
            draw_icon(painter, x, y, self._thumbs.icon(file), Token.MUTED, 18)
            return
        shape = QPainterPath()
        shape.addRoundedRect(frame, 4, 4)
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QSize(image.width(), image.height())
        cut = frame.size().toSize().scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
        source = QRectF(
            (whole.width() - cut.width()) / 2, (whole.height() - cut.height()) / 2, cut.width(), cut.height()
        )
        painter.drawImage(frame, image, source)
        painter.restore()


def state_word(entry: EntryView) -> Word:
    """The state of an entry; after the gateway's yes it is how far the gateway has carried it on."""
    if entry.sync is SyncState.SENT and entry.onward is not None:
        return delivery_word(entry.onward.value)
    return sync_word(entry.sync.value)


def files_text(files: tuple[Attachment, ...]) -> str:
    """How many files and how large: `3 foto · 412 kB`."""
    counted = COUNTED.photos if all(is_picture(file.mime) for file in files) else COUNTED.files
    return f"{counted(len(files))} · {size(sum(file.size for file in files))}"


def line_of(index: Index) -> EntryLine:
    """The line behind an index of the timeline's model."""
    found = index.data(ENTRY_ROLE)
    if not isinstance(found, EntryLine):
        raise TypeError(found)
    return found


def _head() -> int:
    return part_height(20, Role.BODY, 4) + 4


def _files_height() -> int:
    return max(_FRAME.height(), line_height(Role.SMALL))


def _text_room(width: int) -> int:
    return max(80, width - _TEXT - 26)


def _text_height(text: str, width: int) -> int:
    if not text:
        return 0
    return metrics().boundingRect(QRect(0, 0, _text_room(width), _FAR), _WRAP, _broken(text)).height()


def _broken(text: str) -> str:
    """The text with places to break inside runs longer than any word, so that none leaves its column."""
    return _LONG_RUN.sub("\\g<0>\u200b", text)
