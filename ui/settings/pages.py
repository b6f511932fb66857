"""The pages of the settings: the window itself, the way to the gateway, people, data, about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.settings import Language, Settings, Theme
from sync.errors import SyncProblem
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.outbox.side import LinkCard
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.fields import Check, Picker
from ui.parts.inputs import NumberField
from ui.parts.labels import Label, heading
from ui.problems import settings_problem, trouble_problem
from ui.words import size

_SIZES = (90, 100, 110, 125, 150)


class Page(Box):
    """A page of settings; `keep` writes a change at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.desk = desk

    def keep(self, settings: Settings) -> None:
        """Write settings; what cannot be written is said and changes nothing."""
        try:
            self.desk.change_settings(settings)
        except OSError as error:
            self.desk.problem.emit(settings_problem(error))

    def arrange(self, title: str, *rows: QWidget) -> None:
        """Put a title above the rows."""
        name = Label(title, Role.TITLE)
        self.setLayout(column(name, *rows, None, margins=(24, 18, 24, 18), gap=12))


class WindowPage(Page):
    """Language, theme and size of text."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        now = desk.settings
        self.language = _picker("settings_language")
        for language, name in (
            (Language.INDONESIAN, self.tr("Bahasa Indonesia")),
            (Language.ENGLISH, self.tr("Bahasa Inggris")),
        ):
            self.language.addItem(name, language.value)
        self.theme = _picker("settings_theme")
        for theme, name in (
            (Theme.SYSTEM, self.tr("Mengikuti sistem")),
            (Theme.LIGHT, self.tr("Terang")),
            (Theme.DARK, self.tr("Gelap")),
        ):
            self.theme.addItem(name, theme.value)
        self.text = _picker("settings_size")
        for percent in _SIZES:
            self.text.addItem(f"{percent} %", percent)
        self.language.setCurrentIndex(self.language.findData(now.language.value))
        self.theme.setCurrentIndex(self.theme.findData(now.theme.value))
        self.text.setCurrentIndex(max(0, self.text.findData(round(now.font_scale * 100))))
        self.arrange(
            self.tr("Umum dan tampilan"),
            _field(self.tr("Bahasa"), self.language),
            _field(self.tr("Tema"), self.theme),
            _field(self.tr("Ukuran huruf"), self.text),
        )
        for picker in (self.language, self.theme, self.text):
            picker.currentIndexChanged.connect(self._keep)

    def _keep(self) -> None:
        self.keep(
            replace(
                self.desk.settings,
                language=Language(str(self.language.currentData())),
                theme=Theme(str(self.theme.currentData())),
                font_scale=int(self.text.currentData()) / 100,
            )
        )


class ConnectionPage(Page):
    """The gateway's address, one's own sign-in by a one-time code, and a check of the line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.address = QLineEdit(desk.settings.gateway_url)
        self.address.setObjectName("settings_address")
        self.code = QLineEdit()
        self.code.setObjectName("settings_code")
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.join = Button(self.tr("Masuk dengan kode"), icon="lock-open")
        self.join.setObjectName("settings_join")
        self.said = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED, wrap=True)
        self.said.setObjectName("settings_said")
        states = {
            "available": self.tr("Rahasia tersimpan di gudang kunci sistem operasi."),
            "missing": self.tr("Gudang kunci sistem tidak ada; rahasia tersimpan dalam berkas bersegel."),
            "locked": self.tr("Gudang kunci sistem terkunci. Buka kuncinya, lalu ulangi."),
        }
        state = desk.services.keyring_state()
        self.link = LinkCard(desk)
        self.link.retranslate()
        self.arrange(
            self.tr("Sambungan gerbang"),
            _field(self.tr("Alamat gerbang"), self.address),
            _field(self.tr("Kode sekali pakai dari administrator"), self.code),
            Box(None, layout=row(self.join, None)),
            self.said,
            Label(states.get(state, state), Role.SMALL, token=Token.MUTED, wrap=True),
            self.link,
        )
        self.join.clicked.connect(self._join)

    def _join(self) -> None:
        self.said.set_token(Token.RED)
        try:
            self.desk.services.join(self.address.text().strip(), self.code.text().strip())
        except SyncProblem as problem:
            said = trouble_problem(problem.trouble)
            self.said.setText(said.text)
            return
        except PermissionError:
            self.said.setText(self.tr("Kode ini milik orang lain. Tidak ada yang berubah."))
            return
        self.code.clear()
        self.said.set_token(Token.GREEN)
        self.said.setText(self.tr("Masuk berhasil. Sambungan dipakai mulai pembukaan berikutnya."))


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
            _field(self.tr("Kuota data bulanan (0 berarti tanpa batas)"), self.quota),
        )
        self.automatic.toggled.connect(self._keep)
        self.quota.editingFinished.connect(self._keep)

    def _keep(self) -> None:
        on = self.automatic.isChecked()
        self.keep(replace(self.desk.settings, sync_automatic=on, month_quota_mb=self.quota.value()))
        self.desk.automatic(on=on)


class PeoplePage(Page):
    """Who belongs to the office, as the gateway says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        lines = [
            Label(f"{person.name}  ·  {', '.join(sorted(person.roles))}  ·  {person.unit or '-'}")
            for person in desk.services.people()
        ]
        note = Label(self.tr("Orang dan unit diatur administrator di gerbang."), token=Token.MUTED, wrap=True)
        self.arrange(self.tr("Orang dan unit"), note, *lines)


class DataPage(Page):
    """Where the data lies, how large it is, and a copy of it now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        folder = desk.services.folder
        octets = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        self.back_up = Button(self.tr("Cadangkan sekarang"), icon="database-export")
        self.back_up.setObjectName("settings_back_up")
        self.said = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.said.setObjectName("settings_backed_up")
        self.arrange(
            self.tr("Data di komputer ini"),
            Label(self.tr("Folder: {0}").format(folder), wrap=True),
            Label(self.tr("Ukuran: {0}, terenkripsi.").format(size(octets))),
            Box(None, layout=row(self.back_up, None)),
            self.said,
        )
        self.back_up.clicked.connect(self._back_up)

    def _back_up(self) -> None:
        try:
            made = self.desk.services.back_up()
        except OSError as error:
            self.desk.problem.emit(settings_problem(error))
            return
        self.said.setText(self.tr("Cadangan tersimpan dan diperiksa: {0}").format(made.name))


def _picker(name: str) -> Picker:
    made = Picker()
    made.setObjectName(name)
    made.setMinimumWidth(scaled(220))
    return made


def _field(label: str, editor: QWidget) -> Box:
    editor.setAccessibleName(label)
    return Box(None, layout=column(heading(label), row(editor, None), gap=4))
