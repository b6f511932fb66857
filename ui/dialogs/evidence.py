"""Which files prove an answer: those of the complaint to tick, and new ones dropped or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import override

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.casework.views import CaseView, Choice
from ui.case.staged import StagedFiles
from ui.case.writing import dropped_files
from ui.desk import Desk
from ui.dialogs.inputs import Several, Ticks
from ui.look import Role, Token
from ui.parts.box import column, row
from ui.parts.button import Button, Size
from ui.parts.labels import Label
from ui.words import size

_NEW = "berkas:"


class Evidence(Several):
    """Nothing is taken into the vault before the action is saved."""

    def __init__(self, desk: Desk, view: CaseView) -> None:
        super().__init__(Token.SUNKEN, line=Token.LINE, radius=6)
        self._view = view
        self.setAcceptDrops(True)
        files = [Choice(one.id, f"{one.name} · {size(one.size)}") for one in view.complaint.attachments]
        self.ticks = Ticks(files, "evidence_file") if files else None
        self.staged = StagedFiles(desk, upright=True)
        self.add = Button(self.tr("Tambah berkas"), icon="paperclip", size=Size.INLINE)
        self.add.setObjectName("evidence_add")
        self.add.clicked.connect(self.staged.ask)
        self.staged.changed.connect(self.changed)
        hint = self.tr("Centang berkas laporan, atau jatuhkan foto dan dokumen ke sini.")
        if self.ticks is None:
            hint = self.tr("Laporan ini belum berlampiran. Jatuhkan foto atau dokumen ke sini.")
        lines: QVBoxLayout = column(
            Label(hint, Role.SMALL, token=Token.FAINT, wrap=True),
            margins=(10, 8, 10, 8),
            gap=3,
        )
        if self.ticks is not None:
            self.ticks.setAccessibleName(self.tr("Berkas laporan"))
            self.ticks.changed.connect(self.changed)
            lines.addWidget(self.ticks)
        lines.addWidget(self.staged)
        lines.addLayout(row(self.add, None))
        self.setLayout(lines)
        self.enter_at(self.add)

    @override
    def value(self) -> str:
        return "\n".join((*self._ticked(), *(f"{_NEW}{path}" for path in self._added_files())))

    @override
    def choose(self, value: str) -> None:
        lines = value.splitlines()
        if self.ticks is not None:
            self.ticks.choose(value)
        self.staged.clear()
        self.staged.add(Path(line.removeprefix(_NEW)) for line in lines if line.startswith(_NEW))

    def take_in(self) -> tuple[str, ...] | None:
        """Ids of what is ticked and of what was added; None when a file cannot be taken (it was said)."""
        added = self.staged.take_in(self._view, public=True)
        return None if added is None else (*self._ticked(), *added)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.staged.add(dropped_files(event.mimeData()))

    def _added_files(self) -> list[Path]:
        """What was pasted lies in no file, so no draft can name it."""
        return [file.source for file in self.staged.files if isinstance(file.source, Path)]

    def _ticked(self) -> tuple[str, ...]:
        return self.ticks.ticked() if self.ticks is not None else ()
