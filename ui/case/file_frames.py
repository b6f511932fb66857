"""Frames in which the files of a case are seen: each shows its file as far as it is known, or fetches it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout

from desktop.domain.complaint import Attachment
from ui.case.thumbs import Thumbs
from ui.parts.photo import Photo


class FileFrames(QObject):
    """Files beyond the frames are not shown; `opened` names a file that was pressed and is here."""

    opened = Signal(str)

    def __init__(self, thumbs: Thumbs, name: str, photos: Sequence[Photo], parent: QObject) -> None:
        """`name` begins the object names of the frames: `queue_file` for `queue_file_<id>`."""
        super().__init__(parent)
        self._thumbs, self._name = thumbs, name
        self._files: tuple[Attachment, ...] = ()
        self.photos: list[Photo] = []
        for photo in photos:
            self._take(photo)
        thumbs.arrived.connect(self._arrived)

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files."""
        self._files = tuple(files)
        for at, photo in enumerate(self.photos):
            photo.setVisible(at < len(files))
            if at < len(files):
                photo.setObjectName(f"{self._name}_{files[at].id}")
                self._thumbs.show(files[at], photo)

    def _take(self, photo: Photo) -> None:
        photo.clicked.connect(self._press)
        self.photos.append(photo)

    def _arrived(self, name: str) -> None:
        for file, photo in zip(self._files, self.photos, strict=False):
            if file.id == name:
                self._thumbs.show(file, photo)

    def _press(self) -> None:
        for file, photo in zip(self._files, self.photos, strict=False):
            if photo is self.sender() and not self._thumbs.press(file):
                self.opened.emit(file.id)


class FileGrid(FileFrames):
    """Frames three abreast, as many as there are files; `layout` holds them."""

    ACROSS = 3

    def __init__(self, thumbs: Thumbs, name: str, frame: tuple[int, int], gap: int, parent: QObject) -> None:
        super().__init__(thumbs, name, (), parent)
        self._frame = frame
        self.layout = QGridLayout()
        self.layout.setSpacing(gap)
        self.layout.setColumnStretch(self.ACROSS, 1)

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files, with a frame for each."""
        while len(self.photos) < len(files):
            photo = Photo(width=self._frame[0], height=self._frame[1])
            self.layout.addWidget(photo, *divmod(len(self.photos), self.ACROSS))
            self._take(photo)
        super().show_files(files)
