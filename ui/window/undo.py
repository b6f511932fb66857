"""The toast after an action, and the eight seconds in which it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import Acted
from ui.desk import Desk
from ui.parts.toast import Toast


class Undo(QObject):
    """Shows what went into the outbox; `possible` says whether it can still be taken back."""

    possible = Signal(bool)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._acted: Acted | None = None
        self._host = host
        self.toast = self._new_toast(host)
        desk.acted.connect(self._show)

    def move_to(self, host: QWidget) -> None:
        """Show toasts over another widget, where they cover neither primary button nor composer."""
        if host is self._host:
            return
        old, standing = self.toast, not self.toast.isHidden()
        self._host, self.toast = host, self._new_toast(host)
        if standing and self._acted is not None:
            self._show(self._acted)
        old.dismiss()
        old.deleteLater()

    def tell(self, sentence: str) -> None:
        """Show a sentence that there is nothing to undo about."""
        self._forget()
        self.toast.show_message(sentence, undo=False, icon="refresh", key="")

    def take_back(self) -> None:
        """Withdraw the last action while its toast stands."""
        acted = self._acted
        self._forget()
        self.toast.dismiss()
        if acted is None:
            return
        try:
            self._desk.casework.withdraw(acted.intent, self._desk.person)
        except RuleError as error:
            self._desk.problem.emit(error)
        else:
            text = self.tr("Tindakan #{0} ditarik kembali.").format(acted.number)
            self.toast.show_message(text, undo=False, icon="arrow-back-up", key="")
        self._desk.touch()

    def _new_toast(self, host: QWidget) -> Toast:
        toast = Toast(host)
        toast.setObjectName("toast")
        toast.undone.connect(self.take_back)
        toast.gone.connect(self._forget)
        return toast

    def _show(self, acted: Acted) -> None:
        self._acted = acted
        self.possible.emit(True)
        self.toast.show_message(self.tr("Masuk Kotak Keluar (#{0}).").format(acted.number))

    def _forget(self) -> None:
        self._acted = None
        self.possible.emit(False)
