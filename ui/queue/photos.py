"""The attachments of the preview as small pictures, decrypted one by one after the text is on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import Attachment
from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import row
from ui.parts.labels import Label
from ui.parts.photo import Photo
from ui.pictures import is_picture, thumbnail
from ui.queue.names import COUNTED
from ui.words import size

_SHOWN = 3
_BOX = QSize(208, 148)  # twice the frame, for sharp pictures on dense screens


class PhotoRow(QWidget):
    """At most three files; a press asks for the whole case, where all of them are."""

    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = ""
        self._files: tuple[Attachment, ...] = ()
        self._next = 0
        self._photos = tuple(Photo() for _ in range(_SHOWN))
        self._more = Label("", Role.SMALL, token=Token.MUTED)
        self.setLayout(row(*self._photos, self._more, None, gap=10))
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._load_one)
        for photo in self._photos:
            photo.clicked.connect(self.opened)

    def show_files(self, record: str, files: Sequence[Attachment]) -> None:
        """Show these files of a case; the same ones again cost nothing."""
        if record == self._record and tuple(files) == self._files:
            return
        self._record, self._files, self._next = record, tuple(files), 0
        for at, photo in enumerate(self._photos):
            photo.setVisible(at < len(self._files))
            if at < len(self._files):
                photo.show_loading(caption(self._files[at]))
        beyond = len(self._files) - _SHOWN
        self._more.setText(COUNTED.more_files(beyond) if beyond > 0 else "")
        self.setVisible(bool(self._files))
        self._turn.start()

    def _load_one(self) -> None:
        if self._next >= min(_SHOWN, len(self._files)):
            return
        file, photo = self._files[self._next], self._photos[self._next]
        self._next += 1
        self._show(file, photo)
        self._turn.start()

    def _show(self, file: Attachment, photo: Photo) -> None:
        data = self._desk.casework.attachment_bytes(file.id, self._desk.person)
        if data is None:
            photo.show_remote(self.tr("Unduh · {0}").format(size(file.size)))
        elif is_picture(file.mime):
            photo.show_image(thumbnail(data, file.mime, _BOX), caption(file))
        else:
            photo.show_file(caption(file))


def caption(file: Attachment) -> str:
    """Name and size of a file below its picture."""
    stem = file.name.rsplit(".", 1)[0] if is_picture(file.mime) else file.name
    return f"{stem} · {size(file.size)}"
