"""Opening the vault: people, their passwords, one-time codes and the recovery sheet."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop.clock import Clock
from desktop.domain.people import Person
from desktop.vault import device, passwords, roll, slot_file, slots
from desktop.vault.errors import (
    CodeExpiredError,
    ForeignKeysError,
    LastPersonError,
    PersonExistsError,
    UnknownPersonError,
    VaultExistsError,
    WrongPasswordError,
)
from desktop.vault.keyring import Keyring
from desktop.vault.keys import Keys, derive, new_key
from desktop.vault.passwords import STANDARD, Cost
from desktop.vault.roll import SlotInfo
from desktop.vault.sealing import seal, unseal
from desktop.vault.slots import EnrolmentSlot, PasswordSlot, Slot, Slots
from desktop.vault.throttle import Throttle
from desktop.vault.wrapping import Holder, Kind, unwrap, wrap

INVITED_FOR = timedelta(days=7)


class Vault:
    """One office's vault on this computer. Every call reads the slots file anew and writes it whole."""

    def __init__(self, folder: Path, keyring: Keyring, clock: Clock, cost: Cost = STANDARD) -> None:
        """Use `create` or `open`. `cost` is what new slots cost; only tests ask for less than STANDARD."""
        self._folder = folder
        self._keyring = keyring
        self._clock = clock
        self._cost = cost
        self._throttle = Throttle(folder, clock)

    @classmethod
    def create(
        cls,
        folder: Path,
        first: Person,
        password: str,
        *,
        keyring: Keyring,
        clock: Clock,
        cost: Cost = STANDARD,
    ) -> tuple[Vault, Keys]:
        """A new vault whose first person is unlocked at once.

        Raises VaultExistsError, WeakPasswordError, OSError; after any of them there is no vault.
        """
        passwords.check(password)
        if slot_file.exist(folder):
            raise VaultExistsError
        vault = cls(folder, keyring, clock, cost)
        keys = Keys.from_main(str(uuid.uuid4()), new_key())
        secret, home = device.make(keys.vault, folder, keyring)
        made = Slots(
            vault=keys.vault,
            generation=1,
            device_home=home,
            device_check=device.check_of(secret, keys.vault),
            device_kept=seal(_keeping(keys), secret, keys.vault, "device"),
            people=(PasswordSlot(first, vault._wrap(keys, Kind.PASSWORD, first.id, password, secret)),),
        )
        slots.store(folder, made, keys.slots)
        return vault, keys

    @classmethod
    def open(cls, folder: Path, *, keyring: Keyring, clock: Clock, cost: Cost = STANDARD) -> Vault:
        """The vault in a folder. Raises VaultMissingError, SlotsDamagedError; never creates one."""
        slots.load(folder)
        return cls(folder, keyring, clock, cost)

    @property
    def id(self) -> str:
        """The vault's id, also written into its database."""
        return self._load().vault

    @property
    def device_home(self) -> device.DeviceHome:
        """Where this computer keeps the vault's device secret."""
        return self._load().device_home

    def people(self) -> tuple[SlotInfo, ...]:
        """Who can open the vault, and who holds a one-time code; those with a password first."""
        return roll.people(self._folder, self._throttle.wait_seconds)

    def unlock(self, person: str, password: str) -> Keys:
        """The keys, for the right password. Takes about a third of a second: keep it off the UI thread.

        Raises WrongPasswordError, PausedError, UnknownPersonError, DeviceSecretError, SlotsAlteredError.
        """
        now = self._load()
        wanted = _find(now.people, person)
        if wanted is None:
            raise UnknownPersonError
        keys = self._try(now, Holder(Kind.PASSWORD, wanted.holder), wanted.slot, password)
        self._mend(keys)
        return keys

    def add_person(self, keys: Keys, person: Person, password: str) -> None:
        """Give another person a password of her own. Raises PersonExistsError, WeakPasswordError."""
        passwords.check(password)
        now = self._trusted(keys)
        if _find(now.people, person.id) is not None:
            raise PersonExistsError
        added = PasswordSlot(person, self._wrap(keys, Kind.PASSWORD, person.id, password, self._device(now)))
        self._store(
            keys, replace(now, people=(*now.people, added), enrolments=_without(now.enrolments, person.id))
        )

    def change_password(self, person: str, old: str, new: str) -> None:
        """Replace a password by a new one. Raises what `unlock` raises, and WeakPasswordError."""
        passwords.check(new)
        keys = self.unlock(person, old)
        self._set_password(keys, person, new)

    def update_person(self, keys: Keys, person: Person) -> None:
        """Record another name, role or unit of a person who has a slot. Raises UnknownPersonError."""
        now = self._trusted(keys)
        if _find(now.people, person.id) is None and _find(now.enrolments, person.id) is None:
            raise UnknownPersonError
        people = tuple(replace(s, person=person) if s.person.id == person.id else s for s in now.people)
        enrolments = tuple(
            replace(s, person=person) if s.person.id == person.id else s for s in now.enrolments
        )
        self._store(keys, replace(now, people=people, enrolments=enrolments))

    def rename_person(self, keys: Keys, old: str, person: Person) -> None:
        """Give somebody the id, name and roles that a gateway knows her by; her password stays hers.

        A one-time code under the old id ends. Nothing happens when nobody has the old id (any more). Raises
        PersonExistsError if the new id is somebody else's.
        """
        now = self._trusted(keys)
        held = _find(now.people, old)
        if held is None:
            return
        if old != person.id and _find(now.people, person.id) is not None:
            raise PersonExistsError
        renamed = replace(held, person=person, sealed_for=held.holder)
        people = tuple(renamed if s is held else s for s in now.people)
        self._store(keys, replace(now, people=people, enrolments=_without(now.enrolments, old)))
        self._throttle.succeeded(old)

    def remove_person(self, keys: Keys, person: str) -> None:
        """Take a person's password and code away. Raises LastPersonError, UnknownPersonError.

        Whoever unlocked the vault before may have kept its key: this ends her access on this computer, it
        does not change the key.
        """
        now = self._trusted(keys)
        people, enrolments = _without(now.people, person), _without(now.enrolments, person)
        if len(people) + len(enrolments) == len(now.people) + len(now.enrolments):
            raise UnknownPersonError
        if not people:
            raise LastPersonError
        self._store(keys, replace(now, people=people, enrolments=enrolments))
        self._throttle.succeeded(person)

    def invite(self, keys: Keys, person: Person) -> str:
        """A one-time code with which this person sets her own password here, within INVITED_FOR.

        For somebody who already has a password it is the way back after forgetting it; an earlier code of
        hers ends. The code is shown once and kept nowhere.
        """
        now = self._trusted(keys)
        code = passwords.new_code()
        typed = passwords.code_as_typed(code)
        slot = self._wrap(keys, Kind.CODE, person.id, typed, self._device(now))
        invited = EnrolmentSlot(person, slot, self._clock.now() + INVITED_FOR)
        self._store(keys, replace(now, enrolments=(*_without(now.enrolments, person.id), invited)))
        return code

    def enrol(self, person: str, code: str, password: str) -> Keys:
        """Set a password with a one-time code, which ends with it.

        Raises what `unlock` raises, CodeExpiredError and WeakPasswordError.
        """
        passwords.check(password)
        now = self._load()
        invited = _find(now.enrolments, person)
        if invited is None:
            raise UnknownPersonError
        keys = self._try(now, Holder(Kind.CODE, person), invited.slot, passwords.code_as_typed(code))
        if self._clock.now() > invited.until:
            raise CodeExpiredError
        self._set_password(keys, person, password)
        return keys

    def make_recovery(self, keys: Keys) -> str:
        """A recovery code to print and lock away; it opens the vault when passwords or the keyring are lost.

        An earlier recovery code ends. It is the one slot that is not bound to the device secret.
        """
        now = self._trusted(keys)
        code = passwords.new_code()
        slot = self._wrap(keys, Kind.RECOVERY, "", passwords.code_as_typed(code), b"")
        self._store(keys, replace(now, recovery=slot))
        return code

    def recover(self, person: str, code: str, password: str) -> Keys:
        """Open with the recovery code, put this computer's secret back and give `person` a new password.

        Raises WrongPasswordError (also if there is no recovery code), PausedError, UnknownPersonError,
        WeakPasswordError. Everybody else's password works again too.
        """
        passwords.check(password)
        now = self._load()
        if _find(now.people, person) is None:
            raise UnknownPersonError
        keys = self._try(now, Holder(Kind.RECOVERY), now.recovery, passwords.code_as_typed(code))
        secret = unseal(_keeping(keys), now.device_kept, now.vault, "device")
        home = device.keep(secret, now.vault, self._folder, self._keyring)
        self._store(keys, replace(now, device_home=home))
        self._set_password(keys, person, password)
        return keys

    def _load(self) -> Slots:
        return slots.load(self._folder).newest.slots

    def _device(self, now: Slots) -> bytes:
        return device.find(now.vault, self._folder, self._keyring, now.device_home, now.device_check)

    def _wrap(self, keys: Keys, kind: Kind, person: str, password: str, device: bytes) -> Slot:
        return wrap(keys, Holder(kind, person), password, device, self._cost)

    def _try(self, now: Slots, holder: Holder, slot: Slot | None, password: str) -> Keys:
        """Open a slot under the throttle; with no slot the try fails like any other."""
        secret = b"" if holder.kind is Kind.RECOVERY else self._device(now)
        counted = holder.person or holder.kind
        self._throttle.begin(counted)
        keys = None if slot is None else unwrap(slot, now.vault, holder, password, secret)
        if keys is None:
            verdict = self._throttle.failed(counted)
            raise WrongPasswordError(verdict.attempts_left, verdict.pause_seconds, verdict.wait_seconds)
        self._throttle.succeeded(counted)
        self._trusted(keys)
        return keys

    def _set_password(self, keys: Keys, person: str, password: str) -> None:
        now = self._trusted(keys)
        slot = self._wrap(keys, Kind.PASSWORD, person, password, self._device(now))
        invited = _find(now.enrolments, person)
        held = _find(now.people, person)
        who = invited.person if invited is not None else held.person if held is not None else None
        if who is None:
            raise UnknownPersonError
        people = tuple(PasswordSlot(who, slot) if s.person.id == person else s for s in now.people)
        if held is None:
            people = (*people, PasswordSlot(who, slot))
        self._store(keys, replace(now, people=people, enrolments=_without(now.enrolments, person)))

    def _trusted(self, keys: Keys) -> Slots:
        """The slots on disk, proven to be this vault's own before anything is added to them."""
        written = slots.load(self._folder).newest
        if keys.vault != written.slots.vault:
            raise ForeignKeysError
        written.check(keys.slots)
        return written.slots

    def _store(self, keys: Keys, changed: Slots) -> None:
        left = tuple(s for s in changed.enrolments if s.until >= self._clock.now())
        newer = replace(changed, generation=changed.generation + 1, enrolments=left)
        slots.store(self._folder, newer, keys.slots)

    def _mend(self, keys: Keys) -> None:
        """Bring both generations to the same, after a crash between them or damage to one."""
        on_disk = slots.load(self._folder)
        if not on_disk.alike:
            # A full disk must not keep anybody out; the next unlock tries again.
            with contextlib.suppress(OSError):
                self._store(keys, on_disk.newest.slots)


def _keeping(keys: Keys) -> bytes:
    return derive(keys.main, keys.vault.encode(), "device kept")


def _find[S: (PasswordSlot, EnrolmentSlot)](among: Sequence[S], person: str) -> S | None:
    return next((slot for slot in among if slot.person.id == person), None)


def _without[S: (PasswordSlot, EnrolmentSlot)](among: Sequence[S], person: str) -> tuple[S, ...]:
    return tuple(slot for slot in among if slot.person.id != person)
