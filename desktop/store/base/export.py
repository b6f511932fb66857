"""What an imported export showed: provisional rows of the base, until the gateway's own record arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from desktop.domain.complaint import BODY_FIELDS, Complaint
from desktop.domain.stages import Difference, StageTable, observe
from desktop.store import codec, entries, meta, observations, projection
from desktop.store.base import rows
from desktop.store.base.observe import buried_at
from desktop.store.base.timeline import with_shown
from desktop.store.session import listed

type Seen = tuple[Complaint, frozenset[str]]
"""A complaint as the export shows it, and the fields that the export holds at all."""


@dataclass(frozen=True, slots=True)
class ExportCount:
    """What an import did: `older` rows were known from a newer export, `withheld` ones left this computer."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    older: int = 0
    withheld: int = 0
    differences: tuple[tuple[str, Difference], ...] = ()

    def plus(self, other: ExportCount) -> ExportCount:
        """The sum over two slices."""
        return ExportCount(
            self.new + other.new,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.older + other.older,
            self.withheld + other.withheld,
            self.differences + other.differences,
        )


def observe_export(
    session: Connection,
    as_of: datetime,
    seen: Sequence[Seen],
    table: StageTable,
    source: rows.Source = rows.Source.EXPORT,
) -> ExportCount:
    """Take over what an export, or LAPOR v3 itself, showed as of a time, `gate.SLICE_ROWS` rows at once.

    A complaint is known by its tracking id, whatever its key here. Unsent work and accepted fields that the
    platform has not confirmed are never overwritten. Each change also goes to the gateway's bulk queue when
    the office has a gateway. The same file again changes nothing.
    """
    stamp = codec.to_stamp(as_of)
    keys = _keys(session, [complaint.tracking_id for complaint, _ in seen])
    items = {keys.get(one.tracking_id, one.record): (one, fields) for one, fields in seen}
    known = projection.load(session, list(items))
    shown = _shown_at(session, list(items))
    # One that came back since keeps its tombstone, against replicas that do not know of its return.
    buried = [record for record in buried_at(session, list(items)) if known[record].head is None]
    watched = _with_open_entries(session, list(items))
    new: dict[str, projection.Known] = {}
    updated: dict[str, projection.Known] = {}
    unchanged = older = withheld = 0
    differences: list[tuple[str, Difference]] = []
    queue: list[tuple[Complaint, frozenset[str]]] = []
    for record, (one, fields) in items.items():
        item = known[record]
        if record in buried:
            withheld += 1
        elif stamp < shown.get(record, stamp):
            older += 1
        else:
            before = item.complaint()
            after, against = observe(before, replace(one, record=record), fields, table)
            differences += [(record, difference) for difference in against]
            if "entries" in fields and before is not None:
                after = with_shown(session, after, one.entries)
            if record in watched:
                entries.confirm_by_observation(session, after, against, as_of)
            if after == before:
                unchanged += 1
                continue
            _lay_over(item, after, fields, stamp)
            (new if before is None else updated)[record] = item
            queue.append((one, fields))
    changed = new | updated
    with projection.changing(session, changed, news=True):
        _write(session, list(changed.values()), source)
    session.exec_driver_sql(
        "UPDATE base SET shown_at = max(ifnull(shown_at, ?1), ?1) "
        "WHERE record IN (SELECT value FROM json_each(?2))",
        (stamp, listed([record for record in items if record not in buried])),
    )
    if queue and meta.get(session, meta.Setting.GATEWAY):
        observations.put(session, as_of, queue)
    return ExportCount(len(new), len(updated), unchanged, older, withheld, tuple(differences))


def _write(session: Connection, items: Sequence[projection.Known], source: rows.Source) -> None:
    """A row that the gateway once sent stays the gateway's; only its fields were brought up to date."""
    of_source: dict[rows.Source, list[projection.Known]] = {}
    kept = rows.sources(session, [item.record for item in items if item.head_rev > 0])
    for item in items:
        of_source.setdefault(kept.get(item.record, source), []).append(item)
    for each, part in of_source.items():
        rows.write(session, each, part)


def _lay_over(item: projection.Known, after: Complaint, fields: frozenset[str], stamp: int) -> None:
    item.head = codec.merge_section(item.head, codec.encode_head(after))
    if item.body is not None or fields & set(BODY_FIELDS):
        item.body = codec.merge_section(item.body, codec.encode_body(after))
    item.as_of = max(item.as_of, stamp)


def _keys(session: Connection, numbers: Sequence[str]) -> dict[str, str]:
    found = session.exec_driver_sql(
        "SELECT tracking_id, record FROM complaint "
        "WHERE tracking_id <> '' AND tracking_id IN (SELECT value FROM json_each(?))",
        (listed(numbers),),
    )
    return {str(number): str(record) for number, record in found}


def _shown_at(session: Connection, records: Sequence[str]) -> dict[str, int]:
    found = session.exec_driver_sql(
        "SELECT record, shown_at FROM base WHERE shown_at IS NOT NULL "
        "AND record IN (SELECT value FROM json_each(?))",
        (listed(records),),
    )
    return {str(record): int(stamp) for record, stamp in found}


def _with_open_entries(session: Connection, records: Sequence[str]) -> frozenset[str]:
    found = session.exec_driver_sql(
        "SELECT DISTINCT record FROM entry WHERE state <> 'confirmed' "
        "AND record IN (SELECT value FROM json_each(?))",
        (listed(records),),
    )
    return frozenset(str(record) for (record,) in found)
