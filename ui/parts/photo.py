"""A photo as a small button with its caption; what is not on this computer shows how to get it."""

from __future__ import annotations

from enum import StrEnum
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.look import Role, Token, colour, draw_icon, draw_ring, draw_round, font, line_height, metrics

_RADIUS = 4
_CAPTION_GAP = 2


class PhotoState(StrEnum):
    """Where the file is."""

    HERE = "here"
    REMOTE = "remote"
    LOADING = "loading"
    BROKEN = "broken"


_ICONS = {
    PhotoState.HERE: "file",
    PhotoState.REMOTE: "file-download",
    PhotoState.LOADING: "refresh",
    PhotoState.BROKEN: "photo-off",
}


class Photo(QAbstractButton):
    """Pressed it opens or downloads the file, which the screen decides by `state`."""

    def __init__(
        self, caption: str = "", *, width: int = 104, height: int = 74, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._caption, self._frame = caption, QSize(width, height)
        self._image = QImage()
        self._fitted = QPixmap()
        self._state = PhotoState.REMOTE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_remote(caption)

    @property
    def state(self) -> PhotoState:
        """Where the file is."""
        return self._state

    def show_image(self, image: QImage, caption: str) -> None:
        """Show a file that is here; an image that cannot be read is shown as broken."""
        self._image, self._fitted = image, QPixmap()
        self._say(PhotoState.BROKEN if image.isNull() else PhotoState.HERE, caption)

    def show_file(self, caption: str) -> None:
        """Show a file that is here but is no picture."""
        self._image = QImage()
        self._say(PhotoState.HERE, caption)

    def show_remote(self, caption: str) -> None:
        """Show that the file can be downloaded; the caption carries its size."""
        self._image = QImage()
        self._say(PhotoState.REMOTE, caption)

    def show_loading(self, caption: str) -> None:
        """Show that the file is on its way."""
        self._image = QImage()
        self._say(PhotoState.LOADING, caption)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._frame.width(), self._frame.height() + _CAPTION_GAP + line_height(Role.CAPTION))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0, 0, self.width(), self._frame.height())
        if self._image.isNull():
            draw_round(painter, frame, _RADIUS, Token.HOVER if self.underMouse() else Token.NEUTRAL_TINT)
            x, y = (frame.width() - 20) / 2, (frame.height() - 20) / 2
            draw_icon(painter, x, y, _ICONS[self._state], Token.MUTED, 20)
        else:
            self._paint_image(painter, frame)
        draw_round(painter, frame, _RADIUS, outline=Token.LINE)
        self._paint_caption(painter)
        if self.hasFocus():
            draw_ring(painter, frame, _RADIUS)

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        if self._fitted.isNull() or self._fitted.devicePixelRatio() != ratio:
            self._fitted = _cover(self._image, frame.size().toSize(), ratio)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(frame.topLeft(), self._fitted)
        painter.restore()

    def _paint_caption(self, painter: QPainter) -> None:
        painter.setFont(font(Role.CAPTION))
        painter.setPen(colour(Token.MUTED))
        fitting = metrics(Role.CAPTION).elidedText(self._caption, Qt.TextElideMode.ElideMiddle, self.width())
        top = self._frame.height() + _CAPTION_GAP
        box = QRectF(0, top, self.width(), line_height(Role.CAPTION))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), fitting)

    def _say(self, state: PhotoState, caption: str) -> None:
        self._state, self._caption = state, caption
        spoken = {
            PhotoState.HERE: caption,
            PhotoState.REMOTE: self.tr("{0}, belum diunduh").format(caption),
            PhotoState.LOADING: self.tr("{0}, sedang diunduh").format(caption),
            PhotoState.BROKEN: self.tr("{0}, tidak dapat dibaca").format(caption),
        }
        self.setAccessibleName(spoken[state])
        self.setToolTip(spoken[state])
        self.update()


def _cover(image: QImage, frame: QSize, ratio: float) -> QPixmap:
    """The image scaled to fill the frame, cut evenly at the longer side."""
    wanted = frame * ratio
    scaled = image.scaled(
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (scaled.width() - wanted.width()) // 2, (scaled.height() - wanted.height()) // 2
    pixmap = QPixmap.fromImage(scaled.copy(left, top, wanted.width(), wanted.height()))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
