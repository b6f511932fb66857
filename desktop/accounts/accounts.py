"""The people of one profile: list, unlock, add, remove, and who may set the credentials of the sync."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from desktop.accounts import waiting
from desktop.accounts.rights import may_set_connection
from desktop.accounts.session import Session
from desktop.accounts.waiting import Waiting
from desktop.clock import Clock, SystemClock
from desktop.domain.people import Person, Role
from desktop.vault import slot_file
from desktop.vault.errors import UnknownPersonError
from desktop.vault.keyring import Keyring, KeyringState
from desktop.vault.passwords import STANDARD, Cost
from desktop.vault.roll import SlotInfo
from desktop.vault.secrets import Kept, SecretStore
from desktop.vault.vault import Vault

_OFFICE = "office"
_TOKEN = "gateway-token"  # noqa: S105 — the name of the entry, not a token


class Credential(StrEnum):
    """What the office needs to reach the platform; shared by everybody on this computer."""

    PLATFORM_BEARER = "platform-bearer"
    PLATFORM_TOKEN = "platform-token"  # noqa: S105 — a name


class NotAllowedError(PermissionError):
    """This person's roles do not carry that; nothing was changed."""


class Accounts:
    """Accounts of the office in `folder`. Everything about keys goes through here; `ui` sees no vault."""

    def __init__(
        self,
        folder: Path,
        keyring: Keyring | None = None,
        clock: Clock | None = None,
        cost: Cost = STANDARD,
    ) -> None:
        """Nothing is read or created yet. Tests hand in a keyring, a clock and a cheaper cost."""
        self._folder = folder
        self._keyring = keyring or Keyring()
        self._clock = clock or SystemClock()
        self._cost = cost

    def exist(self) -> bool:
        """True if an office was set up in this folder."""
        return slot_file.exist(self._folder)

    def people(self) -> tuple[SlotInfo, ...]:
        """Who can unlock here. Raises VaultMissingError, SlotsDamagedError."""
        return self._vault().people()

    def waiting(self) -> Waiting | None:
        """How many actions wait and since when, for the unlock card."""
        return waiting.read(self._folder)

    def note_waiting(self, noted: Waiting) -> None:
        """Write that for the next start. Raises OSError."""
        waiting.write(self._folder, noted)

    def keyring_state(self) -> KeyringState:
        """Whether this computer's keyring answers (imports and asks it: about 100 ms)."""
        return self._keyring.state()

    def create(self, first: Person, password: str) -> Session:
        """Set up the vault with its first person. Raises VaultExistsError, WeakPasswordError, OSError."""
        _, keys = Vault.create(
            self._folder, first, password, keyring=self._keyring, clock=self._clock, cost=self._cost
        )
        return Session(first, keys)

    def unlock(self, person: str, password: str) -> Session:
        """Open with a person's own password; a third of a second of work.

        Raises WrongPasswordError, PausedError, UnknownPersonError, DeviceSecretError, SlotsAlteredError,
        VaultMissingError, SlotsDamagedError.
        """
        vault = self._vault()
        keys = vault.unlock(person, password)
        return Session(_person(vault, person), keys)

    def enrol(self, person: str, code: str, password: str) -> Session:
        """Set one's own password with a one-time code.

        Raises what `unlock` raises, CodeExpiredError and WeakPasswordError.
        """
        vault = self._vault()
        keys = vault.enrol(person, code, password)
        return Session(_person(vault, person), keys)

    def recover(self, person: str, code: str, password: str) -> Session:
        """Come back in with the recovery sheet. Raises what `Vault.recover` raises."""
        vault = self._vault()
        keys = vault.recover(person, code, password)
        return Session(_person(vault, person), keys)

    def lock(self, session: Session) -> None:
        """End a session."""
        session.lock()

    def add_person(self, session: Session, person: Person, password: str) -> None:
        """Give somebody a password here. Raises NotAllowedError, PersonExistsError, WeakPasswordError."""
        self._check_people(session, person)
        self._vault().add_person(session.keys, person, password)

    def invite(self, session: Session, person: Person) -> str:
        """A one-time code for somebody new or who forgot her password. Raises NotAllowedError."""
        self._check_people(session, person)
        return self._vault().invite(session.keys, person)

    def remove_person(self, session: Session, person: str) -> None:
        """End somebody's access here. Raises NotAllowedError, LastPersonError, UnknownPersonError."""
        self._check_people(session, _person(self._vault(), person))
        self._vault().remove_person(session.keys, person)

    def follow_directory(self, session: Session, people: Sequence[Person]) -> None:
        """Take over names, roles and units from the gateway's directory, for those with an account here.

        The gateway decides about roles, so this asks for no role; nobody else may call it. The session's own
        person changes at the next unlock.
        """
        held = {info.person.id: info.person for info in self.people()}
        for person in people:
            if person.id in held and held[person.id] != person:
                self._vault().update_person(session.keys, person)

    def follow_gateway(self, session: Session, old: str, person: Person) -> None:
        """Somebody who worked here without a gateway goes by its id from now on. Raises PersonExistsError.

        The gateway decides about people and roles, so this asks for no role; only a join may call it.
        """
        self._vault().rename_person(session.keys, old, person)
        if session.person.id == old:
            session.person = person

    def change_password(self, session: Session, old: str, new: str) -> None:
        """Change one's own password. Raises WrongPasswordError, PausedError, WeakPasswordError."""
        self._vault().change_password(session.person.id, old, new)

    def make_recovery(self, session: Session) -> str:
        """A new recovery code to print; the former one ends. Raises NotAllowedError."""
        self._check_people(session, session.person)
        return self._vault().make_recovery(session.keys)

    def set_credential(self, session: Session, name: Credential, value: str) -> Kept:
        """Keep a credential of the office's sync; administrators only.

        Raises NotAllowedError, SecretTooLongError, SecretsDamagedError, OSError.
        """
        _check_credentials(session)
        return self._office(session).put(name, value)

    def delete_credential(self, session: Session, name: Credential) -> None:
        """Remove a credential; administrators only. Raises NotAllowedError, KeyringError."""
        _check_credentials(session)
        self._office(session).delete(name)

    def credential(self, session: Session, name: Credential) -> str | None:
        """A credential for the sync to use, None if none is set. Raises KeyringError, SecretsDamagedError."""
        return self._office(session).get(name)

    def credentials_set(self, session: Session) -> frozenset[Credential]:
        """Which credentials are set, for a settings page that shows no value."""
        held = self._office(session).names()
        return frozenset(name for name in Credential if name in held)

    def keep_token(self, session: Session, token: str) -> Kept:
        """Keep the gateway token issued to this person when she joined. Raises as `set_credential`."""
        return self._own(session).put(_TOKEN, token)

    def token(self, session: Session) -> str | None:
        """This person's gateway token, None before she joined. Raises KeyringError, SecretsDamagedError."""
        return self._own(session).get(_TOKEN)

    def token_of(self, session: Session, person: str) -> str | None:
        """Any author's stored token: each intent is sent with its author's own, whoever is signed in now."""
        return SecretStore(self._folder, f"person/{person}", session.keys, self._keyring).get(_TOKEN)

    def keep_token_of(self, session: Session, person: str, token: str) -> Kept:
        """Keep the token of somebody who joined on this computer while another is signed in."""
        return SecretStore(self._folder, f"person/{person}", session.keys, self._keyring).put(_TOKEN, token)

    def forget_token(self, session: Session) -> None:
        """Drop the token, e.g. after the gateway revoked it. Raises KeyringError."""
        self._own(session).delete(_TOKEN)

    def _vault(self) -> Vault:
        return Vault.open(self._folder, keyring=self._keyring, clock=self._clock, cost=self._cost)

    def _own(self, session: Session) -> SecretStore:
        return SecretStore(self._folder, f"person/{session.person.id}", session.keys, self._keyring)

    def _office(self, session: Session) -> SecretStore:
        return SecretStore(self._folder, _OFFICE, session.keys, self._keyring)

    def _check_people(self, session: Session, about: Person) -> None:
        """Raise NotAllowedError unless this session may change the account of that person.

        Administrators keep the list of people. An office with none on this computer keeps its own list, but
        nobody in it can make an administrator.
        """
        if Role.ADMINISTRATOR in session.person.roles:
            return
        known = [info.person for info in self._vault().people()]
        if any(Role.ADMINISTRATOR in person.roles for person in (*known, about)):
            raise NotAllowedError


def _check_credentials(session: Session) -> None:
    if not may_set_connection(session.person):
        raise NotAllowedError


def _person(vault: Vault, wanted: str) -> Person:
    for info in vault.people():
        if info.person.id == wanted:
            return info.person
    raise UnknownPersonError
