"""The work of unlocking on its own thread, so that the window stays alive while the key is derived."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

type Try = Callable[[], None]
"""One attempt; it raises what went wrong, and keeps for itself what it opened."""


class _Worker(QObject):
    done = Signal()
    failed = Signal(object)

    @Slot(object)
    def run(self, attempt: Try) -> None:
        try:
            attempt()
        except Exception as error:  # noqa: BLE001 - every kind becomes a sentence on the card
            self.failed.emit(error)
        else:
            self.done.emit()


class Opener(QObject):
    """Runs one attempt at a time; `done` or `failed` come back on the window's thread."""

    done = Signal()
    failed = Signal(object)
    _go = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._go.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self._worker.done.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._worker.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def start(self, attempt: Try) -> None:
        """Begin an attempt."""
        if not self._thread.isRunning():
            self._thread.start()
        self._go.emit(attempt)

    def close(self) -> None:
        """End the thread; an attempt that runs is finished first (a third of a second)."""
        self._thread.quit()
        self._thread.wait()
