"""What the engine asks of the outbox: what to send next, and what the line did to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, projection
from desktop.store.outbox.items import OutboxItem, unsent
from desktop.store.replay import State
from desktop.store.session import listed


def due(
    session: Connection,
    now: datetime,
    max_ops: int,
    max_bytes: int,
    authors: frozenset[str] | None = None,
) -> tuple[OutboxItem, ...]:
    """The next intents to send, in order: at most `max_ops`, and `max_bytes` unless the first is larger.

    An intent waits while an earlier one on its record cannot go in this batch. `authors` limits the batch to
    those whose sign-in is at hand.
    """
    batch: list[OutboxItem] = []
    blocked: set[str] = set()
    size = 0
    for item in unsent(session):
        record = item.intent.record
        waits = item.state is State.HELD or (item.next_at is not None and item.next_at > now)
        stranger = authors is not None and item.intent.author not in authors
        if waits or stranger or record in blocked:
            blocked.add(record)
            continue
        if len(batch) >= max_ops or (batch and size + item.size > max_bytes):
            break
        batch.append(item)
        size += item.size
    return tuple(batch)


def last_unacknowledged(session: Connection, record: str, before: int | None = None) -> str:
    """The id of the newest intent on the record that has no verdict, older than number `before`; else empty.

    It is the `prev` of an intent at the moment it is sent.
    """
    found = session.exec_driver_sql(
        "SELECT id FROM outbox WHERE open = 1 AND record = ? AND state IN ('queued', 'sending', 'held') "
        "AND number < ifnull(?, number + 1) ORDER BY number DESC LIMIT 1",
        (record, before),
    ).scalar()
    return "" if found is None else str(found)


def sending(session: Connection, ids: Sequence[str]) -> None:
    """Note, before they leave, that these are being sent: from now on their fate may be unknown."""
    session.exec_driver_sql(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, next_at = NULL "
        "WHERE state IN ('queued', 'sending') AND id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    )


def postpone(
    session: Connection, ids: Sequence[str], next_at: datetime | None, reason: str, *, fault: bool = False
) -> None:
    """Back to the queue until `next_at` (None: whenever); `fault` counts a server error on each of them."""
    session.exec_driver_sql(
        "UPDATE outbox SET state = 'queued', next_at = ?, reason = ?, faults = faults + ? "
        "WHERE state IN ('queued', 'sending') AND id IN (SELECT value FROM json_each(?))",
        (None if next_at is None else codec.to_stamp(next_at), reason, int(fault), listed(ids)),
    )


def hold(session: Connection, ids: Sequence[str], reason: str = "") -> None:
    """Do not send these until they are released; a sign-in may be missing, or a person asked for it."""
    _move(session, ids, ("queued",), State.HELD, reason)


def unhold(session: Connection, ids: Sequence[str]) -> None:
    """Release what was held."""
    _move(session, ids, ("held",), State.QUEUED, "")


def fail(session: Connection, ids: Sequence[str], reason: str) -> None:
    """The server cannot take these as they are; a person must look."""
    _move(session, ids, ("queued", "sending", "held"), State.FAILED, reason)


def quarantine(session: Connection, ids: Sequence[str], reason: str) -> None:
    """Set aside what the server keeps failing on, so that the rest flows."""
    _move(session, ids, ("queued", "sending", "held"), State.QUARANTINED, reason)


def requeue_acknowledged(session: Connection, epoch: str) -> int:
    """Offer every accepted intent of another epoch again (rule 16); answers how many.

    Its verdict in the server's new life replaces the old one; the journal keeps both.
    """
    rows = session.exec_driver_sql(
        "SELECT id, record FROM outbox WHERE state IN ('acked', 'done') AND epoch <> ? ORDER BY number",
        (epoch,),
    ).all()
    for start in range(0, len(rows), 200):
        part = rows[start : start + 200]
        known = projection.load(session, list({record for _, record in part}))
        with projection.changing(session, known):
            session.exec_driver_sql(
                "UPDATE outbox SET state = 'queued', open = 1, next_at = NULL, reason = '', "
                "epoch = ? WHERE id IN (SELECT value FROM json_each(?))",
                (epoch, listed([intent for intent, _ in part])),
            )
    return len(rows)


def _move(
    session: Connection, ids: Sequence[str], states: tuple[str, ...], becomes: State, reason: str
) -> None:
    rows = session.exec_driver_sql(
        "SELECT id, record FROM outbox WHERE id IN (SELECT value FROM json_each(?)) "
        "AND state IN (SELECT value FROM json_each(?))",
        (listed(ids), listed(states)),
    ).all()
    if not rows:
        return
    known = projection.load(session, list({record for _, record in rows}))
    with projection.changing(session, known):
        session.exec_driver_sql(
            "UPDATE outbox SET state = ?, reason = ?, next_at = NULL "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (becomes.value, reason, listed([intent for intent, _ in rows])),
        )
