"""Counts that the window shows all the time, out of the counters that every write moves along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from desktop.store.complaints.page import count
from desktop.store.complaints.query import QueueQuery, where


def stage_counts(session: Connection, query: QueueQuery | None = None) -> dict[str, int]:
    """Stage → number of complaints; of the query only agencies, units and sync states are looked at."""
    return _counts(session, "stage", query)


def unit_counts(session: Connection, query: QueueQuery | None = None) -> dict[str, int]:
    """Unit → number of complaints; of the query only agencies, stages and sync states are looked at."""
    return _counts(session, "unit", query)


def view_counts(session: Connection, views: Mapping[str, QueueQuery]) -> dict[str, int]:
    """Number of complaints in each named view of the queue."""
    return {name: count(session, query) for name, query in views.items()}


def _counts(session: Connection, column: str, query: QueueQuery | None) -> dict[str, int]:
    asked = query or QueueQuery()
    plain = replace(
        QueueQuery(), stages=asked.stages, units=asked.units, agencies=asked.agencies, sync=asked.sync
    )
    terms, values = where(plain)
    condition = "WHERE " + " AND ".join(terms) if terms else ""
    rows = session.exec_driver_sql(
        f"SELECT c.{column}, sum(c.n) FROM tally c {condition} GROUP BY c.{column} ORDER BY c.{column}",
        tuple(values),
    )
    return {str(name): int(total) for name, total in rows}
