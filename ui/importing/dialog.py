"""The dialog of an import: a dry run, what it found, and only then the import itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QWidget

from desktop.exchange.laporan_ringkas_events import (
    Counts,
    Done,
    ImportEvent,
    ImportRefusedError,
    Opened,
)
from ui.desk import Desk
from ui.errand import Errand
from ui.importing.findings import FindingList, FindingModel
from ui.importing.reading import Progress, Told, gathered
from ui.importing.summary import Summary, about_file
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row
from ui.parts.button import Button, Kind
from ui.parts.labels import ElidedLabel, Label, heading
from ui.problems import import_text
from ui.words import number

translate = QCoreApplication.translate

type Run = Callable[[bool], Iterator[ImportEvent]]
"""Reads the file; as a dry run when given True."""


class Step(StrEnum):
    """Where an import stands."""

    CHECKING = "checking"
    CHECKED = "checked"
    IMPORTING = "importing"
    IMPORTED = "imported"
    STOPPED = "stopped"
    REFUSED = "refused"


class ImportDialog(QDialog):
    """Reads at once as a dry run; nothing is kept before a person has seen what the file would change."""

    def __init__(self, desk: Desk, path: Path, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._run = desk, run
        self._leaving = False
        self._rows = 0
        self.step = Step.CHECKING
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Impor Laporan Ringkas"))
        self.title = Label("", Role.VIEW)
        self.file = ElidedLabel(path.name, Role.SMALL, token=Token.MUTED)
        self.said = Label("", wrap=True)
        self.said.setObjectName("import_said")
        self.about = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.bar = QProgressBar()
        self.bar.setObjectName("import_progress")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Kemajuan"))
        self.summary = Summary()
        self.model = FindingModel(self)
        self.problems = heading("")
        self.list = FindingList(self.model)
        self.list.setAccessibleName(self.tr("Masalah per baris"))
        self.cancel = Button(self.tr("Batal"), key="Esc", kind=Kind.QUIET)
        self.cancel.setObjectName("import_cancel")
        self.go = Button(self.tr("Impor sekarang"), icon="file-import", key="Ctrl+Enter", kind=Kind.PRIMARY)
        self.go.setObjectName("import_go")
        self._errand = Errand(desk, self)
        self._build()
        self._connect()
        self._begin(Step.CHECKING)

    # -- Qt

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(scaled(720), 1000), min(scaled(470), 520))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(460), scaled(300))

    @override
    def reject(self) -> None:
        """Leave; what is under way is stopped first, and the dialog stays until it has."""
        if not self._errand.running:
            super().reject()
            return
        self._leaving = self.step is Step.CHECKING
        self.cancel.set_blocked(self.tr("Menghentikan…"))
        self._errand.cancel()

    def _build(self) -> None:
        head = Box(Token.CANVAS, sides="b")
        head.setLayout(column(self.title, self.file, margins=(16, 10, 16, 10), gap=2))
        body = Box(Token.SURFACE)
        above = (self.said, self.bar, self.about, self.summary, self.problems)
        # It has what is left over, also while the list is not shown.
        rest = Box(None, layout=column(self.list, gap=0))
        body.setLayout(column(*above, rest, margins=(16, 12, 16, 12), gap=10, stretch=(5,)))
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(row(None, self.cancel, self.go, margins=(16, 9, 16, 9)))
        self.setLayout(column(head, body, divider(), foot, gap=0, stretch=(1,)))
        self.resize(self.sizeHint())

    def _connect(self) -> None:
        self._errand.told.connect(self._told)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._ended)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.import_now)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.import_now)

    # -- the two runs

    @Slot()
    def import_now(self) -> None:
        """Take the file in, once its dry run has been shown."""
        if self.step is Step.CHECKED and not self._errand.running:
            self._begin(Step.IMPORTING)

    def _begin(self, step: Step) -> None:
        self._rows = 0
        self.model.clear()
        self.bar.setRange(0, 0)
        self._show(step, self.tr("Membaca berkas…"))
        dry = step is Step.CHECKING
        self._errand.start(partial(_events, self._run, dry=dry))

    @Slot(object)
    def _told(self, told: Told) -> None:
        match told:
            case Opened():
                self.about.setText(about_file(self._desk, told))
                self.about.show()
            case Progress():
                self._progress(told)
            case Done():
                self._finish(told.counts, dry=told.dry_run)

    def _progress(self, told: Progress) -> None:
        self._rows = told.rows
        self.model.add(told.problems)
        # The file's own count may be wrong, so a bar that it has outrun only moves.
        known = told.of >= told.rows > 0
        self.bar.setRange(0, told.of if known else 0)
        self.bar.setValue(told.rows)
        if known:
            said = self.tr("{0} dari {1} baris dibaca.", "", told.of).format(
                number(told.rows), number(told.of)
            )
        else:
            said = self.tr("{0} baris dibaca.", "", told.rows).format(number(told.rows))
        self.said.setText(said)

    def _finish(self, counts: Counts, *, dry: bool) -> None:
        self.summary.show_counts(counts)
        found = self.model.rowCount()
        self.problems.setText(self.tr("Masalah per baris: {0}").format(number(found)))
        if dry:
            said = self.tr("{0} baris diperiksa. Belum ada yang disimpan.", "", counts.rows)
            self._show(Step.CHECKED, said.format(number(counts.rows)))
        else:
            said = self.tr("Selesai: {0} baris diimpor dan tersimpan di komputer ini.", "", counts.rows)
            self._show(Step.IMPORTED, said.format(number(counts.rows)))
            self._desk.touch()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        importing = self.step is Step.IMPORTING
        if isinstance(error, ImportRefusedError):
            facts = error.facts
            # Only a real import has kept the rows that were read before the file turned out to be bad.
            row_kept = facts.row if importing else 0
            said = import_text(
                error.reason.value, limit=facts.limit, row=row_kept, names=facts.names, detail=facts.detail
            )
        else:
            said = self.tr("Impor terhenti karena galat {0}.").format(type(error).__name__)
            if importing:
                said += " " + self.tr("Yang sudah diimpor tetap tersimpan; berkas ini boleh diimpor lagi.")
        self._show(Step.REFUSED, said)
        if importing:
            self.title.setText(self.tr("Impor terhenti"))
            self._desk.touch()

    @Slot()
    def _ended(self) -> None:
        if self._leaving:
            self.reject()
        elif self.step is Step.IMPORTING:
            said = self.tr(
                "Dihentikan setelah {0} baris. Yang sudah diimpor tetap tersimpan; "
                "berkas ini boleh diimpor lagi.",
                "",
                self._rows,
            )
            self._show(Step.STOPPED, said.format(number(self._rows)))
            self._desk.touch()

    # -- what each step shows

    def _show(self, step: Step, said: str) -> None:
        self.step = step
        titles = {
            Step.CHECKING: self.tr("Memeriksa berkas"),
            Step.CHECKED: self.tr("Hasil pemeriksaan"),
            Step.IMPORTING: self.tr("Mengimpor"),
            Step.IMPORTED: self.tr("Impor selesai"),
            Step.STOPPED: self.tr("Impor dihentikan"),
            Step.REFUSED: self.tr("Berkas tidak diimpor"),
        }
        self.title.setText(titles[step])
        self.setAccessibleDescription(said)
        self.said.setText(said)
        self.said.set_token(Token.RED if step is Step.REFUSED else Token.INK)
        self.said.set_weight(Weight.MEDIUM if step is Step.REFUSED else Weight.REGULAR)
        running = step in (Step.CHECKING, Step.IMPORTING)
        shown = step in (Step.CHECKED, Step.IMPORTED)
        self.bar.setVisible(running)
        self.about.setVisible(shown)
        self.summary.setVisible(shown)
        listed = shown and self.model.rowCount() > 0
        self.problems.setVisible(listed)
        self.list.setVisible(listed)
        self.go.setVisible(step is Step.CHECKED)
        self.cancel.set_blocked("")
        leave = self.tr("Hentikan") if step is Step.IMPORTING else self.tr("Batal")
        over = step in (Step.IMPORTED, Step.STOPPED, Step.REFUSED)
        self.cancel.setText(self.tr("Tutup") if over else leave)
        (self.go if step is Step.CHECKED else self.cancel).setFocus()


def _events(run: Run, *, dry: bool) -> Iterator[Opened | Progress | Done]:
    return gathered(run(dry))


def choose_file(desk: Desk, parent: QWidget) -> None:
    """Ask for a workbook, then open the dialog that imports it."""
    dialog = QFileDialog(parent, translate("ImportDialog", "Pilih Laporan Ringkas"))
    dialog.setObjectName("import_file")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    workbooks = translate("ImportDialog", "Buku kerja (*.xlsx)")
    dialog.setNameFilters([workbooks, translate("ImportDialog", "Semua berkas (*)")])
    dialog.fileSelected.connect(partial(open_import, desk, parent))
    dialog.open()


def open_import(desk: Desk, parent: QWidget, name: str) -> ImportDialog:
    """Open the dialog for a file and begin its dry run."""
    path = Path(name)
    dialog = ImportDialog(desk, path, partial(desk.services.import_file, path), parent)
    dialog.open()
    return dialog
