"""Loading many complaints at once, as a sample office or the first import of a gateway does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched

from sqlalchemy import Engine, insert, select

from desktop.clock import Clock, SystemClock
from desktop.domain.complaint import Complaint
from sync.gateway.database import Writing, writing
from sync.gateway.records import sections
from sync.gateway.schema import records
from sync.gateway.urgency import rank

SLICE = 2_000


def load_records(engine: Engine, complaints: Iterable[Complaint], *, clock: Clock | None = None) -> int:
    """Add complaints and return how many were new; a record that is there already is left as it is.

    They get their commit numbers in the order given. Give the newest last: of those equally urgent, it is
    downloaded first.
    """
    now = (clock or SystemClock()).now()
    count = 0
    for some in batched(complaints, SLICE):
        with writing(engine, now) as work:
            count += _add(work, {each.record: each for each in some})
    return count


def _add(work: Writing, some: dict[str, Complaint]) -> int:
    there = frozenset(
        work.session.execute(select(records.c.id).where(records.c.id.in_(list(some)))).scalars()
    )
    rows: list[dict[str, str | int]] = []
    for key, complaint in some.items():
        if key in there:
            continue
        head, body = sections(complaint)
        number = work.next()
        rows.append(
            {
                "id": key,
                "agency": complaint.agency,
                "rev": number,
                "head_seq": number,
                "body_seq": number,
                "text_seq": number,
                "head": head,
                "body": body,
                "extra": "",
                "rank": rank(complaint),
            }
        )
    if rows:
        work.session.execute(insert(records), rows)
    return len(rows)
