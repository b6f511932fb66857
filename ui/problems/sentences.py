"""The shape of every message about something that went wrong (screens.md, T8)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What happened, whether the work is safe, and the next step; `code` belongs into *Rincian*."""

    happened: str
    safe: str = ""
    advice: str = ""
    code: str = ""

    @property
    def rest(self) -> str:
        """What follows the cause in a message bar."""
        return " ".join(part for part in (self.safe, self.advice) if part)

    @property
    def text(self) -> str:
        """The whole message in one line."""
        return f"{self.happened} {self.rest}".strip()
