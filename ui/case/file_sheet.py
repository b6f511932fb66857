"""One file of a complaint: the picture as large as fits, and a copy of it outside the vault on request."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from desktop.domain.complaint import Attachment
from ui.desk import Desk
from ui.look import Role, Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Label
from ui.pictures import is_picture, thumbnail
from ui.problems import Problem
from ui.window.help import Sheet
from ui.words import percent, size

translate = QCoreApplication.translate
_FITS = QSize(820, 400)


class FileContent(Box):
    """The picture, or what stands for it; a file that is elsewhere can be fetched from here."""

    def __init__(self, desk: Desk, record: str, file: Attachment) -> None:
        super().__init__(None)
        self._desk, self._record, self._file = desk, record, file
        self._data = desk.casework.attachment_bytes(file.id, desk.person)
        self.save = Button(self.tr("Simpan salinan…"), icon="file-download", kind=Kind.SECONDARY)
        self.save.setObjectName("file_save")
        self.save.clicked.connect(self._ask)
        self.elsewhere = EmptyState("file-download", fill=None)
        self.elsewhere.button.setObjectName("file_fetch")
        self.elsewhere.button.clicked.connect(self._press)
        about = row(
            ElidedLabel(file.name), Label(size(file.size), Role.SMALL, token=Token.MUTED), None, self.save
        )
        self._column = column(self.elsewhere, about, gap=10)
        self.setLayout(self._column)
        self.setMinimumWidth(scaled(420))
        desk.files.moved.connect(self._moved)
        desk.files.arrived.connect(self._came)
        self._show()

    def _show(self) -> None:
        self.save.setVisible(self._data is not None)
        self.elsewhere.setVisible(self._data is None)
        if self._data is not None:
            shown = self._shown(self._data)
            self._column.insertWidget(0, shown)
            shown.show()
            return
        going, last = self._desk.files.progress(self._file.id), self._desk.files.last_problem(self._file.id)
        if going is not None:
            what = self.tr("Sedang diunduh: {0}").format(percent(going.percent))
            done = self.tr("{0} dari {1} sudah sampai.").format(size(going.received), size(going.size))
            self.elsewhere.show_state("refresh", what, done, button=self.tr("Batalkan"))
            return
        what = self.tr("Berkas ini belum ada di komputer ini")
        advice = self.tr("Berkas diunduh bila Anda memintanya.") if last is None else last.text
        button = self.tr("Unduh · {0}").format(size(self._file.size))
        self.elsewhere.show_state("file-download", what, advice, button=button, button_icon="download")

    def _press(self) -> None:
        if self._desk.files.progress(self._file.id) is None:
            self._desk.files.want(self._record, self._file)
        else:
            self._desk.files.cancel(self._file.id)

    def _moved(self, attachment: str) -> None:
        if attachment == self._file.id and self._data is None:
            self._show()

    def _came(self, attachment: str) -> None:
        if attachment == self._file.id and self._data is None:
            self._data = self._desk.casework.attachment_bytes(attachment, self._desk.person)
            self._show()
            self.window().resize(self.window().sizeHint())  # the picture is wider than what stood for it

    def _shown(self, data: bytes) -> QWidget:
        file = self._file
        image = thumbnail(data, file.mime, _FITS) if is_picture(file.mime) else None
        if image is None or image.isNull():
            what = self.tr("Berkas ini tidak dapat ditampilkan di sini")
            advice = self.tr("Simpan salinannya untuk membukanya dengan program lain.")
            return EmptyState("file", what, advice, fill=None)
        picture = QLabel()
        picture.setAccessibleName(file.name)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture.setPixmap(QPixmap.fromImage(image).scaled(_FITS, keep, smooth))
        return picture

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Simpan salinan"))
        dialog.setObjectName("file_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(Path(self._file.name).name)
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, name: str) -> None:
        try:
            Path(name).write_bytes(self._desk.casework.attachment_copy(self._file, self._desk.person) or b"")
        except OSError:
            self._desk.problem.emit(
                Problem(
                    self.tr("Salinan tidak dapat disimpan di sana."),
                    self.tr("Berkasnya tetap ada di laporan."),
                    self.tr("Pilih folder lain."),
                )
            )


def file_sheet(desk: Desk, record: str, file: Attachment, parent: QWidget) -> Sheet:
    """A dialog with this file of a complaint."""
    shown = FileContent(desk, record, file)
    sheet = Sheet(translate("Case", "Lampiran"), shown, parent)
    sheet.setObjectName("file_sheet")
    return sheet
