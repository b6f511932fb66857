"""A copy that leaves the office shows the same picture and tells nothing beside it."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from desktop.domain.picture_metadata import UncleanPictureError, cleaned, without_metadata
from tests.unit.pictures import SECRET, drawn, exif, segment, telling


def _jpeg_with(data: bytes, *segments: bytes) -> bytes:
    return data[:2] + b"".join(segments) + data[2:] + SECRET


def _shown(data: bytes) -> QImage:
    image = QImage.fromData(QByteArray(data))
    assert not image.isNull()
    return image


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_that_a_photo_loses_place_device_and_words_but_not_its_way_up(orientation: int, order: str) -> None:
    full = _jpeg_with(
        drawn(),
        segment(0xE1, exif(orientation, order)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        segment(0xED, b"Photoshop 3.0\0" + SECRET),
        segment(0xFE, SECRET),
        segment(0xE2, b"MPF\0" + SECRET),
    )
    clean = without_metadata(full)
    assert SECRET in full
    assert SECRET not in clean
    assert _shown(clean) == _shown(full)
    assert (b"Exif" in clean) is (orientation != 1)
    assert without_metadata(clean) == clean


def test_that_what_colours_depend_on_stays() -> None:
    profile = segment(0xE2, b"ICC_PROFILE\0\x01\x01" + b"p" * 40)
    assert profile in without_metadata(_jpeg_with(drawn(), profile))


def test_that_a_png_loses_its_words() -> None:
    data = drawn(kind=b"png")
    body = b"tEXt" + b"Author\0" + SECRET
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    full = data[:33] + chunk + data[33:] + SECRET
    clean = without_metadata(full)
    assert SECRET not in clean
    assert _shown(clean) == _shown(full)


@given(cut=st.floats(0, 1), noise=st.binary(max_size=40))
def test_that_broken_and_other_files_pass_unchanged_or_clean_and_never_crash(
    cut: float, noise: bytes
) -> None:
    start = b"\xff\xd8" + segment(0xE1, exif(6, ">")) + segment(0xDA, b"x") + b"\xff\x00\xff\xd0abc\xff\xd9"
    for whole in (start, b"\x89PNG\r\n\x1a\n" + noise):
        broken = whole[: int(len(whole) * cut)] + noise
        assert len(without_metadata(broken)) <= len(broken)
    assert without_metadata(noise) == noise


def test_that_a_picture_is_known_by_its_content_and_not_by_its_name() -> None:
    assert SECRET not in cleaned(telling(drawn()))
    assert cleaned(b"%PDF-1.7 " + SECRET) == b"%PDF-1.7 " + SECRET


@pytest.mark.parametrize(
    "data",
    [
        telling(drawn())[:-2],
        drawn(kind=b"png")[:-12],
        b"II*\0" + SECRET,
        b"\0\0\0\x18ftypheic" + SECRET,
        b"RIFF\0\0\0\0WEBP" + SECRET,
    ],
)
def test_that_a_picture_that_cannot_be_cleaned_is_not_called_clean(data: bytes) -> None:
    with pytest.raises(UncleanPictureError):
        cleaned(data)
    assert without_metadata(data) == data
