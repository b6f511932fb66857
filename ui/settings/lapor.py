"""The office's direct way to LAPOR v3: its profile and two secrets, checked in words before they are kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.accounts.rights import may_set_connection
from desktop.domain.routes import Route
from sync.lapor.profile import Fault, IdStyle, PageStyle, ProfileError, ProfileProblem
from sync.lapor.profile_text import text_of, values_of
from ui.desk import Desk, LaporSetting
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.fields import Check
from ui.parts.labels import Label, heading
from ui.settings.page import field, picker

translate = QCoreApplication.translate


class LaporCard(Box):
    """Only an administrator changes it; nothing is kept until every field can stand."""

    def __init__(self, desk: Desk, way: LaporSetting, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self.setObjectName("settings_lapor")
        self._desk, self._way = desk, way
        self._values = values_of(way.profile())
        self.direct = Check()
        self.direct.setObjectName("settings_lapor_direct")
        self.direct.setText(self.tr("Kirim langsung ke LAPOR v3"))
        self.direct.explain(self.tr("berlaku sejak pembukaan berikutnya, bila kantor ini tanpa gerbang"))
        self.direct.setChecked(desk.settings.route == Route.LAPOR_V3)
        self.lines: dict[str, QLineEdit] = {}
        for name in _names():
            self.lines[name] = QLineEdit(str(self._values[name]))
        self.bearer, self.token = QLineEdit(), QLineEdit()
        for secret in (self.bearer, self.token):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
            secret.setPlaceholderText(self.tr("kosong: tidak berubah"))
        self.lines |= {"bearer": self.bearer, "token": self.token}
        for name, line in self.lines.items():
            line.setObjectName(f"settings_lapor_{name.replace('.', '_')}")
            line.setMinimumWidth(scaled(320))
        self.pages = picker("settings_lapor_pages")
        for style, said in (
            (PageStyle.NEXT_URL, self.tr("alamat halaman berikut dalam jawaban")),
            (PageStyle.NUMBERED, self.tr("nomor halaman sampai kosong")),
            (PageStyle.SINGLE, self.tr("satu halaman saja")),
        ):
            self.pages.addItem(said, style.value)
        self.ids = picker("settings_lapor_ids")
        self.ids.addItem(self.tr("nomor LAPOR sendiri"), IdStyle.OWN.value)
        self.ids.addItem(self.tr("nomor laporan yang disebut pelapor"), IdStyle.TRACKING.value)
        for box, name in ((self.pages, "page_style"), (self.ids, "ids")):
            box.setCurrentIndex(box.findData(self._values[name]))
        self.save = Button(self.tr("Periksa dan simpan"), icon="check")
        self.save.setObjectName("settings_lapor_save")
        self.said = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED, wrap=True)
        self.said.setObjectName("settings_lapor_said")
        self.said.hide()
        secrets = {"bearer": self.tr("Kunci (bearer)"), "token": self.tr("Token")}
        labels = _names() | secrets
        self.setLayout(
            column(
                heading(self.tr("Jalur langsung ke LAPOR v3")),
                self.direct,
                *(field(labels[name], line) for name, line in self.lines.items()),
                field(self.tr("Cara daftar berlanjut"), self.pages),
                field(self.tr("Nomor pada jalur {id}"), self.ids),
                Box(None, layout=row(self.save, None)),
                self.said,
                gap=8,
            )
        )
        allowed = may_set_connection(desk.person)
        for line in self.lines.values():
            line.setReadOnly(not allowed)
        for part in (self.direct, self.pages, self.ids):
            part.setEnabled(allowed)
        self.save.set_blocked(
            "" if allowed else self.tr("Hanya administrator yang dapat mengubah jalur ini.")
        )
        self.save.clicked.connect(self._save)

    def _save(self) -> None:
        """Keep everything, or say what cannot stand and keep nothing."""
        values = dict(self._values)
        values |= {name: self.lines[name].text().strip() for name in _names()}
        values |= {"page_style": self.pages.currentData(), "ids": self.ids.currentData()}
        try:
            self._way.keep(text_of(values), self.bearer.text().strip(), self.token.text().strip())
            route = Route.LAPOR_V3 if self.direct.isChecked() else Route.BY_HAND
            self._desk.change_settings(self._desk.settings._replace(route=route.value))
        except ProfileError as error:
            self._say(Token.RED, "\n".join(problem_text(each) for each in error.problems))
            self.lines.get(error.problems[0].field, self.lines["address"]).setFocus()
        except (OSError, ValueError) as error:
            name = type(error).__name__
            self._say(Token.RED, self.tr("Tidak tersimpan ({0}). Yang lama tetap dipakai.").format(name))
        else:
            self._values = values
            self.bearer.clear()
            self.token.clear()
            self._say(
                Token.GREEN, self.tr("Tersimpan. Belum pernah diperiksa terhadap LAPOR yang sebenarnya.")
            )

    def _say(self, token: Token, said: str) -> None:
        self.said.set_token(token)
        self.said.setText(said)
        self.said.show()


def problem_text(problem: ProfileProblem) -> str:
    """What is wrong with one field, by the name the form gives it."""
    name = _names().get(problem.field, problem.field)
    said = {
        Fault.NOT_TOML: translate("LaporCard", "tidak dapat dibaca"),
        Fault.WRONG_TYPE: translate("LaporCard", "tidak dikenal atau jenisnya lain"),
        Fault.ADDRESS: translate("LaporCard", "harus https://nama/jalur tanpa nama pengguna, ? atau #"),
        Fault.ZONE: translate("LaporCard", "harus zona waktu seperti Asia/Pontianak"),
        Fault.HEADER: translate("LaporCard", "harus nama header yang tidak dipakai program ini sendiri"),
        Fault.SAME_HEADER: translate("LaporCard", "kedua rahasia tidak dapat memakai satu header"),
        Fault.PATH: translate("LaporCard", "harus diawali satu / tanpa spasi, ?, # atau .."),
        Fault.NO_ID: translate("LaporCard", "harus memuat {id} sekali di tempat nomor laporan, bila perlu"),
        Fault.NOT_AN_ID: translate("LaporCard", "harus huruf, angka, - atau _, paling banyak 64"),
        Fault.OUT_OF_RANGE: translate("LaporCard", "di luar batas"),
        Fault.CLASSIFICATION: translate("LaporCard", "bukan klasifikasi"),
    }[problem.fault]
    return f"{name}: {said}."


def _names() -> dict[str, str]:
    """The fields of the form by their dotted names, in its order."""
    return {
        "address": translate("LaporCard", "Alamat dasar"),
        "zone": translate("LaporCard", "Zona waktu"),
        "institution_id": translate("LaporCard", "Nomor instansi"),
        "user_id": translate("LaporCard", "Nomor pengguna"),
        "headers.bearer": translate("LaporCard", "Header kunci"),
        "headers.scheme": translate("LaporCard", "Awalan kunci"),
        "headers.token": translate("LaporCard", "Header token"),
        "paths.institutions": translate("LaporCard", "Jalur daftar instansi"),
        "paths.templates": translate("LaporCard", "Jalur templat"),
        "paths.upload": translate("LaporCard", "Jalur unggah berkas"),
        "paths.create": translate("LaporCard", "Jalur laporan baru"),
        "paths.reject": translate("LaporCard", "Jalur bukan wewenang"),
        "paths.complaint": translate("LaporCard", "Jalur satu laporan"),
        "paths.follow_ups": translate("LaporCard", "Jalur daftar tindak lanjut"),
        "paths.add_follow_up": translate("LaporCard", "Jalur tindak lanjut baru"),
        "paths.listed": translate("LaporCard", "Jalur daftar laporan (boleh kosong)"),
    }
