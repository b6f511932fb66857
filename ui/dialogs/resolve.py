"""Propose a resolution: the answer as the reporter will read it, its date, its unit, five things to check."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.domain.actions import ProposeResolution
from desktop.domain.complaint import Outcome
from desktop.domain.intents import Kind
from ui.case.names import outcome_name
from ui.dialogs.form import ActionDialog
from ui.look import Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.fields import Check, Radio
from ui.parts.inputs import DateField
from ui.parts.labels import Label


class ResolveDialog(ActionDialog):
    """Another person approves what is proposed here; the table sees to that, this dialog only says it."""

    KIND = Kind.PROPOSE

    def build(self) -> list[QWidget]:
        """Outcome and answer at the left, facts and checks at the right."""
        self.outcomes = QButtonGroup(self)
        radios = [Radio(outcome_name(one)) for one in Outcome]
        for number, radio in enumerate(radios):
            radio.setChecked(number == 0)
            self.outcomes.addButton(radio, number)
        self.answer = self.text_editor(placeholder=self.tr("Yth. Pelapor, …"))
        self.done_on = DateField(self.tr("Tanggal pelaksanaan"))
        self.done_on.show_day(self.desk.casework.today())
        self.executor = self.picker("units", self.view.complaint.unit, self.tr("Belum ditentukan"))
        checks = (
            self.tr("Apa yang dilakukan"),
            self.tr("Kapan"),
            self.tr("Oleh siapa"),
            self.tr("Bukti"),
            self.tr("Langkah lanjutan"),
        )
        self.checks = [Check(text) for text in checks]
        left = column(
            self.field("outcome", self.tr("Hasil"), Box(None, layout=column(*radios, gap=2))),
            self.field(
                "answer", self.tr("Jawaban untuk pelapor"), self.answer, self.tr("Dibaca pelapor dan publik.")
            ),
            None,
            gap=12,
        )
        right = column(
            self.field("done_on", self.tr("Tanggal pelaksanaan"), self.done_on),
            self.field("executor", self.tr("Unit pelaksana"), self.executor),
            Label(self.tr("Daftar periksa jawaban"), token=Token.MUTED),
            *self.checks,
            None,
            gap=8,
        )
        sides = Box(None, layout=row(Box(None, layout=left), Box(None, layout=right), gap=20, stretch=(0,)))
        note = Label(
            self.tr("Usulan diperiksa dan disetujui orang lain sebelum dikirim kepada pelapor."),
            token=Token.MUTED,
            wrap=True,
        )
        return [sides, note]

    def submit_text(self) -> str:
        """The verb of the button."""
        return self.tr("Ajukan persetujuan")

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(780), scaled(500))

    def action(self) -> ProposeResolution:
        """The proposal."""
        return ProposeResolution(
            outcome=tuple(Outcome)[max(0, self.outcomes.checkedId())],
            answer=self.answer.text(),
            done_on=self.done_on.day().isoformat(),
            executor=self.executor.currentText() if self.executor.currentData() else "",
        )
