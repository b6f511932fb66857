"""Small pictures of attachments, decrypted one at a time after the text is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.domain.complaint import Attachment
from ui.desk import Desk
from ui.pictures import is_picture, thumbnail

_BOX = QSize(208, 148)  # twice the largest frame, for sharp pictures on dense screens


class Thumbs(QObject):
    """`arrived` names an attachment whose picture, or whose absence, is known now."""

    arrived = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._images: dict[str, QImage | None] = {}
        self._wanted: list[Attachment] = []
        self._known: set[str] = set()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._load_one)

    def image(self, file: Attachment) -> QImage | None:
        """The picture, null when the bytes are none, None while it is not here (it is asked for)."""
        if file.id not in self._images:
            self._images[file.id] = None
            self._wanted.append(file)
            self._turn.start()
        return self._images[file.id]

    def is_known(self, file: Attachment) -> bool:
        """Whether it has been looked up where the file is."""
        return file.id in self._known

    def forget(self) -> None:
        """Another complaint is shown: keep nothing of the last one in memory."""
        self._images.clear()
        self._wanted.clear()
        self._known.clear()

    def _load_one(self) -> None:
        if not self._wanted:
            return
        file = self._wanted.pop(0)
        data = content(self._desk, file)
        if data is not None and is_picture(file.mime):
            self._images[file.id] = thumbnail(data, file.mime, _BOX)
        self._known.add(file.id)
        self.arrived.emit(file.id)
        self._turn.start()


def content(desk: Desk, file: Attachment) -> bytes | None:
    """The bytes of a file, None when it is not on this computer."""
    try:
        return desk.casework.attachment_bytes(file.id, desk.person)
    except LookupError:
        return None
