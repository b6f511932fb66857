"""The workers of a gateway's upstreams on threads beside the gateway itself, in one process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from secrets import token_hex
from threading import Event, Thread

from desktop.clock import Clock, SystemClock
from sync.gateway.database import connect
from sync.gateway.upstream.run import run
from sync.gateway.upstream.settings import agencies_with
from sync.lapor.calls import LaporClient
from sync.lapor.profile import Profile

_PATIENCE = 10.0

type Lines = Callable[[Profile], LaporClient]


@contextmanager
def beside(
    database: str, lines: Callable[[str], Lines | None], *, clock: Clock | None = None, every: float = 60.0
) -> Iterator[tuple[str, ...]]:
    """Carry on while the gateway is served, for every agency whose upstream `lines` has a line to.

    Several gateways of one database may do so at once: the lease lets one worker at a time work. Yields the
    agencies. A worker in the middle of a call is left to its end or the process's: its steps are stored.
    """
    engine = connect(database)
    stop = Event()
    found = {agency: line for agency in agencies_with(engine) if (line := lines(agency)) is not None}
    threads = [
        Thread(
            target=run,
            args=(engine, agency, line, clock or SystemClock(), token_hex(16), stop, every),
            name=f"upstream {agency}",
            daemon=True,
        )
        for agency, line in found.items()
    ]
    for thread in threads:
        thread.start()
    try:
        yield tuple(found)
    finally:
        stop.set()
        for thread in threads:
            thread.join(_PATIENCE)
        engine.dispose()
