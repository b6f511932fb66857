"""The screen *Antrean*: toolbar, table and preview, kept in step with the office's data."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.views import QueueRow, View
from desktop.domain.intents import Kind
from ui.desk import Desk
from ui.look import Restyled, Token, scaled
from ui.parts.box import Box
from ui.parts.empty_state import EmptyState
from ui.queue.listing import QueueTable
from ui.queue.preview import Preview, preview_width
from ui.queue.toolbar import QueueToolbar
from ui.table import QueueModel

_PREVIEW_MS = 30  # a held arrow key passes rows without reading each of them
_SEEN_MS = 1000
_BODY_MS = 600  # a body is fetched for a row somebody rests on, not for each one she passes
_NARROW_BELOW = 1100
_PREVIEW_SHARE = 0.42  # of the screen at most


class QueueScreen(Box, Restyled):
    """`act_asked` wants an action on a record, `open_asked` the whole case."""

    act_asked = Signal(str, object)
    open_asked = Signal(str)
    view_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self._desk = desk
        self._record = ""
        self._stale = False
        self.toolbar = QueueToolbar(desk)
        self.model = QueueModel(desk.casework, desk.person, self)
        self.table = QueueTable(self.model)
        self.empty = EmptyState("inbox")
        self.empty.setObjectName("queue_empty")
        self.preview = Preview(desk)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._list)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 1)
        self._messages = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addLayout(self._messages)
        layout.addWidget(self.splitter, 1)
        self._look = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._seen = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._rest = QTimer(self, singleShot=True, interval=_BODY_MS)
        self._connect()

    def _connect(self) -> None:
        self._look.timeout.connect(self._show_preview)
        self._seen.timeout.connect(self._mark_seen)
        self._rest.timeout.connect(self._want_body)
        self._desk.bodies.moved.connect(self._body_moved)
        self.toolbar.changed.connect(self._filter_changed)
        self.toolbar.left.connect(self.table.setFocus)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.open_asked)
        self.table.letter.connect(self._letter)
        self.preview.asked.connect(self.act_asked)
        self.preview.opened.connect(self.open_asked)
        self.model.counted.connect(self._counted)
        self.empty.button.clicked.connect(self._help_empty)
        self._desk.changed.connect(self.reload)
        self._filter_changed()

    # -- what the window asks

    @property
    def record(self) -> str:
        """The report that is chosen, empty when none is."""
        return self._record

    def show_view(self, view: View) -> None:
        """Switch to a saved view."""
        self.toolbar.show_view(view)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the toolbar."""
        self._messages.addWidget(bars)

    def toast_host(self) -> QWidget:
        """Toasts stand over the table, so that they never cover the actions of the preview."""
        return self._list

    def neighbour(self, record: str, step: int) -> str | None:
        """The record before or after one in the order of the table; None at the ends or out of sight."""
        at = self.model.find(record, self.table.currentIndex().row())
        row = None if at is None or at + step < 0 else self._row(at + step)
        if row is None or at is None:
            return None
        self.table.go_to(at + step)
        return row.record

    def place_of(self, record: str) -> tuple[int | None, int]:
        """Where a record stands in the present order, counted from 1 (None: not near), and of how many."""
        at = self.model.find(record, self.table.currentIndex().row())
        return (None if at is None else at + 1), self.model.rowCount()

    def panes(self) -> tuple[QWidget, ...]:
        """Where F6 goes: search, table, preview."""
        return (self.toolbar, self.table, self.preview)

    def go_up(self) -> bool:
        """Esc: lift the search and filters first; False when nothing was left to lift."""
        if not self.toolbar.filter().active:
            return False
        self.toolbar.clear()
        self.table.setFocus()
        return True

    def reload(self) -> None:
        """Read again; the same report stays chosen wherever it has moved to. Out of sight it waits."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        kept, was = self._record, self.table.currentIndex().row()
        self.model.reload()
        if not kept:
            return
        at = self.model.find(kept, was)
        if at is not None and at != self.table.currentIndex().row():
            self.table.go_to(at)
        elif at is None:
            # The report has left this view; its text stays, and the arrow keys go on from its place.
            self.table.clearSelection()
        self._show_preview()

    # -- Qt

    @override
    def sizeHint(self) -> QSize:
        return QSize(1190, 644)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(560, self.toolbar.minimumSizeHint().width()), 360)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def restyle(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        # Large text folds the filters first; the preview leaves only where there is no room for it at all.
        across = self.window().width()
        self.toolbar.set_narrow(across < scaled(_NARROW_BELOW))
        self.preview.setVisible(across >= _NARROW_BELOW)
        wide = min(preview_width(), round(self.width() * _PREVIEW_SHARE))
        self.splitter.setSizes([self.width() - wide - 1, wide])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.table.retranslate()
            self.model.retranslate()
            self._counted(self.model.rowCount())

    # -- inside

    def _row(self, at: int) -> QueueRow | None:
        return self.model.row_at(at) if at < self.model.rowCount() else None

    def _filter_changed(self) -> None:
        wanted = self.toolbar.filter()
        self.model.show_filter(wanted)
        if self.model.rowCount():
            self.table.go_to(0)
        else:
            self._picked(None)
        self.view_changed.emit(wanted.view.value)

    def _counted(self, count: int) -> None:
        self.toolbar.show_count(count)
        self._list.setCurrentWidget(self.table if count else self.empty)
        self.enter_at(self.table if count else self.empty.button)
        if count:
            return
        if self.model.filter.active:
            self.empty.show_state(
                "filter",
                self.tr("Tidak ada yang cocok"),
                self.tr("Longgarkan pencarian atau saringan."),
                button=self.tr("Hapus filter"),
                button_icon="x",
            )
        elif self.model.filter.view is not View.ALL:
            self.empty.show_state(
                "circle-check",
                self.tr("Tidak ada laporan di tampilan ini"),
                self.tr("Semua yang masuk ke sini sudah selesai ditangani."),
                button=self.tr("Lihat semua laporan"),
            )
        else:
            self.empty.show_state(
                "inbox",
                self.tr("Belum ada laporan di komputer ini"),
                self.tr("Unduh dari gerbang, atau impor berkas Laporan Ringkas lewat menu Berkas."),
                button=self.tr("Unduh sekarang"),
                button_icon="refresh",
            )

    def _help_empty(self) -> None:
        if self.model.filter.active:
            self.toolbar.clear()
            self.table.setFocus()
        elif self.model.filter.view is not View.ALL:
            self.toolbar.show_view(View.ALL)
        else:
            self._desk.sync()

    def _picked(self, row: QueueRow | None) -> None:
        self._record = "" if row is None else row.record
        self._look.start()

    def _show_preview(self) -> None:
        self._look.stop()
        view = self._desk.casework.case(self._record, self._desk.person) if self._record else None
        fresh = view is not None and (
            self.preview.view is None or self.preview.view.complaint.record != view.complaint.record
        )
        self.preview.show_case(view)
        if fresh:
            self._seen.start()
            self._rest.start()
        elif view is None:
            self._seen.stop()
            self._rest.stop()

    def _want_body(self) -> None:
        view = self.preview.view
        if self.isVisible() and view is not None and not view.has_body:
            self._desk.bodies.want(view.complaint.record)

    def _body_moved(self, record: str) -> None:
        """Say how far the body of the chosen report is; once it is here it counts as read like any other."""
        if record != self._record or not self.isVisible():
            return
        self._show_preview()
        self._seen.start()
        if not self._rest.isActive():
            self._rest.start()

    def _mark_seen(self) -> None:
        row = self.table.current()
        if row is not None and row.record == self._record and row.unread:
            self._desk.casework.mark_seen(self._record, self._desk.person)
            self._desk.touch()

    def _letter(self, record: str, kind: Kind) -> None:
        self.act_asked.emit(record, kind)
