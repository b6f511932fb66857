"""Builds what the detail screen shows of one complaint for one reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.casework.masking import masked
from desktop.casework.queue import sync_state
from desktop.casework.views import CaseView, EntryView, Offer, SyncState
from desktop.domain.complaint import Entry, EntryKind, Visibility
from desktop.domain.intents import Kind
from desktop.domain.workflow import permitted
from desktop.store import complaints, deliveries, directory, drafts, outbox

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from desktop.casework.deadlines import Deadlines
    from desktop.domain.complaint import Complaint
    from desktop.domain.delivery import Delivery
    from desktop.domain.people import Person
    from desktop.store.outbox import OutboxItem

_ENTRY_STATE = {
    outbox.State.QUEUED: SyncState.QUEUED,
    outbox.State.SENDING: SyncState.SENDING,
    outbox.State.HELD: SyncState.HELD,
    outbox.State.FAILED: SyncState.FAILED,
    outbox.State.QUARANTINED: SyncState.FAILED,
    outbox.State.REJECTED: SyncState.FAILED,
    outbox.State.CONFLICT: SyncState.CONFLICT,
    outbox.State.UNCERTAIN: SyncState.UNCERTAIN,
}

OFFERED = tuple(kind for kind in Kind if kind is not Kind.REGISTER)


def build(
    session: Connection, record: str, person: Person, deadlines: Deadlines, now: datetime
) -> CaseView | None:
    """The view of one complaint, None when this computer does not hold it."""
    stored = complaints.get(session, record)
    if stored is None:
        return None
    complaint = stored.complaint
    open_items = {item.intent.id: item for item in outbox.of_record(session, record)}
    waiting = [i for i in open_items.values() if _ENTRY_STATE.get(i.state) in _ON_ITS_WAY]
    onward = deliveries.of_record(session, record)
    conflict = next((i.intent.id for i in open_items.values() if i.state is outbox.State.CONFLICT), "")
    unit = directory.unit(session, complaint.agency, complaint.unit)
    officer = directory.person(session, complaint.officer)
    return CaseView(
        complaint=masked(complaint),
        seen_rev=stored.rev,
        has_body=stored.has_body,
        sync=_overall(stored.sync, list(open_items.values())),
        waiting=len(waiting),
        fetched_at=stored.fetched_at,
        deadline=deadlines.explained(complaint, now),
        entries=tuple(
            _entry(e, complaint, person, open_items, onward) for e in reversed(_timeline(complaint))
        ),
        offers=tuple(Offer(kind, permitted(kind, complaint, person)) for kind in OFFERED),
        unit_name=unit.name if unit else complaint.unit,
        officer_name=officer.name if officer else complaint.officer,
        conflict=conflict,
        drafts=tuple(
            (draft.kind, draft.text, draft.at)
            for draft in drafts.mine(session, person.id)
            if draft.record == record
        ),
    )


_ON_ITS_WAY = frozenset({SyncState.QUEUED, SyncState.SENDING, SyncState.HELD})


def _overall(word: str, items: list[OutboxItem]) -> SyncState:
    state = sync_state(word)
    if state is SyncState.QUEUED:
        states = {_ENTRY_STATE.get(item.state) for item in items}
        return next((s for s in (SyncState.SENDING, SyncState.HELD) if s in states), state)
    return state


def _timeline(complaint: Complaint) -> tuple[Entry, ...]:
    """The timeline with the report itself at its beginning: an import tells no arrival of its own."""
    text = complaint.original_text
    first = next((e for e in complaint.entries if e.kind is EntryKind.ARRIVED), None)
    if first is not None:
        return tuple(replace(e, text=text or e.text) if e is first else e for e in complaint.entries)
    record, at = complaint.record, complaint.received_at
    arrived = Entry(f"{record}/arrived", at, "", "", EntryKind.ARRIVED, Visibility.PUBLIC, text)
    return (arrived, *complaint.entries)


def _entry(
    entry: Entry,
    complaint: Complaint,
    person: Person,
    items: dict[str, OutboxItem],
    onward: dict[str, Delivery],
) -> EntryView:
    intent = entry.id.partition(":")[0]
    item, told = items.get(intent), onward.get(intent)
    files = {file.id: file for file in complaint.attachments}
    return EntryView(
        id=entry.id,
        at=entry.at,
        who=entry.by_name,
        mine=entry.by == person.id,
        kind=entry.kind.value,
        visibility=entry.visibility,
        text=entry.text,
        sync=_ENTRY_STATE.get(item.state, SyncState.SENT) if item else SyncState.SENT,
        attachments=tuple(files[name] for name in entry.attachments if name in files),
        state_note="at_risk" if item and item.at_risk else "",
        onward=told.state if told else None,
    )
