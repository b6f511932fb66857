"""What the national platform does to complaints on its own; the demo and the tests let it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Engine, delete, insert

from desktop.clock import Clock, SystemClock
from desktop.domain.complaint import Complaint, Entry, EntryKind, Json, Pause, Stage, Visibility
from desktop.domain.fields import with_fields
from sync.gateway.database import Writing, writing
from sync.gateway.records import ALL, PLATFORM, Stored, depart, find, keep
from sync.gateway.schema import observations, records, touches


class NoSuchRecordError(LookupError):
    """The gateway holds no record by this key."""


class PlatformSide:
    """The platform's hand on the gateway's records; each call is one change with its own revision."""

    def __init__(self, engine: Engine, clock: Clock | None = None) -> None:
        self._engine = engine
        self._clock = clock or SystemClock()

    def edit(self, record: str, **fields: Json) -> int:
        """Set fields of a complaint and return its revision; raises NoSuchRecordError."""
        with writing(self._engine, self._clock.now()) as work:
            there = _there(work, record)
            return keep(work, there, with_fields(there.complaint, fields), PLATFORM).rev

    def close(self, record: str) -> int:
        """Close a complaint as the platform's administrator does, and return its revision."""
        with writing(self._engine, self._clock.now()) as work:
            there = _there(work, record)
            now = there.complaint
            after = replace(
                now,
                stage=Stage.CLOSED,
                status_name="Ditutup oleh Admin",
                closed_at=now.closed_at or work.now,
                entries=(*now.entries, _entry(work, record, EntryKind.CLOSED, Visibility.SYSTEM)),
            )
            return keep(work, there, after, PLATFORM).rev

    def reassign(self, record: str, agency: str) -> int:
        """Hand a complaint to another agency and return its revision: one scope loses it, one gains it."""
        with writing(self._engine, self._clock.now()) as work:
            there = _there(work, record)
            return keep(work, there, replace(there.complaint, agency=agency, unit=""), PLATFORM).rev

    def reply(self, record: str, text: str) -> int:
        """Add the reporter's answer and return the revision; a complaint that waited for it goes on."""
        with writing(self._engine, self._clock.now()) as work:
            there = _there(work, record)
            now = there.complaint
            entry = _entry(work, record, EntryKind.REPLY, Visibility.PUBLIC, text)
            after = replace(now, entries=(*now.entries, entry))
            if now.stage is Stage.AWAITING_REPORTER:
                after = _resumed(work, after)
            return keep(work, there, after, PLATFORM).rev

    def remove(self, record: str) -> int:
        """Take a complaint away from everybody and return the revision at which it went."""
        with writing(self._engine, self._clock.now()) as work:
            there = _there(work, record)
            number = work.next()
            work.session.execute(delete(records).where(records.c.id == record))
            work.session.execute(delete(touches).where(touches.c.record == record))
            for scope in (there.agency, ALL):
                depart(work, record, scope, number, "removed")
            # Nobody's export from before this moment may bring it back (rule 15).
            mark = f"removed:{number}"
            seen = {"record": record, "as_of": work.now, "hash": mark, "by": PLATFORM.by, "taken": True}
            work.session.execute(insert(observations), seen)
            return number


def _there(work: Writing, record: str) -> Stored:
    there = find(work.session, record)
    if there is None:
        raise NoSuchRecordError(record)
    return there


def _resumed(work: Writing, now: Complaint) -> Complaint:
    pauses = now.pauses
    if pauses:
        last = pauses[-1]
        pauses = (*pauses[:-1], Pause(last.since, last.until or work.now))
    return replace(now, stage=Stage.IN_PROGRESS, status_name="Ditanggapi oleh Pelapor", pauses=pauses)


def _entry(work: Writing, record: str, kind: EntryKind, visibility: Visibility, text: str = "") -> Entry:
    # The next commit number makes the key: no other entry of any record can have it.
    key = f"sp4n:{record}:{work.seq + 1}"
    return Entry(key, work.now, PLATFORM.by, PLATFORM.by_name, kind, visibility, text)
