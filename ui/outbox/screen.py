"""The outbox: its cost as the headline, one list by tab, and what can be done with the chosen line."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.casework.views import OutboxView
from sync import events
from ui.desk import Desk
from ui.look import Role, Token, Tone, scaled
from ui.outbox.bar import RowBar
from ui.outbox.departed import DepartedList
from ui.outbox.listing import Line, OutboxModel, OutboxTable
from ui.outbox.log import SyncLog
from ui.outbox.names import nothing_text
from ui.outbox.receipts import LastSent
from ui.outbox.side import Side
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Label
from ui.parts.room_frame import RoomFrame
from ui.parts.tabs import Tab, Tabs
from ui.problems import trouble_problem
from ui.words import number, size

_NARROW_BELOW = 1000
_LOW_BELOW = 560
_WAITING, _NEEDS, _SENT, _LOG, _RULES = range(5)
_TABLE, _NOTHING, _RUNS = range(3)


class OutboxScreen(RoomFrame):
    """`case_asked` wants the complaint of the chosen line, `conflict_asked` the conflict of its intent."""

    case_asked = Signal(str)
    conflict_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("outbox_screen", parent)
        self._desk = desk
        self._view: OutboxView | None = None
        self._received = 0
        self._narrow = False
        self.title = Label("", Role.VIEW)
        self.cost = ElidedLabel("", token=Token.MUTED)
        self.sync_now = Button(icon="refresh", key="F5", kind=Kind.PRIMARY)
        self.sync_now.setObjectName("sync_now")
        self.cancel = Button(kind=Kind.QUIET)
        self.cancel.setObjectName("sync_cancel")
        self.tabs = Tabs()
        self.tabs.setObjectName("outbox_tabs")
        self.line_state = Banner(Tone.NEUTRAL, "cloud-off", "")
        self.line_state.setObjectName("outbox_line_state")
        self.check = self.line_state.link("")
        self.check.setObjectName("outbox_check_link")
        self.model = OutboxModel(desk, self)
        self.table = OutboxTable(self.model)
        self.empty = EmptyState("send")
        self.departed = DepartedList(desk)
        self.log = SyncLog(desk)
        self.bar = RowBar(desk)
        self.last_sent = LastSent(desk)
        self.side = Side(desk)
        self._build()
        self._connect()
        self.retranslate()

    # -- what the window asks

    def reload(self) -> None:
        """Read the outbox again; the chosen line stays chosen."""
        self._view = self._desk.casework.outbox(online=self._desk.online)
        self.side.show_strip(self._desk.casework.strip(self._desk.person, online=self._desk.online))
        self._show_headline(self._view)
        self._name_tabs(self._view)
        self._show_tab()

    def show_departed(self) -> None:
        """Open the tab that tells what left."""
        self.tabs.setCurrentIndex(_LOG)

    def toast_host(self) -> QWidget:
        """Toasts stand over the list."""
        return self.table

    def panes(self) -> tuple[QWidget, ...]:
        """The list, and the rules where they stand beside it."""
        return (self.table,) if self._narrow else (self.table, self.side)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Kotak Keluar"))
        self.title.setText(self.tr("Kotak Keluar"))
        self.sync_now.setText(self.tr("Sinkronkan sekarang"))
        self.cancel.setText(self.tr("Batalkan"))
        self.check.setText(self.tr("Periksa sambungan"))
        for part in (self.bar, self.departed, self.log, self.last_sent, self.side):
            part.retranslate()
        self.reload()

    # -- Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()
        if not narrow:
            self._side_area.setFixedWidth(scaled(320))
        self._show_tab()

    def _build(self) -> None:
        top = row(self.title, self.cost, None, self.cancel, self.sync_now, margins=(16, 0, 12, 1), gap=14)
        self._pages = QStackedWidget()
        for page in (self.table, self.empty, scrolling(self._history(), read=True)):
            self._pages.addWidget(page)
        self._state_place = Box(Token.SURFACE, layout=column(self.line_state, margins=(12, 8, 12, 8)))
        self._sent_place = Box(Token.SURFACE, layout=column(self.last_sent, margins=(12, 12, 12, 14)))
        left = Box(Token.SURFACE)
        parts = (self.tabs, self._state_place, self._pages, self.bar, self._sent_place)
        left.setLayout(column(*parts, gap=0, stretch=(2,)))
        self._side_area = scrolling(self.side)
        self._beside = row(left, self._side_area, gap=0, stretch=(0,))
        self.build(top, Box(Token.CANVAS, layout=self._beside))
        self.enter_at(self.table)

    def _history(self) -> Box:
        """What left this computer, over the runs in which it did."""
        return Box(Token.SURFACE, layout=column(self.departed, self.log, gap=0, stretch=(1,)))

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.heard_change)
        self.reading_due.connect(self.reload)
        self.language_changed.connect(self.retranslate)
        desk.sync_state.connect(self._sync_state)
        desk.sync_event.connect(self._heard)
        self.sync_now.clicked.connect(desk.sync)
        self.cancel.clicked.connect(desk.cancel_sync)
        self.check.clicked.connect(self._check_link)
        self.tabs.currentChanged.connect(self._show_tab)
        self.table.chosen.connect(self.bar.show_line)
        self.table.opened.connect(self.case_asked)
        self.bar.open_asked.connect(self._open)
        self.bar.conflict_asked.connect(self.conflict_asked)
        self.bar.done.connect(self._done)
        self.bar.tried.connect(desk.sync)
        self.last_sent.all_asked.connect(self._all_receipts)

    # -- showing

    def _fold(self) -> None:
        """Move the right column into a tab of its own, or back."""
        if self._narrow:
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(16_777_215)
            self._pages.addWidget(self._side_area)
        else:
            self._beside.addWidget(self._side_area)
            self._side_area.show()
            if self.tabs.currentIndex() == _RULES:
                self.tabs.setCurrentIndex(_WAITING)
        if self._view is not None:
            self._name_tabs(self._view)

    def _show_headline(self, view: OutboxView) -> None:
        waiting = len(view.waiting)
        if self._desk.syncing:
            received = self.tr("{0} laporan diterima", "", self._received).format(number(self._received))
            self.cost.setText(self.tr("menyinkronkan · {0}").format(received))
        elif waiting:
            minutes = max(1, round(view.seconds / 60))
            parts = (
                self.tr("%n tindakan menunggu", "", waiting),
                size(view.bytes),
                self.tr("sekitar %n menit", "", minutes),
            )
            self.cost.setText(" · ".join(parts))
        elif doubtful := sum(line.can_tell for line in view.needs_you):
            self.cost.setText(self.tr("0 menunggu, %n belum pasti", "", doubtful))
        else:
            self.cost.setText(self.tr("0 menunggu: semua sudah mendapat jawaban"))
        self.cancel.setVisible(self._desk.syncing)
        self.sync_now.set_blocked(self._why_not())

    def _why_not(self) -> str:
        if not self._desk.has_gateway:
            return self.tr("Kantor ini belum tersambung ke gerbang.")
        return self.tr("Sinkronisasi sedang berjalan") if self._desk.syncing else ""

    def _show_line_state(self, view: OutboxView) -> None:
        desk = self._desk
        away = bool(view.waiting) and not desk.online and not desk.syncing
        self._state_place.setVisible(away and self.tabs.currentIndex() == _WAITING)
        if not desk.has_gateway:
            rest = self.tr("Pekerjaan Anda tersimpan di komputer ini. Sambungkan di Pengaturan.")
            self.line_state.show_message(Tone.NEUTRAL, "cloud-off", self.tr("Tanpa gerbang."), rest)
        elif desk.trouble is None:
            rest = self.tr("Dikirim begitu jaringan ada. Pekerjaan Anda tersimpan di komputer ini.")
            self.line_state.show_message(Tone.NEUTRAL, "cloud-off", self.tr("Luring."), rest)
        else:
            problem = trouble_problem(desk.trouble)
            self.line_state.show_message(Tone.NEUTRAL, "cloud-off", problem.happened, problem.rest)

    def _name_tabs(self, view: OutboxView) -> None:
        names = [
            Tab(self.tr("Menunggu"), count=len(view.waiting)),
            Tab(self.tr("Butuh Anda"), "alert-triangle" if view.needs_you else "", len(view.needs_you)),
            Tab(self.tr("Terkirim"), count=view.sent_total),
            Tab(self.tr("Riwayat sinkron")),
        ]
        if self._narrow:
            names.append(Tab(self.tr("Aturan kirim")))
        self.tabs.set_tabs(names)

    def _show_tab(self) -> None:
        view, at = self._view, self.tabs.currentIndex()
        if view is None:
            return
        self._show_line_state(view)
        self._show_receipts(view)
        if at in (_LOG, _RULES):
            self.bar.hide()
            self.log.show_runs(view.log)
            self.departed.show_departed(view.departed)
            if at == _LOG and not (view.log or view.departed):
                self._say_nothing(at)
            elif at == _LOG:
                self._pages.setCurrentIndex(_RUNS)
            else:
                self._pages.setCurrentWidget(self._side_area)
            return
        lines: tuple[Line, ...] = (view.waiting, view.needs_you, view.receipts)[max(0, at)]
        chosen = self.bar.line.intent if self.bar.line is not None else ""
        self.model.show_lines(lines)
        self.table.go_to(chosen)
        self.bar.setVisible(bool(lines))
        if lines:
            self._pages.setCurrentIndex(_TABLE)
        else:
            self._say_nothing(at)

    def _show_receipts(self, view: OutboxView) -> None:
        room = not self._narrow and self.height() >= scaled(_LOW_BELOW)
        here = self.tabs.currentIndex() == _WAITING
        self._sent_place.setVisible(room and here and bool(view.receipts) and bool(view.waiting))
        self.last_sent.show_receipts(view.receipts)

    def _say_nothing(self, at: int) -> None:
        self.empty.show_state(*nothing_text(at))
        self._pages.setCurrentIndex(_NOTHING)

    # -- what was pressed and heard

    def _check_link(self) -> None:
        if self._narrow:
            self.tabs.setCurrentIndex(_RULES)
        self.side.link.check_link()

    def _all_receipts(self) -> None:
        self.tabs.setCurrentIndex(_SENT)
        self.table.setFocus()

    def _open(self) -> None:
        if self.bar.line is not None:
            self.case_asked.emit(self.bar.line.record)

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
