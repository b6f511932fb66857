"""The worklist at the left, the platform's form at the right, one button that says it is done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.casework.views import EntryItem
from desktop.exchange.entry_sheet import printed, write_entry_sheet
from ui.case.times import near
from ui.desk import Desk
from ui.entry_sheet.form import EntryForm
from ui.entry_sheet.listing import OPEN, difference_text, entry_word, lines
from ui.entry_sheet.printing import print_dialog
from ui.look import Role, Token
from ui.outbox.names import action_name
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.pill import Pill
from ui.parts.room_frame import ListBeside, RoomFrame
from ui.parts.two_lines import TwoLineList
from ui.problems import Problem


class EntrySheetScreen(RoomFrame):
    """`case_asked` wants the complaint of the chosen line."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("entry_sheet_screen", parent)
        self._desk = desk
        self._items: tuple[EntryItem, ...] = ()
        self._item: EntryItem | None = None
        self.title = Label("", Role.VIEW)
        self.left_over = ElidedLabel("", token=Token.MUTED)
        self.print = Button(icon="printer", key="Ctrl+P")
        self.print.setObjectName("entry_print")
        self.save = Button(icon="file-download")
        self.save.setObjectName("entry_save")
        self.list = TwoLineList("entry_list")
        self.what = ElidedLabel("", Role.PREVIEW)
        self.number = Label("", Role.SMALL, token=Token.MUTED)
        self.state = Pill(None)
        self.difference: Banner | None = None
        self.how = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.form = EntryForm()
        self.who = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.open = Button(kind=Kind.QUIET)
        self.done = Button(icon="check", key="Ctrl+Enter", kind=Kind.PRIMARY)
        self.done.setObjectName("mark_entered")
        self.unmark = Button(icon="arrow-back-up", kind=Kind.QUIET)
        self.unmark.setObjectName("unmark_entered")
        self.empty = EmptyState("clipboard-text")
        self._build()
        self._connect()
        self.retranslate()

    # -- what the window asks

    def reload(self) -> None:
        """Read the sheet again; the chosen line stays chosen."""
        self._items = self._desk.casework.entry_sheet(self._desk.person)
        waiting = len(self._waiting())
        self.left_over.setText(self.tr("%n tindakan perlu dientri ke SP4N-LAPOR!", "", waiting))
        self.show_content(there=bool(self._items))
        for button in (self.print, self.save):
            button.setVisible(bool(self._items))
            button.set_blocked("" if waiting else self.tr("Tidak ada yang perlu dientri."))
        first = next((item.intent for item in self._items if item.state == "todo"), "")
        shown = "" if self._item is None else self._item.intent
        kept = shown if any(item.intent == shown for item in self._items) else first
        self._chosen(self.list.show_lines(lines(self._desk, self._items), kept))

    def toast_host(self) -> QWidget:
        """Toasts stand over the list."""
        return self.list

    def panes(self) -> tuple[QWidget, ...]:
        """The worklist and the form."""
        return (self.list, self.form)

    def go_up(self) -> bool:
        """From the form back to the list."""
        inside = any(button.hasFocus() for button in (*self.form.buttons, self.done))
        if inside:
            self.list.setFocus()
        return inside

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Lembar entri"))
        self.title.setText(self.tr("Lembar entri"))
        self.list.setAccessibleName(self.tr("Tindakan yang perlu dientri"))
        self.print.setText(self.tr("Cetak…"))
        self.save.setText(self.tr("Simpan XLSX…"))
        self.how.setText(self.tr("Urutannya sama dengan formulir SP4N-LAPOR!. Enter menyalin lalu maju."))
        self.open.setText(self.tr("Buka laporan"))
        self.done.setText(self.tr("Tandai sudah dientri"))
        self.unmark.setText(self.tr("Batalkan tanda"))
        self.empty.show_state(
            "clipboard-text",
            self.tr("Tidak ada yang perlu dientri"),
            self.tr("Tindakan yang harus dimasukkan ke SP4N-LAPOR! dengan tangan tampil di sini."),
        )
        if self._item is not None:
            self.form.show_item(self._item)
        self.reload()

    def _build(self) -> None:
        self._head = QVBoxLayout()
        self._head.setContentsMargins(16, 12, 16, 4)
        self._head.setSpacing(5)
        self._head.addLayout(row(self.number, self.state, None, gap=6))
        self._head.addWidget(self.what)
        self._head.addLayout(row(Icon("keyboard", Token.MUTED, 14), self.how, None, gap=6))
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(row(self.open, self.who, None, self.unmark, self.done, margins=(12, 9, 14, 9)))
        right = Box(Token.SURFACE)
        right.setLayout(column(self._head, scrolling(self.form), foot, gap=0, stretch=(1,)))
        bar = row(self.title, self.left_over, None, self.print, self.save, margins=(16, 0, 12, 1), gap=8)
        self.build(bar, ListBeside(self.list, right), self.empty)
        self.enter_at(self.list)

    def _connect(self) -> None:
        self._desk.changed.connect(self.heard_change)
        self.reading_due.connect(self.reload)
        self.language_changed.connect(self.retranslate)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self.form.begin)
        self.form.finished.connect(self.done.setFocus)
        self.print.clicked.connect(self._print)
        self.done.clicked.connect(self._mark)
        self.unmark.clicked.connect(self._unmark_shown)
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._ask_file)
        keys = (("Ctrl+Return", self.done), ("Ctrl+Enter", self.done), ("Ctrl+P", self.print))
        for key, button in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    # -- what was chosen and pressed

    def _chosen(self, intent: str) -> None:
        item = next((each for each in self._items if each.intent == intent), None)
        if item is None:
            return
        fresh = self._item is None or item.fields != self._item.fields or item.intent != self._item.intent
        self._item = item
        self.number.setText(item.number)
        self.state.show_word(entry_word(item.state))
        self.what.setText(f"{action_name(item.kind)}: {item.title}")
        if fresh or not self.form.buttons:
            self.form.show_item(item)
        self._show_difference(item)
        said = self.tr("Dientri {0}, {1}")
        at = near(self._desk, item.entered_at) if item.entered_at else ""
        self.who.setText(said.format(item.entered_by, at) if item.entered_by else "")
        self.unmark.setVisible(item.state == "entered")
        finished = item.state in ("entered", "confirmed")
        self.done.set_blocked(entry_word(item.state).text if finished else "")

    def _show_difference(self, item: EntryItem) -> None:
        if self.difference is not None:
            self._head.removeWidget(self.difference)
            self.difference.deleteLater()
            self.difference = None
        if item.differs:
            tone = entry_word("differs")
            said = difference_text(self._desk, item)
            self.difference = Banner(tone.tone, tone.icon, self.tr("Di pusat berbeda:"), said)
            self._head.addWidget(self.difference)

    def _mark(self) -> None:
        item = self._item
        if item is None:
            return
        in_form = not self.list.hasFocus()
        self._desk.casework.mark_entered(item.intent, self._desk.person)
        self._item = None
        said = self.tr("Laporan {0} ditandai sudah dientri.").format(item.number)
        self._desk.undoable.emit(said, partial(self._unmark, item.intent))
        self._desk.touch()
        self.reload()
        # Whoever works with the keyboard goes straight on with the next action.
        if in_form and self.done.isEnabled():
            self.form.begin()
        else:
            self.list.setFocus()

    def _unmark_shown(self) -> None:
        if self._item is not None:
            self._unmark(self._item.intent)

    def _unmark(self, intent: str) -> None:
        self._desk.casework.unmark_entered(intent)
        self._desk.touch()
        self.reload()
        self.list.go_to(intent)

    def _print(self) -> None:
        work, office = self._desk.casework, self._desk.settings.office_name
        print_dialog(printed(self._waiting(), office=office, zone=work.zone, now=work.now()), self).open()

    def _waiting(self) -> list[EntryItem]:
        return [item for item in self._items if item.state in OPEN]

    def _open(self) -> None:
        if self._item is not None:
            self.case_asked.emit(self._item.record)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Simpan Lembar entri"))
        dialog.setObjectName("entry_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("lembar-entri.xlsx")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, name: str) -> None:
        """Write what is to be keyed in as a workbook."""
        work, office = self._desk.casework, self._desk.settings.office_name
        try:
            write_entry_sheet(Path(name), self._waiting(), office=office, zone=work.zone, now=work.now())
        except OSError as error:
            self._desk.problem.emit(
                Problem(
                    self.tr("Lembar entri tidak dapat disimpan."),
                    self.tr("Isinya tetap ada di sini."),
                    self.tr("Pilih folder lain, atau tutup berkas itu di program lain."),
                    type(error).__name__,
                )
            )
