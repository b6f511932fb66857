"""Monitoring figures: the reference case to the digit, rounding, and parts that sum to their wholes."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification, Stage
from desktop.domain.monitoring import (
    PART_OF,
    AgencyState,
    CaseFigure,
    Figures,
    Grouping,
    StageCount,
    figures,
    figures_from_counts,
    grouped,
    grouped_from_counts,
    percent,
)

KABUPATEN = [f"61.{number:02}" for number in range(1, 13)]
AGENCIES = [AgencyState(code, connected=code != "61.11") for code in ["61", *KABUPATEN, "61.71", "61.72"]]
REFERENCE = [
    StageCount(Stage.CLOSED, 289),
    StageCount(Stage.IN_PROGRESS, 4),
    StageCount(Stage.UNVERIFIED, 229),
    StageCount(Stage.DISPOSED, 37),
]

names = st.sampled_from(["", "a", "b", "c"])
cases = st.builds(
    CaseFigure,
    stage=st.sampled_from(Stage),
    agency=st.sampled_from(["61", "61.02", "61.71", "61.72"]),
    unit=names,
    place=names,
    category=names,
    source=names,
    classification=st.sampled_from(Classification),
)
COUNTS = attrgetter(
    "reports", "followed_up", "closed", "in_progress", "unverified", "verified_without_follow_up", "set_aside"
)


def spread(counts: list[StageCount]) -> list[CaseFigure]:
    """The counts as single cases, dealt in turn to the agencies that are connected."""
    connected = [state.agency for state in AGENCIES if state.connected]
    stages = [row.stage for row in counts for _ in range(row.count)]
    return [CaseFigure(stage, agency=connected[index % len(connected)]) for index, stage in enumerate(stages)]


def test_that_the_reference_case_of_2020_comes_out_to_the_digit() -> None:
    expected = Figures(
        agencies=15,
        connected=14,
        connected_percent=93,
        active=0,
        active_percent=0,
        reports=559,
        followed_up=293,
        followed_up_percent=52,
        closed=289,
        in_progress=4,
        unverified=229,
        verified_without_follow_up=37,
        set_aside=0,
    )
    assert figures_from_counts(REFERENCE, AGENCIES) == expected
    assert figures(spread(REFERENCE), AGENCIES) == expected


def test_that_every_agency_is_listed_even_without_a_report() -> None:
    groups = grouped(spread(REFERENCE), Grouping.AGENCY, AGENCIES)
    assert len(groups) == 15
    assert groups[-1].group == "61.11"
    assert groups[-1].figures.reports == 0
    assert groups[-1].figures.followed_up_percent is None
    assert [each.figures.connected_percent for each in groups] == [100] * 14 + [0]


def test_that_every_stage_has_its_part() -> None:
    assert set(PART_OF) == set(Stage)


def test_that_archiving_does_not_improve_the_follow_up_share() -> None:
    found = figures([CaseFigure(Stage.CLOSED), CaseFigure(Stage.ARCHIVED), CaseFigure(Stage.BLOCKED)])
    assert found.followed_up_percent == 33
    assert found.verified_without_follow_up == 2
    assert found.set_aside == 2


def test_that_an_agencys_own_steps_count_as_in_progress() -> None:
    found = figures([CaseFigure(Stage.PROPOSED), CaseFigure(Stage.APPROVED), CaseFigure(Stage.IN_PROGRESS)])
    assert found.in_progress == 3


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (14, 15, 93),
        (293, 559, 52),
        (1, 8, 13),
        (1, 40, 3),
        (3, 200, 2),
        (1, 3, 33),
        (2, 3, 67),
        (0, 7, 0),
        (7, 7, 100),
    ],
)
def test_that_percentages_round_half_up(part: int, whole: int, expected: int) -> None:
    assert percent(part, whole) == expected


def test_that_a_percentage_of_nothing_is_unknown() -> None:
    nothing = figures([])
    assert nothing.reports == 0
    assert nothing.followed_up_percent is None
    assert nothing.connected_percent is None


def test_that_active_agencies_are_counted_apart_from_connected_ones() -> None:
    states = [AgencyState("61", connected=True, active=True), AgencyState("61.02", connected=True)]
    found = figures([], states)
    assert (found.connected_percent, found.active, found.active_percent) == (100, 1, 50)


def test_that_groups_come_with_the_most_reports_first() -> None:
    rows = [CaseFigure(Stage.CLOSED, unit=unit) for unit in ["b", "a", "c", "c"]]
    assert [each.group for each in grouped(rows, Grouping.UNIT)] == ["c", "a", "b"]


def test_that_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        figures_from_counts([StageCount(Stage.CLOSED, -1)])


@given(st.lists(cases), st.sampled_from(Grouping))
def test_that_parts_sum_to_wholes_under_any_grouping(rows: list[CaseFigure], by: Grouping) -> None:
    whole = figures(rows)
    groups = grouped(rows, by)
    assert whole.reports == len(rows)
    for found in [whole, *(each.figures for each in groups)]:
        assert found.followed_up == found.closed + found.in_progress
        assert found.reports == found.followed_up + found.unverified + found.verified_without_follow_up
        assert found.set_aside <= found.verified_without_follow_up
    sums = tuple(map(sum, zip(*(COUNTS(each.figures) for each in groups), strict=True))) or (0,) * 7
    assert sums == COUNTS(whole)
    assert len({each.group for each in groups}) == len(groups)


@given(st.lists(cases), st.sampled_from(Grouping))
def test_that_counts_made_by_a_query_give_the_same_figures(rows: list[CaseFigure], by: Grouping) -> None:
    counted = Counter((str(attrgetter(by.value)(row)), row.stage) for row in rows)
    counts = [StageCount(stage, count, group) for (group, stage), count in counted.items()]
    assert grouped_from_counts(counts) == grouped(rows, by)
    assert figures_from_counts(counts) == figures(rows)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_that_a_share_and_its_rest_make_a_hundred_or_meet_at_a_half(part: int, whole: int) -> None:
    share, rest = percent(part % (whole + 1), whole), percent(whole - part % (whole + 1), whole)
    assert share is not None
    assert rest is not None
    assert 100 <= share + rest <= 101
