"""When a case is due: a pure function of its dates, its profile and the working-day calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.domain.calendar import Calendar, DayKind
from desktop.domain.complaint import Classification, Complaint, EntryKind, Stage
from desktop.domain.deadline.profile import DeadlineRule, Origin, Profile, Step

_END_OF_DAY = time(23, 59, 59)

_OWED: dict[Stage, tuple[Step, ...]] = {
    Stage.UNVERIFIED: (Step.VERIFY, Step.RESOLVE),
    Stage.AUTHORITY_REQUESTED: (Step.VERIFY,),
    Stage.AWAITING_REPORTER: (Step.VERIFY, Step.FIRST_FOLLOW_UP, Step.RESOLVE),
    Stage.DISPOSED: (Step.FIRST_FOLLOW_UP, Step.RESOLVE),
    Stage.IN_PROGRESS: (Step.RESOLVE,),
    Stage.PROPOSED: (Step.RESOLVE,),
    Stage.APPROVED: (Step.RESOLVE,),
}
"""What the agency still owes in a stage; stages that are not here owe nothing."""

_PLATFORM_CLOSES = (Stage.AWAITING_REPORTER, Stage.IN_PROGRESS, Stage.PROPOSED, Stage.APPROVED)


class TraceKind(StrEnum):
    """What a day did to the count."""

    COUNTED = "counted"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    OWN = "own"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class TraceDay:
    """One day between the start and the deadline; `number` is its place in the count, None when skipped."""

    day: date
    kind: TraceKind
    number: int | None = None
    name: str = ""
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class DeadlineCase:
    """What a deadline depends on. Times without a zone are read as the agency's; `zone` is an IANA name.

    `pauses` are the spans in which the reporter was asked, (start, end), the end None while it lasts.
    """

    stage: Stage
    classification: Classification
    received_at: datetime
    zone: str = "Asia/Jakarta"
    verified_at: datetime | None = None
    first_follow_up_at: datetime | None = None
    last_public_at: datetime | None = None
    last_reply_at: datetime | None = None
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()

    @classmethod
    def of(cls, complaint: Complaint, zone: str) -> DeadlineCase:
        """The case of a complaint in an agency's zone; a complaint without its body has no pauses."""
        replies = [entry.at for entry in complaint.entries if entry.kind is EntryKind.REPLY]
        return cls(
            stage=complaint.stage,
            classification=complaint.classification,
            received_at=complaint.received_at,
            zone=zone,
            verified_at=complaint.verified_at,
            first_follow_up_at=complaint.first_follow_up_at,
            last_public_at=complaint.last_public_at,
            last_reply_at=max(replies, default=None),
            pauses=tuple((pause.since, pause.until) for pause in complaint.pauses),
        )


@dataclass(frozen=True, slots=True)
class Deadline:
    """A due date with its grounds.

    `start` is the local day from whose morrow the days are counted; `due` the last local day in time and
    `due_at` its last second, UTC. `estimated`: a holiday decree still to come may move it (perkiraan).
    `assumed`: the moment the rule counts from is not known, so it was counted from arrival. `trace` is
    filled by `explain` only.
    """

    start: date
    due: date
    due_at: datetime
    rule: DeadlineRule
    estimated: bool = False
    assumed: bool = False
    trace: tuple[TraceDay, ...] = ()

    @property
    def owed(self) -> bool:
        """True when the agency owes this step; False for what the platform will do by itself."""
        return self.rule.step is not Step.AUTOMATIC


def local_day(stamp: datetime, zone: str) -> date:
    """The day of a moment in the agency's zone; a stamp without a zone already is the agency's own."""
    return stamp.date() if stamp.tzinfo is None else stamp.astimezone(ZoneInfo(zone)).date()


def due(profile: Profile, calendar: Calendar, case: DeadlineCase) -> Deadline | None:
    """The earliest thing the agency still owes on a case, or else what the platform will do by itself.

    None when the case is finished or unknown, when no rule covers it, or when the clock stands still
    (see `standing_since`) and the platform has no date of its own either.
    """
    counted = _counted(profile, calendar, case)
    return None if counted is None else _deadline(calendar, case, counted)


def due_day(profile: Profile, calendar: Calendar, case: DeadlineCase) -> date | None:
    """The day of `due` without its grounds, which cost as much again."""
    counted = _counted(profile, calendar, case)
    return None if counted is None else counted.last


def automatic(profile: Profile, calendar: Calendar, case: DeadlineCase) -> Deadline | None:
    """When the platform will close or archive the case for want of a reply; None when it will not."""
    counted = _counted_automatic(profile, calendar, case)
    return None if counted is None else _deadline(calendar, case, counted)


class Counted(NamedTuple):
    """A rule counted out: `last` is the last local day in time."""

    rule: DeadlineRule
    start: date
    last: date
    assumed: bool


def _counted(profile: Profile, calendar: Calendar, case: DeadlineCase) -> Counted | None:
    earliest: Counted | None = None
    # A case that waits for its reporter, but not since when (an export does not say), owes nothing now.
    stands = (
        case.stage is Stage.AWAITING_REPORTER
        and profile.pauses_while_awaiting_reporter
        and all(end is not None for _, end in case.pauses)
    )
    for step in () if stands else _OWED.get(case.stage, ()):
        if _is_done(step, case):
            continue
        rule = profile.rule(step, case.classification)
        if rule is None:
            continue
        found = owed(profile, calendar, case, rule)
        if found is not None and (earliest is None or found.last < earliest.last):
            earliest = found
    return earliest if earliest is not None else _counted_automatic(profile, calendar, case)


def _counted_automatic(profile: Profile, calendar: Calendar, case: DeadlineCase) -> Counted | None:
    rule = profile.rule(Step.AUTOMATIC, case.classification)
    asked = [case.last_public_at] if case.last_public_at is not None else []
    if case.stage is Stage.AWAITING_REPORTER:
        asked += [start for start, end in case.pauses if end is None]
    if rule is None or case.stage not in _PLATFORM_CLOSES or not asked:
        return None
    zone = ZoneInfo(case.zone)
    last = max(_zoned(stamp, zone) for stamp in asked)
    if case.last_reply_at is not None and _zoned(case.last_reply_at, zone) > last:
        return None
    start = local_day(last, case.zone)
    return Counted(rule, start, calendar.add(start, rule.working_days), assumed=False)


def explain(profile: Profile, calendar: Calendar, case: DeadlineCase) -> Deadline | None:
    """The same deadline as `due`, with its `trace`: every day from the start to the due date, by name."""
    found = due(profile, calendar, case)
    if found is None:
        return None
    spans = paused(profile, case) if found.owed else ()
    trace: list[TraceDay] = []
    number = 0
    for ordinal in range(found.start.toordinal() + 1, found.due.toordinal() + 1):
        described = calendar.describe(date.fromordinal(ordinal))
        day, name, estimated = described.day, described.name, described.estimated
        if described.kind is not DayKind.WORKING:
            trace.append(TraceDay(day, TraceKind(described.kind.value), None, name, estimated))
        elif any(first <= day and (until is None or day < until) for first, until in spans):
            trace.append(TraceDay(day, TraceKind.PAUSED, None, name, estimated))
        else:
            number += 1
            trace.append(TraceDay(day, TraceKind.COUNTED, number, name, estimated))
    return replace(found, trace=tuple(trace))


def standing_since(profile: Profile, case: DeadlineCase) -> date | None:
    """The local day since which the agency's clock stands still because the reporter was asked, or None."""
    if case.stage not in _OWED:
        return None
    return next((first for first, until in paused(profile, case) if until is None), None)


def working_days_left(deadline: Deadline, today: date, calendar: Calendar) -> int:
    """Working days from `today` (a local day) to the deadline: 0 on the day itself, negative when overdue.

    The first day late is -1 even where it is a day off, so that an overdue case is never called "today".
    """
    return days_until(deadline.due, today, calendar)


def days_until(due_on: date, today: date, calendar: Calendar) -> int:
    """The same for a due date alone, as it is stored with a case."""
    if today <= due_on:
        return calendar.count(today + timedelta(days=1), due_on + timedelta(days=1))
    return -max(1, calendar.count(due_on + timedelta(days=1), today + timedelta(days=1)))


def _is_done(step: Step, case: DeadlineCase) -> bool:
    match step:
        case Step.VERIFY:
            return case.verified_at is not None
        case Step.FIRST_FOLLOW_UP:
            return case.first_follow_up_at is not None
        case Step.RESOLVE | Step.AUTOMATIC:
            return False


def owed(profile: Profile, calendar: Calendar, case: DeadlineCase, rule: DeadlineRule) -> Counted | None:
    """The deadline of one rule, pushed by the pauses; None when an open pause holds it."""
    origin = _origin(rule.counts_from, case)
    start = local_day(origin if origin is not None else case.received_at, case.zone)
    last = calendar.add(start, rule.working_days)
    for first, until in paused(profile, case):
        if first > last:
            break
        if until is None:
            return None
        # Only days that would have counted push the date: those after the start, and working ones.
        lost = calendar.count(max(first, start + timedelta(days=1)), until)
        if lost:
            last = calendar.add(last, lost)
    return Counted(rule, start, last, assumed=origin is None)


def _origin(origin: Origin, case: DeadlineCase) -> datetime | None:
    match origin:
        case Origin.RECEIVED:
            return case.received_at
        case Origin.VERIFIED:
            return case.verified_at
        case Origin.LAST_PUBLIC:
            return case.last_public_at


def paused(profile: Profile, case: DeadlineCase) -> tuple[tuple[date, date | None], ...]:
    """The pauses as merged local days, in order: from the day of the question up to the day of the answer.

    The day of the answer counts again; a question answered on the same day takes nothing.
    """
    if not case.pauses or not profile.pauses_while_awaiting_reporter:
        return ()
    spans = sorted(
        (
            (local_day(start, case.zone), None if end is None else local_day(end, case.zone))
            for start, end in case.pauses
        ),
        key=lambda span: span[0],
    )
    merged: list[tuple[date, date | None]] = []
    for first, until in spans:
        if until is not None and until <= first:
            continue
        if merged:
            before, end = merged[-1]
            if end is None:
                break
            if first <= end:
                merged[-1] = (before, None if until is None else max(until, end))
                continue
        merged.append((first, until))
    return tuple(merged)


def _deadline(calendar: Calendar, case: DeadlineCase, counted: Counted) -> Deadline:
    due_at = datetime.combine(counted.last, _END_OF_DAY, ZoneInfo(case.zone)).astimezone(UTC)
    estimated = calendar.is_estimated(counted.start + timedelta(days=1), counted.last)
    return Deadline(counted.start, counted.last, due_at, counted.rule, estimated, counted.assumed)


def _zoned(stamp: datetime, zone: ZoneInfo) -> datetime:
    return stamp.replace(tzinfo=zone) if stamp.tzinfo is None else stamp
