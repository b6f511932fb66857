"""The outbox: the only table an action writes, and what became of every intent in it."""

from __future__ import annotations

from desktop.store.outbox.items import (
    OutboxCounts,
    OutboxItem,
    Receipt,
    counts,
    find,
    needs_person,
    of_record,
    pending,
    receipts,
)
from desktop.store.outbox.keep import append
from desktop.store.outbox.person import OutboxRefusal, OutboxRefusedError, dismiss, retry, withdraw
from desktop.store.outbox.queue import (
    due,
    fail,
    hold,
    last_unacknowledged,
    postpone,
    quarantine,
    requeue_acknowledged,
    sending,
    unhold,
)
from desktop.store.outbox.verdicts import Settlement, settle
from desktop.store.replay import State

__all__ = [
    "OutboxCounts",
    "OutboxItem",
    "OutboxRefusal",
    "OutboxRefusedError",
    "Receipt",
    "Settlement",
    "State",
    "append",
    "counts",
    "dismiss",
    "due",
    "fail",
    "find",
    "hold",
    "last_unacknowledged",
    "needs_person",
    "of_record",
    "pending",
    "postpone",
    "quarantine",
    "receipts",
    "requeue_acknowledged",
    "retry",
    "sending",
    "settle",
    "unhold",
    "withdraw",
]
