"""The last runs of the synchronisation, newest first, kept small."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desktop.store import meta

KEPT = 50
NAMED = 5
"""Rows of an import set aside whose numbers a run tells."""
_NAME = "sync_log"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: intents sent, records received, HTTP bytes both ways; `trouble` empty when complete.

    A receipt from a stick is one too: its `trouble` says so, its bytes are those of its file.
    `aside` counts rows of an import that cannot be sent; `aside_first` are the numbers of the first of them.
    """

    at: datetime
    sent: int
    received: int
    bytes: int
    trouble: str
    aside: int = 0
    aside_first: tuple[str, ...] = ()


_DECODER = msgspec.json.Decoder(tuple[Run, ...])


def latest(session: Connection, limit: int = KEPT) -> tuple[Run, ...]:
    """The newest runs first."""
    raw = meta.get(session, _NAME)
    return _DECODER.decode(raw)[:limit] if raw else ()


def complete_before(session: Connection, moment: datetime) -> datetime | None:
    """When a run last found everything alike here and at the gateway before a moment; None if long ago."""
    return next((run.at for run in latest(session) if not run.trouble and run.at <= moment), None)


def append(session: Connection, run: Run) -> None:
    """Remember a run; the oldest beyond KEPT is forgotten."""
    kept = (run, *latest(session))[:KEPT]
    meta.put(session, _NAME, msgspec.json.encode(kept).decode())
