"""The files of a proposal as large pictures; a press opens one as large as fits, or fetches it first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.complaint import Attachment
from ui.case.thumbs import Thumbs
from ui.look import Token
from ui.parts.box import Box, column
from ui.parts.empty_state import EmptyState
from ui.parts.photo import Photo

_ACROSS = 3
_WIDE, _HIGH = 208, 148


class Evidence(Box):
    """`opened` names the file that was pressed."""

    opened = Signal(str)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._thumbs = thumbs
        self._files: tuple[Attachment, ...] = ()
        self.photos: list[Photo] = []
        self.empty = EmptyState("paperclip")
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(_ACROSS, 1)
        self.setLayout(column(self.empty, self._grid, None, margins=(16, 12, 16, 12), gap=0))
        thumbs.arrived.connect(self._arrived)
        self.retranslate()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files."""
        self._files = tuple(files)
        self.empty.setVisible(not files)
        while len(self.photos) < len(files):
            photo = Photo(width=_WIDE, height=_HIGH)
            photo.clicked.connect(self._press)
            at = len(self.photos)
            self._grid.addWidget(photo, at // _ACROSS, at % _ACROSS)
            self.photos.append(photo)
        for at, photo in enumerate(self.photos):
            photo.setVisible(at < len(files))
            if at < len(files):
                photo.setObjectName(f"evidence_{files[at].id}")
                self._thumbs.show(files[at], photo)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        what = self.tr("Usulan ini tidak disertai berkas")
        self.empty.show_state("paperclip", what, self.tr("Kembalikan dengan catatan bila bukti diperlukan."))

    def _arrived(self, name: str) -> None:
        for file, photo in zip(self._files, self.photos, strict=False):
            if file.id == name:
                self._thumbs.show(file, photo)

    def _press(self) -> None:
        for file, photo in zip(self._files, self.photos, strict=False):
            if photo is self.sender() and not self._thumbs.press(file):
                self.opened.emit(file.id)
