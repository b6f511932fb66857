"""A whole new base, staged beside the old one and swapped in by slices once it is complete (rule 17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec, meta, projection
from desktop.store.base import rows
from desktop.store.base.forget import leave, leave_accepted, unbury
from desktop.store.session import listed

type Section = bytes | None

_SWAPPING = "swapping"

_KNOWN = """SELECT w.value, s.head_rev, s.body_rev, s.head, s.body
FROM json_each(?) w JOIN staged s ON s.record = w.value"""
_WRITE = """INSERT INTO staged(record, source, head_rev, body_rev, as_of, head, body)
VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(record) DO UPDATE SET source = excluded.source,
  head_rev = excluded.head_rev, body_rev = excluded.body_rev, as_of = excluded.as_of,
  head = excluded.head, body = excluded.body"""
_NEXT = """SELECT record, head_rev, body_rev, as_of, head, body FROM staged
WHERE record > ? ORDER BY record LIMIT ?"""
_LOST = """FROM base b WHERE b.source = 'contract'
AND NOT EXISTS (SELECT 1 FROM staged s WHERE s.record = b.record)"""


@dataclass(frozen=True, slots=True)
class Losses:
    """How many records of the present base are not in the staged one, of how many."""

    lost: int
    total: int


def start_rebaseline(session: Connection) -> None:
    """From now on what the contract shows goes to a staged base; the present one stays visible."""
    session.exec_driver_sql("DELETE FROM staged")
    meta.put(session, meta.Setting.REBASELINE, rows.STAGING)


def is_staging(session: Connection) -> bool:
    """Whether a re-baseline is being fetched."""
    return meta.get(session, meta.Setting.REBASELINE) == rows.STAGING


def is_rebaselining(session: Connection) -> bool:
    """Whether a re-baseline is being fetched or swapped in; after a crash it goes on from there."""
    return meta.get(session, meta.Setting.REBASELINE) != ""


def abandon_rebaseline(session: Connection) -> None:
    """Throw the staged base away; only while it is being fetched, RuntimeError once the swap began."""
    if meta.get(session, meta.Setting.REBASELINE) == _SWAPPING:
        raise RuntimeError("a swap that has begun is finished, not abandoned")
    session.exec_driver_sql("DELETE FROM staged")
    meta.put(session, meta.Setting.REBASELINE, "")


def losses(session: Connection) -> Losses:
    """What the swap would let go of, for the guard against mass deletion."""
    lost = session.exec_driver_sql(f"SELECT count(*) {_LOST}").scalar_one()
    total = session.exec_driver_sql("SELECT count(*) FROM base WHERE source = 'contract'").scalar_one()
    return Losses(int(lost), int(total))


def stage(
    session: Connection,
    source: rows.Source,
    as_of: datetime,
    records: Sequence[tuple[str, int, Section, Section]],
) -> None:
    """Keep sections of the new base without showing them; a record is (key, rev, head, body)."""
    stamp = codec.to_stamp(as_of)
    keys = listed([record for record, *_ in records])
    known: dict[str, tuple[int, int, str | None, str | None]] = {
        record: (head_rev, body_rev, head, body)
        for record, head_rev, body_rev, head, body in session.exec_driver_sql(_KNOWN, (keys,))
    }
    for record, rev, seen_head, seen_body in records:
        head_rev, body_rev, head, body = known.get(record, (0, 0, None, None))
        if seen_head is not None and (head is None or rev > head_rev):
            head, head_rev = codec.merge_section(head, seen_head), rev
        if seen_body is not None and (body is None or rev > body_rev):
            body, body_rev = codec.merge_section(body, seen_body), rev
        known[record] = (head_rev, body_rev, head, body)
    staged = [
        (record, source.value, head_rev, body_rev, stamp, head, body)
        for record, (head_rev, body_rev, head, body) in known.items()
    ]
    if staged:
        session.exec_driver_sql(_WRITE, staged)


def finish_rebaseline(session: Connection, at: datetime, limit: int = 200) -> bool:
    """Swap the next `limit` records in; True when nothing is left to swap.

    Call it in one transaction after another until it answers True; a crash between two loses nothing.
    Revisions are taken over even when they are lower, records that the new base lacks leave, and old
    tombstones no longer hold: it is another life of the server. The outbox is untouched.
    """
    if not is_rebaselining(session):
        return True
    if is_staging(session):
        meta.put(session, meta.Setting.REBASELINE, _SWAPPING)
        meta.put(session, meta.Setting.REBASELINE_AT, "")
        unbury(session)
    done = meta.get(session, meta.Setting.REBASELINE_AT)
    staged = session.exec_driver_sql(_NEXT, (done, limit)).all()
    if staged:
        _swap(session, {record: tuple(rest) for record, *rest in staged})
        meta.put(session, meta.Setting.REBASELINE_AT, str(staged[-1][0]))
        return False
    lost = session.exec_driver_sql(f"SELECT b.record {_LOST} LIMIT ?", (limit,)).scalars().all()
    for record in lost:
        leave(session, str(record), at)
    if len(lost) == limit:
        return False
    leave_accepted(session, at)
    session.exec_driver_sql("DELETE FROM staged")
    meta.put(session, meta.Setting.REBASELINE, "")
    return True


def _swap(session: Connection, staged: dict[str, tuple[int, int, int, str | None, str | None]]) -> None:
    known = projection.load(session, list(staged))
    moved: dict[str, projection.Known] = {}
    news: dict[str, projection.Known] = {}
    for record, item in known.items():
        head_rev, body_rev, as_of, head, body = staged[record]
        if (item.head_rev, item.body_rev, item.head, item.body) == (head_rev, body_rev, head, body):
            continue
        (moved if (item.head, item.body) == (head, body) else news)[record] = item
        item.head_rev, item.body_rev, item.as_of, item.head, item.body = head_rev, body_rev, as_of, head, body
    for part, unread in ((moved, False), (news, True)):
        with projection.changing(session, part, news=unread):
            rows.write(session, rows.Source.CONTRACT, list(part.values()))
