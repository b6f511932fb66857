"""The one idea as a pure function: view = replay(outbox ∪ acknowledged overlay, over the base)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.complaint import Complaint
from desktop.domain.intents import Intent
from desktop.domain.merge import Clash
from desktop.domain.people import Person
from desktop.domain.workflow import Applied, Clashed, apply


class State(StrEnum):
    """Where an intent of this computer stands."""

    QUEUED = "queued"
    SENDING = "sending"
    HELD = "held"
    FAILED = "failed"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    ACKED = "acked"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    QUARANTINED = "quarantined"
    UNCERTAIN = "uncertain"
    """*Belum pasti*: sent to LAPOR v3, and nothing there tells whether it arrived; a person looks."""


WAITING = frozenset({State.QUEUED, State.SENDING, State.HELD})
"""No verdict yet, and nothing for a person to do."""

TROUBLED = frozenset({State.FAILED, State.QUARANTINED, State.REJECTED, State.CONFLICT, State.UNCERTAIN})
"""A person must look at it."""

SHOWN = WAITING | {State.FAILED, State.QUARANTINED, State.UNCERTAIN, State.ACKED}
"""Its effect belongs in the view: nobody has decided against it."""


class SyncState(StrEnum):
    """What a row of the queue says about its own way to the gateway; the worst of its intents."""

    CLEAN = "clean"
    WAITING = "waiting"
    FAILED = "failed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Live:
    """An intent that still matters to its record."""

    number: int
    intent: Intent
    person: Person
    state: State


@dataclass(frozen=True, slots=True)
class Replayed:
    """The view, None when nothing is left of the record; numbers of intents that no longer apply."""

    view: Complaint | None
    projected: bool
    at_risk: frozenset[int]
    sync: SyncState


def replay(base: Complaint | None, live: Sequence[Live]) -> Replayed:
    """Apply the live intents in order over the base; one that no longer applies is left out and named.

    An accepted intent is never at risk, and one whose trace the base already shows is not applied twice.
    """
    if not live:
        return Replayed(base, projected=False, at_risk=frozenset(), sync=SyncState.CLEAN)
    view, projected, at_risk = base, False, set[int]()
    for item in live:
        if item.state not in SHOWN or (view is not None and _shows(view, item.intent)):
            continue
        match apply(view, item.intent, item.person):
            case Applied(complaint):
                view, projected = complaint, True
            case Clashed(clashes) if item.state is State.ACKED and view is not None:
                view, projected = _accepted(view, item, clashes), True
            case _ if item.state is not State.ACKED:
                at_risk.add(item.number)
            case _:
                pass
    return Replayed(view, projected, frozenset(at_risk), _worst(live))


def _accepted(view: Complaint, item: Live, clashes: Sequence[Clash]) -> Complaint:
    """The view with an intent that the gateway took, over what an export said of these fields meanwhile."""
    theirs = {clash.field: clash.theirs for clash in clashes}
    changes = tuple(replace(each, old=theirs.get(each.field, each.old)) for each in item.intent.changes)
    taken = apply(view, replace(item.intent, changes=changes), item.person)
    return taken.complaint if isinstance(taken, Applied) else view


def _shows(view: Complaint, intent: Intent) -> bool:
    if any(entry.id == intent.id for entry in view.entries):
        return True
    attached = intent.said("id")
    return bool(attached) and any(file.id == attached for file in view.attachments)


def _worst(live: Sequence[Live]) -> SyncState:
    states = {item.state for item in live}
    if State.CONFLICT in states:
        return SyncState.CONFLICT
    if states & TROUBLED:
        return SyncState.FAILED
    return SyncState.WAITING if states & WAITING else SyncState.CLEAN
