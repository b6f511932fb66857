"""What the judge hands on: an accepted action that the agency's upstream has a call for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select, update

from desktop.domain.complaint import Complaint
from desktop.domain.delivery import Onward
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from sync.gateway import extras
from sync.gateway.database import Writing
from sync.gateway.records import Stored
from sync.gateway.upstream import queue
from sync.gateway.upstream.tables import carried, upstreams

RESTORED = "restored"
"""Why an action is uncertain that may have been carried in the hours that a restored database lost."""

ELSEWHERE = "sent_elsewhere"
"""Why an action is uncertain that its office may have sent before it joined this gateway."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way on of one agency; `restored_at` is when its gateway's database last came from a backup.

    `known` is what the client knows of this action on the platform by another way, as `Op.onward`.
    """

    restored_at: datetime | None
    known: str

    def begins(self, intent: Intent) -> Onward:
        """Where an action stands that is accepted now.

        One from before a restore may have been carried in the hours that were lost, so a person looks first.
        """
        if self.known == Onward.THERE:
            return Onward.THERE
        lost = self.restored_at is not None and intent.at <= self.restored_at
        return Onward.UNCERTAIN if lost or self.known else Onward.WAITING

    def why(self, state: Onward) -> str:
        """The code of an uncertain beginning."""
        if state is not Onward.UNCERTAIN:
            return ""
        return ELSEWHERE if self.known else RESTORED


def way_of(session: Connection, intent: Intent, agency: str, known: str) -> Way | None:
    """The way on which this gateway takes an action of an agency itself, None when it has none for it."""
    fields = {change.field for change in intent.changes}
    if last_hop(intent.kind, Route.LAPOR_V3, fields) is not Hop.PLATFORM:
        return None
    here = select(upstreams.c.restored_at).where(upstreams.c.agency == agency)
    row = session.execute(here).first()
    return None if row is None else Way(row.restored_at, known)


def hand_on(work: Writing, way: Way, intent: Intent, before: Complaint | None, after: Complaint) -> None:
    """Put an action in the upstream's queue, in the transaction that accepted it.

    An approval keeps the answer it approved: the proposal may be another one when its turn comes.
    """
    if intent.kind is Kind.APPROVE and not intent.said("answer"):
        proposal = (before.proposal if before else None) or after.proposal
        answer = proposal.answer if proposal else ""
        intent = replace(intent, payload=(*intent.payload, ("answer", answer)))
    state = way.begins(intent)
    row = {
        "intent": intent.id,
        "record": intent.record,
        "agency": after.agency,
        "content": msgspec.json.encode(intent).decode(),
        "state": state.value,
        "steps": "",
        "why": way.why(state),
        "receipt": "",
        "faults": 0,
        "accepted_at": work.now,
        "decided_by": intent.author if way.known else "",
    }
    work.session.execute(insert(carried), row)


def told(way: Way, there: Stored | None, intent: Intent, at: datetime) -> str:
    """What the record tells of an action that the gateway has just accepted and carries on."""
    state = way.begins(intent)
    return extras.with_delivery(there.extra if there else "", intent.id, state, at, why=way.why(state))


def after_restore(work: Writing) -> None:
    """The database came from a backup: what waited in it may have been carried since, so people decide."""
    work.session.execute(update(upstreams).values(restored_at=work.now, holder="", lease_until=None))
    for turn in queue.turns(work.session, carried.c.state == Onward.WAITING.value):
        queue.ended(work, turn.intent, Onward.UNCERTAIN, RESTORED)
