"""Actions with one or two fields: dispose, ask the reporter, not our authority, archive, close."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.actions import Archive, Close, Dispose, NotOurAuthority, RequestInformation
from desktop.domain.intents import Kind
from desktop.domain.workflow import ARCHIVE_REASONS
from ui.dialogs.form import ActionDialog
from ui.look import Token
from ui.parts.box import Box, column
from ui.parts.fields import Check, Picker
from ui.parts.labels import Label


class DisposeDialog(ActionDialog):
    """Hand the complaint to a unit."""

    KIND = Kind.DISPOSE

    def build(self) -> list[QWidget]:
        """Unit and a word for it."""
        self.unit = self.picker("units", self.view.complaint.unit)
        self.unit.setPlaceholderText(self.tr("Pilih unit"))
        self.text = self.text_editor(placeholder=self.tr("Pesan untuk unit, tembusan, atau tenggat."))
        return [
            self.field("unit", self.tr("Disposisi ke unit"), self.unit),
            self.field("text", self.tr("Pesan (boleh kosong)"), self.text),
        ]

    def action(self) -> Dispose:
        """The disposition."""
        return Dispose(str(self.unit.currentData() or ""), self.text.text())


class RequestDialog(ActionDialog):
    """Ask the reporter for what is missing; the ticked items begin the text."""

    KIND = Kind.REQUEST_INFORMATION

    def build(self) -> list[QWidget]:
        """Common gaps to tick, then the text itself."""
        missing = (
            self.tr("lokasi kejadian yang lengkap"),
            self.tr("waktu kejadian"),
            self.tr("foto atau bukti pendukung"),
            self.tr("nama petugas atau loket yang terlibat"),
        )
        self.missing = [Check(item) for item in missing]
        for number, check in enumerate(self.missing):
            check.setObjectName(f"request_missing_{number}")
            check.toggled.connect(partial(self._write, check.text()))
        self.text = self.text_editor(placeholder=self.tr("Tulis apa yang diminta dari pelapor."))
        boxes = Box(None, layout=column(*self.missing, gap=2))
        note = Label(self.tr("Tenggat dapat berhenti selama pelapor ditanya."), token=Token.MUTED, wrap=True)
        return [
            Box(None, layout=column(Label(self.tr("Yang belum ada"), token=Token.MUTED), boxes, gap=4)),
            self.field("text", self.tr("Pertanyaan kepada pelapor"), self.text, self.tr("Dilihat pelapor.")),
            note,
        ]

    def submit_text(self) -> str:
        """The verb of the button."""
        return self.tr("Minta data")

    def action(self) -> RequestInformation:
        """The question."""
        return RequestInformation(self.text.text())

    def _write(self, item: str, ticked: bool) -> None:
        line = f"- {item}"
        lines = self.text.toPlainText().splitlines()
        if not lines:
            lines = [self.tr("Mohon lengkapi laporan Anda dengan:")]
        lines = [*lines, line] if ticked else [one for one in lines if one != line]
        self.text.setPlainText("\n".join(lines))


class AuthorityDialog(ActionDialog):
    """Ask the level above to hand the complaint to another agency."""

    KIND = Kind.NOT_OUR_AUTHORITY

    def build(self) -> list[QWidget]:
        """Which agency, and why."""
        self.agency = self.picker("agencies", "")
        self.agency.setPlaceholderText(self.tr("Pilih instansi"))
        self.text = self.text_editor(placeholder=self.tr("Mengapa laporan ini bukan wewenang instansi Anda."))
        return [
            self.field("authority_to", self.tr("Instansi yang berwenang"), self.agency),
            self.field("text", self.tr("Alasan"), self.text),
        ]

    def action(self) -> NotOurAuthority:
        """The request."""
        return NotOurAuthority(str(self.agency.currentData() or ""), self.text.text())


class ArchiveDialog(ActionDialog):
    """Archive with one of the platform's fixed reasons."""

    KIND = Kind.ARCHIVE

    def build(self) -> list[QWidget]:
        """The reason and a remark."""
        self.reason = Picker()
        self.reason.setPlaceholderText(self.tr("Pilih alasan"))
        for reason in ARCHIVE_REASONS:
            self.reason.addItem(reason, reason)
        self.reason.setCurrentIndex(-1)
        self.text = self.text_editor(placeholder=self.tr("Keterangan tambahan."))
        return [
            self.field("reason", self.tr("Alasan menurut SP4N-LAPOR!"), self.reason),
            self.field("text", self.tr("Keterangan (boleh kosong)"), self.text),
        ]

    def action(self) -> Archive:
        """The archiving."""
        return Archive(str(self.reason.currentData() or ""), self.text.text())


class CloseDialog(ActionDialog):
    """Close an approved complaint."""

    KIND = Kind.CLOSE

    def build(self) -> list[QWidget]:
        """What was answered, and a last word."""
        proposal = self.view.complaint.proposal
        said = Label(proposal.answer if proposal else "", wrap=True)
        self.text = self.text_editor(placeholder=self.tr("Catatan penutup."))
        return [
            Box(
                None, layout=column(Label(self.tr("Jawaban yang disetujui"), token=Token.MUTED), said, gap=4)
            ),
            self.field("text", self.tr("Catatan (boleh kosong)"), self.text),
        ]

    def action(self) -> Close:
        """The closing."""
        return Close(self.text.text())
