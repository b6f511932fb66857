"""One run: what it was given, what it knows so far, and the books it closes however it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from urllib.parse import urlsplit

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.store import data_meter, directory, outbox, sync_log
from desktop.store.database import Database
from desktop.store.gate import Writer
from sync.contract.client import PROTOCOL, GatewayClient
from sync.contract.troubles import EpochChangedError
from sync.engine import standing
from sync.engine.standing import Standing
from sync.errors import SyncProblem, TooOldProblem, Trouble
from sync.events import ClockWrong, Failed, SyncEvent
from sync.schedule import Link, Passage, after_progress, after_trouble, next_try
from sync.wire import Page

type Tokens = Callable[[str], str | None]
"""A person's own token for the gateway by her id, None when she must sign in first."""

CLOCK_TOLERANCE = 300.0
"""Seconds a computer's clock may differ before somebody is told."""
_CLOCK_GRAIN = 2.0
"""Seconds below which a difference is no more than the grain of an HTTP date and the way of the answer."""
ANYTHING = Allowance()
"""The allowance of a line that costs nothing."""
_PORTAL_PATIENCE = Link(failures=6)
_HOPELESS = frozenset({Trouble.ADDRESS, Trouble.SIGN_IN, Trouble.NOT_ALLOWED, Trouble.VERSION})
"""Troubles that only a person can end: trying again by itself would change nothing."""


@dataclass(slots=True)
class Errand:
    """The state of one run; `standing` is what the vault keeps, or will once the present page is applied."""

    database: Database
    gateway: GatewayClient
    clock: Clock
    rng: Random
    tokens: Tokens
    confirm: Callable[[int], bool]
    reader: str
    standing: Standing
    before: tuple[int, int, int]
    allowance: Allowance = ANYTHING
    outcome: str = "stopped"
    exchanged: bool = False
    at_head: bool = False
    short: bool = False
    healthy: bool = False
    sweeping: bool = False
    heard: bool = False
    asked_at: datetime | None = None
    anew: bool = False
    outdated: bool = False
    gones: int = 0
    sent: int = 0
    received: int = 0
    noted: int = 0
    aside: list[str] = field(default_factory=list)
    paused: set[str] = field(default_factory=set)
    tried: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    suspects: dict[str, int] = field(default_factory=dict)
    held: list[Page] = field(default_factory=list)
    left_at: tuple[int, int, float] = (0, 0, 0.0)

    @property
    def sent_bytes(self) -> int:
        """HTTP bytes of this run on their way out."""
        return self.gateway.sent - self.before[0]

    @property
    def received_bytes(self) -> int:
        """HTTP bytes of this run on their way in."""
        return self.gateway.received - self.before[1]

    @property
    def requests(self) -> int:
        """Requests of this run."""
        return self.gateway.requests - self.before[2]

    def now(self) -> datetime:
        """This moment in the server's time, as far as its clock is known."""
        return self.clock.now() + timedelta(seconds=self.standing.offset)

    def with_token[T](self, person: str, call: Callable[[str], T]) -> T:
        """Call with the person's own token; after a 401 once more if a fresh one is at hand (rule 14)."""
        token = self.tokens(person)
        if token is None:
            raise SyncProblem(Trouble.SIGN_IN, person)
        self.asked_at = self.clock.now()
        self.leave()
        try:
            return call(token)
        except SyncProblem as problem:
            fresh = self.tokens(person) if problem.trouble is Trouble.SIGN_IN else None
            if fresh is None or fresh == token:
                raise
        return call(fresh)

    def probe(self) -> None:
        """Ask what the server speaks; raises EpochChangedError when it is not the one known."""
        self.leave()
        told = self.gateway.capabilities()
        if told.protocol and min(told.protocol) > PROTOCOL:
            raise TooOldProblem(f"the server speaks {told.protocol}")
        if PROTOCOL not in told.protocol:
            raise SyncProblem(Trouble.VERSION, f"the server speaks {told.protocol}")
        limits = standing.limits_of(told, PROTOCOL)
        link = replace(self.standing.link, lost=0)
        self.standing = replace(self.standing, server=limits, link=link)
        self.gateway.fold = limits.fold
        with self.database.writing(Writer.SYNC) as session:
            standing.keep_server(session, limits)
        if told.epoch != self.standing.epoch:
            raise EpochChangedError(told.epoch)

    def leave(self) -> None:
        """Note where the meters stand before an exchange."""
        self.left_at = self.gateway.sent, self.gateway.received, self.gateway.seconds

    def passage(self, plain: int = 0) -> Passage:
        """How the latest exchange went; its intents were `plain` bytes before folding."""
        sent, received, seconds = self.left_at
        up, down = self.gateway.sent - sent, self.gateway.received - received
        return Passage(self.gateway.seconds - seconds, up + down, plain, up)

    def progress(self, sent: int, plain: int = 0) -> None:
        """The server answered well, to a request that carried `sent` intents of `plain` bytes."""
        self.healthy = True
        cap = self.standing.server.max_ops
        link = after_progress(self.standing.link, cap, sent, self.passage(plain))
        self.standing = replace(self.standing, link=link)

    def hear_the_time(self) -> Iterator[SyncEvent]:
        """Compare clocks, once a run; the offset goes into intents made from now on (rule 13)."""
        date = self.gateway.date
        if date is None or self.heard or self._slept():
            return
        self.heard = True
        offset = (date - self.clock.now()).total_seconds() + 0.5
        if abs(offset) < _CLOCK_GRAIN:
            offset = 0.0
        if abs(offset - self.standing.offset) >= _CLOCK_GRAIN or not offset:
            self.standing = replace(self.standing, offset=round(offset, 1))
        if abs(offset) > CLOCK_TOLERANCE:
            yield ClockWrong(offset)

    def _slept(self) -> bool:
        """Whether the clock jumped since the request left: the answer then tells the time of before."""
        asked = self.asked_at
        return asked is not None and abs((self.clock.now() - asked).total_seconds()) > CLOCK_TOLERANCE

    def failed(self, problem: SyncProblem) -> Failed:
        """The end of a run that could not go on, with the moment of the next try."""
        self.outcome = problem.trouble.value
        known = after_trouble(self.standing.link, problem.trouble, 0, self.passage())
        self.standing = replace(self.standing, link=known)
        link = _PORTAL_PATIENCE if problem.trouble is Trouble.PORTAL else self.standing.link
        retry_at = None
        if problem.trouble not in _HOPELESS:
            retry_at = next_try(self.clock.now(), link, problem.retry_after, self.rng)
        return Failed(problem.trouble, problem.detail, retry_at)

    def close_books(self) -> None:
        """Keep what the run learned; *terakhir lengkap* moves only with every lane at its head (rule 22)."""
        now = self.clock.now()
        moved = self.sent_bytes + self.received_bytes
        with self.database.writing(Writer.SYNC) as session:
            known = replace(self.standing, reader=self.reader)
            complete = not self.outcome and not self.short
            standing.keep_run(session, now, known.link, complete=complete, read=known)
            day = (now + self.allowance.day).date()
            data_meter.add(session, day, self.allowance.medium, self.sent_bytes, self.received_bytes)
            aside, first = len(self.aside), tuple(self.aside[: sync_log.NAMED])
            run = sync_log.Run(now, self.sent, self.received, moved, self.outcome, aside, first)
            sync_log.append(session, run)


def begin(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    rng: Random,
    tokens: Tokens,
    confirm: Callable[[int], bool],
    reader: str,
    allowance: Allowance = ANYTHING,
) -> tuple[Errand, int]:
    """A new errand from what the vault keeps, and the number of intents that wait."""
    with database.reading() as session:
        known = standing.read(session)
        waiting = outbox.counts(session).waiting
        people = [known.reader, *(person.id for person in directory.people(session))]
    gateway.fold = known.server.fold
    known = replace(known, link=known.link.to(urlsplit(gateway.address).hostname or ""))
    if not reader:
        reader = next((person for person in people if person and tokens(person) is not None), "")
    before = (gateway.sent, gateway.received, gateway.requests)
    return Errand(database, gateway, clock, rng, tokens, confirm, reader, known, before, allowance), waiting
