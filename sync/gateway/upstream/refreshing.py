"""The way in: an agency's known complaints read again one by one, in the order that spares the line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
from sqlalchemy import delete, insert, select

from desktop.domain.complaint import ENDED, Complaint, Stage
from sync.errors import SyncProblem, Trouble
from sync.gateway.database import Writing, reading
from sync.gateway.observing import take_reading
from sync.gateway.records import find
from sync.gateway.schema import records
from sync.gateway.upstream import queue
from sync.gateway.upstream.tables import reads
from sync.gateway.upstream.worker import Worker
from sync.gateway.urgency import LAST, URGENT
from sync.lapor.calls import PlatformRefusedError
from sync.lapor.refresh import Known, after_reading, next_reads
from sync.lapor.turns import BUDGET, FIELDS, as_shown, newest_pages, number_of


class _Head(msgspec.Struct):
    """What the order of reading needs of a header."""

    stage: Stage = Stage.UNKNOWN
    tracking_id: str = ""
    platform_id: str = ""


def refresh(worker: Worker) -> None:
    """Read what is due; a complaint that the platform will not show waits longer, the others go on."""
    if worker.client.profile.paths.listed:
        _number(worker)
    known, numbers = _known(worker)
    now = worker.clock.now()
    for record in next_reads(known.values(), now, BUDGET):
        changed = _read(worker, record, numbers[record], known[record])
        worker.received += changed


def _known(worker: Worker) -> tuple[dict[str, Known], dict[str, str]]:
    """The agency's complaints that can be asked for, and the number of each."""
    ids = worker.client.profile.ids
    found: dict[str, Known] = {}
    numbers: dict[str, str] = {}
    with reading(worker.engine) as session:
        rows = session.execute(
            select(records.c.id, records.c.head, records.c.rank, reads.c.at, reads.c.quiet)
            .outerjoin(reads, reads.c.record == records.c.id)
            .where(records.c.agency == worker.agency)
        )
        for key, raw, rank, at, quiet in rows:
            head = msgspec.json.decode(raw, type=_Head)
            number = number_of(head.platform_id, head.tracking_id, ids)
            if number:
                numbers[key] = number
                found[key] = Known(key, head.stage not in ENDED, _due(rank, worker), at, quiet or 0)
    return found, numbers


def _due(rank: int, worker: Worker) -> datetime | None:
    if rank == LAST:
        return None
    if rank == URGENT:
        return worker.clock.now()
    return datetime.combine(date.fromordinal(rank), time(), UTC) + timedelta(days=1)


def _read(worker: Worker, record: str, number: str, known: Known) -> bool:
    """Take over what the platform shows of one complaint; whether anything was new."""
    seen: tuple[Complaint, datetime] | None = None
    try:
        document, follow_ups = worker.client.complaint(number), worker.client.follow_ups(number)
        as_of = worker.client.date or worker.clock.now()
        seen = as_shown(document, follow_ups, record, "", worker.stages), as_of
    except PlatformRefusedError:
        pass
    except SyncProblem as problem:
        if problem.trouble is not Trouble.BAD_ANSWER:
            raise
    with worker.lease.writing() as work:
        changed = seen is not None and _take(work, worker, record, *seen)
        after = after_reading(known, work.now, changed=changed)
        work.session.execute(delete(reads).where(reads.c.record == record))
        work.session.execute(insert(reads), {"record": record, "at": work.now, "quiet": after.quiet})
        return changed


def _take(work: Writing, worker: Worker, record: str, seen: Complaint, as_of: datetime) -> bool:
    there = find(work.session, record)
    if there is None or there.agency != worker.agency:
        return False
    return take_reading(work, there, as_of, seen, FIELDS, queue.receipts(work.session, record))


def _number(worker: Worker) -> None:
    """Learn the platform's own numbers of complaints that an export brought, from its list's newest pages."""
    with reading(worker.engine) as session:
        rows = session.execute(select(records.c.id, records.c.head).where(records.c.agency == worker.agency))
        heads = {key: msgspec.json.decode(raw, type=_Head) for key, raw in rows}
    without = {
        head.tracking_id: key for key, head in heads.items() if head.tracking_id and not head.platform_id
    }
    for found in newest_pages(worker.client) if without else ():
        as_of = worker.client.date or worker.clock.now()
        for each in found.items:
            key = without.get(each.tracking_id, "")
            if key:
                seen = Complaint(key, platform_id=each.id)
                with worker.lease.writing() as work:
                    there = find(work.session, key)
                    if there is not None and there.agency == worker.agency:
                        take_reading(work, there, as_of, seen, frozenset({"platform_id"}), ())
