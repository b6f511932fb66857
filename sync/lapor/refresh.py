"""The order in which known complaints are read again: near deadlines first, quiet ones ever less."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

NEAR = timedelta(days=2)
"""Time before a deadline from which a complaint counts as near it; one that is late is near too."""
_SLOWEST = 6
_RESERVE = 8
"""One place in so many goes to whatever waited longest for its size, so that nothing is never read."""


@dataclass(frozen=True, slots=True)
class Known:
    """A complaint as the refresh sees it: its last `quiet` readings showed nothing new."""

    record: str
    open: bool
    due_at: datetime | None = None
    read_at: datetime | None = None
    quiet: int = 0


def near(known: Known, now: datetime) -> bool:
    """Whether an open complaint is close to its deadline or past it."""
    return known.open and known.due_at is not None and known.due_at - now <= NEAR


def pause(known: Known, now: datetime) -> timedelta:
    """How long a complaint is left alone after a reading; each quiet one doubles it, up to a bound."""
    if near(known, now):
        first, most = timedelta(minutes=30), timedelta(hours=4)
    elif known.open:
        first, most = timedelta(hours=2), timedelta(days=1)
    else:
        first, most = timedelta(days=1), timedelta(days=14)
    return min(most, first * (1 << min(max(known.quiet, 0), _SLOWEST)))


def next_reads(known: Iterable[Known], now: datetime, budget: int) -> tuple[str, ...]:
    """The records to read now, most useful first, at most `budget` calls; empty while all are fresh."""
    due = {each.record: each for each in known if _lateness(each, now) >= 1.0}
    if budget <= 0:
        return ()
    useful = sorted(due.values(), key=lambda each: (_class(each, now), -_lateness(each, now), each.record))
    reserve = budget // _RESERVE
    first = useful[: budget - reserve]
    longest = sorted(useful[budget - reserve :], key=lambda each: (-_lateness(each, now), each.record))
    return tuple(each.record for each in (*first, *longest[:reserve]))


def after_reading(known: Known, now: datetime, *, changed: bool) -> Known:
    """What is known after a reading."""
    quiet = 0 if changed else known.quiet + 1
    return Known(known.record, known.open, known.due_at, now, quiet)


def _class(known: Known, now: datetime) -> int:
    if near(known, now):
        return 0
    return 1 if known.open else 2


def _lateness(known: Known, now: datetime) -> float:
    """Waiting time by the pause it may take; never read, or read by a clock ahead of now, is late at once."""
    if known.read_at is None or known.read_at > now:
        return float("inf")
    return (now - known.read_at) / pause(known, now)
