"""What an export brings, as four figures and a few sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.exchange.laporan_ringkas_events import AsOfOrigin, Counts, Opened
from ui.case.times import local
from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import Box, column, row
from ui.parts.labels import Label
from ui.words import clock_time, day, number

translate = QCoreApplication.translate


class _Figure(Box):
    def __init__(self, name: str) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6)
        self.setObjectName(name)
        self._label = Label("", Role.SMALL, token=Token.MUTED)
        self._figure = Label("", Role.FIGURE)
        self.setLayout(column(self._label, self._figure, margins=(12, 8, 12, 8), gap=1))

    def show_figure(self, label: str, value: int) -> None:
        self._label.setText(label)
        self._figure.setText(number(value))
        self.setAccessibleName(f"{label}: {number(value)}")


class Summary(Box):
    """New, changed, same and left out; below them what else a person should know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self.new, self.changed = _Figure("import_new"), _Figure("import_changed")
        self.same, self.left_out = _Figure("import_same"), _Figure("import_skipped")
        self.notes = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.notes.setObjectName("import_notes")
        figures = (self.new, self.changed, self.same, self.left_out)
        self.setLayout(column(row(*figures, gap=8, stretch=(0, 1, 2, 3)), self.notes, gap=8))

    def show_counts(self, counts: Counts) -> None:
        """Show what came of the rows; every row is in exactly one figure or one sentence."""
        self.new.show_figure(self.tr("Baru"), counts.new)
        self.changed.show_figure(self.tr("Berubah"), counts.updated)
        self.same.show_figure(self.tr("Sama"), counts.unchanged)
        self.left_out.show_figure(self.tr("Dilewati"), counts.skipped + counts.duplicates)
        older, withheld, differing = counts.older, counts.withheld, counts.differences
        said = (
            (older, self.tr("{0} laporan di sini lebih baru daripada berkas ini, jadi tetap.", "", older)),
            (
                withheld,
                self.tr("{0} laporan sudah tidak berada di komputer ini, jadi tidak dibaca.", "", withheld),
            ),
            (
                differing,
                self.tr("{0} isian berbeda dengan tindakan Anda; lihat Lembar entri.", "", differing),
            ),
        )
        notes = [sentence.format(number(count)) for count, sentence in said if count]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))


def about_file(desk: Desk, opened: Opened) -> str:
    """Of which moment the file is, and which columns it lacks."""
    moment = local(desk, opened.as_of)
    when = f"{day(moment.date())} {clock_time(moment)}"
    known = {
        AsOfOrigin.TITLE_BLOCK: translate("ImportDialog", "Keadaan {0} menurut judul berkas."),
        AsOfOrigin.FILE: translate("ImportDialog", "Keadaan {0} menurut tanggal berkas."),
        AsOfOrigin.GIVEN: translate("ImportDialog", "Keadaan {0}, karena berkas tidak menyebut waktunya."),
    }
    said = [known[opened.origin].format(when)]
    if opened.lacking:
        lacking = translate("ImportDialog", "Kolom yang tidak ada: {0}.")
        said.append(lacking.format(", ".join(opened.lacking)))
    return " ".join(said)
