"""One computer of an office in a story: its real vault, who works there, and the ways in which it dies."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import override

from sqlalchemy import event

from desktop.domain.actions import KIND_OF, Action, parts
from desktop.domain.complaint import Complaint
from desktop.domain.intents import Intent
from desktop.domain.people import Person
from desktop.store import complaints, meta, outbox
from desktop.store.complaints.one import Stored
from desktop.store.database import Database
from desktop.store.meta import Setting
from desktop.store.session import never_due
from sync.contract.client import GatewayClient
from sync.engine import ask_back, fetch_records, run_once, take_back
from sync.errors import CarryProblem
from sync.events import RecordEvent, SyncEvent
from tests.fixed_clock import FixedClock
from tests.stories.line import Died, Fault, StoryLine, client_over
from tests.stories.look import Look
from tests.stories.run import PLAIN, Confirm, Death, End, Ran
from tests.stories.server import Asked, Server

KEY = bytes(range(32))


class SkewedClock(FixedClock):
    """The clock of a computer, which may be wrong by `skew` seconds."""

    def __init__(self, right: FixedClock) -> None:
        super().__init__()
        self.right = right
        self.skew = 0.0

    @override
    def now(self) -> datetime:
        return self.right.now() + timedelta(seconds=self.skew)

    @override
    def monotonic(self) -> float:
        return self.right.monotonic()


@dataclass
class Worker:
    """A person at a computer with her own token."""

    person: Person
    token: str
    signed_in: bool = True


@dataclass
class Computer:
    """The vault at `path`, the people at it and everything they ever did there."""

    name: str
    path: Path
    agency: str
    workers: list[Worker]
    clock: SkewedClock
    done: dict[str, Intent] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    sent: list[Asked] = field(default_factory=list)
    imaged: set[str] | None = None
    life: str = ""
    left: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._dies_at = 0
        self._dead = False
        self._commits = 0
        self._open()

    def _open(self) -> None:
        self.database = Database(self.path, KEY, self.name, never_due)
        engine = self.database._engine
        event.listen(engine, "connect", _careless)
        event.listen(engine, "begin", self._begin)
        event.listen(engine, "commit", self._commit)

    def _begin(self, _session: object) -> None:
        if self._dead:
            raise Died

    def _commit(self, _session: object) -> None:
        self._commits += 1
        if self._commits == self._dies_at:
            self._dead = True
            raise Died

    def close(self) -> None:
        self.database.close()

    def sync(
        self, server: Server, reader: Worker, seed: int, faults: Mapping[int, Fault], end: End = PLAIN
    ) -> Ran:
        """One synchronisation."""

        def begin(client: GatewayClient, confirm: Confirm) -> Iterator[SyncEvent]:
            return run_once(
                self.database,
                client,
                self.clock,
                Random(seed),
                self.token,
                confirm=confirm,
                reader=reader.person.id,
            )

        return self._run(server, faults, begin, end)

    def take_back(
        self, server: Server, reader: Worker, receipt: bytes, faults: Mapping[int, Fault], end: End
    ) -> Ran:
        """A receipt of a stick is taken."""

        def begin(client: GatewayClient, confirm: Confirm) -> Iterator[SyncEvent]:
            return take_back(
                self.database,
                client,
                self.clock,
                Random(0),
                self.token,
                receipt,
                confirm=confirm,
                reader=reader.person.id,
            )

        return self._run(server, faults, begin, end)

    def _run(
        self,
        server: Server,
        faults: Mapping[int, Fault],
        begin: Callable[[GatewayClient, Confirm], Iterator[SyncEvent]],
        end: End,
    ) -> Ran:
        line = StoryLine(server, faults)
        ran = Ran(met=line.met)

        def confirm(number: int) -> bool:
            ran.asked = number
            return end.agrees

        client = client_over(line, self.clock)
        with self.dying(end.dies_at) as death:
            run = begin(client, confirm)
            try:
                for told in run:
                    ran.events.append(told)
                    if len(ran.events) == end.stops_at:
                        break
            except CarryProblem as problem:
                ran.trouble = problem.trouble
            except Died:
                # A program that dies closes no books: nothing of what follows may reach the vault.
                self._dead = True
            finally:
                if isinstance(run, Generator):
                    with suppress(Died):
                        run.close()
                client.close()
        self.sent += line.asked
        ran.died = death.came
        return ran

    def departed(self) -> tuple[str, ...]:
        """What could be asked back here."""
        with self.looking() as look:
            return look.departed(self.clock.now())

    def buried(self, record: str) -> int:
        """The revision at which this computer knows a record to have left."""
        with self.looking() as look:
            return look.buried(record)

    def ask(
        self, server: Server, reader: Worker, record: str, faults: Mapping[int, Fault], *, back: bool
    ) -> list[RecordEvent]:
        """Somebody opens a record, or wants back what has left: what it told, nothing if the program died."""
        line = StoryLine(server, faults)
        client = client_over(line, self.clock)

        def token() -> str | None:
            return self.token(reader.person.id)

        told: list[RecordEvent] = []
        with self.dying(0):
            given = self.database, client, self.clock, token
            try:
                told += ask_back(*given, record) if back else fetch_records(*given, [record])
            except Died:
                self._dead = True
            finally:
                client.close()
        return told

    @contextmanager
    def dying(self, at: int) -> Iterator[Death]:
        """The program dies at its `at`-th commit, if it comes so far, and is started again afterwards."""
        death = Death()
        self._commits, self._dies_at = 0, at
        try:
            with suppress(Died):
                yield death
        finally:
            death.came = self._dead
            if self._dead:
                self.close()
                self._open()
            self._dead, self._dies_at = False, 0

    def token(self, person: str) -> str | None:
        """A person's own token, None while she is not signed in."""
        found = next((each for each in self.workers if each.person.id == person), None)
        return found.token if found and found.signed_in else None

    def act(self, action: Action, record: str, worker: Worker, seen: Complaint | None = None) -> Intent:
        """What a person does on what she sees, or saw when her form opened."""
        with self.database.reading() as session:
            stored = complaints.get(session, record)
            offset = meta.get_number(session, Setting.OFFSET_SECONDS)
        before = seen or (stored.complaint if stored else None)
        changes, payload = parts(action, before, record)
        intent = Intent(
            id=f"{self.name}-{len(self.done):04}",
            device=self.name,
            author=worker.person.id,
            record=record,
            kind=KIND_OF[type(action)],
            base_rev=stored.rev if stored else 0,
            changes=changes,
            payload=payload,
            at=self.clock.now(),
            offset=offset,
        )
        with self.database.writing() as session:
            outbox.append(session, intent, worker.person)
        self.done[intent.id] = intent
        return intent

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """What is here at one moment."""
        with self.database.reading() as session:
            yield Look(session)

    def records(self) -> tuple[str, ...]:
        """Every record this computer shows."""
        with self.looking() as look:
            return look.records()

    def shown(self, record: str) -> Stored | None:
        """A record as the screen shows it."""
        with self.looking() as look:
            return look.shown(record)

    def revisions(self, look: Look) -> dict[str, int]:
        """Section of a record → its revision; forgets what was seen in another life or base."""
        life = look.life()
        if life != self.life:
            self.life = life
            self.seen.clear()
        return look.revisions()

    def take_image(self) -> None:
        """Copy the vault as a backup program would."""
        self.close()
        shutil.copy(self.path, self.path.with_suffix(".citra"))
        self.imaged = set(self.done)
        self._open()

    def restore_image(self) -> set[str]:
        """Put the copy back; answers the intents of which this computer knows nothing any more."""
        if self.imaged is None:
            return set()
        self.close()
        shutil.copy(self.path.with_suffix(".citra"), self.path)
        self._open()
        self.seen.clear()
        return set(self.done) - self.imaged


def _careless(connection: object, _record: object) -> None:
    cursor = getattr(connection, "cursor")()  # noqa: B009
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()
