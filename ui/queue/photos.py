"""The attachments of the preview as small pictures; what is elsewhere is fetched by a press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import Attachment
from ui.case.file_frames import FileFrames
from ui.case.thumbs import Thumbs
from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import row
from ui.parts.labels import Label
from ui.parts.photo import Photo
from ui.queue.names import COUNTED

_SHOWN = 3


class PhotoRow(QWidget):
    """At most three files; a press on one that is here asks for the whole case, where all of them are."""

    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = Thumbs(desk, self)
        self._record = ""
        self._files: tuple[Attachment, ...] = ()
        self.photos = tuple(Photo() for _ in range(_SHOWN))
        self._more = Label("", Role.SMALL, token=Token.MUTED)
        self.setLayout(row(*self.photos, self._more, None, gap=10))
        self._frames = FileFrames(self._thumbs, "queue_file", self.photos, self)
        self._frames.opened.connect(self.opened)

    def show_files(self, record: str, files: Sequence[Attachment]) -> None:
        """Show these files of a case; the same ones again cost nothing."""
        if record == self._record and tuple(files) == self._files:
            return
        self._thumbs.turn_to(record)
        self._record, self._files = record, tuple(files)
        self._frames.show_files(files)
        beyond = len(self._files) - _SHOWN
        self._more.setText(COUNTED.more_files(beyond) if beyond > 0 else "")
        self.setVisible(bool(self._files))
