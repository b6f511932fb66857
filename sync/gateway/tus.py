"""The headers of tus 1.0.0 (creation, checksum, expiration): read strictly, written in one place."""

from __future__ import annotations

import binascii
from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from starlette.datastructures import Headers

from sync.gateway.problems import RefusedError, Word

VERSION = "1.0.0"
ANSWER = {"tus-resumable": VERSION}
"""What every answer but that to OPTIONS carries."""

OFFSET_TYPE = "application/offset+octet-stream"
_LONGEST_METADATA = 2048


@dataclass(frozen=True, slots=True)
class Wanted:
    """An upload that is asked for: contents by hash and size, and the record that names them."""

    sha256: str
    record: str
    size: int


def capabilities(largest: int) -> dict[str, str]:
    """The answer to OPTIONS."""
    return {
        **ANSWER,
        "tus-version": VERSION,
        "tus-extension": "creation,checksum,expiration",
        "tus-max-size": str(largest),
        "tus-checksum-algorithm": "sha256",
    }


def check_version(headers: Headers) -> None:
    """Refuse (412) a client that speaks another tus, or none."""
    if headers.get("tus-resumable", "") != VERSION:
        refused = RefusedError(Word.TUS_VERSION, "Tus-Resumable is 1.0.0")
        refused.headers["tus-version"] = VERSION
        raise refused


def wanted(headers: Headers) -> Wanted:
    """What a creation asks for; raises RefusedError (400)."""
    size = _count(headers.get("upload-length", ""), "Upload-Length")
    said = _metadata(headers.get("upload-metadata", ""))
    return Wanted(said.get("sha256", ""), said.get("record", ""), size)


def offset(headers: Headers) -> int:
    """Where a PATCH goes on; raises RefusedError: 415 for another kind of body, 400 for no offset."""
    kind = headers.get("content-type", "").split(";", 1)[0].strip().lower()
    if kind != OFFSET_TYPE:
        raise RefusedError(Word.MEDIA_TYPE, f"Content-Type is {OFFSET_TYPE}")
    return _count(headers.get("upload-offset", ""), "Upload-Offset")


def checksum(headers: Headers) -> bytes | None:
    """The SHA-256 that the piece must have, None when none was announced; raises RefusedError (400)."""
    said = headers.get("upload-checksum")
    if said is None:
        return None
    algorithm, _, encoded = said.strip().partition(" ")
    digest = _plain(encoded)
    if algorithm != "sha256" or len(digest) != 32:
        raise RefusedError(Word.MALFORMED, "Upload-Checksum is sha256 and its digest in base64")
    return digest


def state(received: int, expires_at: datetime) -> dict[str, str]:
    """How far an upload is and until when it is kept."""
    return {
        **ANSWER,
        "upload-offset": str(received),
        "upload-expires": format_datetime(expires_at, usegmt=True),
    }


def _metadata(header: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for pair in header[:_LONGEST_METADATA].split(","):
        name, _, encoded = pair.strip().partition(" ")
        try:
            said[name] = _plain(encoded).decode()
        except UnicodeDecodeError as error:
            raise RefusedError(Word.MALFORMED, "Upload-Metadata is not UTF-8") from error
    return said


def _plain(encoded: str) -> bytes:
    try:
        return b64decode(encoded.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RefusedError(Word.MALFORMED, "this is no base64") from error


def _count(text: str, name: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 15:
        raise RefusedError(Word.MALFORMED, f"{name} is a number")
    return int(text)
