"""What a verdict does to an intent, its record and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.domain.merge import Clash
from desktop.store import base, codec, deliveries, entries, history, meta, projection
from desktop.store.replay import State


@dataclass(frozen=True, slots=True)
class Settlement:
    """A verdict on one intent.

    `state` is applied, merged, conflict, rejected or deferred. `rev` is the revision that shows the effect;
    `doc` the whole record as JSON at that revision, when the verdict carries it; `gone` why the record must
    leave, when it must, and then `rev` the revision at which it did. `clashes`, `by`, `by_name` and `at` tell
    who did what on the other side. `carried`: the gateway itself takes it on to the platform.
    """

    intent: str
    state: str
    code: str = ""
    field: str = ""
    rev: int = 0
    merged: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    by: str = ""
    by_name: str = ""
    at: datetime | None = None
    doc: bytes | None = None
    gone: str = ""
    receipt: str = ""
    carried: bool = False


_BECOMES = {
    "applied": State.ACKED,
    "merged": State.ACKED,
    "conflict": State.CONFLICT,
    "rejected": State.REJECTED,
    "deferred": State.QUEUED,
}
UNJUDGED = frozenset(
    {State.QUEUED, State.SENDING, State.HELD, State.FAILED, State.QUARANTINED, State.UNCERTAIN}
)
"""States of an intent that has no verdict yet."""


_JUDGE = """UPDATE outbox SET state = ?, reason = ?, field = ?, merged = ?, clashes = ?, by = ?, by_name = ?,
  judged_at = ?, rev = ?, receipt = ?, epoch = ?, next_at = NULL, at_risk = 0 WHERE id = ?"""


def settle(session: Connection, verdict: Settlement, now: datetime, *, by_office: bool = False) -> bool:
    """Apply a verdict in this transaction; False when it is for a stranger, and then nothing is done.

    Accepted work stays in the overlay until the base shows its revision. A verdict that comes again changes
    nothing but may still bring a newer record. An unknown state raises ValueError.
    """
    row = session.exec_driver_sql(
        "SELECT record, author, state FROM outbox WHERE id = ?", (verdict.intent,)
    ).one_or_none()
    if row is None:
        return False
    record, author, state = row
    if verdict.state not in _BECOMES:
        raise ValueError(f"no such verdict: {verdict.state}")
    if State(state) in UNJUDGED:
        _judge(session, verdict, record, author, now)
    if verdict.doc is not None:
        head, body = codec.split(verdict.doc)
        source = base.Source.OFFICE if by_office else base.Source.CONTRACT
        base.observe(session, source, now, [base.Observed(record, verdict.rev, head, body)])
    if verdict.gone:
        base.forget(session, record, verdict.rev, verdict.gone, now)
    return True


def _judge(session: Connection, verdict: Settlement, record: str, author: str, now: datetime) -> None:
    becomes = _BECOMES[verdict.state]
    known = projection.load(session, [record])
    shown = 0 < verdict.rev <= known[record].rev and base.revisions_hold(session)
    visible = becomes is State.ACKED and shown
    with projection.changing(session, known):
        session.exec_driver_sql(
            _JUDGE,
            (
                becomes.value,
                verdict.code,
                verdict.field,
                codec.encode_texts(verdict.merged),
                codec.encode_clashes(verdict.clashes),
                verdict.by,
                verdict.by_name,
                codec.to_stamp(verdict.at or now),
                verdict.rev,
                verdict.receipt,
                meta.get(session, meta.Setting.EPOCH),
                verdict.intent,
            ),
        )
        if visible:
            session.exec_driver_sql(
                "UPDATE outbox SET state = 'done', open = 0, settled_at = ? WHERE id = ?",
                (codec.to_stamp(now), verdict.intent),
            )
        history.journal(
            session,
            history.JournalLine(
                now,
                record,
                verdict.intent,
                verdict.state,
                verdict.code,
                verdict.by or author,
                codec.encode_clashes(verdict.clashes) if verdict.clashes else "",
            ),
        )
    if becomes is State.ACKED and verdict.carried:
        entries.leave_to_gateway(session, verdict.intent)
        # The record may have told the end of its way before the verdict came.
        told = deliveries.of_record(session, record).get(verdict.intent)
        deliveries.leave_to_people(session, (told,) if told else (), now)
    elif becomes is State.ACKED:
        entries.expect(session, verdict.intent, now)
