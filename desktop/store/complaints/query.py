"""A question to the queue, and how it becomes SQL that an index can answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.store import words
from desktop.store.schema import NO_DUE
from desktop.store.session import listed

SEARCH_CAP = 2_000
"""A search looks at its newest hits only, this many; ranking or sorting more costs seconds at a million."""


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
    Order.DUE: ("due", False),
    Order.NEWEST: ("received_at", True),
    Order.NUMBER: ("tracking_id || local_number", False),
}
"""The sorted expression of each order, and whether it runs downwards."""

type Where = tuple[list[str], list[str | int]]


def where(query: QueueQuery, *, without_text: bool = False) -> Where:
    """The conditions of a query and their parameters."""
    terms: list[str] = []
    values: list[str | int] = []
    sets = (
        ("stage", query.stages),
        ("unit", query.units),
        ("category_id", query.categories),
        ("sync", query.sync),
        ("agency", query.agencies),
        ("officer", query.officers),
        ("classification", query.classifications),
        ("priority", query.priorities),
    )
    for column, wanted in sets:
        if len(wanted) == 1:
            terms.append(f"c.{column} = ?")
            values.extend(wanted)
        elif wanted:
            terms.append(f"c.{column} IN (SELECT value FROM json_each(?))")
            values.append(listed(sorted(wanted)))
    if query.due_after is not None:
        terms.append("c.due >= ?")
        values.append(query.due_after.toordinal())
    if query.due_before is not None:
        terms.append("c.due <= ?")
        values.append(query.due_before.toordinal())
    elif query.due_after is not None:
        terms.append("c.due < ?")
        values.append(NO_DUE)
    match = "" if without_text else words.expression(query.text)
    if match:
        terms.append("c.seq IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?)")
        values.extend((match, SEARCH_CAP))
    return terms, values
