"""Whatever the rows, filters and ties: every way of paging shows what one sort of everything would show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from desktop.casework.queue import PageKeys
from desktop.domain.actions import Note
from desktop.domain.complaint import Complaint, Stage
from desktop.store import complaints
from desktop.store.complaints import Order, QueueQuery, hits, key_of
from desktop.store.database import Database
from tests.unit.store_cases import NOW, act, case, due_in_five, new_vault, observe

WORDS = ("jalan", "lampu", "sampah")
DAYS = tuple(date(2026, 3, 17) + timedelta(days=day) for day in range(4))
# Many ties: three moments of arrival and so three due days, and no due day at all for what is closed.
CASES = st.builds(
    lambda day, stage, unit, agency, category, words, touched: Made(
        day, stage, unit, agency, category, " ".join(words), touched
    ),
    st.integers(0, 2),
    st.sampled_from((Stage.UNVERIFIED, Stage.DISPOSED, Stage.CLOSED)),
    st.sampled_from(("pupr", "dinkes", "")),
    st.sampled_from(("61.02", "61.03")),
    st.sampled_from(("1", "2")),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    st.booleans(),
)
# Mostly one filter or two: all at once let nothing pass, and an empty page is soon right.
FILTERS = st.sampled_from(
    (
        QueueQuery(),
        QueueQuery(stages=frozenset({"disposed"})),
        QueueQuery(stages=frozenset({"unverified", "closed"})),
        QueueQuery(units=frozenset({"pupr", ""})),
        QueueQuery(stages=frozenset({"closed"}), units=frozenset({"dinkes"})),
        QueueQuery(categories=frozenset({"1"})),
        QueueQuery(sync=frozenset({"waiting"})),
        QueueQuery(sync=frozenset({"clean"}), categories=frozenset({"2"})),
        QueueQuery(due_before=DAYS[2]),
        QueueQuery(due_after=DAYS[1], agencies=frozenset({"61.02"})),
        QueueQuery(due_after=DAYS[0], due_before=DAYS[1], stages=frozenset({"unverified", "disposed"})),
    )
)
QUERIES = st.builds(lambda query, order: replace(query, order=order), FILTERS, st.sampled_from(Order))
MANY = st.lists(CASES, min_size=8, max_size=24)


@dataclass(frozen=True, slots=True)
class Made:
    """What varies between complaints; one is touched when work of this computer waits on it."""

    day: int
    stage: Stage
    unit: str
    agency: str
    category: str
    words: str
    touched: bool

    def complaint(self, number: int) -> Complaint:
        """The complaint of that number."""
        return replace(
            case(number, "Laporan", self.words, self.stage, self.unit),
            agency=self.agency,
            category_id=self.category,
            received_at=NOW + timedelta(days=self.day),
            entries=(),
        )


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("pages")
    database = new_vault(folder)
    yield database
    database.close()


def _fill(session: Connection, made: Sequence[Made]) -> None:
    observe(session, *(one.complaint(number) for number, one in enumerate(made, 1)))
    for number, one in enumerate(made, 1):
        if one.touched:
            act(session, f"i{number}", Note("Sudah dicek."), case(number).record)


def _passes(query: QueueQuery, one: Made) -> bool:
    due = due_in_five(one.complaint(1))
    return (
        (not query.stages or one.stage in query.stages)
        and (not query.units or one.unit in query.units)
        and (not query.agencies or one.agency in query.agencies)
        and (not query.categories or one.category in query.categories)
        and (not query.sync or ("waiting" if one.touched else "clean") in query.sync)
        and (query.due_before is None or (due is not None and due <= query.due_before))
        and (query.due_after is None or (due is not None and due >= query.due_after))
        and set(query.text.split()) <= set(one.words.split())
    )


def _sorted(query: QueueQuery, made: Sequence[Made], numbers: Sequence[int]) -> list[str]:
    def place(number: int) -> tuple[int, int]:
        due = due_in_five(made[number - 1].complaint(number))
        match query.order:
            case Order.DUE:
                return ((due or date.max).toordinal(), number)
            case Order.NEWEST:
                return (-made[number - 1].day, -number)
            case Order.NUMBER:
                return (number, number)

    return [case(number).record for number in sorted(numbers, key=place)]


def _paged(session: Connection, query: QueueQuery, size: int, *, before: bool) -> list[str]:
    found: list[str] = []
    key = None
    while True:
        part = complaints.page(session, query, key, size, before=before)
        if not part:
            return found
        records = [row.record for row in part]
        found = [*records, *found] if before else [*found, *records]
        key = key_of(part[0] if before else part[-1], query.order)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(MANY, QUERIES, st.integers(1, 5), st.lists(st.integers(0, 15), max_size=8))
def test_that_every_way_of_paging_shows_one_sorted_list(
    vault: Database, made: list[Made], query: QueueQuery, size: int, jumps: list[int]
) -> None:
    with vault.writing() as session:
        nested = session.begin_nested()
        _fill(session, made)
        numbers = [number for number, one in enumerate(made, 1) if _passes(query, one)]
        expected = _sorted(query, made, numbers)
        assert complaints.count(session, query) == len(expected)
        assert _paged(session, query, size, before=False) == expected
        assert _paged(session, query, size, before=True) == expected
        keys = PageKeys()
        for at in (0, *jumps):
            skipped = complaints.page(session, query, None, size, skip=at)
            assert [row.record for row in skipped] == expected[at : at + size]
            assert keys.page(session, query, at, size) == skipped
        nested.rollback()


@settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    MANY,
    QUERIES,
    st.sampled_from(WORDS),
    st.integers(1, 6),
    st.sampled_from((1, 3, 12)),
)
def test_that_a_search_finds_the_newest_that_pass_whatever_it_looks_up_first(
    vault: Database,
    monkeypatch: pytest.MonkeyPatch,
    made: list[Made],
    query: QueueQuery,
    text: str,
    cap: int,
    looked_up: int,
) -> None:
    monkeypatch.setattr(hits, "SEARCH_CAP", cap)
    monkeypatch.setattr(hits, "LOOKED_UP", looked_up)
    asked = replace(query, text=text)
    with vault.writing() as session:
        nested = session.begin_nested()
        _fill(session, made)
        numbers = [number for number, one in enumerate(made, 1) if _passes(asked, one)]
        expected = _sorted(asked, made, numbers[-cap:])
        assert complaints.count(session, asked) == len(expected)
        assert _paged(session, asked, 2, before=False) == expected
        assert _paged(session, asked, 2, before=True) == expected
        keys = PageKeys()
        assert keys.count(session, asked) == len(expected)
        assert [row.record for row in keys.page(session, asked, 1, 3)] == expected[1:4]
        nested.rollback()
