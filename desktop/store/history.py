"""The journal: every intent and every verdict, for ever, whatever becomes of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.store.codec import from_stamp, to_stamp


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line: `event` is `intent`, `withdrawn`, `retried`, `set_aside`, `draft`, a verdict, or its end.

    `body` is the intent as JSON on the line that tells of it, the text of a draft that nobody came back to
    (`code` is its kind), else what the verdict added.
    """

    at: datetime
    record: str
    intent: str
    event: str
    code: str = ""
    who: str = ""
    body: str = ""


def journal(session: Connection, line: JournalLine) -> None:
    """Append one line; there is no way to change or remove one."""
    session.exec_driver_sql(
        "INSERT INTO journal(at, record, intent, event, code, who, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (to_stamp(line.at), line.record, line.intent, line.event, line.code, line.who, line.body),
    )


def entries(session: Connection, record: str) -> tuple[JournalLine, ...]:
    """Every line of one record, oldest first."""
    rows = session.exec_driver_sql(
        "SELECT at, record, intent, event, code, who, body FROM journal WHERE record = ? ORDER BY number",
        (record,),
    )
    return tuple(JournalLine(from_stamp(at), *rest) for at, *rest in rows)
