"""Who can unlock here, read without any key: all the unlock card needs of the vault, and quick to import."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.clock import Clock
from desktop.domain.roles import Role
from desktop.vault import slot_file
from desktop.vault.errors import SlotsDamagedError, VaultMissingError

if TYPE_CHECKING:
    from desktop.domain.people import Person

TRIES_FILE = "vault.tries"
_NO_TRIES = b"{}"


class SlotInfo(NamedTuple):
    """A person on the unlock card, readable before anybody has proved it; after an unlock it is proved.

    `enrolled` is False for somebody who still has to set a password with a one-time code.
    """

    id: str
    name: str
    roles: frozenset[Role]
    agency: str
    unit: str
    identity: str
    enrolled: bool
    wait_seconds: int = 0

    @property
    def person(self) -> Person:
        """Whom the line is about."""
        from desktop.domain.people import Person  # the first window does without

        return Person(self.id, self.name, self.roles, self.agency, self.unit, self.identity)


def people(folder: Path, wait: Callable[[str], int]) -> tuple[SlotInfo, ...]:
    """Who can open the vault, and who holds a one-time code; those with a password first.

    `wait` answers the seconds of pause that a person still has. Raises VaultMissingError if there is no slots
    file, SlotsDamagedError if there is no readable one.
    """
    held = _newest(folder)
    try:
        enrolled = [_info(slot["person"], enrolled=True) for slot in held["people"]]
        invited = [_info(slot["person"], enrolled=False) for slot in held["enrolments"]]
    except (KeyError, TypeError, ValueError) as error:
        raise SlotsDamagedError from error
    known = {info.id for info in enrolled}
    return (
        *(info._replace(wait_seconds=wait(info.id)) for info in enrolled),
        *(info for info in invited if info.id not in known),
    )


def pauses(folder: Path, clock: Clock) -> Callable[[str], int]:
    """The running pauses after too many tries; mostly nobody has any, and then nothing more is imported."""
    if slot_file.read(folder / TRIES_FILE) in {None, _NO_TRIES}:
        return lambda _person: 0
    from desktop.vault.throttle import Throttle

    return Throttle(folder, clock).wait_seconds


def _newest(folder: Path) -> Mapping[str, Any]:
    """The newer of the two generations that can be read."""
    found = [data for name in slot_file.NAMES if (data := slot_file.read(folder / name)) is not None]
    if not found:
        raise VaultMissingError
    readable: list[Mapping[str, Any]] = []
    for data in found:
        with contextlib.suppress(SlotsDamagedError, ValueError, KeyError, TypeError):
            held = json.loads(slot_file.unsealed(data)[1])
            readable.append({**held, "generation": int(held["generation"])})
    if not readable:
        raise SlotsDamagedError
    return max(readable, key=lambda held: int(held["generation"]))


def _info(entry: Mapping[str, Any], *, enrolled: bool) -> SlotInfo:
    roles = frozenset(Role(role) for role in entry["roles"])
    unit, identity = entry.get("unit", ""), entry.get("identity", "")
    return SlotInfo(entry["id"], entry["name"], roles, entry["agency"], unit, identity, enrolled)
