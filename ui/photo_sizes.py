"""A photo in the sizes in which it can travel: as it is, or smaller, upright and without words beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QImageWriter

from desktop.domain.picture_metadata import UncleanPictureError, cleaned

_FORMATS = {b"\xff\xd8": b"jpeg", b"\x89PNG": b"png"}
_MOST_PIXELS = {b"jpeg": 64_000_000, b"png": 40_000_000}
"""More is not decoded: 400 MB for a progressive JPEG, 160 MB for a PNG, which is never decoded in parts."""
_QUALITY = 85


class PhotoSize(IntEnum):
    """The longest side in pixels, 0 for the photo as it is."""

    ORIGINAL = 0
    LARGE = 2048
    SMALL = 1024


class Fault(StrEnum):
    """What is wrong with a file that calls itself a photo."""

    NO_PICTURE = "no_picture"
    BROKEN = "broken"
    TOO_LARGE = "too_large"


class BadPhotoError(ValueError):
    """A photo that nobody could look at."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of `size` bytes with its smaller copies; a copy that saves nothing is not among them."""

    size: int
    smaller: dict[PhotoSize, bytes] = field(default_factory=dict)

    def bytes_at(self, wish: PhotoSize) -> int:
        """How much would travel."""
        return len(self.smaller[wish]) if wish in self.smaller else self.size


def measured(data: bytes) -> Photo:
    """The photo in all its sizes; takes up to seconds, so not for the window's thread. BadPhotoError."""
    form = next((form for mark, form in _FORMATS.items() if data.startswith(mark)), None)
    if form is None:
        raise BadPhotoError(Fault.NO_PICTURE)
    try:
        cleaned(data)
    except UncleanPictureError as error:
        raise BadPhotoError(Fault.BROKEN) from error
    source = _opened(data)
    full = _reader(source, form).size()
    if not full.isValid() or full.isEmpty():
        raise BadPhotoError(Fault.BROKEN)
    if full.width() * full.height() > _MOST_PIXELS[form]:
        raise BadPhotoError(Fault.TOO_LARGE)
    smaller: dict[PhotoSize, bytes] = {}
    for wish in (PhotoSize.LARGE, PhotoSize.SMALL):
        if max(full.width(), full.height()) > wish:
            copy = _shrunk(data, form, full, wish)
            if len(copy) < len(data):
                smaller[wish] = copy
    return Photo(len(data), smaller)


def _shrunk(data: bytes, form: bytes, full: QSize, wish: PhotoSize) -> bytes:
    source = _opened(data)
    reader = _reader(source, form)
    # A JPEG is decoded at an eighth to a half of its size, so the whole is never in memory.
    reader.setScaledSize(full.scaled(wish, wish, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise BadPhotoError(Fault.BROKEN)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(out, QByteArray(form))
    if form == b"jpeg":
        writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise BadPhotoError(Fault.BROKEN)
    # Qt writes the words of the old picture into the new one.
    return cleaned(bytes(out.data().data()))


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _reader(source: QBuffer, form: bytes) -> QImageReader:
    """Only the named decoder sees bytes from outside; `source` must outlive the reader."""
    reader = QImageReader(source, QByteArray(form))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    return reader
