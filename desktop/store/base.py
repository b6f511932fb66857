"""The base: what the server or the platform showed. `observe()` is the only function that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop.store import codec, history, meta, projection, rebaseline, search
from desktop.store.replay import State
from desktop.store.session import listed


class Source(StrEnum):
    """Where an observation came from."""

    CONTRACT = "contract"
    LAPOR = "lapor"
    EXPORT = "export"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Observed:
    """A record as it was shown: JSON objects of its sections, None when this page does not hold one.

    A section may hold only the fields that changed. `rev` 0 means that the source knows no revisions;
    then the later `as_of` wins.
    """

    record: str
    rev: int
    head: bytes | None = None
    body: bytes | None = None


_WRITE = """INSERT INTO base(seq, record, source, head_rev, body_rev, as_of, head, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(seq) DO UPDATE SET source = excluded.source,
  head_rev = excluded.head_rev, body_rev = excluded.body_rev, as_of = excluded.as_of,
  head = excluded.head, body = excluded.body"""

_VISIBLE = """UPDATE outbox SET state = 'done', open = 0, settled_at = ?
WHERE open = 1 AND state = 'acked' AND record = ? AND rev <= ?"""


def observe(
    session: Connection, source: Source, as_of: datetime, records: Sequence[Observed]
) -> tuple[str, ...]:
    """Take over what was shown and re-project it in this transaction; answers the records that moved.

    Never goes back: a section with a revision already known, and a record whose tombstone is as new, are
    ignored. Unknown fields are kept. Call it with at most 200 records a transaction. Raises what
    `codec.DecodeError` names when a section has not the shape of a complaint.
    """
    if source is Source.CONTRACT and meta.get(session, meta.Setting.REBASELINE):
        rebaseline.stage(session, source, as_of, [(o.record, o.rev, o.head, o.body) for o in records])
        return ()
    keys = list(dict.fromkeys(seen.record for seen in records))
    known = projection.load(session, keys)
    buried = _buried(session, keys)
    stamp = codec.to_stamp(as_of)
    fresh = {
        seen.record: known[seen.record]
        for seen in records
        if seen.rev > buried.get(seen.record, -1) and _take(known[seen.record], seen, stamp)
    }
    if not fresh:
        return ()
    with projection.changing(session, fresh, news=True):
        rows = [
            (i.seq, i.record, source.value, i.head_rev, i.body_rev, i.as_of, i.head, i.body)
            for i in fresh.values()
        ]
        session.exec_driver_sql(_WRITE, rows)
        _become_visible(session, list(fresh.values()), stamp)
    return tuple(fresh)


def _take(item: projection.Known, seen: Observed, stamp: int) -> bool:
    """Lay the sections over what is known, where they are newer; False when none was."""
    took = False
    later = seen.rev == 0 and item.head_rev == 0 and stamp >= item.as_of
    if seen.head is not None and (item.head is None or seen.rev > item.head_rev or later):
        head = codec.merge_section(item.head, seen.head)
        took = took or head != item.head
        item.head, item.head_rev = head, seen.rev
    if seen.body is not None and (item.body is None or seen.rev > item.body_rev or later):
        body = codec.merge_section(item.body, seen.body)
        took = took or body != item.body
        item.body, item.body_rev = body, seen.rev
    if took:
        item.as_of = max(stamp, item.as_of)
    return took


def _buried(session: Connection, records: Sequence[str]) -> dict[str, int]:
    rows = session.exec_driver_sql(
        "SELECT record, rev FROM tombstone WHERE record IN (SELECT value FROM json_each(?))",
        (listed(records),),
    )
    return {str(record): int(rev) for record, rev in rows}


def _become_visible(session: Connection, items: Sequence[projection.Known], stamp: int) -> None:
    """Accepted work that the base now shows leaves the overlay."""
    accepted = session.exec_driver_sql(
        "SELECT record FROM outbox WHERE open = 1 AND state = ? "
        "AND record IN (SELECT value FROM json_each(?))",
        (State.ACKED.value, listed([item.record for item in items])),
    )
    waiting = {record for (record,) in accepted}
    visible = [(stamp, item.record, item.rev) for item in items if item.record in waiting]
    if visible:
        session.exec_driver_sql(_VISIBLE, visible)


def fetched_at(session: Connection, record: str) -> datetime | None:
    """When the base of this record was last shown to us, None when never."""
    found = session.exec_driver_sql("SELECT as_of FROM base WHERE record = ?", (record,)).scalar()
    return None if found is None else codec.from_stamp(int(found))


def forget(session: Connection, record: str, rev: int, why: str, at: datetime) -> tuple[str, ...]:
    """Let a record leave this computer; answers the names of attachment files to delete after the commit.

    Base, row, search terms, drafts and attachment rows go, a tombstone stays. Unsent intents become
    rejected with code `gone`; their text stays in the outbox and journal. A tombstone never gets older.
    """
    known = projection.load(session, [record])
    stamp = codec.to_stamp(at)
    waiting = session.exec_driver_sql(
        "SELECT id, author FROM outbox WHERE record = ? AND open = 1 "
        "AND state IN ('queued', 'sending', 'held', 'failed', 'quarantined')",
        (record,),
    ).all()
    files = [
        str(name)
        for (name,) in session.exec_driver_sql("SELECT file FROM attachment WHERE record = ?", (record,))
    ]
    with projection.changing(session, known):
        item = known[record]
        item.head = item.body = None
        session.exec_driver_sql(
            "UPDATE outbox SET state = 'done', open = 0, settled_at = ? WHERE record = ? AND state = 'acked'",
            (stamp, record),
        )
        for intent, author in waiting:
            session.exec_driver_sql(
                "UPDATE outbox SET state = 'rejected', reason = 'gone', at_risk = 0, judged_at = ? "
                "WHERE id = ?",
                (stamp, intent),
            )
            history.journal(session, history.JournalLine(at, record, intent, State.REJECTED, "gone", author))
        for statement in _LEAVE:
            session.exec_driver_sql(statement, (record,))
        session.exec_driver_sql("DELETE FROM seen WHERE seq = ?", (item.seq,))
    session.exec_driver_sql(
        "INSERT INTO tombstone(record, rev, why, at) VALUES (?, ?, ?, ?) ON CONFLICT(record) DO UPDATE "
        "SET rev = max(rev, excluded.rev), why = excluded.why, at = excluded.at",
        (record, rev, why, stamp),
    )
    search.soil(session)
    return tuple(files)


_LEAVE = (
    "INSERT OR IGNORE INTO litter(file) SELECT file FROM attachment WHERE record = ?",
    "DELETE FROM attachment WHERE record = ?",
    "DELETE FROM base WHERE record = ?",
    "DELETE FROM draft WHERE record = ?",
)
