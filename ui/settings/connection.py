"""The page of the gateway: its address, one's own sign-in by a one-time code, and a check of the line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.accounts.accounts import NotAllowedError
from desktop.accounts.joined import JoinRefusedError
from desktop.accounts.rights import may_set_connection
from desktop.settings import Settings
from sync.errors import SyncProblem
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token, Weight, scaled
from ui.outbox.link import LinkCard
from ui.parts.box import Box, row
from ui.parts.button import Button
from ui.parts.labels import Label, Paragraph, heading
from ui.problems import join_problem, trouble_problem
from ui.settings.connection_data import DataCard
from ui.settings.lapor import LaporCard
from ui.settings.page import Page, field


class ConnectionPage(Page):
    """Everybody may sign in with a code of her own; the address is the office's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.address = QLineEdit(desk.settings.gateway_url)
        self.address.setObjectName("settings_address")
        self.address.setAccessibleName(self.tr("Alamat gerbang"))
        self.fixed = Paragraph(
            desk.settings.gateway_url or self.tr("Belum diisi"), name=self.tr("Alamat gerbang")
        )
        self.fixed.setObjectName("settings_address_fixed")
        self.why = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.why.setObjectName("settings_why")
        self.code = QLineEdit()
        self.code.setObjectName("settings_code")
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setMinimumWidth(scaled(320))
        self.address.setMaximumWidth(scaled(420))
        later = desk.services.joins_later
        self.join = Button(
            self.tr("Sambungkan ke gerbang") if later else self.tr("Masuk dengan kode"), icon="lock-open"
        )
        self.join.setObjectName("settings_join")
        self.lone = Label(
            self.tr(
                "Selama ini Anda bekerja tanpa gerbang. Dengan kode dari administrator gerbang, pekerjaan, "
                "catatan dan kata sandi Anda tetap; tindakan yang diputuskan di sini ditawarkan "
                "kepada gerbang."
            ),
            Role.SMALL,
            token=Token.MUTED,
            wrap=True,
        )
        self.lone.setObjectName("settings_lone")
        self.said = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED, wrap=True)
        self.said.setObjectName("settings_said")
        self.keyring = Label(self._keyring_words(), Role.SMALL, token=Token.MUTED, wrap=True)
        self.keyring.setObjectName("settings_keyring")
        self.link = LinkCard(desk)
        way = desk.services.lapor
        lapor = () if way is None else (LaporCard(desk, way),)
        line = desk.services.line
        data = () if line is None else (DataCard(desk, line),)
        self._errand = Errand(desk, self)
        self.arrange(
            self.tr("Sambungan gerbang"),
            heading(self.tr("Alamat gerbang")),
            self.address,
            self.fixed,
            self.why,
            self.lone,
            field(self.tr("Kode sekali pakai dari administrator"), self.code),
            Box(None, layout=row(self.join, None)),
            self.said,
            self.keyring,
            self.link,
            *data,
            *lapor,
        )
        self.said.hide()
        self.lone.setVisible(later)
        self._show_rights()
        self._ready()
        self._errand.told.connect(self._joined)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._ready)
        self.address.textChanged.connect(self._ready)
        self.code.textChanged.connect(self._ready)
        self.code.returnPressed.connect(self._join)
        self.join.clicked.connect(self._join)

    # -- signing in

    def _join(self) -> None:
        if not self.join.isEnabled():
            return
        self._say(Token.MUTED, self.tr("Menghubungi gerbang…"))
        address, code = self.address.text().strip(), self.code.text().strip()
        self._errand.start(partial(_joining, self.desk, address, code))
        self._ready()

    @Slot(object)
    def _joined(self, settings: Settings) -> None:
        self.code.clear()
        now = self.tr("Masuk berhasil. Sambungan ini dipakai.")
        later = self.tr("Masuk berhasil. Sambungan dipakai mulai pembukaan berikutnya.")
        opening = self.tr(
            "Kode diterima. Kunci layar lalu masuk lagi: sejak itu kantor ini bekerja dengan gerbang."
        )
        if self.desk.services.joins_later:
            self._say(Token.GREEN, opening)
        else:
            self._say(Token.GREEN, now if self.desk.has_gateway else later)
        # The office has kept them already; without this the next change would bring the old address back.
        self.desk.take_settings(settings)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        match error:
            case SyncProblem(trouble=trouble):
                said = trouble_problem(trouble).text
            case JoinRefusedError(reason=reason):
                said = join_problem(reason).text
            case NotAllowedError():
                said = self.tr("Tidak diizinkan: kode ini milik orang lain, atau alamatnya lain.")
            case _:
                name = type(error).__name__
                said = self.tr("Masuk gagal ({0}). Tidak ada yang berubah.").format(name)
        self._say(Token.RED, said)

    def _say(self, token: Token, said: str) -> None:
        self.said.set_token(token)
        self.said.setText(said)
        self.said.show()

    @Slot()
    def _ready(self) -> None:
        if self._errand.running:
            self.join.set_blocked(self.tr("Menghubungi gerbang…"))
        elif not self.address.text().strip():
            self.join.set_blocked(self.tr("Alamat gerbang belum diisi"))
        elif not self.code.text().strip():
            self.join.set_blocked(self.tr("Kode belum diisi"))
        else:
            self.join.set_blocked("")

    # -- what is so

    def _show_rights(self) -> None:
        allowed = may_set_connection(self.desk.person)
        reason = "" if allowed else self.tr("Hanya administrator yang dapat mengubah alamat gerbang.")
        self.address.setReadOnly(not allowed)
        self.address.setVisible(allowed)
        self.fixed.setVisible(not allowed)
        self.fixed.setAccessibleDescription(reason)
        self.why.setText(reason)
        self.why.setVisible(not allowed)

    def _keyring_words(self) -> str:
        state = self.desk.services.keyring_state()
        known = {
            "keyring-available": self.tr("Rahasia tersimpan di gudang kunci sistem operasi."),
            "keyring-missing": self.tr("Gudang kunci sistem tidak ada; rahasia ada di berkas bersegel."),
            "keyring-locked": self.tr("Gudang kunci sistem terkunci. Buka kuncinya, lalu ulangi."),
        }
        return known.get(state, state)


def _joining(desk: Desk, address: str, code: str) -> Iterator[Settings]:
    yield desk.services.join(address, code)
