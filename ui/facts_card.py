"""The facts of a case, its files, and what resembles it: the cards under the deadline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from desktop.domain.complaint import Attachment, Complaint
from desktop.domain.intents import Kind
from ui.case.file_frames import FileGrid
from ui.case.names import classification_name, priority_name
from ui.case.thumbs import Thumbs
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Size
from ui.parts.button import Kind as ButtonKind
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.problems import refusal_text
from ui.words import number


class FactsCard(Box):
    """`edit_asked` wants the form of the facts."""

    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self._view: CaseView | None = None
        self.title = heading("")
        self.edit = Button(icon="pencil", kind=ButtonKind.QUIET, size=Size.INLINE)
        self.edit.setObjectName("case_edit")
        self.facts = Facts(label_width=84)
        head = row(self.title, None, self.edit, gap=6)
        self.setLayout(column(head, self.facts, margins=(12, 5, 10, 10), gap=4))
        self.edit.clicked.connect(self.edit_asked)
        self.retranslate()

    def show_case(self, view: CaseView) -> None:
        """Show the facts of a case."""
        self._view = view
        refusal = view.offer(Kind.EDIT).refusal
        self.edit.set_blocked("" if refusal is None else refusal_text(refusal))
        self.facts.show_facts(self._lines(view))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Data laporan"))
        self.edit.setText(self.tr("Sunting"))
        if self._view is not None:
            self.show_case(self._view)

    def _lines(self, view: CaseView) -> tuple[Fact, ...]:
        case = view.complaint
        lines = [
            Fact(
                self.tr("Klasifikasi"),
                classification_name(case.classification),
                aside=self._pending(case, "classification"),
            ),
            Fact(self.tr("Kategori"), case.category or "—", aside=self._pending(case, "category")),
            Fact(self.tr("Unit"), view.unit_name or "—", aside=self._pending(case, "unit")),
            Fact(self.tr("Petugas"), view.officer_name or "—"),
            Fact(self.tr("Prioritas"), priority_name(case.priority), "flag"),
            self._reporter(case),
            Fact(self.tr("Lokasi"), _place(case) or "—", "map-pin"),
            Fact(self.tr("Sumber"), case.source or "—"),
        ]
        if case.tags:
            lines.append(Fact(self.tr("Tag"), ", ".join(case.tags), "tag"))
        return tuple(lines)

    def _reporter(self, case: Complaint) -> Fact:
        if case.anonymous:
            return Fact(self.tr("Pelapor"), self.tr("Anonim"), "lock")
        aside = self.tr("rahasia") if case.secret else self.tr("disamarkan") if case.reporter.name else ""
        return Fact(self.tr("Pelapor"), case.reporter.name or "—", "lock" if aside else "", aside)

    def _pending(self, case: Complaint, field: str) -> str:
        return self.tr("belum tampak di pusat") if field in case.unconfirmed else ""


class FilesCard(Box):
    """Every file of the case; `opened` names the one that was pressed."""

    opened = Signal(str)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self.title = heading("")
        self.count = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.frames = FileGrid(thumbs, "case_file", (94, 66), 8, self)
        head = row(self.title, None, self.count)
        self.setLayout(column(head, self.frames.layout, margins=(12, 8, 12, 10), gap=6))
        self.frames.opened.connect(self.opened)
        self.retranslate()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files; without any the card is not there."""
        self.setVisible(bool(files))
        self.count.setText(number(len(files)))
        self.frames.show_files(files)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Lampiran"))


class SimilarCard(Box):
    """Reports that resemble this one; it is not there while none is known."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self.title = heading("")
        self._lines = column(gap=6)
        self.setLayout(column(self.title, self._lines, margins=(12, 8, 12, 10), gap=6))

    def show_similar(self, similar: Sequence[tuple[str, str, str]]) -> None:
        """Show number, title and likeness of each."""
        self.title.setText(self.tr("Laporan mirip"))
        self.setVisible(bool(similar))
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for number_of, title, likeness in similar:
            parts = (
                Icon("copy"),
                Label(number_of, Role.SMALL, Weight.MEDIUM, Token.MUTED),
                ElidedLabel(title),
                None,
                Label(likeness, Role.SMALL, Weight.MEDIUM, Token.MUTED),
            )
            self._lines.addWidget(Box(None, layout=row(*parts, gap=7)))


def _place(case: Complaint) -> str:
    return ", ".join(part for part in (case.village, case.district, case.regency) if part)
