"""The settings: categories at the left, one page at the right, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import Box, row, scrolling
from ui.parts.labels import Label
from ui.parts.room_frame import RoomFrame
from ui.settings.categories import Categories
from ui.settings.connection import ConnectionPage
from ui.settings.page import Page
from ui.settings.pages import AboutPage, DataPage, PeoplePage, SendingPage, WindowPage


class SettingsScreen(RoomFrame):
    """Esc and the rail lead away; nothing here needs to be saved."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("settings_screen", parent)
        self._desk = desk
        self.title = Label("", Role.VIEW)
        self.names = Categories()
        self._pages = QStackedWidget()
        self._make: tuple[Callable[[Desk], Page], ...] = (
            WindowPage,
            ConnectionPage,
            SendingPage,
            PeoplePage,
            DataPage,
            AboutPage,
        )
        self._made: dict[int, tuple[Page, QWidget]] = {}
        right = Box(Token.SURFACE, sides="l", layout=row(self._pages, gap=0))
        beside = Box(Token.CANVAS, layout=row(self.names, right, gap=0, stretch=(1,)))
        self.build(row(self.title, None, margins=(16, 0, 12, 1)), beside)
        self.enter_at(self.names)
        self.language_changed.connect(self.retranslate)
        self.names.currentRowChanged.connect(self.show_page)
        self.retranslate()

    def show_page(self, at: int) -> None:
        """Open a page, making it first if need be."""
        if at < 0:
            return
        if at not in self._made:
            page = self._make[at](self._desk)
            self._made[at] = page, scrolling(page)
            self._pages.addWidget(self._made[at][1])
        self._pages.setCurrentWidget(self._made[at][1])

    def page(self) -> Page:
        """The page that is open."""
        return self._made[self.names.currentRow()][0]

    def retranslate(self) -> None:
        """Say everything in the language in force; the pages are made anew."""
        self.setAccessibleName(self.tr("Pengaturan"))
        self.title.setText(self.tr("Pengaturan"))
        self.names.setAccessibleName(self.tr("Bagian pengaturan"))
        at = max(0, self.names.currentRow())
        self.names.blockSignals(True)
        self.names.show_names(
            (
                ("palette", self.tr("Umum dan tampilan")),
                ("plug-connected", self.tr("Sambungan gerbang")),
                ("refresh", self.tr("Sinkronisasi")),
                ("users", self.tr("Orang dan unit")),
                ("database", self.tr("Data di komputer ini")),
                ("info-circle", self.tr("Tentang dan lisensi")),
            )
        )
        self.names.setCurrentRow(at)
        self.names.blockSignals(False)
        # A page with an errand under way keeps its old words until it is made again.
        for number in [number for number, (page, _) in self._made.items() if not page.busy]:
            _, old = self._made.pop(number)
            self._pages.removeWidget(old)
            old.deleteLater()
        self.show_page(at)
