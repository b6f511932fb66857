"""One proposal: what would change, the answer as the reporter will read it, files, history and deadline."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.casework.views import CaseView
from desktop.domain.complaint import Proposal
from ui.case.names import outcome_name
from ui.case.thumbs import Thumbs
from ui.case.times import near
from ui.deadline_box import DeadlineBox
from ui.desk import Desk
from ui.facts_card import FilesCard
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row, scrolling
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel, Label, Paragraph, heading
from ui.parts.pill import Pill
from ui.parts.tabs import Tab, Tabs
from ui.timeline import Timeline
from ui.words import day, stage_word, sync_word


class ProposalPane(Box):
    """Shows the case of a proposal; it decides nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._thumbs = Thumbs(desk, self)
        self.number = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.stage, self.sync = Pill(None), Pill(None)
        self.title = ElidedLabel("", Role.PREVIEW)
        self.about = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.tabs = Tabs([Tab("")])
        self.tabs.setObjectName("approval_tabs")
        self.changes = Facts(label_width=126)
        self.answer = Paragraph("")
        self.answer.setObjectName("approval_answer")
        self.files = FilesCard(self._thumbs)
        self.timeline = Timeline(desk, self._thumbs)
        self.deadline = DeadlineBox(desk)
        self._changes_title, self._answer_title = heading(""), heading("")
        self._pages = QStackedWidget()
        for page in (self._proposal_page(), self.timeline, self._deadline_page()):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        pills = row(self.number, self.stage, self.sync, None, gap=6)
        head = column(pills, self.title, self.about, margins=(16, 12, 16, 10), gap=5)
        self.setLayout(column(head, self.tabs, self._pages, gap=0, stretch=(2,)))
        self.retranslate()

    def show_case(self, view: CaseView) -> None:
        """Show the proposal of this case."""
        self._view = view
        case, proposal = view.complaint, view.complaint.proposal
        self.number.setText(case.number)
        self.stage.show_word(stage_word(case.stage.value))
        self.sync.show_word(sync_word(view.sync.value))
        self.title.setText(case.title)
        if proposal is None:
            return
        when = near(self._desk, proposal.at)
        self.about.setText(self.tr("Diusulkan {0}, {1}.").format(proposal.author_name, when))
        self.changes.show_facts(self._facts(view, proposal))
        self.answer.set_text(proposal.answer)
        self.files.show_files(case.attachments)
        self.timeline.show_case(view)
        self.deadline.show_deadline(view.deadline)
        self._name_tabs(len(view.entries))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._changes_title.setText(self.tr("Perubahan"))
        self._answer_title.setText(self.tr("Jawaban yang dilihat pelapor"))
        self._name_tabs(0 if self._view is None else len(self._view.entries))
        if self._view is not None:
            self.show_case(self._view)

    def _facts(self, view: CaseView, proposal: Proposal) -> list[Fact]:
        facts = [
            Fact(self.tr("Status"), self.tr("Selesai, setelah disetujui dan ditutup"), "arrow-right"),
            Fact(self.tr("Hasil"), outcome_name(proposal.outcome), "arrow-right"),
        ]
        if proposal.done_on:
            facts.append(Fact(self.tr("Tanggal pelaksanaan"), _day_text(proposal.done_on), "arrow-right"))
        executor = proposal.executor or view.unit_name
        if executor:
            facts.append(Fact(self.tr("Unit pelaksana"), executor, "arrow-right"))
        return facts

    def _proposal_page(self) -> QWidget:
        changes = Box(Token.SURFACE, line=Token.LINE, radius=6)
        changes.setLayout(column(self._changes_title, self.changes, margins=(12, 8, 12, 10), gap=5))
        answer = Box(Token.SUNKEN, line=Token.LINE, radius=6)
        answer.setLayout(column(self._answer_title, self.answer, margins=(12, 8, 12, 10), gap=6))
        page = Box(Token.SURFACE)
        page.setLayout(column(changes, answer, self.files, None, margins=(16, 10, 16, 8), gap=8))
        return scrolling(page)

    def _deadline_page(self) -> QWidget:
        page = Box(Token.SURFACE)
        page.setLayout(column(self.deadline, None, margins=(16, 10, 16, 8)))
        return scrolling(page)

    def _name_tabs(self, entries: int) -> None:
        names = (self.tr("Usulan"), None), (self.tr("Riwayat"), entries), (self.tr("Tenggat"), None)
        at = self.tabs.currentIndex()
        self.tabs.set_tabs([Tab(name, count=count) for name, count in names])
        self.tabs.setCurrentIndex(max(0, at))


def _day_text(iso: str) -> str:
    """A day of the wire as people write it; anything else is shown as it came."""
    try:
        return day(date.fromisoformat(iso))
    except ValueError:
        return iso
