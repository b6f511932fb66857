"""A copy that leaves the office shows the same picture and tells nothing beside it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage

from desktop.domain.picture_metadata import without_metadata

SECRET = b"-0.0263 109.3425 Kenari 14"


def _picture(folder: Path, kind: str) -> bytes:
    image = QImage(48, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#7A9460"))
    for x in range(20):
        image.setPixelColor(x, x, QColor("#3F4245"))
    assert image.save(str(folder / f"x.{kind}"))
    return (folder / f"x.{kind}").read_bytes()


def _segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def _exif(orientation: int, order: str) -> bytes:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    ifd = struct.pack(f"{order}IHHHIHH", 8, 2, 0x0112, 3, 1, orientation, 0)
    ifd += struct.pack(f"{order}HHII", 0x010F, 2, len(SECRET), 38)
    return b"Exif\0\0" + mark + ifd + b"\0" * 4 + SECRET


def _jpeg_with(data: bytes, *segments: bytes) -> bytes:
    return data[:2] + b"".join(segments) + data[2:] + SECRET


def _shown(data: bytes) -> QImage:
    image = QImage.fromData(QByteArray(data))
    assert not image.isNull()
    return image


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_that_a_photo_loses_place_device_and_words_but_not_its_way_up(
    tmp_path: Path, orientation: int, order: str
) -> None:
    full = _jpeg_with(
        _picture(tmp_path, "jpg"),
        _segment(0xE1, _exif(orientation, order)),
        _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        _segment(0xED, b"Photoshop 3.0\0" + SECRET),
        _segment(0xFE, SECRET),
        _segment(0xE2, b"MPF\0" + SECRET),
    )
    clean = without_metadata(full, "image/jpeg")
    assert SECRET in full
    assert SECRET not in clean
    assert _shown(clean) == _shown(full)
    assert (b"Exif" in clean) is (orientation != 1)
    assert without_metadata(clean, "image/jpeg") == clean


def test_that_what_colours_depend_on_stays(tmp_path: Path) -> None:
    profile = _segment(0xE2, b"ICC_PROFILE\0\x01\x01" + b"p" * 40)
    assert profile in without_metadata(_jpeg_with(_picture(tmp_path, "jpg"), profile), "image/jpeg")


def test_that_a_png_loses_its_words(tmp_path: Path) -> None:
    data = _picture(tmp_path, "png")
    body = b"tEXt" + b"Author\0" + SECRET
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    full = data[:33] + chunk + data[33:] + SECRET
    clean = without_metadata(full, "image/png")
    assert SECRET not in clean
    assert _shown(clean) == _shown(full)


@given(cut=st.floats(0, 1), noise=st.binary(max_size=40))
def test_that_broken_and_other_files_pass_unchanged_or_clean_and_never_crash(
    cut: float, noise: bytes
) -> None:
    start = (
        b"\xff\xd8" + _segment(0xE1, _exif(6, ">")) + _segment(0xDA, b"x") + b"\xff\x00\xff\xd0abc\xff\xd9"
    )
    for mime, whole in (("image/jpeg", start), ("image/png", b"\x89PNG\r\n\x1a\n" + noise)):
        broken = whole[: int(len(whole) * cut)] + noise
        assert len(without_metadata(broken, mime)) <= len(broken)
    assert without_metadata(noise, "application/pdf") == noise
