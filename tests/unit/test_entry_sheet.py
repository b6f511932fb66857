"""Lembar entri gives each action the platform's form, and the list leaves the program as text only."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from desktop.casework.views import EntryItem
from desktop.domain.actions import (
    KIND_OF,
    Action,
    Approve,
    Archive,
    Close,
    Dispose,
    Edit,
    FollowUp,
    NotOurAuthority,
    Register,
    RequestInformation,
    Verify,
    parts,
)
from desktop.domain.complaint import Attachment, Classification, Complaint, Outcome, Proposal
from desktop.domain.entry_form import form, step_words
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from desktop.domain.workflow import ARCHIVE_REASONS
from desktop.exchange.entry_sheet import printed, write_entry_sheet

AT = datetime(2026, 5, 10, 2, 5, tzinfo=UTC)
ZONE = "Asia/Pontianak"
UNITS = {"pupr": "Dinas Pekerjaan Umum", "dlh": "Dinas Lingkungan Hidup"}
AGENCIES = {"61.71": "Kota Pontianak"}
SEEN = Complaint(
    record="sp4n:5218099",
    tracking_id="5218099",
    title="lampu mati",
    unit="dlh",
    category="Penerangan jalan",
    edited_text="Lampu padam.",
    attachments=(Attachment("f1", "foto.jpg", "image/jpeg", 10, "00"),),
    proposal=Proposal("p1", "rina", "Rina Wijaya", AT, Outcome.HANDLED, "Lampu telah diganti."),
)


def _fields(action: Action, seen: Complaint | None = SEEN) -> list[tuple[str, str]]:
    kind = KIND_OF[type(action)]
    changes, payload = parts(action, seen, "sp4n:5218099")
    intent = Intent("i1", "d", "rina", "sp4n:5218099", kind, 1, changes, payload, AT)
    now = seen or Complaint(record="lokal:PTK-1", local_number="PTK-1")
    return [(field.label, field.value) for field in form(intent, now, UNITS, AGENCIES).fields]


def test_that_a_verification_gives_the_whole_card_in_order() -> None:
    action = Verify(
        "Lampu jalan padam",
        Classification.NON_SUPERVISORY,
        category="Penerangan jalan",
        edited_text="Lampu padam.",
        tags=("lampu", "jalan"),
        unit="pupr",
        text="Segera",
    )
    assert _fields(action) == [
        ("Nomor laporan", "5218099"),
        ("Judul laporan", "Lampu jalan padam"),
        ("Isi laporan akhir", "Lampu padam."),
        ("Klasifikasi", "Pengaduan tidak berkadar pengawasan"),
        ("Kategori", "Penerangan jalan"),
        ("Tag", "lampu, jalan"),
        ("Disposisi ke", "Dinas Pekerjaan Umum"),
        ("Catatan", "Segera"),
    ]


def test_that_an_edit_gives_only_what_changed() -> None:
    assert _fields(Edit(title="Judul baru", village="Terap")) == [
        ("Nomor laporan", "5218099"),
        ("Judul laporan", "Judul baru"),
        ("Kelurahan", "Terap"),
    ]


def test_that_the_short_forms_hold_what_the_platform_asks() -> None:
    assert _fields(Dispose("pupr", "Tinjau"))[1:] == [
        ("Disposisi ke", "Dinas Pekerjaan Umum"),
        ("Catatan disposisi", "Tinjau"),
    ]
    assert _fields(RequestInformation("Mohon foto"))[1:] == [("Alasan tunda", "Mohon foto")]
    assert _fields(NotOurAuthority("61.71", "Jalan kota"))[1:] == [
        ("Instansi yang berwenang", "Kota Pontianak"),
        ("Alasan", "Jalan kota"),
    ]
    assert _fields(Archive(ARCHIVE_REASONS[0], "Ujaran"))[1:] == [
        ("Alasan arsip", "Mengandung SARA"),
        ("Catatan", "Ujaran"),
    ]
    assert _fields(FollowUp("Sudah ditinjau", ("f1",)))[1:] == [
        ("Tindak lanjut", "Sudah ditinjau"),
        ("Lampiran", "foto.jpg"),
    ]
    assert _fields(Close("Selesai"))[1:] == [("Catatan penutupan", "Selesai")]


def test_that_an_approval_is_keyed_in_as_the_answer_the_supervisor_gave() -> None:
    assert _fields(Approve("p1"))[1:] == [("Tindak lanjut", "Lampu telah diganti.")]
    assert _fields(Approve("p1", answer="Lampu diganti kemarin."))[1:] == [
        ("Tindak lanjut", "Lampu diganti kemarin.")
    ]


def test_that_a_registration_holds_report_place_flags_and_reporter() -> None:
    action = Register(
        "PTK-1", "Parit mampet", "Parit mampet\n<b>tolong</b>", category="Drainase dan banjir", secret=True,
        regency="Kabupaten Mempawah", district="Toho", name="Budi", phone="08100000001",
    )  # fmt: skip
    assert _fields(action, None) == [
        ("Judul laporan", "Parit mampet"),
        ("Isi laporan", "Parit mampet\n<b>tolong</b>"),
        ("Kategori", "Drainase dan banjir"),
        ("Kota/Kabupaten", "Kabupaten Mempawah"),
        ("Kecamatan", "Toho"),
        ("Sumber laporan", "Tatap Muka"),
        ("Anonim", "Tidak"),
        ("Rahasia", "Ya"),
        ("Nama pelapor", "Budi"),
        ("Telepon", "08100000001"),
        ("Nomor lokal", "PTK-1"),
    ]


@pytest.mark.parametrize("kind", list(Kind))
def test_that_exactly_what_ends_on_the_sheet_has_a_form(kind: Kind) -> None:
    intent = Intent("i1", "d", "rina", "sp4n:5218099", kind, 1, (), (("text", "x"),), AT)
    on_sheet = last_hop(kind, Route.BY_HAND) is Hop.ENTRY_SHEET
    assert bool(form(intent, SEEN, UNITS).fields) is on_sheet
    assert bool(step_words(kind)) is on_sheet


def _read(path: Path) -> list[tuple[object, ...]]:
    with path.open("rb") as file:
        return list(load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True))


def _item(*fields: tuple[str, str], kind: Kind = Kind.FOLLOW_UP, number: str = "5218099") -> EntryItem:
    return EntryItem("i1", "sp4n:5218099", number, "Lampu padam", kind, AT, "Rina Wijaya", "todo", fields)


def test_that_the_workbook_is_text_and_never_a_formula(tmp_path: Path) -> None:
    dangerous = [
        "=1+1",
        "+62811",
        "-rusak",
        "@warga",
        "{=A1}",
        "http://contoh.id",
        "<b>{{x}}</b>",
        "baris\nkedua",
    ]
    items = [
        _item(("Nomor laporan", "5218099"), *(("Tindak lanjut", value) for value in dangerous)),
        _item(("Alasan arsip", "Tidak Jelas"), kind=Kind.ARCHIVE),
    ]
    path = tmp_path / "lembar.xlsx"
    assert write_entry_sheet(path, items, office="Diskominfo", zone=ZONE, now=AT) == 10
    rows = _read(path)
    assert rows[0][0] == "Lembar entri SP4N-LAPOR!"
    assert rows[1][0] == "Diskominfo · 2 tindakan · dibuat 10 Mei 2026 09.05"
    assert rows[4][:7] == (
        "1",
        "5218099",
        "Tindak lanjut",
        "Nomor laporan",
        "5218099",
        "10 Mei 2026 09.05",
        "Rina Wijaya",
    )
    assert [row[4] for row in rows[5:13]] == dangerous
    assert rows[13][:5] == ("2", "5218099", "Arsipkan", "Alasan arsip", "Tidak Jelas")
    with ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in xml
        assert b"<hyperlink" not in xml
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")


def test_that_a_place_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    for place in (tmp_path / "folder.xlsx", tmp_path / "none" / "lembar.xlsx"):
        with pytest.raises(OSError, match=re.escape(str(place))):
            write_entry_sheet(place, [_item(("Judul", "x"))], office="x", zone=ZONE, now=AT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.xlsx"]


def test_that_a_long_value_goes_on_in_the_next_row(tmp_path: Path) -> None:
    value = "a" * 40_000
    path = tmp_path / "lembar.xlsx"
    assert write_entry_sheet(path, [_item(("Tindak lanjut", value))], office="x", zone=ZONE, now=AT) == 2
    rows = _read(path)
    assert "".join(str(row[4]) for row in rows[4:]) == value


def test_that_the_printed_list_is_plain_structure() -> None:
    found = printed([_item(("Tindak lanjut", "=1"))], office="Diskominfo", zone=ZONE, now=AT)
    assert (found.title, found.subtitle) == (
        "Lembar entri SP4N-LAPOR!",
        "Diskominfo · 1 tindakan · dibuat 10 Mei 2026 09.05",
    )
    (block,) = found.items
    assert block.heading == "1. 5218099 · Tindak lanjut"
    assert block.under == "Lampu padam · Rina Wijaya, 10 Mei 2026 09.05"
    assert block.fields == (("Tindak lanjut", "=1"),)
