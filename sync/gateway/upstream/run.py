"""`run_once`: what waits is carried on, then complaints that are due are read; and the loop around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from threading import Event

from sqlalchemy import Engine

from desktop.clock import Clock
from sync.errors import SyncProblem
from sync.gateway.upstream.lease import Lease, LeaseLostError
from sync.gateway.upstream.refreshing import refresh
from sync.gateway.upstream.sending import carry
from sync.gateway.upstream.settings import profile_of
from sync.gateway.upstream.worker import Worker
from sync.lapor.calls import LaporClient
from sync.lapor.profile import Profile

BUSY = "busy"
"""How a run ended that did nothing, because another worker holds the lease."""
LOST = "lease_lost"
"""How a run ended whose lease went to another worker meanwhile."""
_EVERY = 60.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run did; `trouble` is empty when it came to its end."""

    sent: int
    received: int
    trouble: str


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
        trouble = _work(worker)
        worker.close_books(trouble)
        lease.release()
    except LeaseLostError:
        trouble = LOST
    return Ran(worker.sent, worker.received, trouble)


def _work(worker: Worker) -> str:
    try:
        worker.read_masters()
        carry(worker)
        refresh(worker)
    except SyncProblem as problem:
        return problem.trouble.value
    return worker.trouble.value if worker.trouble else ""


def run(
    engine: Engine,
    agency: str,
    client: Callable[[Profile], LaporClient],
    clock: Clock,
    holder: str,
    stop: Event,
    every: float = _EVERY,
) -> None:
    """Run again and again until `stop`, with the profile as it then is; raises NoUpstreamError."""
    rng = Random()  # noqa: S311 (it spreads waits and keeps no secret)
    while not stop.is_set():
        line = client(profile_of(engine, agency))
        try:
            run_once(engine, agency, line, clock, rng, holder)
        finally:
            line.close()
        stop.wait(every)
