"""The plan of a workbook file: its sheets by name, its shared texts, which styles are dates, and its age."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from desktop.exchange.laporan_ringkas_cells import Row, SheetRows, read_texts

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_PROPERTIES = "docProps/core.xml"
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001 - cells carry no zone
_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""The numbers of the built-in formats that show a day or a time."""

_NOT_DATE_LETTERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's name and the part of the file that holds it."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Book:
    """An open workbook; `modified` is the file's own last change, UTC, None when it does not say."""

    sheets: tuple[SheetPart, ...]
    modified: datetime | None
    _archive: ZipFile
    _texts: list[str]
    _dates: frozenset[str]
    _epoch: datetime

    def rows(self, sheet: SheetPart) -> tuple[SheetRows, Iterator[Row]]:
        """The rows of a sheet as a stream, and the object that knows how long the sheet claims to be."""
        rows = SheetRows(self._texts, self._dates, self._epoch)
        return rows, self._stream(rows, sheet)

    def _stream(self, rows: SheetRows, sheet: SheetPart) -> Iterator[Row]:
        with self._archive.open(sheet.part) as file:
            yield from rows.read(file)


@contextmanager
def open_book(path: Path) -> Generator[Book]:
    """Open a workbook that `check_file` let pass; what is wrong inside comes out as its parser's error."""
    with path.open("rb") as file, ZipFile(file) as archive:
        names = {name.casefold(): name for name in archive.namelist()}

        def tree(part: str) -> ET.Element:
            name = names.get(part.casefold())
            # The file was looked at before: it declares no entities, the one danger of a small part.
            return ET.fromstring(archive.read(name) if name else b"<none/>")  # noqa: S314

        plan, relations = tree(_WORKBOOK), tree(_RELATIONS)
        texts: list[str] = []
        shared = names.get(_target(relations, "/sharedStrings").casefold())
        if shared:
            with archive.open(shared) as table:
                texts = read_texts(table)
        epoch = _EPOCHS[any(_is_true(each.get("date1904")) for each in _all(plan, "workbookPr"))]
        sheets = tuple(
            SheetPart(name, names[part.casefold()])
            for name, part in _sheets(plan, relations)
            if part.casefold() in names
        )
        yield Book(sheets, _modified(tree(_PROPERTIES)), archive, texts, _dates(tree(_STYLES)), epoch)


def _sheets(plan: ET.Element, relations: ET.Element) -> Iterator[tuple[str, str]]:
    """The sheets in their order, without chart sheets and macros."""
    parts = {
        each.get("Id", ""): _resolved(each.get("Target", ""))
        for each in _all(relations, "Relationship")
        if each.get("Type", "").endswith("/worksheet")
    }
    for sheet in _all(plan, "sheet"):
        key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
        if key in parts:
            yield sheet.get("name", ""), parts[key]


def _target(relations: ET.Element, kind: str) -> str:
    for each in _all(relations, "Relationship"):
        if each.get("Type", "").endswith(kind):
            return _resolved(each.get("Target", ""))
    return ""


def _resolved(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _dates(styles: ET.Element) -> frozenset[str]:
    """The numbers of the cell styles that show a day or a time, as the cells name them."""
    own = {
        each.get("numFmtId", ""): bool(_DATE_LETTERS.search(_NOT_DATE_LETTERS.sub("", _first_part(each))))
        for each in _all(styles, "numFmt")
    }
    built_in = {str(number): True for number in _DATE_FORMATS}
    known = built_in | own
    return frozenset(
        str(at)
        for formats in _all(styles, "cellXfs")
        for at, style in enumerate(formats)
        if known.get(style.get("numFmtId", ""), False)
    )


def _first_part(number_format: ET.Element) -> str:
    return number_format.get("formatCode", "").split(";")[0]


def _modified(properties: ET.Element) -> datetime | None:
    for each in _all(properties, "modified"):
        try:
            stamp = datetime.fromisoformat((each.text or "").strip())
        except ValueError:
            return None
        return stamp.replace(tzinfo=UTC) if stamp.tzinfo is None else stamp.astimezone(UTC)
    return None


def _all(tree: ET.Element, name: str) -> Iterator[ET.Element]:
    """The elements of a name, whatever its namespace: there is a strict and a transitional one."""
    return (each for each in tree.iter() if each.tag.rpartition("}")[2] == name)


def _is_true(word: str | None) -> bool:
    return word in {"1", "true"}
