"""What can be done with the chosen line of the outbox, under the table where it can be seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import OutboxRow, ReceiptRow
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.outbox.names import action_name, receipt_state, report_title, state_text
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.labels import ElidedLabel, Icon, Label


class RowBar(Box):
    """`done` after something was changed; `tried` asks for a run.

    `open_asked` wants the complaint of the line, `conflict_asked` the choice that its intent waits for.
    """

    done = Signal()
    tried = Signal()
    open_asked = Signal()
    conflict_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="tb", parent=parent)
        self.setObjectName("outbox_bar")
        self._desk = desk
        self.line: OutboxRow | ReceiptRow | None = None
        self.name = Label("", Role.SMALL, Weight.SEMIBOLD, Token.MUTED)
        self.take_back = Button(icon="arrow-back-up", kind=Kind.QUIET)
        self.take_back.setObjectName("outbox_withdraw")
        self.retry = Button(icon="refresh-alert", kind=Kind.QUIET)
        self.retry.setObjectName("outbox_retry")
        self.again = Button(icon="refresh", kind=Kind.QUIET)
        self.again.setObjectName("outbox_reapply")
        self.settle = Button(icon="bolt", kind=Kind.QUIET)
        self.settle.setObjectName("outbox_settle")
        self.there = Button(icon="check", kind=Kind.QUIET)
        self.there.setObjectName("outbox_told_there")
        self.absent = Button(icon="refresh-alert", kind=Kind.QUIET)
        self.absent.setObjectName("outbox_told_absent")
        self.copy = Button(icon="copy", kind=Kind.QUIET)
        self.copy.setObjectName("outbox_copy")
        self.said = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.said.setObjectName("outbox_said")
        self.open = Button(key="Enter", kind=Kind.QUIET)
        self.open.setObjectName("outbox_open")
        # The column of states is narrow; what a person must understand stands here in full.
        self.reason = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.reason.setObjectName("outbox_reason")
        icon = Icon("alert-triangle", Token.RED, 14)
        self._why = Box(None, layout=row(icon, self.reason, gap=6, stretch=(1,)))
        acts = (self.settle, self.there, self.absent, self.take_back, self.retry, self.again, self.copy)
        buttons = row(self.name, *acts, self.said, None, self.open, gap=4)
        self.setLayout(column(self._why, buttons, margins=(14, 6, 12, 6), gap=4))
        self.take_back.clicked.connect(self._withdraw)
        self.retry.clicked.connect(self._retry)
        self.again.clicked.connect(self._reapply)
        self.settle.clicked.connect(self._settle)
        self.there.clicked.connect(self._there)
        self.absent.clicked.connect(self._absent)
        self.copy.clicked.connect(self._copy)
        self.open.clicked.connect(self.open_asked)
        self.retranslate()
        self.show_line(None)

    def show_line(self, line: OutboxRow | ReceiptRow | None) -> None:
        """Offer what this line allows."""
        if line is None or self.line is None or line.intent != self.line.intent:
            self.said.setText("")
        self.line = line
        row_ = line if isinstance(line, OutboxRow) else None
        self.name.setText(self.tr("Nomor {0}").format(row_.number) if row_ else "")
        self.name.setVisible(row_ is not None)
        self.take_back.setVisible(bool(row_ and row_.can_withdraw))
        self.retry.setVisible(bool(row_ and row_.can_retry))
        self.again.setVisible(bool(row_ and row_.can_reapply))
        self.settle.setVisible(bool(row_ and row_.can_settle))
        for each in (self.there, self.absent):
            each.setVisible(bool(row_ and row_.can_tell))
        self._why.setVisible(bool(row_ and row_.code))
        if row_ and row_.code:
            cause, step = state_text(self._desk, row_)
            self.reason.setText(f"{cause.rstrip('.')}. {step}.")
        self.setVisible(line is not None)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.take_back.setText(self.tr("Tarik kembali"))
        self.retry.setText(self.tr("Coba lagi"))
        self.again.setText(self.tr("Terapkan ulang"))
        self.settle.setText(self.tr("Selesaikan konflik"))
        self.there.setText(self.tr("Sudah ada di LAPOR"))
        self.absent.setText(self.tr("Belum ada, kirim lagi"))
        self.copy.setText(self.tr("Salin rincian"))
        self.open.setText(self.tr("Buka laporan"))

    def details(self) -> str:
        """Everything about the chosen line, for somebody who shall help."""
        line = self.line
        if line is None:
            return ""
        parts = [line.case_number, report_title(line), action_name(line.kind), line.intent]
        if isinstance(line, OutboxRow):
            parts += [*state_text(self._desk, line), line.code, line.text]
        else:
            # Of a refusal beyond the gateway: the platform's own words, which nobody else keeps.
            parts += (*receipt_state(self._desk, line), line.why)
        return "\n".join(part for part in parts if part)

    def _withdraw(self) -> None:
        if self.line is None:
            return
        number = self.line.number if isinstance(self.line, OutboxRow) else 0
        try:
            self._desk.casework.withdraw(self.line.intent, self._desk.person)
        except RuleError as error:
            self._desk.problem.emit(error)
        else:
            self.said.setText(self.tr("Nomor {0} ditarik kembali menjadi draf.").format(number))
        self.done.emit()

    def _retry(self) -> None:
        if self.line is None:
            return
        try:
            self._desk.casework.retry(self.line.intent)
        except RuleError as error:
            self._desk.problem.emit(error)
        self.done.emit()
        self.tried.emit()

    def _reapply(self) -> None:
        if self.line is None:
            return
        try:
            acted = self._desk.casework.reapply(self.line.intent, self._desk.person)
        except RuleError as error:
            self._desk.problem.emit(error)
            return
        self._desk.tell(acted)
        self.done.emit()

    def _there(self) -> None:
        self._tell(self.tr("Tercatat: sudah ada di LAPOR."), there=True)

    def _absent(self) -> None:
        if self._tell(self.tr("Tercatat: dikirim sekali lagi."), there=False):
            self.tried.emit()

    def _tell(self, said: str, *, there: bool) -> bool:
        if self.line is None:
            return False
        try:
            self._desk.casework.tell(self.line.intent, self._desk.person, there=there)
        except RuleError as error:
            self._desk.problem.emit(error)
            return False
        self.said.setText(said)
        self.done.emit()
        return True

    def _settle(self) -> None:
        if self.line is not None:
            self.conflict_asked.emit(self.line.intent)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self.said.setText(self.tr("Rincian tersalin."))
