"""What a client reads: capabilities, pages, and the digest by which both ends compare what they hold."""

from __future__ import annotations

from sqlalchemy import Engine, select

from desktop.clock import Clock
from sync.gateway import letters, snapshots
from sync.gateway.accounts import account, person_item
from sync.gateway.changes import changes, within
from sync.gateway.cursors import Place
from sync.gateway.database import identity, reading
from sync.gateway.exchange import MOST_BYTES, following
from sync.gateway.intents import VERSION
from sync.gateway.records import iso
from sync.gateway.schema import records
from sync.gateway.together import MOST_OPS
from sync.gateway.urgency import horizon
from sync.wire import Capabilities, DigestAnswer, Page, digest_bucket, digest_term

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
