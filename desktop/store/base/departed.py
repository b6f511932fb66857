"""What has left this computer within thirty days, and how its tombstone is lifted (rule 18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from desktop.store import codec, history
from desktop.store.base import rebaseline
from desktop.store.base.observe import Observed, buried_at, fetched_at, observe
from desktop.store.base.rows import Source
from desktop.store.server_time import server_time

UNDO = timedelta(days=30)
"""How long a tombstone can be lifted, and a draft on what left waits for its return."""

_DEPARTED = """SELECT t.record, t.why, t.at,
  (SELECT count(*) FROM outbox o WHERE o.record = t.record AND o.open = 1 AND o.state = 'rejected')
  + (SELECT count(*) FROM draft d WHERE d.record = t.record)
FROM tombstone t WHERE t.at > ? AND NOT EXISTS (SELECT 1 FROM base b WHERE b.record = t.record)
ORDER BY t.at DESC, t.record"""
_EXPIRED = """SELECT d.person, d.record, d.kind, d.body
FROM draft d LEFT JOIN tombstone t ON t.record = d.record
WHERE max(d.at, ifnull(t.at, 0)) <= ? AND d.record <> ''
  AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.record = d.record) LIMIT ?"""
_CLEAR = "DELETE FROM draft WHERE person = ? AND record = ? AND kind = ?"


@dataclass(frozen=True, slots=True)
class Departed:
    """A record that left: only its key is kept of it. `texts` of this office about it are still here."""

    record: str
    why: str
    at: datetime
    until: datetime
    texts: int


def departed(session: Connection, now: datetime) -> tuple[Departed, ...]:
    """What left within `UNDO` and has not come back, the latest first."""
    found = session.exec_driver_sql(_DEPARTED, (_oldest(session, now),))
    return tuple(
        Departed(record, why, codec.from_stamp(at), codec.from_stamp(at) + UNDO, texts)
        for record, why, at, texts in found
    )


def lift(session: Connection, seen: Observed, position: int, now: datetime) -> bool:
    """Take back a record that a server at commit number `position` shows; False when it must stay away.

    Only a server that knows of the departure can take it back: one that lags behind the tombstone still
    shows what is gone. Until a whole new base is here nothing is lifted; it brings what there is.
    """
    buried = buried_at(session, [seen.record]).get(seen.record)
    here = fetched_at(session, seen.record) is not None
    if buried is None or position < buried or rebaseline.is_rebaselining(session):
        return here
    if not here:
        session.exec_driver_sql("DELETE FROM tombstone WHERE record = ?", (seen.record,))
    observe(session, Source.CONTRACT, now, [seen])
    return True


def put_away(session: Connection, now: datetime, limit: int) -> bool:
    """Move drafts on what left more than `UNDO` ago into the journal; True when none is left to move."""
    drafts = session.exec_driver_sql(_EXPIRED, (_oldest(session, now), limit)).all()
    for person, record, kind, body in drafts:
        history.journal(session, history.JournalLine(now, record, "", "draft", kind, person, body))
        session.exec_driver_sql(_CLEAR, (person, record, kind))
    return len(drafts) < limit


def _oldest(session: Connection, now: datetime) -> int:
    return codec.to_stamp(server_time(session, now) - UNDO)
