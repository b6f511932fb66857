"""How far a sending to LAPOR v3 has come, so that a killed program goes on there, and what a person saw."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, history, projection
from desktop.store.outbox.here import take
from desktop.store.outbox.items import OutboxItem, find
from desktop.store.outbox.person import OutboxRefusal, OutboxRefusedError
from desktop.store.replay import State

NOT_THERE = "not_there"
"""A person looked at the platform, and the action is not there: it may be sent once more."""


def steps(session: Connection, intent: str) -> tuple[str, str]:
    """The stored steps and what a person told since; both empty when there are none."""
    row = session.exec_driver_sql(
        "SELECT steps, told FROM platform_step WHERE intent = ?", (intent,)
    ).one_or_none()
    return ("", "") if row is None else (str(row[0]), str(row[1]))


def keep_steps(session: Connection, intent: str, now: str, at: datetime) -> None:
    """Keep the steps; what a person told is part of them from now on."""
    session.exec_driver_sql(
        "INSERT INTO platform_step(intent, steps, told, at) VALUES (?, ?, '', ?) "
        "ON CONFLICT(intent) DO UPDATE SET steps = excluded.steps, told = '', at = excluded.at",
        (intent, now, codec.to_stamp(at)),
    )


def doubt(session: Connection, intent: str, why: str, at: datetime) -> None:
    """Let a person decide (*belum pasti*): it is not sent again by itself."""
    item = find(session, intent)
    if item is not None and item.state in (State.QUEUED, State.SENDING):
        _move(session, item, State.UNCERTAIN, why, State.UNCERTAIN.value, item.intent.author, at)


def told_there(session: Connection, intent: str, by: str, at: datetime) -> None:
    """A person saw an uncertain action on the platform; raises OutboxRefusedError for any other."""
    item = _uncertain(session, intent)
    _journal(session, item, "told_there", by, at)
    take(session, intent, "", at)


def told_absent(session: Connection, intent: str, by: str, at: datetime) -> None:
    """A person saw that it is not there: it is sent once more; raises OutboxRefusedError for any other."""
    item = _uncertain(session, intent)
    _move(session, item, State.QUEUED, "", "told_absent", by, at)
    session.exec_driver_sql(
        "INSERT INTO platform_step(intent, told, at) VALUES (?, ?, ?) "
        "ON CONFLICT(intent) DO UPDATE SET told = excluded.told, at = excluded.at",
        (intent, NOT_THERE, codec.to_stamp(at)),
    )


def _uncertain(session: Connection, intent: str) -> OutboxItem:
    item = find(session, intent)
    if item is None:
        raise OutboxRefusedError(OutboxRefusal.UNKNOWN)
    if item.state is not State.UNCERTAIN or not item.open:
        raise OutboxRefusedError(OutboxRefusal.NOTHING_TO_DO)
    return item


def _move(
    session: Connection, item: OutboxItem, to: State, reason: str, event: str, who: str, at: datetime
) -> None:
    known = projection.load(session, [item.intent.record])
    with projection.changing(session, known):
        session.exec_driver_sql(
            "UPDATE outbox SET state = ?, reason = ?, next_at = NULL WHERE id = ?",
            (to.value, reason, item.intent.id),
        )
    _journal(session, item, event, who, at)


def _journal(session: Connection, item: OutboxItem, event: str, who: str, at: datetime) -> None:
    line = history.JournalLine(at, item.intent.record, item.intent.id, event, item.reason, who)
    history.journal(session, line)
