"""One round trip: intents and observations in, verdicts and the first page of changes out."""

from __future__ import annotations

from sqlalchemy import Connection, Engine

from desktop.clock import Clock
from sync.gateway.accounts import Account, account
from sync.gateway.changes import changes
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
        if _nothing_to_do(now, who, asked, cursor):
            return _answer(session, clock, now, who, asked, cursor, [], [])
    judged, observed = list[Judged](), list[str]()
    if asked.ops or asked.observations:
        judged, observed = together.written(who, asked)
    with reading(engine) as session:
        return _answer(session, clock, identity(session), who, asked, cursor, judged, observed)


def _nothing_to_do(now: Identity, who: Account, asked: SyncRequest, cursor: Cursor | None) -> bool:
    """Nothing comes and nothing goes: the answer then needs no further look into the database."""
    still = cursor is None or cursor.place is not Place.CHANGES or cursor.head == cursor.body == now.seq
    known = version(now.directory, who.mark) == asked.directory
    return still and known and not asked.ops and not asked.observations


def _answer(
    session: Connection,
    clock: Clock,
    now: Identity,
    who: Account,
    asked: SyncRequest,
    cursor: Cursor | None,
    judged: list[Judged],
    observed: list[str],
) -> SyncAnswer:
    page: Page | None = None
    if cursor is not None and cursor.place is Place.CHANGES:
        page = changes(session, now, who.scope, cursor, asked.limit, horizon(clock.now()))
    heads = frozenset(page.head.ids) if page else frozenset[str]()
    bodies = frozenset(page.body.ids) if page else frozenset[str]()

    def delivered(record: Stored) -> bool:
        return (
            page is not None
            and cursor is not None
            and (record.head_seq <= cursor.head or record.id in heads)
            and (record.body_seq <= cursor.body or record.id in bodies)
        )

    answer = SyncAnswer(present(session, who, judged, delivered), observed, page)
    called = version(now.directory, who.mark)
    if called != asked.directory:
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
