"""An import of the platform's export against openpyxl merely reading the same file."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from desktop.exchange.laporan_ringkas_events import Done
from desktop.exchange.laporan_ringkas_import import import_file
from desktop.exchange.sample_export import write_laporan_ringkas
from desktop.store.database import Database
from resources.sample import DEMO_AGENCY
from tests.bench import offices
from tests.bench.measure import Figure, clocked, middle
from tests.unit.office import KEY, NOW

TIMES_OPENPYXL = 3.0
_RUNS = 3
_BOOK = "laporan.xlsx"


def figures(rows: int) -> list[Figure]:
    """CPU of importing `rows` into an empty vault, as a multiple of openpyxl's reading."""
    book = _book(rows)
    ratios: list[float] = []
    ours: list[float] = []
    theirs: list[float] = []
    walls: list[float] = []
    for _ in range(_RUNS):
        with clocked() as reading:
            _read(book)
        with offices.emptied() as folder:
            rules = offices.deadlines()
            path = folder / "kantor.db"
            database = Database.create(path, KEY, vault_id=offices.VAULT, due=rules.due_on)
            with clocked() as importing:
                count = _import(database, book)
            database.close()
        if count != rows:
            raise ValueError(f"{count} of {rows} rows were new")
        ratios.append(importing.cpu / reading.cpu)
        ours.append(importing.cpu)
        theirs.append(reading.cpu)
        walls.append(importing.wall)
    detail = {
        "rows": rows,
        "ours_cpu_s": round(middle(ours), 2),
        "openpyxl_cpu_s": round(middle(theirs), 2),
        "ours_wall_s": round(middle(walls), 2),
    }
    ratio = round(middle(ratios), 2)
    return [Figure("import.laporan_ringkas", ratio, "times openpyxl's CPU", TIMES_OPENPYXL, {**detail})]


def _book(rows: int) -> Path:
    name = f"export-{rows}"
    if not offices.kept(name).exists():
        with offices.making(name) as folder:
            office = offices.sample(rows)
            units = {unit.code: unit.name for unit in office.units}
            write_laporan_ringkas(folder / _BOOK, office.complaints, as_of=NOW, units=units)
    return offices.kept(name) / _BOOK


def _read(book: Path) -> int:
    opened = load_workbook(book, read_only=True, data_only=True)
    count = sum(1 for _ in opened.worksheets[0].iter_rows(values_only=True))
    opened.close()
    return count


def _import(database: Database, book: Path) -> int:
    events = import_file(database, book, dry_run=False, zone=offices.ZONE, agency=DEMO_AGENCY, now=NOW)
    last = list(events)[-1]
    return last.counts.new if isinstance(last, Done) else 0
