"""The pages of the settings that need no line: the window, synchronising, people, data, about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.settings import BOUNDS, Language, Theme
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token
from ui.parts.box import Box, row
from ui.parts.button import Button
from ui.parts.fields import Check
from ui.parts.inputs import NumberField
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label, Paragraph, heading
from ui.problems import Problem
from ui.settings.page import Page, field, picker
from ui.unlock.people import account_of
from ui.words import percent, size

_SIZES = (90, 100, 110, 125, 150)


class WindowPage(Page):
    """Language, theme, size of text, and when the window locks by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        now = desk.settings
        self.language = picker("settings_language")
        for language, name in (
            (Language.INDONESIAN, self.tr("Bahasa Indonesia")),
            (Language.ENGLISH, self.tr("Bahasa Inggris")),
        ):
            self.language.addItem(name, language.value)
        self.theme = picker("settings_theme")
        for theme, name in (
            (Theme.SYSTEM, self.tr("Mengikuti sistem")),
            (Theme.LIGHT, self.tr("Terang")),
            (Theme.DARK, self.tr("Gelap")),
        ):
            self.theme.addItem(name, theme.value)
        self.text = picker("settings_size")
        # A size set elsewhere stays a choice, so that opening this page can never change it.
        for each in sorted({*_SIZES, round(now.font_scale * 100)}):
            self.text.addItem(percent(each), each)
        self.idle = NumberField()
        self.idle.setObjectName("settings_idle_lock")
        self.idle.setRange(*(int(bound) for bound in BOUNDS["idle_lock_minutes"]))
        self.idle.setSuffix(self.tr(" menit"))
        self.idle.setValue(now.idle_lock_minutes)
        self.language.setCurrentIndex(self.language.findData(now.language.value))
        self.theme.setCurrentIndex(self.theme.findData(now.theme.value))
        self.text.setCurrentIndex(self.text.findData(round(now.font_scale * 100)))
        self.arrange(
            self.tr("Umum dan tampilan"),
            field(self.tr("Bahasa"), self.language),
            field(self.tr("Tema"), self.theme),
            field(self.tr("Ukuran huruf"), self.text),
            field(self.tr("Kunci layar sesudah tidak dipakai (0 berarti tidak pernah)"), self.idle),
        )
        for each_picker in (self.language, self.theme, self.text):
            each_picker.currentIndexChanged.connect(self._keep)
        self.idle.editingFinished.connect(self._keep)

    def _keep(self) -> None:
        self.keep(
            self.desk.settings._replace(
                language=Language(str(self.language.currentData())),
                theme=Theme(str(self.theme.currentData())),
                font_scale=int(self.text.currentData()) / 100,
                idle_lock_minutes=self.idle.value(),
            )
        )


class SendingPage(Page):
    """When to synchronise by itself, and the month's quota."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.automatic = Check(self.tr("Sinkron otomatis"), self.tr("tiap 15 menit saat daring"))
        self.automatic.setObjectName("settings_automatic")
        self.automatic.setChecked(desk.settings.sync_automatic)
        self.quota = NumberField(self.tr("Kuota bulanan"))
        self.quota.setObjectName("settings_quota")
        self.quota.setRange(0, 100_000)
        self.quota.setSuffix(" MB")
        self.quota.setValue(desk.settings.month_quota_mb)
        self.arrange(
            self.tr("Sinkronisasi"),
            self.automatic,
            field(self.tr("Kuota data bulanan (0 berarti tanpa batas)"), self.quota),
        )
        self.automatic.toggled.connect(self._keep)
        self.quota.editingFinished.connect(self._keep)

    def _keep(self) -> None:
        on = self.automatic.isChecked()
        if self.keep(self.desk.settings._replace(sync_automatic=on, month_quota_mb=self.quota.value())):
            self.desk.automatic(on=on)


class PeoplePage(Page):
    """Who belongs to the office and what its units are, as the gateway says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        units = {choice.value: choice.name for choice in desk.casework.choices("units")}
        lines: list[Fact] = []
        for person in sorted(desk.services.people(), key=lambda each: each.name.casefold()):
            unit = units.get(person.unit, person.unit)
            lines.append(Fact(person.name, account_of(person, unit).about))
        self.people = Facts(lines, label_width=200)
        self.units = Facts([Fact(code, name) for code, name in units.items()], label_width=200)
        note = Label(self.tr("Orang dan unit diatur administrator di gerbang."), token=Token.MUTED, wrap=True)
        titles = (heading(self.tr("Orang")), heading(self.tr("Unit")))
        self.arrange(self.tr("Orang dan unit"), note, titles[0], self.people, titles[1], self.units)


class DataPage(Page):
    """Where the data lies, how large it is, and a copy of it now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.where = Paragraph(str(desk.services.folder), name=self.tr("Folder data"))
        self.where.setObjectName("settings_folder")
        self.large = Label("")
        self.large.setObjectName("settings_data_size")
        self.back_up = Button(self.tr("Cadangkan sekarang"), icon="database-export")
        self.back_up.setObjectName("settings_back_up")
        self.said = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.said.setObjectName("settings_backed_up")
        self._errand = Errand(desk, self)
        self.arrange(
            self.tr("Data di komputer ini"),
            self.where,
            self.large,
            Box(None, layout=row(self.back_up, None)),
            self.said,
        )
        self._measure()
        self.back_up.clicked.connect(self._back_up)
        self._errand.told.connect(self._backed_up)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._ended)

    def _measure(self) -> None:
        said = self.tr("Ukuran dengan cadangan: {0}, terenkripsi.")
        self.large.setText(said.format(size(_octets(self.desk.services.folder))))

    def _back_up(self) -> None:
        self.back_up.set_blocked(self.tr("Sedang mencadangkan"))
        self.said.setText(self.tr("Mencadangkan…"))
        self._errand.start(partial(_backing_up, self.desk))

    @Slot(object)
    def _backed_up(self, made: Path) -> None:
        self.said.setText(self.tr("Cadangan tersimpan dan diperiksa: {0}").format(made.name))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.said.setText("")
        self.desk.problem.emit(
            Problem(
                self.tr("Cadangan tidak dapat dibuat."),
                self.tr("Data Anda di komputer ini tetap utuh."),
                self.tr("Periksa ruang simpan dan izin folder."),
                type(error).__name__,
            )
        )

    @Slot()
    def _ended(self) -> None:
        self.back_up.set_blocked("")
        self._measure()


class AboutPage(Page):
    """The program's version and licences."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        what = self.tr("Meja kerja luring bagi petugas yang menjawab aduan warga di SP4N-LAPOR!.")
        self.facts = Facts(
            [
                Fact(self.tr("Versi"), desk.services.version),
                Fact(self.tr("Lisensi"), self.tr("MIT, perangkat lunak bebas")),
                Fact("Qt", "LGPL 3"),
                Fact("Inter", "SIL OFL 1.1"),
                Fact("Tabler", "MIT"),
            ],
            label_width=120,
        )
        self.arrange(self.tr("Tentang dan lisensi"), Label(what, wrap=True), self.facts)


def _backing_up(desk: Desk) -> Iterator[Path]:
    yield desk.services.back_up()


def _octets(folder: Path) -> int:
    """The size of all files; one that goes while we look counts as nothing."""
    total = 0
    for file in folder.rglob("*"):
        try:
            total += file.stat().st_size if file.is_file() else 0
        except OSError:
            continue
    return total
