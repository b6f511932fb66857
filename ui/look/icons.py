"""Tabler icons out of their package, recoloured and kept as pixmaps."""

from __future__ import annotations

import os
import struct
import zlib
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look.packaged import folder_of

_SMALL, _LARGE = 13, 18
# Zip, directory entry: signature, method, packed size, length of the name, offset of the file.
_ENTRY = struct.Struct("<4s6xH8xI4xH12xI")
_ENTRY_LENGTH = 46
_ENTRY_SIGNATURE = b"PK\x01\x02"
# Zip, the end: sizes of directory and its offset, between fixed fields; our package has no comment after it.
_END = struct.Struct("<4s8xII2x")
_END_SIGNATURE = b"PK\x05\x06"
# Zip, file header: lengths of name and extra field; the packed bytes follow them.
_FILE = struct.Struct("<26xHH")
_DEFLATED = 8


class IconError(KeyError):
    """The icon set has no icon of that name."""


def icon_exists(name: str) -> bool:
    """Whether the outline set holds an icon of this name."""
    try:
        _source(name)
    except IconError:
        return False
    return True


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` logical pixels in `colour` (#RRGGBB); IconError for unknown names.

    Cached for every name, colour, size and device pixel ratio, so a change of theme needs no clearing.
    """
    svg = _source(name).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{_stroke(size)}"', 1)
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _stroke(size: int) -> float:
    """Thinner lines for large icons and slightly thicker ones for small: they then look equally heavy."""
    if size >= _LARGE:
        return 1.75
    return 2.2 if size <= _SMALL else 2.0


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    """The SVG text of an icon.

    zipfile would first read all 6,184 entries, 40 ms of every start; looking one name up takes 0.2 ms.
    """
    directory, wanted = _directory(), f"outline/{name}.svg".encode()
    found = directory.rfind(wanted)
    while found >= _ENTRY_LENGTH:
        signature, method, packed, length, start = _ENTRY.unpack_from(directory, found - _ENTRY_LENGTH)
        if signature == _ENTRY_SIGNATURE and length == len(wanted):
            content = _content(start, packed)
            return (zlib.decompress(content, -zlib.MAX_WBITS) if method == _DEFLATED else content).decode()
        found = directory.rfind(wanted, 0, found)
    raise IconError(name)


def _content(start: int, packed: int) -> bytes:
    # Opened for each icon anew: a handle held open would keep Windows from replacing the file in an update.
    with _archive().open("rb") as archive:
        archive.seek(start)
        name_length, extra_length = _FILE.unpack(archive.read(_FILE.size))
        archive.seek(name_length + extra_length, os.SEEK_CUR)
        return archive.read(packed)


@lru_cache(maxsize=1)
def _directory() -> bytes:
    """The zip's table of contents, a fifth of the file."""
    with _archive().open("rb") as archive:
        archive.seek(-_END.size, os.SEEK_END)
        signature, length, start = _END.unpack(archive.read(_END.size))
        if signature != _END_SIGNATURE:
            raise IconError("*")
        archive.seek(start)
        return archive.read(length)


def _archive() -> Path:
    return folder_of("tablericons") / "tablericons.zip"
