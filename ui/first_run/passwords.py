"""The page of the password: written twice, shown if wished, with a bar for how hard it is to guess."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import override

from PySide6.QtWidgets import QWidget

from ui.first_run.page import Page, caption
from ui.first_run.plan import SetUp
from ui.look import Role, Token
from ui.parts.box import row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import Icon, Label
from ui.parts.meter import Meter
from ui.problems.vault import unlock_text
from ui.unlock.password import PasswordField

_FAIR, _STRONG = 45, 70
"""Bits, roughly: Argon2id makes each guess cost a third of a second."""


class PasswordPage(Page):
    """The program can give nobody a forgotten password back, so it is written twice."""

    def __init__(self, set_up: SetUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = set_up.check_password
        self._training = False
        self._label, self.password = caption(), PasswordField("first_password")
        self._again_label, self.again = caption(), PasswordField("first_again")
        self.show_password = Button(icon="eye", kind=Kind.QUIET, size=Size.LARGE)
        self.show_password.setCheckable(True)
        self.show_password.setObjectName("first_show")
        self.meter = Meter(wide=True)
        self.meter.setObjectName("first_meter")
        self.strength = Label("", Role.SMALL, token=Token.MUTED)
        self.strength.setObjectName("first_strength")
        self._caps_icon = Icon("keyboard", Token.AMBER)
        self.caps = Label("", Role.SMALL, token=Token.AMBER)
        self.arrange(
            self._label,
            row(self.password, self.show_password, gap=4, stretch=(0,)),
            row(self.meter, self.strength, gap=10, stretch=(0,)),
            2,
            self._again_label,
            self.again,
            row(self._caps_icon, self.caps, None, gap=6),
        )
        self.password.textChanged.connect(self._weigh)
        self.password.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.submitted)
        self.again.textEdited.connect(self.forgive)
        self.show_password.toggled.connect(self._reveal)
        for field in (self.password, self.again):
            field.caps_lock.connect(self._show_caps)
        self._show_caps(False)
        self.retranslate()

    def prepare(self, *, training: bool) -> None:
        """Say whose password this is: one's own, or the one of everybody in a training office."""
        self._training = training
        self.retranslate()

    @override
    def begin(self) -> None:
        self.password.setFocus()

    @override
    def answered(self) -> bool:
        secret = self.password.text()
        try:
            self._check(secret)
        except Exception as error:  # noqa: BLE001 - the vault's refusals are known by name
            self.say_fault(unlock_text(error), self.password)
            return False
        if secret != self.again.text():
            self.say_fault(self.tr("Kedua kata sandi belum sama."), self.again)
            return False
        return True

    def clear(self) -> None:
        """Leave no secret in the fields."""
        self.password.clear()
        self.again.clear()
        self.show_password.setChecked(False)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Kata sandi"))
        own = self.tr(
            "Kata sandi ini membuka data di komputer ini. Tidak ada yang dapat mengembalikannya bila terlupa."
        )
        everybody = self.tr("Kata sandi ini dipakai semua petugas rekaan di kantor latihan.")
        self.about.setText(everybody if self._training else own)
        self._label.setText(self.tr("Kata sandi baru"))
        self.password.setAccessibleName(self.tr("Kata sandi baru"))
        self._again_label.setText(self.tr("Ulangi kata sandi"))
        self.again.setAccessibleName(self.tr("Ulangi kata sandi"))
        shown = self.show_password.isChecked()
        self.show_password.setText(self.tr("Sembunyikan") if shown else self.tr("Tampilkan"))
        self.caps.setText(self.tr("Caps Lock menyala"))
        self._weigh()

    def _weigh(self) -> None:
        self.forgive()
        guessed = bits(self.password.text())
        word = self.tr("mudah ditebak")
        if guessed >= _STRONG:
            word = self.tr("kuat")
        elif guessed >= _FAIR:
            word = self.tr("cukup")
        said = word if self.password.text() else ""
        self.strength.setText(said)
        self.meter.show_share(min(1.0, guessed / _STRONG), self.tr("Kekuatan kata sandi: {0}").format(said))

    def _reveal(self, shown: bool) -> None:
        self.password.reveal(shown)
        self.again.reveal(shown)
        self.show_password.set_icon("eye-off" if shown else "eye")
        self.retranslate()

    def _show_caps(self, on: bool) -> None:
        self.caps.setVisible(on)
        self._caps_icon.setVisible(on)


def bits(secret: str) -> float:
    """A cautious guess at the strength: kinds of letters, with repeated ones and runs counted little."""
    kinds = (
        (26, any(letter.islower() for letter in secret)),
        (26, any(letter.isupper() for letter in secret)),
        (10, any(letter.isdigit() for letter in secret)),
        (20, any(not letter.isalnum() for letter in secret)),
    )
    alphabet = sum(size for size, used in kinds if used)
    steps = sum(1 for one, two in pairwise(secret) if abs(ord(one) - ord(two)) > 1)
    worth = min(len(secret), steps + 1, 2 * len(set(secret)))
    return worth * math.log2(alphabet) * 0.8 if alphabet else 0.0
