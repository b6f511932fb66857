"""Sets up this computer's office behind a gateway: join with a one-time code, or make the training office."""

from __future__ import annotations

import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.accounts.accounts import Accounts
from desktop.domain.people import Person, Role
from desktop.office import TRAINING_GATEWAY, Office, create_office, person_of, training_gateway
from desktop.paid_lines import EMBEDDED
from desktop.settings import Settings, Zone
from desktop.training import fill_gateway
from desktop.vault import passwords
from desktop.vault.keyring import Keyring

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.profile import Profile
    from sync.wire import JoinAnswer


def join(address: str, code: str) -> JoinAnswer:
    """Exchange a one-time code at a gateway for a person's token; raises SyncProblem."""
    from sync.contract.client import GatewayClient  # requests costs time and is wanted here only

    with GatewayClient(address) as client:
        return client.join(code, socket.gethostname()[:40])


def joined_office(
    profile: Profile, address: str, code: str, password: str, *, accounts: Accounts | None = None
) -> Office:
    """A new office on this computer for the person whom the code belongs to."""
    passwords.check(password)  # before the code is spent
    answer = join(address, code)
    settings = Settings(
        gateway_url=address,
        office_name=answer.agency.name,
        agency=answer.agency.code,
        zone=Zone(answer.agency.zone),
    )
    office = create_office(
        profile,
        person_of(answer),
        password,
        settings,
        device=answer.device,
        device_code=answer.device_code,
        accounts=accounts,
    )
    office.accounts.keep_token(office.session, answer.token)
    return office


@contextmanager
def founding_place(profile: Profile) -> Generator[tuple[Profile, Accounts]]:
    """A staged profile and its accounts, to fill: what stops the work leaves nothing, nor in the keyring."""
    keyring = Keyring()
    try:
        with profile.staged() as fresh:
            yield fresh, Accounts(fresh.folder, keyring)
    except BaseException:
        if not profile.exists:
            keyring.take_back()
        raise


def own_office(
    profile: Profile, name: str, password: str, settings: Settings, *, accounts: Accounts | None = None
) -> Office:
    """A new office that stands alone, until a gateway is set: its first person does everything."""
    me = person_id(name)
    first = Person(me, name.strip(), frozenset({Role.OFFICER, Role.ADMINISTRATOR}), settings.agency)
    return create_office(
        profile, first, password, settings, device=f"{me}-1", device_code="A1", accounts=accounts
    )


def person_id(name: str) -> str:
    """A short id for a person of this name, empty if it has no letter."""
    words = name.casefold().split()
    return "".join(letter for letter in words[0] if letter.isalnum()) if words else ""


def sample_office_profile(
    profile: Profile,
    password: str,
    *,
    complaints: int,
    now: datetime,
    accounts: Accounts | None = None,
) -> Office:
    """The training office: its own gateway in the profile's folder, all its people with this password."""
    profile.prepare()
    database = profile.folder / TRAINING_GATEWAY
    agency, codes, people = fill_gateway(f"sqlite:///{database}", complaints=complaints, now=now)
    gateway = training_gateway(profile)
    try:
        # Only an administrator may add another one, so she comes first.
        ordered = sorted(people, key=lambda person: Role.ADMINISTRATOR not in person.roles)
        first = ordered[0]
        office = joined_office(profile, gateway.url, codes[first.id], password, accounts=accounts)
        office.keep_settings(
            office.settings._replace(gateway_url=EMBEDDED, training=True, office_name=agency.name)
        )
        for person in ordered[1:]:
            add_joined(office, gateway.url, codes[person.id], password)
        office.gateway = gateway
    except BaseException:
        gateway.stop()
        raise
    return office


def add_joined(office: Office, address: str, code: str, password: str) -> Person:
    """Another person on the same computer, with her own password and her own token."""
    answer = join(address, code)
    person = person_of(answer)
    office.accounts.add_person(office.session, person, password)
    office.accounts.keep_token_of(office.session, person.id, answer.token)
    return person
