"""The screen *Kotak Keluar*: what waits and why, what needs a person, what has arrived."""

from __future__ import annotations

from ui.outbox.screen import OutboxScreen

__all__ = ["OutboxScreen"]
