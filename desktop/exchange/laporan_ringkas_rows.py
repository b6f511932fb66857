"""Turns one row of the export into a complaint and the set of fields that the row really holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Classification, Complaint, Stage, platform_record
from desktop.domain.stages import StageTable
from desktop.exchange.laporan_ringkas import CLASSIFICATIONS, Cell, Column, plain
from desktop.exchange.laporan_ringkas_events import ProblemCode, RowProblem
from desktop.exchange.laporan_ringkas_places import agency_code, place_code
from desktop.exchange.laporan_ringkas_words import as_text, flags, parse_date, parse_time

_NUMBER = re.compile(r"[0-9]{4,18}")
_SHOWN = 80
_CLASSES = {plain(name): value for name, value in CLASSIFICATIONS.items()}

_FIELD_OF: Mapping[Column, tuple[str, ...]] = {
    Column.TRACKING_ID: ("tracking_id",),
    Column.DATE: ("received_at",),
    Column.CLASSIFICATION: ("classification",),
    Column.CATEGORY_ID: ("category_id",),
    Column.CATEGORY: ("category",),
    Column.TITLE: ("title",),
    Column.ORIGINAL: ("original_text",),
    Column.EDITED: ("edited_text",),
    Column.TYPE: ("anonymous", "secret"),
    Column.SOURCE: ("source",),
    Column.UNIT: ("unit",),
    Column.STATUS: ("status_name",),
    Column.REASON: ("archive_reason",),
    Column.PROVINCE: ("province",),
    Column.REGENCY: ("regency",),
    Column.DISTRICT: ("district",),
    Column.VILLAGE: ("village",),
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row does not say itself: the agency's zone and code, its units by lower-case name, the stages.

    `as_of` is the moment (UTC) at which the platform showed the rows.
    """

    zone: ZoneInfo
    agency: str
    as_of: datetime
    units: Mapping[str, str] = field(default_factory=dict[str, str])
    stages: StageTable = field(default_factory=StageTable)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A row: the complaint with the fields it holds, or None when it was skipped; and what was wrong."""

    complaint: Complaint | None
    fields: frozenset[str]
    problems: tuple[RowProblem, ...]


class RowParser:
    """Parses the rows of one sheet; it remembers what it has reported once per value."""

    def __init__(self, columns: Mapping[Column, int], around: Surroundings) -> None:
        self._at = [columns.get(column, -1) for column in Column]
        self._width = max(columns.values(), default=0) + 1
        self._around = around
        fields = {name for column in columns for name in _FIELD_OF.get(column, ())}
        self._all = frozenset(fields | {"agency"} | ({"place_code"} if Column.REGENCY in columns else set()))
        self._reported: set[tuple[ProblemCode, str]] = set()
        self._stage_of: dict[str, Stage] = {}

    def parse(self, row: int, cells: list[Cell]) -> Parsed:
        """The complaint of a row, without the fields that cannot be read; None without number or date."""
        if len(cells) < self._width:
            cells = cells + [None] * (self._width - len(cells))
        (
            number, day, clock, class_name, category_id, category, title, original, edited, kinds, source,
            parent, _, unit_name, status, reason, province, regency, district, village,
        ) = [as_text(cells[at]) if at >= 0 else "" for at in self._at]  # fmt: skip
        if not _NUMBER.fullmatch(number):
            code = ProblemCode.BAD_TRACKING_ID if number else ProblemCode.NO_TRACKING_ID
            return _skipped(row, Column.TRACKING_ID, code, number)
        received_on = parse_date(day)
        if received_on is None:
            return _skipped(row, Column.DATE, ProblemCode.BAD_DATE, day)
        problems: list[RowProblem] = []
        absent: list[str] = []
        received = self._moment(row, received_on, clock or day, problems)
        classification = _CLASSES.get(plain(class_name))
        if classification is None:
            problems.append(
                _problem(row, Column.CLASSIFICATION, ProblemCode.UNKNOWN_CLASSIFICATION, class_name)
            )
            absent.append("classification")
        anonymous, secret, strange = flags(kinds)
        if strange:
            problems.append(_problem(row, Column.TYPE, ProblemCode.UNKNOWN_TYPE, kinds))
            absent += ["anonymous", "secret"]
        stage = self._stage(row, status, problems)
        unit = self._around.units.get(plain(unit_name), "")
        if not unit:
            absent.append("unit")
            if unit_name:
                self._once(row, Column.UNIT, ProblemCode.UNKNOWN_UNIT, unit_name, problems)
        complaint = Complaint(
            record=platform_record(number),
            tracking_id=number,
            agency=(parent and agency_code(parent)) or self._around.agency,
            status_name=status,
            stage=stage,
            classification=classification or Classification.UNCLASSIFIED,
            category_id=category_id,
            category=category,
            title=title,
            unit=unit,
            anonymous=anonymous,
            secret=secret,
            source=source,
            received_at=received,
            place_code=place_code(province, regency, district, village) if regency else "",
            province=province,
            regency=regency,
            district=district,
            village=village,
            archive_reason=reason,
            original_text=original,
            edited_text=edited,
        )
        return Parsed(complaint, self._all.difference(absent) if absent else self._all, tuple(problems))

    def _moment(self, row: int, day: date, clock: str, problems: list[RowProblem]) -> datetime:
        """The moment in UTC; `clock` is the time's own cell or else the day's, which may hold a time too."""
        at = parse_time(clock)
        if at is None:
            if parse_date(clock) is None:
                problems.append(_problem(row, Column.TIME, ProblemCode.BAD_TIME, clock))
            at = time()
        moment = datetime.combine(day, at, self._around.zone).astimezone(UTC)
        if moment > self._around.as_of + timedelta(days=1):
            problems.append(_problem(row, Column.DATE, ProblemCode.FUTURE_DATE, day.isoformat()))
        return moment

    def _stage(self, row: int, status: str, problems: list[RowProblem]) -> Stage:
        stage = self._stage_of.get(status)
        if stage is None:
            stage = self._stage_of[status] = self._around.stages.stage_of(status)
        if stage is Stage.UNKNOWN:
            self._once(row, Column.STATUS, ProblemCode.UNKNOWN_STATUS, status, problems)
        return stage

    def _once(
        self, row: int, column: Column, code: ProblemCode, value: str, problems: list[RowProblem]
    ) -> None:
        if (code, value) not in self._reported:
            self._reported.add((code, value))
            problems.append(_problem(row, column, code, value))


def _problem(row: int, column: Column, code: ProblemCode, value: str) -> RowProblem:
    return RowProblem(row, column.value, code, value[:_SHOWN])


def _skipped(row: int, column: Column, code: ProblemCode, value: str) -> Parsed:
    return Parsed(None, frozenset(), (RowProblem(row, column.value, code, value[:_SHOWN], skipped=True),))
