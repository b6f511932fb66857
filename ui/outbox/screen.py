"""The outbox: its cost as the headline, one list by tab, and what can be done with the chosen line."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import OutboxRow, OutboxView, SyncLogRow
from sync import events
from ui.case.times import near
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.outbox.listing import Line, OutboxModel, OutboxTable
from ui.outbox.names import action_name
from ui.outbox.side import Side
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Label
from ui.parts.tabs import Tab, Tabs
from ui.problems import refusal_text
from ui.words import number, size

_NARROW_BELOW = 1000
_WAITING, _NEEDS, _SENT, _LOG = range(4)


class OutboxScreen(Box):
    """`case_asked` wants the complaint of the chosen line."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self.setObjectName("outbox_screen")
        self._desk = desk
        self._view: OutboxView | None = None
        self._chosen_line: Line | None = None
        self._received = 0
        self.title = Label("", Role.VIEW)
        self.cost = ElidedLabel("", token=Token.MUTED)
        self.sync_now = Button(icon="refresh", key="F5", kind=Kind.PRIMARY)
        self.sync_now.setObjectName("sync_now")
        self.cancel = Button(kind=Kind.QUIET)
        self.cancel.setObjectName("sync_cancel")
        self.tabs = Tabs([Tab("") for _ in range(4)])
        self.tabs.setObjectName("outbox_tabs")
        self.model = OutboxModel(desk, self)
        self.table = OutboxTable(self.model)
        self.empty = EmptyState("send")
        self.log = Label("", wrap=True)
        self.chosen = Label("", Role.SMALL, Weight.SEMIBOLD, Token.MUTED)
        self.take_back = Button(icon="arrow-back-up", kind=Kind.QUIET)
        self.take_back.setObjectName("outbox_withdraw")
        self.retry = Button(icon="refresh-alert", kind=Kind.QUIET)
        self.retry.setObjectName("outbox_retry")
        self.again = Button(icon="refresh", kind=Kind.QUIET)
        self.again.setObjectName("outbox_reapply")
        self.copy = Button(icon="copy", kind=Kind.QUIET)
        self.open = Button(key="Enter", kind=Kind.QUIET)
        self.side = Side(desk)
        self._build()
        self._connect()
        self.retranslate()
        self.reload()

    # -- what the window asks

    def reload(self) -> None:
        """Read the outbox again."""
        self._view = self._desk.casework.outbox(online=self._desk.online)
        self.side.show_strip(self._desk.casework.strip(self._desk.person, online=self._desk.online))
        self._show_headline(self._view)
        self._name_tabs(self._view)
        self._show_tab()

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the toolbar."""
        self._messages.addWidget(bars)

    def toast_host(self) -> QWidget:
        """Toasts stand over the list."""
        return self.table

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Kotak Keluar"))
        self.title.setText(self.tr("Kotak Keluar"))
        self.sync_now.setText(self.tr("Sinkronkan sekarang"))
        self.cancel.setText(self.tr("Batalkan"))
        self.take_back.setText(self.tr("Tarik kembali"))
        self.retry.setText(self.tr("Coba lagi"))
        self.again.setText(self.tr("Terapkan ulang"))
        self.copy.setText(self.tr("Salin rincian"))
        self.open.setText(self.tr("Buka laporan"))
        self.side.retranslate()

    # -- Qt

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(760, 460)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_area.setVisible(self.width() >= scaled(_NARROW_BELOW))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.reload()

    def _build(self) -> None:
        bar = row(self.title, self.cost, None, self.cancel, self.sync_now, margins=(16, 8, 12, 8), gap=8)
        acts = (self.take_back, self.retry, self.again, self.copy)
        below = row(self.chosen, *acts, None, self.open, margins=(14, 6, 12, 6), gap=4)
        self._bar = Box(Token.CANVAS, sides="tb", layout=below)
        log_page = Box(Token.SURFACE, layout=column(self.log, None, margins=(16, 12, 16, 12)))
        self._pages = QStackedWidget()
        for page in (self.table, self.empty, scrolling(log_page)):
            self._pages.addWidget(page)
        left = Box(Token.SURFACE)
        left.setLayout(column(self.tabs, self._pages, self._bar, gap=0, stretch=(1,)))
        self._side_area = scrolling(self.side)
        self._side_area.setFixedWidth(scaled(320))
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(left, 1)
        beside.addWidget(self._side_area)
        self._messages = QVBoxLayout()
        top = Box(Token.CANVAS, sides="b", layout=bar)
        self.setLayout(column(top, self._messages, beside, gap=0, stretch=(2,)))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.reload)
        desk.sync_state.connect(self._sync_state)
        desk.sync_event.connect(self._heard)
        self.sync_now.clicked.connect(desk.sync)
        self.cancel.clicked.connect(desk.cancel_sync)
        self.tabs.currentChanged.connect(self._show_tab)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.case_asked)
        self.take_back.clicked.connect(self._withdraw)
        self.retry.clicked.connect(self._retry)
        self.again.clicked.connect(self._reapply)
        self.copy.clicked.connect(self._copy)
        self.open.clicked.connect(self._open)

    # -- showing

    def _show_headline(self, view: OutboxView) -> None:
        waiting = len(view.waiting)
        minutes = max(1, round(view.seconds / 60))
        if self._desk.syncing:
            self.cost.setText(self.tr("menyinkronkan, {0} laporan diterima").format(number(self._received)))
        elif waiting:
            said = self.tr("{0} tindakan menunggu · {1} · sekitar {2} menit")
            self.cost.setText(said.format(number(waiting), size(view.bytes), minutes))
        else:
            self.cost.setText(self.tr("0 menunggu: tidak ada yang menanti jawaban"))
        self.cancel.setVisible(self._desk.syncing)
        blocked = "" if self._desk.has_gateway else self.tr("Kantor ini belum tersambung ke gerbang.")
        self.sync_now.set_blocked(self.tr("Sinkronisasi sedang berjalan") if self._desk.syncing else blocked)

    def _name_tabs(self, view: OutboxView) -> None:
        at = max(0, self.tabs.currentIndex())
        self.tabs.blockSignals(True)
        self.tabs.set_tabs(
            [
                Tab(self.tr("Menunggu"), count=len(view.waiting)),
                Tab(self.tr("Butuh Anda"), "alert-triangle" if view.needs_you else "", len(view.needs_you)),
                Tab(self.tr("Terkirim"), count=view.sent_total),
                Tab(self.tr("Riwayat sinkron")),
            ]
        )
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(False)

    def _show_tab(self) -> None:
        view = self._view
        if view is None:
            return
        at = self.tabs.currentIndex()
        tabs: dict[int, tuple[Line, ...]] = {
            _WAITING: view.waiting,
            _NEEDS: view.needs_you,
            _SENT: view.receipts,
        }
        lines = tabs.get(at, ())
        self._bar.setVisible(bool(lines))
        if at == _LOG:
            self.log.setText("\n".join(self._log_line(run) for run in view.log) or self.tr("Belum pernah."))
            self._pages.setCurrentIndex(2)
            return
        self._pages.setCurrentIndex(0 if lines else 1)
        self.empty.show_state(*self._nothing(at))
        self.model.show_lines(lines)
        self.table.go_to(self._chosen_line.intent if self._chosen_line else "")

    def _nothing(self, at: int) -> tuple[str, str, str]:
        match at:
            case 0:
                advice = self.tr("Setiap tindakan tersimpan di sini sampai diterima.")
                return "send", self.tr("Tidak ada yang menunggu"), advice
            case 1:
                advice = self.tr("Yang ditolak atau berkonflik tampil di sini dengan alasannya.")
                return "circle-check", self.tr("Tidak ada yang membutuhkan Anda"), advice
            case _:
                return "receipt", self.tr("Belum ada yang terkirim"), self.tr("Bukti kirim tampil di sini.")

    def _log_line(self, run: SyncLogRow) -> str:
        when = near(self._desk, run.at)
        said = self.tr("{0}: {1} terkirim, {2} diterima, {3}")
        line = said.format(when, number(run.sent), number(run.received), size(run.bytes))
        return f"{line} · {run.trouble}" if run.trouble else line

    # -- what was chosen and pressed

    def _chosen(self, line: Line | None) -> None:
        self._chosen_line = line
        row_ = line if isinstance(line, OutboxRow) else None
        self.chosen.setText(self.tr("Nomor {0}").format(row_.number) if row_ else "")
        self.take_back.setVisible(bool(row_ and row_.can_withdraw))
        self.retry.setVisible(bool(row_ and row_.can_retry))
        self.again.setVisible(bool(row_ and row_.can_reapply))
        for button in (self.copy, self.open):
            button.setVisible(line is not None)

    def _withdraw(self) -> None:
        if self._chosen_line is None:
            return
        try:
            self._desk.casework.withdraw(self._chosen_line.intent, self._desk.person)
        except RuleError as error:
            self._desk.problem.emit(error)
        self._done()

    def _retry(self) -> None:
        if self._chosen_line is None:
            return
        try:
            self._desk.casework.retry(self._chosen_line.intent)
        except RuleError as error:
            self._desk.problem.emit(error)
        self._done()
        self._desk.sync()

    def _reapply(self) -> None:
        if self._chosen_line is None:
            return
        try:
            acted = self._desk.casework.reapply(self._chosen_line.intent, self._desk.person)
        except RuleError as error:
            self.chosen.setText(refusal_text(error.code.value, error.field))
            return
        self._desk.tell(acted)
        self._done()

    def _copy(self) -> None:
        line = self._chosen_line
        if line is None:
            return
        state, step = self.model.state_of(line)
        parts = [line.case_number, line.title, action_name(line.kind), state, step, line.intent]
        if isinstance(line, OutboxRow):
            parts += [line.code, line.text]
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))

    def _open(self) -> None:
        if self._chosen_line is not None:
            self.case_asked.emit(self._chosen_line.record)

    def _done(self) -> None:
        self._desk.touch()
        self.reload()

    def _sync_state(self) -> None:
        self._received = 0
        self.reload()

    def _heard(self, event: events.SyncEvent) -> None:
        if isinstance(event, events.Received):
            self._received += event.count
            if self._view is not None:
                self._show_headline(self._view)
