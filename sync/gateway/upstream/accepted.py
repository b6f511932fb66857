"""What the judge hands on: an accepted action that the agency's upstream has a call for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select

from desktop.domain.complaint import Complaint
from desktop.domain.delivery import Onward
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from sync.gateway import extras
from sync.gateway.database import Writing
from sync.gateway.records import Stored
from sync.gateway.upstream.tables import carried, upstreams


def carries(session: Connection, intent: Intent, agency: str) -> bool:
    """Whether this gateway takes an action of an agency on to SP4N-LAPOR! itself."""
    fields = {change.field for change in intent.changes}
    if last_hop(intent.kind, Route.LAPOR_V3, fields) is not Hop.PLATFORM:
        return False
    here = select(upstreams.c.agency).where(upstreams.c.agency == agency)
    return session.execute(here).first() is not None


def hand_on(work: Writing, intent: Intent, before: Complaint | None, after: Complaint) -> None:
    """Put an action in the upstream's queue, in the transaction that accepted it.

    An approval keeps the answer it approved: the proposal may be another one when its turn comes.
    """
    if intent.kind is Kind.APPROVE and not intent.said("answer"):
        proposal = (before.proposal if before else None) or after.proposal
        answer = proposal.answer if proposal else ""
        intent = replace(intent, payload=(*intent.payload, ("answer", answer)))
    row = {
        "intent": intent.id,
        "record": intent.record,
        "agency": after.agency,
        "content": msgspec.json.encode(intent).decode(),
        "state": Onward.WAITING.value,
        "steps": "",
        "why": "",
        "receipt": "",
        "faults": 0,
        "accepted_at": work.now,
        "decided_by": "",
    }
    work.session.execute(insert(carried), row)


def told_waiting(there: Stored | None, intent: str, at: datetime) -> str:
    """What the record tells of an action that the gateway has just accepted and will carry on."""
    return extras.with_delivery(there.extra if there else "", intent, Onward.WAITING, at)
