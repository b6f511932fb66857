"""What the outbox, the receipts and the status strip say about work on its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.casework.views import (
    DepartedRow,
    Line,
    OutboxRow,
    OutboxView,
    ReceiptRow,
    StripView,
    SyncLogRow,
    SyncState,
    WaitReason,
)
from desktop.domain.delivery import Onward
from desktop.domain.routes import Hop
from desktop.store import base, complaints, data_meter, deliveries, directory, entries, meta, outbox, sync_log
from desktop.store.outbox.carried import carried_since
from desktop.store.outbox.sent import sent_total
from desktop.store.replay import TROUBLED

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection

    from desktop.store.outbox import OutboxItem

ASSUMED_RATE = 56_000 / 8
"""Bytes a second the estimate counts with until a run has measured the line."""

STALE_DAYS = 3
"""Age of the server copy in days from which it is called stale (screens.md T5)."""

CLOCK_LIMIT = 300.0

_PATIENT = frozenset({WaitReason.NETWORK, WaitReason.RETRY, WaitReason.AFTER})
"""What only waits for its turn: there the stick it left on is the better news."""

SILENCE = timedelta(minutes=10)
"""Work may wait so long on a line that is well before the strip says why (rule 22)."""

_STATE = {
    outbox.State.QUEUED: SyncState.QUEUED,
    outbox.State.SENDING: SyncState.SENDING,
    outbox.State.HELD: SyncState.HELD,
    outbox.State.CONFLICT: SyncState.CONFLICT,
    outbox.State.UNCERTAIN: SyncState.UNCERTAIN,
}


def outbox_view(session: Connection, now: datetime, *, has_gateway: bool, online: bool) -> OutboxView:
    """Everything on *Kotak Keluar*: what waits and why, what needs a person, what arrived, what left."""
    waiting = outbox.pending(session)
    left = carried_since(session)
    first: dict[str, int] = {}
    rows: list[OutboxRow] = []
    for item in waiting:
        after = first.get(item.intent.record, 0)
        row = _row(session, item, after, has_gateway=has_gateway, online=online)
        if row.reason in _PATIENT and item.intent.id in left:
            row = replace(row, reason=WaitReason.CARRIED, carried_at=left[item.intent.id])
        rows.append(row)
        first[item.intent.record] = item.number
    total = sum(item.size for item in waiting)
    return OutboxView(
        waiting=tuple(rows),
        needs_you=tuple(
            _row(session, item, 0, has_gateway=has_gateway, online=online)
            for item in outbox.needs_person(session)
        ),
        receipts=tuple(_receipt(session, item) for item in outbox.receipts(session, 50)),
        sent_total=sent_total(session),
        bytes=total,
        seconds=total / (meta.get_number(session, "rate") or ASSUMED_RATE),
        log=tuple(
            SyncLogRow(run.at, run.sent, run.received, run.bytes, run.trouble, run.aside, run.aside_first)
            for run in sync_log.latest(session, 50)
        ),
        departed=tuple(
            DepartedRow(left.record, _key(left.record), left.why, left.at, left.until, left.texts)
            for left in base.departed(session, now)
        ),
    )


def strip(
    session: Connection,
    person: str,
    now: datetime,
    today: date,
    *,
    online: bool,
    has_gateway: bool,
    quota_bytes: int | None,
) -> StripView:
    """The status strip; *terakhir lengkap* and *terakhir dicoba* are two times (rule 22)."""
    counts = outbox.counts(session)
    complete = meta.get_moment(session, meta.Setting.LAST_COMPLETE)
    stale = (now - complete).days if complete else 0
    offset = meta.get_number(session, meta.Setting.OFFSET_SECONDS)
    if counts.conflicts or counts.failed:
        line = Line.NEEDS_YOU
    elif not has_gateway:
        line = Line.LOCAL_ONLY
    elif complete is not None and stale >= STALE_DAYS:
        line = Line.STALE
    else:
        line = Line.ONLINE if online else Line.OFFLINE
    return StripView(
        line=line,
        waiting=counts.waiting,
        waiting_bytes=counts.bytes,
        conflicts=counts.conflicts,
        failed=counts.failed,
        last_complete=complete,
        last_tried=meta.get_moment(session, meta.Setting.LAST_TRIED),
        month_bytes=data_meter.month_bytes(session, today),
        quota_bytes=quota_bytes,
        person=person,
        stale_days=stale if line is Line.STALE else 0,
        clock_off=offset if abs(offset) > CLOCK_LIMIT else 0.0,
        unanswered=_unanswered(session, now, counts.oldest_at) if line is Line.ONLINE else None,
    )


def _unanswered(session: Connection, now: datetime, oldest: datetime | None) -> WaitReason | None:
    """Why the first action waits, once it waited for SILENCE in which no run brought a verdict."""
    if oldest is None or now - oldest < SILENCE:
        return None
    if any(run.sent and now - run.at < SILENCE for run in sync_log.latest(session)):
        return None
    waiting = outbox.pending(session)
    return _reason(waiting[0], 0, has_gateway=True, online=True) if waiting else None


def _row(session: Connection, item: OutboxItem, after: int, *, has_gateway: bool, online: bool) -> OutboxRow:
    number, title = _named(session, item.intent.record)
    author = directory.person(session, item.intent.author)
    reason = _reason(item, after, has_gateway=has_gateway, online=online)
    troubled = item.state in TROUBLED - {outbox.State.UNCERTAIN}
    return OutboxRow(
        intent=item.intent.id,
        number=item.number,
        record=item.intent.record,
        case_number=number,
        title=title,
        kind=item.intent.kind,
        author=author.name if author else item.person.name,
        created_at=item.created_at,
        size=item.size,
        sync=_STATE.get(item.state, SyncState.FAILED),
        reason=reason,
        after=after if reason is WaitReason.AFTER else 0,
        retry_at=item.next_at,
        code=item.reason,
        text=item.intent.said("text") or item.intent.said("answer"),
        can_retry=item.state in _RETRYABLE,
        can_withdraw=(item.state in _WITHDRAWABLE and not item.attempts) or troubled,
        can_reapply=item.state is outbox.State.REJECTED,
        can_settle=item.state is outbox.State.CONFLICT,
        can_tell=item.state is outbox.State.UNCERTAIN,
    )


_RETRYABLE = frozenset({outbox.State.FAILED, outbox.State.QUARANTINED, outbox.State.QUEUED})
_WITHDRAWABLE = frozenset({outbox.State.QUEUED, outbox.State.HELD})


def _reason(item: OutboxItem, after: int, *, has_gateway: bool, online: bool) -> WaitReason:
    match item.state:
        case outbox.State.SENDING:
            return WaitReason.SENDING
        case outbox.State.HELD:
            return WaitReason.SIGN_IN if item.reason == "sign_in" else WaitReason.HELD
        case outbox.State.REJECTED:
            return WaitReason.REFUSED
        case outbox.State.CONFLICT:
            return WaitReason.CONFLICT
        case outbox.State.UNCERTAIN:
            return WaitReason.UNCERTAIN
        case outbox.State.QUARANTINED | outbox.State.FAILED:
            return WaitReason.QUARANTINED
        case _:
            pass
    if not has_gateway:
        return WaitReason.NO_GATEWAY
    if item.at_risk:
        return WaitReason.AT_RISK
    if item.reason == "sign_in":
        return WaitReason.SIGN_IN
    if after:
        return WaitReason.AFTER
    return WaitReason.RETRY if online and item.next_at else WaitReason.NETWORK


def _receipt(session: Connection, item: outbox.Receipt) -> ReceiptRow:
    number, title = _named(session, item.record)
    line = entries.find(session, item.intent)
    told = deliveries.of_record(session, item.record).get(item.intent)
    there = told is not None and told.state is Onward.THERE
    # An office on LAPOR v3 has the platform's own word already; elsewhere the gateway passes it on.
    taken = there or item.receipt.startswith(outbox.PLATFORM_RECEIPT)
    proof = told.number if told and there else ""
    hop = Hop.ENTRY_SHEET if line is not None else Hop.PLATFORM if taken else Hop.GATEWAY
    return ReceiptRow(
        intent=item.intent,
        record=item.record,
        case_number=number,
        title=title,
        kind=item.kind,
        sent_at=told.at if told and there else item.judged_at or item.created_at,
        receipt=proof or item.receipt.removeprefix(outbox.PLATFORM_RECEIPT),
        hop=hop,
        merged=item.merged,
        entered=line is not None and line is not entries.EntryState.TODO,
        onward=told.state if told else None,
        why=told.why if told else "",
    )


def _named(session: Connection, record: str) -> tuple[str, str]:
    stored = complaints.get(session, record)
    if stored is None:
        return _key(record), ""
    return stored.complaint.number, stored.complaint.title


def _key(record: str) -> str:
    """The number in a record's key: all that is known of one that has left."""
    return record.partition(":")[2]
