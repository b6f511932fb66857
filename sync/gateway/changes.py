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


def changes(session: Connection, who: Identity, scope: str, cursor: Cursor, limit: int, near: int) -> Page:
    """The next page after a cursor: departures and urgent headers, then other headers, then bodies (rule 8).

    `limit` is in items, 0 for the server's own; `near` is the last rank that counts as urgent today, which is
    taken over whenever both lanes of headers stand at one number. Once a lane is read to its end the cursor
    moves to the commit number this transaction sees, so that the next reading starts there whatever other
    scopes did meanwhile.
    """
    lanes: _Near | _Far | None = None
    if scope != "" and not cursor.head == cursor.body == who.seq:
        kind = _Near if _is_near(who, cursor) else _Far
        lanes = kind(session, scope, _where(cursor, near))
    return _page(who, lanes, cursor, limit, near)


def glance(
    session: Connection, who: Identity, scope: str, cursor: Cursor, limit: int, near: int
) -> tuple[Identity, Page] | None:
    """The same page by one statement that needs no transaction around it, and who the server was just then.

    None where one statement is not enough: after a cursor far behind, or when the server was restored.
    """
    if scope == "" or not _is_near(who, cursor):
        return None
    lanes = _Near(session, scope, _where(cursor, near))
    if lanes.epoch != who.epoch:
        return None
    now = Identity(who.epoch, who.secret, lanes.seq, lanes.directory)
    return now, _page(now, lanes, cursor, limit, near)


def _is_near(who: Identity, cursor: Cursor) -> bool:
    return who.seq - min(cursor.head, cursor.body) <= NEAR


def _where(cursor: Cursor, near: int) -> _Where:
    urgent = max(cursor.urgent, cursor.head)
    near = cursor.near if urgent > cursor.head else near
    return _Where(urgent, cursor.head, cursor.body, cursor.whole, near)


def _page(who: Identity, lanes: _Near | _Far | None, cursor: Cursor, limit: int, near: int) -> Page:
    page = open_page(who.epoch)
    where = _where(cursor, near)
    urgent, head, body, near = where.urgent, where.head, where.body, where.near
    if lanes is None:
        urgent = head = body = who.seq
    else:
        room = _Room(min(limit, MOST_ITEMS) if limit > 0 else DEFAULT_ITEMS, MOST_BYTES)
        first = _read(room, lanes.urgent(room.items), urgent, who.seq)
        urgent, rest = first.at, _Reading(list[_Head](), head)
        if urgent == who.seq:
            rest = _read(room, lanes.heads(room.items), head, who.seq)
            head = rest.at
        taken = [*first.taken, *rest.taken]
        page.head = head_section([each.row for each in taken if isinstance(each, _Head)])
        gones = [each for each in taken if isinstance(each, _Gone)]
        page.gones = Gones(
            [each.record for each in gones], [each.seq for each in gones], [each.why for each in gones]
        )
        if head == who.seq:
            bodies = _read(room, lanes.bodies(room.items), body, who.seq)
            page.body = body_section([each.row for each in bodies.taken])
            body = bodies.at
    page.more = head != who.seq or body != who.seq
    whole = body if body == who.seq else cursor.whole
    kept = near if urgent > head else 0
    page.next = sealed(
        Cursor(Place.CHANGES, who.epoch, cursor.scope, head, body, whole, urgent, kept), who.secret
    )
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
class _Reading[T: _Head | _Gone | _Body]:
    """What of a lane goes on this page, and the commit number at which the lane then stands."""

    taken: list[T]
    at: int


def _read[T: _Head | _Gone | _Body](room: _Room, lane: list[T], at: int, end: int) -> _Reading[T]:
    lane.sort(key=lambda each: each.seq)
    taken = room.take(lane)
    if len(taken) == len(lane):
        return _Reading(taken, end)
    return _Reading(taken, taken[-1].seq if taken else at)


@dataclass(frozen=True, slots=True)
class _Where:
    """Where each lane stands, up to where every text is known, and the last rank of the urgent lane."""

    urgent: int
    head: int
    body: int
    whole: int
    near: int


_LANES = """SELECT 0 AS lane, seq, record AS id, 0 AS rev, why AS told, '' AS extra, 0 AS mark
FROM departures WHERE scope = :scope AND seq > :urgent
UNION ALL SELECT 1, head_seq, id, rev, head, extra, rank FROM records WHERE {within}head_seq > :head
UNION ALL SELECT 2, body_seq, id, rev, body, '', text_seq FROM records WHERE {within}body_seq > :body
UNION ALL SELECT 3, seq, epoch, directory, '', '', 0 FROM server"""
_NEAR = {
    every: text(_LANES.format(within="" if every else "agency = :scope AND ")) for every in (True, False)
}


class _Near:
    """All lanes by one statement, with who the server is: the usual case is a handful of changes."""

    def __init__(self, session: Connection, scope: str, where: _Where) -> None:
        self._urgent: list[_Head | _Gone] = []
        self._heads: list[_Head] = []
        self._bodies: list[_Body] = []
        self.epoch, self.seq, self.directory = "", 0, 0
        asked = {"scope": scope, "urgent": where.urgent, "head": where.head, "body": where.body}
        for lane, seq, key, rev, told, extra, mark in session.execute(_NEAR[scope == ALL], asked):
            match lane:
                case 0:
                    self._urgent.append(_Gone(seq, len(key), key, told))
                case 1 if mark > where.near:
                    self._heads.append(_Head(seq, len(told), (key, rev, told, extra)))
                case 1 if seq > where.urgent:
                    self._urgent.append(_Head(seq, len(told), (key, rev, told, extra)))
                case 2:
                    self._bodies.append(_Body(seq, len(told), (key, rev, told, mark > where.whole)))
                case 3:
                    self.epoch, self.seq, self.directory = key, seq, rev
                case _:
                    pass  # an urgent header that an earlier page brought

    def urgent(self, _size: int) -> list[_Head | _Gone]:
        """Departures and headers that somebody must look at soon."""
        return self._urgent

    def heads(self, _size: int) -> list[_Head]:
        """The other headers."""
        return self._heads

    def bodies(self, _size: int) -> list[_Body]:
        """Bodies."""
        return self._bodies


class _Far:
    """Each lane when it is asked for; one more than fits, which tells whether the lane ends here."""

    def __init__(self, session: Connection, scope: str, where: _Where) -> None:
        self._session, self._scope, self._where = session, scope, where

    def urgent(self, size: int) -> list[_Head | _Gone]:
        """Departures and headers that somebody must look at soon."""
        after = self._where.urgent
        return [*self._headers(records.c.rank <= self._where.near, after, size), *self._gones(after, size)]

    def heads(self, size: int) -> list[_Head]:
        """The other headers."""
        return self._headers(records.c.rank > self._where.near, self._where.head, size)

    def bodies(self, size: int) -> list[_Body]:
        """Bodies."""
        c, whole = records.c, self._where.whole
        rows = self._session.execute(
            select(c.body_seq, c.id, c.rev, c.body, c.text_seq)
            .where(within(self._scope), c.body_seq > self._where.body)
            .order_by(c.body_seq)
            .limit(size + 1)
        )
        return [
            _Body(seq, len(body), (key, rev, body, text_seq > whole))
            for seq, key, rev, body, text_seq in rows
        ]

    def _headers(self, ranked: ColumnElement[bool], after: int, size: int) -> list[_Head]:
        c = records.c
        rows = self._session.execute(
            select(c.head_seq, c.id, c.rev, c.head, c.extra)
            .where(within(self._scope), c.head_seq > after, ranked)
            .order_by(c.head_seq)
            .limit(size + 1)
        )
        return [_Head(seq, len(head), (key, rev, head, extra)) for seq, key, rev, head, extra in rows]

    def _gones(self, after: int, size: int) -> list[_Gone]:
        c = departures.c
        rows = self._session.execute(
            select(c.seq, c.record, c.why)
            .where(c.scope == self._scope, c.seq > after)
            .order_by(c.seq)
            .limit(size + 1)
        )
        return [_Gone(seq, len(record), record, why) for seq, record, why in rows]
