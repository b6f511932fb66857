"""What an administrator does beside people: tell a restored database apart, see differences."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, delete, select, update

from desktop.clock import Clock, SystemClock
from sync.gateway import extras
from sync.gateway.database import reading, writing
from sync.gateway.epochs import new_epoch
from sync.gateway.schema import pages, records, server, snapshots
from sync.gateway.upstream.accepted import after_restore

LEAP = 2**20
"""Commit numbers a restored database skips, so that it never gives one again that the lost life gave."""


def bump_epoch(engine: Engine, *, clock: Clock | None = None) -> str:
    """Begin a new life of the database, after it was restored from a backup; returns the new epoch.

    Every client is then told (409) and offers what was acknowledged before again. What the gateway was to
    carry on stands as *belum pasti* until a person has looked: it may have arrived in the lost hours.
    """
    epoch = new_epoch()
    with writing(engine, (clock or SystemClock()).now()) as work:
        work.seq += LEAP
        work.session.execute(update(server).values(epoch=epoch))
        work.session.execute(delete(snapshots))
        work.session.execute(delete(pages))
        after_restore(work)
    return epoch


@dataclass(frozen=True, slots=True)
class RecordDifference:
    """A field in which the platform contradicts an accepted action that it has not confirmed."""

    record: str
    field: str
    ours: str
    platform: str
    as_of: str


def differences(engine: Engine) -> tuple[RecordDifference, ...]:
    """Every open difference between accepted actions and what the platform showed, by record."""
    with reading(engine) as session:
        rows = session.execute(
            select(records.c.id, records.c.extra).where(records.c.extra != "").order_by(records.c.id)
        ).all()
    return tuple(
        RecordDifference(key, each.field, each.ours, each.platform, each.as_of)
        for key, extra in rows
        for each in extras.read(extra).differences
    )
