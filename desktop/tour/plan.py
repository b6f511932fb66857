"""Which complaints play which part in the tour; the first offline scene chooses them and writes them down."""

from __future__ import annotations

from dataclasses import dataclass

MARIA = "maria"
"""Officer and supervisor at once: the hardest case for four eyes."""

SYARIF = "syarif"
ROWS = 2000


@dataclass(frozen=True, slots=True)
class Plan:
    """Record keys by part."""

    conflict: str
    """Verified with an edited title; the platform edits the same title."""

    merge: str
    """Verified with an edited title; the platform edits another field."""

    reassigned: str
    """Verified; the platform gives the complaint to another agency."""

    closed: str
    """Disposed; the platform closes the complaint."""

    asked: str
    approve: str
    """Its proposal is approved."""

    give_back: str
    """Its proposal is returned."""
