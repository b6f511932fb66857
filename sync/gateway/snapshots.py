"""The first download: immutable pages, most urgent headers first, then bodies, each compressed once.

A snapshot starts at a commit number. Its pages hold what has not changed since, from that number downwards,
so a record that moves on while somebody downloads is missing from later pages and found by the changes cursor
with which the last page ends. Any page can therefore be made late, or again, and is right all the same.
"""

from __future__ import annotations

import msgspec
from backports import zstd
from sqlalchemy import Connection, Engine, delete, func, insert, select, true

from desktop.clock import Clock
from sync.gateway.changes import within
from sync.gateway.columns import body_section, closed, head_section, open_page
from sync.gateway.cursors import Cursor, Place, scope_mark, sealed
from sync.gateway.database import Identity, Writing, reading, writing
from sync.gateway.schema import pages, records, snapshots

LEVEL = 19
FIRST_HEADS = 400
FIRST_BYTES = 40_000
HEADS = 2_500
BODIES = 2_500
STALE = 0.2
"""A snapshot is made anew when more than this share of its records has changed since."""
_FEW = 200


def start(engine: Engine, clock: Clock, who: Identity, scope: str) -> Cursor:
    """The fixed cursor from which a scope is downloaded now; a new one when the last is of little use."""
    with reading(engine) as session:
        row = _latest(session, scope)
        if row is not None and not _stale(session, scope, *row):
            return _first(who, scope, row[0])
    with writing(engine, clock.now()) as work:
        row = _latest(work.session, scope)
        if row is None or _stale(work.session, scope, *row):
            row = (work.seq, _count(work.session, scope))
            _remember(work, scope, *row)
        return _first(work.identity, scope, row[0])


def _first(who: Identity, scope: str, seq: int) -> Cursor:
    return Cursor(Place.HEADS, who.epoch, scope_mark(scope), seq, 0)


def _latest(session: Connection, scope: str) -> tuple[int, int] | None:
    row = session.execute(
        select(snapshots.c.seq, snapshots.c.total)
        .where(snapshots.c.scope == scope)
        .order_by(snapshots.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else (row.seq, row.total)


def _stale(session: Connection, scope: str, seq: int, total: int) -> bool:
    bound = max(_FEW, int(total * STALE))
    newer = select(records.c.id).where(within(scope), records.c.head_seq > seq).limit(bound + 1).subquery()
    return session.execute(select(func.count()).select_from(newer)).scalar_one() > bound


def _count(session: Connection, scope: str) -> int:
    return session.execute(select(func.count()).select_from(records).where(within(scope))).scalar_one()


def _remember(work: Writing, scope: str, seq: int, total: int) -> None:
    # Whoever is downloading the one before may finish it; older ones are made again if anybody still asks.
    before = _latest(work.session, scope)
    if before is not None:
        for table in (snapshots, pages):
            work.session.execute(delete(table).where(table.c.scope == scope, table.c.seq < before[0]))
    work.session.execute(insert(snapshots), {"scope": scope, "seq": seq, "total": total})


def page(engine: Engine, clock: Clock, who: Identity, scope: str, cursor: Cursor) -> bytes:
    """The page at a cursor, zstd-compressed: the same bytes for everyone who asks with this cursor."""
    place = f"{cursor.place}.{cursor.body}"
    key = (pages.c.scope == scope) & (pages.c.seq == cursor.head) & (pages.c.place == place)
    with reading(engine) as session:
        kept = session.execute(select(pages.c.zstd).where(key)).scalar_one_or_none()
        if kept is not None:
            return bytes(kept)
        made = _make(session, who, scope, cursor)
    with writing(engine, clock.now()) as work:
        kept = work.session.execute(select(pages.c.zstd).where(key)).scalar_one_or_none()
        if kept is not None:
            return bytes(kept)
        row = {"scope": scope, "seq": cursor.head, "place": place, "zstd": made}
        work.session.execute(insert(pages), row)
    return made


def _make(session: Connection, who: Identity, scope: str, cursor: Cursor) -> bytes:
    total = session.execute(
        select(snapshots.c.total).where(snapshots.c.scope == scope, snapshots.c.seq == cursor.head)
    ).scalar_one_or_none()
    if cursor.place is Place.BODIES:
        return _bodies(session, who, scope, cursor, total or 0)
    if cursor.body:
        return _heads(session, who, scope, cursor, total or 0, HEADS)
    size = FIRST_HEADS
    while True:
        made = _heads(session, who, scope, cursor, total or 0, size)
        if len(made) <= FIRST_BYTES or size == 1:
            return made
        size = max(1, min(size - 1, size * FIRST_BYTES // len(made) * 19 // 20))


def _heads(session: Connection, who: Identity, scope: str, cursor: Cursor, total: int, size: int) -> bytes:
    # A rank changes with its header alone, which then is above `cursor.head`: none jumps over a page's end.
    c = records.c
    rest = (c.rank > cursor.near) | ((c.rank == cursor.near) & (c.head_seq < cursor.body))
    rows = session.execute(
        select(c.head_seq, c.id, c.rev, c.head, c.extra, c.rank)
        .where(within(scope), c.head_seq <= cursor.head, rest if cursor.body else true())
        .order_by(c.rank, c.head_seq.desc())
        .limit(size + 1)
    ).all()
    shown = rows[:size]
    made = open_page(who.epoch)
    made.head = head_section([(key, rev, head, extra) for _, key, rev, head, extra, _ in shown])
    if len(rows) > size:
        last = shown[-1]
        onward = Cursor(Place.HEADS, who.epoch, cursor.scope, cursor.head, last.head_seq, near=last.rank)
    else:
        onward = Cursor(Place.BODIES, who.epoch, cursor.scope, cursor.head, 0)
    made.next, made.more, made.total = sealed(onward, who.secret), True, total
    return zstd.compress(msgspec.json.encode(closed(made)), level=LEVEL)


def _bodies(session: Connection, who: Identity, scope: str, cursor: Cursor, total: int) -> bytes:
    c = records.c
    rows = session.execute(
        select(c.body_seq, c.id, c.rev, c.body)
        .where(within(scope), c.body_seq < (cursor.body or cursor.head + 1))
        .order_by(c.body_seq.desc())
        .limit(BODIES + 1)
    ).all()
    shown = rows[:BODIES]
    made = open_page(who.epoch)
    made.body = body_section([(key, rev, body, True) for _, key, rev, body in shown])
    if len(rows) > BODIES:
        onward = Cursor(Place.BODIES, who.epoch, cursor.scope, cursor.head, shown[-1][0])
    else:
        # A body that moved on while its reader downloaded stood on no page: it comes next, with its texts.
        onward = Cursor(Place.CHANGES, who.epoch, cursor.scope, cursor.head, cursor.head, 0)
    made.next, made.more, made.total = sealed(onward, who.secret), True, total
    return zstd.compress(msgspec.json.encode(closed(made)), level=LEVEL)
