"""One file of a complaint: the picture as large as fits, and a copy of it outside the vault on request."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from desktop.domain.complaint import Attachment
from ui.case.thumbs import content
from ui.desk import Desk
from ui.look import Role, Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Label
from ui.pictures import is_picture, thumbnail
from ui.problems import Problem
from ui.window.help import Sheet
from ui.words import size

translate = QCoreApplication.translate
_FITS = QSize(820, 400)


class FileContent(Box):
    """The picture, or what stands for it."""

    def __init__(self, desk: Desk, file: Attachment, data: bytes | None) -> None:
        super().__init__(None)
        self._desk, self._file, self._data = desk, file, data
        self.save = Button(self.tr("Simpan salinan…"), icon="file-download", kind=Kind.SECONDARY)
        self.save.setObjectName("file_save")
        self.save.clicked.connect(self._ask)
        self.save.setVisible(data is not None)
        about = row(
            ElidedLabel(file.name), Label(size(file.size), Role.SMALL, token=Token.MUTED), None, self.save
        )
        self.setLayout(column(self._shown(), about, gap=10))
        self.setMinimumWidth(scaled(420))

    def _shown(self) -> QWidget:
        file, data = self._file, self._data
        if data is None:
            what = self.tr("Berkas ini belum ada di komputer ini")
            return EmptyState("file-download", what, self.tr("Berkas diunduh saat sinkronisasi."), fill=None)
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
            Path(name).write_bytes(self._data or b"")
        except OSError:
            self._desk.problem.emit(
                Problem(
                    self.tr("Salinan tidak dapat disimpan di sana."),
                    self.tr("Berkasnya tetap ada di laporan."),
                    self.tr("Pilih folder lain."),
                )
            )


def file_sheet(desk: Desk, file: Attachment, parent: QWidget) -> Sheet:
    """A dialog with this file."""
    shown = FileContent(desk, file, content(desk, file))
    sheet = Sheet(translate("Case", "Lampiran"), shown, parent)
    sheet.setObjectName("file_sheet")
    return sheet
