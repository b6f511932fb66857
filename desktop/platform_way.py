"""The office's direct way to LAPOR v3: its profile in the vault, its two secrets, and one run over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import SystemRandom
from typing import TYPE_CHECKING

from desktop.accounts.accounts import Credential, NotAllowedError
from desktop.accounts.rights import may_set_connection
from desktop.domain.routes import Route
from desktop.store import meta

if TYPE_CHECKING:
    from desktop.office import Office
    from sync.events import SyncEvent
    from sync.lapor.line import Secrets
    from sync.lapor.profile import Profile

_PROFILE = "lapor_profile"


def is_direct(office: Office) -> bool:
    """Whether this office works against LAPOR v3 itself: its route says so and no gateway stands between."""
    return not office.address and office.settings.route == Route.LAPOR_V3


def synchronise(office: Office, confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
    """One synchronisation over whichever way the office has; to be iterated on one thread."""
    yield from run(office) if is_direct(office) else office.synchronise(confirm)


def profile_of(office: Office) -> Profile:
    """The profile an administrator keeps; as in production where nothing is kept. Raises ProfileError."""
    from sync.lapor.profile import read_profile

    with office.database.reading() as session:
        return read_profile(meta.get(session, _PROFILE))


def keep_profile(office: Office, text: str, bearer: str, token: str) -> None:
    """Keep the secrets that are given, and the profile once it is checked; administrators only.

    Raises ProfileError, NotAllowedError, and as `Accounts.set_credential`; the profile is kept last.
    """
    from sync.lapor.profile import read_profile

    if not may_set_connection(office.person):
        raise NotAllowedError
    read_profile(text)
    for name, value in ((Credential.PLATFORM_BEARER, bearer), (Credential.PLATFORM_TOKEN, token)):
        if value:
            office.accounts.set_credential(office.session, name, value)
    with office.database.writing() as session:
        meta.put(session, _PROFILE, text)


def run(office: Office) -> Iterator[SyncEvent]:
    """One run against LAPOR v3; to be iterated on one thread."""
    from sync.lapor.calls import LaporClient
    from sync.lapor_run import run_lapor

    client = LaporClient(profile_of(office), lambda: _secrets(office))
    try:
        yield from run_lapor(
            office.database, client, office.clock, SystemRandom(), office.line.take(office.settings)
        )
    finally:
        client.close()


def _secrets(office: Office) -> Secrets | None:
    from sync.lapor.line import Secrets

    bearer, token = (
        office.accounts.credential(office.session, name)
        for name in (Credential.PLATFORM_BEARER, Credential.PLATFORM_TOKEN)
    )
    return Secrets(bearer, token) if bearer and token else None
