"""`run_lapor`: one run against LAPOR v3, what waits first, then the complaints that are due for a look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from random import Random

from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.store.database import Database, disk_is_full
from sync.engine.errand import ANYTHING
from sync.errors import SyncProblem, Trouble
from sync.events import Started, SyncEvent
from sync.lapor.calls import LaporClient
from sync.lapor_run import refreshing, sending
from sync.lapor_run.errand import begin


def run_lapor(
    database: Database,
    client: LaporClient,
    clock: Clock,
    rng: Random,
    allowance: Allowance = ANYTHING,
) -> Iterator[SyncEvent]:
    """Send what waits and read known complaints again; tells the events of `sync.engine.run_once`.

    Stop iterating to cancel, everything done so far holds: each step of a sending is stored before it is
    taken, and the next run goes on from there. The last event is Finished or Failed.
    """
    errand, waiting = begin(database, client, clock, rng, allowance)
    try:
        yield Started(waiting)
        errand.read_masters()
        yield from sending.intents(errand)
        yield from refreshing.complaints(errand)
        if errand.trouble is not None:
            raise SyncProblem(errand.trouble, "the platform's lists")
        yield errand.finished()
    except SyncProblem as problem:
        yield errand.failed(problem)
    except OperationalError as error:
        if not disk_is_full(error):
            raise
        yield errand.failed(SyncProblem(Trouble.DISK_FULL))
    finally:
        if errand.outcome == Trouble.DISK_FULL:
            with suppress(OperationalError):
                errand.close_books()
        else:
            errand.close_books()
