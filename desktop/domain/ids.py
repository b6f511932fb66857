"""Identifiers that sort by time: UUID version 7 (RFC 9562), made from a given moment and given randomness."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID


def uuid7(at: datetime, entropy: bytes) -> str:
    """A UUIDv7 for the moment `at` with ten random bytes; later moments sort later."""
    if len(entropy) != 10:
        raise ValueError("a UUIDv7 needs ten random bytes")
    millis = int(at.timestamp() * 1000) & (1 << 48) - 1
    random = int.from_bytes(entropy)
    value = millis << 80 | 0x7 << 76 | (random >> 62 & 0xFFF) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    return str(UUID(int=value))
