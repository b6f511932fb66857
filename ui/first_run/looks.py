"""The first page: language, theme and size of text, seen at once."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.settings import Language, Settings, Theme
from ui.first_run.page import Page, caption
from ui.look import Role, part_height, scaled
from ui.parts.box import row
from ui.parts.fields import Picker
from ui.words import percent

_SIZES = (90, 100, 110, 125, 150)


class LookPage(Page):
    """`looked` carries the settings with the choice just made."""

    looked = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language, self.theme, self.scale = (
            _picker("first_language"),
            _picker("first_theme"),
            _picker("first_size"),
        )
        self._captions = (caption(), caption(), caption())
        pairs = zip(self._captions, (self.language, self.theme, self.scale), strict=True)
        self.arrange(*(entry for name, choice in pairs for entry in (name, row(choice, None), 4)))
        self.retranslate()
        for choice in (self.language, self.theme, self.scale):
            choice.activated.connect(self._chosen)

    @property
    def settings(self) -> Settings:
        """The settings with what is chosen."""
        return self._settings

    def take_language(self, language: Language) -> None:
        """Follow a language that was chosen elsewhere in the window."""
        self._settings = self._settings._replace(language=language)
        self.retranslate()

    @override
    def begin(self) -> None:
        self.language.setFocus()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Selamat datang di Tanggap"))
        self.about.setText(self.tr("Semua dapat diubah kelak di Pengaturan."))
        names = (self.tr("Bahasa"), self.tr("Tema"), self.tr("Ukuran huruf"))
        now = self._settings
        # A language is named in itself: whoever looks for hers need not know another.
        languages = (("Bahasa Indonesia", Language.INDONESIAN), ("English", Language.ENGLISH))
        themes = (
            (self.tr("Mengikuti sistem"), Theme.SYSTEM),
            (self.tr("Terang"), Theme.LIGHT),
            (self.tr("Gelap"), Theme.DARK),
        )
        sizes = tuple((percent(size), size) for size in _SIZES)
        for name, label in zip(names, self._captions, strict=True):
            label.setText(name)
        _fill(
            self.language, names[0], [(word, str(each.value)) for word, each in languages], now.language.value
        )
        _fill(self.theme, names[1], [(word, str(each.value)) for word, each in themes], now.theme.value)
        _fill(self.scale, names[2], [(w, str(e)) for w, e in sizes], str(round(now.font_scale * 100)))

    def _chosen(self) -> None:
        self._settings = self._settings._replace(
            language=Language(self.language.currentData()),
            theme=Theme(self.theme.currentData()),
            font_scale=int(self.scale.currentData()) / 100,
        )
        self.looked.emit(self._settings)


def _picker(name: str) -> Picker:
    made = Picker()
    made.setObjectName(name)
    made.setMinimumWidth(scaled(240))
    made.setMinimumHeight(part_height(36, Role.BODY, 16))
    return made


def _fill(picker: Picker, name: str, choices: list[tuple[str, str]], chosen: str) -> None:
    """Say the choices anew; the chosen one stays."""
    picker.setAccessibleName(name)
    picker.view().setAccessibleName(name)
    picker.clear()
    for word, value in choices:
        picker.addItem(word, value)
    picker.setCurrentIndex(picker.findData(chosen))
