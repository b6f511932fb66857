"""The queue of what is carried on: whose turn it is, and what each outcome does to it and its record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from desktop.domain.complaint import Complaint
from desktop.domain.delivery import Onward
from desktop.domain.intents import Intent, Kind
from desktop.domain.timeline import without_twin
from sync.gateway import extras
from sync.gateway.database import Writing
from sync.gateway.records import PLATFORM, find, keep
from sync.gateway.upstream.tables import carried, reads

LONGEST_WHY = 300
_OPEN = (Onward.WAITING.value, Onward.UNCERTAIN.value)


@dataclass(frozen=True, slots=True)
class Turn:
    """One action of the queue; `steps` as they were kept, `faults` counts troubles of its own."""

    intent: Intent
    state: Onward
    steps: str
    why: str
    faults: int
    next_at: datetime | None
    accepted_at: datetime


def next_turn(session: Connection, agency: str, now: datetime, tried: set[str]) -> Turn | None:
    """The next action to send; none overtakes an earlier one on its record whose fate is open."""
    blocked: set[str] = set()
    for turn in turns(session, of(agency)):
        record = turn.intent.record
        waits = turn.next_at is not None and turn.next_at > now
        mine = turn.state is Onward.WAITING and turn.intent.id not in tried
        if mine and not waits and record not in blocked:
            return turn
        blocked.add(record)
    return None


def of(agency: str) -> ColumnElement[bool]:
    """An agency's actions that have not come to an end."""
    return and_(carried.c.agency == agency, carried.c.state.in_(_OPEN))


def turns(session: Connection, asked: ColumnElement[bool]) -> list[Turn]:
    """The actions for which this holds, in the order in which they were accepted."""
    return [
        Turn(
            msgspec.json.decode(row.content, type=Intent),
            Onward(row.state),
            row.steps,
            row.why,
            row.faults,
            row.next_at,
            row.accepted_at,
        )
        for row in session.execute(select(carried).where(asked).order_by(carried.c.number))
    ]


def receipts(session: Connection, record: str) -> set[str]:
    """The platform's numbers of what was carried to a record; an empty one is of something without any."""
    there = (carried.c.record == record) & (carried.c.state == Onward.THERE.value)
    return set(session.execute(select(carried.c.receipt).where(there)).scalars())


def put(work: Writing, intent: str, **values: object) -> None:
    """Change the queue's row of an action that still waits."""
    waiting = (carried.c.intent == intent) & (carried.c.state == Onward.WAITING.value)
    work.session.execute(update(carried).where(waiting).values(**values))


def arrived(work: Writing, intent: Intent, number: str, by: str = "") -> None:
    """It stands on the platform under this number, empty when unknown; its record says so from now on."""
    _end(work, intent, Onward.THERE, number=number, by=by)
    # What it changed there is worth a look at once.
    work.session.execute(delete(reads).where(reads.c.record == intent.record))


def ended(work: Writing, intent: Intent, state: Onward, why: str, by: str = "") -> None:
    """It goes no further by itself; `why` is a code of ours or the platform's own words."""
    _end(work, intent, state, why=why[:LONGEST_WHY], by=by)


def again(work: Writing, intent: Intent, steps: str, by: str) -> None:
    """A person saw that it is not there: it waits for its turn again, with these steps."""
    _end(work, intent, Onward.WAITING, by=by)
    put(work, intent.id, steps=steps, next_at=None)


def _end(
    work: Writing, intent: Intent, state: Onward, *, number: str = "", why: str = "", by: str = ""
) -> None:
    here = carried.c.intent == intent.id
    values = {"state": state.value, "receipt": number, "why": why, "decided_by": by}
    work.session.execute(update(carried).where(here, carried.c.state.in_(_OPEN)).values(**values))
    there = find(work.session, intent.record)
    if there is None:
        return
    extra = extras.with_delivery(there.extra, intent.id, state, work.now, number, why)
    after = there.complaint
    if state is Onward.THERE:
        after = _numbered(after, intent, number)
    keep(work, there, after, PLATFORM, extra)


def _numbered(complaint: Complaint, intent: Intent, number: str) -> Complaint:
    if intent.kind is Kind.REGISTER:
        return replace(complaint, platform_id=number or complaint.platform_id)
    return without_twin(complaint, intent.id, number)
