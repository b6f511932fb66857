"""The one worker on the one network thread: runs a synchronisation and re-emits its events."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from sync.events import SyncEvent

type Runner = Callable[[Callable[[int], bool]], Iterator[SyncEvent]]
"""Starts a run; it is given the question whether so many records may be removed (rule 18)."""


class SyncWorker(QObject):
    """Lives on the network thread; cancelling stops the iteration, so the outbox stays whole."""

    told = Signal(object)
    crashed = Signal(str)
    stopped = Signal()
    asked = Signal(int)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._cancelled = threading.Event()
        self._answered = threading.Event()
        self._answer = False

    @Slot()
    def run(self) -> None:
        """Run once to the end, or until cancelled; always emits `stopped`."""
        try:
            for event in self._runner(self._confirm):
                self.told.emit(event)
                if self._cancelled.is_set():
                    break
        except Exception as error:  # noqa: BLE001 - a bug here must not kill the window; the log has it
            self.crashed.emit(type(error).__name__)
        finally:
            self.stopped.emit()

    def renew(self) -> None:
        """Forget the last cancelling before a run is asked for; one that comes after that counts."""
        self._cancelled.clear()

    def cancel(self) -> None:
        """Ask the run to stop after its present event; callable from any thread."""
        self._cancelled.set()
        self._answered.set()

    def answer(self, *, agree: bool) -> None:
        """Answer a pending question of `asked`; callable from any thread."""
        self._answer = agree
        self._answered.set()

    def _confirm(self, count: int) -> bool:
        self._answer = False
        self._answered.clear()
        self.asked.emit(count)
        self._answered.wait()
        return self._answer and not self._cancelled.is_set()
