"""The main window: menus, rail, one room at a time, messages, toast and the status strip."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from desktop.casework.views import Acted, View
from desktop.domain.intents import Kind
from desktop.settings import Language, Settings, Theme
from ui.desk import Desk
from ui.importing import choose_file
from ui.look import Restyled, Token, scaled
from ui.parts.box import Box
from ui.parts.rail import Rail
from ui.parts.strip import StatusStrip
from ui.problems import settings_problem
from ui.queue.screen import QueueScreen
from ui.window.help import about_sheet, shortcut_sheet
from ui.window.menus import Command, Menus
from ui.window.news import News
from ui.window.panes import next_pane
from ui.window.room_stack import RoomStack
from ui.window.rooms import Room, rail_items, room_counts, saved_views, view_counts
from ui.window.strip_text import StripText
from ui.window.undo import Undo

_FOLD_BELOW = 1100


class MainWindow(QMainWindow, Restyled):
    """Holds the queue; the other rooms are added. Closing keeps all work.

    `case_asked` wants a whole case, `act_asked` an action on a record; whoever composes the window answers.
    """

    case_asked = Signal(str)
    act_asked = Signal(str, object)

    def __init__(self, desk: Desk, title: str = "Tanggap", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = View.ALL
        self._record = ""
        self._quitting = False
        self.setObjectName("main_window")
        self.setWindowTitle(title)
        self.menus = Menus()
        self.setMenuBar(self.menus)
        self.rooms = RoomStack()
        self.queue = QueueScreen(desk)
        self.news = News(desk, self.rooms.bars)
        self.undo = Undo(desk, self.rooms)
        self.strip = StatusStrip()
        self.strip.setObjectName("status_strip")
        self._words = StripText(self)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self.rail = self._new_rail()
        self._beside.addWidget(self.rooms, 1)
        whole = Box(Token.CANVAS, sides="t")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._beside, 1)
        layout.addWidget(self.strip)
        self.setCentralWidget(whole)
        self._connect()
        self.add_screen(Room.QUEUE, self.queue)
        self.go(Room.QUEUE)
        self.reload()

    def add_screen(self, room: Room, screen: QWidget) -> None:
        """Give a room its screen."""
        self.rooms.add(room, screen)

    def promise_screen(self, room: Room, make: Callable[[], QWidget]) -> None:
        """Give a room a screen that is made when the room is first entered."""
        self.rooms.promise(room, make)

    def go(self, room: Room) -> None:
        """Open a room; one without a screen is passed over."""
        self.rooms.go(room)

    def show_case_of(self, record: str) -> None:
        """Note which case the room of the case shows, so that the menu acts on it."""
        self._record = record
        self.go(Room.CASE)

    def reload(self) -> None:
        """Read rail and strip again."""
        counts = self._desk.casework.rail(self._desk.person)
        self.rail.set_counts(room_counts(counts))
        self.rail.set_view_counts(view_counts(counts))
        self._show_strip()

    @override
    def sizeHint(self) -> QSize:
        return QSize(1366, 697)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def restyle(self) -> None:
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.rooms.go_up()
        elif event.text() == "?":
            shortcut_sheet(self).open()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._desk.syncing and not self._quitting:
            event.ignore()
            self._ask_quit()
            return
        event.accept()
        self._desk.quit_asked.emit()

    # -- wiring

    def _connect(self) -> None:
        menus, desk, strip = self.menus, self._desk, self.strip
        menus.asked.connect(self._command)
        menus.room_asked.connect(self._go_named)
        menus.act_asked.connect(self._act_on_open)
        menus.language_chosen.connect(self._language_chosen)
        menus.theme_chosen.connect(self._theme_chosen)
        menus.size_chosen.connect(self._size_chosen)
        self.news.told.connect(self.undo.tell)
        self.news.room_asked.connect(self._go_named)
        self.undo.possible.connect(menus.allow_undo)
        self.rooms.entered.connect(self._entered)
        self.queue.open_asked.connect(self.case_asked)
        self.queue.act_asked.connect(self.act_asked)
        self.queue.view_changed.connect(self._view_changed)
        desk.changed.connect(self.reload)
        desk.sync_state.connect(self._sync_state)
        desk.sync_event.connect(self._show_strip)
        desk.acted.connect(self._acted)
        strip.connection.clicked.connect(self._go_outbox)
        strip.waiting.clicked.connect(self._go_outbox)
        strip.last_sync.clicked.connect(self._sync)
        strip.data.clicked.connect(self._go_settings)
        strip.officer.clicked.connect(desk.lock_asked)

    def _new_rail(self) -> Rail:
        rail = Rail(rail_items(), self._desk.settings.office_name)
        rail.setObjectName("rail")
        rail.set_views(Room.QUEUE, saved_views())
        rail.chosen.connect(self._go_named)
        rail.view_chosen.connect(self._go_view)
        self._beside.insertWidget(0, rail)
        return rail

    def _fold(self) -> None:
        self.rail.set_folded(self.width() < scaled(_FOLD_BELOW))

    def _mark_rail(self) -> None:
        inside = self.rooms.room in (Room.QUEUE, Room.CASE)
        self.rail.set_active(Room.QUEUE if inside else self.rooms.room, self._view if inside else "")

    def _retranslate(self) -> None:
        old = self.rail
        self._beside.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.rail = self._new_rail()
        self._fold()
        self._mark_rail()
        self.reload()

    # -- what was chosen

    def _entered(self, room: str) -> None:
        self.undo.move_to(self.rooms.toast_host())
        self.menus.allow_acts(Room(room) in (Room.QUEUE, Room.CASE))
        self._mark_rail()

    def _go_named(self, room: str) -> None:
        self.go(Room(room))

    def _go_view(self, view: str) -> None:
        self.queue.show_view(View(view))
        self.go(Room.QUEUE)

    def _go_outbox(self) -> None:
        self.go(Room.OUTBOX)

    def _go_settings(self) -> None:
        self.go(Room.SETTINGS)

    def _view_changed(self, view: str) -> None:
        self._view = View(view)
        self._mark_rail()

    def _act_on_open(self, kind: Kind) -> None:
        record = self._record if self.rooms.room is Room.CASE else self.queue.record
        if record:
            self.act_asked.emit(record, kind)

    def _command(self, name: str) -> None:
        match Command(name):
            case Command.IMPORT:
                choose_file(self._desk, self)
            case Command.LOCK:
                self._desk.lock_asked.emit()
            case Command.QUIT:
                self.close()
            case Command.UNDO:
                self.undo.take_back()
            case Command.FIND:
                self.go(Room.QUEUE)
                self.queue.focus_search()
            case Command.SYNC:
                self._sync()
            case Command.CANCEL:
                self._desk.cancel_sync()
            case Command.PANES:
                next_pane(self.rail, *self.rooms.panes(), self.strip)
            case Command.SHORTCUTS:
                shortcut_sheet(self).open()
            case Command.ABOUT:
                about_sheet(self._desk.services.version, self).open()

    def _language_chosen(self, value: str) -> None:
        self._keep(self._desk.settings._replace(language=Language(value)))

    def _theme_chosen(self, value: str) -> None:
        self._keep(self._desk.settings._replace(theme=Theme(value)))

    def _size_chosen(self, percent: int) -> None:
        self._keep(self._desk.settings._replace(font_scale=percent / 100))

    def _keep(self, settings: Settings) -> None:
        try:
            self._desk.change_settings(settings)
        except OSError as error:
            self._desk.problem.emit(settings_problem(error))

    def _sync(self) -> None:
        self.news.wish()
        self._desk.sync()

    # -- what the desk tells

    def _acted(self, _: Acted) -> None:
        self.rooms.bars.drop("problem")

    def _sync_state(self) -> None:
        self.menus.allow_cancel(self._desk.syncing)
        self._show_strip()

    def _show_strip(self) -> None:
        desk, work = self._desk, self._desk.casework
        view = work.strip(desk.person, online=desk.online)
        received = self.news.received if desk.syncing else None
        self._words.show_strip(self.strip, view, work.now(), work.zone, received, desk.held_files())
        self.news.show_strip(view)

    def _ask_quit(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("quit_question")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Sinkronisasi sedang berjalan"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Sinkronisasi sedang berjalan. Pekerjaan Anda aman di komputer ini."))
        box.setInformativeText(self.tr("Yang belum terkirim dikirim saat aplikasi dibuka lagi."))
        stay = box.addButton(self.tr("Tetap di sini"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Keluar"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        leave.clicked.connect(self._leave)
        box.open()

    def _leave(self) -> None:
        self._quitting = True
        self._desk.cancel_sync()
        self.close()
