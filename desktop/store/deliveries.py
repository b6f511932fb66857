"""What a gateway tells of its own way on: read from the record as it came, kept nowhere a second time."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desktop.domain.delivery import TO_PEOPLE, Delivery
from desktop.store import entries

_MARK = '"deliveries":'


class _Head(msgspec.Struct):
    deliveries: tuple[Delivery, ...] = ()


_heads = msgspec.json.Decoder(_Head)


def told_in(head: str | None) -> tuple[Delivery, ...]:
    """The deliveries in a header as it is kept; none in what cannot be read."""
    if head is None or _MARK not in head:
        return ()
    try:
        return _heads.decode(head).deliveries
    except msgspec.DecodeError:
        # Of a newer gateway: then only the first of the two delivery states is known.
        return ()


def of_record(session: Connection, record: str) -> dict[str, Delivery]:
    """Intent → how far the gateway has carried it, for every action on a record, whoever made it."""
    head = session.exec_driver_sql("SELECT head FROM base WHERE record = ?", (record,)).scalar()
    return {each.intent: each for each in told_in(head)}


def leave_to_people(session: Connection, told: tuple[Delivery, ...], now: datetime) -> None:
    """Put on Lembar entri what the gateway could not carry after all, of this computer's accepted actions."""
    for each in told:
        if each.state in TO_PEOPLE and _is_ours(session, each.intent):
            entries.put(session, each.intent, now)


def _is_ours(session: Connection, intent: str) -> bool:
    asked = "SELECT 1 FROM outbox WHERE id = ? AND state IN ('acked', 'done')"
    return session.exec_driver_sql(asked, (intent,)).first() is not None
