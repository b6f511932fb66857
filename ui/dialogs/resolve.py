"""Propose a resolution: the answer as the reporter will read it, its proof, and five things to check."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.casework.views import Choice
from desktop.domain.actions import ProposeResolution
from desktop.domain.complaint import POINTS, Outcome
from desktop.domain.intents import Kind
from ui.case.names import outcome_name, point_name
from ui.dialogs.evidence import Evidence
from ui.dialogs.form import ActionDialog
from ui.dialogs.inputs import DoneOn, RadioChoice, Ticks
from ui.dialogs.public_text import PublicText
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row, scrolling
from ui.parts.labels import Icon, Label
from ui.parts.search_picker import SearchPicker
from ui.words import number


class ResolveDialog(ActionDialog):
    """Another person approves what is proposed here; the table sees to that, this dialog only says it."""

    KIND = Kind.PROPOSE
    MAIN = "answer"
    WIDTH, LOWEST = 960, 600
    SHARES = (14, 9)

    @override
    def build(self) -> list[QWidget]:
        """Proof, checks and approver at the right; the answer is made first, so the keyboard begins there."""
        self._left = self._answer()
        self.evidence = Evidence(self.desk, self.view)
        self.answer.files_given.connect(self.evidence.staged.add)
        self._points = {point: point_name(point) for point in POINTS}
        self.substance = Ticks([Choice(point, name) for point, name in self._points.items()], "substance")
        asked = self.desk.casework.approvers(self.view.complaint.agency, self.desk.person)
        anybody = self.tr("Siapa saja yang berwenang")
        self.asked = SearchPicker(asked, asked[0].value if len(asked) == 1 else "", anybody)
        choosing = [self.field("approver", self.tr("Diminta kepada"), self.asked)] if len(asked) > 1 else []
        return [
            self.field("attachments", self.tr("Bukti"), self.evidence),
            self.field("substance", self.tr("Jawaban memuat"), self.substance),
            *choosing,
            self._approver(asked),
        ]

    @override
    def aside(self) -> QWidget:
        """What the reporter will read, and when and by whom it was done."""
        inside = Box(Token.SURFACE, layout=column(*self._left, None, margins=(16, 12, 16, 14), gap=12))
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return Box(Token.SURFACE, sides="r", layout=column(area, gap=0, stretch=(0,)))

    @override
    def submit_text(self) -> str:
        return self.tr("Ajukan persetujuan")

    def _answer(self) -> list[QWidget]:
        outcomes = [Choice(one.value, outcome_name(one)) for one in Outcome]
        self.outcomes = RadioChoice(outcomes, Outcome.HANDLED.value, "outcome", columns=2)
        self.answer = self.text_editor(placeholder=self.tr("Yth. Pelapor, …"), heights=(130, 240))
        self.public = PublicText(self.answer, self.desk.settings.office_name, "propose_resolution")
        self.done_on = DoneOn(self.tr("Sudah dilaksanakan pada"), self.desk.casework.today())
        none, wanted = self.tr("Belum ditentukan"), self.tr("Ketik nama unit")
        self.executor = self.picker("units", self.view.complaint.unit, none, wanted, self.view.unit_name)
        return [
            self.field("outcome", self.tr("Hasil"), self.outcomes),
            self.field("answer", self.tr("Jawaban untuk pelapor"), self.answer, shown=self.public),
            self.field("done_on", self.tr("Tanggal pelaksanaan"), self.done_on),
            self.field("executor", self.tr("Unit pelaksana"), self.executor),
        ]

    @override
    def refresh(self) -> None:
        ticked = self.substance.ticked()
        of = self.tr("{0} dari {1}").format(number(len(ticked)), number(len(self._points)))
        self.fields["substance"].note(of, Token.GREEN if len(ticked) == len(self._points) else Token.FAINT)
        super().refresh()

    @override
    def summary(self) -> str:
        """Which points of a substantive answer nobody has ticked yet."""
        ticked = self.substance.ticked()
        missing = [name for point, name in self._points.items() if point not in ticked]
        return self.tr("Belum dicentang: {0}.").format(", ".join(missing)) if missing else ""

    @override
    def action(self) -> ProposeResolution | None:
        """The proposal, with its files taken in."""
        files = self.evidence.take_in()
        if files is None:
            self.show_fault(
                "attachments", self.tr("Ada berkas yang tidak terbaca. Lepaskan, lalu pilih lagi.")
            )
            return None
        return ProposeResolution(
            outcome=Outcome(self.outcomes.value()),
            answer=self.answer.text(),
            done_on=self.done_on.value(),
            executor=self.executor.currentText() if self.executor.chosen else "",
            attachments=files,
            checks=self.substance.ticked(),
            approver=self.asked.chosen,
        )

    def _approver(self, asked: Sequence[Choice]) -> Box:
        names = [one.name for one in asked]
        said = self.tr("Belum ada atasan lain di instansi ini; usulan menunggu sampai ada.")
        if names:
            said = self.tr("Penyetuju: {0}.").format(", ".join(names))
        why = self.tr("Wajib karena jawaban terbit atas nama instansi; pengusul tidak menyetujui sendiri.")
        away = "" if self.desk.online else self.tr("Diajukan luring: penyetuju menerimanya saat sinkron.")
        self.approver = Label(said, Role.SMALL, Weight.MEDIUM, Token.INK if names else Token.AMBER, wrap=True)
        self.approver.setObjectName("propose_approver")
        reasons = Label(
            " ".join(part for part in (why, away) if part), Role.SMALL, token=Token.MUTED, wrap=True
        )
        words = column(self.approver, reasons, gap=2)
        icon = column(Icon("signature", Token.VIOLET), None, gap=0)
        return Box(None, layout=row(icon, words, gap=7, stretch=(1,)))
