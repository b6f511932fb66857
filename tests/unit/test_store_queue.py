"""Pages of the queue hold every row once, in order, whatever is filtered and however one scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from desktop.domain.actions import Edit, Note
from desktop.domain.complaint import Complaint, Priority, Stage
from desktop.store import complaints
from desktop.store.complaints import Order, QueueQuery, QueueRecord, key_of
from desktop.store.database import Database
from tests.unit.store_cases import NOW, act, case, due_in_five, new_vault, observe

STAGES = (Stage.UNVERIFIED, Stage.DISPOSED, Stage.CLOSED)
UNITS = ("pupr", "dinkes", "")


def _cases() -> list[Complaint]:
    return [
        replace(
            case(number, stage=STAGES[number % 3], unit=UNITS[number % 2]),
            received_at=NOW + timedelta(days=number // 4),
            category_id=str(number % 5),
            agency="61.02" if number % 4 else "61.03",
            priority=Priority.URGENT if number == 7 else Priority.NORMAL,
            secret=number == 7,
        )
        for number in range(1, 31)
    ]


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, *_cases())
    yield database
    database.close()


QUERIES = [
    QueueQuery(),
    QueueQuery(stages=frozenset({"disposed"})),
    QueueQuery(stages=frozenset({"disposed", "unverified"}), units=frozenset({"pupr"})),
    QueueQuery(units=frozenset({"pupr", "dinkes"}), agencies=frozenset({"61.03"})),
    QueueQuery(categories=frozenset({"1", "2"})),
    QueueQuery(due_after=date(2026, 3, 19), due_before=date(2026, 3, 21)),
    QueueQuery(due_after=date(2026, 3, 19)),
    QueueQuery(due_before=date(2026, 3, 20), stages=frozenset({"disposed"})),
    QueueQuery(text="jalan"),
    QueueQuery(text="nomor 7"),
    QueueQuery(priorities=frozenset({"urgent"})),
    QueueQuery(stages=frozenset({"no such stage"})),
]


def _holds(query: QueueQuery, one: Complaint) -> bool:
    due = due_in_five(one)
    return (
        (not query.stages or one.stage in query.stages)
        and (not query.units or one.unit in query.units)
        and (not query.agencies or one.agency in query.agencies)
        and (not query.categories or one.category_id in query.categories)
        and (not query.priorities or one.priority in query.priorities)
        and (query.due_before is None or (due is not None and due <= query.due_before))
        and (query.due_after is None or (due is not None and due >= query.due_after))
        and all(word in f"{one.title} {one.original_text}".lower().split() for word in query.text.split())
    )


def _walk(session: Connection, query: QueueQuery, *, before: bool) -> list[QueueRecord]:
    rows: list[QueueRecord] = []
    key = None
    while True:
        part = complaints.page(session, query, key, 4, before=before)
        if not part:
            return rows
        rows = [*part, *rows] if before else [*rows, *part]
        key = key_of(part[0] if before else part[-1], query.order)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_that_scrolling_jumping_and_counting_agree(vault: Database, query: QueueQuery, order: Order) -> None:
    asked = replace(query, order=order)
    with vault.reading() as session:
        rows = _walk(session, asked, before=False)
        expected = {one.record for one in _cases() if _holds(query, one)}
        assert {row.record for row in rows} == expected
        assert len(rows) == len(expected) == complaints.count(session, asked)
        assert _walk(session, asked, before=True) == rows
        jumps = [complaints.page(session, asked, None, 5, skip=offset) for offset in range(0, 32, 5)]
        jumped = [row for jump in jumps for row in jump]
        assert jumped == rows
        keys = [key_of(row, order) for row in rows]
        pairs = [(key.value, key.seq) for key in keys]
        assert pairs == sorted(pairs, reverse=order is Order.NEWEST)


def test_that_a_row_tells_what_the_list_shows(vault: Database) -> None:
    with vault.reading() as session:
        (row,) = complaints.page(session, QueueQuery(priorities=frozenset({"urgent"})), None, 9)
    assert (row.number, row.title, row.stage, row.unit) == (
        "1000007",
        "Jalan rusak nomor 7",
        "disposed",
        "dinkes",
    )
    assert (row.secret, row.anonymous, row.has_body, row.unread) == (True, False, True, True)
    assert (row.due_on, row.received_at) == (date(2026, 3, 19), NOW + timedelta(days=1))


def test_that_work_moves_its_row_and_every_count(vault: Database) -> None:
    record = case(3).record
    with vault.writing() as session:
        assert complaints.stage_counts(session) == {"closed": 10, "disposed": 10, "unverified": 10}
        before = complaints.unit_counts(session, QueueQuery(stages=frozenset({"unverified"})))
        act(session, "i1", Edit(unit="bpbd"), record)
        after = complaints.unit_counts(session, QueueQuery(stages=frozenset({"unverified"})))
        assert after == before | {"bpbd": 1, "dinkes": before["dinkes"] - 1}
        views = {
            "mine": QueueQuery(units=frozenset({"bpbd"})),
            "waiting": QueueQuery(sync=frozenset({"waiting"})),
            "all": QueueQuery(),
        }
        assert complaints.view_counts(session, views) == {"mine": 1, "waiting": 1, "all": 30}


@pytest.mark.parametrize(
    "query",
    [
        QueueQuery(),
        QueueQuery(order=Order.NEWEST),
        QueueQuery(order=Order.NUMBER),
        QueueQuery(stages=frozenset({"disposed"})),
        QueueQuery(categories=frozenset({"1"})),
    ],
    ids=str,
)
@pytest.mark.parametrize("before", [False, True], ids=["on", "back"])
def test_that_a_page_is_sought_in_an_index_to_the_row(
    vault: Database, query: QueueQuery, *, before: bool
) -> None:
    with vault.reading() as session:
        key = key_of(complaints.page(session, query, None, 3)[-1], query.order)
        asked: list[tuple[str, tuple[str | int, ...]]] = []

        def note(
            _session: object, _cursor: object, statement: str, values: tuple[str | int, ...], *_rest: object
        ) -> None:
            asked.append((statement, values))

        event.listen(session, "before_cursor_execute", note)
        complaints.page(session, query, key, 9, before=before)
        event.remove(session, "before_cursor_execute", note)
        statement, values = next(one for one in asked if "UNION ALL" in one[0])
        plan = session.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
        told = " / ".join(str(row[3]) for row in plan)
        assert told.count("COVERING INDEX") == 2, told
        assert "TEMP B-TREE" not in told, told
        assert "=? AND seq" in told, told


def test_that_a_number_finds_its_complaint(vault: Database) -> None:
    with vault.writing() as session:
        assert complaints.find(session, " 1000004 ") == case(4).record
        assert complaints.find(session, "") is None
        assert complaints.find(session, "9") is None
        act(session, "i1", Note("x"), case(4).record)
        assert complaints.get(session, "sp4n:none") is None
