"""Working days in Indonesia: weekends, national holidays and cuti bersama, and the agency's own dates."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_WEEKEND_NAMES = {5: "Sabtu", 6: "Minggu"}
_ESTIMATE_MARKS = (" (perkiraan)", " (estimated)")


class DayKind(StrEnum):
    """Why a day counts or does not; `OWN` is a day off that the agency's administrator added."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A date with the name people know it by; `estimated` while its date may still be moved by decree."""

    day: date
    name: str
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One date as the calendar sees it.

    `name` is the reason of a day off, or why an administrator made it a working day; empty otherwise.
    """

    day: date
    kind: DayKind
    name: str = ""
    estimated: bool = False


type HolidayProvider = Callable[[int], Iterable[NamedDay]]
"""Gives the days off of one year, weekends left aside."""


def indonesian_holidays(year: int, language: str = "id") -> tuple[NamedDay, ...]:
    """The national holidays and cuti bersama of a year, in date order, named in `id` or `en_US`.

    A day is `estimated` where the library computed it from the moon and no decree has fixed it.
    """
    # The default category leaves out cuti bersama, on which offices are closed as well.
    found = _indonesia()(years=[year], categories=("public", "government"), language=language)
    return tuple(_named(day, found.get_list(day)) for day in sorted(found) if day.year == year)


@cache
def _indonesia() -> Callable[..., HolidayBase]:
    """The library's class for this country, without those of the 150 others that come with the package.

    Together they cost a tenth of a second and 8 MB. Imported late, as the unlock window must not wait for it.
    """
    package = find_spec("holidays.countries")
    if package is None:
        raise ModuleNotFoundError("holidays.countries")
    # The package stands in as a place to look in; its own code, which imports every country, is not run.
    before = sys.modules.get(package.name)
    sys.modules[package.name] = module_from_spec(package)
    try:
        found: Callable[..., HolidayBase] = import_module("holidays.countries.indonesia").Indonesia
    finally:
        if before is None:
            del sys.modules[package.name]
        else:
            sys.modules[package.name] = before
    return found


def _named(day: date, labels: list[str]) -> NamedDay:
    joined = " · ".join(labels)
    name = joined
    for mark in _ESTIMATE_MARKS:
        name = name.replace(mark, "")
    return NamedDay(day, name, name != joined)


@dataclass(frozen=True, slots=True)
class _Year:
    """One year, ready for bisection: ordinals of its working days and of its estimated days off."""

    special: dict[date, CalendarDay]
    working: tuple[int, ...]
    estimated: tuple[int, ...]


class Calendar:
    """Which days are working days, for any number of years; a year is worked out once, when first asked for.

    `extra` are days off that the administrator added, `removed` are days made working days in spite of a
    weekend or holiday. `decreed_through` is the latest year whose holiday decree (SKB) is out: everything
    after it is estimated. Raises ValueError when a date is both added and removed.
    """

    __slots__ = ("_decreed_through", "_extra", "_provider", "_removed", "_years")

    def __init__(
        self,
        provider: HolidayProvider = indonesian_holidays,
        extra: Iterable[NamedDay] = (),
        removed: Iterable[NamedDay] = (),
        *,
        decreed_through: int | None = None,
    ) -> None:
        self._provider = provider
        self._extra = {named.day: named for named in extra}
        self._removed = {named.day: named for named in removed}
        self._decreed_through = decreed_through
        self._years: dict[int, _Year] = {}
        both = sorted(self._extra.keys() & self._removed.keys())
        if both:
            raise ValueError(f"{both[0].isoformat()} is both added and removed")

    def is_working(self, day: date) -> bool:
        """Whether the clock of a deadline moves on this day."""
        return self.describe(day).kind is DayKind.WORKING

    def why_off(self, day: date) -> str | None:
        """The name of the day off ("Sabtu", "Hari Suci Nyepi"), or None on a working day."""
        described = self.describe(day)
        return None if described.kind is DayKind.WORKING else described.name

    def describe(self, day: date) -> CalendarDay:
        """The day with its kind and its name; a holiday on a weekend is named as the holiday."""
        special = self._year(day.year).special.get(day)
        return special if special is not None else CalendarDay(day, DayKind.WORKING)

    def add(self, start: date, working_days: int) -> date:
        """The date `working_days` (at least 1) after `start`; `start` itself never counts.

        Raises ValueError for fewer than one day, and past the year 9999.
        """
        if working_days < 1:
            raise ValueError("a deadline needs at least one working day")
        year = start.year
        working = self._year(year).working
        index = bisect_right(working, start.toordinal()) + working_days - 1
        while index >= len(working):
            index -= len(working)
            year += 1
            working = self._year(year).working
        return date.fromordinal(working[index])

    def count(self, first: date, until: date) -> int:
        """How many working days lie from `first` up to, but not including, `until`; 0 when none."""
        if until <= first:
            return 0
        total = -bisect_left(self._year(first.year).working, first.toordinal())
        for year in range(first.year, until.year):
            total += len(self._year(year).working)
        return total + bisect_left(self._year(until.year).working, until.toordinal())

    def is_estimated(self, first: date, last: date) -> bool:
        """Whether a decree still to come could change the count from `first` to `last`, both included."""
        if self._decreed_through is not None and last.year > self._decreed_through:
            return True
        for year in range(first.year, last.year + 1):
            marks = self._year(year).estimated
            if bisect_left(marks, first.toordinal()) < bisect_right(marks, last.toordinal()):
                return True
        return False

    def _year(self, year: int) -> _Year:
        known = self._years.get(year)
        if known is None:
            # Two threads may both work it out; both find the same, and the last assignment stands.
            known = self._years[year] = self._work_out(year)
        return known

    def _work_out(self, year: int) -> _Year:
        undecreed = self._decreed_through is not None and year > self._decreed_through
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        days = [date.fromordinal(ordinal) for ordinal in range(first, last + 1)]
        special = {
            day: CalendarDay(day, DayKind.WEEKEND, _WEEKEND_NAMES[day.weekday()])
            for day in days
            if day.weekday() in _WEEKEND_NAMES
        }
        for named in self._provider(year):
            special[named.day] = CalendarDay(
                named.day, DayKind.HOLIDAY, named.name, named.estimated or undecreed
            )
        for day, own in self._extra.items():
            special[day] = CalendarDay(day, DayKind.OWN, own.name, own.estimated)
        for day, own in self._removed.items():
            special[day] = CalendarDay(day, DayKind.WORKING, own.name, own.estimated)
        return _Year(
            special=special,
            working=tuple(
                day.toordinal() for day in days if day not in special or special[day].kind is DayKind.WORKING
            ),
            estimated=tuple(day.toordinal() for day in days if day in special and special[day].estimated),
        )
