"""Imports a "Laporan Ringkas": observations in small slices, with progress, or a dry run of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Complaint
from desktop.domain.people import Agency, Unit
from desktop.domain.stages import StageTable
from desktop.exchange.laporan_ringkas import Column, Label, plain
from desktop.exchange.laporan_ringkas_cells import Row
from desktop.exchange.laporan_ringkas_events import (
    AsOfOrigin,
    Counts,
    Done,
    ImportEvent,
    Opened,
    ProblemCode,
    Reading,
    RowProblem,
)
from desktop.exchange.laporan_ringkas_reader import Sheet, open_sheet
from desktop.exchange.laporan_ringkas_rows import RowParser, Surroundings
from desktop.exchange.laporan_ringkas_words import parse_moment
from desktop.store import directory
from desktop.store.base import ExportCount, observe_export
from desktop.store.database import Database
from desktop.store.gate import SLICE_ROWS, Writer

type Seen = tuple[Complaint, frozenset[str]]


class _DryRunOverError(Exception):
    """Thrown through the writing session so that it keeps nothing."""


@dataclass(slots=True)
class _Tally:
    """What has come of the rows so far, and at which row a number was seen."""

    rows: int = 0
    skipped: int = 0
    duplicates: int = 0
    stored: ExportCount = field(default_factory=ExportCount)
    problems: Counter[ProblemCode] = field(default_factory=Counter)
    row_of: dict[int, int] = field(default_factory=dict)

    def counts(self) -> Counts:
        stored = self.stored
        return Counts(
            self.rows,
            self.skipped,
            self.duplicates,
            stored.new,
            stored.updated,
            stored.unchanged,
            stored.older,
            stored.withheld,
            len(stored.differences),
            tuple(sorted(self.problems.items())),
        )


def import_file(
    database: Database,
    path: Path,
    *,
    dry_run: bool,
    zone: str,
    agency: str,
    now: datetime,
    stages: StageTable | None = None,
) -> Generator[ImportEvent]:
    """Import an export into the vault; closing the generator stops it, and what was saved stays.

    `zone` and `agency` are the office's: its stamps are read in that zone, and rows whose Instansi Induk is
    not known by name are its own. `now` is aware. With `dry_run` everything is done and counted, nothing
    kept. A number that stands twice in the file counts as its last row. Raises ImportRefusedError, at the
    first step or when the rest of the file turns out to be damaged.
    """
    with open_sheet(path) as sheet:
        as_of, origin = _as_of(sheet, ZoneInfo(zone), now)
        with database.reading() as session:
            units = _unit_names(directory.units(session, agency), directory.agencies(session))
        around = Surroundings(ZoneInfo(zone), agency, as_of, units, stages or StageTable())
        parser = RowParser(sheet.columns, around)
        tally = _Tally()
        yield Opened(
            sheet.name,
            sheet.header_row,
            sheet.rows,
            tuple(column.value for column in Column if column not in sheet.columns),
            sheet.beyond,
            as_of,
            origin,
        )
        if sheet.formulas:
            tally.problems[ProblemCode.FORMULAS] += 1
            yield RowProblem(0, "", ProblemCode.FORMULAS, str(sheet.formulas))
        for rows in sheet.slices(SLICE_ROWS):
            fresh, again, problems = _parse(parser, rows, tally)
            yield from problems
            for seen, counted in ((fresh, True), (again, False)):
                count = _store(database, around, seen, dry_run=dry_run)
                if counted:
                    tally.stored = tally.stored.plus(count)
            yield Reading(tally.rows, sheet.rows)
        yield Done(tally.counts(), dry_run)


def _parse(
    parser: RowParser, rows: Sequence[Row], tally: _Tally
) -> tuple[list[Seen], list[Seen], list[RowProblem]]:
    """The rows of a slice: numbers seen for the first time, numbers of earlier slices, and problems."""
    fresh: dict[int, Seen] = {}
    again: dict[int, Seen] = {}
    problems: list[RowProblem] = []
    start = rows[0][0] if rows else 0
    for row, cells in rows:
        tally.rows += 1
        parsed = parser.parse(row, cells)
        problems += parsed.problems
        if parsed.complaint is None:
            tally.skipped += 1
            continue
        number = parsed.complaint.tracking_id
        key = int(number)
        before = tally.row_of.get(key)
        if before is not None:
            tally.duplicates += 1
            problems.append(
                RowProblem(before, Column.TRACKING_ID, ProblemCode.DUPLICATE, number, skipped=True)
            )
        tally.row_of[key] = row
        earlier = before is not None and before < start
        (again if earlier or key in again else fresh)[key] = (parsed.complaint, parsed.fields)
    tally.problems.update(problem.code for problem in problems)
    return list(fresh.values()), list(again.values()), problems


def _store(database: Database, around: Surroundings, seen: Sequence[Seen], *, dry_run: bool) -> ExportCount:
    count = ExportCount()
    if not seen:
        return count
    try:
        with database.writing(Writer.SYNC) as session:
            count = observe_export(session, around.as_of, seen, around.stages)
            if dry_run:
                raise _DryRunOverError
    except _DryRunOverError:
        return count
    return count


def _as_of(sheet: Sheet, zone: ZoneInfo, now: datetime) -> tuple[datetime, AsOfOrigin]:
    """The moment of the export: from its title block, else from the file, else the present; never later."""
    generated = parse_moment(sheet.block.get(Label.GENERATED, ""))
    if generated is not None:
        return min(generated.replace(tzinfo=zone).astimezone(UTC), now), AsOfOrigin.TITLE_BLOCK
    if sheet.modified is not None:
        return min(sheet.modified, now), AsOfOrigin.FILE
    return now, AsOfOrigin.GIVEN


def _unit_names(units: Iterable[Unit], agencies: Iterable[Agency]) -> dict[str, str]:
    """The code of a unit by its name, alone or followed by its agency's, and by its short name."""
    names = {agency.code: agency.name for agency in agencies}
    found: dict[str, str] = {}
    for unit in units:
        for name in (unit.name, f"{unit.name} {names.get(unit.agency, '')}", unit.short, unit.code):
            found.setdefault(plain(name), unit.code)
    return found
