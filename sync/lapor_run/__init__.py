"""An office that works against LAPOR v3 directly: the store's actions sent and its complaints read again."""

from __future__ import annotations

from sync.lapor_run.run import run_lapor

__all__ = ["run_lapor"]
