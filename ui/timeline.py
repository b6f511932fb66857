"""Everything that happened to a complaint, newest first, with tabs by who may read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.views import CaseView, EntryView
from desktop.domain.complaint import EntryKind, Visibility
from ui.case.entry_row import ENTRY_ROLE, EntryLine, EntryRow, files_text, line_of, state_word
from ui.case.names import entry_name
from ui.case.thumbs import Thumbs
from ui.case.times import short_stamp
from ui.desk import Desk
from ui.look import Token
from ui.parts.box import Box
from ui.parts.empty_state import EmptyState
from ui.parts.table_header import dress_view
from ui.parts.tabs import Tab, Tabs
from ui.problems import field_word
from ui.words import visibility_word

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_SHOWN = (None, Visibility.PUBLIC, Visibility.INTERNAL, Visibility.SYSTEM)


class TimelineModel(QAbstractListModel):
    """The lines of the open tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[EntryLine, ...] = ()

    def show_lines(self, lines: Sequence[EntryLine]) -> bool:
        """Show these lines; False when they are the ones shown already."""
        if tuple(lines) == self._lines:
            return False
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._lines)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ENTRY_ROLE:
            return line
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return spoken(line)
        return None


class TimelineList(QListView):
    """Enter opens the first file of an entry, Ctrl+C copies its text, single letters act on the case."""

    opened = Signal(str)
    letter = Signal(str)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_timeline")
        dress_view(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.verticalScrollBar().setSingleStep(24)
        self._rows = EntryRow(self, thumbs)
        self.setItemDelegate(self._rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(line_of(index).text)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            for file in line_of(index).entry.attachments[:1]:
                self.opened.emit(file.id)
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.letter.emit(event.text().upper())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            return
        file = self._rows.file_at(index, self.visualRect(index), place.x(), place.y())
        if file is not None:
            self.opened.emit(file.id)


class Timeline(Box):
    """`opened` wants a file, `letter` an action by its key."""

    opened = Signal(str)
    letter = Signal(str)

    def __init__(self, desk: Desk, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._at_arrival = False
        self.tabs = Tabs(_tabs((0, 0, 0, 0)))
        self.tabs.setObjectName("case_tabs")
        self.model = TimelineModel(self)
        self.list = TimelineList(thumbs)
        self.list.setModel(self.model)
        self.empty = EmptyState("list-details")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_tab)
        self.list.opened.connect(self.opened)
        self.list.letter.connect(self.letter)
        thumbs.arrived.connect(self.list.viewport().update)
        self.enter_at(self.list)
        self.retranslate()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 140)

    def show_case(self, view: CaseView | None) -> None:
        """Show the timeline of a case; another case begins at its newest entry."""
        same = _record(view) == _record(self._view)
        awaited = same and view is not None and self._view is not None and view.has_body > self._view.has_body
        self._view = view
        entries = self._entries()
        counts = (len(entries), *(sum(e.visibility is v for e in entries) for v in _SHOWN[1:]))
        self.tabs.set_tabs(_tabs(counts))
        if not same:
            self.tabs.setCurrentIndex(0)
        self._show_tab()
        if not same:
            self.list.scrollToTop()
        elif awaited:
            self._show_arrival()

    def retranslate(self) -> None:
        """Say the fixed words in the language in force."""
        self.tabs.setAccessibleName(self.tr("Bagian riwayat"))
        self.list.setAccessibleName(self.tr("Riwayat laporan"))
        self.empty.show_state(
            "list-details",
            self.tr("Belum ada isi di bagian ini"),
            self.tr("Yang terjadi pada laporan ini tampil di sini, yang terbaru di atas."),
        )
        self.show_case(self._view)

    def _show_tab(self) -> None:
        wanted = _SHOWN[max(0, self.tabs.currentIndex())]
        view = self._view
        shown = [e for e in self._entries() if wanted is None or e.visibility is wanted]
        lines = [] if view is None else [self._told(view, entry) for entry in shown]
        index = self.list.currentIndex()
        current = line_of(index).entry.id if index.isValid() else ""
        self._at_arrival = index.isValid() and line_of(index).entry.kind == EntryKind.ARRIVED
        place = self.list.verticalScrollBar().value()
        if self.model.show_lines(lines):
            for at, line in enumerate(lines):
                if line.entry.id == current:
                    self.list.setCurrentIndex(self.model.index(at))
            self.list.verticalScrollBar().setValue(place)
        if lines and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self._stack.setCurrentWidget(self.list if lines else self.empty)

    def _show_arrival(self) -> None:
        """The report itself has come: whoever waited at its place now reads it there."""
        shown = [self.model.index(at) for at in range(self.model.rowCount())]
        arrived = next((each for each in shown if line_of(each).entry.kind == EntryKind.ARRIVED), None)
        if arrived is not None and self._at_arrival:
            self.list.setCurrentIndex(arrived)
            self.list.scrollTo(arrived)

    def _entries(self) -> tuple[EntryView, ...]:
        return () if self._view is None else self._view.entries

    def _told(self, view: CaseView, entry: EntryView) -> EntryLine:
        who = self.tr("Anda") if entry.mine else entry.who or self._nameless(view, entry)
        text = entry.text
        if entry.kind == EntryKind.EDITED:
            text = ", ".join(field_word(part.strip()) for part in entry.text.split(",") if part.strip())
            text = text[:1].upper() + text[1:]
        elif entry.kind == EntryKind.ARRIVED and not view.has_body:
            text = self.tr("Isi laporan belum diunduh ke komputer ini.")
        what = entry_name(entry.kind, view.complaint.source)
        return EntryLine(entry, who, what, short_stamp(self._desk, entry.at), text)

    def _nameless(self, view: CaseView, entry: EntryView) -> str:
        if EntryKind(entry.kind) in (EntryKind.ARRIVED, EntryKind.REPLY):
            hidden = view.complaint.anonymous
            return self.tr("Pelapor (anonim)") if hidden else self.tr("Pelapor")
        return self.tr("SP4N-LAPOR!")


def spoken(line: EntryLine) -> str:
    """What a screen reader says of an entry."""
    entry = line.entry
    seen_by, state = visibility_word(entry.visibility.value).text, state_word(entry).text
    parts = [line.who, line.what, seen_by, state, line.time]
    if entry.attachments:
        parts.append(files_text(entry.attachments))
    return f"{', '.join(parts)}. {line.text}".strip()


def _tabs(counts: Sequence[int]) -> tuple[Tab, ...]:
    words = [visibility_word(shown.value).text for shown in _SHOWN if shown is not None]
    everything = translate("Timeline", "Semua")
    return tuple(Tab(text, count=count) for text, count in zip((everything, *words), counts, strict=True))


def _record(view: CaseView | None) -> str:
    return "" if view is None else view.complaint.record
