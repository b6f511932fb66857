"""A question to the queue, and how it becomes SQL that an index can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.store.replay import SyncState
from desktop.store.schema import NO_DUE
from desktop.store.session import listed

CLEAN = SyncState.CLEAN.value
"""The sync state of nearly every complaint; an index holds the others."""


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


SORT: Mapping[Order, tuple[str, bool]] = {
    Order.DUE: ("c.due", False),
    Order.NEWEST: ("c.received_at", True),
    Order.NUMBER: ("c.number", False),
}
"""The sorted expression of each order, and whether it runs downwards."""

type Where = tuple[list[str], list[str | int]]


def where(query: QueueQuery) -> Where:
    """The conditions of every filter and their parameters; the text is no condition (`found`)."""
    terms, values = apart(query)
    _choose(terms, values, {"stage": query.stages, "unit": query.units, "agency": query.agencies})
    return terms, values


def apart(query: QueueQuery) -> Where:
    """The conditions of the filters that the search index does not hold."""
    terms: list[str] = []
    values: list[str | int] = []
    sets = {
        "category_id": query.categories,
        "sync": query.sync,
        "officer": query.officers,
        "classification": query.classifications,
        "priority": query.priorities,
    }
    _choose(terms, values, sets)
    if query.sync and CLEAN not in query.sync:
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


def _choose(terms: list[str], values: list[str | int], sets: Mapping[str, frozenset[str]]) -> None:
    for column, wanted in sets.items():
        if len(wanted) == 1:
            terms.append(f"c.{column} = ?")
            values.extend(wanted)
        elif wanted:
            terms.append(f"c.{column} IN (SELECT value FROM json_each(?))")
            values.append(listed(sorted(wanted)))
