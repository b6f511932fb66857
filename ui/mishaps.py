"""What nobody foresaw: it is logged, and said once and calmly; a traceback is never shown."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from ui.mishap_dialog import MishapDialog

REST_MS = 1000
"""How long after one dialog no other opens; what fails meanwhile is logged."""


class Mishaps(QObject):
    """Takes what no code caught, on every thread, from `install` to `remove`. One for the whole program."""

    _told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: MishapDialog | None = None
        self._since = QElapsedTimer()
        self._opening = False
        self._before = sys.excepthook, threading.excepthook
        # Queued: it may come from any thread, and from the midst of painting.
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take what fails from now on."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._failed, self._failed_on_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _failed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C in a terminal
            self._before[0](kind, error, trace)
            return
        try:
            from desktop.logs import log  # nothing of it is needed while all goes well

            log("window").error("window.failed", error)
            self._told.emit(details(error))
        except Exception:  # noqa: BLE001 - the last door has nobody behind it
            sys.stderr.write("Tanggap: kesalahan program yang tidak dapat dicatat.\n")

    def _failed_on_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self._failed(failed.exc_type, failed.exc_value, failed.exc_traceback)

    @Slot(str)
    def _show(self, said: str) -> None:
        # The mark stays when the dialog itself fails, so that its failure cannot ask for another one.
        if self._opening or (self._since.isValid() and self._since.elapsed() < REST_MS):
            return
        self._opening = True
        from ui.mishap_dialog import MishapDialog

        self.dialog = MishapDialog(said)
        self.dialog.finished.connect(self._closed)
        self.dialog.leave.clicked.connect(self._leave)
        self.dialog.show()
        self.dialog.activateWindow()

    @Slot()
    def _closed(self) -> None:
        self.dialog, self._opening = None, False
        self._since.start()

    @Slot()
    def _leave(self) -> None:
        QCoreApplication.exit(1)  # whoever runs the program then closes the office in order


def details(error: BaseException) -> str:
    """What a keeper of the program can use, and nothing that could be somebody's words."""
    from importlib.metadata import version

    from desktop.clock import SystemClock
    from desktop.logs import classes, places

    return "\n".join(
        (
            f"Tanggap {version('tanggap')}, {SystemClock().now():%Y-%m-%dT%H:%M:%SZ}",
            f"Python {sys.version.split()[0]}, {sys.platform}",
            " < ".join(classes(error)),
            *places(error.__traceback__),
        )
    )
