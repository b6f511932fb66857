"""Says that a form was brought back from a draft, and lets it begin afresh and change its mind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from ui.look import Token, Tone
from ui.parts.banner import Banner
from ui.parts.box import Box, column

translate = QCoreApplication.translate


class DraftBar(Box):
    """`afresh` wants the empty form, `back` what stood in it before that."""

    afresh = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__(Token.SURFACE)
        self.banner = Banner(Tone.INFO, "pencil", "")
        self.banner.setObjectName("dialog_draft")
        self.link = self.banner.link("")
        self.link.setObjectName("dialog_afresh")
        self.link.clicked.connect(self._pressed)
        self._thrown = False
        self.setLayout(column(self.banner, margins=(12, 8, 12, 8)))
        self.hide()

    def show_restored(self, when: str) -> None:
        """The form holds what was written then."""
        cause = translate("Dialogs", "Draf dari {0} dipulihkan.").format(when)
        self._say(cause, translate("Dialogs", "Isian Anda ada seperti terakhir ditulis."), thrown=False)
        self.link.setText(translate("Dialogs", "Mulai dari awal"))

    def _say(self, cause: str, rest: str, *, thrown: bool) -> None:
        self._thrown = thrown
        self.banner.show_message(Tone.NEUTRAL if thrown else Tone.INFO, "pencil", cause, rest)
        self.show()

    def _pressed(self) -> None:
        if self._thrown:
            self.hide()
            self.back.emit()
            return
        self._say(translate("Dialogs", "Draf dibuang."), "", thrown=True)
        self.link.setText(translate("Dialogs", "Kembalikan"))
        self.afresh.emit()
