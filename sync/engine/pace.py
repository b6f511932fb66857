"""How large the next piece of a file is: the line decides, so that a cut costs little."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from desktop.store import meta

SMALLEST = 64 * 1024
LARGEST = 1024 * 1024
"""Bytes of one piece; it is in memory whole."""
_QUICK, _SLOW = 2.0, 8.0
"""Seconds: a piece that took less doubles the next one, one that took more halves it."""
_NAME = "file_piece"


@dataclass(frozen=True, slots=True)
class Pace:
    """The size of the next piece in bytes, a power of two between SMALLEST and LARGEST."""

    piece: int = SMALLEST

    def after(self, seconds: float) -> Pace:
        """The pace after a piece that took so long."""
        if seconds < _QUICK:
            return replace(self, piece=min(LARGEST, self.piece * 2))
        return self.after_trouble() if seconds > _SLOW else self

    def after_trouble(self) -> Pace:
        """The pace after a piece that did not come through."""
        return replace(self, piece=max(SMALLEST, self.piece // 2))


def read(session: Connection) -> Pace:
    """The pace that the last file had."""
    return Pace(min(LARGEST, max(SMALLEST, int(meta.get_number(session, _NAME, SMALLEST)))))


def keep(session: Connection, pace: Pace) -> None:
    """Remember it for the next file."""
    meta.put(session, _NAME, str(pace.piece))
