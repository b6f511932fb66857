"""The screen *Persetujuan*: what waits for a second person, and what became of one's own proposals."""

from __future__ import annotations

from ui.approvals.screen import ApprovalsScreen

__all__ = ["ApprovalsScreen"]
