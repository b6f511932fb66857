"""Runs small work while the person does nothing, and stops it as soon as she does something."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.logs import log
from ui.desk import Desk
from ui.errand import Errand, Work

QUIET_MS = 20_000
_LOG = log("ui.idle")


class Idle(QObject):
    """The work runs once it has been quiet: after the start, an action or a synchronisation."""

    def __init__(self, desk: Desk, work: Work, quiet: int = QUIET_MS, parent: QObject | None = None) -> None:
        """`work` does one short step before each finding; it is begun anew after an interruption."""
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self.errand = Errand(desk, self)
        self._quiet = QTimer(self, singleShot=True, interval=quiet)
        self._quiet.timeout.connect(self._begin)
        self.errand.failed.connect(self._failed)
        desk.acted.connect(self._disturbed)
        desk.sync_state.connect(self._disturbed)
        desk.closing.connect(self._quiet.stop)
        self._quiet.start()

    @Slot()
    def _disturbed(self) -> None:
        self.errand.cancel()
        self._quiet.start()

    @Slot()
    def _begin(self) -> None:
        if self._desk.syncing or self.errand.running:
            self._quiet.start()
            return
        self.errand.start(self._work)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        # Nothing a person could do about it; the next quiet time tries again.
        _LOG.error("chore.failed", error)
