"""Builds workbooks and a vault for the tests of the platform's export."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

from desktop.exchange.laporan_ringkas import Column
from desktop.exchange.laporan_ringkas_events import Counts, Done, ImportEvent
from desktop.exchange.laporan_ringkas_import import import_file
from desktop.store.database import Database

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
ZONE = "Asia/Pontianak"
HEADER = [column.value for column in Column]

type Cell = str | float | datetime | None


@contextmanager
def vault(folder: Path) -> Generator[Database]:
    """An empty vault in a folder of its own."""
    folder.mkdir()
    made = Database.create(folder / "vault.db", b"k" * 32, vault_id="test")
    try:
        yield made
    finally:
        made.close()


def run_import(
    database: Database, path: Path, *, dry_run: bool = False, now: datetime = NOW
) -> tuple[list[ImportEvent], Counts]:
    """Import a file for Mempawah and give every event and the counts."""
    events = list(import_file(database, path, dry_run=dry_run, zone=ZONE, agency="61.02", now=now))
    last = events[-1]
    assert isinstance(last, Done)
    assert last.dry_run is dry_run
    return events, last.counts


def row(**cells: Cell) -> list[Cell]:
    """One row in the platform's order, with what every row needs unless the test says otherwise."""
    full: dict[str, Cell] = {
        "Tracking ID": "5218099",
        "Tanggal Laporan Masuk": "18 Jan 2024",
        "Waktu Laporan Masuk": "01:33:26",
        "Judul Laporan": "Lampu jalan padam",
        "Status Laporan": "Belum Terverifikasi",
        "Kota/Kabupaten": "Kabupaten Mempawah",
        "Provinsi": "Kalimantan Barat",
    }
    full |= {Column[name].value: value for name, value in cells.items()}
    return [full.get(heading) for heading in HEADER]


def workbook(path: Path, *rows: Sequence[Cell]) -> Path:
    """A workbook of one sheet with these rows; texts stay texts, numbers and dates are typed cells."""
    with Workbook(path, {"strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet = book.add_worksheet("Laporan Ringkas")
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(at, column, cell, day)
                elif isinstance(cell, str):
                    sheet.write_string(at, column, cell)
                elif cell is not None:
                    sheet.write_number(at, column, cell)
    return path
