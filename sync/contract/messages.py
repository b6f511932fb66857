"""What this computer keeps as messages of the contract, and the answers as what the store takes."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import cast

from desktop.domain.complaint import Json, platform_record
from desktop.domain.intents import Intent
from desktop.domain.merge import Clash
from desktop.domain.people import Agency, Person, Role, Unit
from desktop.store.observations import Observation
from desktop.store.outbox import Settlement
from sync.wire import Directory, ObservationItem, Op, PersonItem, Value, Verdict

_NESTED = frozenset({"reporter", "entries", "attachments", "proposal", "pauses"})


def op_of(intent: Intent, number: int, prev: str, onward: str = "") -> Op:
    """An intent as it travels; `number` is the device's own count, `prev` the one before it on its record.

    `onward` is what `outbox.onward` says of it.
    """
    new: dict[str, Value] = {change.field: _value(change.new) for change in intent.changes}
    new |= {name: _value(value) for name, value in intent.payload}
    return Op(
        id=intent.id,
        device=intent.device,
        dseq=number,
        author=intent.author,
        record=intent.record,
        kind=intent.kind.value,
        base_rev=intent.base_rev,
        old={change.field: _value(change.old) for change in intent.changes},
        new=new,
        at=_stamp(intent.at),
        offset=intent.offset,
        prev=prev,
        v=intent.v,
        sig=intent.sig,
        onward=onward,
    )


def observation_of(seen: Observation) -> ObservationItem:
    """What an export showed of one complaint, the fields it held only."""
    shown: dict[str, Value] = {}
    for field in fields(seen.complaint):
        value: object = getattr(seen.complaint, field.name)
        if field.name in seen.fields and field.name not in _NESTED:
            shown[field.name] = _plain(value)
    record = platform_record(seen.tracking_id)
    return ObservationItem(record, _stamp(seen.as_of), seen.hash, shown)


def settlement_of(verdict: Verdict) -> Settlement:
    """A verdict as the outbox takes it; an unreadable moment is none."""
    return Settlement(
        intent=verdict.id,
        state=verdict.state,
        code=verdict.code,
        field=verdict.field,
        rev=verdict.rev,
        merged=tuple(verdict.merged),
        clashes=tuple(
            Clash(each.field, _json(each.old), _json(each.mine), _json(each.theirs))
            for each in verdict.clashes
        ),
        by=verdict.by,
        by_name=verdict.by_name,
        at=_moment(verdict.at),
        doc=bytes(verdict.doc) or None,
        gone=verdict.gone,
        receipt=receipt_code(verdict) if verdict.state in {"applied", "merged"} else "",
        carried=verdict.carried,
    )


def receipt_code(verdict: Verdict) -> str:
    """The short code of an accepted intent that a person can read out, e.g. BK-7F3A-91C2.

    It is the beginning of the gateway's own receipt; for one that gives none, of the intent's hash.
    """
    given = "".join(sign for sign in verdict.receipt.upper().removeprefix("BK-") if sign.isalnum())
    mark = given[:8] if len(given) >= 8 else sha256(verdict.id.encode()).hexdigest()[:8].upper()
    return f"BK-{mark[:4]}-{mark[4:]}"


def people_of(directory: Directory) -> tuple[Person, ...]:
    """The people of a directory; roles of a newer server are left out."""
    return tuple(_person(item) for item in directory.people)


def units_of(directory: Directory) -> tuple[Unit, ...]:
    """The units of a directory."""
    return tuple(Unit(item.code, item.short, item.name, item.agency) for item in directory.units)


def agencies_of(directory: Directory) -> tuple[Agency, ...]:
    """The agencies of a directory."""
    return tuple(Agency(item.code, item.name, item.connected, item.zone) for item in directory.agencies)


def _person(item: PersonItem) -> Person:
    roles = frozenset(Role(role) for role in item.roles if role in set(Role))
    return Person(item.id, item.name, roles, item.agency, item.unit, item.identity)


def _value(value: Json) -> Value:
    return list(value) if isinstance(value, tuple) else value


def _json(value: Value) -> Json:
    if isinstance(value, list):
        return tuple(value)
    return str(value) if isinstance(value, float) else value


def _plain(value: object) -> Value:
    match value:
        case datetime():
            return _stamp(value)
        case StrEnum():
            return value.value
        case str() | bool() | int() | None:
            return value
        case tuple():
            return [str(item) for item in cast("tuple[object, ...]", value)]
        case _:
            raise TypeError(f"no field of an observation: {type(value).__name__}")


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment
