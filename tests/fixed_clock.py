"""A clock that stands until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Stands at `moment`; `pass_seconds` moves both hands."""

    def __init__(self, moment: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)) -> None:
        self.moment = moment
        self.ticks = 1000.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.ticks

    def pass_seconds(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self.ticks += seconds
