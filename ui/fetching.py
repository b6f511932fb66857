"""Files fetched on a thread of their own, so that a click never waits for a synchronisation."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from desktop.domain.complaint import Attachment
from sync import events
from ui.last_words import end_thread
from ui.problems import Problem, event_problem, fetch_problem, no_gateway_problem

type Fetcher = Callable[[str, Attachment], Iterator[events.FetchEvent]]
"""Brings one file of a complaint here and tells how it goes; stopping the iteration cancels it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a file is here, in bytes."""

    received: int
    size: int

    @property
    def percent(self) -> int:
        """A whole number from 0 to 100."""
        return 100 * self.received // self.size if self.size else 0


class FetchWorker(QObject):
    """Lives on the thread of files; a cancelled file stops after its present piece, and keeps what came."""

    told = Signal(str, object)
    crashed = Signal(str, str)
    ended = Signal(str)

    def __init__(self, fetcher: Fetcher) -> None:
        super().__init__()
        self._fetcher = fetcher
        self._lock = threading.Lock()
        self._cancelled: set[str] = set()
        self._closing = threading.Event()

    @Slot(str, object)
    def run(self, record: str, file: Attachment) -> None:
        """Fetch one file to its end, or until it is cancelled; always emits `ended`."""
        try:
            if self._stopped(file.id):
                return
            for event in self._fetcher(record, file):
                self.told.emit(file.id, event)
                if self._stopped(file.id):
                    break
        except Exception as error:  # noqa: BLE001 - a bug here must not kill the window; the log has it
            self.crashed.emit(file.id, type(error).__name__)
        finally:
            with self._lock:
                self._cancelled.discard(file.id)
            self.ended.emit(file.id)

    def cancel(self, attachment: str) -> None:
        """Stop fetching this file; callable from any thread."""
        with self._lock:
            self._cancelled.add(attachment)

    def close(self) -> None:
        """Stop everything; callable from any thread."""
        self._closing.set()

    def _stopped(self, attachment: str) -> bool:
        with self._lock:
            return self._closing.is_set() or attachment in self._cancelled


class Fetching(QObject):
    """`moved` names a file whose progress or end is news, `arrived` one that can be opened from now on."""

    moved = Signal(str)
    arrived = Signal(str)
    problem = Signal(object)
    _go = Signal(str, object)

    def __init__(self, fetcher: Fetcher | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetcher = fetcher
        self._thread: QThread | None = None
        self._worker: FetchWorker | None = None
        self._progress: dict[str, Progress] = {}
        self._problems: dict[str, Problem] = {}

    def progress(self, attachment: str) -> Progress | None:
        """How far a file is, None when it is not on its way."""
        return self._progress.get(attachment)

    def last_problem(self, attachment: str) -> Problem | None:
        """Why the last attempt at a file ended, None after none or a good one."""
        return self._problems.get(attachment)

    def want(self, record: str, file: Attachment) -> None:
        """Begin to fetch a file, after those that were wanted before."""
        if file.id in self._progress:
            return
        self._problems.pop(file.id, None)
        if self._fetcher is None:
            self._failed(file.id, no_gateway_problem())
            return
        self._start(self._fetcher)
        self._progress[file.id] = Progress(0, file.size)
        self.moved.emit(file.id)
        self._go.emit(record, file)

    def cancel(self, attachment: str) -> None:
        """Stop fetching a file; the next attempt goes on where this one stopped."""
        if self._worker is not None and attachment in self._progress:
            self._worker.cancel(attachment)

    def close(self) -> None:
        """Stop the thread; waits for the present piece to end or be cut by its deadline."""
        if self._thread is not None and self._worker is not None:
            self._worker.close()
            end_thread(self._thread, self)
            self._thread = self._worker = None

    def _start(self, fetcher: Fetcher) -> None:
        if self._thread is not None:
            return
        self._thread = QThread(self)
        self._worker = FetchWorker(fetcher)
        self._worker.moveToThread(self._thread)
        self._go.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self._worker.told.connect(self._heard, Qt.ConnectionType.QueuedConnection)
        self._worker.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
        self._worker.ended.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @Slot(str, object)
    def _heard(self, attachment: str, event: events.FetchEvent) -> None:
        match event:
            case events.Downloading(received=received, size=size):
                self._progress[attachment] = Progress(received, size)
                self.moved.emit(attachment)
            case events.Downloaded():
                self._progress.pop(attachment, None)
                self.arrived.emit(attachment)
            case events.FileRestarted():
                self._progress[attachment] = Progress(0, self._progress[attachment].size)
                self.moved.emit(attachment)
            case events.FileFailed() | events.Failed():
                self._failed(attachment, fetch_problem(event))

    @Slot(str, str)
    def _crashed(self, attachment: str, name: str) -> None:
        self._failed(attachment, event_problem(name))

    @Slot(str)
    def _ended(self, attachment: str) -> None:
        self._progress.pop(attachment, None)
        self.moved.emit(attachment)

    def _failed(self, attachment: str, problem: Problem) -> None:
        self._progress.pop(attachment, None)
        self._problems[attachment] = problem
        self.moved.emit(attachment)
        self.problem.emit(problem)
