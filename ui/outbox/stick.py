"""Work on a USB stick: one button writes what waits, one takes the gateway's answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sync import events
from sync.errors import CarryProblem
from sync.stick import MOST_FILES
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.labels import Label, heading
from ui.problems import carry_problem, event_problem, stick_problem
from ui.words import number, size

SUFFIX, ANSWER = ".tanggap-usb", ".tanggap-balasan"


class StickCard(Box):
    """Both run on a thread of their own: a stick is slow, and may be pulled out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self._desk = desk
        self._judged = self._arrived = 0
        self.name = heading("")
        self.save = Button(icon="device-floppy", kind=Kind.QUIET)
        self.save.setObjectName("stick_save")
        self.take = Button(icon="file-import", kind=Kind.QUIET)
        self.take.setObjectName("stick_take")
        self.said = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.said.setObjectName("stick_said")
        lines = (row(self.name, None), row(self.save, None), row(self.take, None), self.said)
        self.setLayout(column(*lines, margins=(12, 8, 12, 12), gap=4))
        self._errand = Errand(desk, self)
        self._errand.told.connect(self._tell)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._ended)
        self.save.clicked.connect(self._ask_place)
        self.take.clicked.connect(self._ask_answer)
        desk.sync_state.connect(self._allow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.name.setText(self.tr("Tanpa jaringan"))
        self.save.setText(self.tr("Simpan ke USB…"))
        self.take.setText(self.tr("Terima balasan dari USB…"))
        if not self._errand.running:
            travels = self.tr("Ikut: tindakan, hasil impor, dan lampiran sampai {0}, tersegel untuk gerbang.")
            stays = self.tr("Tidak ikut: lampiran dari rekan; itu menunggu jaringan.")
            self.said.setText(f"{travels.format(size(MOST_FILES))} {stays}")
        self._allow()

    def write(self, name: str) -> None:
        """Write what waits into this file."""
        self._start(self.tr("Menyimpan ke USB…"), partial(_writing, self._desk, Path(name)))

    def read(self, name: str) -> None:
        """Take the answer in this file."""
        self._judged = self._arrived = 0
        self._start(self.tr("Membaca balasan…"), partial(self._desk.services.take_back, Path(name)))

    def _start(self, said: str, work: Callable[[], Iterator[object]]) -> None:
        self.said.setText(said)
        self._errand.start(work)
        self._allow()

    def _allow(self) -> None:
        why = ""
        if not self._desk.has_gateway:
            why = self.tr("Kantor ini belum tersambung ke gerbang.")
        elif self._errand.running:
            why = self.tr("USB sedang dipakai")
        self.save.set_blocked(why)
        # What a synchronisation applies at the same time would be applied from two sides.
        self.take.set_blocked(why or (self.tr("Sinkronisasi sedang berjalan") if self._desk.syncing else ""))

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Simpan ke USB"))
        dialog.setObjectName("stick_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(f"kotak-keluar-{self._desk.casework.now():%Y%m%d-%H%M}{SUFFIX}")
        self._open(dialog)
        dialog.fileSelected.connect(self.write)

    def _ask_answer(self) -> None:
        dialog = QFileDialog(self, self.tr("Terima balasan dari USB"))
        dialog.setObjectName("stick_take_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Balasan gerbang (*{0})").format(ANSWER))
        self._open(dialog)
        dialog.fileSelected.connect(self.read)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _tell(self, found: object) -> None:
        match found:
            case events.Carried():
                self.said.setText(" ".join(self._carried(found)))
            case events.Sent() | events.Merged() | events.Conflicted() | events.Refused():
                self._judged += 1
            case events.Uploaded():
                self._arrived += 1
            case events.Finished(waiting):
                answered = self.tr("Balasan diterima: %n tindakan dinilai.", "", self._judged)
                rest = self.tr("{0} masih menunggu.").format(number(waiting))
                files = self.tr("%n lampiran sampai di gerbang.", "", self._arrived)
                self.said.setText(" ".join((answered, *([files] if self._arrived else []), rest)))
            case events.NeedsConfirmation() | events.Failed():
                self.said.setText(self.tr("Hasil tindakan diterima; perubahan lain menunggu jaringan."))
            case _:
                pass

    def _carried(self, found: events.Carried) -> Iterator[str]:
        """What leaves and what stays, in a sentence each."""
        if found.count or not (found.files or found.shown):
            yield self.tr("%n tindakan tersimpan di USB dan tetap menunggu balasan.", "", found.count)
        if found.files:
            yield self.tr("%n lampiran ikut dibawa.", "", found.files)
        if found.shown:
            yield self.tr("%n baris impor ikut dibawa.", "", found.shown)
        if found.left:
            yield self.tr("%n belum dibawa: pembuatnya perlu masuk dahulu.", "", found.left)
        if found.files_left:
            yield self.tr("%n lampiran belum dibawa: berkas sudah penuh.", "", found.files_left)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.said.setText("")
        match error:
            case CarryProblem(trouble=trouble):
                self._desk.problem.emit(carry_problem(trouble))
            case OSError():
                self._desk.problem.emit(stick_problem(error))
            case _:
                self._desk.problem.emit(event_problem(type(error).__name__))

    @Slot()
    def _ended(self) -> None:
        self._allow()
        self._desk.touch()


def _writing(desk: Desk, file: Path) -> Iterator[events.Carried]:
    yield desk.services.carry_out(file)
