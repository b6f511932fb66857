"""The files of a proposal as large pictures; a press opens one as large as fits, or fetches it first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import Attachment
from ui.case.file_frames import FileGrid
from ui.case.thumbs import Thumbs
from ui.look import Token
from ui.parts.box import Box, column
from ui.parts.empty_state import EmptyState

_WIDE, _HIGH = 208, 148


class Evidence(Box):
    """`opened` names the file that was pressed."""

    opened = Signal(str)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.empty = EmptyState("paperclip")
        self.frames = FileGrid(thumbs, "evidence", (_WIDE, _HIGH), 12, self)
        self.setLayout(column(self.empty, self.frames.layout, None, margins=(16, 12, 16, 12), gap=0))
        self.frames.opened.connect(self.opened)
        self.retranslate()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files."""
        self.empty.setVisible(not files)
        self.frames.show_files(files)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        what = self.tr("Usulan ini tidak disertai berkas")
        self.empty.show_state("paperclip", what, self.tr("Kembalikan dengan catatan bila bukti diperlukan."))
