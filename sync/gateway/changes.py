"""Pages of changes: what became visible, or left, since a reader's cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, text, true

from sync.gateway.columns import body_section, closed, head_section, open_page
from sync.gateway.cursors import Cursor, Place, sealed
from sync.gateway.database import Identity
from sync.gateway.records import ALL
from sync.gateway.schema import departures, records
from sync.wire import Gones, Page

DEFAULT_ITEMS = 2_500
MOST_ITEMS = 5_000
NEAR = 200
"""Commit numbers; each is one record's, so no more rows than that lie between a cursor and the head."""
MOST_BYTES = 2_000_000
"""Bytes of JSON after which a page ends; the first item always fits."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A header at its commit number; `weight` in bytes."""

    seq: int
    weight: int
    row: tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class _Body:
    """A body at its commit number."""

    seq: int
    weight: int
    row: tuple[str, int, str, bool]


@dataclass(frozen=True, slots=True)
class _Gone:
    """A departure at its commit number, which is also the revision at which the record left."""

    seq: int
    weight: int
    record: str
    why: str


def within(scope: str) -> ColumnElement[bool]:
    """The condition that a record is in a scope, which is not empty."""
    return true() if scope == ALL else records.c.agency == scope


def changes(session: Connection, who: Identity, scope: str, cursor: Cursor, limit: int) -> Page:
    """The next page after a cursor: headers and departures in their order, then bodies.

    `limit` is in items, 0 for the server's own. Once a lane is read to its end the cursor moves to the commit
    number this transaction sees, so that the next reading starts there whatever other scopes did meanwhile.
    """
    page = open_page(who.epoch)
    head, body = cursor.head, cursor.body
    if scope == "" or (head == who.seq and body == who.seq):
        head = body = who.seq
    else:
        room = _Room(min(limit, MOST_ITEMS) if limit > 0 else DEFAULT_ITEMS, MOST_BYTES)
        near = _near(session, scope, head, body, cursor.whole) if who.seq - min(head, body) <= NEAR else None
        lane = near.lane if near else _far(session, scope, head, room.items)
        lane.sort(key=lambda each: each.seq)
        taken = room.take(lane)
        page.head = head_section([each.row for each in taken if isinstance(each, _Head)])
        gones = [each for each in taken if isinstance(each, _Gone)]
        page.gones = Gones(
            [each.record for each in gones], [each.seq for each in gones], [each.why for each in gones]
        )
        if len(taken) < len(lane):
            head = taken[-1].seq
        else:
            head = who.seq
            bodies = near.bodies if near else _bodies(session, scope, body, cursor.whole, room.items)
            first = room.take(bodies)
            page.body = body_section([each.row for each in first])
            if len(first) == len(bodies):
                body = who.seq
            elif first:
                body = first[-1].seq
    page.more = head != who.seq or body != who.seq
    whole = body if body == who.seq else cursor.whole
    page.next = sealed(Cursor(Place.CHANGES, who.epoch, cursor.scope, head, body, whole), who.secret)
    return closed(page)


class _Room:
    """What is left of a page's size."""

    def __init__(self, items: int, weight: int) -> None:
        self.items = items
        self._weight = weight
        self._empty = True

    def take[T: _Head | _Gone | _Body](self, lane: Sequence[T]) -> list[T]:
        """The start of a lane that fits; the first item of a page always does."""
        taken: list[T] = []
        for each in lane:
            if self.items < 1 or (each.weight > self._weight and not self._empty):
                break
            taken.append(each)
            self.items -= 1
            self._weight -= each.weight
            self._empty = False
        return taken


@dataclass(frozen=True, slots=True)
class _Near:
    """Everything that changed since a cursor that lies close behind."""

    lane: list[_Head | _Gone]
    bodies: list[_Body]


_LANES = """SELECT 0 AS lane, seq, record AS id, 0 AS rev, why AS told, '' AS extra, 0 AS text_seq
FROM departures WHERE scope = :scope AND seq > :head
UNION ALL SELECT 1, head_seq, id, rev, head, extra, 0 FROM records WHERE {within}head_seq > :head
UNION ALL SELECT 2, body_seq, id, rev, body, '', text_seq FROM records WHERE {within}body_seq > :body"""
_NEAR = {
    every: text(_LANES.format(within="" if every else "agency = :scope AND ")) for every in (True, False)
}


def _near(session: Connection, scope: str, head: int, body: int, whole: int) -> _Near:
    """All three lanes by one statement: the usual case is a handful of changes."""
    near = _Near([], [])
    rows = session.execute(_NEAR[scope == ALL], {"scope": scope, "head": head, "body": body})
    for lane, seq, key, rev, told, extra, text_seq in rows:
        match lane:
            case 0:
                near.lane.append(_Gone(seq, len(key), key, told))
            case 1:
                near.lane.append(_Head(seq, len(told), (key, rev, told, extra)))
            case _:
                near.bodies.append(_Body(seq, len(told), (key, rev, told, text_seq > whole)))
    near.bodies.sort(key=lambda each: each.seq)
    return near


def _far(session: Connection, scope: str, after: int, size: int) -> list[_Head | _Gone]:
    return [*_heads(session, scope, after, size), *_gones(session, scope, after, size)]


# One more than fits is read from each lane, which tells whether the lane ends here.


def _heads(session: Connection, scope: str, after: int, size: int) -> list[_Head]:
    c = records.c
    rows = session.execute(
        select(c.head_seq, c.id, c.rev, c.head, c.extra)
        .where(within(scope), c.head_seq > after)
        .order_by(c.head_seq)
        .limit(size + 1)
    )
    return [_Head(seq, len(head), (key, rev, head, extra)) for seq, key, rev, head, extra in rows]


def _bodies(session: Connection, scope: str, after: int, whole: int, size: int) -> list[_Body]:
    c = records.c
    rows = session.execute(
        select(c.body_seq, c.id, c.rev, c.body, c.text_seq)
        .where(within(scope), c.body_seq > after)
        .order_by(c.body_seq)
        .limit(size + 1)
    )
    return [
        _Body(seq, len(body), (key, rev, body, text_seq > whole)) for seq, key, rev, body, text_seq in rows
    ]


def _gones(session: Connection, scope: str, after: int, size: int) -> list[_Gone]:
    c = departures.c
    rows = session.execute(
        select(c.seq, c.record, c.why).where(c.scope == scope, c.seq > after).order_by(c.seq).limit(size + 1)
    )
    return [_Gone(seq, len(record), record, why) for seq, record, why in rows]
