"""The gate before the one writer: people first, then synchronisations, chores only when nobody waits."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from itertools import takewhile

SLICE_ROWS = 50
"""Rows a synchronisation writes in one transaction while people write: a person then waits 11 ms at the
median and 45 ms at p99, where slices of 200 made it 60 and 136 ms."""
LONGEST_SLICE = 200
"""Rows in one transaction while nobody writes: a first download then takes three quarters of the CPU."""

BRISK = 0.0005
"""Seconds after which other threads let go of the interpreter while a person waits or writes: every
statement lets go of it, and taking it back from a synchronisation cost the usual 5 ms each time."""


class Writer(StrEnum):
    """On whose behalf a transaction writes, the first to be served first.

    `SYNC` keeps its transactions to `LONGEST_SLICE`, and beside people to `SLICE_ROWS`; a `CHORE` is what
    nobody waits for.
    """

    PERSON = "person"
    SYNC = "sync"
    CHORE = "chore"


class PersonFirstGate:
    """Lets one writer in at a time; whoever waits goes before everybody of a later kind of `Writer`.

    SQLite's own busy timeout polls and serves whoever is lucky, so it is never the queue
    (architecture.md, "The one idea").
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside: int | None = None
        self._waiting = dict.fromkeys(Writer, 0)
        self._people = 0
        self._hurried = 0
        self._calm = 0.0

    @contextmanager
    def pass_through(self, who: Writer) -> Iterator[None]:
        """Wait for the turn, hold the gate while the block runs; RuntimeError when this thread holds it."""
        with self._brisk() if who is Writer.PERSON else nullcontext():
            self._enter(who)
            try:
                yield
            finally:
                with self._changed:
                    self._inside = None
                    self._changed.notify_all()

    @contextmanager
    def _brisk(self) -> Iterator[None]:
        """While anybody is in a hurry the interpreter changes hands quickly; afterwards as before."""
        with self._changed:
            self._hurried += 1
            if self._hurried == 1:
                self._calm = sys.getswitchinterval()
                sys.setswitchinterval(min(BRISK, self._calm))
        try:
            yield
        finally:
            with self._changed:
                self._hurried -= 1
                if not self._hurried:
                    sys.setswitchinterval(self._calm)

    def waiting(self) -> int:
        """How many writers stand before the gate."""
        with self._changed:
            return sum(self._waiting.values())

    def people(self) -> int:
        """How many people have come to the gate so far, the waiting ones included."""
        with self._changed:
            return self._people

    def _enter(self, who: Writer) -> None:
        with self._changed:
            if self._inside == threading.get_ident():
                raise RuntimeError("this thread is already writing; pass its session down")
            self._waiting[who] += 1
            self._people += who is Writer.PERSON
            try:
                self._changed.wait_for(lambda: self._inside is None and not self._overtaken(who))
            finally:
                self._waiting[who] -= 1
            self._inside = threading.get_ident()

    def _overtaken(self, who: Writer) -> bool:
        """Whether somebody waits who goes before `who`; the gate is held."""
        return any(self._waiting[kind] for kind in takewhile(lambda kind: kind is not who, Writer))
