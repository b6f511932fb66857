"""Small pictures out of the bytes of an attachment, which come from strangers and are treated so."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_FORMATS = {"image/jpeg": b"jpeg", "image/png": b"png"}
_LONGEST = 20_000  # px of one side; a larger picture is not decoded


def is_picture(mime: str) -> bool:
    """Whether files of this type are shown as pictures."""
    return mime in _FORMATS


def thumbnail(data: bytes, mime: str, box: QSize) -> QImage:
    """The picture decoded at a size that covers the box; a null image when the bytes are no such picture.

    Only the named format is tried, so that no other decoder sees bytes from outside.
    """
    form = _FORMATS.get(mime)
    if form is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    full = reader.size()
    if not full.isValid() or max(full.width(), full.height()) > _LONGEST:
        return QImage()
    if full.width() > box.width() and full.height() > box.height():
        reader.setScaledSize(full.scaled(box, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
