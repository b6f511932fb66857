"""The page for joining: the gateway's address, the one-time code, and a look at the way there."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sync.errors import Trouble
from sync.linktest import LinkLine, LinkState, LinkStep
from ui.errand import Errand
from ui.first_run.page import Line, Page, caption
from ui.first_run.plan import Join, SetUp
from ui.first_run.refusals import way_text
from ui.look import Role, Token, Weight
from ui.parts.box import row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import Icon, Label

_ICONS = {
    LinkState.OK: ("circle-check", Token.GREEN),
    LinkState.BAD: ("alert-circle", Token.RED),
    LinkState.NOT_CHECKED: ("circle-dashed", Token.MUTED),
}
_BEFORE_SIGN_IN = (LinkStep.NETWORK, LinkStep.DNS, LinkStep.TLS)
"""What can be known before anybody has signed in; the rest is checked when the office stands."""


class JoinPage(Page):
    """`skipped` begins without a gateway after all."""

    skipped = Signal()

    def __init__(self, set_up: SetUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up = set_up
        self._found: dict[LinkStep, LinkLine] = {}
        self._address_label, self.address = caption(), Line("first_address")
        self._code_label, self.code = caption(), Line("first_code")
        self.check = Button(icon="plug-connected", size=Size.LARGE)
        self.check.setObjectName("first_check")
        self.skip = Button(kind=Kind.LINK, size=Size.INLINE)
        self.skip.setObjectName("first_skip")
        self.lines = {step: _Found() for step in _BEFORE_SIGN_IN}
        self.said = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED, wrap=True)
        self.said.setObjectName("first_said")
        self._errand = Errand(None, self)
        self.arrange(
            self._address_label,
            row(self.address, self.check, gap=6, stretch=(0,)),
            row(*(part for line in self.lines.values() for part in (line.icon, line.text, 10)), None, gap=5),
            self.said,
            2,
            self._code_label,
            self.code,
            last=row(self.skip, None),
        )
        for line in self.lines.values():
            line.hide()
        self.said.hide()
        self.check.clicked.connect(self.check_way)
        self.skip.clicked.connect(self.skipped)
        self.address.textEdited.connect(self._changed)
        self.address.returnPressed.connect(self.code.setFocus)
        self.code.textEdited.connect(self.forgive)
        self.code.returnPressed.connect(self.submitted)
        self._errand.told.connect(self._told)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._done)
        self.retranslate()

    @property
    def way(self) -> Join:
        """What was written."""
        return Join(self.address.written(), self.code.written())

    @override
    def begin(self) -> None:
        self.address.setFocus()

    @override
    def answered(self) -> bool:
        if not self.address.written():
            self.say_fault(self.tr("Isi dahulu alamat gerbang kantor."), self.address)
        elif not self.code.written():
            self.say_fault(self.tr("Isi dahulu kode sekali pakai dari administrator."), self.code)
        else:
            return True
        return False

    def close_errand(self) -> None:
        """Stop what runs beside the window and wait for its end."""
        self._errand.close()

    @Slot()
    def check_way(self) -> None:
        """Look at network, name and encryption, without signing in and without sending the code."""
        if not self.address.written():
            self.say_fault(self.tr("Isi dahulu alamat gerbang kantor."), self.address)
            return
        if self._errand.running:
            return
        self._changed()
        for line in self.lines.values():
            line.show(*_ICONS[LinkState.NOT_CHECKED])
        self._say(Token.MUTED, self.tr("Menghubungi gerbang…"))
        self.check.set_blocked(self.tr("Menghubungi gerbang…"))
        self._errand.start(partial(self._set_up.lines, self.address.written()))

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Gabung ke kantor"))
        self.about.setText(self.tr("Administrator kantor memberi Anda alamat gerbang dan kode sekali pakai."))
        self._address_label.setText(self.tr("Alamat gerbang"))
        self.address.setAccessibleName(self.tr("Alamat gerbang"))
        self.address.setPlaceholderText("https://gerbang.contoh.go.id")
        self._code_label.setText(self.tr("Kode sekali pakai"))
        self.code.setAccessibleName(self.tr("Kode sekali pakai"))
        self.check.setText(self.tr("Uji sambungan"))
        self.skip.setText(self.tr("Lewati, mulai tanpa gerbang"))
        names = {
            LinkStep.NETWORK: self.tr("Jaringan"),
            LinkStep.DNS: self.tr("Nama gerbang (DNS)"),
            LinkStep.TLS: self.tr("Sambungan aman (TLS)"),
        }
        for step, line in self.lines.items():
            line.text.setText(names[step])
        self._tell_end()

    def _changed(self) -> None:
        self.forgive()
        self._found.clear()
        self.said.hide()
        for line in self.lines.values():
            line.hide()

    @Slot(object)
    def _told(self, line: LinkLine) -> None:
        self._found[line.step] = line
        if line.step in self.lines:
            self.lines[line.step].show(*_ICONS[line.state])

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        name = type(error).__name__
        self._say(Token.RED, self.tr("Sambungan tidak dapat diuji ({0}).").format(name))

    @Slot()
    def _done(self) -> None:
        self.check.set_blocked("")
        self._tell_end()

    def _tell_end(self) -> None:
        if not self._found or self._errand.running:
            return
        bad = next((line for line in self._found.values() if line.state is LinkState.BAD), None)
        if bad is not None and bad.trouble is not None and bad.trouble is not Trouble.SIGN_IN:
            self._say(Token.RED, way_text(bad.trouble))
        elif self._found[LinkStep.TLS].state is LinkState.NOT_CHECKED:
            self._say(Token.AMBER, self.tr("Gerbang menjawab, tetapi sambungannya tidak disandikan (http)."))
        else:
            self._say(Token.GREEN, self.tr("Gerbang menjawab. Isi kode, lalu lanjutkan."))

    def _say(self, token: Token, said: str) -> None:
        self.said.set_token(token)
        self.said.setText(said)
        self.said.show()


class _Found:
    """One finding: an icon before its name."""

    def __init__(self) -> None:
        self.icon = Icon("circle-dashed", Token.MUTED, 15)
        self.text = Label("", Role.SMALL)

    def show(self, icon: str, token: Token) -> None:
        self.icon.show_icon(icon, token)
        self.icon.show()
        self.text.show()

    def hide(self) -> None:
        self.icon.hide()
        self.text.hide()
