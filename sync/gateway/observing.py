"""Observations: what the platform showed, taken over where nothing that was accepted here contradicts it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import delete, func, insert, select

from desktop.domain.complaint import Complaint
from desktop.domain.stages import OBSERVED_FIELDS, Difference, StageTable, observe
from desktop.domain.timeline import with_shown
from sync.gateway import extras
from sync.gateway.accounts import Account
from sync.gateway.database import Writing
from sync.gateway.records import PLATFORM, Stored, find, iso, keep
from sync.gateway.schema import observations
from sync.wire import ObservationItem, Value

SHOWN = frozenset({*OBSERVED_FIELDS, "status_name", "tracking_id", "place_code", "place_scheme"})
"""Fields an observation may carry; others are of a newer program and left aside."""

_AHEAD = timedelta(days=1)
"""How far ahead an observation may claim to be and still outrank later ones: a wrong zone, no wrong year."""
READING = "lapor_v3"
"""The hash of a reading by this gateway; a client's is the hash of what it saw, and never this word."""
_LONGEST_HASH = 128
_LONGEST_RECORD = 160
_STAGES = StageTable()


@dataclass(frozen=True, slots=True)
class _Seen:
    """An observation that could be read."""

    hash: str
    as_of: datetime
    fields: frozenset[str]
    complaint: Complaint


def take_observations(work: Writing, who: Account, items: Sequence[ObservationItem]) -> list[str]:
    """Take over observations and return the hashes of all that are dealt with, in their order.

    Dealt with is also what was seen before, what is older than a later observation, and what concerns a
    record outside this person's scope: sending it again changes nothing. What cannot be read is left out.
    """
    dealt: list[str] = []
    for item in items:
        seen = _read(item)
        if seen is not None:
            _take(work, who, seen)
            dealt.append(item.hash)
    return dealt


def _take(work: Writing, who: Account, seen: _Seen) -> None:
    record = seen.complaint.record
    work.write_down()
    there = find(work.session, record)
    if not who.person.reads_cases or (there is not None and not who.sees(there.agency)):
        return
    key = (
        (observations.c.record == record)
        & (observations.c.as_of == seen.as_of)
        & (observations.c.hash == seen.hash)
    )
    if work.session.execute(select(observations.c.record).where(key)).first() is not None:
        return
    newest = _newest(work, record, seen.as_of)
    if newest:
        _apply(work, who, there, seen)
    row = {
        "record": record,
        "as_of": seen.as_of,
        "hash": seen.hash,
        "by": who.person.id,
        "taken": newest,
    }
    work.session.execute(insert(observations), row)


def take_reading(
    work: Writing,
    there: Stored,
    as_of: datetime,
    seen: Complaint,
    fields: frozenset[str],
    told: Collection[str],
) -> bool:
    """Take over what the platform itself showed of a record just now; whether anything was new.

    `seen` holds only `fields`; `told` are the platform's numbers of what this gateway carried to the record.
    One observation a record is kept of such readings: it outranks every export from before it.
    """
    newest = _newest(work, there.id, as_of)
    made = there
    if newest:
        now = there.complaint
        after, differences = observe(now, seen, fields, _STAGES)
        if "entries" in fields:
            after = with_shown(after, seen.entries, told)
        shown = _Seen(READING, as_of, fields, seen)
        made = keep(work, there, after, PLATFORM, _extra(there, differences, shown))
    last = (observations.c.record == there.id) & (observations.c.hash == READING)
    work.session.execute(delete(observations).where(last))
    row = {"record": there.id, "as_of": as_of, "hash": READING, "by": PLATFORM.by, "taken": newest}
    work.session.execute(insert(observations), row)
    return made.rev != there.rev


def _newest(work: Writing, record: str, as_of: datetime) -> bool:
    """Whether nothing later was shown of a record."""
    # A computer whose clock runs years ahead must not make every later observation an old one.
    latest = work.session.execute(
        select(func.max(observations.c.as_of, type_=observations.c.as_of.type)).where(
            observations.c.record == record, observations.c.as_of <= work.now + _AHEAD
        )
    ).scalar_one()
    return latest is None or as_of >= latest


def _apply(work: Writing, who: Account, there: Stored | None, seen: _Seen) -> None:
    if there is None:
        shown = replace(seen.complaint, agency=who.person.agency)
        made, _ = observe(None, shown, seen.fields, _STAGES)
        keep(work, None, made, PLATFORM)
        return
    now = there.complaint
    after, differences = observe(now, seen.complaint, seen.fields, _STAGES)
    keep(work, there, after, PLATFORM, _extra(there, differences, seen))


def _extra(there: Stored, differences: tuple[Difference, ...], seen: _Seen) -> str:
    """The record's differences after an observation: those of fields it did not show stay as they were."""
    extra = extras.read(there.extra)
    shown = {*seen.fields, *(("stage",) if "status_name" in seen.fields else ())}
    kept = [each for each in extra.differences if each.field not in shown]
    as_of = iso(seen.as_of)
    kept += [extras.DifferenceItem(each.field, each.ours, each.platform, as_of) for each in differences]
    return extras.written(extras.Extra(kept, extra.deliveries))


def _read(item: ObservationItem) -> _Seen | None:
    if not 0 < len(item.hash) <= _LONGEST_HASH or not 0 < len(item.record) <= _LONGEST_RECORD:
        return None
    as_of = _moment(item.as_of)
    if as_of is None:
        return None
    shown: dict[str, Value] = {name: value for name, value in item.fields.items() if name in SHOWN}
    try:
        complaint = msgspec.convert({"record": item.record, **shown}, Complaint)
    except msgspec.ValidationError:
        return None
    if complaint.received_at.tzinfo is None:
        return None
    return _Seen(item.hash, as_of, frozenset(shown), complaint)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
