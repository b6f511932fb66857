"""One person at an unlocked computer."""

from __future__ import annotations

from desktop.domain.people import Person
from desktop.vault.keys import Keys


class LockedError(Exception):
    """The session has ended; somebody must unlock again."""


class Session:
    """Who works here now, and the keys she opened. Ends with `lock`.

    Locking drops our references. Python cannot wipe what it copied, so a real lock also replaces the
    process, which `desktop.app` does.
    """

    def __init__(self, person: Person, keys: Keys) -> None:
        """Made by `Accounts` only, after the password fitted."""
        self.person = person
        self._keys: Keys | None = keys

    @property
    def keys(self) -> Keys:
        """The vault's keys. Raises LockedError after `lock`."""
        if self._keys is None:
            raise LockedError
        return self._keys

    @property
    def locked(self) -> bool:
        """True once the session has ended."""
        return self._keys is None

    def lock(self) -> None:
        """End the session; a second call changes nothing."""
        self._keys = None
