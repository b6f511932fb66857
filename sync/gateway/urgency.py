"""How soon somebody must look at a complaint: what decides which header travels first (rule 8)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Complaint, Priority
from desktop.domain.deadline import DeadlineCase, due, profile_in_force
from desktop.domain.workflow import OPEN
from desktop.working_days import national_calendar, shipped_profiles

URGENT = 0
"""The rank of an open complaint that its office calls urgent."""
LAST = 9_999_999
"""The rank of a complaint on which nothing is owed: after every day that exists."""
AHEAD = 3
"""Days before its deadline in which a complaint travels with the urgent ones."""
_ZONE = "Asia/Jakarta"
"""A day more or less between the country's zones changes no order that anybody would notice."""

_calendar = national_calendar()


def rank(complaint: Complaint) -> int:
    """The ordinal day on which a complaint is due, URGENT or LAST; the smallest travels first."""
    if complaint.priority is Priority.URGENT and complaint.stage in OPEN:
        return URGENT
    arrived = complaint.received_at.astimezone(ZoneInfo(_ZONE)).date()
    profile = profile_in_force(shipped_profiles(), arrived)
    found = due(profile, _calendar, DeadlineCase.of(complaint, _ZONE))
    return found.due.toordinal() if found else LAST


def horizon(now: datetime) -> int:
    """The last rank that counts as near at a moment."""
    return now.astimezone(ZoneInfo(_ZONE)).date().toordinal() + AHEAD
