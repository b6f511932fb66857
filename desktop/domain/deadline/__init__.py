"""Deadlines in Indonesian working days: profiles, due dates, and the explanation of each."""

from desktop.domain.deadline.due import (
    Deadline,
    DeadlineCase,
    TraceDay,
    TraceKind,
    automatic,
    due,
    explain,
    local_day,
    standing_since,
    working_days_left,
)
from desktop.domain.deadline.profile import DeadlineRule, Origin, Profile, Step, profile_in_force

__all__ = [
    "Deadline",
    "DeadlineCase",
    "DeadlineRule",
    "Origin",
    "Profile",
    "Step",
    "TraceDay",
    "TraceKind",
    "automatic",
    "due",
    "explain",
    "local_day",
    "profile_in_force",
    "standing_since",
    "working_days_left",
]
