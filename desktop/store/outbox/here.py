"""Where an office without a gateway decides: at once, or once LAPOR v3 has taken what goes there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from desktop.domain.timeline import without_twin
from desktop.domain.workflow import Applied, Clashed, Refused, Result, apply
from desktop.store import codec, entries, meta, projection
from desktop.store.outbox.items import OutboxItem, find, of_record, pending
from desktop.store.outbox.verdicts import UNJUDGED, Settlement, settle
from desktop.store.replay import State

PLATFORM_RECEIPT = "lapor:"
"""Before the platform's own number in the receipt of what it has taken; the number may be missing."""


def decides(session: Connection) -> bool:
    """Whether this office has no gateway and judges its own actions."""
    return meta.get(session, meta.Setting.AUTHORITY) == meta.OFFICE_DECIDES


def is_carried(session: Connection, intent: Intent) -> bool:
    """Whether the office's route takes this action to the platform by itself."""
    route = Route(meta.get(session, meta.Setting.ROUTE) or Route.BY_HAND)
    return last_hop(intent.kind, route, {change.field for change in intent.changes}) is Hop.PLATFORM


def decide_next(session: Connection, record: str, now: datetime) -> None:
    """Judge the queued actions of a record in order, up to the first that the platform must have first."""
    if not decides(session):
        return
    for item in of_record(session, record):
        if item.state not in UNJUDGED:
            continue
        fresh = item.state in (State.QUEUED, State.HELD) and not item.attempts
        if not fresh or is_carried(session, item.intent):
            return
        _decide(session, item, now)


def follow_route(session: Connection, route: str, now: datetime) -> None:
    """Take over the office's way to the platform; what waited for the former one goes the new one."""
    if meta.get(session, meta.Setting.ROUTE) == route:
        return
    meta.put(session, meta.Setting.ROUTE, route)
    for record in dict.fromkeys(item.intent.record for item in pending(session)):
        decide_next(session, record, now)


def take(session: Connection, intent: str, number: str, now: datetime) -> None:
    """The platform has an action under this number of its own (empty when unknown): it holds here too.

    What the table no longer allows here is there all the same; then only the action ends, without effect.
    """
    item = find(session, intent)
    if item is None or item.state not in UNJUDGED:
        return
    known = projection.load(session, [item.intent.record])[item.intent.record]
    before = known.complaint()
    result = apply(before, item.intent, item.person)
    after = result.complaint if isinstance(result, Applied) else before
    doc = None if after is None else codec.encode(_numbered(after, item.intent, number))
    verdict = Settlement(
        intent, "applied", rev=known.head_rev + 1, doc=doc, receipt=f"{PLATFORM_RECEIPT}{number}"
    )
    settle(session, verdict, now, by_office=True)
    decide_next(session, item.intent.record, now)


def leave_to_people(session: Connection, intent: str, now: datetime) -> None:
    """Nothing can carry this action after all: it is decided here and goes to Lembar entri."""
    item = find(session, intent)
    if item is None or item.state not in UNJUDGED:
        return
    _decide(session, item, now)
    settled = find(session, intent)
    if settled is not None and settled.state in (State.ACKED, State.DONE):
        entries.put(session, intent, now)
    decide_next(session, item.intent.record, now)


def refuse(session: Connection, intent: str, code: str, text: str, now: datetime) -> None:
    """The platform will not have this action; its own words are kept beside it."""
    item = find(session, intent)
    if item is None or item.state not in UNJUDGED:
        return
    settle(session, Settlement(intent, "rejected", code=code, field=text), now, by_office=True)
    decide_next(session, item.intent.record, now)


def _decide(session: Connection, item: OutboxItem, now: datetime) -> None:
    known = projection.load(session, [item.intent.record])[item.intent.record]
    result = apply(known.complaint(), item.intent, item.person)
    settle(session, _verdict(result, item.intent.id, known.head_rev + 1), now, by_office=True)


def _verdict(result: Result, intent: str, rev: int) -> Settlement:
    """The verdict of an office that is its own gateway."""
    match result:
        case Applied(complaint, merged):
            doc = codec.encode(complaint)
            return Settlement(intent, "applied", rev=rev, merged=merged, doc=doc, receipt="office")
        case Refused(code, field):
            return Settlement(intent, "rejected", code=code.value, field=field)
        case Clashed(clashes):
            return Settlement(intent, "conflict", clashes=clashes)


def _numbered(complaint: Complaint, intent: Intent, number: str) -> Complaint:
    if intent.kind is Kind.REGISTER:
        return replace(complaint, platform_id=number)
    return without_twin(complaint, intent.id, number)
