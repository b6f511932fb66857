"""The slots file: who can open the vault, and the vault's key wrapped for each; two generations on disk."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from desktop.domain.people import Person
from desktop.durable import write_atomically
from desktop.vault.device import DeviceHome
from desktop.vault.errors import SlotsAlteredError, SlotsDamagedError, VaultMissingError
from desktop.vault.passwords import Cost
from desktop.vault.slot_file import FIRST, NAMES, SECOND, read, sealed, unsealed


@dataclass(frozen=True, slots=True)
class Slot:
    """The vault's key wrapped by one password or code."""

    salt: bytes
    cost: Cost
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class PasswordSlot:
    """A person with a password here. `person` is readable before unlocking, and authenticated after it."""

    person: Person
    slot: Slot
    sealed_for: str = ""
    """The id for which the slot was sealed, if a gateway has given the person another one since."""

    @property
    def holder(self) -> str:
        """The id that the slot opens for."""
        return self.sealed_for or self.person.id


@dataclass(frozen=True, slots=True)
class EnrolmentSlot:
    """A person who holds a one-time code and will set a password with it before `until`."""

    person: Person
    slot: Slot
    until: datetime


@dataclass(frozen=True, slots=True)
class Slots:
    """One generation of the file."""

    vault: str
    generation: int
    device_home: DeviceHome
    device_check: bytes
    """Tells the right device secret from another one, and gives nothing away about it."""

    device_kept: bytes
    """The device secret sealed under the vault's key, so that a recovered vault gets it back."""

    people: tuple[PasswordSlot, ...]
    enrolments: tuple[EnrolmentSlot, ...] = ()
    recovery: Slot | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Slots as they lie in a file, with the bytes that were authenticated."""

    slots: Slots
    body: bytes
    mark: bytes

    def check(self, key: bytes) -> None:
        """Raise SlotsAlteredError unless a holder of the vault's key wrote exactly these bytes."""
        if not hmac.compare_digest(self.mark, _mark(key, self.body)):
            raise SlotsAlteredError


def _mark(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, "sha256")


def encode(slots: Slots, key: bytes) -> bytes:
    """The bytes of a file: the slots as JSON, under a mark that only a holder of the vault's key can make."""
    body = msgspec.json.encode(slots, order="deterministic")
    return sealed(_mark(key, body), body)


def decode(data: bytes) -> Written:
    """The slots in a file. Raises SlotsDamagedError for anything but what `encode` wrote."""
    mark, body = unsealed(data)
    try:
        return Written(msgspec.json.decode(body, type=Slots), body, mark)
    except msgspec.MsgspecError as error:
        raise SlotsDamagedError from error


@dataclass(frozen=True, slots=True)
class Generations:
    """What lies on disk: the newest readable slots, and whether both files hold exactly them."""

    newest: Written
    alike: bool


def load(folder: Path) -> Generations:
    """Read both files; a torn or damaged one is passed over for the other.

    Raises VaultMissingError if there is neither, SlotsDamagedError if there is no readable one.
    """
    files = [data for name in NAMES if (data := read(folder / name)) is not None]
    if not files:
        raise VaultMissingError
    readable: list[Written] = []
    for data in files:
        try:
            readable.append(decode(data))
        except SlotsDamagedError:
            continue
    if not readable:
        raise SlotsDamagedError
    newest = max(readable, key=lambda written: written.slots.generation)
    return Generations(newest, alike=readable == [newest, newest])


def store(folder: Path, slots: Slots, key: bytes) -> None:
    """Write both files, one after the other, so that at every moment one of them is whole.

    Both, because the former generation would go on opening for a changed password or a removed person.
    """
    data = encode(slots, key)
    first_is_older = _generation(folder / FIRST) <= _generation(folder / SECOND)
    for name in NAMES if first_is_older else reversed(NAMES):
        write_atomically(folder / name, data)


def _generation(path: Path) -> int:
    """The generation in a file, -1 if it is absent or damaged: that one is replaced first."""
    data = read(path)
    try:
        return -1 if data is None else decode(data).slots.generation
    except SlotsDamagedError:
        return -1
