"""A question to the queue, and how it becomes SQL that an index can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.store import words
from desktop.store.schema import NO_DUE
from desktop.store.session import listed

SEARCH_CAP = 2_000
"""A search looks at its newest hits only, this many; ranking or sorting more costs seconds at a million."""

FILTER_CAP = 50_000
"""Hits that are looked at for a filter the search index does not hold; older ones are not found."""


class Order(StrEnum):
    """How the queue is sorted: nearest deadline first, newest first, or by number."""

    DUE = "due"
    NEWEST = "newest"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Filters of the queue; an empty set or text filters nothing.

    `due_after` and `due_before` are both inclusive. `person` is whose unread marks the rows carry.
    """

    text: str = ""
    stages: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    sync: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    officers: frozenset[str] = frozenset()
    classifications: frozenset[str] = frozenset()
    priorities: frozenset[str] = frozenset()
    due_before: date | None = None
    due_after: date | None = None
    order: Order = Order.DUE
    person: str = ""


@dataclass(frozen=True, slots=True)
class QueueRecord:
    """One row of the queue; no reporter's name is in it."""

    seq: int
    record: str
    number: str
    title: str
    stage: str
    status_name: str
    sync: str
    due_on: date | None
    unit: str
    unread: bool
    secret: bool
    anonymous: bool
    priority: str
    has_body: bool
    received_at: datetime
    classification: str
    category: str
    agency: str
    officer: str
    source: str


@dataclass(frozen=True, slots=True)
class Key:
    """A row's place in an order: pages go on from here."""

    value: int | str
    seq: int


SORT: dict[Order, tuple[str, bool]] = {
    Order.DUE: ("c.due", False),
    Order.NEWEST: ("c.received_at", True),
    Order.NUMBER: ("c.number", False),
}
"""The sorted expression of each order, and whether it runs downwards."""

type Where = tuple[list[str], list[str | int]]


def where(query: QueueQuery) -> Where:
    """The conditions of a query and their parameters; a search is one condition that holds the others."""
    match = words.expression(query.text)
    if not match:
        return _filters(query, {"stage": query.stages, "unit": query.units, "agency": query.agencies})
    match = words.within(match, query.stages, query.units, query.agencies)
    terms, values = _filters(query, {})
    if not terms:
        hits = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        return [f"c.seq IN ({hits})"], [match, SEARCH_CAP]
    hits = f"""SELECT c.seq FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) h
CROSS JOIN complaint c ON c.seq = h.rowid WHERE {" AND ".join(terms)} ORDER BY c.seq DESC LIMIT ?"""
    return [f"c.seq IN ({hits})"], [match, FILTER_CAP, *values, SEARCH_CAP]


def _filters(query: QueueQuery, counted: Mapping[str, frozenset[str]]) -> Where:
    terms: list[str] = []
    values: list[str | int] = []
    sets = {
        **counted,
        "category_id": query.categories,
        "sync": query.sync,
        "officer": query.officers,
        "classification": query.classifications,
        "priority": query.priorities,
    }
    for column, wanted in sets.items():
        if len(wanted) == 1:
            terms.append(f"c.{column} = ?")
            values.extend(wanted)
        elif wanted:
            terms.append(f"c.{column} IN (SELECT value FROM json_each(?))")
            values.append(listed(sorted(wanted)))
    if query.sync and "clean" not in query.sync:
        # Said in so many words, because only then SQLite uses the index of these few rows.
        terms.append("c.sync <> 'clean'")
    if query.due_after is not None:
        terms.append("c.due >= ?")
        values.append(query.due_after.toordinal())
    if query.due_before is not None:
        terms.append("c.due <= ?")
        values.append(query.due_before.toordinal())
    elif query.due_after is not None:
        terms.append("c.due < ?")
        values.append(NO_DUE)
    return terms, values
