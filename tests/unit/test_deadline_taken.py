"""What an agency took for a step: golden values, pauses, days off, and the middle of many."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from statistics import median as plain_median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification, Stage
from desktop.domain.deadline import DeadlineCase, Step, Taken, median, taken
from desktop.working_days import national_calendar, shipped_profiles

CALENDAR = national_calendar()
PROFILE = shipped_profiles()[-1]
FRIDAY = datetime(2026, 3, 13, 2, tzinfo=UTC)
CASE = DeadlineCase(Stage.CLOSED, Classification.NON_SUPERVISORY, FRIDAY, verified_at=FRIDAY)
DAYS = st.integers(0, 60).map(lambda number: FRIDAY + timedelta(days=number))


def at(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("step", "done", "expected"),
    [
        (Step.VERIFY, FRIDAY, Taken(0, in_time=True)),
        (Step.VERIFY, at(3, 25), Taken(3, in_time=True)),
        (Step.VERIFY, at(3, 26), Taken(4, in_time=False)),
        (Step.FIRST_FOLLOW_UP, at(3, 27), Taken(5, in_time=True)),
        (Step.RESOLVE, at(4, 10), Taken(14, in_time=True)),
        # Saturday: no further working day, and yet after the last day of the deadline.
        (Step.RESOLVE, at(4, 11), Taken(14, in_time=False)),
    ],
)
def test_that_a_step_took_its_golden_days(step: Step, done: datetime, expected: Taken) -> None:
    assert taken(PROFILE, CALENDAR, CASE, step, done) == expected


def test_that_waiting_for_the_reporter_counts_for_nobody() -> None:
    asked = replace(CASE, pauses=((at(3, 25), at(3, 30)),))
    assert taken(PROFILE, CALENDAR, asked, Step.RESOLVE, at(4, 10)) == Taken(11, in_time=True)
    assert taken(PROFILE, CALENDAR, asked, Step.RESOLVE, at(4, 15)) == Taken(14, in_time=True)
    open_ended = replace(CASE, pauses=((at(3, 30), None),))
    assert taken(PROFILE, CALENDAR, open_ended, Step.RESOLVE, at(4, 10)) == Taken(6, in_time=True)


def test_that_a_step_without_rule_or_without_its_beginning_is_not_guessed() -> None:
    unclassified = replace(CASE, classification=Classification.UNCLASSIFIED)
    assert taken(PROFILE, CALENDAR, unclassified, Step.RESOLVE, at(4, 10)) is None


@given(DAYS, DAYS, DAYS)
def test_that_days_are_those_a_person_would_count(done: datetime, start: datetime, end: datetime) -> None:
    case = replace(CASE, pauses=((min(start, end), max(start, end)),))
    found = taken(PROFILE, CALENDAR, case, Step.RESOLVE, done)
    # What is done ends the waiting, and the day on which waiting ends counts again.
    first, last = min(start, end).date(), min(max(start, end), done).date()
    counted = 0
    for number in range(FRIDAY.toordinal() + 1, done.toordinal() + 1):
        day = date.fromordinal(number)
        counted += CALENDAR.is_working(day) and not (first <= day < last)
    assert found is not None
    assert found.days == counted
    assert found.in_time or counted >= 14


@given(st.lists(st.integers(0, 200)))
def test_that_the_middle_is_that_of_the_single_values(values: list[int]) -> None:
    assert median(Counter(values)) == (plain_median(values) if values else None)
