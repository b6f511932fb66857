"""The toast after an action, and the eight seconds in which it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import Acted
from ui.desk import Desk
from ui.parts.toast import Toast


class Undo(QObject):
    """Shows what was done; `possible` says whether it can still be taken back."""

    possible = Signal(bool)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._said = ""
        self._back: Callable[[], object] | None = None
        self._host = host
        self.toast = self._new_toast(host)
        desk.acted.connect(self._acted)
        desk.undoable.connect(self._offer)

    def move_to(self, host: QWidget) -> None:
        """Show toasts over another widget, where they cover neither primary button nor composer."""
        if host is self._host:
            return
        old, standing = self.toast, not self.toast.isHidden()
        self._host, self.toast = host, self._new_toast(host)
        if standing and self._back is not None:
            self._offer(self._said, self._back)
        old.dismiss()
        old.deleteLater()

    def tell(self, sentence: str) -> None:
        """Show a sentence that there is nothing to undo about."""
        self._forget()
        self.toast.show_message(sentence, undo=False, icon="refresh", key="")

    def take_back(self) -> None:
        """Undo the last thing while its toast stands."""
        back = self._back
        self._forget()
        self.toast.dismiss()
        if back is not None:
            back()

    def _new_toast(self, host: QWidget) -> Toast:
        toast = Toast(host)
        toast.setObjectName("toast")
        toast.undone.connect(self.take_back)
        toast.gone.connect(self._forget)
        return toast

    def _acted(self, acted: Acted) -> None:
        self._offer(
            self.tr("Masuk Kotak Keluar (#{0}).").format(acted.number), partial(self._withdraw, acted)
        )

    def _offer(self, said: str, back: Callable[[], object]) -> None:
        self._said, self._back = said, back
        self.possible.emit(True)
        self.toast.show_message(said)

    def _withdraw(self, acted: Acted) -> None:
        try:
            self._desk.casework.withdraw(acted.intent, self._desk.person)
        except RuleError as error:
            self._desk.problem.emit(error)
        else:
            text = self.tr("Tindakan #{0} ditarik kembali.").format(acted.number)
            self.toast.show_message(text, undo=False, icon="arrow-back-up", key="")
        self._desk.touch()

    def _forget(self) -> None:
        self._back = None
        self.possible.emit(False)
