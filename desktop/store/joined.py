"""Moves an office that stood alone to its gateway: gives people the gateway's ids and offers their work.

What a one-time code brought is kept as a plan; the next opening of the vault carries it out before anybody
works, so that no screen holds an id that ended. `move` is one transaction; the slots and settings outside the
database follow it, and the plan is there until they have.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desktop.domain.intents import Intent
from desktop.domain.people import Person
from desktop.store import codec, history, meta, projection
from desktop.store.base import provisional
from desktop.store.session import listed

_PLANS = "joining"
_WITHOUT = "people_without_gateway"
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """`old` becomes `person`; `moved` once the database has followed and the rest may."""

    old: str
    person: Person
    device: str
    device_code: str
    address: str
    moved: bool = False


_plans = msgspec.json.Decoder(tuple[Plan, ...])
_ids = msgspec.json.Decoder(tuple[str, ...])


def stands_alone(session: Connection) -> bool:
    """Whether this office decides by itself and no gateway ever heard of its work."""
    alone = meta.get(session, meta.Setting.AUTHORITY) == meta.OFFICE_DECIDES
    return alone and not meta.get(session, meta.Setting.EPOCH)


def is_waiting(session: Connection, person: str) -> bool:
    """Whether this person worked here while the office stood alone and has not joined its gateway yet."""
    return stands_alone(session) or person in _without(session)


def plans(session: Connection) -> tuple[Plan, ...]:
    """What the next opening has to carry out."""
    raw = meta.get(session, _PLANS)
    return _plans.decode(raw) if raw else ()


def plan(session: Connection, wanted: Plan) -> None:
    """Keep a plan; another one of the same person ends with it."""
    others = [each for each in plans(session) if each.old != wanted.old]
    _keep(session, (*others, wanted))


def done(session: Connection) -> None:
    """Everything outside the database has followed."""
    _keep(session, ())


def move(session: Connection, wanted: Plan, colleagues: tuple[str, ...], at: datetime) -> None:
    """Carry a plan out in this transaction; `colleagues` are everybody else's ids on this computer.

    The first of an office takes it to the gateway: what it decided by itself is queued again for the gateway
    to judge (rule 16), and what it showed becomes provisional until the gateway shows its own. For a later
    one only her own id changes, in what was never sent. The journal keeps the old id and a line with both.
    """
    first = stands_alone(session)
    if first:
        provisional.queue_shown(session)
    _offer(session, wanted, everything=first)
    for statement in _RENAME:
        session.exec_driver_sql(statement, (wanted.person.id, wanted.old))
    left = set(colleagues) if first else set(_without(session))
    meta.put(session, _WITHOUT, msgspec.json.encode(sorted(left - {wanted.old})).decode())
    for name, value in (
        (meta.Setting.DEVICE_ID, wanted.device),
        (meta.Setting.DEVICE_CODE, wanted.device_code),
        (meta.Setting.AUTHORITY, ""),
        (meta.Setting.GATEWAY, wanted.address),
    ):
        meta.put(session, name, value)
    body = msgspec.json.encode({"was": wanted.old, "is": wanted.person.id}).decode()
    history.journal(session, history.JournalLine(at, "", "", "joined", who=wanted.person.id, body=body))
    _keep(session, tuple(replace(each, moved=each.moved or each == wanted) for each in plans(session)))


_RENAME = (
    "UPDATE draft SET person = ? WHERE person = ?",
    "UPDATE seen SET person = ? WHERE person = ?",
    "UPDATE entry SET entered_by = ? WHERE entered_by = ?",
    "UPDATE attachment SET added_by = ? WHERE added_by = ?",
    "UPDATE outbox SET by = ? WHERE by = ?",
)
_MINE = "SELECT number, record, author, intent, person FROM outbox WHERE author = ? OR ? ORDER BY number"
_WRITE = "UPDATE outbox SET author = ?, intent = ?, person = ?, size = ?, epoch = '' WHERE number = ?"
_AGAIN = """UPDATE outbox SET state = 'queued', open = 1, attempts = 0, reason = '', next_at = NULL, rev = 0,
  receipt = '', judged_at = NULL, settled_at = NULL
WHERE state IN ('acked', 'done') AND record IN (SELECT value FROM json_each(?))"""


def _offer(session: Connection, wanted: Plan, *, everything: bool) -> None:
    rows = session.exec_driver_sql(_MINE, (wanted.old, everything)).all()
    records = list(dict.fromkeys(str(record) for _, record, *_ in rows))
    for start in range(0, len(records), _AT_ONCE):
        part = records[start : start + _AT_ONCE]
        known = projection.load(session, part)
        with projection.changing(session, known):
            for number, record, author, raw, person in rows:
                if record in known:
                    intent = _renamed(codec.decode_intent(raw), wanted)
                    body = codec.encode_intent(intent)
                    who = codec.encode_person(wanted.person) if author == wanted.old else person
                    size = len(body.encode())
                    session.exec_driver_sql(_WRITE, (intent.author, body, who, size, number))
            provisional.rename(session, list(known.values()), wanted.old, wanted.person.id)
            if everything:
                session.exec_driver_sql(_AGAIN, (listed(part),))
                provisional.loosen(session, list(known.values()))


def _renamed(intent: Intent, wanted: Plan) -> Intent:
    """The intent in the gateway's names; no revision of this office means anything there."""
    old, new = wanted.old, wanted.person.id
    return replace(
        intent,
        device=wanted.device,
        author=new if intent.author == old else intent.author,
        base_rev=0,
        changes=tuple(
            replace(each, old=new if each.old == old else each.old, new=new if each.new == old else each.new)
            if each.field == "officer"
            else each
            for each in intent.changes
        ),
        payload=tuple(
            (name, tuple(new if one == old else one for one in value))
            if name == "drafters" and isinstance(value, tuple)
            else (name, new if name in _NAMES and value == old else value)
            for name, value in intent.payload
        ),
    )


_NAMES = frozenset({"officer", "approver"})


def _without(session: Connection) -> tuple[str, ...]:
    raw = meta.get(session, _WITHOUT)
    return _ids.decode(raw) if raw else ()


def _keep(session: Connection, wanted: tuple[Plan, ...]) -> None:
    meta.put(session, _PLANS, msgspec.json.encode(wanted).decode() if wanted else "")
