"""Deadlines in Indonesian working days: profiles, due dates, and the explanation of each."""

from desktop.domain.deadline.due import (
    Deadline,
    DeadlineCase,
    TraceDay,
    TraceKind,
    automatic,
    days_until,
    due,
    due_day,
    explain,
    local_day,
    standing_since,
    working_days_left,
)
from desktop.domain.deadline.profile import DeadlineRule, Origin, Profile, Step, profile_in_force
from desktop.domain.deadline.reading import Decrees, read_decrees, read_profiles
from desktop.domain.deadline.taken import Taken, median, taken

__all__ = [
    "Deadline",
    "DeadlineCase",
    "DeadlineRule",
    "Decrees",
    "Origin",
    "Profile",
    "Step",
    "Taken",
    "TraceDay",
    "TraceKind",
    "automatic",
    "days_until",
    "due",
    "due_day",
    "explain",
    "local_day",
    "median",
    "profile_in_force",
    "read_decrees",
    "read_profiles",
    "standing_since",
    "taken",
    "working_days_left",
]
