"""What the queue and the rail show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import Priority, Stage


class SyncState(StrEnum):
    """The visible states of a record or an action (screens.md T2)."""

    SENT = "sent"
    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    HELD = "held"
    FAILED = "failed"
    CONFLICT = "conflict"
    UNCERTAIN = "uncertain"


class Order(StrEnum):
    """The orders of the queue."""

    DUE = "due"
    NEWEST = "newest"
    NUMBER = "number"


class DueFilter(StrEnum):
    """Deadline filter of the queue."""

    OVERDUE = "overdue"
    TODAY = "today"
    WITHIN_3 = "within_3"
    LATER = "later"


class View(StrEnum):
    """The saved views under *Antrean*."""

    MINE = "mine"
    DUE_SOON = "due_soon"
    UNVERIFIED = "unverified"
    AWAITING_REPORTER = "awaiting_reporter"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue shows; empty sets mean no restriction."""

    view: View = View.ALL
    text: str = ""
    stages: frozenset[Stage] = frozenset()
    due: frozenset[DueFilter] = frozenset()
    units: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    sync: frozenset[SyncState] = frozenset()
    order: Order = Order.DUE

    @property
    def active(self) -> bool:
        """Whether anything beyond the view restricts the queue."""
        return bool(self.text or self.stages or self.due or self.units or self.categories or self.sync)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue; `days_left` in working days, negative when overdue, None without deadline."""

    seq: int
    record: str
    number: str
    title: str
    stage: Stage
    status_name: str
    sync: SyncState
    due_on: date | None
    days_left: int | None
    unit: str
    unread: bool
    secret: bool
    anonymous: bool
    priority: Priority


@dataclass(frozen=True, slots=True)
class ViewCount:
    """A saved view with the number of complaints in it."""

    view: View
    count: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its name for people: units, categories, agencies, officers; `note` says more of it."""

    value: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RailCounts:
    """The figures beside the items of the rail."""

    queue: int
    approvals: int
    conflicts: int
    outbox: int
    entry_sheet: int = 0
    views: tuple[ViewCount, ...] = field(default=())
