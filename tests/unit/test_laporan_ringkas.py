"""The platform's export comes in whole, twice without doubling, and says what it could not read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desktop.domain.actions import Verify, parts
from desktop.domain.complaint import Classification, Complaint, Stage, platform_record
from desktop.domain.intents import Intent, Kind
from desktop.exchange.laporan_ringkas import Column
from desktop.exchange.laporan_ringkas_events import (
    AsOfOrigin,
    Counts,
    ImportEvent,
    Opened,
    ProblemCode,
    Reading,
    RowProblem,
)
from desktop.exchange.laporan_ringkas_import import import_file
from desktop.exchange.sample_export import Shape, write_laporan_ringkas
from desktop.store import complaints, directory, outbox
from desktop.store.database import Database
from desktop.store.gate import SLICE_ROWS
from resources.sample import SampleOffice, sample_office
from tests.unit.ringkas_files import HEADER, NOW, ZONE, row, run_import, vault, workbook


@pytest.fixture(scope="module")
def office() -> SampleOffice:
    return sample_office(complaints=450, now=NOW)


@pytest.fixture
def database(tmp_path: Path, office: SampleOffice) -> Iterator[Database]:
    with vault(tmp_path / "vault") as made:
        with made.writing() as session:
            directory.replace(session, office.people, office.units, office.agencies, "1")
        yield made


def _export(path: Path, rows: list[Complaint], *, as_of: datetime = NOW) -> Path:
    write_laporan_ringkas(path, rows, as_of=as_of)
    return path


def _stored(database: Database, number: str) -> Complaint:
    with database.reading() as session:
        found = complaints.get(session, platform_record(number))
    assert found is not None
    return found.complaint


def _problems(events: list[ImportEvent]) -> list[tuple[int, str, ProblemCode, bool]]:
    return [(e.row, e.column, e.code, e.skipped) for e in events if isinstance(e, RowProblem)]


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("block", [True, False], ids=["row 11", "row 1"])
@pytest.mark.parametrize("streaming", [True, False], ids=["texts in cells", "shared texts"])
def test_that_both_shapes_come_in_whole(
    tmp_path: Path, database: Database, office: SampleOffice, shape: Shape, *, block: bool, streaming: bool
) -> None:
    units = {unit.code: unit.name for unit in office.units}
    rows = office.complaints[:]
    written = write_laporan_ringkas(
        tmp_path / "a.xlsx", rows, as_of=NOW, shape=shape, title_block=block, units=units, streaming=streaming
    )
    assert written == len(rows)
    events, counts = run_import(database, tmp_path / "a.xlsx")
    assert counts == Counts(rows=450, new=450)
    opened = events[0]
    assert isinstance(opened, Opened)
    assert opened.header_row == (11 if block else 1)
    assert opened.as_of == NOW
    assert opened.origin is (AsOfOrigin.TITLE_BLOCK if block else AsOfOrigin.FILE)
    assert len(opened.lacking) == (0 if shape is Shape.FULL else 3)
    read = [event.rows for event in events if isinstance(event, Reading)]
    assert read == list(range(SLICE_ROWS, 451, SLICE_ROWS))
    full = shape is Shape.FULL
    for one in rows[::23]:
        seen = _stored(database, one.tracking_id)
        assert seen.agency == one.agency
        assert seen.stage in (one.stage, Stage.IN_PROGRESS)
        for name in (
            "status_name",
            "classification",
            "category_id",
            "title",
            "anonymous",
            "secret",
            "source",
        ):
            assert getattr(seen, name) == getattr(one, name)
        assert seen.received_at == one.received_at.replace(microsecond=0)
        assert (seen.original_text, seen.edited_text) == (one.original_text, one.edited_text)
        assert (seen.regency, seen.district, seen.village) == (
            (one.regency, one.district, one.village) if full else (one.regency, "", "")
        )
        assert seen.place_code == (one.place_code if full else one.place_code[:5])
        assert seen.unit == one.unit


def test_that_the_same_file_again_changes_nothing(
    tmp_path: Path, database: Database, office: SampleOffice
) -> None:
    path = _export(tmp_path / "a.xlsx", list(office.complaints[:250]))
    assert run_import(database, path)[1].new == 250
    assert run_import(database, path)[1] == Counts(rows=250, unchanged=250)


def test_that_a_newer_file_updates_and_an_older_one_does_not(
    tmp_path: Path, database: Database, office: SampleOffice
) -> None:
    rows = list(office.complaints[:5])
    run_import(database, _export(tmp_path / "a.xlsx", rows, as_of=NOW - timedelta(days=1)))
    newer = workbook(
        tmp_path / "b.xlsx",
        ["Tanggal Generate", "10 Mar 2026 08:00:00"],
        HEADER,
        row(TRACKING_ID=rows[0].tracking_id, TITLE="Judul baru", STATUS="Dalam Proses"),
    )
    assert run_import(database, newer)[1] == Counts(rows=1, updated=1)
    seen = _stored(database, rows[0].tracking_id)
    assert (seen.title, seen.stage, seen.status_name) == ("Judul baru", Stage.IN_PROGRESS, "Dalam Proses")
    older = _export(tmp_path / "c.xlsx", rows, as_of=NOW - timedelta(days=2))
    assert run_import(database, older)[1] == Counts(rows=5, older=5)
    assert _stored(database, rows[0].tracking_id).title == "Judul baru"


def test_that_a_dry_run_counts_and_keeps_nothing(
    tmp_path: Path, database: Database, office: SampleOffice
) -> None:
    path = _export(tmp_path / "a.xlsx", list(office.complaints[:210]))
    assert run_import(database, path, dry_run=True)[1] == Counts(rows=210, new=210)
    with database.reading() as session:
        assert complaints.count(session, complaints.QueueQuery()) == 0
    assert run_import(database, path)[1] == Counts(rows=210, new=210)


def test_that_stopping_keeps_whole_slices_and_the_file_can_be_taken_up_again(
    tmp_path: Path, database: Database, office: SampleOffice
) -> None:
    path = _export(tmp_path / "a.xlsx", list(office.complaints[:]))
    running = import_file(database, path, dry_run=False, zone=ZONE, agency="61.02", now=NOW)
    assert any(event == Reading(200, 450) for event in running)
    running.close()
    with database.reading() as session:
        assert complaints.count(session, complaints.QueueQuery()) == 200
    assert run_import(database, path)[1] == Counts(rows=450, new=250, unchanged=200)


def test_that_a_number_twice_in_the_file_counts_as_its_lastrow(tmp_path: Path, database: Database) -> None:
    between = [row(TRACKING_ID=str(6_000_000 + i)) for i in range(250)]
    path = workbook(
        tmp_path / "a.xlsx",
        HEADER,
        row(TITLE="pertama"),
        row(TITLE="kedua"),
        *between,
        row(TITLE="terakhir"),
    )
    for dry_run in (True, False):
        events, counts = run_import(database, path, dry_run=dry_run)
        assert counts == Counts(rows=253, duplicates=2, new=251, problems=((ProblemCode.DUPLICATE, 2),))
        assert [at for at, *_ in _problems(events)] == [2, 3]
    assert _stored(database, "5218099").title == "terakhir"


def test_that_problems_name_row_and_column(tmp_path: Path, database: Database) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        HEADER,
        row(TRACKING_ID=None),
        row(TRACKING_ID="Jumlah: 9"),
        row(TRACKING_ID="5000001", DATE="31 Feb 2024"),
        row(TRACKING_ID="5000002", TIME="25:99"),
        row(TRACKING_ID="5000003", CLASSIFICATION="Lainnya", TYPE="Anonim|Khusus"),
        row(TRACKING_ID="5000004", STATUS="Status Baru", UNIT="Dinas Antariksa"),
        row(TRACKING_ID="5000005", STATUS="Status Baru", UNIT="Dinas Antariksa"),
        [],
        row(TRACKING_ID="5000006", DATE="18 Jan 2031"),
    )
    events, counts = run_import(database, path)
    assert (counts.rows, counts.skipped, counts.new) == (8, 3, 5)
    assert _problems(events) == [
        (2, Column.TRACKING_ID, ProblemCode.NO_TRACKING_ID, True),
        (3, Column.TRACKING_ID, ProblemCode.BAD_TRACKING_ID, True),
        (4, Column.DATE, ProblemCode.BAD_DATE, True),
        (5, Column.TIME, ProblemCode.BAD_TIME, False),
        (6, Column.CLASSIFICATION, ProblemCode.UNKNOWN_CLASSIFICATION, False),
        (6, Column.TYPE, ProblemCode.UNKNOWN_TYPE, False),
        (7, Column.STATUS, ProblemCode.UNKNOWN_STATUS, False),
        (7, Column.UNIT, ProblemCode.UNKNOWN_UNIT, False),
        (10, Column.DATE, ProblemCode.FUTURE_DATE, False),
    ]
    strange = _stored(database, "5000005")
    assert (strange.stage, strange.status_name) == (Stage.UNKNOWN, "Status Baru")


def test_that_a_field_that_cannot_be_read_leaves_ours_alone(tmp_path: Path, database: Database) -> None:
    known = row(CLASSIFICATION="Aspirasi", TYPE="Rahasia")
    run_import(database, workbook(tmp_path / "a.xlsx", HEADER, known), now=NOW - timedelta(days=1))
    run_import(database, workbook(tmp_path / "b.xlsx", HEADER, row(CLASSIFICATION="Lainnya", TYPE="Khusus")))
    seen = _stored(database, "5218099")
    assert (seen.classification, seen.secret) == (Classification.ASPIRATION, True)


def test_that_columns_may_stand_in_any_order_and_numbers_and_dates_may_be_typed(
    tmp_path: Path, database: Database
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["catatan"],
        ["TRACKING  ID", "Status laporan:", "Judul Laporan", "Tanggal Laporan Masuk", "Kolom Kami"],
        [5218099, "selesai", "Jalan rusak", datetime(2024, 1, 18, 1, 33), "x"],  # noqa: DTZ001
    )
    events, counts = run_import(database, path)
    opened = events[0]
    assert isinstance(opened, Opened)
    assert opened.beyond == ("Kolom Kami",)
    assert Column.EDITED in opened.lacking
    assert counts.new == 1
    seen = _stored(database, "5218099")
    assert (seen.title, seen.stage) == ("Jalan rusak", Stage.CLOSED)
    assert seen.received_at == datetime(2024, 1, 17, 18, 33, tzinfo=UTC)


def test_that_formulas_are_never_worked_out_and_signs_are_plain_text(
    tmp_path: Path, database: Database
) -> None:
    path = tmp_path / "a.xlsx"
    signs = ['=HYPERLINK("x")', "+62 jalan", "-rusak", "@warga"]
    with Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Laporan Ringkas")
        for at, sign in enumerate(signs, start=1):
            for column, cell in enumerate(row(TRACKING_ID=f"500000{at}", TITLE=sign)):
                if isinstance(cell, str):
                    sheet.write_string(at, column, cell)
        for column, heading in enumerate(HEADER):
            sheet.write_string(0, column, heading)
        sheet.write_formula(1, HEADER.index(Column.ORIGINAL), "=1+1", None, "tersimpan")
    events, counts = run_import(database, path)
    assert counts.problems == ((ProblemCode.FORMULAS, 1),)
    assert RowProblem(0, "", ProblemCode.FORMULAS, "1") in events
    assert [_stored(database, f"500000{at}").title for at in (1, 2, 3, 4)] == signs
    assert _stored(database, "5000001").original_text == "tersimpan"


def test_that_the_moment_of_a_file_is_never_in_the_future(tmp_path: Path, database: Database) -> None:
    path = workbook(tmp_path / "a.xlsx", ["Tanggal Generate : 1 Jan 2031 10:00"], HEADER, row())
    opened = run_import(database, path)[0][0]
    assert isinstance(opened, Opened)
    assert (opened.as_of, opened.origin) == (NOW, AsOfOrigin.TITLE_BLOCK)


def test_that_unsent_work_is_never_touched(tmp_path: Path, database: Database) -> None:
    older = workbook(tmp_path / "a.xlsx", HEADER, row(TITLE="judul lama"))
    run_import(database, older, now=NOW - timedelta(days=1))
    seen = _stored(database, "5218099")
    verify = Verify("Judul petugas", Classification.NON_SUPERVISORY)
    changes, payload = parts(verify, seen, seen.record)
    act = Intent("i-1", "d", "rina", seen.record, Kind.VERIFY, 0, changes, payload, NOW)
    with database.writing() as session:
        rina = directory.person(session, "rina")
        assert rina is not None
        outbox.append(session, act, rina)
    run_import(database, workbook(tmp_path / "b.xlsx", HEADER, row(TITLE="judul lama", SOURCE="Website")))
    now = _stored(database, "5218099")
    assert (now.title, now.stage, now.source) == ("Judul petugas", Stage.DISPOSED, "Website")
    run_import(database, workbook(tmp_path / "c.xlsx", HEADER, row(TITLE="judul pusat")), now=NOW)
    with database.reading() as session:
        (item,) = outbox.pending(session)
    assert (item.intent, item.at_risk) == (act, True)
