"""The menu bar: every command of the window with its key, in the language in force."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.domain.intents import Kind
from desktop.settings import Theme
from ui.look import THEME, text_size
from ui.queue.names import action_name
from ui.window.rooms import IN_RAIL, Room, room_name
from ui.words import Language, language, percent

_KINDS = (
    Kind.VERIFY,
    Kind.DISPOSE,
    Kind.REQUEST_INFORMATION,
    Kind.PROPOSE,
    Kind.NOT_OUR_AUTHORITY,
    Kind.ARCHIVE,
)
_SIZES = (90, 100, 110, 125, 150)


class Command(StrEnum):
    """What a menu can ask of the window."""

    IMPORT = "import"
    LOCK = "lock"
    QUIT = "quit"
    UNDO = "undo"
    FIND = "find"
    SYNC = "sync"
    CANCEL = "cancel"
    PANES = "panes"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


_KEYS = {
    Command.LOCK: "Ctrl+L",
    Command.QUIT: "Ctrl+Q",
    Command.UNDO: "Ctrl+Z",
    Command.FIND: "Ctrl+F",
    Command.SYNC: "F5",
    Command.PANES: "F6",
}


class Menus(QMenuBar):
    """Emits what was chosen; the window and the program do it."""

    asked = Signal(str)
    room_asked = Signal(str)
    act_asked = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = {each: self._action(each.value, self._command) for each in Command}
        self.rooms = {room: self._action(f"go_{room.value}", self._room) for room in IN_RAIL}
        self.kinds = {kind: self._action(f"menu_{kind.value}", self._kind) for kind in _KINDS}
        self._languages = self._choices("language", tuple(Language), self._language)
        self._themes = self._choices("theme", tuple(Theme), self._theme)
        self._sizes = self._choices("size", tuple(str(each) for each in _SIZES), self._size)
        for command, key in _KEYS.items():
            self.commands[command].setShortcut(QKeySequence(key))
        self.commands[Command.SHORTCUTS].setShortcuts([QKeySequence("Ctrl+/"), QKeySequence("F1")])
        for at, room in enumerate(IN_RAIL):
            self.rooms[room].setShortcut(QKeySequence(f"Ctrl+{at + 1}"))
        self.rooms[Room.SETTINGS].setShortcuts([QKeySequence(f"Ctrl+{len(IN_RAIL)}"), QKeySequence("Ctrl+,")])
        self._menus = [self.addMenu("") for _ in range(6)]
        self._submenus = [QMenu(self) for _ in range(3)]
        self._fill()
        self.allow_undo(False)
        self.allow_cancel(False)
        THEME.changed.connect(self._show_choices)
        self.retranslate()

    def allow_undo(self, allowed: bool) -> None:
        """Whether the last action can still be taken back."""
        self.commands[Command.UNDO].setEnabled(allowed)

    def allow_cancel(self, allowed: bool) -> None:
        """Whether a synchronisation runs that can be stopped."""
        self.commands[Command.CANCEL].setEnabled(allowed)

    def allow_acts(self, allowed: bool) -> None:
        """Whether a report is chosen that actions can be about."""
        for action in self.kinds.values():
            action.setEnabled(allowed)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say every menu in the language in force."""
        titles = (
            self.tr("&Berkas"),
            self.tr("&Sunting"),
            self.tr("&Tampilan"),
            self.tr("&Laporan"),
            self.tr("Si&nkronisasi"),
            self.tr("B&antuan"),
        )
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        for menu, title in zip(
            self._submenus, (self.tr("&Bahasa"), self.tr("&Tema"), self.tr("&Ukuran huruf")), strict=True
        ):
            menu.setTitle(title)
        words = {
            Command.IMPORT: self.tr("&Impor Laporan Ringkas…"),
            Command.LOCK: self.tr("&Kunci"),
            Command.QUIT: self.tr("K&eluar"),
            Command.UNDO: self.tr("&Urungkan tindakan terakhir"),
            Command.FIND: self.tr("&Cari laporan"),
            Command.SYNC: self.tr("&Sinkronkan sekarang"),
            Command.CANCEL: self.tr("&Batalkan sinkronisasi"),
            Command.PANES: self.tr("&Bagian berikutnya"),
            Command.SHORTCUTS: self.tr("&Pintasan papan tik"),
            Command.ABOUT: self.tr("&Tentang Tanggap"),
        }
        for command, action in self.commands.items():
            action.setText(words[command])
        for room, action in self.rooms.items():
            action.setText(room_name(room))
        for kind, action in self.kinds.items():
            action.setText(self.tr("{0}…").format(action_name(kind)))
        names = {
            Theme.LIGHT: self.tr("Terang"),
            Theme.DARK: self.tr("Gelap"),
            Theme.SYSTEM: self.tr("Ikuti sistem"),
        }
        for action in self._languages.actions():
            # Each language is named in itself, so that a person who reads no other finds it.
            action.setText({"id": "Bahasa Indonesia", "en": "English"}[str(action.data())])
        for action in self._themes.actions():
            action.setText(names[Theme(str(action.data()))])
        for action in self._sizes.actions():
            action.setText(percent(int(str(action.data()))))
        self._show_choices()

    def _show_choices(self) -> None:
        for group, value in (
            (self._languages, language().value),
            (self._themes, THEME.mode.value),
            (self._sizes, str(text_size())),
        ):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _fill(self) -> None:
        file, edit, view, case, sync, help_menu = self._menus
        bahasa, theme, size = self._submenus
        file.addAction(self.commands[Command.IMPORT])
        file.addSeparator()
        file.addActions([self.commands[Command.LOCK], self.commands[Command.QUIT]])
        edit.addActions([self.commands[Command.UNDO], self.commands[Command.FIND]])
        view.addActions(list(self.rooms.values()))
        view.addSeparator()
        view.addAction(self.commands[Command.PANES])
        view.addSeparator()
        for menu, group in ((bahasa, self._languages), (theme, self._themes), (size, self._sizes)):
            menu.addActions(group.actions())
            view.addMenu(menu)
        case.addActions(list(self.kinds.values()))
        sync.addActions([self.commands[Command.SYNC], self.commands[Command.CANCEL]])
        help_menu.addActions([self.commands[Command.SHORTCUTS], self.commands[Command.ABOUT]])

    def _action(self, name: str, slot: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _choices(self, name: str, values: tuple[str, ...], slot: Callable[[], None]) -> QActionGroup:
        group = QActionGroup(self)
        for value in values:
            action = self._action(f"{name}_{value}", slot)
            action.setCheckable(True)
            action.setData(str(value))
            group.addAction(action)
        return group

    def _command(self) -> None:
        self.asked.emit(self.sender().objectName())

    def _room(self) -> None:
        self.room_asked.emit(self.sender().objectName().removeprefix("go_"))

    def _kind(self) -> None:
        self.act_asked.emit(Kind(self.sender().objectName().removeprefix("menu_")))

    def _language(self) -> None:
        self.language_chosen.emit(self.sender().objectName().removeprefix("language_"))

    def _theme(self) -> None:
        self.theme_chosen.emit(self.sender().objectName().removeprefix("theme_"))

    def _size(self) -> None:
        self.size_chosen.emit(int(self.sender().objectName().removeprefix("size_")))
