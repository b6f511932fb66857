"""What became of this computer's work: how much arrived, and the verdict of each intent."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Judgement:
    """An intent with its last verdict: applied, merged, conflict, rejected, or empty while there is none."""

    intent: str
    kind: str
    record: str
    verdict: str


def sent_total(session: Connection) -> int:
    """The number of intents that were accepted, ever."""
    statement = "SELECT count(*) FROM outbox WHERE state IN ('acked', 'done')"
    return int(session.exec_driver_sql(statement).scalar_one())


def judgements(session: Connection) -> tuple[Judgement, ...]:
    """Every intent that was not taken back, in the order of the outbox."""
    rows = session.exec_driver_sql(
        "SELECT o.id, o.kind, o.record, ifnull((SELECT j.event FROM journal j WHERE j.intent = o.id "
        "AND j.event IN ('applied', 'merged', 'conflict', 'rejected') ORDER BY j.number DESC LIMIT 1), '') "
        "FROM outbox o WHERE o.state <> 'withdrawn' ORDER BY o.number"
    )
    return tuple(Judgement(*row) for row in rows)


def departed(session: Connection) -> int:
    """How many records have left this computer and not come back."""
    return int(session.exec_driver_sql("SELECT count(*) FROM tombstone").scalar_one())
