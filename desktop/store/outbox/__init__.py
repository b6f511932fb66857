"""The outbox: the only table an action writes, and what became of every intent in it."""

from __future__ import annotations

from desktop.store.outbox.here import PLATFORM_RECEIPT, follow_route, leave_to_people, refuse, take
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
from desktop.store.outbox.steps import NOT_THERE, doubt, keep_steps, onward, steps, told_absent, told_there
from desktop.store.outbox.verdicts import Settlement, settle
from desktop.store.replay import State

__all__ = [
    "NOT_THERE",
    "PLATFORM_RECEIPT",
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
    "doubt",
    "due",
    "fail",
    "find",
    "follow_route",
    "hold",
    "keep_steps",
    "last_unacknowledged",
    "leave_to_people",
    "needs_person",
    "of_record",
    "onward",
    "pending",
    "postpone",
    "quarantine",
    "receipts",
    "refuse",
    "requeue_acknowledged",
    "retry",
    "sending",
    "settle",
    "steps",
    "take",
    "told_absent",
    "told_there",
    "unhold",
    "withdraw",
]
