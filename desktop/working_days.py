"""The national deadline profiles and the national calendar, as they come with the program."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from desktop.domain.calendar import Calendar, NamedDay, indonesian_holidays
from desktop.domain.deadline import Decrees, Profile, read_decrees, read_profiles
from resources.calendars import decrees_text, profiles_text


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """The national deadline profiles, oldest first; an agency's own are added to them."""
    return read_profiles(profiles_text())


@cache
def shipped_decrees() -> Decrees:
    """The state of the holiday decrees when this version was made."""
    return read_decrees(decrees_text())


def national_calendar(
    extra: Iterable[NamedDay] = (), removed: Iterable[NamedDay] = (), *, decreed_through: int | None = None
) -> Calendar:
    """The national working-day calendar with an administrator's own dates added and removed.

    `decreed_through` is the latest year whose decree the administrator has checked; it counts where it is
    later than the one the program came with, so that an office need not wait for an update.
    """
    shipped = shipped_decrees().through
    return Calendar(
        indonesian_holidays, extra, removed, decreed_through=max(shipped, decreed_through or shipped)
    )
