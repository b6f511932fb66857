"""The only module that asks this computer what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the rest of the program may know about time; tests hand in a fixed one."""

    def now(self) -> datetime:
        """The wall time as an aware UTC moment; it may jump when somebody sets the computer's clock."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever go forward, for durations within this run."""
        ...


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The wall time, UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since an arbitrary start."""
        return time.monotonic()
