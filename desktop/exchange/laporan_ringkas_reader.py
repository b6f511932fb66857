"""Reads the rows of a "Laporan Ringkas" file one slice at a time: never the whole, never a formula's work."""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from desktop.exchange.laporan_ringkas import HEADER_WITHIN, REQUIRED, SHEET, Cell, Column, Label, plain
from desktop.exchange.laporan_ringkas_book import Book, SheetPart, open_book
from desktop.exchange.laporan_ringkas_cells import MOST_COLUMNS, Row, TooWideError
from desktop.exchange.laporan_ringkas_events import Facts, ImportRefusal, ImportRefusedError
from desktop.exchange.laporan_ringkas_file import check_file

MOST_ROWS = 1_048_576
_BROKEN = (
    BadZipFile,
    EOFError,
    ExpatError,
    LookupError,  # an index, a key, an encoding
    OSError,
    OverflowError,
    ParseError,
    ValueError,
    zlib.error,
)
"""What comes out when the inside of a workbook is not what it should be."""


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
    _rest: Iterator[Row]

    def slices(self, size: int) -> Iterator[list[Row]]:
        """The filled rows below the header, `size` at a time, each with its number as Excel counts."""
        last = self.header_row
        while True:
            with _reading(last):
                read = list(islice(self._rest, size))
            if not read:
                return
            last = max(number for number, _ in read)
            if last > MOST_ROWS:
                raise ImportRefusedError(ImportRefusal.TOO_MANY_ROWS, Facts(last, MOST_ROWS, last))
            filled = [row for row in read if any(row[1])]
            if filled:
                yield filled


@contextmanager
def open_sheet(path: Path) -> Generator[Sheet]:
    """Open the export in `path`; ImportRefusedError when it is not one."""
    formulas = check_file(path)
    with ExitStack() as open_files:
        with _reading(0):
            book = open_files.enter_context(open_book(path))
        yield _find(book, formulas)


def _find(book: Book, formulas: int) -> Sheet:
    if not book.sheets:
        raise ImportRefusedError(ImportRefusal.NO_SHEET)
    for part in sorted(book.sheets, key=lambda part: plain(part.name) != plain(SHEET)):
        found = _header(book, part, formulas)
        if found is not None:
            return found
    names = tuple(part.name for part in book.sheets)
    raise ImportRefusedError(ImportRefusal.NO_HEADER, Facts(limit=HEADER_WITHIN, names=names))


def _header(book: Book, part: SheetPart, formulas: int) -> Sheet | None:
    source, rows = book.rows(part)
    block: dict[Label, str] = {}
    while True:
        with _reading(0):
            row = next(rows, None)
        if row is None or row[0] > HEADER_WITHIN:
            return None
        number, cells = row
        words = [str(cell).strip() for cell in cells if cell is not None]
        if words and plain(words[0]) == plain(Column.TRACKING_ID):
            columns, beyond = _columns(cells)
            left = max(0, source.last - number)
            return Sheet(part.name, number, columns, beyond, block, book.modified, formulas, left, rows)
        _take_label(block, " ".join(words))


def _columns(cells: Sequence[Cell]) -> tuple[dict[Column, int], tuple[str, ...]]:
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
    """Turn whatever the reader stumbles over into one refusal; `row` is the last one that was read."""
    try:
        yield
    except TooWideError as error:
        raise ImportRefusedError(ImportRefusal.TOO_WIDE, Facts(limit=MOST_COLUMNS, row=row)) from error
    except _BROKEN as error:
        raise ImportRefusedError(
            ImportRefusal.DAMAGED, Facts(row=row, detail=type(error).__name__)
        ) from error
