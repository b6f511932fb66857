"""Bodies of complaints that are not here yet, asked for on a thread of their own when one is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from sync import events
from ui.errand import Errand
from ui.problems import Problem, event_problem, record_problem

type Asker = Callable[[Sequence[str]], Iterator[events.RecordEvent]]
"""Brings the bodies of these complaints here; whoever comes first is asked for first."""


class Bodies(QObject):
    """`moved` names a complaint whose way here is news, `arrived` one whose body is here from now on.

    What is wanted while a question is under way goes together with the next one.
    """

    moved = Signal(str)
    arrived = Signal(str)

    def __init__(self, asker: Asker | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._errand = Errand(None, self)
        self._errand.told.connect(self._heard)
        self._errand.failed.connect(self._crashed)
        self._errand.done.connect(self._done)
        self._waiting: dict[str, None] = {}
        self._asked: tuple[str, ...] = ()
        self._problems: dict[str, Problem] = {}

    @property
    def can_ask(self) -> bool:
        """Whether there is anybody to ask."""
        return self._asker is not None

    def on_its_way(self, record: str) -> bool:
        """Whether the body of this complaint has been asked for and no answer is here yet."""
        return record in self._waiting or record in self._asked

    def last_problem(self, record: str) -> Problem | None:
        """Why the last attempt ended without the body, None after none or a good one."""
        return self._problems.get(record)

    def want(self, record: str) -> None:
        """Ask for a body, unless it is on its way or the last attempt failed: then only `want_again` does."""
        if self._asker is None or self.on_its_way(record) or record in self._problems:
            return
        self._waiting[record] = None
        self.moved.emit(record)
        self._begin()

    def want_again(self, record: str) -> None:
        """Ask for a body although the last attempt failed."""
        self._problems.pop(record, None)
        self.want(record)

    def forget_problems(self) -> None:
        """The line is well again: whatever is still open may be asked for anew."""
        failed, self._problems = tuple(self._problems), {}
        for record in failed:
            self.moved.emit(record)

    def close(self) -> None:
        """Stop the thread; waits for the present answer to come or be cut by its deadline."""
        self._waiting.clear()
        self._errand.close()

    def _begin(self) -> None:
        asker = self._asker
        if asker is None or self._errand.running or not self._waiting:
            return
        # What was wanted last is what the person looks at now.
        self._asked = asked = tuple(reversed(self._waiting))
        self._waiting.clear()
        self._errand.start(lambda: asker(asked))

    @Slot(object)
    def _heard(self, event: events.RecordEvent) -> None:
        match event:
            case events.Shown(record=record):
                self._settle(record, None)
                self.arrived.emit(record)
            case events.Failed():
                self._fail(record_problem(event))
            case events.NotOffered(record=record) | events.NotNow(record=record):
                self._settle(record, record_problem(event))

    @Slot(object)
    def _crashed(self, error: Exception) -> None:
        self._fail(event_problem(type(error).__name__))

    @Slot()
    def _done(self) -> None:
        for record in self._asked:
            self._settle(record, None)
        self._begin()

    def _fail(self, problem: Problem) -> None:
        for record in self._asked:
            self._settle(record, problem)

    def _settle(self, record: str, problem: Problem | None) -> None:
        self._asked = tuple(each for each in self._asked if each != record)
        if problem is not None:
            self._problems[record] = problem
        self.moved.emit(record)
