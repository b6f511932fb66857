"""One proposal: what would change, the answer as the reporter will read it, files, history and deadline."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.casework.views import CaseView
from desktop.domain.complaint import POINTS, Proposal
from ui.approvals.changes import Change, ChangeList
from ui.approvals.evidence import Evidence
from ui.case.changes import news
from ui.case.file_sheet import file_sheet
from ui.case.names import outcome_name, point_name
from ui.case.thumbs import Thumbs
from ui.case.times import near
from ui.deadline_box import DeadlineBox
from ui.desk import Desk
from ui.facts_card import FilesCard
from ui.look import Role, Token, Tone, Weight
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label, Paragraph, heading
from ui.parts.pill import Pill
from ui.parts.tabs import Tab, Tabs
from ui.timeline import Timeline
from ui.words import day, deadline_word, stage_word, sync_word


class ProposalPane(Box):
    """Shows the case of a proposal; it decides nothing. `fresh_asked` wants what has come since."""

    fresh_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._thumbs = Thumbs(desk, self)
        self.number = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.stage, self.sync = Pill(None), Pill(None)
        self.title = ElidedLabel("", Role.PREVIEW)
        self.about = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.due_icon, self.due = Icon("", size=14), Label("", Role.SMALL, token=Token.MUTED)
        self.why = Button(kind=Kind.LINK, size=Size.INLINE)
        self.why.setObjectName("approval_why")
        self.tabs = Tabs([Tab("")])
        self.tabs.setObjectName("approval_tabs")
        self.stale = Banner(Tone.AMBER, "alert-circle", "")
        self.stale.setObjectName("approval_stale")
        self.fresh = self.stale.link("")
        self.fresh.setObjectName("approval_fresh")
        self.changes = ChangeList()
        self.answer = Paragraph("")
        self.answer.setObjectName("approval_answer")
        self.files = FilesCard(self._thumbs)
        self.evidence = Evidence(self._thumbs)
        self.timeline = Timeline(desk, self._thumbs)
        self.deadline = DeadlineBox(desk)
        self._changes_title, self._answer_title = heading(""), heading("")
        self._pages = QStackedWidget()
        for page in (
            self._proposal_page(),
            scrolling(self.evidence),
            self.timeline,
            self._deadline_page(),
        ):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.why.clicked.connect(self.deadline.explain)
        self.fresh.clicked.connect(self.fresh_asked)
        self.files.opened.connect(self._open)
        self.evidence.opened.connect(self._open)
        pills = row(self.number, self.stage, self.sync, None, self.due_icon, self.due, self.why, gap=6)
        head = column(pills, self.title, self.about, margins=(16, 12, 16, 10), gap=5)
        self._stale_place = Box(Token.SURFACE, layout=column(self.stale, margins=(16, 8, 16, 0)))
        self._stale_place.hide()
        self.setLayout(column(head, self.tabs, self._stale_place, self._pages, gap=0, stretch=(3,)))
        self.retranslate()

    def show_case(self, view: CaseView) -> None:
        """Show the proposal of this case."""
        self._view = view
        self._thumbs.turn_to(view.complaint.record)
        case, proposal = view.complaint, view.complaint.proposal
        self.number.setText(case.number)
        self.stage.show_word(stage_word(case.stage.value))
        self.sync.show_word(sync_word(view.sync.value))
        self.title.setText(case.title)
        if proposal is None:
            return
        when = near(self._desk, proposal.at)
        about = self.tr("Diusulkan {0}, {1}. Bila disetujui, jawabannya menjadi tanggapan kepada pelapor.")
        self.about.setText(about.format(proposal.author_name, when))
        self._show_due(view)
        self.changes.show_changes(self._changes(view, proposal))
        self.answer.set_text(proposal.answer)
        self.files.show_files(case.attachments)
        self.evidence.show_files(case.attachments)
        self.timeline.show_case(view)
        self.deadline.show_deadline(view.deadline)
        self._name_tabs(view)

    def show_stale(self, read: CaseView | None, now: CaseView | None) -> None:
        """Say what the centre changed since the proposal was read; None takes the banner away."""
        self._stale_place.setVisible(read is not None)
        if read is None or now is None:
            return
        changed = news(read, now) or self.tr("usulannya sudah lain")
        cause = self.tr("Berubah sejak Anda membacanya:")
        self.stale.show_message(Tone.AMBER, "alert-circle", cause, f"{changed}.")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.why.setText(self.tr("mengapa?"))
        self.why.setAccessibleName(self.tr("Mengapa tenggatnya demikian?"))
        self.fresh.setText(self.tr("Tampilkan yang terbaru"))
        self.evidence.retranslate()
        self._changes_title.setText(self.tr("Perubahan"))
        self._answer_title.setText(self.tr("Jawaban yang dilihat pelapor"))
        self._name_tabs(self._view)
        if self._view is not None:
            self.show_case(self._view)

    def _changes(self, view: CaseView, proposal: Proposal) -> list[Change]:
        now = view.complaint.status_name
        changes = [
            Change(self.tr("Status"), now, self.tr("Selesai, setelah disetujui dan ditutup")),
            Change(self.tr("Hasil"), "", outcome_name(proposal.outcome)),
        ]
        if proposal.done_on:
            changes.append(Change(self.tr("Tanggal pelaksanaan"), "", _day_text(proposal.done_on)))
        executor = proposal.executor or view.unit_name
        if executor:
            changes.append(Change(self.tr("Unit pelaksana"), "", executor))
        return [*changes, *self._declared(proposal)]

    def _declared(self, proposal: Proposal) -> list[Change]:
        """What the proposer ticked, what she left, and whom she asked."""
        ticked = [point_name(point) for point in proposal.checks]
        left = [point_name(point) for point in POINTS if point not in proposal.checks]
        none = self.tr("tidak ada yang dicentang pengusul")
        said = [Change(self.tr("Jawaban memuat"), "", " · ".join(ticked) or none)]
        if ticked and left:
            said.append(Change(self.tr("Belum dicentang"), "", " · ".join(left)))
        people = self._desk.casework.choices("officers")
        asked = next((one.name for one in people if one.value == proposal.approver), proposal.approver)
        if asked:
            said.append(Change(self.tr("Diminta kepada"), "", asked))
        return said

    def _show_due(self, view: CaseView) -> None:
        due = view.deadline
        word = deadline_word(None if due is None else due.days_left)
        self.due_icon.show_icon(word.icon, word.ink)
        self.due_icon.setVisible(bool(word.icon))
        for part in (self.due, self.why):
            part.setVisible(due is not None)
        if due is not None:
            self.due.setText(self.tr("Tenggat {0} · {1}").format(day(due.due_on), word.text))
            self.due.set_token(word.ink if word.icon else Token.MUTED)

    def _open(self, name: str) -> None:
        case = None if self._view is None else self._view.complaint
        for file in () if case is None else case.attachments:
            if case is not None and file.id == name:
                file_sheet(self._desk, case.record, file, self.window()).open()

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

    def _name_tabs(self, view: CaseView | None) -> None:
        files = None if view is None else len(view.complaint.attachments)
        entries = None if view is None else len(view.entries)
        fetched = None if view is None else view.fetched_at
        side = "" if fetched is None else self.tr("Data pusat per {0}").format(near(self._desk, fetched))
        at = max(0, self.tabs.currentIndex())
        self.tabs.set_tabs(
            [
                Tab(self.tr("Usulan"), side=side),
                Tab(self.tr("Bukti"), count=files),
                Tab(self.tr("Riwayat"), count=entries),
                Tab(self.tr("Tenggat")),
            ]
        )
        self.tabs.setCurrentIndex(at)


def _day_text(iso: str) -> str:
    """A day of the wire as people write it; anything else is shown as it came."""
    try:
        return day(date.fromisoformat(iso))
    except ValueError:
        return iso
