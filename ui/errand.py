"""A call that may block, on a thread of its own; its answer or its error comes back to the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from ui.last_words import end_thread

if TYPE_CHECKING:
    from ui.desk import Desk

type Work = Callable[[], Iterator[object]]
"""Yields what it finds; whatever it raises comes back as `failed`."""


class _Worker(QObject):
    told = Signal(object)
    failed = Signal(object)
    done = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.cancelled = threading.Event()

    @Slot()
    def run(self) -> None:
        """Work to the end, or to the first finding after it was cancelled; that one is told."""
        try:
            for found in self._work():
                self.told.emit(found)
                if self.cancelled.is_set():
                    break
        except Exception as error:  # noqa: BLE001 - every kind becomes a sentence where the errand was sent
            self.failed.emit(error)
        finally:
            self.done.emit()


class Errand(QObject):
    """Runs one work at a time; `done` follows `told` and `failed` in every case but the desk's closing.

    Without a desk, before there is an office, whoever sends the errand closes it.
    """

    told = Signal(object)
    failed = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._worker: _Worker | None = None
        if desk is not None:
            # The office closes after the desk: no thread of ours may still hold its database then.
            desk.closing.connect(self.close)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin, unless something is under way."""
        if self._thread is not None:
            return
        self._thread, self._worker = QThread(self), _Worker(work)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.run)
        self._worker.told.connect(self._told, Qt.ConnectionType.QueuedConnection)
        self._worker.failed.connect(self._failed, Qt.ConnectionType.QueuedConnection)
        self._worker.done.connect(self._done, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next finding; `done` says when it has."""
        if self._worker is not None:
            self._worker.cancelled.set()

    @Slot()
    def close(self) -> None:
        """Stop and wait until the thread has ended: at most the time to the work's next finding."""
        self.cancel()
        if self._thread is not None:
            end_thread(self._thread, self)
        self._thread = self._worker = None

    @Slot(object)
    def _told(self, found: object) -> None:
        self.told.emit(found)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.failed.emit(error)

    @Slot()
    def _done(self) -> None:
        if self._thread is not None:
            self.close()
            self.done.emit()
