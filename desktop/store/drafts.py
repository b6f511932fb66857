"""Unfinished texts, kept per person, complaint and kind of action until they are sent or thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.store.codec import from_stamp, to_stamp


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished text; `kind` names the form it belongs to."""

    record: str
    kind: str
    text: str
    at: datetime


def save(session: Connection, person: str, record: str, kind: str, text: str, at: datetime) -> None:
    """Keep the text; an empty one clears the draft."""
    if not text:
        clear(session, person, record, kind)
        return
    session.exec_driver_sql(
        "INSERT INTO draft(person, record, kind, body, at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT(person, record, kind) DO UPDATE SET body = excluded.body, at = excluded.at",
        (person, record, kind, text, to_stamp(at)),
    )


def load(session: Connection, person: str, record: str, kind: str) -> Draft | None:
    """The draft, None when there is none."""
    row = session.exec_driver_sql(
        "SELECT record, kind, body, at FROM draft WHERE person = ? AND record = ? AND kind = ?",
        (person, record, kind),
    ).one_or_none()
    return None if row is None else Draft(row[0], row[1], row[2], from_stamp(row[3]))


def clear(session: Connection, person: str, record: str, kind: str) -> None:
    """Forget the draft."""
    session.exec_driver_sql(
        "DELETE FROM draft WHERE person = ? AND record = ? AND kind = ?", (person, record, kind)
    )


def mine(session: Connection, person: str) -> tuple[Draft, ...]:
    """Every draft of a person, newest first."""
    rows = session.exec_driver_sql(
        "SELECT record, kind, body, at FROM draft WHERE person = ? ORDER BY at DESC, record, kind", (person,)
    )
    return tuple(Draft(record, kind, body, from_stamp(at)) for record, kind, body, at in rows)


def records(session: Connection, person: str) -> frozenset[str]:
    """The complaints on which a person has a draft."""
    found = session.exec_driver_sql("SELECT DISTINCT record FROM draft WHERE person = ?", (person,))
    return frozenset(str(record) for (record,) in found)
