"""The name of one life of the server's database."""

from __future__ import annotations

from base64 import b32decode, b32encode
from secrets import token_bytes

EPOCH_BYTES = 5


def new_epoch() -> str:
    """Eight letters and digits that no other life of any database has."""
    return b32encode(token_bytes(EPOCH_BYTES)).decode().lower()


def epoch_bytes(epoch: str) -> bytes:
    """The five bytes an epoch stands for, as cursors carry it."""
    return b32decode(epoch.upper())
