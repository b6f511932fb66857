"""One transaction for all who write at once: they pay for one lock and one flush of the disk together."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Condition

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from desktop.clock import Clock
from sync.gateway.accounts import Account
from sync.gateway.database import writing
from sync.gateway.judge import CRASHES, Judged, judge, looked_up
from sync.gateway.observing import take_observations
from sync.gateway.problems import RefusedError, Word
from sync.wire import SyncRequest

MOST_OPS = 500
"""Intents of a request, and as many observations; no transaction holds more, so no lock is held longer."""

type Outcome = tuple[list[Judged], list[str]]
"""The verdicts of a request's intents and the hashes of its observations that are dealt with."""


class _Wish:
    """What somebody wants written, and what became of it once a transaction ended."""

    def __init__(self, who: Account, asked: SyncRequest) -> None:
        self.who = who
        self.asked = asked
        self.outcome: Outcome | Exception | None = None

    @property
    def size(self) -> int:
        return max(len(self.asked.ops), len(self.asked.observations))


class Together:
    """The writers of this process: one of them writes for all who wait, in the order in which they came."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._door = Condition()
        self._waiting: list[_Wish] = []
        self._busy = False

    @property
    def waiting(self) -> int:
        """How many wait for the next transaction."""
        with self._door:
            return len(self._waiting)

    def written(self, who: Account, asked: SyncRequest) -> Outcome:
        """Judge and keep what was asked; returns when it is committed.

        Raises RefusedError (409), nothing written, when the server was restored meanwhile, OperationalError
        when the database cannot be written, and whatever a mistake of ours raises.
        """
        mine = _Wish(who, asked)
        with self._door:
            self._waiting.append(mine)
        while (some := self._turn(mine)) is not None:
            try:
                _write(self._engine, self._clock, some)
            finally:
                self._over(some)
        match mine.outcome:
            case Exception() as error:
                raise error
            case outcome:
                return outcome or ([], [])

    def _turn(self, mine: _Wish) -> list[_Wish] | None:
        """Those for whom the asking thread writes next; None once its own wish is dealt with."""
        with self._door:
            while self._busy and mine.outcome is None:
                self._door.wait()
            if mine.outcome is not None:
                return None
            self._busy = True
            count, size = 1, self._waiting[0].size
            # What an observation changes is not looked up before: it comes last in its transaction.
            while (
                count < len(self._waiting)
                and size + self._waiting[count].size <= MOST_OPS
                and not self._waiting[count - 1].asked.observations
            ):
                size += self._waiting[count].size
                count += 1
            some, self._waiting = self._waiting[:count], self._waiting[count:]
            return some

    def _over(self, some: Sequence[_Wish]) -> None:
        with self._door:
            for each in some:
                each.outcome = each.outcome or RuntimeError("the thread that wrote was stopped")
            self._busy = False
            self._door.notify_all()


def _write(engine: Engine, clock: Clock, some: Sequence[_Wish]) -> None:
    """At first in one go; if an intent crashes us, each request by itself, and its intents apart."""
    try:
        _commit(engine, clock, some, apart=False)
    except (OperationalError, PoolTimeoutError) as error:
        _failed(some, error)
    except CRASHES:
        for each in some:
            try:
                _commit(engine, clock, [each], apart=True)
            except (*CRASHES, PoolTimeoutError) as error:
                _failed([each], error)


def _failed(some: Sequence[_Wish], error: Exception) -> None:
    for each in some:
        each.outcome = error


def _commit(engine: Engine, clock: Clock, some: Sequence[_Wish], *, apart: bool) -> None:
    outcomes: list[Outcome | RefusedError] = []
    with writing(engine, clock.now()) as work:
        known = looked_up(work.session, [op for each in some for op in each.asked.ops])
        for each in some:
            if each.asked.epoch and each.asked.epoch != work.identity.epoch:
                outcomes.append(RefusedError(Word.EPOCH, epoch=work.identity.epoch))
                continue
            judged = judge(work, each.who, each.asked.ops, known, apart=apart)
            outcomes.append((judged, take_observations(work, each.who, each.asked.observations)))
    # Nobody is told of anything before it is committed.
    for each, outcome in zip(some, outcomes, strict=True):
        each.outcome = outcome
