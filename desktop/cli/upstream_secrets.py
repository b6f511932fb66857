"""The two secrets of LAPOR v3 at a gateway: from a descriptor, the environment or the keyring."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from desktop.vault.keyring import Keyring
    from sync.lapor.calls import LaporClient
    from sync.lapor.line import Secrets
    from sync.lapor.profile import Profile

BEARER = "TANGGAP_LAPOR_BEARER"
TOKEN = "TANGGAP_LAPOR_TOKEN"  # noqa: S105 (the name of a variable)


class Lines:
    """Makes the client of one run; secrets that were given hold, else the keyring is asked each time."""

    def __init__(self, agency: str, given: Secrets | None) -> None:
        from desktop.vault.keyring import Keyring

        self._agency, self._given, self._keyring = agency, given, Keyring()

    def __call__(self, profile: Profile) -> LaporClient:
        """A client under this profile."""
        from sync.lapor.calls import LaporClient

        return LaporClient(profile, self._secrets)

    def ready(self) -> bool:
        """Whether there are secrets now."""
        return self._secrets() is not None

    def _secrets(self) -> Secrets | None:
        from desktop.vault.keyring import KeyringError
        from sync.lapor.line import Secrets

        if self._given is not None:
            return self._given
        try:
            bearer, token = (self._keyring.get(name) for name in _names(self._agency))
        except KeyringError:
            return None
        return Secrets(bearer, token) if bearer and token else None


def _names(agency: str) -> tuple[str, str]:
    return f"gateway/{agency}/lapor_bearer", f"gateway/{agency}/lapor_token"


@contextmanager
def carrying(database: str) -> Generator[None]:
    """Carry on beside the gateway that is served, for each agency that has an upstream and secrets here.

    What the environment gives is of one agency: with several upstreams only the keyring tells them apart.
    """
    from sync.gateway.database import connect
    from sync.gateway.upstream.beside import beside
    from sync.gateway.upstream.settings import agencies_with

    engine = connect(database)
    several = len(agencies_with(engine)) > 1
    engine.dispose()
    secrets = None if several else given(None)

    def lines(agency: str) -> Lines | None:
        made = Lines(agency, secrets)
        return made if made.ready() else None

    with beside(database, lines):
        yield


def given(fd: int | None) -> Secrets | None:
    """The two secrets from a file descriptor or the environment, None without both."""
    from sync.lapor.line import Secrets

    if fd is not None:
        try:
            with os.fdopen(fd, encoding="utf-8", closefd=False) as stream:
                bearer, token = (stream.readline().rstrip("\n") for _ in range(2))
        except (OSError, UnicodeDecodeError) as error:
            said = f"Bearer dan token tidak terbaca dari deskriptor berkas {fd}."
            raise CommandError(Exit.LOCKED, said, detail=type(error).__name__) from error
    else:
        bearer, token = os.environ.get(BEARER, ""), os.environ.get(TOKEN, "")
    return Secrets(bearer, token) if bearer and token else None


def keep_secrets(keyring: Keyring, agency: str, secrets: Secrets | None) -> None:
    """Put them into this computer's keyring, both or neither."""
    from desktop.vault.keyring import KeyringError

    if secrets is None:
        raise CommandError(
            Exit.LOCKED, f"Tidak ada yang disimpan: isi {BEARER} dan {TOKEN}, atau pakai --fd."
        )
    try:
        for name, value in zip(_names(agency), (secrets.bearer, secrets.token), strict=True):
            keyring.put(name, value)
    except KeyringError as error:
        keyring.take_back()
        said = "Gudang kunci komputer ini tidak dapat dipakai. Tidak ada yang berubah."
        raise CommandError(Exit.LOCKED, said, detail=error.state.value) from error
