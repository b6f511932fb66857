"""Which files prove an answer: those of the complaint to tick, and new ones to add."""

from __future__ import annotations

from desktop.casework.views import CaseView
from ui.case.staged import StagedFiles
from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.fields import Check
from ui.parts.labels import Label, heading
from ui.words import size


class Evidence(Box):
    """Nothing is taken into the vault before the action is saved."""

    def __init__(self, desk: Desk, view: CaseView) -> None:
        super().__init__(None)
        self._view = view
        self.checks = {
            file.id: Check(f"{file.name} · {size(file.size)}") for file in view.complaint.attachments
        }
        for check in self.checks.values():
            check.setObjectName("evidence_file")
        self.staged = StagedFiles(desk)
        self.add = Button(self.tr("Tambah berkas"), icon="paperclip", size=Size.INLINE, kind=Kind.QUIET)
        self.add.setObjectName("evidence_add")
        self.add.clicked.connect(self.staged.ask)
        none = Label(self.tr("Belum ada berkas pada laporan ini."), Role.SMALL, token=Token.FAINT, wrap=True)
        none.setVisible(not self.checks)
        head = row(heading(self.tr("Bukti")), None, self.add)
        self.setLayout(column(head, none, *self.checks.values(), self.staged, gap=2))

    def take_in(self) -> tuple[str, ...] | None:
        """Ids of what is ticked and of what was added; None when a file cannot be read."""
        added = self.staged.take_in(self._view)
        if added is None:
            return None
        return (*(name for name, check in self.checks.items() if check.isChecked()), *added)
