"""Pages of the queue: from a key on while scrolling, from an offset for a jump of the scroll bar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from desktop.store import codec
from desktop.store.complaints.hits import found, is_search
from desktop.store.complaints.query import CLEAN, SORT, Key, Order, QueueQuery, QueueRecord, where
from desktop.store.remembered import remembered
from desktop.store.schema import NO_DUE
from desktop.store.session import listed

FEW_ROWS = 5_000
"""So many rows are looked up and sorted in some ten milliseconds."""

WALKED = {
    Order.DUE: "ix_complaint_due",
    Order.NEWEST: "ix_complaint_received",
    Order.NUMBER: "ix_complaint_number",
}
"""The index that holds each order, with the columns that filters test."""

_ROWS = """SELECT c.seq, c.record, c.tracking_id, c.local_number, c.title, c.stage, c.status_name, c.sync,
  c.due, c.unit, c.secret, c.anonymous, c.priority, c.has_body, c.received_at, c.classification, c.category,
  c.agency, c.officer, c.source,
  c.news > ifnull((SELECT s.news FROM seen s WHERE s.person = ? AND s.seq = c.seq), 0)
FROM json_each(?) k CROSS JOIN complaint c ON c.seq = k.value ORDER BY k.key"""


def page(
    session: Connection,
    query: QueueQuery,
    after: Key | None,
    limit: int,
    *,
    before: bool = False,
    skip: int = 0,
) -> tuple[QueueRecord, ...]:
    """At most `limit` rows that follow `after` (with `before`: precede it), always in the query's order.

    With `skip` so many next to `after` are passed over first; that is done in an index alone.
    """
    read = _found if is_search(query) else _walked
    seqs = read(session, query, after, limit, before=before, skip=skip)
    return rows(session, tuple(reversed(seqs)) if before else seqs, query.person)


def rows(session: Connection, seqs: Sequence[int], person: str) -> tuple[QueueRecord, ...]:
    """The rows of these numbers in this order; one that has left meanwhile is left out."""
    return tuple(_record(row) for row in session.exec_driver_sql(_ROWS, (person, listed(seqs))))


def _walked(
    session: Connection, query: QueueQuery, after: Key | None, limit: int, *, before: bool, skip: int
) -> tuple[int, ...]:
    value, down = SORT[query.order]
    way, beyond = ("DESC", "<") if down is not before else ("ASC", ">")
    terms, values = where(query)
    select = f"SELECT {value} AS value, c.seq AS seq FROM complaint c {_index(session, query)}"
    if after is None:
        walk = f"{select} {_all(terms)}"
    else:
        # SQLite seeks a pair of values by the first alone and would pass over every row with the same one:
        # half of all complaints have no due day.
        same, further = [f"{value} = ?", f"c.seq {beyond} ?"], [f"{value} {beyond} ?"]
        walk = f"{select} {_all([*terms, *same])} UNION ALL {select} {_all([*terms, *further])}"
        values = [*values, after.value, after.seq, *values, after.value]
    statement = f"{walk} ORDER BY value {way}, seq {way} LIMIT ? OFFSET ?"
    walked = session.exec_driver_sql(statement, (*values, limit, skip))
    return tuple(seq for _, seq in walked)


def _found(
    session: Connection, query: QueueQuery, after: Key | None, limit: int, *, before: bool, skip: int
) -> tuple[int, ...]:
    seqs = found(session, query)
    value, down = SORT[query.order]
    if before:
        seqs, down = seqs[::-1], not down
    if after is not None:
        passed = (
            f"SELECT count(*) FROM json_each(?) h CROSS JOIN complaint c ON c.seq = h.value "
            f"WHERE ({value}, c.seq) {'>=' if down else '<='} (?, ?)"
        )
        skip += int(session.exec_driver_sql(passed, (listed(seqs), after.value, after.seq)).scalar_one())
    return seqs[skip : skip + limit]


def count(session: Connection, query: QueueQuery) -> int:
    """How many rows the query has; a search counts its newest 2,000 hits at most (`SEARCH_CAP`)."""
    if is_search(query):
        return len(found(session, query))
    terms, values = where(query)
    counted = {"c.stage", "c.unit", "c.agency", "c.sync"}
    if all(term.split(" ")[0] in counted for term in terms):
        statement = f"SELECT ifnull(sum(c.n), 0) FROM tally c {_all(terms)}"
    else:
        statement = f"SELECT count(*) FROM complaint c {_all(terms)}"

    def counted_now() -> int:
        return int(session.exec_driver_sql(statement, tuple(values)).scalar_one())

    return remembered(session, (statement, *values), counted_now)


def key_of(row: QueueRecord, order: Order) -> Key:
    """The place of a row in an order."""
    match order:
        case Order.DUE:
            return Key(NO_DUE if row.due_on is None else row.due_on.toordinal(), row.seq)
        case Order.NEWEST:
            return Key(codec.to_stamp(row.received_at), row.seq)
        case Order.NUMBER:
            return Key(row.number, row.seq)


def _index(session: Connection, query: QueueQuery) -> str:
    """Which index to walk, where SQLite's own choice costs a hundred times more.

    A filter that many rows pass is tested while walking in the order wanted; what few rows pass is looked up
    and sorted. The counters say which it is.
    """
    if query.sync and CLEAN not in query.sync:
        return "INDEXED BY ix_complaint_sync"
    if query.officers:
        return "INDEXED BY ix_complaint_officer_stage_due"
    if query.order is Order.DUE and len(query.stages) == 1 and not query.units:
        return "INDEXED BY ix_complaint_stage_due"
    if query.stages or query.units:
        passing = count(session, QueueQuery(stages=query.stages, units=query.units, agencies=query.agencies))
        if passing <= FEW_ROWS:
            column = "unit_stage" if query.units else "stage"
            return f"INDEXED BY ix_complaint_{column}_due"
    return f"INDEXED BY {WALKED[query.order]}"


def _all(terms: list[str]) -> str:
    return "WHERE " + " AND ".join(terms) if terms else ""


def _record(row: Row[*tuple[Any, ...]]) -> QueueRecord:
    seq, record, tracking, local, title, stage, status, sync, due, unit, secret, anonymous, *rest = row
    priority, has_body, received, classification, category, agency, officer, source, unread = rest
    return QueueRecord(
        seq=seq,
        record=record,
        number=tracking or local,
        title=title,
        stage=stage,
        status_name=status,
        sync=sync,
        due_on=None if due == NO_DUE else date.fromordinal(due),
        unit=unit,
        unread=bool(unread),
        secret=bool(secret),
        anonymous=bool(anonymous),
        priority=priority,
        has_body=bool(has_body),
        received_at=codec.from_stamp(received),
        classification=classification,
        category=category,
        agency=agency,
        officer=officer,
        source=source,
    )
