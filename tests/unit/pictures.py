"""Real pictures for tests, which tell where they were taken."""

from __future__ import annotations

import struct

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

SECRET = b"-0.0263 109.3425 Kenari 14"


def drawn(wide: int = 48, high: int = 32, kind: bytes = b"jpg") -> bytes:
    """A picture in which places can be told apart."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#7A9460"))
    for x in range(min(wide, high)):
        image.setPixelColor(x, x, QColor("#3F4245"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(90)
    assert writer.write(image)
    return bytes(buffer.data().data())


def segment(marker: int, body: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int = 1, order: str = "<") -> bytes:
    """The body of an Exif segment that says which way is up, and a place."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    ifd = struct.pack(f"{order}IHHHIHH", 8, 2, 0x0112, 3, 1, orientation, 0)
    ifd += struct.pack(f"{order}HHII", 0x010F, 2, len(SECRET), 38)
    return b"Exif\0\0" + mark + ifd + b"\0" * 4 + SECRET


def telling(photo: bytes, orientation: int = 1) -> bytes:
    """The photo with its place beside it."""
    return photo[:2] + segment(0xE1, exif(orientation)) + photo[2:]
