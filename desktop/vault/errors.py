"""Everything the vault can refuse, as types; `ui/problems.py` turns them into words."""

from __future__ import annotations


class VaultError(Exception):
    """The vault cannot do what was asked; nothing was changed."""


class VaultMissingError(VaultError):
    """There is no vault in this folder. Opening never creates one."""


class VaultExistsError(VaultError):
    """There already is a vault in this folder. Creating never replaces one."""


class SlotsDamagedError(VaultError):
    """Neither generation of the slots file can be read: torn, empty, or bits turned."""


class SlotsAlteredError(VaultError):
    """The slots file is whole but not what this vault wrote: somebody edited names, roles or slots."""


class UnknownPersonError(VaultError):
    """This person has no slot here."""


class PersonExistsError(VaultError):
    """This person already has a password here."""


class LastPersonError(VaultError):
    """The last person who can open the vault cannot be removed."""


class WeakPasswordError(VaultError):
    """The password is shorter or longer than allowed; the bounds are in characters."""

    def __init__(self, shortest: int, longest: int) -> None:
        super().__init__(f"a password has {shortest} to {longest} characters")
        self.shortest = shortest
        self.longest = longest


class UnlockError(VaultError):
    """The vault stays shut; `wait_seconds` must pass before another try counts (0: try at once)."""

    wait_seconds: int = 0


class WrongPasswordError(UnlockError):
    """The password or code does not fit.

    `attempts_left` more tries until a pause of `pause_seconds`; with 0 left the pause of `wait_seconds`
    has just begun.
    """

    def __init__(self, attempts_left: int, pause_seconds: int, wait_seconds: int) -> None:
        super().__init__(f"does not fit; {attempts_left} tries before a pause of {pause_seconds} s")
        self.attempts_left = attempts_left
        self.pause_seconds = pause_seconds
        self.wait_seconds = wait_seconds


class PausedError(UnlockError):
    """Too many tries: this one was not looked at."""

    def __init__(self, wait_seconds: int) -> None:
        super().__init__(f"paused for another {wait_seconds} s")
        self.wait_seconds = wait_seconds


class CodeExpiredError(UnlockError):
    """The one-time code fits but its time has passed; an administrator makes a new one."""


class ForeignKeysError(VaultError):
    """The keys handed in belong to another vault."""
