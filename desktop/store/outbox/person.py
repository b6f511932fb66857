"""What a person does with an intent that waits or failed: take it back, try again, or set it aside."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop.domain.intents import Intent, Kind
from desktop.store import attachments, history, projection
from desktop.store.outbox.here import decide_next
from desktop.store.outbox.items import OutboxItem, find
from desktop.store.replay import TROUBLED, State

AGAIN = frozenset({"reapplied", "resolved"})
"""Ways of dealing with an intent in which a new one takes its place."""

_PUT_ASIDE = TROUBLED - {State.UNCERTAIN}
"""What is uncertain may stand on the platform, so only the two answers of `outbox.steps` end it."""


class OutboxRefusal(StrEnum):
    """Why an intent may not be taken back, retried or set aside."""

    UNKNOWN = "unknown"
    IN_FLIGHT = "in_flight"
    ACCEPTED = "accepted"
    JUDGED = "judged"
    NOTHING_TO_DO = "nothing_to_do"


class OutboxRefusedError(Exception):
    """The outbox stays as it is."""

    def __init__(self, reason: OutboxRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def withdraw(session: Connection, intent: str, at: datetime) -> Intent:
    """Take an intent back, its effect leaves the view; answers it, so that its text can become a draft.

    Refused once it was sent and its fate is unknown (IN_FLIGHT), once it was accepted, and once a person has
    dealt with it already.
    """
    item = _item(session, intent)
    match item.state:
        case State.ACKED | State.DONE:
            raise OutboxRefusedError(OutboxRefusal.ACCEPTED)
        case _ if not item.open:
            raise OutboxRefusedError(OutboxRefusal.NOTHING_TO_DO)
        case State.SENDING | State.UNCERTAIN:
            raise OutboxRefusedError(OutboxRefusal.IN_FLIGHT)
        case State.QUEUED | State.HELD if item.attempts:
            raise OutboxRefusedError(OutboxRefusal.IN_FLIGHT)
        case _:
            _set(session, item, "state = 'withdrawn', open = 0, at_risk = 0", "withdrawn", at)
            _forget_file(session, item)
            decide_next(session, item.intent.record, at)
    return item.intent


def retry(session: Connection, intent: str, at: datetime) -> None:
    """Send a waiting, failed or quarantined intent as soon as possible; JUDGED when it has a verdict."""
    item = _item(session, intent)
    match item.state:
        case State.ACKED | State.DONE:
            raise OutboxRefusedError(OutboxRefusal.JUDGED)
        case _ if not item.open:
            raise OutboxRefusedError(OutboxRefusal.NOTHING_TO_DO)
        case State.QUEUED | State.HELD | State.FAILED | State.QUARANTINED:
            move = "state = 'queued', next_at = NULL, faults = 0, reason = ''"
            _set(session, item, move, "retried", at)
            decide_next(session, item.intent.record, at)
        case State.SENDING:
            raise OutboxRefusedError(OutboxRefusal.IN_FLIGHT)
        case _:
            raise OutboxRefusedError(OutboxRefusal.JUDGED)


def dismiss(session: Connection, intent: str, how: str, at: datetime) -> None:
    """A person has dealt with a rejected, conflicting, failed or quarantined intent; `how` in one word.

    A file that was refused leaves with its intent, unless the same file is offered again in a new one.
    """
    item = _item(session, intent)
    if item.state not in _PUT_ASIDE or not item.open:
        raise OutboxRefusedError(OutboxRefusal.NOTHING_TO_DO)
    _set(session, item, "open = 0, at_risk = 0", how, at)
    session.exec_driver_sql("UPDATE outbox SET how = ? WHERE id = ?", (how, intent))
    if how not in AGAIN:
        _forget_file(session, item)
    decide_next(session, item.intent.record, at)


def _forget_file(session: Connection, item: OutboxItem) -> None:
    """Nobody can reach the file of an ATTACH that came to nothing: it leaves the disk with the next sweep."""
    if item.intent.kind is Kind.ATTACH:
        attachments.forget(session, item.intent.said("id"))


def _item(session: Connection, intent: str) -> OutboxItem:
    item = find(session, intent)
    if item is None:
        raise OutboxRefusedError(OutboxRefusal.UNKNOWN)
    return item


def _set(session: Connection, item: OutboxItem, move: str, event: str, at: datetime) -> None:
    record = item.intent.record
    known = projection.load(session, [record])
    with projection.changing(session, known):
        session.exec_driver_sql(f"UPDATE outbox SET {move} WHERE id = ?", (item.intent.id,))
        history.journal(
            session, history.JournalLine(at, record, item.intent.id, event, "", item.intent.author)
        )
