"""The base: what the server or the platform showed. Nothing but this package writes it."""

from __future__ import annotations

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
    "ExportCount",
    "Losses",
    "Observed",
    "Source",
    "abandon_rebaseline",
    "fetched_at",
    "finish_rebaseline",
    "forget",
    "is_rebaselining",
    "leave_accepted",
    "losses",
    "observe",
    "observe_export",
    "revisions_hold",
    "start_rebaseline",
    "unbury",
]
