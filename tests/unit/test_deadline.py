"""Deadlines: golden values, which rule holds when, zones, pauses, estimates and the explanation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain.calendar import NamedDay
from desktop.domain.complaint import Classification, Complaint, Entry, EntryKind, Pause, Stage, Visibility
from desktop.domain.deadline import (
    DeadlineCase,
    Profile,
    Step,
    TraceKind,
    automatic,
    due,
    explain,
    standing_since,
    working_days_left,
)
from desktop.working_days import national_calendar, shipped_profiles

CALENDAR = national_calendar()
PROFILE = shipped_profiles()[-1]
STRICT = replace(PROFILE, pauses_while_awaiting_reporter=False)
FRIDAY = datetime(2026, 3, 13, 2, tzinfo=UTC)
NEW = DeadlineCase(Stage.UNVERIFIED, Classification.UNCLASSIFIED, FRIDAY)
DISPOSED = replace(NEW, stage=Stage.DISPOSED)
HANDLED = replace(
    NEW, stage=Stage.IN_PROGRESS, classification=Classification.NON_SUPERVISORY, verified_at=FRIDAY
)


def due_date(case: DeadlineCase, profile: Profile = PROFILE) -> date | None:
    found = due(profile, CALENDAR, case)
    return None if found is None else found.due


@pytest.mark.parametrize(
    ("case", "expected", "step"),
    [
        (NEW, date(2026, 3, 25), Step.VERIFY),
        (DISPOSED, date(2026, 3, 27), Step.FIRST_FOLLOW_UP),
        (
            replace(HANDLED, classification=Classification.INFORMATION_REQUEST),
            date(2026, 3, 27),
            Step.RESOLVE,
        ),
        (HANDLED, date(2026, 4, 10), Step.RESOLVE),
        (replace(HANDLED, classification=Classification.SUPERVISORY), date(2026, 6, 24), Step.RESOLVE),
        (replace(HANDLED, stage=Stage.PROPOSED), date(2026, 4, 10), Step.RESOLVE),
        (replace(NEW, stage=Stage.AUTHORITY_REQUESTED), date(2026, 3, 25), Step.VERIFY),
    ],
)
def test_that_each_stage_and_classification_has_its_golden_date(
    case: DeadlineCase, expected: date, step: Step
) -> None:
    found = due(PROFILE, CALENDAR, case)
    assert found is not None
    assert (found.due, found.rule.step) == (expected, step)
    assert found.owed


def test_that_the_platform_closes_ten_working_days_after_the_last_follow_up() -> None:
    found = automatic(PROFILE, CALENDAR, replace(HANDLED, last_public_at=FRIDAY))
    assert found is not None
    assert found.due == date(2026, 4, 6)
    assert not found.owed


def test_that_a_reply_stops_the_automatic_closing() -> None:
    answered = replace(HANDLED, last_public_at=FRIDAY, last_reply_at=FRIDAY + timedelta(hours=1))
    assert automatic(PROFILE, CALENDAR, answered) is None
    earlier = replace(answered, last_reply_at=FRIDAY - timedelta(hours=1))
    assert automatic(PROFILE, CALENDAR, earlier) is not None


def test_that_a_case_without_a_rule_of_its_own_shows_when_the_platform_closes_it() -> None:
    aspiration = replace(HANDLED, classification=Classification.ASPIRATION)
    assert due_date(aspiration) is None
    assert due_date(replace(aspiration, last_public_at=FRIDAY)) == date(2026, 4, 6)


@pytest.mark.parametrize("stage", [Stage.CLOSED, Stage.ARCHIVED, Stage.BLOCKED, Stage.UNKNOWN])
def test_that_a_finished_or_unknown_case_has_no_deadline(stage: Stage) -> None:
    finished = replace(HANDLED, stage=stage, last_public_at=FRIDAY)
    assert due(PROFILE, CALENDAR, finished) is None
    assert explain(PROFILE, CALENDAR, finished) is None
    assert standing_since(PROFILE, replace(finished, pauses=((FRIDAY, None),))) is None


def test_that_the_earliest_thing_owed_is_the_deadline() -> None:
    # Verified two weeks late: five days from then would be later than the answer owed since arrival.
    case = replace(
        DISPOSED,
        classification=Classification.INFORMATION_REQUEST,
        verified_at=datetime(2026, 3, 27, 2, tzinfo=UTC),
    )
    found = due(PROFILE, CALENDAR, case)
    assert found is not None
    assert (found.rule.step, found.due) == (Step.RESOLVE, date(2026, 3, 27))


def test_that_what_is_done_is_no_longer_owed() -> None:
    answered = replace(
        DISPOSED, classification=Classification.NON_SUPERVISORY, first_follow_up_at=FRIDAY + timedelta(days=3)
    )
    assert due_date(answered) == date(2026, 4, 10)


def test_that_an_unknown_verification_date_is_said_to_be_assumed() -> None:
    unknown = due(PROFILE, CALENDAR, DISPOSED)
    known = due(PROFILE, CALENDAR, replace(DISPOSED, verified_at=FRIDAY + timedelta(days=3)))
    assert unknown is not None
    assert known is not None
    assert unknown.assumed
    assert not known.assumed
    assert (known.start, known.due) == (date(2026, 3, 16), date(2026, 3, 30))


def test_that_the_day_is_the_agencys_and_the_end_is_utc() -> None:
    # 16.30 UTC is still Friday in WIB, already Saturday in WITA and WIT; the count starts at the next day.
    late = replace(NEW, received_at=datetime(2026, 11, 5, 16, 30, tzinfo=UTC))
    in_jakarta = due(PROFILE, CALENDAR, late)
    in_makassar = due(PROFILE, CALENDAR, replace(late, zone="Asia/Makassar"))
    assert in_jakarta is not None
    assert in_makassar is not None
    assert in_jakarta.start == date(2026, 11, 5)
    assert in_makassar.start == date(2026, 11, 6)
    assert in_jakarta.due_at == datetime(2026, 11, 10, 16, 59, 59, tzinfo=UTC)
    assert in_makassar.due_at == datetime(2026, 11, 11, 15, 59, 59, tzinfo=UTC)


def test_that_a_stamp_without_zone_is_read_as_the_agencys() -> None:
    local = replace(NEW, received_at=datetime.fromisoformat("2026-11-05T23:30"), zone="Asia/Jayapura")
    found = due(PROFILE, CALENDAR, local)
    assert found is not None
    assert found.start == date(2026, 11, 5)
    mixed = replace(
        HANDLED,
        last_public_at=datetime.fromisoformat("2026-11-05T23:30"),
        last_reply_at=datetime(2026, 11, 5, 16, 40, tzinfo=UTC),
    )
    assert automatic(PROFILE, CALENDAR, mixed) is None


def test_that_the_clock_stands_while_the_reporter_is_asked() -> None:
    asked = datetime(2026, 3, 17, 3, tzinfo=UTC)
    waiting = replace(NEW, stage=Stage.AWAITING_REPORTER, pauses=((asked, None),))
    assert standing_since(PROFILE, waiting) == date(2026, 3, 17)
    found = due(PROFILE, CALENDAR, waiting)
    assert found is not None
    assert (found.owed, found.start) == (False, date(2026, 3, 17))
    assert found.due == CALENDAR.add(date(2026, 3, 17), 10)
    assert standing_since(STRICT, waiting) is None
    assert due_date(waiting, STRICT) == date(2026, 3, 25)


def test_that_a_case_overdue_before_the_question_stays_overdue() -> None:
    waiting = replace(
        NEW, stage=Stage.AWAITING_REPORTER, pauses=((datetime(2026, 3, 30, 3, tzinfo=UTC), None),)
    )
    assert due_date(waiting) == date(2026, 3, 25)


def test_that_waiting_since_an_unknown_day_owes_nothing() -> None:
    waiting = replace(NEW, stage=Stage.AWAITING_REPORTER)
    assert due_date(waiting) is None
    assert due_date(waiting, STRICT) == date(2026, 3, 25)


def test_that_a_pause_pushes_by_the_working_days_in_it() -> None:
    # Asked on Tuesday the 17th, answered on Thursday the 26th: the 17th and the 25th did not count.
    paused = replace(
        NEW, pauses=((datetime(2026, 3, 17, 3, tzinfo=UTC), datetime(2026, 3, 26, 3, tzinfo=UTC)),)
    )
    assert due_date(paused) == date(2026, 3, 27)
    assert due_date(paused, STRICT) == date(2026, 3, 25)


def test_that_a_question_answered_the_same_day_takes_nothing() -> None:
    asked = datetime(2026, 3, 17, 3, tzinfo=UTC)
    assert due_date(replace(NEW, pauses=((asked, asked + timedelta(hours=5)),))) == date(2026, 3, 25)


def test_that_the_explanation_names_every_day_and_every_pause() -> None:
    paused = replace(
        NEW, pauses=((datetime(2026, 3, 17, 3, tzinfo=UTC), datetime(2026, 3, 25, 3, tzinfo=UTC)),)
    )
    found = explain(PROFILE, CALENDAR, paused)
    assert found is not None
    told = [(day.day.day, day.kind, day.number, day.name) for day in found.trace]
    assert told == [
        (14, TraceKind.WEEKEND, None, "Sabtu"),
        (15, TraceKind.WEEKEND, None, "Minggu"),
        (16, TraceKind.COUNTED, 1, ""),
        (17, TraceKind.PAUSED, None, ""),
        (18, TraceKind.HOLIDAY, None, "Cuti Bersama Hari Suci Nyepi"),
        (19, TraceKind.HOLIDAY, None, "Hari Suci Nyepi"),
        (20, TraceKind.HOLIDAY, None, "Cuti Bersama Hari Raya Idul Fitri"),
        (21, TraceKind.HOLIDAY, None, "Hari Raya Idul Fitri"),
        (22, TraceKind.HOLIDAY, None, "Hari kedua dari Hari Raya Idul Fitri"),
        (23, TraceKind.HOLIDAY, None, "Cuti Bersama Hari Raya Idul Fitri"),
        (24, TraceKind.HOLIDAY, None, "Cuti Bersama Hari Raya Idul Fitri"),
        (25, TraceKind.COUNTED, 2, ""),
        (26, TraceKind.COUNTED, 3, ""),
    ]


def test_that_the_agencys_own_day_off_is_named_in_the_explanation() -> None:
    calendar = national_calendar(extra=[NamedDay(date(2026, 3, 16), "Hari Jadi Kabupaten")])
    found = explain(PROFILE, calendar, NEW)
    assert found is not None
    own = [day for day in found.trace if day.kind is TraceKind.OWN]
    assert [(day.day, day.name) for day in own] == [(date(2026, 3, 16), "Hari Jadi Kabupaten")]


def test_that_a_deadline_over_a_year_without_decree_is_estimated() -> None:
    december = replace(NEW, received_at=datetime(2026, 12, 21, 2, tzinfo=UTC))
    firm = due(PROFILE, CALENDAR, december)
    open_yet = due(PROFILE, CALENDAR, replace(HANDLED, received_at=december.received_at))
    assert firm is not None
    assert open_yet is not None
    assert (firm.due, firm.estimated) == (date(2026, 12, 28), False)
    assert open_yet.estimated


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2026, 3, 13), 3),
        (date(2026, 3, 16), 2),
        (date(2026, 3, 21), 1),
        (date(2026, 3, 25), 0),
        (date(2026, 3, 26), -1),
        (date(2026, 3, 27), -2),
        (date(2026, 3, 28), -2),
        (date(2026, 3, 30), -3),
    ],
)
def test_that_working_days_left_are_counted_as_people_say_them(today: date, left: int) -> None:
    found = due(PROFILE, CALENDAR, NEW)
    assert found is not None
    assert working_days_left(found, today, CALENDAR) == left


def test_that_the_saturday_after_a_friday_deadline_is_overdue() -> None:
    found = due(PROFILE, CALENDAR, DISPOSED)
    assert found is not None
    assert found.due.weekday() == 4
    assert working_days_left(found, found.due + timedelta(days=1), CALENDAR) == -1


def test_that_a_complaint_gives_its_case() -> None:
    asked, answered = FRIDAY + timedelta(days=1), FRIDAY + timedelta(days=5)
    complaint = Complaint(
        "sp4n:5218120",
        stage=Stage.DISPOSED,
        classification=Classification.SUPERVISORY,
        received_at=FRIDAY,
        pauses=(Pause(asked, answered), Pause(answered)),
        entries=(Entry("1", answered, "r", "Pelapor", EntryKind.REPLY, Visibility.PUBLIC),),
    )
    case = DeadlineCase.of(complaint, "Asia/Pontianak")
    assert case.pauses == ((asked, answered), (answered, None))
    assert case.last_reply_at == answered
    assert (case.stage, case.zone, case.received_at) == (Stage.DISPOSED, "Asia/Pontianak", FRIDAY)
