"""Actions with one or two fields: dispose, ask the reporter, not our authority, archive, close."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from desktop.casework.views import Choice
from desktop.domain.actions import Archive, Close, Dispose, NotOurAuthority, RequestInformation
from desktop.domain.intents import Kind
from desktop.domain.workflow import ARCHIVE_REASONS
from ui.dialogs.form import ActionDialog
from ui.dialogs.inputs import RadioChoice
from ui.dialogs.prompts import elsewhere_prompts, gap_prompts
from ui.dialogs.public_text import PublicText
from ui.dialogs.report import quoted
from ui.look import Role, Token
from ui.parts.box import Box, column
from ui.parts.labels import Label, Paragraph, heading
from ui.parts.search_picker import SearchPicker


class DisposeDialog(ActionDialog):
    """Hand the complaint to a unit, and to somebody in it if that is known."""

    KIND = Kind.DISPOSE

    @override
    def build(self) -> list[QWidget]:
        """Unit with what it handles, officer, and a word for them."""
        view = self.view
        wanted = self.tr("Ketik nama unit atau hal yang ditangani")
        self.unit = self.picker("units", view.complaint.unit, wanted=wanted, name=view.unit_name)
        self.handles = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.handles.setObjectName("dispose_handles")
        self.unit.editTextChanged.connect(self._tell)
        units = Box(None, layout=column(self.unit, self.handles, gap=4))
        nobody, who = self.tr("Ditentukan oleh unit"), self.tr("Ketik nama petugas")
        self.officer = self.picker("officers", view.complaint.officer, nobody, who, view.officer_name)
        self.text = self.text_editor(placeholder=self.tr("Pesan untuk unit, tembusan, atau tenggat."))
        self._tell()
        return [
            self.field("unit", self.tr("Disposisi ke unit"), self.unit, shown=units),
            self.field("officer", self.tr("Petugas (boleh kosong)"), self.officer),
            self.field("text", self.tr("Pesan (boleh kosong)"), self.text),
        ]

    @override
    def summary(self) -> str:
        if not self.unit.chosen:
            return ""
        return self.tr("Diteruskan ke {0}.").format(self.unit.currentText())

    @override
    def action(self) -> Dispose:
        return Dispose(self.unit.chosen, self.text.text(), self.officer.chosen)

    def _tell(self) -> None:
        self.handles.setText(self.unit.note)
        self.handles.setVisible(bool(self.unit.note))


class RequestDialog(ActionDialog):
    """Ask the reporter for what is missing; the ticked items write the text, in Bahasa Indonesia."""

    KIND = Kind.REQUEST_INFORMATION

    @override
    def build(self) -> list[QWidget]:
        """Common gaps to tick, then the text itself."""
        self.text = self.text_editor(
            placeholder=self.tr("Tulis apa yang diminta dari pelapor."), heights=(120, 220)
        )
        self.prompts = gap_prompts(self.text)
        self.prompts.setAccessibleName(self.tr("Yang belum ada"))
        self.missing = list(self.prompts.checks.values())
        self.public = PublicText(self.text, self.desk.settings.office_name, "request_information")
        label = self.tr("Pertanyaan kepada pelapor")
        return [
            Box(None, layout=column(heading(self.tr("Yang belum ada")), self.prompts, gap=4)),
            self.field("text", label, self.text, shown=self.public),
        ]

    @override
    def start(self) -> QWidget:
        return self.prompts

    @override
    def action(self) -> RequestInformation:
        return RequestInformation(self.text.text())


class AuthorityDialog(ActionDialog):
    """Ask the level above to hand the complaint to another agency."""

    KIND = Kind.NOT_OUR_AUTHORITY

    @override
    def build(self) -> list[QWidget]:
        """Which agency, and why."""
        own = (self.view.complaint.agency, self.desk.person.agency)
        others = [one for one in self.desk.casework.choices("agencies") if one.value not in own]
        self.agency = SearchPicker(others, "", wanted=self.tr("Ketik nama instansi"))
        self.text = self.text_editor(
            placeholder=self.tr("Mengapa laporan ini bukan wewenang instansi Anda."), heights=(96, 180)
        )
        self.prompts = elsewhere_prompts(self.text)
        self.prompts.setAccessibleName(self.tr("Alasan yang sering"))
        reasons = Box(None, layout=column(self.prompts, self.text, gap=6))
        return [
            self.field("authority_to", self.tr("Instansi yang berwenang"), self.agency),
            self.field("text", self.tr("Alasan"), self.text, shown=reasons),
        ]

    @override
    def action(self) -> NotOurAuthority:
        return NotOurAuthority(self.agency.chosen, self.text.text())


class ArchiveDialog(ActionDialog):
    """Archive with one of the platform's fixed reasons."""

    KIND = Kind.ARCHIVE

    @override
    def build(self) -> list[QWidget]:
        """The reason and a remark."""
        # The platform's own words, the same in every language.
        self.reason = RadioChoice(
            [Choice(reason, reason) for reason in ARCHIVE_REASONS], "", "archive_reason"
        )
        self.text = self.text_editor(placeholder=self.tr("Keterangan tambahan."))
        return [
            self.field("reason", self.tr("Alasan menurut SP4N-LAPOR!"), self.reason),
            self.field("text", self.tr("Keterangan (boleh kosong)"), self.text),
        ]

    @override
    def action(self) -> Archive:
        return Archive(self.reason.value(), self.text.text())


class CloseDialog(ActionDialog):
    """Close an approved complaint."""

    KIND = Kind.CLOSE

    @override
    def aside(self) -> QWidget:
        """What was answered."""
        proposal = self.view.complaint.proposal
        name = self.tr("Jawaban yang disetujui")
        answer = Paragraph(proposal.answer if proposal else "", name=name)
        return quoted(heading(name), answer, None, name=name)

    @override
    def build(self) -> list[QWidget]:
        """A last word."""
        self.text = self.text_editor(placeholder=self.tr("Catatan penutup."))
        return [self.field("text", self.tr("Catatan (boleh kosong)"), self.text)]

    @override
    def action(self) -> Close:
        return Close(self.text.text())
