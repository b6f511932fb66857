"""The screen *Rincian laporan*: one complaint, everything that happened to it, and what to write next."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.casework.views import CaseView
from desktop.domain.intents import Kind
from ui.case.bars import CaseBars
from ui.case.changes import changes_sheet
from ui.case.file_sheet import file_sheet
from ui.case.header import CaseHeader
from ui.case.names import BUTTON_LETTERS
from ui.case.thumbs import Thumbs
from ui.case.toolbar import CaseToolbar
from ui.case.writing import FileDrops
from ui.composer import Composer
from ui.deadline_box import DeadlineBox
from ui.desk import Desk
from ui.dialogs import ActionDialogs
from ui.facts_card import FactsCard, FilesCard, SimilarCard
from ui.look import Token, scaled
from ui.parts.box import Box, column, scrolling
from ui.parts.empty_state import EmptyState
from ui.timeline import Timeline

_SIDE, _SIDE_NARROW, _NARROW_BELOW = 400, 360, 1040
_SIDE_SHARE = 0.45  # of the width at most, however large the text
_WRITTEN = (Kind.FOLLOW_UP, Kind.NOTE)


class CaseScreen(Box):
    """`back_asked` wants the queue, `step_asked` a neighbour, the others another room."""

    back_asked = Signal()
    step_asked = Signal(int)
    conflict_asked = Signal(str)
    outbox_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self.setObjectName("case_screen")
        self._desk = desk
        self._record = ""
        self._view: CaseView | None = None
        self._read: CaseView | None = None
        self.thumbs = Thumbs(desk, self)
        self.dialogs = ActionDialogs(desk, self)
        self.toolbar = CaseToolbar()
        self.header = CaseHeader(desk)
        self.bars = CaseBars(desk)
        self.timeline = Timeline(desk, self.thumbs)
        self.composer = Composer(desk)
        self.deadline = DeadlineBox(desk)
        self.facts = FactsCard()
        self.files = FilesCard(self.thumbs)
        self.similar = SimilarCard()
        self.gone = EmptyState("building-off", fill=Token.SURFACE)
        self.side = self._build_side()
        self.left = Box(Token.SURFACE)
        whole = (self.header, self.bars, self.timeline, self.composer)
        self.left.setLayout(column(*whole, gap=0, stretch=(2,)))
        self._messages = QVBoxLayout()
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.left, 1)
        beside.addWidget(self.side)
        self.setLayout(column(self.toolbar, self._messages, beside, self.gone, gap=0, stretch=(2, 3)))
        self.enter_at(self.timeline.list)
        self._connect()
        self.retranslate()
        self.show_view(None)

    def _build_side(self) -> QScrollArea:
        content = Box(Token.CANVAS, sides="l")
        cards = (self.deadline, self.facts, self.files, self.similar, None)
        content.setLayout(column(*cards, margins=(12, 12, 12, 8), gap=8))
        area = scrolling(content)
        area.setObjectName("case_side")
        return area

    def _connect(self) -> None:
        self.toolbar.asked.connect(self.act)
        self.toolbar.back_asked.connect(self.back_asked)
        self.toolbar.step_asked.connect(self.step_asked)
        self.bars.conflict_asked.connect(self._ask_conflict)
        self.bars.outbox_asked.connect(self.outbox_asked)
        self.bars.changes_asked.connect(self._show_changes)
        self.bars.dismissed.connect(self._mark_read)
        self.bars.body_asked.connect(self._ask_body)
        self._desk.bodies.moved.connect(self._body_moved)
        self.timeline.opened.connect(self.open_file)
        self.timeline.letter.connect(self._letter)
        self.files.opened.connect(self.open_file)
        self.facts.edit_asked.connect(self._edit)
        self.composer.sent.connect(self.reload)
        for part in (self.left, self.side):
            FileDrops(part).given.connect(self.composer.staged.add)
        self._desk.changed.connect(self.reload)
        for keys, slot in (
            ("Alt+T", self.deadline.explain),
            ("Ctrl+PgUp", self._previous),
            ("Ctrl+PgDown", self._next),
            ("Ctrl+Shift+A", self.composer.staged.ask),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- what the window asks

    @property
    def record(self) -> str:
        """The record that is shown."""
        return self._record

    @property
    def view(self) -> CaseView | None:
        """The case as it is shown."""
        return self._view

    def show_record(self, record: str) -> None:
        """Open a complaint; the person has then read it."""
        self._record = record
        self._desk.casework.mark_seen(record, self._desk.person)
        self.reload()
        if self._view is not None and not self._view.has_body:
            self._ask_body()

    def show_place(self, at: int | None, total: int) -> None:
        """Say which case of the queue this is, counted from 1."""
        self.toolbar.show_place(at, total)

    def reload(self) -> None:
        """Read the case again."""
        if self._record:
            self.show_view(self._desk.casework.case(self._record, self._desk.person))

    def show_view(self, view: CaseView | None) -> None:
        """Show a case as it is given, or that it is not here."""
        same = view is not None and self._view is not None and _record(view) == _record(self._view)
        self.thumbs.turn_to("" if view is None else _record(view))
        self._view = view
        for part in (self.left, self.side):
            part.setVisible(view is not None)
        self.gone.setVisible(view is None)
        if view is None:
            return
        read = self._read
        if read is None or not same or read.seen_rev == view.seen_rev or not read.has_body:
            read = view
        self._read = read
        self.toolbar.show_offers(view.offers)
        self.header.show_case(view)
        self.bars.show_case(view, read)
        self.timeline.show_case(view)
        self.composer.show_case(view)
        self.deadline.show_deadline(view.deadline)
        self.facts.show_case(view)
        self.files.show_files(view.complaint.attachments)
        self.similar.show_similar(view.similar)

    def act(self, kind: Kind) -> None:
        """Begin an action on the case as it is shown: a text in the composer, the rest in its dialog."""
        if self._view is None:
            return
        if kind in _WRITTEN:
            self.composer.compose(kind)
        else:
            self.dialogs.open(kind, self._view)

    def open_file(self, attachment: str) -> None:
        """Show a file of the case."""
        files = () if self._view is None else self._view.complaint.attachments
        for file in files:
            if file.id == attachment:
                file_sheet(self._desk, self._record, file, self).open()

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the toolbar."""
        self._messages.addWidget(bars)

    def toast_host(self) -> QWidget:
        """Toasts stand over the timeline, never over the composer."""
        return self.timeline

    def go_up(self) -> bool:
        """Esc in the composer returns to the timeline; False when it is there already."""
        inside = any(child.hasFocus() for child in self.composer.findChildren(QWidget))
        if inside:
            self.timeline.list.setFocus()
        return inside

    # -- Qt

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(760, 460)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = scaled(_SIDE_NARROW if self.width() < scaled(_NARROW_BELOW) else _SIDE)
        self.side.setFixedWidth(min(wide, round(self.width() * _SIDE_SHARE)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.composer.flush()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Rincian laporan"))
        self.side.setAccessibleName(self.tr("Tenggat, data, dan lampiran"))
        self.gone.show_state(
            "building-off",
            self.tr("Laporan ini tidak ada lagi di komputer ini"),
            self.tr("Laporan yang dialihkan tetap tersimpan di Kotak Keluar bila ada tindakan Anda."),
        )
        self.timeline.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    # -- what was pressed

    def _letter(self, letter: str) -> None:
        for kind, key in BUTTON_LETTERS.items():
            if key == letter:
                self.act(kind)

    def _edit(self) -> None:
        self.act(Kind.EDIT)

    def _ask_conflict(self) -> None:
        if self._view is not None:
            self.conflict_asked.emit(self._view.conflict)

    def _ask_body(self) -> None:
        self._desk.bodies.want_again(self._record)

    def _body_moved(self, record: str) -> None:
        """Say how far the body is, and show it once it is here: the person looks at it, so it is read."""
        view = self._view
        if view is None or record != _record(view) or view.has_body:
            return
        self.reload()
        if not self.isVisible() or self._view is None:
            return
        if self._view.has_body:
            self._desk.casework.mark_seen(record, self._desk.person)
        else:
            self._desk.bodies.want(record)

    def _show_changes(self) -> None:
        if self._read is not None and self._view is not None:
            changes_sheet(self._read, self._view, self).open()

    def _mark_read(self) -> None:
        self._read = self._view
        self.show_view(self._view)

    def _previous(self) -> None:
        self.step_asked.emit(-1)

    def _next(self) -> None:
        self.step_asked.emit(1)


def _record(view: CaseView) -> str:
    return view.complaint.record
