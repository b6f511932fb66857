"""Pages of the queue: from a key on while scrolling, from an offset for a jump of the scroll bar."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from desktop.store import codec, words
from desktop.store.complaints.query import SORT, Key, Order, QueueQuery, QueueRecord, where
from desktop.store.schema import NO_DUE

FEW_ROWS = 5_000
"""So many rows are looked up and sorted in some ten milliseconds."""

WALKED = {
    Order.DUE: "ix_complaint_due",
    Order.NEWEST: "ix_complaint_received",
    Order.NUMBER: "ix_complaint_number",
}
"""The index that holds each order, with the columns that filters test."""

_COLUMNS = """c.seq, c.record, c.tracking_id, c.local_number, c.title, c.stage, c.status_name, c.sync, c.due,
  c.unit, c.secret, c.anonymous, c.priority, c.has_body, c.received_at, c.classification, c.category,
  c.agency, c.officer, c.source,
  c.news > ifnull((SELECT s.news FROM seen s WHERE s.person = ? AND s.seq = c.seq), 0)"""


def page(
    session: Connection, query: QueueQuery, after: Key | None, limit: int, *, before: bool = False
) -> tuple[QueueRecord, ...]:
    """At most `limit` rows that follow `after` (with `before`: precede it), always in the query's order."""
    value, down = SORT[query.order]
    backwards = down is not before
    terms, values = where(query)
    if after is not None:
        terms.append(f"({value}, c.seq) {'<' if backwards else '>'} (?, ?)")
        values.extend((after.value, after.seq))
    way = "DESC" if backwards else "ASC"
    order = f"ORDER BY {value} {way}, c.seq {way}"
    statement = f"SELECT {_COLUMNS} FROM complaint c {_index(session, query)} {_all(terms)} {order} LIMIT ?"
    rows = session.exec_driver_sql(statement, (query.person, *values, limit)).all()
    found = [_record(row) for row in rows]
    return tuple(reversed(found) if before else found)


def page_at(session: Connection, query: QueueQuery, offset: int, limit: int) -> tuple[QueueRecord, ...]:
    """At most `limit` rows from position `offset` on; the skipping is done in the index alone."""
    value, down = SORT[query.order]
    way = "DESC" if down else "ASC"
    terms, values = where(query)
    order = f"ORDER BY {value} {way}, c.seq {way}"
    statement = (
        f"SELECT {_COLUMNS} FROM complaint c WHERE c.seq IN "
        f"(SELECT c.seq FROM complaint c {_index(session, query)} {_all(terms)} {order} LIMIT ? OFFSET ?) "
        f"{order}"
    )
    rows = session.exec_driver_sql(statement, (query.person, *values, limit, offset)).all()
    return tuple(_record(row) for row in rows)


def count(session: Connection, query: QueueQuery) -> int:
    """How many rows the query has; a search counts its newest 2,000 hits at most (`SEARCH_CAP`)."""
    terms, values = where(query)
    counted = {"c.stage", "c.unit", "c.agency", "c.sync"}
    if all(term.split(" ")[0] in counted for term in terms):
        statement = f"SELECT ifnull(sum(c.n), 0) FROM tally c {_all(terms)}"
    else:
        statement = f"SELECT count(*) FROM complaint c {_all(terms)}"
    return int(session.exec_driver_sql(statement, tuple(values)).scalar_one())


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
    if words.expression(query.text) or query.officers or query.sync:
        return ""
    if query.order is Order.DUE and len(query.stages) == 1 and not query.units:
        return "INDEXED BY ix_complaint_stage_due"
    passing = count(session, QueueQuery(stages=query.stages, units=query.units, agencies=query.agencies))
    if passing <= FEW_ROWS:
        if query.units:
            return "INDEXED BY ix_complaint_unit_stage_due"
        return "INDEXED BY ix_complaint_stage_due" if query.stages else ""
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
