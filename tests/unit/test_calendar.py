"""The working-day calendar: golden holidays, the agency's own dates, estimates, and its arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.calendar import Calendar, DayKind, NamedDay, indonesian_holidays
from desktop.working_days import national_calendar, shipped_decrees

CALENDAR = national_calendar()
days = st.dates(date(2015, 1, 1), date(2032, 12, 31))
counts = st.integers(1, 90)


@cache
def one_by_one(start: date, working_days: int) -> date:
    """The obvious slow answer that the fast one must agree with."""
    day = start
    while working_days:
        day += timedelta(days=1)
        working_days -= CALENDAR.is_working(day)
    return day


@pytest.mark.parametrize(
    ("start", "working_days", "expected"),
    [
        (date(2026, 3, 13), 3, date(2026, 3, 25)),
        (date(2026, 3, 13), 5, date(2026, 3, 27)),
        (date(2026, 3, 13), 10, date(2026, 4, 6)),
        (date(2026, 3, 13), 14, date(2026, 4, 10)),
        (date(2026, 3, 13), 60, date(2026, 6, 24)),
        (date(2026, 12, 21), 3, date(2026, 12, 28)),
        (date(2026, 12, 21), 10, date(2027, 1, 8)),
    ],
)
def test_that_the_golden_dates_come_out(start: date, working_days: int, expected: date) -> None:
    assert CALENDAR.add(start, working_days) == expected


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 3, 14), "Sabtu"),
        (date(2026, 3, 15), "Minggu"),
        (date(2026, 3, 16), None),
        (date(2026, 3, 18), "Cuti Bersama Hari Suci Nyepi"),
        (date(2026, 3, 19), "Hari Suci Nyepi"),
        (date(2026, 3, 21), "Hari Raya Idul Fitri"),
        (date(2026, 3, 24), "Cuti Bersama Hari Raya Idul Fitri"),
        (date(2026, 4, 3), "Wafat Yesus Kristus"),
        (date(2026, 8, 17), "Hari Kemerdekaan Republik Indonesia"),
    ],
)
def test_that_every_day_off_has_its_name(day: date, reason: str | None) -> None:
    assert CALENDAR.why_off(day) == reason
    assert CALENDAR.is_working(day) is (reason is None)


def test_that_cuti_bersama_is_a_day_off() -> None:
    assert not CALENDAR.is_working(date(2026, 12, 24))


def test_that_an_administrators_day_off_counts_with_its_name() -> None:
    anniversary = NamedDay(date(2026, 11, 24), "Hari Jadi Kabupaten")
    calendar = national_calendar(extra=[anniversary])
    assert calendar.why_off(anniversary.day) == "Hari Jadi Kabupaten"
    assert calendar.describe(anniversary.day).kind is DayKind.OWN
    assert calendar.add(date(2026, 11, 23), 1) == date(2026, 11, 25)


@pytest.mark.parametrize("day", [date(2026, 12, 24), date(2026, 11, 28)])
def test_that_an_administrator_can_make_a_day_off_a_working_day(day: date) -> None:
    calendar = national_calendar(removed=[NamedDay(day, "Pelayanan tetap buka")])
    assert calendar.is_working(day)
    assert calendar.why_off(day) is None
    assert calendar.describe(day).name == "Pelayanan tetap buka"
    assert calendar.count(day, day + timedelta(days=1)) == 1


def test_that_a_date_cannot_be_both_added_and_removed() -> None:
    day = NamedDay(date(2026, 11, 24), "Hari Jadi Kabupaten")
    with pytest.raises(ValueError, match="2026-11-24"):
        national_calendar(extra=[day], removed=[day])


def test_that_years_without_a_decree_are_estimated() -> None:
    through = shipped_decrees().through
    assert not CALENDAR.is_estimated(date(through, 1, 1), date(through, 12, 31))
    assert CALENDAR.is_estimated(date(through, 12, 30), date(through + 1, 1, 4))
    # No holiday in these days; but a decree could still put one there.
    assert CALENDAR.is_estimated(date(through + 1, 1, 11), date(through + 1, 1, 22))
    assert CALENDAR.describe(date(through + 1, 1, 1)).estimated
    assert not CALENDAR.describe(date(through, 12, 25)).estimated


def test_that_an_administrator_can_confirm_a_later_decree_but_not_withdraw_one() -> None:
    through = shipped_decrees().through
    january = date(through + 1, 1, 2), date(through + 1, 1, 31)
    assert not national_calendar(decreed_through=through + 1).is_estimated(*january)
    assert national_calendar(decreed_through=through - 1).is_estimated(*january)
    before = date(through, 1, 1), date(through, 12, 31)
    assert not national_calendar(decreed_through=through - 1).is_estimated(*before)


def test_that_a_day_computed_from_the_moon_is_estimated_until_the_administrator_fixes_it() -> None:
    eid, second = date(2027, 3, 10), date(2027, 3, 11)
    undecided = Calendar(indonesian_holidays, decreed_through=2027)
    assert undecided.why_off(eid) == "Hari Raya Idul Fitri"
    assert undecided.describe(eid).estimated
    assert undecided.is_estimated(date(2027, 3, 1), eid)
    assert not undecided.is_estimated(date(2027, 3, 1), date(2027, 3, 9))
    fixed = Calendar(
        extra=[NamedDay(eid, "Idul Fitri 1448 H"), NamedDay(second, "Idul Fitri 1448 H")],
        decreed_through=2027,
    )
    assert fixed.why_off(eid) == "Idul Fitri 1448 H"
    assert not fixed.is_estimated(date(2027, 3, 1), date(2027, 3, 31))


def test_that_an_english_provider_names_the_same_days_off() -> None:
    english = Calendar(partial(indonesian_holidays, language="en_US"))
    assert english.why_off(date(2026, 3, 19)) == "Day of Silence"
    assert english.describe(date(2027, 3, 10)).estimated
    assert "estimated" not in (english.why_off(date(2027, 3, 10)) or "")


def test_that_a_year_is_worked_out_once() -> None:
    asked: list[int] = []

    def provider(year: int) -> tuple[NamedDay, ...]:
        asked.append(year)
        return ()

    calendar = Calendar(provider)
    calendar.add(date(2026, 12, 30), 5)
    calendar.add(date(2026, 12, 30), 5)
    assert asked == [2026, 2027]


def test_that_a_deadline_of_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        CALENDAR.add(date(2026, 3, 13), 0)


@given(days, counts)
def test_that_the_fast_answer_is_the_one_found_day_by_day(start: date, working_days: int) -> None:
    assert CALENDAR.add(start, working_days) == one_by_one(start, working_days)


@given(days, counts)
def test_that_a_due_date_is_a_working_day_with_the_right_number_of_them_before_it(
    start: date, working_days: int
) -> None:
    due = CALENDAR.add(start, working_days)
    assert CALENDAR.is_working(due)
    assert CALENDAR.count(start + timedelta(days=1), due + timedelta(days=1)) == working_days


@given(days, days, days)
def test_that_counting_in_two_halves_gives_the_whole(first: date, second: date, third: date) -> None:
    start, middle, end = sorted((first, second, third))
    assert CALENDAR.count(start, end) == CALENDAR.count(start, middle) + CALENDAR.count(middle, end)
    assert CALENDAR.count(end, start) == 0


@given(days, st.integers(0, 400), counts)
def test_that_a_later_start_is_never_due_earlier(start: date, later: int, working_days: int) -> None:
    assert CALENDAR.add(start, working_days) <= CALENDAR.add(start + timedelta(days=later), working_days)


@given(days, counts, st.integers(1, 60))
def test_that_one_more_day_off_never_brings_a_deadline_forward(
    start: date, working_days: int, offset: int
) -> None:
    off = national_calendar(extra=[NamedDay(start + timedelta(days=offset), "Hari Jadi Kabupaten")])
    assert off.add(start, working_days) >= CALENDAR.add(start, working_days)
