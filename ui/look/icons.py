"""Tabler icons out of their package, recoloured and kept as pixmaps."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SMALL, _LARGE = 13, 18


class IconError(KeyError):
    """The icon set has no icon of that name."""


def icon_exists(name: str) -> bool:
    """Whether the outline set holds an icon of this name."""
    return f"outline/{name}.svg" in _archive().NameToInfo


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
    try:
        return _archive().read(f"outline/{name}.svg").decode()
    except KeyError as missing:
        raise IconError(name) from missing


@lru_cache(maxsize=1)
def _archive() -> ZipFile:
    # Held in memory (2.3 MB): an open handle would keep Windows from replacing the file in an update.
    return ZipFile(BytesIO(files("tablericons").joinpath("tablericons.zip").read_bytes()))
