"""Opens one office for one person: vault, database, casework and the way to its gateway, without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import SystemRandom
from typing import TYPE_CHECKING

from desktop.accounts.accounts import Accounts, NotAllowedError
from desktop.accounts.joined import JoinRefusal, JoinRefusedError
from desktop.accounts.waiting import Waiting
from desktop.casework.casework import Casework
from desktop.casework.deadlines import Deadlines
from desktop.clock import Clock, SystemClock
from desktop.domain.people import Person, Role
from desktop.domain.routes import Route
from desktop.paid_lines import EMBEDDED, PaidLine, rules_of
from desktop.settings import Settings, SettingsFile
from desktop.store import joined, meta, outbox
from desktop.store.backup import backup
from desktop.store.database import Database
from desktop.working_days import national_calendar, shipped_profiles

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.accounts.session import Session
    from desktop.domain.complaint import Attachment
    from desktop.profile import Profile
    from sync.events import Carried, FetchEvent, SyncEvent
    from sync.gateway.serve import EmbeddedGateway
    from sync.wire import JoinAnswer

TRAINING_GATEWAY = "gerbang.db"
"""The database of the training gateway in a profile's folder, started with the office."""


@dataclass(slots=True)
class Office:
    """An open office. Close it at the end: it notes what waits for the unlock card."""

    profile: Profile
    settings: Settings
    accounts: Accounts
    session: Session
    database: Database
    deadlines: Deadlines
    casework: Casework
    clock: Clock
    gateway: EmbeddedGateway | None = None
    line: PaidLine = field(init=False)

    def __post_init__(self) -> None:
        self.line = PaidLine(self.database, self.clock)

    @property
    def person(self) -> Person:
        """Who is signed in."""
        return self.session.person

    @property
    def address(self) -> str:
        """The gateway's address, empty without one."""
        return self.gateway.url if self.gateway else self.settings.gateway_url

    def synchronise(self, confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
        """Run one synchronisation; to be iterated on one thread. Nothing is sent without a gateway."""
        from sync.contract.client import GatewayClient  # requests costs time and is wanted here only
        from sync.engine import run_once

        if not self.address:
            return
        with GatewayClient(self.address) as client:
            given = self.database, client, self.clock, SystemRandom(), self.token_of
            allowance = self.line.take(self.settings)
            yield from run_once(*given, confirm=confirm, reader=self.person.id, allowance=allowance)

    def fetch(self, record: str, file: Attachment) -> Iterator[FetchEvent]:
        """Bring one file of a complaint here; to be iterated on one thread."""
        from sync.contract.client import GatewayClient
        from sync.engine import fetch_file

        def token() -> str | None:
            return self.token_of(self.person.id)

        with GatewayClient(self.address) as client:
            yield from fetch_file(
                self.database, client, self.clock, token, record, file, self.line.allows(self.settings)
            )

    def carry_out(self, file: Path) -> Carried:
        """Write what waits into a sealed file for a stick; raises CarryProblem and OSError."""
        from sync.engine import carry_out

        return carry_out(self.database, self.clock, self.token_of, self.person, file)

    def take_back(self, file: Path, confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
        """Take the gateway's answer from a stick; to be iterated on one thread.

        Raises CarryProblem for what is no answer to this computer, OSError for what cannot be read.
        """
        from sync.contract.client import GatewayClient
        from sync.engine import take_back

        with GatewayClient(self.address) as client:
            given = self.database, client, self.clock, SystemRandom(), self.token_of, file.read_bytes()
            yield from take_back(*given, confirm=confirm, reader=self.person.id)

    def token_of(self, person: str) -> str | None:
        """The stored gateway token of any author on this computer (sync-protocol.md rule 14)."""
        return self.accounts.token_of(self.session, person)

    def keep_settings(self, settings: Settings) -> None:
        """Write the settings; OSError leaves the old ones in force."""
        SettingsFile(self.profile.settings).save(settings)
        self.settings = settings
        self.casework.quota_bytes = rules_of(settings).quota

    def close(self) -> None:
        """Note how much waits, then close the database, the gateway and the keys."""
        with self.database.reading() as session:
            counts = outbox.counts(session)
        self.accounts.note_waiting(Waiting(counts.waiting, counts.oldest_at))
        self.database.close()
        if self.gateway is not None:
            self.gateway.stop()
        self.accounts.lock(self.session)


def unlock(
    profile: Profile,
    person: str,
    password: str,
    *,
    accounts: Accounts | None = None,
    clock: Clock | None = None,
) -> Office:
    """Open the office with this person's own password; raises what accounts and the store refuse with."""
    accounts = accounts or Accounts(profile.folder)
    return open_office(profile, accounts, accounts.unlock(person, password), clock or SystemClock())


def open_office(profile: Profile, accounts: Accounts, session: Session, clock: Clock) -> Office:
    """Open the database behind an unlocked session and start the training gateway if there is one."""
    settings = SettingsFile(profile.settings).load().settings
    deadlines = office_deadlines(settings)
    keys = session.keys
    database = Database.open(profile.database, keys.database, vault_id=keys.vault, due=deadlines.due_on)
    try:
        settings = _follow_plans(profile, accounts, session, database, settings, clock)
        with database.writing() as writing:
            outbox.follow_route(writing, settings.route, clock.now())
    except BaseException:
        database.close()
        raise
    casework = Casework(
        database,
        clock,
        deadlines,
        route=Route(settings.route),
        has_gateway=bool(settings.gateway_url) or settings.route == Route.LAPOR_V3,
        quota_bytes=rules_of(settings).quota,
    )
    office = Office(profile, settings, accounts, session, database, deadlines, casework, clock)
    if settings.gateway_url.startswith(EMBEDDED):
        office.gateway = training_gateway(profile)
    return office


def training_gateway(profile: Profile) -> EmbeddedGateway:
    """The training gateway of this profile, started on loopback."""
    from sync.gateway.serve import EmbeddedGateway  # a server: only a training office holds one

    gateway = EmbeddedGateway(f"sqlite:///{profile.folder / TRAINING_GATEWAY}")
    gateway.start()
    return gateway


def office_deadlines(settings: Settings) -> Deadlines:
    """The national profiles and calendar in the office's zone."""
    return Deadlines(shipped_profiles(), national_calendar(), settings.zone.value)


def create_office(
    profile: Profile,
    first: Person,
    password: str,
    settings: Settings,
    *,
    device: str,
    device_code: str,
    accounts: Accounts | None = None,
    clock: Clock | None = None,
) -> Office:
    """Set up an office on this computer: vault, empty database, settings; answers it open for `first`."""
    profile.prepare()
    accounts = accounts or Accounts(profile.folder)
    session = accounts.create(first, password)
    deadlines = office_deadlines(settings)
    keys = session.keys
    database = Database.create(profile.database, keys.database, vault_id=keys.vault, due=deadlines.due_on)
    with database.writing() as writing:
        meta.put(writing, meta.Setting.DEVICE_ID, device)
        meta.put(writing, meta.Setting.DEVICE_CODE, device_code)
        meta.put(writing, meta.Setting.ROUTE, settings.route)
        # With a gateway what an export shows travels there too; without one this office decides itself.
        meta.put(writing, meta.Setting.GATEWAY, settings.gateway_url)
        if not settings.gateway_url:
            meta.put(writing, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
    database.close()
    SettingsFile(profile.settings).save(settings._replace(agency=settings.agency or first.agency))
    return open_office(profile, accounts, session, clock or SystemClock())


def back_up(office: Office) -> Path:
    """Make a checked, encrypted copy of the vault beside it; answers its folder."""
    target = office.profile.backups / f"{office.clock.now():%Y%m%d-%H%M%S}"
    keys = office.session.keys
    backup(office.profile.database, keys.database, keys.vault, target)
    return target


def keep_joined(office: Office, address: str, answer: JoinAnswer) -> None:
    """Take over a gateway's answer to a one-time code: the person's token, and the address for the office.

    An office that stood alone keeps a plan, which its next opening carries out (`store.joined`); the same for
    each colleague in it. Raises NotAllowedError when the code belongs to somebody else than the person signed
    in, JoinRefusedError when it cannot join this office.
    """
    if joins_later(office):
        _plan(office, address, answer)
        return
    if answer.person.id != office.person.id:
        raise NotAllowedError
    office.accounts.keep_token(office.session, answer.token)
    with office.database.writing() as writing:
        meta.put(writing, meta.Setting.DEVICE_ID, answer.device)
        meta.put(writing, meta.Setting.DEVICE_CODE, answer.device_code)
        meta.put(writing, meta.Setting.AUTHORITY, "")
        meta.put(writing, meta.Setting.GATEWAY, address)
    if not office.settings.gateway_url.startswith(EMBEDDED):
        office.keep_settings(office.settings._replace(gateway_url=address))


def joins_later(office: Office) -> bool:
    """Whether this person works here without a gateway so far, so that a join holds from the next opening."""
    with office.database.reading() as reading:
        return joined.is_waiting(reading, office.person.id)


def _plan(office: Office, address: str, answer: JoinAnswer) -> None:
    """Keep what the code brought; raises JoinRefusedError with nothing changed here."""
    person = person_of(answer)
    if person.agency != office.settings.agency:
        raise JoinRefusedError(JoinRefusal.OTHER_AGENCY)
    if any(person.id == info.person.id != office.person.id for info in office.accounts.people()):
        raise JoinRefusedError(JoinRefusal.ALREADY_HERE)
    office.accounts.keep_token_of(office.session, person.id, answer.token)
    with office.database.writing() as writing:
        wanted = joined.Plan(office.person.id, person, answer.device, answer.device_code, address)
        joined.plan(writing, wanted)


def _follow_plans(
    profile: Profile,
    accounts: Accounts,
    session: Session,
    database: Database,
    settings: Settings,
    clock: Clock,
) -> Settings:
    """Carry out what joins have planned, before anybody works; the next opening goes on where this stops."""
    with database.reading() as reading:
        plans = joined.plans(reading)
    if not plans:
        return settings
    here = [info.person.id for info in accounts.people()]
    for each in plans:
        with database.writing() as writing:
            joined.move(writing, each, tuple(here), clock.now())
        accounts.follow_gateway(session, each.old, each.person)
        settings = settings._replace(gateway_url=each.address)
    SettingsFile(profile.settings).save(settings)
    with database.writing() as writing:
        joined.done(writing)
    return settings


def person_of(answer: JoinAnswer) -> Person:
    """The person in a gateway's answer."""
    item = answer.person
    roles = frozenset(Role(role) for role in item.roles if role in set(Role))
    return Person(item.id, item.name, roles, item.agency, item.unit, item.identity)
