"""A computer of an office with its own vault, which synchronises with a real gateway on a loopback socket."""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

from desktop.clock import Clock
from desktop.domain.actions import KIND_OF, Action, parts
from desktop.domain.allowance import Allowance
from desktop.domain.complaint import Complaint
from desktop.domain.intents import Intent
from desktop.domain.people import Person, Role
from desktop.store import complaints, meta, outbox
from desktop.store.database import Database
from desktop.store.meta import Setting
from desktop.store.session import DueRule, never_due
from sync.contract.client import GatewayClient
from sync.engine import run_once
from sync.engine.errand import ANYTHING
from sync.events import SyncEvent
from sync.transport import Limits
from sync.wire import JoinAnswer
from tests.sync.gateway_office import Office

KEY = bytes(range(32))
QUICK = Limits(connect=2.0, stall=2.0, grace=5.0)
_intents = count(1)


def person_of(joined: JoinAnswer) -> Person:
    """The person in the answer to a one-time code."""
    item = joined.person
    roles = frozenset(Role(role) for role in item.roles)
    return Person(item.id, item.name, roles, item.agency, item.unit, item.identity)


@dataclass
class Desk:
    """One computer: its vault, the people who sign in at it and what they may use for it."""

    database: Database
    url: str
    clock: Clock
    person: Person
    device: str
    tokens: dict[str, str] = field(default_factory=dict)
    expired: list[str] = field(default_factory=list)
    agree: bool = True
    asked: list[int] = field(default_factory=list)
    limits: Limits = QUICK
    seed: int = 0
    client: type[GatewayClient] = GatewayClient
    tls: ssl.SSLContext | None = None
    allowance: Allowance = ANYTHING

    def sync(self) -> list[SyncEvent]:
        """One whole run."""
        return list(self.run())

    def run(self) -> Generator[SyncEvent]:
        """One run, to be stopped wherever a test likes."""
        self.seed += 1
        with self.client(self.url, limits=self.limits, tls=self.tls) as client:
            yield from run_once(
                self.database,
                client,
                self.clock,
                Random(self.seed),
                self._token,
                confirm=self.confirm,
                reader=self.person.id,
                allowance=self.allowance,
            )

    def _token(self, person: str) -> str | None:
        """What is kept of a sign-in: expired tokens first, as long as there are any."""
        return self.expired.pop() if self.expired else self.tokens.get(person)

    def confirm(self, number: int) -> bool:
        """A person's answer to the question whether so many records may leave."""
        self.asked.append(number)
        return self.agree

    def seen(self, record: str) -> Complaint:
        """The complaint as the screen shows it."""
        with self.database.reading() as session:
            stored = complaints.get(session, record)
        assert stored is not None
        return stored.complaint

    def has(self, record: str) -> bool:
        """Whether this computer holds the complaint."""
        with self.database.reading() as session:
            return complaints.get(session, record) is not None

    def size(self) -> int:
        """How many complaints this computer holds."""
        with self.database.reading() as session:
            return complaints.count(session, complaints.QueueQuery())

    def act(
        self, action: Action, record: str, *, person: Person | None = None, seen: Complaint | None = None
    ) -> str:
        """What a person does on what she sees; answers the intent's id."""
        who = person or self.person
        with self.database.reading() as session:
            stored = complaints.get(session, record)
            offset = meta.get_number(session, Setting.OFFSET_SECONDS)
        before = seen or (stored.complaint if stored else None)
        changes, payload = parts(action, before, record)
        intent = Intent(
            id=f"{self.device}-{next(_intents):06d}",
            device=self.device,
            author=who.id,
            record=record,
            kind=KIND_OF[type(action)],
            base_rev=stored.rev if stored else 0,
            changes=changes,
            payload=payload,
            at=self.clock.now(),
            offset=offset,
        )
        with self.database.writing() as session:
            outbox.append(session, intent, who)
        return intent.id

    def item(self, intent: str) -> outbox.OutboxItem:
        """The outbox's row of an intent."""
        with self.database.reading() as session:
            found = outbox.find(session, intent)
        assert found is not None
        return found

    def states(self) -> dict[str, int]:
        """How many intents stand in each state, of those that wait or need a person."""
        with self.database.reading() as session:
            items = {
                item.intent.id: item for item in (*outbox.pending(session), *outbox.needs_person(session))
            }
        return dict(Counter(item.state.value for item in items.values()))

    def setting(self, name: str) -> str:
        """A setting of the vault."""
        with self.database.reading() as session:
            return meta.get(session, name)

    def put(self, name: str, value: str) -> None:
        """Change a setting of the vault."""
        with self.database.writing() as session:
            meta.put(session, name, value)


@contextmanager
def opened(
    folder: Path,
    office: Office,
    clock: Clock,
    name: str = "Ani",
    *roles: Role,
    url: str = "",
    due: DueRule = never_due,
) -> Generator[Desk]:
    """A new computer on which one person has joined."""
    joined = office.join(name, *roles).joined
    folder.mkdir(parents=True, exist_ok=True)
    database = Database.create(folder / f"{name}.db", KEY, vault_id=name, due=due)
    with database.writing() as session:
        meta.put(session, Setting.DEVICE_ID, joined.device)
        meta.put(session, Setting.DEVICE_CODE, joined.device_code)
    person = person_of(joined)
    desk = Desk(database, url or office.gateway.url, clock, person, joined.device, {person.id: joined.token})
    try:
        yield desk
    finally:
        database.close()


def add_person(desk: Desk, office: Office, name: str, *roles: Role) -> Person:
    """A colleague who signs in at the same computer with her own token."""
    joined = office.join(name, *roles).joined
    person = person_of(joined)
    desk.tokens[person.id] = joined.token
    return person


def of[T: SyncEvent](events: list[SyncEvent], kind: type[T]) -> list[T]:
    """The events of one kind, in their order."""
    return [event for event in events if isinstance(event, kind)]
