"""The sheet of keyboard shortcuts and the words about the program, as plain dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.brand import Mark
from ui.parts.button import Button, Kind
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label, heading

translate = QCoreApplication.translate


class Sheet(QDialog):
    """A dialog that is only read: Esc or its button closes it."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.close_button = Button(self.tr("Tutup"), key="Esc", kind=Kind.PRIMARY)
        self.close_button.setObjectName("sheet_close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.setLayout(column(content, row(None, self.close_button), margins=(20, 16, 20, 16), gap=16))
        self.close_button.setFocus()


def shortcut_sheet(parent: QWidget) -> Sheet:
    """All keys, in two columns."""
    groups = (
        (
            translate("Shortcuts", "Di mana saja"),
            (
                ("Ctrl+1 … Ctrl+6", translate("Shortcuts", "Buka ruang di sisi kiri")),
                ("Ctrl+F", translate("Shortcuts", "Cari laporan")),
                ("F6", translate("Shortcuts", "Pindah ke bagian berikutnya")),
                ("F5", translate("Shortcuts", "Sinkronkan sekarang")),
                ("Ctrl+Z", translate("Shortcuts", "Urungkan tindakan terakhir")),
                ("Ctrl+L", translate("Shortcuts", "Kunci")),
                ("Esc", translate("Shortcuts", "Kembali satu tingkat")),
                ("F1  Ctrl+/", translate("Shortcuts", "Daftar pintasan ini")),
            ),
        ),
        (
            translate("Shortcuts", "Saat fokus di antrean"),
            (
                ("J  K  ↑  ↓", translate("Shortcuts", "Laporan berikut atau sebelumnya")),
                ("Enter", translate("Shortcuts", "Buka laporan")),
                ("V", translate("Shortcuts", "Verifikasi")),
                ("D", translate("Shortcuts", "Disposisi")),
                ("M", translate("Shortcuts", "Minta data")),
                ("S", translate("Shortcuts", "Selesaikan")),
                ("B", translate("Shortcuts", "Bukan wewenang")),
                ("A", translate("Shortcuts", "Arsipkan")),
            ),
        ),
    )
    columns = [
        column(heading(name), Facts(tuple(Fact(key, what) for key, what in keys), label_width=104), None)
        for name, keys in groups
    ]
    content = Box(None, layout=row(*columns, gap=28))
    content.setMinimumWidth(min(scaled(680), 960))  # with large text too it fits the smallest screen
    sheet = Sheet(translate("Shortcuts", "Pintasan papan tik"), content, parent)
    sheet.setObjectName("shortcut_sheet")
    return sheet


def about_sheet(version: str, parent: QWidget) -> Sheet:
    """What this is, its version and its licence."""
    name = column(
        Label("Tanggap", Role.TITLE, Weight.BOLD),
        Label(translate("About", "Versi {0}").format(version), Role.SMALL, token=Token.MUTED),
        gap=1,
    )
    what = Label(
        translate(
            "About",
            "Meja kerja luring bagi petugas yang menjawab aduan warga di SP4N-LAPOR!. "
            "Perangkat lunak bebas dengan lisensi MIT; dibangun dengan Qt (LGPL), huruf Inter (OFL) "
            "dan ikon Tabler (MIT).",
        ),
        wrap=True,
    )
    content = Box(None, layout=column(row(Mark(), name, None, gap=12), what, gap=12))
    content.setMinimumWidth(scaled(380))
    sheet = Sheet(translate("About", "Tentang Tanggap"), content, parent)
    sheet.setObjectName("about_sheet")
    return sheet
