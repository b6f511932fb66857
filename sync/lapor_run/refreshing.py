"""The way in: known complaints read again one by one, in the order that spares the line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from desktop.domain.complaint import Complaint
from desktop.store import base, readings
from desktop.store.gate import Writer
from desktop.store.readings import OnPlatform
from sync.errors import SyncProblem, Trouble
from sync.events import Received, SyncEvent
from sync.lapor.calls import PlatformRefusedError
from sync.lapor.refresh import Known, after_reading, next_reads
from sync.lapor.turns import BUDGET, FIELDS, as_shown, newest_pages, number_of
from sync.lapor_run.errand import Errand


def complaints(errand: Errand) -> Iterator[SyncEvent]:
    """Read what is due; a complaint that the platform will not show waits longer, the others go on."""
    if errand.client.profile.paths.listed:
        _number(errand)
    with errand.database.reading() as session:
        rows = {row.record: row for row in readings.known(session) if _number_of(errand, row)}
    known = {record: _known(row) for record, row in rows.items()}
    now = errand.clock.now()
    for record in next_reads(known.values(), now, BUDGET):
        changed = _read(errand, rows[record])
        after = after_reading(known[record], errand.clock.now(), changed=changed)
        with errand.database.writing(Writer.SYNC) as session:
            readings.note_reading(session, record, after.read_at or now, after.quiet)
        if changed:
            errand.received += 1
            yield Received(1, 0)


def _read(errand: Errand, row: OnPlatform) -> bool:
    """Take over what the platform shows of one complaint; whether anything was new."""
    number = _number_of(errand, row)
    try:
        document, follow_ups = errand.client.complaint(number), errand.client.follow_ups(number)
    except PlatformRefusedError:
        return False
    except SyncProblem as problem:
        if problem.trouble is Trouble.BAD_ANSWER:
            return False
        raise
    seen = as_shown(document, follow_ups, row.record, row.tracking_id, errand.stages)
    as_of = errand.client.date or errand.clock.now()
    with errand.database.writing(Writer.SYNC) as session:
        count = base.observe_export(session, as_of, [(seen, FIELDS)], errand.stages, base.Source.LAPOR)
    return bool(count.updated)


def _number(errand: Errand) -> None:
    """Learn the platform's own numbers of complaints that an export brought, from its list's newest pages."""
    with errand.database.reading() as session:
        without = {row.tracking_id: row for row in readings.known(session) if not row.platform_id}
    for found in newest_pages(errand.client) if without else ():
        seen = [
            (
                Complaint(row.record, tracking_id=row.tracking_id, platform_id=each.id),
                frozenset({"platform_id"}),
            )
            for each in found.items
            if (row := without.get(each.tracking_id)) is not None
        ]
        if seen:
            as_of = errand.client.date or errand.clock.now()
            with errand.database.writing(Writer.SYNC) as session:
                base.observe_export(session, as_of, seen, errand.stages, base.Source.LAPOR)


def _number_of(errand: Errand, row: OnPlatform) -> str:
    return number_of(row.platform_id, row.tracking_id, errand.client.profile.ids)


def _known(row: OnPlatform) -> Known:
    due = None
    if row.due_day is not None:
        due = datetime.combine(date.fromordinal(row.due_day), time(), UTC) + timedelta(days=1)
    return Known(row.record, row.open, due, row.read_at, row.quiet)
