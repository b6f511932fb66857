"""How far a sending to LAPOR v3 has come, so that a killed program goes on there, and what a person saw."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desktop.domain.delivery import Onward
from desktop.store import codec, history, projection
from desktop.store.outbox.here import decides, take
from desktop.store.outbox.items import OutboxItem, find
from desktop.store.outbox.person import OutboxRefusal, OutboxRefusedError
from desktop.store.replay import State

NOT_THERE = "not_there"
"""A person looked at the platform, and the action is not there: it may be sent once more."""

THERE = Onward.THERE.value
"""A person looked at the platform, and the action is there; the gateway that judges it now is told so."""


def onward(session: Connection, intent: str) -> str:
    """What a gateway must know before it carries an action on: `there`, `uncertain`, or empty for neither.

    An office that went to the platform itself, or keyed in by hand, offers the same actions to the gateway
    that it joins, and offers them again after a restore.
    """
    entered = "SELECT 1 FROM entry WHERE intent = ? AND state IN ('entered', 'confirmed')"
    if session.exec_driver_sql(entered, (intent,)).first() is not None:
        return THERE
    row = session.exec_driver_sql(
        "SELECT told, json_valid(steps), iif(json_valid(steps), steps ->> '$.done', 0), "
        "iif(json_valid(steps), ifnull(steps ->> '$.sends', 0), 0) FROM platform_step WHERE intent = ?",
        (intent,),
    ).one_or_none()
    if row is None or row[0] == NOT_THERE:
        return ""
    told, readable, done, sends = row
    if told == THERE or done:
        return THERE
    return "" if readable and not sends else Onward.UNCERTAIN.value


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
    if decides(session):
        _journal(session, item, "told_there", by, at)
        take(session, intent, "", at)
    else:
        _move(session, item, State.QUEUED, "", "told_there", by, at)
        _tell(session, intent, THERE, at)


def told_absent(session: Connection, intent: str, by: str, at: datetime) -> None:
    """A person saw that it is not there: it is sent once more; raises OutboxRefusedError for any other."""
    item = _uncertain(session, intent)
    _move(session, item, State.QUEUED, "", "told_absent", by, at)
    _tell(session, intent, NOT_THERE, at)


def _tell(session: Connection, intent: str, told: str, at: datetime) -> None:
    session.exec_driver_sql(
        "INSERT INTO platform_step(intent, told, at) VALUES (?, ?, ?) "
        "ON CONFLICT(intent) DO UPDATE SET told = excluded.told, at = excluded.at",
        (intent, told, codec.to_stamp(at)),
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
