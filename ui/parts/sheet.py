"""The parts sheet: every part in its states on one picture, to be compared with the design by eye.

Run as `python -m ui.parts.sheet OUT.png [--dark] [--percent N]`.
"""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.look import THEME, Mode, Role, Token, Tone, Weight, colour
from ui.parts.banner import Banner
from ui.parts.box import Box, card, column, row
from ui.parts.button import Button, Chip, Kind, Size
from ui.parts.choice_card import ChoiceCard
from ui.parts.days import DayCell, DayStrip
from ui.parts.diff_marks import word_diff
from ui.parts.empty_state import EmptyState
from ui.parts.fields import Check, Picker, SearchField
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label, Paragraph, heading
from ui.parts.meter import Meter
from ui.parts.person import Mark, PersonLine, Weave
from ui.parts.photo import Photo
from ui.parts.pill import Pill
from ui.parts.rail import Rail, RailItem, SavedView
from ui.parts.strip import Connection, StatusStrip
from ui.parts.tabs import Tab, Tabs
from ui.parts.tile import Tile
from ui.parts.toast import Toast
from ui.words import stage_keys, stage_word, sync_keys, sync_word

_STATES = (
    (Connection.OFFLINE, "Luring", "pekerjaan Anda tersimpan di komputer ini"),
    (Connection.ONLINE, "Daring", "semua perubahan terkirim"),
    (Connection.STALE, "Usang", "data pusat berumur 5 hari"),
    (Connection.NEEDS_YOU, "Butuh Anda", "1 konflik, 1 gagal kirim"),
)
_LETTER = (
    "Yth. Bapak/Ibu, jalan di km 12 arah Anjongan rusak berat sejak awal Oktober. Lubangnya sedalam 30 cm "
    "dan tertutup genangan kalau hujan. Minggu lalu dua pengendara motor jatuh pada malam hari."
)


def first_sheet() -> QWidget:
    """The parts of the design's own sheet, in the same order and size."""
    sync = row(*[Pill(sync_word(key)) for key in sync_keys()], None)
    stages = row(*[Pill(stage_word(key)) for key in stage_keys()], None)
    strips = [_strip(state, word, rest) for state, word, rest in _STATES]
    empty = card(
        column(
            EmptyState(
                "inbox",
                "Tidak ada yang cocok",
                "Ubah kata cari atau hapus satu saringan.",
                button="Hapus saringan",
                button_icon="x",
                fill=None,
            ),
            margins=(1, 1, 1, 1),
        )
    )
    empty.setFixedHeight(150)
    lower = row(
        column(heading("Kosong"), empty, gap=6),
        column(heading("Catatan internal"), _composer(), None, gap=6),
        gap=14,
        stretch=(0, 1),
    )
    host = QWidget()
    host.setMinimumSize(QSize(420, 40))
    toast = Toast(host, lift=2)
    toast.show_message("Masuk kotak keluar (#6).")
    layout = column(
        heading("Keadaan kirim"),
        sync,
        heading("Tahap laporan"),
        stages,
        heading("Tombol: biasa, tak aktif, jenis lain"),
        _buttons(),
        heading("Saringan"),
        _chips(),
        heading("Bilah pesan"),
        _banners(),
        heading("Jalur keadaan"),
        column(*strips, gap=4),
        lower,
        row(heading("Kabar singkat, 8 detik"), host, None, gap=14),
        margins=(20, 14, 20, 14),
    )
    sheet = Box(layout=layout)
    sheet.resize(1120, 797)
    return sheet


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


def _buttons() -> QWidget:
    blocked = (
        Button("Verifikasi", icon="shield-check", key="V", kind=Kind.PRIMARY),
        Button("Disposisi", icon="arrow-forward-up", key="D"),
    )
    for button in blocked:
        button.set_blocked("Laporan ini hanya dapat dibaca.")
    return Box(
        None,
        layout=row(
            Button("Verifikasi", icon="shield-check", key="V", kind=Kind.PRIMARY),
            blocked[0],
            Button("Disposisi", icon="arrow-forward-up", key="D"),
            blocked[1],
            Button("Tunda", kind=Kind.QUIET),
            Button("Hapus dari komputer ini", icon="alert-triangle", kind=Kind.DANGER),
            Button("mengapa?", kind=Kind.LINK),
            Button(icon="star", kind=Kind.QUIET, name="Tandai"),
            None,
        ),
    )


def _chips() -> QWidget:
    unit = Chip("Unit")
    unit.set_value("PUPR")
    return Box(None, layout=row(Chip("Status"), unit, Chip("Kategori"), None))


def _banners() -> QWidget:
    calm = Banner(Tone.NEUTRAL, "cloud-off", "Luring.", "Pekerjaan Anda tersimpan di komputer ini.")
    calm.link("Periksa sambungan")
    news = Banner(
        Tone.INFO,
        "git-compare",
        "Pusat memperbarui laporan ini:",
        "status menjadi Diproses. Teks Anda tetap utuh.",
    )
    news.link("Lihat perbedaan")
    sync = Button("Sinkronkan", icon="refresh", key="F5", size=Size.INLINE)
    stale = Banner(
        Tone.AMBER,
        "clock-exclamation",
        "Data pusat berumur 5 hari.",
        "Laporan baru mungkin belum tampak.",
        sync,
    )
    failed = Banner(
        Tone.RED,
        "alert-triangle",
        "Gagal kirim.",
        "Tindak lanjut 5218046 ditolak pusat. Teks Anda tersimpan sebagai draf.",
    )
    failed.link("Buka draf")
    return Box(None, layout=column(calm, news, stale, failed, gap=6))


def _strip(state: Connection, word: str, rest: str) -> StatusStrip:
    strip = StatusStrip()
    strip.show_connection(state, word, rest)
    strip.show_waiting("5 menunggu · 1,2 MB")
    strip.show_last_sync("Sinkron kemarin 16.40")
    strip.show_data("Data bulan ini", "38 / 200 MB", 0.19)
    strip.show_officer("R. Wijaya")
    return strip


def _composer() -> QWidget:
    tabs = Tabs(
        [
            Tab("Tindak lanjut publik", "world", side="Dilihat pelapor dan publik"),
            Tab(
                "Catatan internal",
                "lock",
                ink=Token.NOTE_INK,
                underline=Token.NOTE_LINE,
                ground=Token.NOTE,
                side="Tidak dikirim ke pelapor",
            ),
        ],
        height=34,
        name="Jenis tulisan",
    )
    tabs.setCurrentIndex(1)
    text = QPlainTextEdit("Stok aspal dingin di gudang tinggal 14 sak.")
    text.setProperty("note", True)
    text.setAccessibleName("Catatan internal")
    text.setFixedHeight(44)
    save = Button("Simpan catatan", icon="lock", key="Ctrl+Enter", kind=Kind.PRIMARY)
    body = column(text, row(None, save), margins=(12, 8, 12, 8), gap=6)
    return Box(Token.NOTE, layout=column(tabs, body, gap=0))


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


def main() -> None:
    """Write OUT.png and, beside it, OUT-2.png with the second sheet."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("out", type=Path)
    wanted.add_argument("--dark", action="store_true")
    wanted.add_argument("--percent", type=int, default=100)
    given = wanted.parse_args()
    app = QApplication([])
    THEME.start(app, Mode.DARK if given.dark else Mode.LIGHT, given.percent)
    first, second = first_sheet(), second_sheet()
    first.grab().save(str(given.out))
    second.grab().save(str(given.out.with_stem(f"{given.out.stem}-2")))


if __name__ == "__main__":
    main()
