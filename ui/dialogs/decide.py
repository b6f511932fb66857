"""Where a supervisor puts the answer into her own words, with her changes marked, before approving it."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from desktop.domain.actions import Approve
from desktop.domain.intents import Kind
from ui.case.diff_view import DiffView
from ui.dialogs.form import ActionDialog
from ui.dialogs.public_text import PublicText
from ui.dialogs.report import quoted
from ui.look import scaled
from ui.parts.labels import Paragraph, heading


class ApproveDialog(ActionDialog):
    """Approve the proposal with another wording of its answer."""

    KIND = Kind.APPROVE
    WIDTH, LOWEST = 900, 520

    @override
    def aside(self) -> QWidget:
        """The answer as it was proposed, and what she changes in it."""
        name, changes = self.tr("Jawaban yang diusulkan"), self.tr("Perubahan Anda")
        self.changes = DiffView(changes)
        self.changes.setMinimumHeight(scaled(120))
        answer = Paragraph(self._proposed(), name=name)
        self._compare()
        return quoted(heading(name), answer, heading(changes), self.changes, None, name=name)

    @override
    def build(self) -> list[QWidget]:
        """The answer, and a word for the proposer."""
        self.editor = self.text_editor(self._proposed(), heights=(150, 240))
        public = PublicText(self.editor, self.desk.settings.office_name, "approve_answer")
        self.editor.textChanged.connect(self._compare)
        self.note = self.text_editor(placeholder=self.tr("Catatan untuk pengusul."), heights=(48, 96))
        return [
            self.field("answer", self.tr("Jawaban untuk pelapor"), self.editor, shown=public),
            self.field("text", self.tr("Catatan (boleh kosong)"), self.note),
        ]

    @override
    def submit_text(self) -> str:
        return self.tr("Setujui")

    @override
    def blocked(self) -> str:
        return "" if self.editor.text() else self.tr("Jawaban tidak boleh kosong.")

    @override
    def action(self) -> Approve:
        proposal = self.view.complaint.proposal
        written = self.editor.text()
        changed = "" if written == self._proposed().strip() else written
        return Approve(proposal.id if proposal else "", changed, self.note.text())

    def _proposed(self) -> str:
        proposal = self.view.complaint.proposal
        return proposal.answer if proposal else ""

    def _compare(self) -> None:
        self.changes.show_difference(self._proposed(), self.editor.text())
