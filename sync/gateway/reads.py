"""What a client reads: capabilities, pages, and the digest by which both ends compare what they hold."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Engine, select

from desktop.clock import Clock
from sync.gateway import letters, snapshots
from sync.gateway.accounts import account, person_item
from sync.gateway.changes import MOST_BYTES as PAGE_BYTES
from sync.gateway.changes import changes, within
from sync.gateway.columns import body_section, closed, head_section, open_page
from sync.gateway.cursors import Place
from sync.gateway.database import identity, reading
from sync.gateway.exchange import MOST_BYTES, following
from sync.gateway.intents import VERSION
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import iso
from sync.gateway.schema import departures, records
from sync.gateway.together import MOST_OPS
from sync.gateway.urgency import horizon
from sync.wire import (
    MOST_RECORDS,
    Capabilities,
    DigestAnswer,
    Gones,
    Page,
    RecordsAnswer,
    RecordsRequest,
    digest_bucket,
    digest_term,
)

type _Whole = tuple[str, int, str, str, str]
"""Id, revision, header, what is in neither section, body."""

WORKFLOW = "1"
"""The version of the transition table (`desktop.domain.workflow.TABLE`)."""


def capabilities(engine: Engine, clock: Clock, header: str) -> Capabilities:
    """What the server speaks and who it is; a token that came along is checked (401) and its person named."""
    with reading(engine) as session:
        who = account(session, header)[0] if header else None
        return Capabilities(
            list(range(1, VERSION + 1)),
            identity(session).epoch,
            iso(clock.now()),
            MOST_OPS,
            MOST_BYTES,
            ["gzip", "zstd"],
            ["urgent", "head", "body"],
            WORKFLOW,
            person_item(who.person) if who else None,
            letters.recipient(session),
        )


def page(engine: Engine, clock: Clock, header: str, text: str, limit: int) -> Page | bytes:
    """The page at any cursor of ours, the start of a first download for none; a snapshot's comes compressed.

    Raises RefusedError: 401, 410.
    """
    with reading(engine) as session:
        who, now = account(session, header)
        cursor = following(now, who, text) if text else None
        if cursor is not None and cursor.place is Place.CHANGES:
            return changes(session, now, who.scope, cursor, limit, horizon(clock.now()))
    start = cursor or snapshots.start(engine, clock, now, who.scope)
    return snapshots.page(engine, clock, now, who.scope, start)


def asked_for(engine: Engine, header: str, asked: RecordsRequest) -> RecordsAnswer:
    """Records by their keys under today's rights, whole; raises RefusedError (401, 413).

    The page ends early when it grows too heavy, never before its first record.
    """
    if len(asked.ids) > MOST_RECORDS:
        raise RefusedError(Word.TOO_LARGE, f"at most {MOST_RECORDS} records")
    keys = list(dict.fromkeys(asked.ids))
    with reading(engine) as session:
        who, now = account(session, header)
        page = open_page(now.epoch)
        if who.scope:
            c = records.c
            found = session.execute(
                select(c.id, c.rev, c.head, c.extra, c.body).where(c.id.in_(keys), within(who.scope))
            )
            rows: dict[str, _Whole] = {
                row.id: (row.id, row.rev, row.head, row.extra, row.body) for row in found
            }
            there, page.more = _that_fit([rows[key] for key in keys if key in rows])
            page.head = head_section([(key, rev, head, extra) for key, rev, head, extra, _ in there])
            page.body = body_section([(key, rev, body, True) for key, rev, _, _, body in there])
            d = departures.c
            gone = session.execute(
                select(d.record, d.seq, d.why)
                .where(d.scope == who.scope, d.record.in_([key for key in keys if key not in rows]))
                .order_by(d.record)
            ).all()
            page.gones = Gones(
                [row.record for row in gone], [row.seq for row in gone], [row.why for row in gone]
            )
        return RecordsAnswer(now.seq, closed(page))


def _that_fit(rows: Sequence[_Whole]) -> tuple[Sequence[_Whole], bool]:
    """The first rows that make no page heavier than any other, and whether some are left over."""
    room = PAGE_BYTES
    for at, row in enumerate(rows):
        room -= len(row[2]) + len(row[4])
        if at and room < 0:
            return rows[:at], True
    return rows, False


def digest(engine: Engine, header: str) -> DigestAnswer:
    """Sums of hash(id, revision) by bucket, over what this person may see; raises RefusedError (401)."""
    with reading(engine) as session:
        who, now = account(session, header)
        sums: dict[str, int] = {}
        if who.scope:
            rows = session.execute(select(records.c.id, records.c.rev).where(within(who.scope)))
            for record, rev in rows:
                bucket = digest_bucket(record)
                sums[bucket] = (sums.get(bucket, 0) + digest_term(record, rev)) % 2**64
        return DigestAnswer(now.epoch, {bucket: f"{sums[bucket]:016x}" for bucket in sorted(sums)})
