"""A picture without what it tells beside itself: where and when it was taken, with which device, by whom."""

from __future__ import annotations

import struct

_KEPT_APPS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Segments of applications that colours depend on, by their beginning; every other one is dropped."""
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_DROPPED = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_SOS, _EOI, _COMMENT = 0xDA, 0xD9, 0xFE
_ORIENTATION = 0x0112


_OTHERS = {
    0: (b"II*\0", b"MM\0*"),
    4: (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"),
    8: (b"WEBP",),
}
"""What stands where in pictures (TIFF; HEIC, AVIF; WebP) from which nothing can be taken away here."""


class UncleanPictureError(ValueError):
    """A picture, named in `args`, from which what it tells beside itself cannot be taken away."""


def is_picture(beginning: bytes) -> bool:
    """Whether a file that begins so (16 bytes are enough) is a picture, whatever its name says."""
    return beginning.startswith((b"\xff\xd8", _PNG)) or _is_other(beginning)


def cleaned(data: bytes) -> bytes:
    """The same pixels, the same way up, and nothing else; what is no picture comes back as it is.

    Raises UncleanPictureError for a broken picture, and for a kind that cannot be cleaned.
    """
    try:
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data.startswith(_PNG):
            return _png(data)
    except (IndexError, struct.error) as error:
        raise UncleanPictureError("broken") from error
    if _is_other(data):
        raise UncleanPictureError("of an unknown kind")
    return data


def without_metadata(data: bytes) -> bytes:
    """The same as `cleaned`, but what cannot be cleaned comes back as it is."""
    try:
        return cleaned(data)
    except UncleanPictureError:
        return data


def _is_other(data: bytes) -> bool:
    return any(data.startswith(marks, at) for at, marks in _OTHERS.items())


def _jpeg(data: bytes) -> bytes:
    kept = [data[:2]]
    orientation, at = 1, 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1  # fill bytes before a marker
        if data[at] != 0xFF:
            raise IndexError(at)
        marker = data[at + 1]
        if marker == _EOI:
            # Whatever a camera hung on behind the end goes too.
            kept.append(data[at : at + 2])
            break
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if end > len(data):
            raise IndexError(end)
        body = data[at + 4 : end]
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        if marker == _SOS:
            end = _after_scan(data, end)
        if _is_kept(marker, body):
            kept.append(data[at:end])
        at = end
    if 2 <= orientation <= 8:
        kept.insert(1, _only_orientation(orientation))
    return b"".join(kept)


def _is_kept(marker: int, body: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in _KEPT_APPS and body.startswith(_KEPT_APPS[marker])
    return marker != _COMMENT


def _after_scan(data: bytes, at: int) -> int:
    """Where the marker after a scan's pixels stands; in them 0xFF is followed by 0 or a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise IndexError(at)
        following = data[at + 1]
        if following != 0 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


def _orientation(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        return 1
    return 1


def _only_orientation(value: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, value, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise IndexError(end)
        if kind not in _PNG_DROPPED:
            kept.append(data[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
