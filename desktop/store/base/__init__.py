"""The base: what the server or the platform showed. Nothing but this package writes it."""

from __future__ import annotations

from desktop.store.base.departed import UNDO, Departed, departed, lift, put_away
from desktop.store.base.export import ExportCount, observe_export
from desktop.store.base.forget import forget, leave_accepted, unbury
from desktop.store.base.observe import Observed, fetched_at, observe
from desktop.store.base.rebaseline import (
    Losses,
    abandon_rebaseline,
    finish_rebaseline,
    is_rebaselining,
    losses,
    start_rebaseline,
)
from desktop.store.base.rows import Source, revisions_hold

__all__ = [
    "UNDO",
    "Departed",
    "ExportCount",
    "Losses",
    "Observed",
    "Source",
    "abandon_rebaseline",
    "departed",
    "fetched_at",
    "finish_rebaseline",
    "forget",
    "is_rebaselining",
    "leave_accepted",
    "lift",
    "losses",
    "observe",
    "observe_export",
    "put_away",
    "revisions_hold",
    "start_rebaseline",
    "unbury",
]
