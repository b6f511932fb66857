"""The screen *Selesaikan konflik*: a choice for every part that was changed on both sides."""

from __future__ import annotations

from ui.conflicts.screen import ConflictsScreen

__all__ = ["ConflictsScreen"]
