"""People administration: who may join the gateway, with which roles, in which agency."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes

import msgspec
from sqlalchemy import Engine, delete, func, insert, select, update

from desktop.clock import Clock, SystemClock
from desktop.domain.people import Agency, Person, Role, Unit
from sync.gateway.accounts import give_code, person_in
from sync.gateway.database import reading, writing
from sync.gateway.directory import changed
from sync.gateway.records import ALL
from sync.gateway.schema import agencies, codes, people, tokens, units

_CLOCK: Clock = SystemClock()


class NoSuchPersonError(LookupError):
    """The gateway knows nobody by this id."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person as the administrator sees her; `devices` counts the tokens she holds."""

    person: Person
    training: bool
    devices: int
    revoked_at: datetime | None


def add_agencies(engine: Engine, listed: Iterable[Agency], *, clock: Clock = _CLOCK) -> None:
    """Describe agencies; one that is known already is described anew."""
    rows = [
        {"code": each.code, "name": each.name, "connected": each.connected, "zone": each.zone}
        for each in listed
    ]
    if not rows:
        return
    with writing(engine, clock.now()) as work:
        work.session.execute(delete(agencies).where(agencies.c.code.in_([row["code"] for row in rows])))
        work.session.execute(insert(agencies), rows)
        changed(work)


def add_units(engine: Engine, listed: Iterable[Unit], *, clock: Clock = _CLOCK) -> None:
    """Describe units of agencies; one that is known already is described anew."""
    with writing(engine, clock.now()) as work:
        for each in listed:
            here = (units.c.agency == each.agency) & (units.c.code == each.code)
            work.session.execute(delete(units).where(here))
            row = {"agency": each.agency, "code": each.code, "short": each.short, "name": each.name}
            work.session.execute(insert(units), row)
        changed(work)


def add_person(
    engine: Engine,
    name: str,
    roles: Collection[Role],
    agency: str,
    unit: str = "",
    *,
    id: str = "",  # noqa: A002
    identity: str = "",
    training: bool = False,
    clock: Clock = _CLOCK,
) -> str:
    """Add a person and return the one-time code with which she joins; it is shown once and kept only hashed.

    `id` is given by the gateway when empty. `training` lets her read every agency's records. Raises
    ValueError when the name or roles are empty or the id is taken.
    """
    if not name.strip() or not roles or agency == ALL:
        raise ValueError("a person needs a name, at least one role and the code of one agency")
    key = id or "p-" + b32encode(token_bytes(5)).decode().lower()
    with writing(engine, clock.now()) as work:
        if work.session.execute(select(people.c.id).where(people.c.id == key)).first():
            raise ValueError(f"there is a person with the id {key} already")
        row = {
            "id": key,
            "name": name.strip(),
            "roles": msgspec.json.encode(sorted(str(role) for role in roles)).decode(),
            "agency": agency,
            "unit": unit,
            "identity": identity,
            "training": training,
            "added_at": work.now,
        }
        work.session.execute(insert(people), row)
        changed(work)
        return give_code(work, key)


def new_code(engine: Engine, person: str, *, clock: Clock = _CLOCK) -> str:
    """Another one-time code, for another device; raises NoSuchPersonError."""
    with writing(engine, clock.now()) as work:
        alive = select(people.c.id).where(people.c.id == person, people.c.revoked_at.is_(None))
        if work.session.execute(alive).first() is None:
            raise NoSuchPersonError(person)
        return give_code(work, person)


def revoke(engine: Engine, person: str, *, clock: Clock = _CLOCK) -> None:
    """End a person's access: her tokens and codes stop working at once; raises NoSuchPersonError."""
    with writing(engine, clock.now()) as work:
        done = work.session.execute(update(people).where(people.c.id == person).values(revoked_at=work.now))
        if done.rowcount == 0:
            raise NoSuchPersonError(person)
        work.session.execute(delete(tokens).where(tokens.c.person == person))
        work.session.execute(delete(codes).where(codes.c.person == person))
        changed(work)


def known_units(engine: Engine, agency: str) -> frozenset[str] | None:
    """The codes of an agency's units; None when the gateway knows no such agency."""
    with reading(engine) as session:
        if session.execute(select(agencies.c.code).where(agencies.c.code == agency)).first() is None:
            return None
        return frozenset(session.scalars(select(units.c.code).where(units.c.agency == agency)))


def list_people(engine: Engine) -> tuple[Member, ...]:
    """Everybody the gateway knows, by agency and name."""
    held = select(tokens.c.person, func.count().label("devices")).group_by(tokens.c.person).subquery()
    rows = select(people, func.coalesce(held.c.devices, 0).label("devices")).outerjoin(
        held, held.c.person == people.c.id
    )
    with reading(engine) as session:
        return tuple(
            Member(
                person_in(row),
                row.training,
                row.devices,
                row.revoked_at,
            )
            for row in session.execute(rows.order_by(people.c.agency, people.c.name, people.c.id))
        )
