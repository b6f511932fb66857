"""What left on a USB stick: it still waits, but from then on nobody can say that it has no effect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, history, meta
from desktop.store.session import listed

_CARRIED, _KEPT = "carried", "kept"


def carried(session: Connection, ids: Sequence[str], at: datetime) -> None:
    """Note, before a stick has them, that these leave on it; like `sending`, so nobody takes them back."""
    session.exec_driver_sql(
        "UPDATE outbox SET attempts = attempts + 1 WHERE id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    )
    _note(session, ids, at, _CARRIED)


def kept(session: Connection, ids: Sequence[str], at: datetime) -> None:
    """The stick did not take them after all; nobody takes them back even so, as a copy may lie there."""
    _note(session, ids, at, _KEPT)


def carried_since(session: Connection) -> dict[str, datetime]:
    """When each intent that waits last left on a stick, in the present life of the server."""
    rows = session.exec_driver_sql(
        "SELECT o.id, j.event, j.at FROM outbox o JOIN journal j ON j.record = o.record AND j.intent = o.id "
        "WHERE o.open = 1 AND o.state IN ('queued', 'sending', 'held') AND o.attempts > 0 "
        "AND j.event IN ('carried', 'kept') AND j.code = ? ORDER BY j.number",
        (meta.get(session, meta.Setting.EPOCH),),
    )
    found: dict[str, datetime] = {}
    for intent, event, at in rows:
        if event == _CARRIED:
            found[intent] = codec.from_stamp(at)
        else:
            found.pop(intent, None)
    return found


def _note(session: Connection, ids: Sequence[str], at: datetime, event: str) -> None:
    epoch = meta.get(session, meta.Setting.EPOCH)
    rows = session.exec_driver_sql(
        "SELECT record, id, author FROM outbox WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number",
        (listed(ids),),
    ).all()
    for record, intent, author in rows:
        history.journal(session, history.JournalLine(at, record, intent, event, epoch, author))
