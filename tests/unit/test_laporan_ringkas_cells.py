"""Our reader of workbooks gives, cell by cell, what openpyxl gives, and keeps its place in odd files."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from xlsxwriter import Workbook

from desktop.exchange.laporan_ringkas import Cell, clean
from desktop.exchange.laporan_ringkas_book import open_book
from desktop.exchange.laporan_ringkas_cells import Row, SheetRows, TooWideError, read_texts

EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NUMBERS = st.one_of(st.integers(-(10**9), 10**9), st.floats(allow_nan=False, allow_infinity=False))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
CELLS = st.one_of(NUMBERS, TEXTS, MOMENTS, st.booleans())


def _ours(path: Path) -> list[list[Cell]]:
    with open_book(path) as book:
        _, rows = book.rows(book.sheets[0])
        return [cells for _, cells in rows]


def _theirs(path: Path) -> list[list[object]]:
    with path.open("rb") as file:
        rows = load_workbook(file, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True)
        return [[clean(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def _of(xml: str, *, texts: list[str] | None = None, dates: frozenset[str] = frozenset()) -> list[Row]:
    return list(SheetRows(texts or [], dates, EPOCH).read(io.BytesIO(xml.encode())))


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1))
@pytest.mark.parametrize("streaming", [True, False], ids=["texts in cells", "shared texts"])
def test_that_it_reads_what_openpyxl_reads(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[float | str | datetime]], *, streaming: bool
) -> None:
    path = tmp_path_factory.mktemp("book") / "a.xlsx"
    with Workbook(path, {"constant_memory": streaming}) as book:
        moment = book.add_format({"num_format": "dd mmm yyyy hh:mm:ss"})
        sheet = book.add_worksheet()
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, bool):
                    sheet.write_boolean(at, column, cell)
                elif isinstance(cell, datetime):
                    sheet.write_datetime(at, column, cell, moment)
                elif isinstance(cell, str):
                    sheet.write_string(at, column, cell)
                else:
                    sheet.write_number(at, column, cell)
    assert [_bare(row) for row in _ours(path)] == [_bare(row) for row in _theirs(path)]


def _bare(row: list[Cell] | list[object]) -> list[object]:
    """A row without empty cells at its end; a text of spaces alone is no more than an empty cell."""
    cells: list[object] = [None if cell == "" else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


@pytest.mark.parametrize(
    "shown", ["yyyy-mm-dd", "[$-421]dd mmmm yyyy", "hh:mm", '0 "hari"', "0.00", "General"]
)
def test_that_only_formats_of_days_and_times_make_dates(tmp_path: Path, shown: str) -> None:
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet().write_number(0, 0, 45_309.0, book.add_format({"num_format": shown}))
    assert _ours(tmp_path / "a.xlsx") == _theirs(tmp_path / "a.xlsx")
    is_date = isinstance(_ours(tmp_path / "a.xlsx")[0][0], date)
    assert is_date is ("yy" in shown or "hh" in shown)


def test_that_a_workbook_counting_from_1904_and_a_time_alone_are_understood(tmp_path: Path) -> None:
    with Workbook(tmp_path / "a.xlsx", {"date_1904": True}) as book:
        sheet = book.add_worksheet()
        day, clock = (book.add_format({"num_format": shown}) for shown in ("yyyy-mm-dd", "hh:mm:ss"))
        sheet.write_datetime(0, 0, datetime(2024, 1, 18), day)  # noqa: DTZ001
        sheet.write_datetime(0, 1, time(1, 33, 26), clock)
    assert _ours(tmp_path / "a.xlsx") == [[datetime(2024, 1, 18), time(1, 33, 26)]]  # noqa: DTZ001


def test_that_rows_and_cells_keep_their_places() -> None:
    assert _of(
        f'<worksheet {MAIN}><dimension ref="A1:C9"/><sheetData>'
        '<row r="3"><c r="C3"><v>7</v></c><c r="A3" t="s"><v>1</v></c></row><row>'
        '<c><v>1</v></c><c/><c><v>2</v></c></row><row r="9"/></sheetData></worksheet>',
        texts=["x", "y"],
    ) == [(3, ["y", None, 7]), (4, [1, None, 2]), (9, [])]


def test_that_prefixes_layout_and_runs_of_text_change_nothing() -> None:
    xml = """<x:worksheet xmlns:x="u"><x:sheetData>
      <x:row r="1">
        <x:c r="A1" t="inlineStr"><x:is><x:r><x:t>Jalan </x:t></x:r>
           <x:r><x:t>rusak</x:t></x:r><x:rPh><x:t>ditambahkan</x:t></x:rPh></x:is></x:c>
        <x:c r="B1" t="str"><x:f>A1</x:f><x:v>tersimpan</x:v></x:c>
        <x:c r="C1" t="e"><x:v>#N/A</x:v></x:c>
        <x:c r="D1" t="b"><x:v>1</x:v></x:c>
        <x:c r="E1" t="d"><x:v>2024-01-18T01:33:26</x:v></x:c>
      </x:row></x:sheetData></x:worksheet>"""
    assert _of(xml) == [(1, ["Jalan rusak", "tersimpan", "#N/A", True, "2024-01-18 01:33:26"])]


def test_that_shared_texts_are_whole_and_clean() -> None:
    table = f"""<sst {MAIN}><si><t>satu</t></si><si><r><t>du</t></r><r><t xml:space="preserve">a </t></r>
      <rPh sb="0" eb="1"><t>bukan</t></rPh></si><si/><si><t>&lt;b&gt;_x000D_</t></si></sst>"""
    assert read_texts(io.BytesIO(table.encode())) == ["satu", "dua", "", "<b>"]


def test_that_a_serial_beyond_the_calendar_stays_a_number() -> None:
    cell = f'<worksheet {MAIN}><row><c s="1"><v>9e9</v></c><c s="1"><v>-1</v></c></row></worksheet>'
    assert _of(cell, dates=frozenset({"1"})) == [(1, [9e9, -1.0])]


@pytest.mark.parametrize("reference", ["XFD1", "AAAA1", "É1", "1"])
def test_that_a_cell_beyond_any_column_is_refused(reference: str) -> None:
    with pytest.raises(TooWideError):
        _of(f'<worksheet {MAIN}><row><c r="{reference}"><v>1</v></c></row></worksheet>')
    with pytest.raises(TooWideError):
        _of(f"<worksheet {MAIN}><row>{'<c><v>1</v></c>' * 401}</row></worksheet>")


def test_that_a_part_is_found_by_its_relation_and_not_by_its_name(tmp_path: Path) -> None:
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("Satu").write_string(0, 0, "isi")
    with ZipFile(tmp_path / "a.xlsx") as old, ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"worksheets/sheet1.xml", b"/xl/lain/lembar.xml")
            new.writestr(name.replace("worksheets/sheet1.xml", "lain/Lembar.xml"), data)
    with open_book(tmp_path / "b.xlsx") as moved:
        assert [(sheet.name, sheet.part) for sheet in moved.sheets] == [("Satu", "xl/lain/Lembar.xml")]
    assert _ours(tmp_path / "b.xlsx") == [["isi"]]
