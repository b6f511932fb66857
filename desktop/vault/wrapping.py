"""Wrapping the vault's key for one holder, and getting it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.vault import passwords
from desktop.vault.keys import Keys
from desktop.vault.passwords import Cost
from desktop.vault.sealing import SealBrokenError, seal, unseal
from desktop.vault.slots import Slot


class Kind(StrEnum):
    """What a slot opens with."""

    PASSWORD = "password"  # noqa: S105 — a kind of slot
    CODE = "code"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose slot it is. A slot moved to another person or turned into another kind no longer opens."""

    kind: Kind
    person: str = ""


def wrap(keys: Keys, holder: Holder, password: str, device: bytes, cost: Cost) -> Slot:
    """A slot that opens with this password on the computer with this device secret."""
    salt = passwords.new_salt()
    key = passwords.key_from(password, device, salt, cost)
    return Slot(salt, cost, seal(key, keys.main, keys.vault, holder.kind, holder.person))


def unwrap(slot: Slot, vault: str, holder: Holder, password: str, device: bytes) -> Keys | None:
    """The vault's keys, None if the password, the device, the holder or a byte of the slot is another."""
    key = passwords.key_from(password, device, slot.salt, slot.cost)
    try:
        main = unseal(key, slot.wrapped, vault, holder.kind, holder.person)
    except SealBrokenError:
        return None
    return Keys.from_main(vault, main)
