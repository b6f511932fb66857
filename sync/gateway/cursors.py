"""The one signed cursor: where a reader stands in every lane, in which life of the server, in which scope."""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

from sync.gateway.epochs import EPOCH_BYTES, epoch_bytes

_MAC = 10
_SCOPE = 3


class Place(IntEnum):
    """What a cursor walks through."""

    CHANGES = 1
    """`urgent`, `head` and `body` are the commit numbers up to which the three lanes were read.

    Headers of a rank up to `near` are in the urgent lane, which is never behind the other; while it is ahead
    `near` stays what it was, so that no header falls between the two. `whole` is the number up
    to which the reader surely has every body's texts: where the body lane stood when it was last read to its
    end. A later page of one reading may still owe a text that changed before `body`.
    """

    BODIES = 3
    """A first download's bodies: it started at `head`; the last page ended above `body`, 0 at the start."""

    HEADS = 4
    """The same for headers, most urgent first; the last page ended with rank `near`."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A reader's position; `scope` is what the reader may see, as its four-letter mark."""

    place: Place
    epoch: str
    scope: bytes
    head: int
    body: int
    whole: int = 0
    urgent: int = 0
    near: int = 0


def scope_mark(scope: str) -> bytes:
    """A few bytes that change when a reader's scope does."""
    return sha256(scope.encode()).digest()[:_SCOPE]


def sealed(cursor: Cursor, secret: bytes) -> str:
    """The cursor as text that only this server can have made."""
    plain = (
        bytes([cursor.place])
        + epoch_bytes(cursor.epoch)
        + cursor.scope
        + _varint(cursor.head)
        + _varint(cursor.body)
        + _varint(max(0, cursor.body - cursor.whole))
        + _varint(max(0, cursor.urgent - cursor.head))
        + _varint(cursor.near)
    )
    return urlsafe_b64encode(plain + _mac(plain, secret)).decode().rstrip("=")


def opened(text: str, secret: bytes, epoch: str) -> Cursor | None:
    """The cursor in a text, None when this life of this server did not make it."""
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    plain, mac = raw[:-_MAC], raw[-_MAC:]
    start = 1 + EPOCH_BYTES + _SCOPE
    if len(plain) < start + 3 or not hmac.compare_digest(mac, _mac(plain, secret)):
        return None
    # A place that an older gateway walked through is known no more.
    if plain[0] not in set(Place) or plain[1 : 1 + EPOCH_BYTES] != epoch_bytes(epoch):
        return None
    head, rest = _read_varint(plain[start:])
    body, rest = _read_varint(rest)
    behind, rest = _read_varint(rest)
    ahead, rest = _read_varint(rest)
    near, _ = _read_varint(rest)
    scope = plain[1 + EPOCH_BYTES : start]
    return Cursor(Place(plain[0]), epoch, scope, head, body, body - behind, head + ahead, near)


def _mac(plain: bytes, secret: bytes) -> bytes:
    return hmac.digest(secret, b"cursor" + plain, "sha256")[:_MAC]


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _read_varint(raw: bytes) -> tuple[int, bytes]:
    number = 0
    for index, byte in enumerate(raw):
        number |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return number, raw[index + 1 :]
    return number, b""
