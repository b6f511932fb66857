"""The approval inbox: the list at the left, one proposal and the three answers to it at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView
from desktop.domain.actions import Action, Approve, Return
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal
from ui.approvals.listing import lines
from ui.approvals.note import DraftedNote
from ui.approvals.proposal import ProposalPane
from ui.case.changes import news
from ui.desk import Desk
from ui.dialogs import ActionDialogs
from ui.dialogs.decide import ApproveDialog, ReturnDialog
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import Icon, Label
from ui.parts.room_frame import ListBeside, RoomFrame
from ui.parts.two_lines import TwoLineList
from ui.problems import refusal_text


class ApprovalsScreen(RoomFrame):
    """`case_asked` wants the whole case of a proposal."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("approvals_screen", parent)
        self._desk = desk
        self._record = ""
        self._view: CaseView | None = None
        self._dialogs = ActionDialogs(desk, self)
        self.title = Label("", Role.VIEW)
        self.list = TwoLineList("approvals_list")
        self.pane = ProposalPane(desk)
        self.note = DraftedNote(desk)
        self.fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.fault.setObjectName("approve_fault")
        self.fault_icon = Icon("alert-circle", Token.RED, 14)
        self._said = Box(None, layout=row(self.fault_icon, self.fault, gap=6, stretch=(1,)))
        self._said.hide()
        self.reasons = Button(kind=ButtonKind.LINK)
        self.reasons.setObjectName("return_reasons")
        self.give_back = Button(icon="arrow-back-up", key="R")
        self.give_back.setObjectName("return_")
        self.edit = Button(icon="pencil-check", key="E")
        self.edit.setObjectName("approve_edited")
        self.approve = Button(icon="signature", key="A", kind=ButtonKind.PRIMARY)
        self.approve.setObjectName("approve")
        self.empty = EmptyState("signature")
        self._build()
        self._connect()
        self.retranslate()

    # -- what the window asks

    def reload(self) -> None:
        """Read the inbox again; the chosen proposal stays chosen."""
        view = self._desk.casework.approvals(self._desk.person)
        chosen = self.list.show_lines(lines(self._desk, view), self._record)
        self.show_content(there=bool(chosen))
        self._chosen(chosen)

    def toast_host(self) -> QWidget:
        """Toasts stand over the list."""
        return self.list

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Persetujuan"))
        self.title.setText(self.tr("Persetujuan"))
        self.list.setAccessibleName(self.tr("Usulan penyelesaian"))
        self.note.setPlaceholderText(self.tr("Catatan (wajib bila dikembalikan)"))
        self.note.setAccessibleName(self.tr("Catatan"))
        self.give_back.setText(self.tr("Kembalikan"))
        self.edit.setText(self.tr("Setujui dengan suntingan…"))
        self.reasons.setText(self.tr("Alasan pengembalian…"))
        self.approve.setText(self.tr("Setujui"))
        self.empty.show_state(
            "signature",
            self.tr("Tidak ada yang menunggu persetujuan Anda"),
            self.tr("Usulan penyelesaian dari petugas tampil di sini setelah sinkronisasi."),
        )
        self.pane.retranslate()
        self.reload()

    def _build(self) -> None:
        answers = row(self.give_back, self.edit, None, self.approve, gap=6)
        foot = Box(Token.CANVAS, sides="t")
        noted = row(self.note, self.reasons, gap=8, stretch=(0,))
        foot.setLayout(column(noted, self._said, answers, margins=(16, 9, 14, 9), gap=7))
        right = Box(Token.SURFACE, layout=column(self.pane, foot, gap=0, stretch=(0,)))
        bar = row(self.title, None, margins=(16, 0, 14, 1))
        self.build(bar, ListBeside(self.list, right), self.empty)
        self.enter_at(self.list)

    def _connect(self) -> None:
        self._desk.changed.connect(self.heard_change)
        self.reading_due.connect(self.reload)
        self.language_changed.connect(self.retranslate)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self.case_asked)
        self.pane.fresh_asked.connect(self._show_fresh)
        self.approve.clicked.connect(self._approve)
        self.give_back.clicked.connect(self._return)
        self.edit.clicked.connect(self._edit)
        self.reasons.clicked.connect(self._give_reasons)
        for key, button in (("A", self.approve), ("R", self.give_back), ("E", self.edit)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    # -- what was chosen and pressed

    def _chosen(self, record: str) -> None:
        fresh = self._desk.casework.case(record, self._desk.person) if record else None
        if fresh is None:
            return
        same = record == self._record
        self._record = record
        if same and self._view is not None and _differs(self._view, fresh):
            # What she is reading is not what would be approved, so she sees the change first (S-2).
            self.pane.show_stale(self._view, fresh)
            self._block(self.tr("Bacalah yang terbaru dahulu."))
            return
        if not same:
            self.note.turn_to(record)
        self._show(fresh)

    def _show_fresh(self) -> None:
        fresh = self._desk.casework.case(self._record, self._desk.person)
        if fresh is not None:
            self._show(fresh)

    def _show(self, view: CaseView) -> None:
        self._view = view
        self.pane.show_stale(None, None)
        self.pane.show_case(view)
        for button, kind in (
            (self.approve, Kind.APPROVE),
            (self.edit, Kind.APPROVE),
            (self.give_back, Kind.RETURN),
        ):
            refusal = view.offer(kind).refusal
            button.set_blocked("" if refusal is None else refusal_text(refusal.value))
        self.reasons.setEnabled(self.give_back.isEnabled())
        blocked = view.offer(Kind.APPROVE).refusal
        self._say("" if blocked is None else refusal_text(blocked.value), calm=True)

    def _block(self, why: str) -> None:
        self.approve.set_blocked(why)
        self.edit.set_blocked(why)
        self._say(why, calm=True)

    def _approve(self) -> None:
        self._act(Approve(self._proposal(), text=self.note.text().strip()))

    def _return(self) -> None:
        self._act(Return(self._proposal(), self.note.text().strip()))

    def _edit(self) -> None:
        if self._view is None or not self.edit.isEnabled():
            return
        dialog = self._dialogs.open(Kind.APPROVE, self._view)
        if isinstance(dialog, ApproveDialog):
            dialog.note.setPlainText(self.note.text() or dialog.note.toPlainText())
            dialog.accepted.connect(self._go_on)

    def _give_reasons(self) -> None:
        if self._view is None:
            return
        self.note.keeper.flush()  # the dialog begins with the same draft
        dialog = self._dialogs.open(Kind.RETURN, self._view)
        if isinstance(dialog, ReturnDialog):
            dialog.accepted.connect(self._go_on)
            dialog.rejected.connect(self.note.bring_back)

    def _proposal(self) -> str:
        proposal = self._view.complaint.proposal if self._view else None
        return proposal.id if proposal else ""

    def _say(self, words: str, *, calm: bool = False) -> None:
        token = Token.MUTED if calm else Token.RED
        self.fault.setText(words)
        self.fault.set_token(token)
        self.fault_icon.show_icon("info-circle" if calm else "alert-circle", token)
        self._said.setVisible(bool(words))
        self.note.setProperty("wrong", bool(words) and not calm)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def _act(self, action: Action) -> None:
        if self._view is None:
            return
        try:
            self._desk.attempt(action, self._record, self._view)
        except RuleError as error:
            self._say(self._fault(error))
            if error.field:
                self.note.setFocus()
            return
        self._go_on()

    def _go_on(self) -> None:
        self.note.done()
        self._view = None
        self.reload()

    def _fault(self, error: RuleError) -> str:
        if error.code is Refusal.MISSING_FIELD and error.field == "text":
            return self.tr("Tulis dahulu apa yang perlu diperbaiki; pengusul membacanya.")
        return refusal_text(error.code.value, error.field)


def _differs(read: CaseView, now: CaseView) -> bool:
    """Whether what would be decided is other than what was read."""
    before, after = read.complaint.proposal, now.complaint.proposal
    same = before is not None and after is not None and before.id == after.id
    return not same or (read.seen_rev != now.seen_rev and bool(news(read, now)))
