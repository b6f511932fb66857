"""Propose a resolution: the answer as the reporter will read it, its date, its unit, five things to check."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.views import Choice
from desktop.domain.actions import ProposeResolution
from desktop.domain.complaint import Outcome
from desktop.domain.intents import Kind
from ui.case.names import outcome_name
from ui.dialogs.evidence import Evidence
from ui.dialogs.form import WIDE, ActionDialog
from ui.dialogs.inputs import RadioChoice
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row, scrolling
from ui.parts.fields import Check
from ui.parts.inputs import DateField
from ui.parts.labels import Icon, Label, Paragraph, heading
from ui.parts.tabs import Tab, Tabs
from ui.words import number


class ResolveDialog(ActionDialog):
    """Another person approves what is proposed here; the table sees to that, this dialog only says it."""

    KIND = Kind.PROPOSE
    MAIN = "answer"
    WIDTH = WIDE

    @override
    def build(self) -> list[QWidget]:
        """Outcome and answer at the left, facts, proof and checks at the right."""
        right = Box(None, layout=column(*self._facts(), None, gap=12))
        right.setFixedWidth(scaled(270))
        left = Box(None, layout=column(*self._answer(), gap=12, stretch=(1,)))
        return [Box(None, layout=row(left, right, gap=24, stretch=(0,)))]

    @override
    def submit_text(self) -> str:
        """The verb of the button."""
        return self.tr("Ajukan persetujuan")

    def _answer(self) -> list[QWidget]:
        outcomes = [Choice(one.value, outcome_name(one)) for one in Outcome]
        self.outcomes = RadioChoice(outcomes, Outcome.HANDLED.value, "outcome")
        self.answer = self.text_editor(placeholder=self.tr("Yth. Pelapor, …"))
        self.answer.set_heights(190, 340)
        self.tabs = Tabs((Tab(self.tr("Tulis")), Tab(self.tr("Yang dilihat pelapor"), "world")))
        self.tabs.setObjectName("propose_resolution_tabs")
        self.tabs.setAccessibleName(self.tr("Tampilan jawaban"))
        self.read = Paragraph("", name=self.tr("Jawaban seperti dibaca pelapor"))
        preview = Box(Token.SUNKEN, layout=column(self.read, None, margins=(12, 10, 12, 10)))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.answer)
        self._pages.addWidget(scrolling(preview))
        self.tabs.currentChanged.connect(self._turn)
        shown = Box(None, layout=column(self.tabs, self._pages, gap=6, stretch=(1,)))
        return [
            self.field("outcome", self.tr("Hasil"), self.outcomes),
            self.field("answer", self.tr("Jawaban untuk pelapor"), self.answer, shown=shown),
        ]

    def _facts(self) -> list[QWidget]:
        self.done = Check(self.tr("Sudah dilaksanakan"))
        self.done.setChecked(True)
        self.done_on = DateField()
        self.done_on.show_day(self.desk.casework.today())
        self.done.toggled.connect(self.done_on.setEnabled)
        none, wanted = self.tr("Belum ditentukan"), self.tr("Ketik nama unit")
        self.executor = self.picker("units", self.view.complaint.unit, none, wanted)
        self.evidence = Evidence(self.desk, self.view)
        return [
            self.field("done", self.tr("Pelaksanaan"), self.done),
            self.field("done_on", self.tr("Tanggal pelaksanaan"), self.done_on),
            self.field("executor", self.tr("Unit pelaksana"), self.executor),
            self.evidence,
            Box(None, layout=self._checklist()),
            self._approver(),
        ]

    def _checklist(self) -> QVBoxLayout:
        points = (
            self.tr("Apa yang dilakukan"),
            self.tr("Kapan"),
            self.tr("Oleh siapa"),
            self.tr("Bukti"),
            self.tr("Langkah lanjutan"),
        )
        self.checks = [Check(point) for point in points]
        self.checked = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        for at, check in enumerate(self.checks):
            check.setObjectName(f"substance_{at}")
            check.toggled.connect(self._count)
        self._count()
        return column(row(heading(self.tr("Jawaban memuat")), None, self.checked), *self.checks, gap=2)

    def _approver(self) -> Box:
        said = self.tr("Perlu disetujui atasan lain; pengusul tidak dapat menyetujui usulannya sendiri.")
        if not self.desk.online:
            said = f"{said} {self.tr('Diajukan luring: penyetuju menerimanya saat sinkron.')}"
        words = Label(said, Role.SMALL, token=Token.MUTED, wrap=True)
        return Box(None, layout=row(Icon("signature", Token.VIOLET), words, gap=7, stretch=(1,)))

    @override
    def action(self) -> ProposeResolution | None:
        """The proposal, with its files taken in."""
        files = self.evidence.take_in()
        if files is None:
            return None
        return ProposeResolution(
            outcome=Outcome(self.outcomes.value()),
            answer=self.answer.text(),
            done_on=self.done_on.day().isoformat() if self.done.isChecked() else "",
            executor=self.executor.currentText() if self.executor.chosen else "",
            attachments=files,
        )

    def _count(self) -> None:
        done = sum(check.isChecked() for check in self.checks)
        self.checked.setText(self.tr("{0} dari {1}").format(number(done), number(len(self.checks))))

    def _turn(self, page: int) -> None:
        self.read.set_text(self.answer.text() or self.tr("Belum ada jawaban."))
        self._pages.setCurrentIndex(page)
