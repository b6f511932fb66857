"""The upstream of an agency: its profile as an administrator wrote it, and how its last run ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, select, update

from desktop.clock import Clock
from desktop.domain.delivery import Onward
from sync.gateway.database import reading, writing
from sync.gateway.schema import agencies
from sync.gateway.upstream.tables import carried, upstreams
from sync.lapor.profile import Profile, read_profile


class NoUpstreamError(LookupError):
    """This agency has no upstream at this gateway, or the gateway does not know the agency."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an upstream stands; `counts` tells how many actions stand in each state."""

    agency: str
    address: str
    tried_at: datetime | None
    complete_at: datetime | None
    trouble: str
    counts: dict[str, int]


def set_profile(engine: Engine, agency: str, text: str, clock: Clock) -> None:
    """Keep an agency's profile; from then on the gateway carries its actions on.

    What waits for something that the profile lacked is tried again. Raises ProfileError for a text that
    cannot stand, NoUpstreamError for an agency that is not registered.
    """
    read_profile(text)
    with writing(engine, clock.now()) as work:
        known = select(agencies.c.code).where(agencies.c.code == agency)
        if work.session.execute(known).first() is None:
            raise NoUpstreamError(agency)
        here = upstreams.c.agency == agency
        changed = work.session.execute(update(upstreams).where(here).values(profile=text))
        if not changed.rowcount:
            row = {"agency": agency, "profile": text, "holder": "", "masters": "", "trouble": ""}
            work.session.execute(insert(upstreams), row)
        waiting = (carried.c.agency == agency) & (carried.c.state == Onward.WAITING.value)
        work.session.execute(update(carried).where(waiting).values(next_at=None))


def profile_of(engine: Engine, agency: str) -> Profile:
    """The profile of an agency's upstream; raises NoUpstreamError."""
    with reading(engine) as session:
        text = session.execute(
            select(upstreams.c.profile).where(upstreams.c.agency == agency)
        ).scalar_one_or_none()
    if text is None:
        raise NoUpstreamError(agency)
    return read_profile(text)


def registered(engine: Engine) -> tuple[str, ...]:
    """The agencies that this gateway knows."""
    with reading(engine) as session:
        return tuple(session.execute(select(agencies.c.code).order_by(agencies.c.code)).scalars())


def agencies_with(engine: Engine) -> tuple[str, ...]:
    """The agencies that have an upstream."""
    with reading(engine) as session:
        return tuple(session.execute(select(upstreams.c.agency).order_by(upstreams.c.agency)).scalars())


def standing(engine: Engine, agency: str) -> Standing:
    """How an agency's upstream stands; raises NoUpstreamError."""
    address = profile_of(engine, agency).address
    with reading(engine) as session:
        row = session.execute(select(upstreams).where(upstreams.c.agency == agency)).one()
        return Standing(agency, address, row.tried_at, row.complete_at, row.trouble, _counts(session, agency))


def _counts(session: Connection, agency: str) -> dict[str, int]:
    rows = session.execute(
        select(carried.c.state, func.count().label("times"))
        .where(carried.c.agency == agency)
        .group_by(carried.c.state)
        .order_by(carried.c.state)
    )
    return {row.state: row.times for row in rows}
