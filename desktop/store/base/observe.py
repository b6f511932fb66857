"""The base: what the server or the platform showed. `observe()` is the only function that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, projection
from desktop.store.base import rebaseline, rows
from desktop.store.base.rows import Source
from desktop.store.session import listed


@dataclass(frozen=True, slots=True)
class Observed:
    """A record as it was shown: JSON objects of its sections, None when this page does not hold one.

    A section may hold only the fields that changed. `rev` 0 means that the source knows no revisions;
    then the later `as_of` wins.
    """

    record: str
    rev: int
    head: bytes | None = None
    body: bytes | None = None


def observe(
    session: Connection, source: Source, as_of: datetime, records: Sequence[Observed]
) -> tuple[str, ...]:
    """Take over what was shown and re-project it in this transaction; answers the records that changed.

    Never goes back: a section with a revision already known, and a record whose tombstone is as new, are
    ignored. Unknown fields are kept. At most `gate.LONGEST_SLICE` records a transaction. Raises
    `codec.DecodeError` when a section has not the shape of a complaint.
    """
    if source is Source.CONTRACT and rebaseline.is_staging(session):
        rebaseline.stage(session, source, as_of, [(o.record, o.rev, o.head, o.body) for o in records])
        return ()
    keys = list(dict.fromkeys(seen.record for seen in records))
    known = projection.load(session, keys)
    buried = buried_at(session, keys)
    stamp = codec.to_stamp(as_of)
    moved: dict[str, projection.Known] = {}
    changed: dict[str, projection.Known] = {}
    for seen in records:
        item = known[seen.record]
        before = (item.head, item.body)
        if seen.rev > buried.get(seen.record, -1) and _take(item, seen, stamp):
            (moved if (item.head, item.body) == before else changed)[seen.record] = item
    for part, news in ((moved, False), (changed, True)):
        still = {record: item for record, item in part.items() if news or record not in changed}
        with projection.changing(session, still, news=news):
            rows.write(session, source, list(still.values()))
    return tuple(changed)


def _take(item: projection.Known, seen: Observed, stamp: int) -> bool:
    """Lay the sections over what is known, where they are newer; False when none was."""
    took = False
    later = seen.rev == 0 and item.head_rev == 0 and stamp >= item.as_of
    if seen.head is not None and (item.head is None or seen.rev > item.head_rev or later):
        item.head, item.head_rev = codec.merge_section(item.head, seen.head), seen.rev
        took = True
    if seen.body is not None and (item.body is None or seen.rev > item.body_rev or later):
        item.body, item.body_rev = codec.merge_section(item.body, seen.body), seen.rev
        took = True
    if took:
        item.as_of = max(stamp, item.as_of)
    return took


def buried_at(session: Connection, records: Sequence[str]) -> dict[str, int]:
    """Record → revision of its tombstone, for those that have one."""
    found = session.exec_driver_sql(
        "SELECT record, rev FROM tombstone WHERE record IN (SELECT value FROM json_each(?))",
        (listed(records),),
    )
    return {str(record): int(rev) for record, rev in found}


def fetched_at(session: Connection, record: str) -> datetime | None:
    """When the base of this record was last shown to us, None when never."""
    found = session.exec_driver_sql("SELECT as_of FROM base WHERE record = ?", (record,)).scalar()
    return None if found is None else codec.from_stamp(int(found))
