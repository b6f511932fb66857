"""How many bytes went over the line, by day, by kind of network, up and down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from desktop.store import meta

KEPT_DAYS = 400
"""Days of which the meter is kept."""


@dataclass(frozen=True, slots=True)
class DayData:
    """HTTP bytes of one day over one kind of network, headers included, TLS and TCP not."""

    day: date
    network: str
    up: int
    down: int


def add(session: Connection, day: date, network: str, up: int, down: int) -> None:
    """Add to the meter of a day, in the transaction that closes a run's books."""
    meta.add_number(session, _month(day), up + down)
    name = f"data/{day}/{network}"
    kept = meta.get(session, name)
    if not kept:
        oldest = f"data/{day - timedelta(days=KEPT_DAYS)}"
        session.exec_driver_sql("DELETE FROM meta WHERE name >= 'data/' AND name < ?", (oldest,))
    before_up, before_down = map(int, kept.split()) if kept else (0, 0)
    meta.put(session, name, f"{before_up + up} {before_down + down}")


def month_bytes(session: Connection, day: date) -> int:
    """Bytes both ways in the calendar month of that day."""
    return int(meta.get_number(session, _month(day)))


def days(session: Connection, first: date, last: date) -> tuple[DayData, ...]:
    """The days from `first` to `last` on which anything went over the line, oldest first."""
    rows = session.exec_driver_sql(
        "SELECT name, value FROM meta WHERE name >= ? AND name < ? ORDER BY name",
        (f"data/{first}", f"data/{last + timedelta(days=1)}"),
    )
    found: list[DayData] = []
    for name, value in rows:
        _, day, network = str(name).split("/", 2)
        up, down = map(int, str(value).split())
        found.append(DayData(date.fromisoformat(day), network, up, down))
    return tuple(found)


def _month(day: date) -> str:
    return f"bytes_{day:%Y-%m}"
