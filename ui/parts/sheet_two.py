"""The second half of the parts sheet: what the design's own sheet does not show."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Role, Token, Tone, Weight, colour
from ui.parts.box import Box, card, column, row
from ui.parts.brand import Mark, Weave
from ui.parts.choice_card import ChoiceCard
from ui.parts.days import DayCell, DayStrip
from ui.parts.diff_marks import word_diff
from ui.parts.fields import Check, Picker, SearchField
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label, Paragraph, heading
from ui.parts.meter import Meter
from ui.parts.person import PersonLine
from ui.parts.photo import Photo
from ui.parts.rail import Rail, RailItem, SavedView
from ui.parts.tabs import Tab, Tabs
from ui.parts.tile import Tile

_LETTER = (
    "Yth. Bapak/Ibu, jalan di km 12 arah Anjongan rusak berat sejak awal Oktober. Lubangnya sedalam 30 cm "
    "dan tertutup genangan kalau hujan. Minggu lalu dua pengendara motor jatuh pada malam hari."
)


def second_sheet() -> QWidget:
    """The parts the design's sheet does not show: rail, tabs, cards, fields, days, tiles, photos, people."""
    left, right = column(gap=10), column(gap=10)
    for entry in (_tabs(), _choices(), _tiles(), heading("Bacaan"), Paragraph(_LETTER), _photos()):
        left.addWidget(entry)
    left.addStretch(1)
    for entry in (_days(), _facts(), _fields(), _people()):
        right.addWidget(entry)
    right.addStretch(1)
    body = Box(layout=row(left, right, margins=(20, 14, 20, 14), gap=20, stretch=(0,)))
    sheet = Box(layout=row(_rail(folded=False), _rail(folded=True), body, gap=0, stretch=(2,)))
    sheet.resize(1366, 697)
    return sheet


def _tabs() -> QWidget:
    tabs = [Tab("Menunggu", count=5), Tab("Butuh Anda", "alert-triangle", 2), Tab("Terkirim", count=1284)]
    return Tabs([*tabs, Tab("Riwayat sinkron")], name="Kotak keluar")


def _choices() -> QWidget:
    before = "Lampu padam sejak 2 Oktober di sepanjang Jl. Gusti M. Taufik."
    mine = (
        "Lampu padam sejak 12 Oktober di sepanjang Jl. Gusti M. Taufik, dari simpang pasar sampai jembatan."
    )
    theirs = "Lampu PJU tidak menyala sejak 2 Oktober di sepanjang Jl. Gusti M. Taufik."
    first = ChoiceCard(word_diff(before, mine), key="1", what="Versi Anda")
    second = ChoiceCard(word_diff(before, theirs), key="2", what="Versi pusat")
    first.setChecked(True)
    return Box(None, layout=row(first, second))


def _tiles() -> QWidget:
    received, overdue = Tile("Masuk", "inbox"), Tile("Lewat tenggat", "alert-circle")
    received.show_figure("559", "+99 pekan ini", spark=(62, 58, 71, 49, 66, 80, 74, 99))
    overdue.show_figure("61", "12 lebih dari 5 hk", tone=Tone.RED)
    return Box(Token.CANVAS, layout=row(received, overdue, margins=(8, 8, 8, 8)))


def _photos() -> QWidget:
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour(Token.GREEN)))
    here, remote, broken = Photo(), Photo(), Photo()
    here.show_image(picture, "lubang-1 · 180 kB")
    remote.show_remote("Unduh · 92 kB")
    broken.show_image(QImage(), "rusak · 12 kB")
    return Box(None, layout=row(here, remote, broken, None, gap=10))


def _days() -> QWidget:
    first, today, due = date(2026, 11, 18), date(2026, 11, 24), date(2026, 12, 7)
    days = [first + timedelta(days=after) for after in range((due - first).days + 1)]
    saturday = 5
    strip = DayStrip()
    strip.show_days(
        [DayCell(day, day.weekday() < saturday) for day in days],
        today=today,
        due=due,
        says="Sembilan hari kerja lagi, tenggat 7 Desember",
    )
    head = row(Label("9 hari kerja lagi", Role.VIEW), Label("7 Des 2026", token=Token.MUTED), None)
    made = card(column(head, strip, margins=(12, 10, 12, 10)))
    made.setFixedWidth(376)
    return made


def _facts() -> QWidget:
    facts = Facts(
        [
            Fact("Pelapor", "Anonim", "lock", "identitas ditutup"),
            Fact("Kategori", "Infrastruktur › Jalan"),
            Fact("Lokasi", "Sungai Pinyuh, Kab. Mempawah", "map-pin"),
        ]
    )
    return card(column(heading("Data laporan"), facts, margins=(12, 8, 12, 10), gap=6))


def _fields() -> QWidget:
    search = SearchField("Cari nomor, judul, isi, pelapor…", key="Ctrl+F")
    picker = Picker("Unit")
    picker.addItems(["Dinas PUPR", "Dinas Perhubungan"])
    wrong = QLineEdit("bukan tanggal")
    wrong.setProperty("wrong", True)
    wrong.setAccessibleName("Tanggal")
    on, off = Check("Teks sebelum foto", "foto menyusul"), Check("Foto lewat jaringan berbayar")
    on.setChecked(True)
    meter = Meter(0.19, says="38 dari 200 MB", wide=True)
    return Box(None, layout=column(search, row(picker, wrong), on, off, meter))


def _people() -> QWidget:
    first, second = PersonLine("Rina Wijaya", "Petugas, Diskominfo"), PersonLine("H. Syarif", "Atasan")
    first.setChecked(True)
    head = row(Mark(), column(Label("Tanggap", Role.TITLE, Weight.BOLD), Label("Diskominfo"), gap=1), None)
    people = column(Weave(), column(head, first, second, margins=(16, 8, 16, 8), gap=2), gap=0)
    return Box(Token.SURFACE, line=Token.EDGE, radius=8, layout=people)


def _rail(*, folded: bool) -> Rail:
    items = (
        RailItem("queue", "Antrean", "inbox"),
        RailItem("approvals", "Persetujuan", "signature", Tone.VIOLET),
        RailItem("conflicts", "Konflik", "bolt", Tone.RED),
        RailItem("intake", "Terima Aduan", "clipboard-plus", gap_before=True),
        RailItem("monitoring", "Pemantauan", "chart-bar"),
        RailItem("reports", "Surat & Rekap", "file-text"),
        RailItem("outbox", "Kotak Keluar", "send", Tone.INFO, at_bottom=True),
        RailItem("settings", "Pengaturan", "settings", at_bottom=True),
    )
    rail = Rail(items, "Kab. Mempawah")
    views = [SavedView("mine", "Perlu tindakan saya", 18), SavedView("late", "Akan lewat tenggat", 6)]
    rail.set_views("queue", [*views, SavedView("all", "Semua laporan")])
    rail.set_counts({"queue": 42, "approvals": 3, "conflicts": 1, "outbox": 5})
    rail.set_active("queue", "all")
    rail.set_folded(folded)
    return rail
