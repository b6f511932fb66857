"""`run_once`: what waits is carried on, then complaints that are due are read; and the loop around it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random, SystemRandom
from threading import Event

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from sync.errors import SyncProblem
from sync.gateway.upstream.lease import Lease, LeaseLostError
from sync.gateway.upstream.refreshing import refresh
from sync.gateway.upstream.sending import carry
from sync.gateway.upstream.settings import profile_of
from sync.gateway.upstream.worker import Worker
from sync.lapor.calls import LaporClient
from sync.lapor.profile import Profile
from sync.schedule import ASKED_CAP, CAP

_log = logging.getLogger(__name__)

BUSY = "busy"
"""How a run ended that did nothing, because another worker holds the lease."""
LOST = "lease_lost"
"""How a run ended whose lease went to another worker meanwhile."""
_EVERY = 60.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run did; `trouble` is empty when it came to its end, `after` a wait the platform asked for."""

    sent: int
    received: int
    trouble: str
    after: float = 0.0


def span(profile: Profile) -> timedelta:
    """How long a worker may be silent before another takes over: several silences of the platform."""
    return timedelta(seconds=4 * profile.silence + 120)


def run_once(engine: Engine, agency: str, client: LaporClient, clock: Clock, rng: Random, holder: str) -> Ran:
    """One run over an agency's upstream; at most one worker is at it at a time.

    Killed at any moment it leaves what the next run goes on from: each step is stored before it is taken.
    """
    lease = Lease(engine, clock, agency, holder, span(client.profile))
    if not lease.take():
        return Ran(0, 0, BUSY)
    worker = Worker(engine, client, lease, rng)
    try:
        trouble, after = _work(worker)
        worker.close_books(trouble)
        lease.release()
    except LeaseLostError:
        trouble, after = LOST, 0.0
    return Ran(worker.sent, worker.received, trouble, after)


def _work(worker: Worker) -> tuple[str, float]:
    try:
        worker.read_masters()
        carry(worker)
        refresh(worker)
    except SyncProblem as problem:
        return problem.trouble.value, min(problem.retry_after or 0.0, ASKED_CAP)
    return worker.trouble.value if worker.trouble else "", 0.0


def run(
    engine: Engine,
    agency: str,
    client: Callable[[Profile], LaporClient],
    clock: Clock,
    holder: str,
    stop: Event,
    every: float = _EVERY,
) -> None:
    """Run again and again until `stop`, with the profile as it then is; raises NoUpstreamError.

    After a run in trouble the next one comes ever later, up to a bound: a platform that turns the office away
    is not asked every minute.
    """
    rng = SystemRandom()
    failures = 0
    while not stop.is_set():
        after = 0.0
        try:
            line = client(profile_of(engine, agency))
            try:
                ran = run_once(engine, agency, line, clock, rng, holder)
            finally:
                line.close()
            failures, after = failures + 1 if ran.trouble else 0, ran.after
        except OperationalError as error:
            failures += 1
            _log.warning("the upstream of %s waits for the database: %s", agency, type(error).__name__)
        stop.wait(max(after, pause(failures, every)))


def pause(failures: int, every: float) -> float:
    """Seconds until the next run: `every` while all is well, doubled with each failure up to a bound."""
    return max(every, min(CAP, every * 2.0 ** min(failures, 10))) if failures else every
