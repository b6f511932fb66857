"""A photo is offered smaller, upright and without its place; what is none is named."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage

from tests.unit.pictures import SECRET, drawn, telling
from ui.photo_sizes import BadPhotoError, Fault, PhotoSize, measured


def _shown(data: bytes) -> QImage:
    image = QImage.fromData(QByteArray(data))
    assert not image.isNull()
    return image


def _png(wide: int, high: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def test_that_a_large_photo_comes_in_two_smaller_sizes_upright_and_without_its_place() -> None:
    original = telling(drawn(3000, 1500), orientation=6)
    photo = measured(original)
    assert photo.size == len(original)
    sides = {wish: _shown(copy).size().toTuple() for wish, copy in photo.smaller.items()}
    assert sides == {PhotoSize.LARGE: (1024, 2048), PhotoSize.SMALL: (512, 1024)}
    assert all(SECRET not in copy and b"Exif" not in copy for copy in photo.smaller.values())
    assert photo.bytes_at(PhotoSize.SMALL) < photo.bytes_at(PhotoSize.LARGE) < photo.size
    assert photo.bytes_at(PhotoSize.ORIGINAL) == photo.size


def test_that_a_photo_keeps_its_colours_when_it_shrinks() -> None:
    copy = measured(drawn(2500, 2500)).smaller[PhotoSize.SMALL]
    got, wanted = _shown(copy).pixelColor(900, 100), QColor("#7A9460")
    assert abs(got.red() - wanted.red()) + abs(got.green() - wanted.green()) < 8


def test_that_only_what_saves_something_is_offered() -> None:
    assert measured(drawn(800, 600)).smaller == {}
    assert set(measured(drawn(1600, 1200)).smaller) == {PhotoSize.SMALL}
    assert set(measured(drawn(2500, 200, b"png")).smaller) <= {PhotoSize.LARGE, PhotoSize.SMALL}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"bukan foto", Fault.NO_PICTURE),
        (b"", Fault.NO_PICTURE),
        (drawn(2500, 2000)[:-500], Fault.BROKEN),
        (drawn(100, 100, b"png")[:-20], Fault.BROKEN),
        (_png(60_000, 60_000), Fault.TOO_LARGE),
        (_png(1_000_000_000, 2), Fault.BROKEN),
    ],
)
def test_that_a_bad_photo_is_named_by_its_fault(data: bytes, fault: Fault) -> None:
    with pytest.raises(BadPhotoError) as caught:
        measured(data)
    assert caught.value.fault is fault
