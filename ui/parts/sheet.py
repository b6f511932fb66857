"""The parts sheet: every part in its states on one picture, to be compared with the design by eye.

Run as `python -m ui.parts.sheet OUT.png [--dark] [--percent N]`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.look import THEME, Mode, Token, Tone
from ui.parts.banner import Banner
from ui.parts.box import Box, card, column, row
from ui.parts.button import Button, Chip, Kind, Size
from ui.parts.empty_state import EmptyState
from ui.parts.labels import heading
from ui.parts.pill import Pill
from ui.parts.sheet_two import second_sheet
from ui.parts.strip import Connection, StatusStrip
from ui.parts.tabs import Tab, Tabs
from ui.parts.toast import Toast
from ui.words import stage_keys, stage_word, sync_keys, sync_word

_STATES = (
    (Connection.OFFLINE, "Luring", "pekerjaan Anda tersimpan di komputer ini"),
    (Connection.ONLINE, "Daring", "semua perubahan terkirim"),
    (Connection.STALE, "Usang", "data pusat berumur 5 hari"),
    (Connection.NEEDS_YOU, "Butuh Anda", "1 konflik, 1 gagal kirim"),
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
