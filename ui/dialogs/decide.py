"""What a supervisor says to a proposal beyond yes: the answer in her own words, or why it goes back."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from desktop.domain.actions import Approve, Return
from desktop.domain.intents import Kind
from ui.case.diff_view import DiffView
from ui.dialogs.form import ActionDialog
from ui.dialogs.prompts import lack_prompts
from ui.dialogs.public_text import PublicText
from ui.dialogs.report import quoted
from ui.look import scaled
from ui.parts.box import Box, column
from ui.parts.labels import Paragraph, heading


class DecideDialog(ActionDialog):
    """Both read the answer as it was proposed."""

    def proposed(self) -> str:
        """The answer as it was proposed."""
        proposal = self.view.complaint.proposal
        return proposal.answer if proposal else ""

    def proposal(self) -> str:
        """Which proposal is decided on."""
        proposal = self.view.complaint.proposal
        return proposal.id if proposal else ""


class ApproveDialog(DecideDialog):
    """Approve the proposal with another wording of its answer."""

    KIND = Kind.APPROVE
    WIDTH, LOWEST = 900, 520

    @override
    def aside(self) -> QWidget:
        """The answer as it was proposed, and what she changes in it."""
        name, changes = self.tr("Jawaban yang diusulkan"), self.tr("Perubahan Anda")
        self.changes = DiffView(changes)
        self.changes.setMinimumHeight(scaled(120))
        answer = Paragraph(self.proposed(), name=name)
        self._compare()
        return quoted(heading(name), answer, heading(changes), self.changes, None, name=name)

    @override
    def build(self) -> list[QWidget]:
        """The answer, and a word for the proposer."""
        self.editor = self.text_editor(self.proposed(), heights=(150, 240))
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
        written = self.editor.text()
        changed = "" if written == self.proposed().strip() else written
        return Approve(self.proposal(), changed, self.note.text())

    def _compare(self) -> None:
        self.changes.show_difference(self.proposed(), self.editor.text())


class ReturnDialog(DecideDialog):
    """Send the proposal back with what it lacks."""

    KIND = Kind.RETURN

    @override
    def aside(self) -> QWidget:
        """The answer as it was proposed."""
        name = self.tr("Jawaban yang diusulkan")
        return quoted(heading(name), Paragraph(self.proposed(), name=name), None, name=name)

    @override
    def build(self) -> list[QWidget]:
        """What is usually missing, and the note that the proposer reads."""
        self.text = self.text_editor(
            placeholder=self.tr("Apa yang perlu diperbaiki; pengusul membacanya."), heights=(110, 200)
        )
        self.prompts = lack_prompts(self.text)
        self.prompts.setAccessibleName(self.tr("Yang perlu diperbaiki"))
        return [
            Box(None, layout=column(heading(self.tr("Yang perlu diperbaiki")), self.prompts, gap=4)),
            self.field("text", self.tr("Catatan untuk pengusul"), self.text),
        ]

    @override
    def start(self) -> QWidget:
        return self.prompts

    @override
    def action(self) -> Return:
        return Return(self.proposal(), self.text.text())
