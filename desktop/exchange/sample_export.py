"""Writes complaints as the platform's own export does, in both of its shapes, for demo and tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook

from desktop.domain.complaint import Classification, Complaint
from desktop.exchange.laporan_ringkas import CLASSIFICATIONS, OPTIONAL, SHEET, SHORT_MONTHS, Column, Label

_HEADER_ROW = 10
_LONGEST_CELL = 32_767
_CLASS_NAMES = {value: name for name, value in CLASSIFICATIONS.items()}


class Shape(StrEnum):
    """The two shapes seen: 20 columns, or 17 without the id of the unit, kecamatan and kelurahan."""

    FULL = "full"
    SHORT = "short"


def write_laporan_ringkas(
    path: Path,
    complaints: Iterable[Complaint],
    *,
    as_of: datetime,
    shape: Shape = Shape.FULL,
    title_block: bool = True,
    zone: str = "Asia/Pontianak",
    agency: str = "Pemerintah Kabupaten Mempawah",
    units: Mapping[str, str] | None = None,
    streaming: bool = False,
) -> int:
    """Write an export as of an aware time and give the number of rows.

    With a `title_block` the header stands in row 11, else in row 1. `agency` is whose export it is, `units`
    gives the full name of a unit by its code. `streaming` keeps one row in memory and writes texts into the
    cells instead of a table of shared strings. Every cell is text; nothing in it is ever a formula.
    """
    names = units or {}
    columns = [column for column in Column if shape is Shape.FULL or column not in OPTIONAL]
    options = {"constant_memory": streaming, "strings_to_formulas": False, "strings_to_urls": False}
    local = ZoneInfo(zone)
    with Workbook(path, options) as book:
        book.set_properties({"title": SHEET, "created": as_of.astimezone(UTC).replace(tzinfo=None)})
        sheet = book.add_worksheet(SHEET)
        first = 0
        if title_block:
            generated = as_of.astimezone(local)
            block = {
                Label.TITLE: SHEET,
                Label.AGENCY: agency,
                Label.GENERATED: f"{_date(generated)} {generated:%H:%M:%S}",
                Label.PERIOD: f"01 Jan {generated.year} - {_date(generated)}",
                Label.OWNER: "SP4N-LAPOR!",
            }
            for row, (label, words) in enumerate(block.items()):
                sheet.write_string(row, 0, label)
                sheet.write_string(row, 1, words)
            first = _HEADER_ROW
        for at, column in enumerate(columns):
            sheet.write_string(first, at, column)
        row = first
        for row, complaint in enumerate(complaints, start=first + 1):
            cells = _cells(complaint, local, agency, names)
            for at, column in enumerate(columns):
                if cells[column]:
                    sheet.write_string(row, at, cells[column][:_LONGEST_CELL])
    return row - first


def _cells(complaint: Complaint, zone: ZoneInfo, agency: str, units: Mapping[str, str]) -> dict[Column, str]:
    received = complaint.received_at.astimezone(zone)
    flags = [name for name, on in (("Anonim", complaint.anonymous), ("Rahasia", complaint.secret)) if on]
    return {
        Column.TRACKING_ID: complaint.tracking_id,
        Column.DATE: _date(received),
        Column.TIME: f"{received:%H:%M:%S}",
        Column.CLASSIFICATION: _CLASS_NAMES[complaint.classification]
        if complaint.classification is not Classification.UNCLASSIFIED
        else "",
        Column.CATEGORY_ID: complaint.category_id,
        Column.CATEGORY: complaint.category,
        Column.TITLE: complaint.title,
        Column.ORIGINAL: complaint.original_text,
        Column.EDITED: complaint.edited_text,
        Column.TYPE: "|".join(flags),
        Column.SOURCE: complaint.source,
        Column.PARENT: _parent(complaint) or agency,
        Column.UNIT_ID: complaint.unit and str(10_000 + sum(complaint.unit.encode())),
        Column.UNIT: units.get(complaint.unit, complaint.unit),
        Column.STATUS: complaint.status_name,
        Column.REASON: complaint.archive_reason,
        Column.PROVINCE: complaint.province,
        Column.REGENCY: complaint.regency,
        Column.DISTRICT: complaint.district,
        Column.VILLAGE: complaint.village,
    }


def _parent(complaint: Complaint) -> str:
    """The government a complaint belongs to, where its place tells the name."""
    if complaint.agency and complaint.agency == complaint.place_code[:5]:
        return f"Pemerintah {complaint.regency}"
    if complaint.agency and complaint.agency == complaint.place_code[:2]:
        return f"Pemerintah Provinsi {complaint.province}"
    return ""


def _date(day: datetime) -> str:
    return f"{day.day:02} {SHORT_MONTHS[day.month - 1]} {day.year}"
