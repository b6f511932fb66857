"""Files chosen for an action but not taken in yet: name and size in sight, removable until it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from desktop.casework.attaching import Pasted
from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView
from desktop.domain.picture_metadata import UncleanPictureError
from ui.case.names import COUNTED
from ui.case.photo_choice import PhotoChoice
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token
from ui.parts.box import column
from ui.parts.button import Chip
from ui.parts.labels import Label
from ui.photo_sizes import BadPhotoError, Fault, Photo, PhotoSize, measured
from ui.problems import Problem, refusal_problem
from ui.window.messages import announce
from ui.words import size

translate = QCoreApplication.translate


_PHOTOS = {".jpg", ".jpeg", ".png"}


@dataclass(frozen=True, slots=True)
class Staged:
    """A file, or what was pasted, with its size in bytes; `id` once the vault holds it."""

    source: Path | Pasted
    size: int
    id: str = ""
    photo: Photo | None = None

    @property
    def name(self) -> str:
        """As the complaint will name it."""
        return self.source.name

    @property
    def unmeasured(self) -> bool:
        """Whether it calls itself a photo and nobody has looked yet."""
        return self.photo is None and Path(self.name).suffix.lower() in _PHOTOS

    def bytes_at(self, wish: PhotoSize) -> int:
        """How much travels in that size."""
        return self.size if self.photo is None else self.photo.bytes_at(wish)

    def at(self, wish: PhotoSize) -> Path | Pasted:
        """What is attached in that size."""
        smaller = None if self.photo is None else self.photo.smaller.get(wish)
        return self.source if smaller is None else Pasted(self.name, smaller)


class StagedFiles(QWidget):
    """A line of chips, or a column of them; `changed` when there are others."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: tuple[Staged, ...] = ()
        self.chips: list[Chip] = []
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._line = QBoxLayout(way)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self.sizes = PhotoChoice(upright=upright)
        self.sizes.chosen.connect(self._show)
        whole = column(self._line, self.sizes, gap=5)
        self.setLayout(whole)
        self._errand = Errand(desk, self)
        self._errand.told.connect(self._measured)
        self._errand.failed.connect(self._bad)
        self._errand.done.connect(self._measure)
        self._looking: Staged | None = None
        self._total = Label("", Role.SMALL, token=Token.MUTED)
        self._line.addWidget(self._total)
        if not upright:
            self._line.addStretch(1)
        self._show()

    @property
    def files(self) -> tuple[Staged, ...]:
        """What is chosen."""
        return self._files

    def chip_texts(self) -> tuple[str, ...]:
        """What stands on the chips."""
        return tuple(chip.text() for chip in self.chips)

    def ask(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self, self.tr("Lampirkan berkas"))
        dialog.setObjectName("attach_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, given: Iterable[Path | Pasted]) -> None:
        """Choose these too; what cannot be read is named in a message."""
        for source in given:
            try:
                fresh = self._staged(source)
            except OSError:
                self._desk.problem.emit(unreadable(source.name))
                continue
            if fresh.source not in [file.source for file in self._files]:
                self._files = (*self._files, fresh)
                announce(self, self.tr("Dilampirkan: {0}").format(fresh.name))
        self._show()
        self._measure()

    def clear(self) -> None:
        """Choose none."""
        self._files = ()
        self._show()

    def take_in(self, view: CaseView, *, public: bool) -> tuple[str, ...] | None:
        """Put every file into the vault and the complaint; their ids, None when one cannot be taken.

        In the `public` no picture tells where and by whom it was taken.

        A file taken in before a later one failed is not taken in twice.
        """
        record, person, work = view.complaint.record, self._desk.person, self._desk.casework
        if not self._measure_now():
            return None
        for at, file in enumerate(self._files):
            if file.id:
                continue
            before = work.case(record, person)
            try:
                work.attach(record, person, file.at(self.sizes.wish), view, public=public)
            except RuleError as error:
                self._desk.problem.emit(refusal_problem(error.code, error.field))
                return None
            except UncleanPictureError:
                self._desk.problem.emit(unclean(file.name))
                return None
            except OSError:
                self._desk.problem.emit(unreadable(file.name))
                return None
            taken = replace(file, id=_newest(before, work.case(record, person)))
            self._files = (*self._files[:at], taken, *self._files[at + 1 :])
        if self._files:
            self._desk.touch()
        return tuple(file.id for file in self._files)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._errand.close()  # a dialog that closes takes this widget and its thread along

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _staged(self, source: Path | Pasted) -> Staged:
        if isinstance(source, Path):
            return Staged(source, source.stat().st_size)
        names = {file.name for file in self._files}
        numbered = (f"{Path(source.name).stem}-{n}{Path(source.name).suffix}" for n in count(1))
        name = next(name for name in numbered if name not in names)
        return Staged(replace(source, name=name), len(source.data))

    def _measure(self) -> None:
        """Look at the next photo, away from the window's thread."""
        self._looking = next((file for file in self._files if file.unmeasured), None)
        if self.isVisible() and self._looking is not None:
            source = self._looking.source
            self._errand.start(lambda: iter([_look(source)]))

    def _measured(self, photo: object) -> None:
        if isinstance(photo, Photo):
            self._know(self._looking, photo)

    def _bad(self, error: Exception) -> None:
        if self._looking in self._files:
            self._refuse(self._looking, error)

    def _measure_now(self) -> bool:
        """Look at the photos nobody has looked at yet; False when one is none."""
        for file in self._files:
            if file.unmeasured:
                try:
                    self._know(file, _look(file.source))
                except (BadPhotoError, OSError) as error:
                    self._refuse(file, error)
                    return False
        return True

    def _know(self, file: Staged | None, photo: Photo) -> None:
        self._files = tuple(replace(one, photo=photo) if one == file else one for one in self._files)
        self._show()

    def _refuse(self, file: Staged | None, error: Exception) -> None:
        """Say what is wrong with a photo and let it go."""
        name = "" if file is None else file.name
        said = bad_photo(name, error.fault) if isinstance(error, BadPhotoError) else unreadable(name)
        self._desk.problem.emit(said)
        self._files = tuple(one for one in self._files if one != file)
        self._show()

    def _chosen(self, names: list[str]) -> None:
        self.add(Path(name) for name in names)

    def _show(self) -> None:
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        self.sizes.show_photos([file.photo for file in self._files if file.photo is not None])
        wish = self.sizes.wish
        for at, file in enumerate(self._files):
            chip = Chip(file.name)
            chip.set_value(size(file.bytes_at(wish)))
            chip.setToolTip(self.tr("Tekan Del untuk melepas {0}").format(file.name))
            chip.cleared.connect(self._remove)
            self._line.insertWidget(at, chip)
            self.chips.append(chip)
        total = (
            f"{COUNTED.files(len(self._files))} · {size(sum(file.bytes_at(wish) for file in self._files))}"
        )
        self._total.setText(total if len(self._files) > 1 else "")
        self._total.setVisible(len(self._files) > 1)
        self.setVisible(bool(self._files))
        self.changed.emit()

    def _remove(self) -> None:
        source = self.sender()
        self._files = tuple(f for f, c in zip(self._files, self.chips, strict=True) if c is not source)
        self._show()


def unreadable(name: str) -> Problem:
    """The message about a file that cannot be read."""
    return Problem(
        translate("Case", "Berkas {0} tidak dapat dibaca.").format(name),
        translate("Case", "Teks Anda tetap ada."),
        translate("Case", "Periksa apakah berkas masih ada, lalu lampirkan lagi."),
    )


def bad_photo(name: str, fault: Fault) -> Problem:
    """The message about a file that calls itself a photo."""
    happened = {
        Fault.NO_PICTURE: translate("Case", "Isi berkas {0} bukan foto JPEG atau PNG."),
        Fault.BROKEN: translate("Case", "Foto {0} rusak atau tidak utuh."),
        Fault.TOO_LARGE: translate("Case", "Foto {0} terlalu besar untuk dibuka dengan aman."),
    }
    return Problem(
        happened[fault].format(name),
        translate("Case", "Foto belum dilampirkan dan teks Anda tetap ada."),
        translate("Case", "Pilih foto lain, atau simpan ulang dari aplikasi foto sebagai JPEG."),
    )


def _look(source: Path | Pasted) -> Photo:
    return measured(source.read_bytes() if isinstance(source, Path) else source.data)


def unclean(name: str) -> Problem:
    """The message about a picture that would tell the public too much."""
    return Problem(
        translate(
            "Case", "Foto {0} rusak atau jenisnya tidak dikenal, jadi data lokasinya tidak dapat dibuang."
        ).format(name),
        translate("Case", "Foto belum dilampirkan dan teks Anda tetap ada."),
        translate("Case", "Ubah foto menjadi JPEG atau PNG, lalu lampirkan lagi."),
    )


def _newest(before: CaseView | None, after: CaseView | None) -> str:
    known = {file.id for file in before.complaint.attachments} if before else set[str]()
    added = [file.id for file in after.complaint.attachments if file.id not in known] if after else []
    return added[-1] if added else ""
