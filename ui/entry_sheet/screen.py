"""The worklist at the left, the platform's form at the right, one button that says it is done."""

from __future__ import annotations

from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.views import EntryItem
from desktop.exchange.entry_sheet import printed, write_entry_sheet
from ui.case.times import near
from ui.desk import Desk
from ui.entry_sheet.form import EntryForm
from ui.entry_sheet.listing import OPEN, EntryList, EntryModel, difference_text, entry_word
from ui.entry_sheet.printing import print_dialog
from ui.look import Role, Token, scaled
from ui.outbox.names import action_name
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.pill import Pill
from ui.problems import Problem

_LIST_SHARE = 0.38  # of the width at most


class EntrySheetScreen(Box):
    """`case_asked` wants the complaint of the chosen line."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self.setObjectName("entry_sheet_screen")
        self._desk = desk
        self._item: EntryItem | None = None
        self.title = Label("", Role.VIEW)
        self.left_over = ElidedLabel("", token=Token.MUTED)
        self.print = Button(icon="printer", key="Ctrl+P")
        self.print.setObjectName("entry_print")
        self.save = Button(icon="file-download")
        self.save.setObjectName("entry_save")
        self.model = EntryModel(desk, self)
        self.list = EntryList(self.model)
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
        self.empty = EmptyState("clipboard-text")
        self._build()
        self._connect()
        self.retranslate()
        self.reload()

    # -- what the window asks

    def reload(self) -> None:
        """Read the sheet again; the chosen line stays chosen."""
        lines = self._desk.casework.entry_sheet(self._desk.person)
        self.model.show_items(lines)
        waiting = sum(line.state in OPEN for line in lines)
        self.left_over.setText(self.tr("%n tindakan perlu dientri ke SP4N-LAPOR!", "", waiting))
        self._stack.setCurrentIndex(0 if lines else 1)
        for button in (self.print, self.save):
            button.setVisible(bool(lines))
            button.set_blocked("" if waiting else self.tr("Tidak ada yang perlu dientri."))
        self.list.go_to(self._item.intent if self._item else "")

    def take_messages(self, bars: QWidget) -> None:
        """Give the window's messages their place below the toolbar."""
        self._messages.addWidget(bars)

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
        self.empty.show_state(
            "clipboard-text",
            self.tr("Tidak ada yang perlu dientri"),
            self.tr("Tindakan yang harus dimasukkan ke SP4N-LAPOR! dengan tangan tampil di sini."),
        )
        if self._item is not None:
            self.form.show_item(self._item)
            self._chosen(self._item)
        self.model.retranslate()

    # -- Qt

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(760, 460)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = min(scaled(480), round(self.width() * _LIST_SHARE))
        self._splitter.setSizes([wide, self.width() - wide - 1])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.reload()

    def _build(self) -> None:
        top = Box(Token.CANVAS, sides="b")
        top.setLayout(
            row(self.title, self.left_over, None, self.print, self.save, margins=(16, 8, 12, 8), gap=8)
        )
        self._head = QVBoxLayout()
        self._head.setContentsMargins(16, 12, 16, 4)
        self._head.setSpacing(5)
        self._head.addLayout(row(self.number, self.state, None, gap=6))
        self._head.addWidget(self.what)
        self._head.addLayout(row(Icon("keyboard", Token.MUTED, 14), self.how, None, gap=6))
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(row(self.open, self.who, None, self.done, margins=(12, 9, 14, 9)))
        right = Box(Token.SURFACE)
        right.setLayout(column(self._head, scrolling(self.form), foot, gap=0, stretch=(1,)))
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(right)
        self.list.setMinimumWidth(scaled(240))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.empty)
        self._messages = QVBoxLayout()
        self.setLayout(column(top, self._messages, self._stack, gap=0, stretch=(2,)))
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._desk.changed.connect(self.reload)
        self.list.chosen.connect(self._chosen)
        self.list.begun.connect(self.form.begin)
        self.form.finished.connect(self.done.setFocus)
        self.print.clicked.connect(self._print)
        self.done.clicked.connect(self._mark)
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._ask_file)
        keys = (("Ctrl+Return", self.done), ("Ctrl+Enter", self.done), ("Ctrl+P", self.print))
        for key, button in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    # -- what was chosen and pressed

    def _chosen(self, item: EntryItem | None) -> None:
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
        if self._item is None:
            return
        in_form = not self.list.hasFocus()
        self._desk.casework.mark_entered(self._item.intent, self._desk.person)
        self._item = None
        self._desk.touch()
        self.reload()
        # Whoever works with the keyboard goes straight on with the next action.
        if in_form and self.done.isEnabled():
            self.form.begin()
        else:
            self.list.setFocus()

    def _print(self) -> None:
        work, office = self._desk.casework, self._desk.settings.office_name
        print_dialog(printed(self._waiting(), office=office, zone=work.zone, now=work.now()), self).open()

    def _waiting(self) -> list[EntryItem]:
        return [item for item in self.model.items if item.state in OPEN]

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
        path = Path(name)
        try:
            # The writer of workbooks has an error of its own for a file that the system refuses.
            path.open("ab").close()
            write_entry_sheet(path, self._waiting(), office=office, zone=work.zone, now=work.now())
        except OSError as error:
            self._desk.problem.emit(
                Problem(
                    self.tr("Lembar entri tidak dapat disimpan."),
                    self.tr("Isinya tetap ada di sini."),
                    self.tr("Pilih folder lain, atau tutup berkas itu di program lain."),
                    type(error).__name__,
                )
            )
