"""Deadlines under any arrival, stage, zone and pause: monotone, complete, and pushed later only."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification, Stage
from desktop.domain.deadline import DeadlineCase, TraceKind, due, explain, working_days_left
from desktop.working_days import national_calendar, shipped_profiles

CALENDAR = national_calendar()
PROFILE = shipped_profiles()[-1]
FRIDAY = datetime(2026, 3, 13, 2, tzinfo=UTC)
HANDLED = DeadlineCase(Stage.IN_PROGRESS, Classification.NON_SUPERVISORY, FRIDAY)

moments = st.integers(0, 24 * 365 * 15).map(
    lambda hour: datetime(2016, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
)
zones = st.sampled_from(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"])
owing = st.sampled_from([Stage.UNVERIFIED, Stage.DISPOSED, Stage.IN_PROGRESS, Stage.PROPOSED, Stage.APPROVED])
classes = st.sampled_from(Classification)
hours = st.integers(0, 24 * 40).map(lambda hour: timedelta(hours=hour))


def due_date(case: DeadlineCase) -> date | None:
    found = due(PROFILE, CALENDAR, case)
    return None if found is None else found.due


@given(moments, hours, owing, classes, zones)
def test_that_a_later_arrival_is_never_due_earlier(
    at: datetime, later: timedelta, stage: Stage, classification: Classification, zone: str
) -> None:
    first = due_date(DeadlineCase(stage, classification, at, zone))
    second = due_date(DeadlineCase(stage, classification, at + later, zone))
    assert (first is None) is (second is None)
    assert first is None or second is None or first <= second


@given(moments, owing, classes, zones, st.lists(st.tuples(hours, hours), max_size=4))
def test_that_pauses_only_push_a_deadline_later_and_by_what_the_trace_says(
    at: datetime,
    stage: Stage,
    classification: Classification,
    zone: str,
    spans: list[tuple[timedelta, timedelta]],
) -> None:
    case = DeadlineCase(stage, classification, at, zone)
    pauses = tuple((at + start, at + start + length) for start, length in spans)
    straight = due(PROFILE, CALENDAR, case)
    paused = explain(PROFILE, CALENDAR, replace(case, pauses=pauses))
    if straight is None:
        assert paused is None
        return
    assert paused is not None
    assert paused.due >= straight.due
    lost = sum(day.kind is TraceKind.PAUSED for day in paused.trace)
    assert paused.rule.working_days + lost == CALENDAR.count(
        paused.start + timedelta(days=1), paused.due + timedelta(days=1)
    )


@given(moments, owing, classes, zones)
def test_that_the_trace_is_complete_and_ends_on_the_due_date(
    at: datetime, stage: Stage, classification: Classification, zone: str
) -> None:
    found = explain(PROFILE, CALENDAR, DeadlineCase(stage, classification, at, zone))
    if found is None:
        return
    days = [found.start, *(day.day for day in found.trace)]
    assert all(after - before == timedelta(days=1) for before, after in pairwise(days))
    assert days[-1] == found.due
    numbers = [day.number for day in found.trace if day.number is not None]
    assert numbers == list(range(1, found.rule.working_days + 1))
    assert found.trace[-1].kind is TraceKind.COUNTED
    assert all(day.name for day in found.trace if day.kind is not TraceKind.COUNTED)


@given(moments, st.integers(-60, 60))
def test_that_the_days_left_never_grow_and_turn_negative_exactly_when_overdue(
    at: datetime, offset: int
) -> None:
    found = due(PROFILE, CALENDAR, replace(HANDLED, received_at=at))
    assert found is not None
    today = found.due + timedelta(days=offset)
    left = working_days_left(found, today, CALENDAR)
    assert (left < 0) is (offset > 0)
    assert working_days_left(found, today + timedelta(days=1), CALENDAR) <= left


def test_that_a_hundred_thousand_due_dates_cost_seconds_not_minutes() -> None:
    cases = [replace(HANDLED, received_at=FRIDAY - timedelta(hours=7 * hour)) for hour in range(2000)]
    for case in cases:
        due(PROFILE, CALENDAR, case)
    began = time.process_time()
    for case in cases:
        due(PROFILE, CALENDAR, case)
    assert (time.process_time() - began) * 50 < 10
