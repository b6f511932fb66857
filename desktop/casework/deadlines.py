"""Deadlines as casework needs them: the stored due date of a case, and the view that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.casework.views import DayCell, DayMark, DeadlineView
from desktop.domain.calendar import Calendar
from desktop.domain.complaint import Complaint
from desktop.domain.deadline import (
    Deadline,
    DeadlineCase,
    Profile,
    TraceDay,
    TraceKind,
    days_until,
    due_day,
    explain,
    profile_in_force,
)

_LATE_DAYS = 21
"""More days after a missed deadline than these say nothing that its headline does not."""


@dataclass(slots=True)
class Deadlines:
    """The profiles, the calendar and the zone of one office."""

    profiles: tuple[Profile, ...]
    calendar: Calendar
    zone: str

    def due_on(self, complaint: Complaint) -> date | None:
        """The due date that is stored with a case; None when nothing is owed."""
        return due_day(self._profile(complaint), self.calendar, DeadlineCase.of(complaint, self.zone))

    def today(self, now: datetime) -> date:
        """The office's local day."""
        return now.astimezone(ZoneInfo(self.zone)).date()

    def days_left(self, due_on: date, today: date) -> int:
        """Working days from today to the due date: 0 today, negative when overdue."""
        return days_until(due_on, today, self.calendar)

    def ahead(self, today: date, working_days: int) -> date:
        """The date that many working days after today."""
        return self.calendar.add(today, working_days)

    def explained(self, complaint: Complaint, now: datetime) -> DeadlineView | None:
        """The deadline with its days, skips and pauses."""
        profile = self._profile(complaint)
        case = DeadlineCase.of(complaint, self.zone)
        found = explain(profile, self.calendar, case)
        if found is None:
            return None
        today = self.today(now)
        zone = ZoneInfo(self.zone)
        return DeadlineView(
            due_on=found.due,
            days_left=self.days_left(found.due, today),
            rule=found.rule.step.value,
            working_days=found.rule.working_days,
            started_on=found.start,
            basis=profile.basis,
            days=tuple(_cell(day, today, found) for day in found.trace),
            late=self._late(found.due, today),
            pauses=tuple(
                (since.astimezone(zone).date(), until.astimezone(zone).date() if until else None)
                for since, until in case.pauses
            ),
            estimated=found.estimated,
        )

    def _late(self, due_on: date, today: date) -> tuple[DayCell, ...]:
        first = max(due_on.toordinal() + 1, today.toordinal() + 1 - _LATE_DAYS)
        days = (date.fromordinal(at) for at in range(first, today.toordinal() + 1))
        return tuple(self._late_day(day, today) for day in days)

    def _late_day(self, day: date, today: date) -> DayCell:
        off = self.calendar.why_off(day) or ""
        mark = DayMark.TODAY if day == today else DayMark.SKIPPED if off else DayMark.PAST
        return DayCell(day, mark, off)

    def _profile(self, complaint: Complaint) -> Profile:
        arrived = complaint.received_at.astimezone(ZoneInfo(self.zone)).date()
        return profile_in_force(self.profiles, arrived)


def _cell(day: TraceDay, today: date, deadline: Deadline) -> DayCell:
    if day.day == deadline.due:
        mark = DayMark.DUE
    elif day.day == today:
        mark = DayMark.TODAY
    elif day.kind is not TraceKind.COUNTED:
        mark = DayMark.SKIPPED
    else:
        mark = DayMark.PAST if day.day < today else DayMark.COMING
    return DayCell(day.day, mark, day.name or ("" if day.kind is TraceKind.COUNTED else day.kind.value))
