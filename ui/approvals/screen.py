"""The approval inbox: the list at the left, one proposal and the three answers to it at the right."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import ApprovalRow, CaseView
from desktop.domain.actions import Action, Approve, Return
from desktop.domain.intents import Kind
from ui.approvals.edited import EditedAnswer
from ui.approvals.listing import ApprovalsList, ApprovalsModel
from ui.approvals.proposal import ProposalPane
from ui.desk import Desk
from ui.look import Role, Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import Label
from ui.problems import refusal_text


class ApprovalsScreen(Box):
    """`case_asked` wants the whole case of a proposal."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self.setObjectName("approvals_screen")
        self._desk = desk
        self._record = ""
        self._view: CaseView | None = None
        self.title = Label("", Role.VIEW)
        self.model = ApprovalsModel(desk, self)
        self.list = ApprovalsList(self.model)
        self.pane = ProposalPane(desk)
        self.note = QLineEdit()
        self.note.setObjectName("approve_note")
        self.fault = Label("", Role.SMALL, token=Token.RED, wrap=True)
        self.fault.setObjectName("approve_fault")
        self.fault.hide()
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
        self.reload()

    # -- what the window asks

    def reload(self) -> None:
        """Read the inbox again; the chosen proposal stays chosen."""
        view = self._desk.casework.approvals(self._desk.person)
        self.model.show_view(view)
        self._stack.setCurrentIndex(0 if self.model.lines else 1)
        self.list.go_to(self._record)

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the toolbar."""
        self._messages.addWidget(bars)

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
        self.approve.setText(self.tr("Setujui"))
        self.empty.show_state(
            "signature",
            self.tr("Tidak ada yang menunggu persetujuan Anda"),
            self.tr("Usulan penyelesaian dari petugas tampil di sini setelah sinkronisasi."),
        )
        self.pane.retranslate()

    # -- Qt

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(760, 460)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.reload()

    def _build(self) -> None:
        bar = Box(Token.CANVAS, sides="b", layout=row(self.title, None, margins=(16, 12, 14, 12)))
        answers = row(self.give_back, self.edit, None, self.approve, gap=6)
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(column(self.note, self.fault, answers, margins=(16, 9, 14, 9), gap=7))
        right = Box(Token.SURFACE, sides="l")
        right.setLayout(column(self.pane, foot, margins=(1, 0, 0, 0), gap=0, stretch=(0,)))
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setSizes([scaled(480), scaled(709)])
        splitter.setStretchFactor(1, 1)
        self.list.setMinimumWidth(scaled(260))
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        self._messages = QVBoxLayout()
        self.setLayout(column(bar, self._messages, self._stack, gap=0, stretch=(2,)))
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._desk.changed.connect(self.reload)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self.case_asked)
        self.approve.clicked.connect(self._approve)
        self.give_back.clicked.connect(self._return)
        self.edit.clicked.connect(self._edit)
        for key, slot in (("A", self._approve), ("R", self._return), ("E", self._edit)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    # -- what was chosen and pressed

    def _chosen(self, row_: ApprovalRow | None) -> None:
        if row_ is None:
            return
        same = row_.record == self._record
        self._record = row_.record
        self._view = self._desk.casework.case(row_.record, self._desk.person)
        if self._view is None:
            return
        if not same:
            self.note.clear()
            self._say("")
        self.pane.show_case(self._view)
        for button, kind in (
            (self.approve, Kind.APPROVE),
            (self.edit, Kind.APPROVE),
            (self.give_back, Kind.RETURN),
        ):
            refusal = self._view.offer(kind).refusal
            button.set_blocked("" if refusal is None else refusal_text(refusal.value))
        blocked = self._view.offer(Kind.APPROVE).refusal
        self._say("" if blocked is None else refusal_text(blocked.value))

    def _approve(self) -> None:
        self._act(Approve(self._proposal(), text=self.note.text().strip()))

    def _return(self) -> None:
        self._act(Return(self._proposal(), self.note.text().strip()))

    def _edit(self) -> None:
        proposal = self._view.complaint.proposal if self._view else None
        if proposal is None or not self.edit.isEnabled():
            return
        dialog = EditedAnswer(proposal.answer, self)
        dialog.given.connect(self._approve_edited)
        dialog.open()

    def _approve_edited(self, answer: str) -> None:
        self._act(Approve(self._proposal(), answer=answer, text=self.note.text().strip()))

    def _proposal(self) -> str:
        proposal = self._view.complaint.proposal if self._view else None
        return proposal.id if proposal else ""

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _act(self, action: Action) -> None:
        if self._view is None:
            return
        try:
            self._desk.attempt(action, self._record, self._view)
        except RuleError as error:
            self._say(refusal_text(error.code.value, error.field))
            if error.field:
                self.note.setFocus()
            return
        self.note.clear()
        self.reload()
