"""Lembar entri: accepted actions that no route carries, until a person has keyed them in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint, Stage
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from desktop.domain.stages import Difference
from desktop.domain.workflow import ROW
from desktop.store import codec, meta


class EntryState(StrEnum):
    """Where a line of the sheet stands."""

    TODO = "todo"
    ENTERED = "entered"
    CONFIRMED = "confirmed"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One action to key in on the platform; `fields` are what a later export can confirm, `stage` too."""

    intent: Intent
    record: str
    kind: Kind
    fields: tuple[str, ...]
    state: EntryState
    since: datetime
    entered_by: str
    entered_at: datetime | None
    confirmed_at: datetime | None
    differences: tuple[str, ...]


_CONFIRMABLE = frozenset({"title", "edited_text", "classification", "category_id", "category"})
_INTERNAL = frozenset({Stage.PROPOSED, Stage.APPROVED})


def expect(session: Connection, intent: str, now: datetime) -> None:
    """Put an accepted intent on the sheet when its way ends there; once, whatever comes again.

    The office's own route counts only where no gateway decides: one that does says itself what it carries.
    """
    alone = meta.get(session, meta.Setting.AUTHORITY) == meta.OFFICE_DECIDES
    route = Route(meta.get(session, meta.Setting.ROUTE) or Route.BY_HAND) if alone else Route.BY_HAND
    raw = session.exec_driver_sql("SELECT intent FROM outbox WHERE id = ?", (intent,)).scalar_one()
    act = codec.decode_intent(raw)
    if last_hop(act.kind, route, {change.field for change in act.changes}) is Hop.ENTRY_SHEET:
        put(session, intent, now)


def leave_to_gateway(session: Connection, intent: str) -> None:
    """Nobody has keyed it in and the gateway carries it now: two hands would do it twice."""
    session.exec_driver_sql("DELETE FROM entry WHERE intent = ? AND state = 'todo'", (intent,))


def put(session: Connection, intent: str, now: datetime) -> None:
    """Put an intent on the sheet, whatever the route; once."""
    number, raw = session.exec_driver_sql("SELECT number, intent FROM outbox WHERE id = ?", (intent,)).one()
    act = codec.decode_intent(raw)
    to = ROW[act.kind].to
    watched = [change.field for change in act.changes if change.field in _CONFIRMABLE]
    if to is not None and to not in _INTERNAL and act.kind is not Kind.RETURN:
        watched.append("stage")
    session.exec_driver_sql(
        "INSERT OR IGNORE INTO entry(intent, number, record, kind, fields, state, since) "
        "VALUES (?, ?, ?, ?, ?, 'todo', ?)",
        (intent, number, act.record, act.kind.value, codec.encode_texts(tuple(watched)), codec.to_stamp(now)),
    )


def listing(session: Connection, state: EntryState | None = None) -> tuple[EntryLine, ...]:
    """The sheet in the order the actions were made, one state of it or all."""
    rows = session.exec_driver_sql(
        "SELECT o.intent, e.record, e.kind, e.fields, e.state, e.since, e.entered_by, e.entered_at, "
        "e.confirmed_at, e.differences FROM entry e JOIN outbox o ON o.id = e.intent "
        "WHERE ?1 IS NULL OR e.state = ?1 ORDER BY e.number",
        (None if state is None else state.value,),
    )
    return tuple(
        EntryLine(
            codec.decode_intent(intent),
            record,
            Kind(kind),
            codec.decode_texts(fields),
            EntryState(now),
            codec.from_stamp(since),
            entered_by,
            None if entered_at is None else codec.from_stamp(entered_at),
            None if confirmed_at is None else codec.from_stamp(confirmed_at),
            codec.decode_texts(differences),
        )
        for (
            intent,
            record,
            kind,
            fields,
            now,
            since,
            entered_by,
            entered_at,
            confirmed_at,
            differences,
        ) in rows
    )


def find(session: Connection, intent: str) -> EntryState | None:
    """Where the line of an intent stands, None when it is not on the sheet."""
    state = session.exec_driver_sql("SELECT state FROM entry WHERE intent = ?", (intent,)).scalar()
    return None if state is None else EntryState(state)


def count(session: Connection, state: EntryState) -> int:
    """How many lines of the sheet are in a state."""
    asked = "SELECT count(*) FROM entry WHERE state = ?"
    return int(session.exec_driver_sql(asked, (state.value,)).scalar_one())


def mark_entered(session: Connection, intent: str, by: str, at: datetime) -> bool:
    """A person says that she keyed it in; False when the line is not there or already confirmed."""
    done = session.exec_driver_sql(
        "UPDATE entry SET state = 'entered', entered_by = ?, entered_at = ? "
        "WHERE intent = ? AND state IN ('todo', 'differs')",
        (by, codec.to_stamp(at), intent),
    )
    return done.rowcount == 1


def unmark_entered(session: Connection, intent: str) -> bool:
    """Take that back; the line waits again, or differs as before. False when it is not in that state."""
    done = session.exec_driver_sql(
        "UPDATE entry SET state = CASE WHEN differences = '[]' THEN 'todo' ELSE 'differs' END, "
        "entered_by = '', entered_at = NULL WHERE intent = ? AND state = 'entered'",
        (intent,),
    )
    return done.rowcount == 1


def confirm_by_observation(
    session: Connection, complaint: Complaint, differences: tuple[Difference, ...], at: datetime
) -> None:
    """Compare the open lines of a record with what the platform now shows.

    A line is confirmed once nothing of it waits any more, and differs when an entered one is contradicted.
    """
    rows = session.exec_driver_sql(
        "SELECT intent, fields, state FROM entry WHERE record = ? AND state <> 'confirmed'",
        (complaint.record,),
    ).all()
    for intent, raw, state in rows:
        fields = codec.decode_texts(raw)
        against = tuple(f"{d.field}: {d.platform}" for d in differences if d.field in fields)
        if fields and not set(fields) & set(complaint.unconfirmed):
            session.exec_driver_sql(
                "UPDATE entry SET state = 'confirmed', confirmed_at = ?, differences = '[]' WHERE intent = ?",
                (codec.to_stamp(at), intent),
            )
        elif against and state != EntryState.TODO:
            session.exec_driver_sql(
                "UPDATE entry SET state = 'differs', differences = ? WHERE intent = ?",
                (codec.encode_texts(against), intent),
            )
