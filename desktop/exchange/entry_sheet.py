"""Lembar entri outside the program: the list of what is still to be keyed in, as XLSX and for print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook

from desktop.domain.entry_form import step_words
from desktop.domain.intents import Kind
from desktop.durable import appearing

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_LONGEST_CELL = 32_767
_HEADINGS = (
    "No.",
    "Nomor laporan",
    "Langkah di SP4N-LAPOR!",
    "Isian",
    "Nilai",
    "Dibuat",
    "Oleh",
    "Dientri ✓",
)
_WIDTHS = (5, 16, 26, 24, 70, 18, 22, 11)
_TITLE = "Lembar entri SP4N-LAPOR!"
_A4 = 9
_HEADER_ROW = 3


class SheetItem(Protocol):
    """One action to key in; casework's `EntryItem` is one."""

    @property
    def kind(self) -> Kind:
        """What the person did."""
        ...

    @property
    def number(self) -> str:
        """The number of the complaint."""
        ...

    @property
    def title(self) -> str:
        """The title of the complaint."""
        ...

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Label and value in the order of the platform's form."""
        ...

    @property
    def acted_at(self) -> datetime:
        """When it was done, an aware time."""
        ...

    @property
    def author(self) -> str:
        """The name of who did it."""
        ...


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """One block of the printed list: what stands above it, and its fields as label and value."""

    heading: str
    under: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """The printed list: plain texts in reading order, free of any markup."""

    title: str
    subtitle: str
    items: tuple[PrintedItem, ...]


def printed(items: Sequence[SheetItem], *, office: str, zone: str, now: datetime) -> PrintedSheet:
    """The list as plain structure for print; times are shown in the office's zone, `now` is aware."""
    local = ZoneInfo(zone)
    blocks = tuple(
        PrintedItem(
            heading=f"{at}. {item.number} · {step_words(item.kind)}",
            under=f"{item.title} · {item.author}, {_moment(item.acted_at, local)}",
            fields=item.fields,
        )
        for at, item in enumerate(items, start=1)
    )
    return PrintedSheet(_TITLE, _subtitle(items, office, now, local), blocks)


def write_entry_sheet(
    path: Path, items: Sequence[SheetItem], *, office: str, zone: str, now: datetime
) -> int:
    """Write the list as a workbook with one row for each field, and give the number of rows.

    Every cell is text and stays text when somebody edits it, whatever it begins with. A value longer than a
    cell may be goes on in the next row. The file appears only when it is complete. Raises OSError.
    """
    local = ZoneInfo(zone)
    rows = [row for at, item in enumerate(items, start=1) for row in _rows(at, item, local)]
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with appearing(path) as file, Workbook(file, options) as book:
        # The quote prefix keeps "=…" a text even after F2 and Enter.
        text = book.add_format({"num_format": "@", "quote_prefix": True, "text_wrap": True, "valign": "top"})
        head = book.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        title = book.add_format({"bold": True, "font_size": 14})
        sheet = book.add_worksheet("Lembar entri")
        sheet.write_string(0, 0, _TITLE, title)
        sheet.write_string(1, 0, _subtitle(items, office, now, local))
        for column, (heading, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEADER_ROW, column, heading, head)
        for at, cells in enumerate(rows, start=_HEADER_ROW + 1):
            for column, cell in enumerate(cells):
                sheet.write_string(at, column, cell, text)
        sheet.freeze_panes(_HEADER_ROW + 1, 0)
        sheet.repeat_rows(_HEADER_ROW)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&RHalaman &P dari &N")
    return len(rows)


def _rows(at: int, item: SheetItem, zone: ZoneInfo) -> list[tuple[str, ...]]:
    first = (str(at), item.number, step_words(item.kind))
    last = (_moment(item.acted_at, zone), item.author, "")
    cells = [
        (label, value[i : i + _LONGEST_CELL])
        for label, value in item.fields
        for i in range(0, max(1, len(value)), _LONGEST_CELL)
    ]
    return [
        (*first, *cell, *last) if number == 0 else (str(at), item.number, "", *cell, "", "", "")
        for number, cell in enumerate(cells)
    ]


def _subtitle(items: Sequence[SheetItem], office: str, now: datetime, zone: ZoneInfo) -> str:
    return f"{office} · {len(items)} tindakan · dibuat {_moment(now, zone)}"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year} {local:%H.%M}"
