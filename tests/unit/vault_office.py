"""A small office with a vault, and keyrings of every mood, for the tests of the vault and the accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.accounts.accounts import Accounts
from desktop.domain.people import Person, Role
from desktop.vault.keyring import Backend, Keyring
from desktop.vault.keys import Keys
from desktop.vault.passwords import Cost
from desktop.vault.vault import Vault
from tests.fixed_clock import FixedClock

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
"""One guess for next to nothing: only the tests of the cost itself pay the real one."""

RINA = Person("p-rina", "Rina Wulandari", frozenset({Role.OFFICER}), "61.02", "pupr")
DEWI = Person("p-dewi", "Dewi Lestari", frozenset({Role.SUPERVISOR}), "61.02")
ADMIN = Person("p-adi", "Adi Nugroho", frozenset({Role.ADMINISTRATOR}), "61.02")
RINAS, DEWIS, ADMINS = "hujan di Mempawah", "pasar pagi ramai", "kunci lemari besi"


@dataclass
class Drawer:
    """A keyring that answers; `kept` is what lies in it."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Refusing(Drawer):
    """A keyring that raises the same error at every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class Swallowing(Drawer):
    """A null keyring: takes everything, keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class KeyringLocked(Exception):  # noqa: N818 — the name that the real library gives it
    """What a locked keyring raises."""


def keyring_of(backend: Backend | None) -> Keyring:
    return Keyring(lambda: backend)


@dataclass
class Office:
    """A vault with Rina as its first person."""

    folder: Path
    drawer: Backend | None = field(default_factory=Drawer)
    clock: FixedClock = field(default_factory=FixedClock)

    def create(self) -> tuple[Vault, Keys]:
        return Vault.create(
            self.folder, RINA, RINAS, keyring=keyring_of(self.drawer), clock=self.clock, cost=CHEAP
        )

    def open(self) -> Vault:
        """The vault as another start of the program sees it."""
        return Vault.open(self.folder, keyring=keyring_of(self.drawer), clock=self.clock, cost=CHEAP)

    def accounts(self) -> Accounts:
        return Accounts(self.folder, keyring_of(self.drawer), self.clock, CHEAP)
