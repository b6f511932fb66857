"""When a synchronisation that failed is tried again by itself: when its engine planned it, not before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

LONGEST_S = 3600.0
"""However the clock of this computer is changed meanwhile, nobody waits longer (rule 9)."""


class NextTry(QTimer):
    """Runs out at the planned moment; while it runs, only a person or a network that returns starts a try."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent, singleShot=True)
        self._now = now
        self._at: datetime | None = None

    def plan(self, at: datetime | None) -> None:
        """Note the moment that a failed run named, None for a trouble that only a person can end."""
        self._at = at

    def begin(self) -> None:
        """Wait for what was planned, once the failed run has closed its books."""
        at, self._at = self._at, None
        if at is not None:
            wait = (at - self._now()).total_seconds()
            self.start(round(1000 * min(max(wait, 0.0), LONGEST_S)))
