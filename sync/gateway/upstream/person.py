"""What whoever keeps the gateway decides: whether an uncertain action stands on the platform or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine

from desktop.clock import Clock
from desktop.domain.delivery import Onward
from sync.gateway.database import reading, writing
from sync.gateway.upstream import queue
from sync.gateway.upstream.tables import carried
from sync.lapor.progress import dump
from sync.lapor.turns import freed


class NotUncertainError(LookupError):
    """No such action of the upstream stands as *belum pasti*."""


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that has not arrived: `state` waiting or uncertain, `why` the code or trouble of it."""

    intent: str
    record: str
    kind: str
    state: Onward
    why: str
    since: datetime
    next_at: datetime | None
    text: str


def open_actions(engine: Engine, agency: str) -> tuple[OpenAction, ...]:
    """What waits or is uncertain, in the order in which it was accepted."""
    with reading(engine) as session:
        found = queue.turns(session, queue.of(agency))
    return tuple(
        OpenAction(
            turn.intent.id,
            turn.intent.record,
            turn.intent.kind.value,
            turn.state,
            turn.why,
            turn.accepted_at,
            turn.next_at,
            turn.intent.said("text") or turn.intent.said("answer"),
        )
        for turn in found
    )


def told_there(engine: Engine, intent: str, by: str, clock: Clock) -> None:
    """A person saw that it is there; raises NotUncertainError."""
    with writing(engine, clock.now()) as work:
        queue.arrived(work, _uncertain(work.session, intent).intent, "", by)


def told_absent(engine: Engine, intent: str, by: str, clock: Clock) -> None:
    """A person saw that it is not there: it is sent once more; raises NotUncertainError."""
    with writing(engine, clock.now()) as work:
        turn = _uncertain(work.session, intent)
        queue.again(work, turn.intent, dump(freed(turn.steps)).decode(), by)


def _uncertain(session: Connection, intent: str) -> queue.Turn:
    here = (carried.c.intent == intent) & (carried.c.state == Onward.UNCERTAIN.value)
    found = queue.turns(session, here)
    if not found:
        raise NotUncertainError(intent)
    return found[0]
