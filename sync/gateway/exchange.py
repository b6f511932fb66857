"""One round trip: intents and observations in, verdicts and the first page of changes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from desktop.clock import Clock
from sync.gateway.accounts import Account, account
from sync.gateway.changes import changes, glance
from sync.gateway.cursors import Cursor, Place, opened
from sync.gateway.database import Identity, glancing, identity, reading
from sync.gateway.directory import directory, version
from sync.gateway.judge import Judged, present
from sync.gateway.ledger import entries
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import Stored
from sync.gateway.together import MOST_OPS, Together
from sync.gateway.urgency import horizon
from sync.wire import KnownAnswer, KnownRequest, Page, SyncAnswer, SyncRequest

MOST_BYTES = 1024 * 1024
"""Bytes of a request, decompressed."""


def sync(engine: Engine, clock: Clock, together: Together, header: str, asked: SyncRequest) -> SyncAnswer:
    """Answer one round trip; the request is refused as a whole, before anything is done, or not at all.

    Raises RefusedError: 401, 409 for another epoch, 410 for a cursor that leads nowhere, 413.
    """
    if len(asked.ops) > MOST_OPS or len(asked.observations) > MOST_OPS:
        raise RefusedError(Word.TOO_LARGE, f"at most {MOST_OPS} intents and as many observations")
    with glancing(engine) as session:
        who, now = account(session, header)
        if asked.epoch and asked.epoch != now.epoch:
            raise RefusedError(Word.EPOCH, epoch=now.epoch)
        cursor = following(now, who, asked.cursor) if asked.cursor else None
        if cursor is not None and cursor.place is not Place.CHANGES:
            cursor = None  # in the middle of a first download there is no page to add
        trip = _Trip(who, asked, cursor, horizon(clock.now()))
        judged, observed = list[Judged](), list[str]()
        if not trip.changes_nothing:
            session.rollback()  # SQLite would go on seeing the moment before
            judged, observed = together.written(who, asked)
        if answer := _glanced(session, trip, now, judged, observed):
            return answer
    with reading(engine) as session:
        return _answer(session, trip, identity(session), judged, observed)


@dataclass(frozen=True, slots=True)
class _Trip:
    """A request: who asks what, after which cursor of changes, and the last rank that is urgent today."""

    who: Account
    asked: SyncRequest
    cursor: Cursor | None
    near: int

    @property
    def changes_nothing(self) -> bool:
        """Whether it brings nothing: then nobody's lock is needed."""
        return not self.asked.ops and not self.asked.observations

    def knows_directory(self, now: Identity) -> bool:
        """Whether the directory it has is today's."""
        return version(now.directory, self.who.mark) == self.asked.directory

    def delivered(self, page: Page | None) -> Callable[[Stored], bool]:
        """Tells of a record whether the reader has it as it is, or has it on this page."""
        cursor = self.cursor
        if page is None or cursor is None:
            return lambda _: False
        heads, bodies = frozenset(page.head.ids), frozenset(page.body.ids)
        return lambda record: (
            (record.head_seq <= cursor.head or record.id in heads)
            and (record.body_seq <= cursor.body or record.id in bodies)
        )


def _glanced(
    session: Connection, trip: _Trip, now: Identity, judged: list[Judged], observed: list[str]
) -> SyncAnswer | None:
    """The answer by one statement, or by none where there is nothing new; None where that is not enough."""
    cursor = trip.cursor
    if not trip.knows_directory(now):
        return None
    if trip.changes_nothing and (cursor is None or cursor.head == cursor.body == now.seq):
        page = changes(session, now, trip.who.scope, cursor, trip.asked.limit, trip.near) if cursor else None
        return SyncAnswer([], observed, page)
    if cursor is None:
        return None
    seen = glance(session, now, trip.who.scope, cursor, trip.asked.limit, trip.near)
    if seen is None or not trip.knows_directory(seen[0]):
        return None
    page = seen[1]
    delivered = trip.delivered(page)
    if not all(each.alone(delivered) for each in judged):
        return None
    return SyncAnswer([each.verdict for each in judged], observed, page)


def _answer(
    session: Connection, trip: _Trip, now: Identity, judged: list[Judged], observed: list[str]
) -> SyncAnswer:
    who, cursor, page = trip.who, trip.cursor, None
    if cursor is not None:
        page = changes(session, now, who.scope, cursor, trip.asked.limit, trip.near)
    answer = SyncAnswer(present(session, who, judged, trip.delivered(page)), observed, page)
    if not trip.knows_directory(now):
        called = version(now.directory, who.mark)
        answer.directory = directory(session, who.person.agency, who.scope, called)
    return answer


def following(now: Identity, who: Account, text: str) -> Cursor:
    """The cursor in a text; raises RefusedError (410) when it is of another life, server or scope."""
    cursor = opened(text, now.secret, now.epoch)
    if cursor is None or cursor.scope != who.mark or max(cursor.urgent, cursor.body) > now.seq:
        raise RefusedError(Word.RESET)
    return cursor


def known(engine: Engine, header: str, asked: KnownRequest) -> KnownAnswer:
    """The verdicts still held of these intents, with their records under today's rights.

    Only intents of the asking person's own agency are told. Raises RefusedError: 401, 413.
    """
    if len(asked.ids) > MOST_OPS:
        raise RefusedError(Word.TOO_LARGE, f"at most {MOST_OPS} intents")
    with reading(engine) as session:
        who, _ = account(session, header)
        colleagues = directory(session, who.person.agency, who.person.agency, "").people
        authors = {person.id for person in colleagues} | {who.person.id}
        found = entries(session, asked.ids)
        judged = [
            Judged(found[key].verdict, found[key].record)
            for key in dict.fromkeys(asked.ids)
            if key in found and found[key].author in authors
        ]
        return KnownAnswer(present(session, who, judged, lambda _: False))
