"""One run against LAPOR v3: what it was given, what it learned, and the books it closes however it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import msgspec
from sqlalchemy import Connection

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.domain.stages import StageTable
from desktop.store import data_meter, meta, outbox, sync_log
from desktop.store.database import Database
from desktop.store.gate import Writer
from sync.engine import standing
from sync.errors import SyncProblem, Trouble
from sync.events import Failed, Finished
from sync.lapor.calls import LaporClient
from sync.lapor.masters import Masters, read_masters
from sync.schedule import LARGEST, Link, after_progress, after_trouble, next_try

_MASTERS = "lapor_masters"
_HOPELESS = frozenset({Trouble.ADDRESS, Trouble.SIGN_IN, Trouble.NOT_ALLOWED})
"""Troubles that only a person can end."""


@dataclass(slots=True)
class Errand:
    """The state of one run; `trouble` is what kept the platform's lists from being read."""

    database: Database
    client: LaporClient
    clock: Clock
    rng: Random
    link: Link
    before: tuple[int, int, int]
    allowance: Allowance
    stages: StageTable = field(default_factory=StageTable)
    masters: Masters | None = None
    trouble: Trouble | None = None
    outcome: str = "stopped"
    sent: int = 0
    received: int = 0
    tried: set[str] = field(default_factory=set)

    def read_masters(self) -> None:
        """The platform's lists: the kept ones while they are fresh, old ones while the line is down."""
        with self.database.reading() as session:
            kept = _kept(session)
        found = read_masters(self.client, kept, self.clock.now())
        self.masters, self.trouble = found.masters, found.trouble
        if found.masters is not None and found.masters != kept:
            with self.database.writing(Writer.SYNC) as session:
                meta.put(session, _MASTERS, msgspec.json.encode(found.masters).decode())

    def failed(self, problem: SyncProblem) -> Failed:
        """The end of a run that could not go on, with the moment of the next try."""
        self.outcome = problem.trouble.value
        self.link = after_trouble(self.link, problem.trouble, 0)
        retry_at = None
        if problem.trouble not in _HOPELESS:
            retry_at = next_try(self.clock.now(), self.link, problem.retry_after, self.rng)
        return Failed(problem.trouble, problem.detail, retry_at)

    def finished(self) -> Finished:
        """The end of a run that did all it could do now."""
        self.outcome = ""
        self.link = after_progress(self.link, LARGEST, 0)
        with self.database.reading() as session:
            waiting = outbox.counts(session).waiting
        client, (sent, received, requests) = self.client, self.before
        return Finished(waiting, client.sent - sent, client.received - received, client.requests - requests)

    def close_books(self) -> None:
        """Keep what the run learned; *terakhir lengkap* moves only with a run that came to its end."""
        now = self.clock.now()
        moved = self.client.sent + self.client.received - sum(self.before[:2])
        with self.database.writing(Writer.SYNC) as session:
            standing.keep_run(session, now, self.link, complete=not self.outcome)
            sent, received = self.client.sent - self.before[0], self.client.received - self.before[1]
            day = (now + self.allowance.day).date()
            data_meter.add(session, day, self.allowance.medium, sent, received)
            sync_log.append(session, sync_log.Run(now, self.sent, self.received, moved, self.outcome))


def begin(
    database: Database, client: LaporClient, clock: Clock, rng: Random, allowance: Allowance
) -> tuple[Errand, int]:
    """A new errand from what the vault keeps, and the number of intents that wait."""
    with database.reading() as session:
        link, waiting = standing.read(session).link, outbox.counts(session).waiting
    return Errand(
        database, client, clock, rng, link, (client.sent, client.received, client.requests), allowance
    ), waiting


def _kept(session: Connection) -> Masters | None:
    raw = meta.get(session, _MASTERS)
    try:
        return msgspec.json.decode(raw, type=Masters) if raw else None
    except msgspec.DecodeError:
        return None
