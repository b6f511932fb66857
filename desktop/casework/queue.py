"""The queue: from what a person asks for to rows of the store, and back to rows of the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.casework.views import DueFilter, Order, QueueFilter, QueueRow, SyncState, View
from desktop.domain.complaint import Priority, Stage
from desktop.domain.people import Role
from desktop.store import complaints, directory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from desktop.casework.deadlines import Deadlines
    from desktop.domain.people import Person

SOON_DAYS = 3
"""Working days within which *Akan lewat tenggat* counts a case."""

_TO_DO: dict[Role, frozenset[Stage]] = {
    Role.OFFICER: frozenset({Stage.UNVERIFIED, Stage.DISPOSED, Stage.IN_PROGRESS, Stage.APPROVED}),
    Role.SUPERVISOR: frozenset({Stage.PROPOSED}),
}
_SYNC = {
    "clean": SyncState.SENT,
    "waiting": SyncState.QUEUED,
    "failed": SyncState.FAILED,
    "conflict": SyncState.CONFLICT,
}
_FROM_SYNC = {
    SyncState.SENT: "clean",
    SyncState.QUEUED: "waiting",
    SyncState.SENDING: "waiting",
    SyncState.HELD: "waiting",
    SyncState.FAILED: "failed",
    SyncState.CONFLICT: "conflict",
}
_ORDER = {
    Order.DUE: complaints.Order.DUE,
    Order.NEWEST: complaints.Order.NEWEST,
    Order.NUMBER: complaints.Order.NUMBER,
}


def query(wanted: QueueFilter, person: Person, deadlines: Deadlines, today: date) -> complaints.QueueQuery:
    """The store's query for a filter; a search is answered newest first, whatever the order."""
    stages = frozenset(stage.value for stage in wanted.stages)
    units = wanted.units
    first: date | None = None
    last: date | None = None
    match wanted.view:
        case View.MINE:
            mine = frozenset(stage.value for role in person.roles for stage in _TO_DO.get(role, ()))
            stages = stages & mine or mine if stages else mine
            units = units or (frozenset({"", person.unit}) if person.unit else frozenset())
        case View.DUE_SOON:
            last = deadlines.ahead(today, SOON_DAYS)
        case View.UNVERIFIED:
            stages = frozenset({Stage.UNVERIFIED.value})
        case View.AWAITING_REPORTER:
            stages = frozenset({Stage.AWAITING_REPORTER.value})
        case View.ALL:
            pass
    spans = [_span(due, deadlines, today) for due in wanted.due]
    if spans:
        first = min(span[0] for span in spans)
        latest = max(span[1] for span in spans)
        last = min(latest, last) if last else latest
    return complaints.QueueQuery(
        text=wanted.text.strip(),
        stages=stages,
        units=units,
        categories=wanted.categories,
        sync=frozenset(_FROM_SYNC[state] for state in wanted.sync if state in _FROM_SYNC),
        due_after=first,
        due_before=last,
        agencies=frozenset() if wanted.view is View.ALL or not person.agency else frozenset({person.agency}),
        order=complaints.Order.NEWEST if wanted.text.strip() else _ORDER[wanted.order],
        person=person.id,
    )


def row(
    found: complaints.QueueRecord,
    deadlines: Deadlines,
    today: date,
    units: Mapping[tuple[str, str], str],
    drafts: frozenset[str],
) -> QueueRow:
    """One line of the screen; a clean record with a draft of the reader's shows the draft."""
    sync = _SYNC[found.sync]
    if sync is SyncState.SENT and found.record in drafts:
        sync = SyncState.DRAFT
    return QueueRow(
        seq=found.seq,
        record=found.record,
        number=found.number,
        title=found.title,
        stage=Stage(found.stage),
        status_name=found.status_name,
        sync=sync,
        due_on=found.due_on,
        days_left=deadlines.days_left(found.due_on, today) if found.due_on else None,
        unit=units.get((found.agency, found.unit), found.unit),
        unread=found.unread,
        secret=found.secret,
        anonymous=found.anonymous,
        priority=Priority(found.priority),
    )


def sync_state(word: str) -> SyncState:
    """The screen's state for the store's."""
    return _SYNC[word]


def _span(due: DueFilter, deadlines: Deadlines, today: date) -> tuple[date, date]:
    soon = deadlines.ahead(today, SOON_DAYS)
    day = timedelta(days=1)
    match due:
        case DueFilter.OVERDUE:
            return date.min, today - day
        case DueFilter.TODAY:
            return today, today
        case DueFilter.WITHIN_3:
            return today + day, soon
        case DueFilter.LATER:
            return soon + day, date(9998, 12, 31)


@dataclass(slots=True)
class PageKeys:
    """Remembers places of one query, so that scrolling passes over few rows and a search runs once."""

    query: complaints.QueueQuery | None = None
    total: int = 0
    hits: tuple[int, ...] = ()
    keys: dict[int, complaints.Key] = field(default_factory=dict)

    def count(self, session: Connection, asked: complaints.QueueQuery) -> int:
        """How many rows the query has now; the pages read after it begin anew."""
        self.query, self.keys, self.hits = asked, {}, ()
        if complaints.is_search(asked):
            self.hits = complaints.found(session, asked)
            self.total = len(self.hits)
        else:
            self.total = complaints.count(session, asked)
        return self.total

    def page(
        self, session: Connection, asked: complaints.QueueQuery, offset: int, limit: int
    ) -> tuple[complaints.QueueRecord, ...]:
        """Rows from `offset` on: of a search by its hits, else from the nearest place that is known."""
        if asked != self.query:
            self.count(session, asked)
        if complaints.is_search(asked):
            return complaints.rows(session, self.hits[offset : offset + limit], asked.person)
        end = min(offset + limit, self.total)
        above = max((place for place in self.keys if place < offset), default=-1)
        below = min((place for place in self.keys if place >= end), default=self.total)
        if offset - above <= below - end or end <= offset:
            skip = offset - above - 1
            found = complaints.page(session, asked, self.keys.get(above), limit, skip=skip)
        else:
            size, key = end - offset, self.keys.get(below)
            found = complaints.page(session, asked, key, size, before=True, skip=below - end)
        if found:
            self.keys[offset] = complaints.key_of(found[0], asked.order)
            self.keys[offset + len(found) - 1] = complaints.key_of(found[-1], asked.order)
        return found


@dataclass(slots=True)
class UnitNames:
    """Short names of units by agency and code, as a code means nothing elsewhere; read once a directory."""

    version: str | None = None
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    def read(self, session: Connection) -> Mapping[tuple[str, str], str]:
        """The names of the directory in force."""
        version = directory.version(session)
        if version != self.version:
            self.names = {(unit.agency, unit.code): unit.short for unit in directory.units(session)}
            self.version = version
        return self.names
