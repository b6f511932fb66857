"""Files as small pictures, decrypted one at a time after the text is on the screen, fetched when pressed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.domain.complaint import Attachment
from ui.desk import Desk
from ui.parts.photo import Photo
from ui.pictures import is_picture, thumbnail
from ui.words import percent, size

_BOX = QSize(208, 148)  # twice the largest frame, for sharp pictures on dense screens


class Thumbs(QObject):
    """`arrived` names a file of which something new is known: its picture, its progress, or its absence."""

    arrived = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = ""
        self._images: dict[str, QImage | None] = {}
        self._wanted: list[Attachment] = []
        self._known: dict[str, bool] = {}
        self._files: dict[str, Attachment] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._load_one)
        desk.files.moved.connect(self._moved)
        desk.files.arrived.connect(self._came)

    def turn_to(self, record: str) -> None:
        """Files of this complaint are shown from now on: keep nothing of the last one in memory."""
        if record == self._record:
            return
        self._record = record
        for kept in (self._images, self._wanted, self._known, self._files):
            kept.clear()

    def image(self, file: Attachment) -> QImage | None:
        """The picture, null when the bytes are none, None while it is not here (it is asked for)."""
        if file.id not in self._images:
            self._images[file.id] = None
            self._files[file.id] = file
            self._wanted.append(file)
            self._turn.start()
        return self._images[file.id]

    def icon(self, file: Attachment) -> str:
        """What stands in the place of a picture."""
        if self._known.get(file.id) is False:
            return "file-download"
        return "photo" if is_picture(file.mime) else "file"

    def show(self, file: Attachment, photo: Photo) -> None:
        """Show a file as far as it is known: its picture, how to get it, or how far it is."""
        image, going = self.image(file), self._desk.files.progress(file.id)
        if going is not None:
            photo.show_loading(self.tr("{0} dari {1}").format(percent(going.percent), size(file.size)))
            photo.setToolTip(self.tr("{0}. Tekan untuk membatalkan.").format(photo.toolTip()))
        elif image is not None:
            photo.show_image(image, caption(file))
        elif self._known.get(file.id):
            photo.show_file(caption(file))
        elif file.id in self._known:
            photo.show_remote(self.tr("Unduh · {0}").format(size(file.size)))
            photo.setToolTip(f"{file.name}: {photo.toolTip()}")
            photo.setAccessibleName(f"{file.name}: {photo.accessibleName()}")
        else:
            photo.show_loading(caption(file))

    def press(self, file: Attachment) -> bool:
        """Fetch a file that is not here, or stop fetching it; False when there is something to open."""
        if self._desk.files.progress(file.id) is not None:
            self._desk.files.cancel(file.id)
        elif self._known.get(file.id) is False:
            self._desk.files.want(self._record, file)
        else:
            return False
        return True

    def _load_one(self) -> None:
        if not self._wanted:
            return
        file = self._wanted.pop(0)
        data = self._desk.casework.attachment_bytes(file.id, self._desk.person)
        if data is not None and is_picture(file.mime):
            self._images[file.id] = thumbnail(data, file.mime, _BOX)
        self._known[file.id] = data is not None
        self.arrived.emit(file.id)
        self._turn.start()

    def _moved(self, attachment: str) -> None:
        if attachment in self._files:
            self.arrived.emit(attachment)

    def _came(self, attachment: str) -> None:
        if attachment in self._files:
            self._wanted.append(self._files[attachment])
            self._turn.start()


def caption(file: Attachment) -> str:
    """Name and size of a file below its picture."""
    stem = file.name.rsplit(".", 1)[0] if is_picture(file.mime) else file.name
    return f"{stem} · {size(file.size)}"
