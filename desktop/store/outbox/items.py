"""Rows of the outbox as values, and the questions a screen or the engine asks of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, CursorResult

from desktop.domain.intents import Intent, Kind
from desktop.domain.merge import Clash
from desktop.domain.people import Person
from desktop.store import codec
from desktop.store.replay import State


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One intent with everything known of its way; `number` is the device's sequence (dseq).

    `open` ends once its effect is visible in the base or a person has dealt with it.

    `size` is in bytes as it is kept. `attempts` counts sendings, `faults` server errors on this very intent.
    `at_risk`: it no longer applies to the present base and is not shown in the view.
    """

    number: int
    intent: Intent
    person: Person
    state: State
    reason: str
    attempts: int
    faults: int
    next_at: datetime | None
    at_risk: bool
    size: int
    created_at: datetime
    field: str
    merged: tuple[str, ...]
    clashes: tuple[Clash, ...]
    by: str
    by_name: str
    judged_at: datetime | None
    rev: int
    receipt: str
    epoch: str
    open: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of an accepted intent (bukti kirim); `fields` are those it changed."""

    intent: str
    record: str
    kind: Kind
    author: str
    created_at: datetime
    judged_at: datetime | None
    rev: int
    receipt: str
    merged: tuple[str, ...]
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """What the status strip says: `waiting` intents without a verdict and their size in bytes."""

    waiting: int
    bytes: int
    conflicts: int
    failed: int
    at_risk: int
    oldest_at: datetime | None


_ITEM = """SELECT number, intent, person, state, reason, attempts, faults, next_at, at_risk, size, created_at,
  field, merged, clashes, by, by_name, judged_at, rev, receipt, epoch, open FROM outbox """


def pending(session: Connection) -> tuple[OutboxItem, ...]:
    """Every intent without a verdict, in the order they were made; failed and quarantined ones too."""
    return items(
        session.exec_driver_sql(
            _ITEM + "WHERE state IN ('queued', 'sending', 'held', 'failed', 'quarantined') AND open = 1 "
            "ORDER BY number"
        )
    )


def needs_person(session: Connection) -> tuple[OutboxItem, ...]:
    """Rejected, in conflict, failed, quarantined or uncertain, and not yet dealt with; oldest first."""
    return items(
        session.exec_driver_sql(
            _ITEM
            + "WHERE state IN ('rejected', 'conflict', 'failed', 'quarantined', 'uncertain') AND open = 1 "
            "ORDER BY number"
        )
    )


def of_record(session: Connection, record: str) -> tuple[OutboxItem, ...]:
    """The intents that still matter to one record, accepted but not yet visible ones too."""
    return items(session.exec_driver_sql(_ITEM + "WHERE record = ? AND open = 1 ORDER BY number", (record,)))


def find(session: Connection, intent: str) -> OutboxItem | None:
    """The item of this intent id, None when it is not ours."""
    found = items(session.exec_driver_sql(_ITEM + "WHERE id = ?", (intent,)))
    return found[0] if found else None


def unsent(session: Connection) -> tuple[OutboxItem, ...]:
    """The intents the engine may have to send, in order: queued, held, or left in sending by a crash."""
    return items(
        session.exec_driver_sql(_ITEM + "WHERE state IN ('queued', 'sending', 'held') ORDER BY number")
    )


def receipts(session: Connection, limit: int) -> tuple[Receipt, ...]:
    """The newest accepted intents, at most `limit`."""
    rows = session.exec_driver_sql(
        "SELECT id, record, kind, author, created_at, judged_at, rev, receipt, merged, intent FROM outbox "
        "WHERE state IN ('acked', 'done') ORDER BY number DESC LIMIT ?",
        (limit,),
    )
    return tuple(
        Receipt(
            intent,
            record,
            Kind(kind),
            author,
            codec.from_stamp(created),
            None if judged is None else codec.from_stamp(judged),
            rev,
            receipt,
            codec.decode_texts(merged),
            frozenset(change.field for change in codec.decode_intent(body).changes),
        )
        for intent, record, kind, author, created, judged, rev, receipt, merged, body in rows
    )


def counts(session: Connection) -> OutboxCounts:
    """How many intents wait, clash or failed, in one look."""
    waiting, size, conflicts, failed, at_risk, oldest = session.exec_driver_sql(
        """SELECT ifnull(sum(state IN ('queued', 'sending', 'held')), 0),
  ifnull(sum(iif(state IN ('queued', 'sending', 'held'), size, 0)), 0),
  ifnull(sum(state = 'conflict'), 0),
  ifnull(sum(state IN ('failed', 'quarantined', 'rejected', 'uncertain')), 0),
  ifnull(sum(at_risk), 0),
  min(iif(state IN ('queued', 'sending', 'held'), created_at, NULL))
FROM outbox WHERE open = 1"""
    ).one()
    return OutboxCounts(
        waiting, size, conflicts, failed, at_risk, None if oldest is None else codec.from_stamp(oldest)
    )


def items(rows: CursorResult[*tuple[Any, ...]]) -> tuple[OutboxItem, ...]:
    """Rows of `_ITEM` as values."""
    return tuple(
        OutboxItem(
            number,
            codec.decode_intent(intent),
            codec.decode_person(person),
            State(state),
            reason,
            attempts,
            faults,
            None if next_at is None else codec.from_stamp(next_at),
            bool(at_risk),
            size,
            codec.from_stamp(created),
            field,
            codec.decode_texts(merged),
            codec.decode_clashes(clashes),
            by,
            by_name,
            None if judged is None else codec.from_stamp(judged),
            rev,
            receipt,
            epoch,
            bool(still_open),
        )
        for (
            number,
            intent,
            person,
            state,
            reason,
            attempts,
            faults,
            next_at,
            at_risk,
            size,
            created,
            field,
            merged,
            clashes,
            by,
            by_name,
            judged,
            rev,
            receipt,
            epoch,
            still_open,
        ) in rows
    )
