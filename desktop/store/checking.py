"""Whether a vault is whole: its pages, its indices, and every view against the replay of its intents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop.store import complaints, projection
from desktop.store.database import Database
from desktop.store.gate import Writer

BATCH = 200


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; empty `damage`, `search` and `strays` mean that everything agrees."""

    records: int
    damage: str
    search: str
    strays: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """True when nothing is wrong."""
        return not (self.damage or self.search or self.strays)


def check_views(database: Database) -> CheckReport:
    """Check the search index, and every record's view against its replay, in a file that is whole."""
    with database.reading() as session:
        records = 0
        strays: list[str] = []
        for batch in _batches(session):
            records += len(batch)
            known = projection.load(session, batch)
            for record, item in known.items():
                shown = complaints.get(session, record)
                if shown is None or shown.complaint != projection.view(session, item):
                    strays.append(record)
    return CheckReport(records, "", _search(database), tuple(strays))


def _search(database: Database) -> str:
    try:
        with database.writing(Writer.SYNC) as session:
            session.exec_driver_sql("INSERT INTO search(search) VALUES ('integrity-check')")
    except DBAPIError as error:
        return type(error.orig).__name__
    return ""


def _batches(session: Connection) -> Iterator[list[str]]:
    last = 0
    while True:
        rows = session.exec_driver_sql(
            "SELECT seq, record FROM complaint WHERE seq > ? ORDER BY seq LIMIT ?", (last, BATCH)
        ).all()
        if not rows:
            return
        last = int(rows[-1][0])
        yield [str(row[1]) for row in rows]
