"""The page of the work: what is being done, and a way to stop it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.errand import Errand
from ui.first_run.page import Page
from ui.first_run.plan import Plan, SetUp, Stage
from ui.first_run.refusals import refusal


class WorkPage(Page):
    """`founded` carries what opens the office, `stopped` why it was not set up ("" after a cancel)."""

    founded = Signal(object)
    stopped = Signal(str)

    def __init__(self, set_up: SetUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up = set_up
        self._stage: Stage | None = None
        self._answer: object = None
        self._said = ""
        self._cancelled = False
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self._errand = Errand(None, self)
        self.arrange(8, self.bar)
        self._errand.told.connect(self._told)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._done)
        self.retranslate()

    @property
    def running(self) -> bool:
        """Whether an office is being set up now."""
        return self._errand.running

    def start(self, plan: Plan) -> None:
        """Set the office up, beside the window."""
        self._stage, self._answer, self._said, self._cancelled = None, None, "", False
        self.retranslate()
        self._errand.start(lambda: self._set_up.found(plan))

    def cancel(self) -> None:
        """Stop after the present step; what was begun is taken away again."""
        self._cancelled = True
        self._errand.cancel()
        self.retranslate()

    def close_errand(self) -> object:
        """Stop, wait for the end, and answer the office if it was complete all the same."""
        self._errand.close()
        return self._answer

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Menyiapkan kantor"))
        words = {
            Stage.JOINING: self.tr("Menukar kode di gerbang…"),
            Stage.FILLING: self.tr("Membuat laporan rekaan…"),
            Stage.CREATING: self.tr("Membuat data kantor yang tersandi…"),
            Stage.OPENING: self.tr("Membuka kantor…"),
        }
        said = words[self._stage] if self._stage is not None else self.tr("Menyiapkan…")
        self.about.setText(self.tr("Membatalkan…") if self._cancelled else said)
        self.bar.setAccessibleName(self.about.text())

    @Slot(object)
    def _told(self, found: object) -> None:
        if isinstance(found, Stage):
            self._stage = found
            self.retranslate()
        else:
            self._answer = found

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._said = refusal(error)

    @Slot()
    def _done(self) -> None:
        if self._answer is not None:
            self.founded.emit(self._answer)
        else:
            self.stopped.emit(self._said)
