"""How a record leaves this computer, and what stays behind of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, history, projection, search
from desktop.store.base import rows
from desktop.store.replay import State

_UNSENT = """SELECT id, author FROM outbox WHERE record = ? AND open = 1
  AND (state IN ('failed', 'quarantined') OR state IN ('queued', 'held') AND attempts = 0)"""
"""One that was on its way may have its effect already, so only the server's verdict settles it."""
_REJECT = """UPDATE outbox SET state = 'rejected', reason = 'gone', at_risk = 0, next_at = NULL, judged_at = ?
WHERE id = ?"""
_SETTLE = """UPDATE outbox SET state = 'done', open = 0, settled_at = ?
WHERE record = ? AND open = 1 AND state = 'acked'"""
_BURY = """INSERT INTO tombstone(record, rev, why, at) VALUES (?, ?, ?, ?) ON CONFLICT(record) DO UPDATE
SET rev = max(rev, excluded.rev), why = excluded.why, at = excluded.at"""
_UNSEEN = """SELECT DISTINCT o.record FROM outbox o WHERE o.open = 1 AND o.state = 'acked' AND o.record <> ''
AND NOT EXISTS (SELECT 1 FROM base b WHERE b.record = o.record)"""
_SEEN = """SELECT o.record, o.id FROM outbox o JOIN base b ON b.record = o.record
WHERE o.open = 1 AND o.state = 'acked'
  AND o.rev <= iif(b.body IS NULL, b.head_rev, min(b.head_rev, b.body_rev))"""
_SETTLE_SEEN = "UPDATE outbox SET state = 'done', open = 0, settled_at = ? WHERE id = ?"
_LEAVE = (
    "DELETE FROM attachment WHERE record = ?",
    "DELETE FROM base WHERE record = ?",
    "DELETE FROM staged WHERE record = ?",
)


def forget(session: Connection, record: str, rev: int, why: str, at: datetime) -> tuple[str, ...]:
    """Let a record leave; answers names of attachment files, which `attachments.sweep` deletes after commit.

    Base, row, search terms and attachment rows go, a tombstone stays and never gets older. Intents that were
    never sent become rejected with code `gone`; their text stays in the outbox and the journal, and drafts
    stay where they are (rule 18). Those whose answer was lost go on asking for it. Nothing happens when the
    record is known at a newer revision: it has come back since.
    """
    # While a whole new base is fetched, only its revisions are of the life in which the record left.
    table = "base" if rows.revisions_hold(session) else "staged"
    known = session.exec_driver_sql(f"SELECT head_rev FROM {table} WHERE record = ?", (record,)).scalar()
    if known is not None and int(known) > rev:
        return ()
    files = leave(session, record, at)
    session.exec_driver_sql(_BURY, (record, rev, why, codec.to_stamp(at)))
    return files


def unbury(session: Connection) -> None:
    """Let go of every tombstone: a whole new base comes, of another life of the server."""
    session.exec_driver_sql("DELETE FROM tombstone")


def leave_accepted(session: Connection, at: datetime) -> None:
    """Let accepted work go that a whole new base shows, and records that nothing but such work still shows.

    What was accepted before its download is in it, or its record has left without a word: nobody tells a
    computer that starts anew what went before.
    """
    for record in session.exec_driver_sql(_UNSEEN).scalars().all():
        leave(session, str(record), at)
    shown = session.exec_driver_sql(_SEEN).all()
    with projection.changing(session, projection.load(session, list({record for record, _ in shown}))):
        for _, intent in shown:
            session.exec_driver_sql(_SETTLE_SEEN, (codec.to_stamp(at), intent))


def leave(session: Connection, record: str, at: datetime) -> tuple[str, ...]:
    """As `forget`, without a tombstone: the record may come back at any revision."""
    known = projection.load(session, [record])
    stamp = codec.to_stamp(at)
    unsent = session.exec_driver_sql(_UNSENT, (record,)).all()
    files = session.exec_driver_sql("SELECT file FROM attachment WHERE record = ?", (record,)).scalars().all()
    with projection.changing(session, known):
        item = known[record]
        item.head = item.body = None
        item.head_rev = item.body_rev = 0
        session.exec_driver_sql(_SETTLE, (stamp, record))
        for intent, author in unsent:
            session.exec_driver_sql(_REJECT, (stamp, intent))
            line = history.JournalLine(at, record, intent, State.REJECTED, "gone", author)
            history.journal(session, line)
        for statement in _LEAVE:
            session.exec_driver_sql(statement, (record,))
        session.exec_driver_sql("DELETE FROM seen WHERE seq = ?", (item.seq,))
    search.soil(session)
    return tuple(str(name) for name in files)
