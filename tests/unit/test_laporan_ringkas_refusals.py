"""A file that is no sound "Laporan Ringkas" is refused with its reason before anything is saved."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desktop.exchange.laporan_ringkas import HEADER_WITHIN, Column
from desktop.exchange.laporan_ringkas_events import Counts, Facts, ImportRefusal, ImportRefusedError, Opened
from desktop.store import complaints
from desktop.store.database import Database
from tests.unit.ringkas_files import HEADER, row, run_import, vault, workbook


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with vault(tmp_path / "vault") as made:
        yield made


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _repack(source: Path, target: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return target


def _good(folder: Path) -> Path:
    return workbook(folder / "good.xlsx", HEADER, row())


def _ole(folder: Path, words: str) -> Path:
    container = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600_000) + words.encode("utf-16-le")
    return _write(folder / "x.xlsx", container)


def _broken_sum(folder: Path) -> Path:
    data = bytearray(_good(folder).read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 16] ^= 0xFF
    return _write(folder / "x.xlsx", bytes(data))


def _bomb(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "x.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/workbook.xml", "")
        for part in range(6):
            archive.writestr(f"xl/worksheets/sheet{part}.xml", bytes(100_000_000))
    return folder / "x.xlsx"


def _sheet_xml(folder: Path, change: Callable[[bytes], bytes | None]) -> Path:
    return _repack(
        _good(folder), folder / "x.xlsx", lambda name, data: change(data) if "sheets/sheet" in name else data
    )


def _wide(folder: Path) -> Path:
    return workbook(folder / "x.xlsx", [f"Kolom {i}" for i in range(500)])


BAD: dict[str, tuple[ImportRefusal, Callable[[Path], Path]]] = {
    "not there": (ImportRefusal.MISSING, lambda folder: folder / "none.xlsx"),
    "a folder": (ImportRefusal.UNREADABLE, lambda folder: folder),
    "empty": (ImportRefusal.EMPTY, lambda folder: _write(folder / "x.xlsx", b"")),
    "encrypted": (ImportRefusal.ENCRYPTED, lambda folder: _ole(folder, "EncryptedPackage")),
    "xls": (ImportRefusal.OLD_XLS, lambda folder: _ole(folder, "Workbook")),
    "csv": (ImportRefusal.TEXT_FILE, lambda folder: _write(folder / "x.xlsx", b"Tracking ID;Judul\n1;2\n")),
    "html": (ImportRefusal.WEB_PAGE, lambda folder: _write(folder / "x.xls", b"\xef\xbb\xbf <html><table>")),
    "pdf": (ImportRefusal.OTHER_FORMAT, lambda folder: _write(folder / "x.xlsx", b"%PDF-1.7 ...")),
    "noise": (ImportRefusal.OTHER_FORMAT, lambda folder: _write(folder / "x.xlsx", bytes(range(256)))),
    "truncated": (
        ImportRefusal.TRUNCATED,
        lambda folder: _write(folder / "x.xlsx", _good(folder).read_bytes()[:-400]),
    ),
    "another zip": (
        ImportRefusal.OTHER_FORMAT,
        lambda folder: _repack(
            _good(folder), folder / "x.xlsx", lambda name, data: None if "book" in name else data
        ),
    ),
    "wrong checksum": (ImportRefusal.DAMAGED, _broken_sum),
    "bomb": (ImportRefusal.TOO_LARGE, _bomb),
    "half an xml": (
        ImportRefusal.DAMAGED,
        lambda folder: _sheet_xml(folder, lambda data: data[: len(data) // 2]),
    ),
    "no sheet part": (ImportRefusal.NO_SHEET, lambda folder: _sheet_xml(folder, lambda data: None)),
    "a doctype": (
        ImportRefusal.DAMAGED,
        lambda folder: _sheet_xml(
            folder, lambda data: data.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
        ),
    ),
    "endless rows": (
        ImportRefusal.TOO_MANY_ROWS,
        lambda folder: _sheet_xml(folder, lambda data: data.replace(b'<row r="2"', b'<row r="99999999999"')),
    ),
    "endless columns": (ImportRefusal.TOO_WIDE, _wide),
    "no header": (
        ImportRefusal.NO_HEADER,
        lambda folder: workbook(folder / "x.xlsx", *[["x"]] * HEADER_WITHIN, HEADER, row()),
    ),
    "an empty sheet": (ImportRefusal.NO_HEADER, lambda folder: workbook(folder / "x.xlsx")),
    "no title column": (
        ImportRefusal.MISSING_COLUMNS,
        lambda folder: workbook(folder / "x.xlsx", HEADER[:3] + HEADER[14:]),
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_that_a_bad_file_is_refused_by_name(tmp_path: Path, database: Database, name: str) -> None:
    reason, make = BAD[name]
    path = make(tmp_path)
    with pytest.raises(ImportRefusedError) as refused:
        run_import(database, path)
    assert refused.value.reason is reason
    with database.reading() as session:
        assert complaints.count(session, complaints.QueueQuery()) == 0


def test_that_a_refusal_carries_its_facts(tmp_path: Path, database: Database) -> None:
    facts: dict[str, Facts] = {}
    for name in ("no title column", "bomb", "no header", "another zip"):
        with pytest.raises(ImportRefusedError) as refused:
            run_import(database, BAD[name][1](tmp_path))
        facts[name] = refused.value.facts
    assert facts["no title column"].names == (Column.TITLE,)
    assert facts["bomb"].size > facts["bomb"].limit == 500_000_000
    assert facts["no header"].names == ("Laporan Ringkas",)
    assert facts["another zip"].detail == "zip"


def test_that_the_export_is_found_on_another_sheet_whatever_size_the_file_claims(
    tmp_path: Path, database: Database
) -> None:
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("Petunjuk").write_string(0, 0, "Bacalah")
        sheet = book.add_worksheet("Data")
        for column, (heading, cell) in enumerate(zip(HEADER, row(), strict=True)):
            sheet.write_string(0, column, heading)
            if isinstance(cell, str):
                sheet.write_string(1, column, cell)
    claims = _repack(
        tmp_path / "a.xlsx",
        tmp_path / "b.xlsx",
        lambda _, data: data.replace(b'<dimension ref="A1:T2"/>', b'<dimension ref="A1:XFD1048576"/>'),
    )
    events, counts = run_import(database, claims)
    assert counts == Counts(rows=1, new=1)
    opened = events[0]
    assert isinstance(opened, Opened)
    assert (opened.sheet, opened.rows) == ("Data", 1_048_575)
