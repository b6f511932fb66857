"""What saving an action costs a person while a whole first download is being written into the same vault."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import cycle
from threading import Event, Thread

from desktop.casework.casework import Casework
from desktop.domain.actions import Note
from sync.events import Finished, Received, SyncEvent
from tests.bench import joined, offices
from tests.bench.measure import Figure, Value, clocked, highest, middle, milliseconds
from tests.bench.server import serving
from tests.sync.client_desk import Desk

ACT_MS = 50.0
_RUNS = 3
_THINKING = 0.02
"""Seconds between two actions: far more than a person does, and enough to meet every kind of slice."""


@dataclass(frozen=True, slots=True)
class _Saved:
    """What an action took by the wall, and the CPU of the person's own thread in it."""

    wall: float
    cpu: float


class _Sync(Thread):
    """One synchronisation in the background; `started` once the first rows are here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="sync")
        self._desk = desk
        self.started, self.over = Event(), Event()
        self.last: SyncEvent | None = None

    def run(self) -> None:
        """Run it to its end."""
        try:
            for event in self._desk.run():
                self.last = event
                if isinstance(event, Received):
                    self.started.set()
        finally:
            self.started.set()
            self.over.set()


def figures(complaints: int) -> list[Figure]:
    """The p99 of saving a note during downloads of that many complaints, and with nothing going on."""
    busy: list[_Saved] = []
    calm: list[_Saved] = []
    for _ in range(_RUNS):
        with (
            offices.copied(joined.gateway(complaints)) as folder,
            serving(folder / joined.GATEWAY) as url,
            joined.computer(folder, url) as desk,
        ):
            casework = Casework(desk.database, desk.clock, offices.deadlines(), has_gateway=True)
            sync = _Sync(desk)
            sync.start()
            sync.started.wait()
            records = cycle(_here(desk))
            while not sync.over.is_set():
                busy.append(_act(casework, desk, next(records)))
                sync.over.wait(_THINKING)
            sync.join()
            if not isinstance(sync.last, Finished):
                raise TypeError(f"the synchronisation ended with {sync.last}")
            calm += [_act(casework, desk, next(records)) for _ in range(50)]
    walls = [one.wall for one in busy]
    detail: dict[str, Value] = {
        "records": complaints,
        "actions": len(busy),
        "p50": milliseconds(middle(walls)),
        "highest": milliseconds(max(walls)),
        "own_cpu_p99": milliseconds(highest([one.cpu for one in busy])),
        "alone_p50": milliseconds(middle([one.wall for one in calm])),
        "alone_p99": milliseconds(highest([one.wall for one in calm])),
    }
    return [Figure("act.p99_during_full_sync", milliseconds(highest(walls)), "ms wall", ACT_MS, detail)]


def _here(desk: Desk) -> list[str]:
    with desk.database.reading() as session:
        statement = "SELECT record FROM complaint WHERE agency = ? LIMIT 200"
        rows = session.exec_driver_sql(statement, (desk.person.agency,))
        return [str(record) for (record,) in rows]


def _act(casework: Casework, desk: Desk, record: str) -> _Saved:
    seen = casework.case(record, desk.person)
    own = time.thread_time()
    with clocked() as spent:
        casework.act(Note("Sudah dicek ke lokasi bersama ketua RT."), desk.person, record, seen)
    return _Saved(spent.wall, time.thread_time() - own)
