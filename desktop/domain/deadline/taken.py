"""How long an agency took for a step, and whether in time: what medians and shares are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop.domain.calendar import Calendar
from desktop.domain.deadline.due import DeadlineCase, local_day, owed, paused
from desktop.domain.deadline.profile import Profile, Step


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that is done: `days` working days after its start, pauses left out; 0 on the same day.

    `in_time` is whether it was done by the last day of its deadline. A step done on a day off after that day
    is late, though no further working day was taken.
    """

    days: int
    in_time: bool


def taken(
    profile: Profile, calendar: Calendar, case: DeadlineCase, step: Step, done: datetime
) -> Taken | None:
    """What the agency took until `done`; None without a rule, or when it cannot be known since when."""
    rule = profile.rule(step, case.classification)
    if rule is None:
        return None
    # Whatever stood still at that moment stood still until then: what is done is not waited for any more.
    ended = replace(case, pauses=tuple((start, min(end or done, done)) for start, end in case.pauses))
    counted = owed(profile, calendar, ended, rule)
    if counted is None or counted.assumed:
        return None
    day = local_day(done, case.zone)
    morrow = counted.start + timedelta(days=1)
    days = calendar.count(morrow, day + timedelta(days=1))
    for first, until in paused(profile, ended):
        if until is not None:
            days -= calendar.count(max(first, morrow), min(until, day + timedelta(days=1)))
    return Taken(max(days, 0), day <= counted.last)


def median(counts: Mapping[int, int]) -> float | None:
    """The middle of values given with how often each occurs; None without any.

    Of an even number of values it is the mean of the two in the middle.
    """
    total = sum(counts.values())
    if total == 0:
        return None
    low = high = 0
    seen = 0
    for value in sorted(counts):
        before, seen = seen, seen + counts[value]
        if before <= (total - 1) // 2 < seen:
            low = value
        if before <= total // 2 < seen:
            high = value
            break
    return (low + high) / 2
