"""Reads the rows of a "Laporan Ringkas" file one slice at a time: never the whole, never a formula's work."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from desktop.exchange.laporan_ringkas import HEADER_WITHIN, REQUIRED, SHEET, Cell, Column, Label, plain
from desktop.exchange.laporan_ringkas_events import Facts, ImportRefusal, ImportRefusedError
from desktop.exchange.laporan_ringkas_file import check_file

MOST_ROWS = 1_048_576
MOST_COLUMNS = 400
_BROKEN = (
    AttributeError,
    BadZipFile,
    EOFError,
    IndexError,
    KeyError,
    OSError,
    OverflowError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What openpyxl lets through when the inside of a workbook is not what it should be."""

type Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet that holds the export, opened behind its header.

    `columns` says where ours stand, `beyond` names those we do not know; `block` is the title block, and
    `modified` the file's own last change, UTC. `rows` is what the file says of itself, 0 when it does not.
    """

    name: str
    header_row: int
    columns: Mapping[Column, int]
    beyond: tuple[str, ...]
    block: Mapping[Label, str]
    modified: datetime | None
    formulas: int
    rows: int
    _rest: Iterator[Cells]

    def slices(self, size: int) -> Iterator[list[tuple[int, Cells]]]:
        """The filled rows below the header, `size` at a time, each with its number as Excel counts."""
        number = self.header_row
        while True:
            with _reading(number):
                read = list(islice(self._rest, size))
            if not read:
                return
            if number + len(read) > MOST_ROWS:
                raise ImportRefusedError(ImportRefusal.TOO_MANY_ROWS, Facts(number, MOST_ROWS, number))
            filled = [(number + i, cells) for i, cells in enumerate(read, start=1) if any(cells)]
            number += len(read)
            yield filled


@contextmanager
def open_sheet(path: Path) -> Generator[Sheet]:
    """Open the export in `path`; ImportRefusedError when it is not one."""
    package = check_file(path)
    with path.open("rb") as file:
        with _reading(0):
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            modified = book.properties.modified if package.has_properties else None
            yield _find(book, package.formulas, modified and modified.replace(tzinfo=UTC))
        finally:
            book.close()


def _find(book: Workbook, formulas: int, modified: datetime | None) -> Sheet:
    if not book.worksheets:
        raise ImportRefusedError(ImportRefusal.NO_SHEET)
    for sheet in sorted(book.worksheets, key=lambda sheet: plain(sheet.title) != plain(SHEET)):
        found = _header(sheet, formulas, modified)
        if found is not None:
            return found
    names = tuple(sheet.title for sheet in book.worksheets)
    raise ImportRefusedError(ImportRefusal.NO_HEADER, Facts(limit=HEADER_WITHIN, names=names))


def _header(sheet: ReadOnlyWorksheet, formulas: int, modified: datetime | None) -> Sheet | None:
    with _reading(0):
        last = sheet.max_row or 0
        # A file may claim any size; then openpyxl would fill the gap with empty rows.
        sheet.reset_dimensions()
        rows = sheet.iter_rows(values_only=True)
    block: dict[Label, str] = {}
    for number in range(1, HEADER_WITHIN + 1):
        with _reading(number - 1):
            cells = next(rows, None)
        if cells is None:
            return None
        if len(cells) > MOST_COLUMNS:
            raise ImportRefusedError(ImportRefusal.TOO_WIDE, Facts(len(cells), MOST_COLUMNS, number))
        words = [str(cell).strip() for cell in cells if cell is not None]
        if words and plain(words[0]) == plain(Column.TRACKING_ID):
            columns, beyond = _columns(cells)
            return Sheet(
                sheet.title,
                number,
                columns,
                beyond,
                block,
                modified,
                formulas,
                max(0, last - number),
                _narrow(rows, number),
            )
        _take_label(block, " ".join(words))
    return None


def _narrow(rows: Iterator[Cells], number: int) -> Iterator[Cells]:
    """The rows as they come, until one is so wide that the file was made to hurt."""
    for cells in rows:
        number += 1
        if len(cells) > MOST_COLUMNS:
            raise ImportRefusedError(ImportRefusal.TOO_WIDE, Facts(len(cells), MOST_COLUMNS, number))
        yield cells


def _columns(cells: Cells) -> tuple[dict[Column, int], tuple[str, ...]]:
    known = {plain(column): column for column in Column} | {"tipe laporan": Column.TYPE}
    columns: dict[Column, int] = {}
    beyond: list[str] = []
    for at, cell in enumerate(cells):
        heading = "" if cell is None else str(cell)
        column = known.get(plain(heading))
        if column is not None:
            columns.setdefault(column, at)
        elif heading.strip():
            beyond.append(heading.strip()[:80])
    lacking = tuple(column.value for column in REQUIRED if column not in columns)
    if lacking:
        raise ImportRefusedError(ImportRefusal.MISSING_COLUMNS, Facts(names=lacking))
    return columns, tuple(beyond)


def _take_label(block: dict[Label, str], line: str) -> None:
    for label in Label:
        if line.casefold().startswith(label.casefold()):
            block.setdefault(label, re.sub(r"^[\s:]+", "", line[len(label) :]))


@contextmanager
def _reading(row: int) -> Generator[None]:
    """Turn whatever the reader stumbles over into one refusal, and keep its remarks on styles to itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except _BROKEN as error:
            facts = Facts(row=row, detail=type(error).__name__)
            raise ImportRefusedError(ImportRefusal.DAMAGED, facts) from error
