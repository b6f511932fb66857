"""A computer of ours that obeys: the real engine and vault, in a process of its own."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from time import perf_counter

from desktop.domain.actions import Edit
from desktop.domain.complaint import Stage
from sync.events import Finished, Received, SyncEvent
from tests.bench import joined, offices
from tests.bench.peers.obeying import obey
from tests.sync.client_desk import Desk


def mine(complaints: int, agency: str, count: int) -> list[str]:
    """Which complaints the officer corrects: new ones of her own agency."""
    short = offices.short_complaints(complaints)
    ours = (one.record for one in short if one.stage is Stage.UNVERIFIED and one.agency == agency)
    return list(islice(ours, count))


def theirs(complaints: int, agency: str, count: int) -> list[str]:
    """Which complaints the platform corrects meanwhile: others."""
    known = set(mine(complaints, agency, count))
    others = (one.record for one in offices.short_complaints(complaints) if one.record not in known)
    return list(islice(others, count))


class Obedient:
    """One desk and what it can be told."""

    def __init__(self, desk: Desk, complaints: int) -> None:
        self._desk, self._complaints = desk, complaints
        self.usable = 0.0

    def sync(self) -> int:
        """One run, to its end."""
        self.usable = 0.0
        end: SyncEvent | None = None
        for end in self._desk.run():
            if isinstance(end, Received) and not self.usable:
                self.usable = perf_counter()
        if not isinstance(end, Finished) or end.waiting:
            raise TypeError(f"the synchronisation ended with {end}")
        return self._desk.size()

    def edit(self, words: str, start: str, count: str) -> int:
        """Put words into the title of so many complaints."""
        chosen = mine(self._complaints, self._desk.person.agency, int(count))
        for number, record in enumerate(chosen):
            self._desk.act(Edit(title=f"{words} {number}"), record)
        return len(chosen)

    def count(self, words: str, count: str) -> int:
        """How many of the platform's complaints have those words."""
        chosen = theirs(self._complaints, self._desk.person.agency, int(count))
        return sum(self._desk.seen(record).title.startswith(words) for record in chosen)


if __name__ == "__main__":
    with joined.computer(Path(sys.argv[2]), sys.argv[1]) as _opened:
        _desk = Obedient(_opened, int(sys.argv[3]))
        obey(
            {"first": _desk.sync, "edit": _desk.edit, "sync": _desk.sync, "count": _desk.count},
            lambda: _desk.usable,
        )
