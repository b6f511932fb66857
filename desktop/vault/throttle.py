"""Slows down guessing at the keyboard: five tries, then a pause that doubles; it survives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from desktop.clock import Clock
from desktop.durable import write_atomically
from desktop.vault.errors import PausedError
from desktop.vault.roll import TRIES_FILE

TRIES = 5
FIRST_PAUSE, LONGEST_PAUSE = 60, 3600


@dataclass(frozen=True, slots=True)
class Tries:
    """The failures of one person since the last success, and when the last one was."""

    failed: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a failed try leaves the person; seconds."""

    attempts_left: int
    pause_seconds: int
    wait_seconds: int


class Throttle:
    """Counts tries in a file of the vault's folder.

    It holds up a person at the keyboard, nothing more: somebody with the files guesses elsewhere, against
    Argon2id and the device secret.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / TRIES_FILE
        self._clock = clock
        self._unsaved: dict[str, Tries] | None = None
        """The counts while the disk takes none: a full disk must not keep a person from her work."""

    def begin(self, person: str) -> None:
        """Count a try before its outcome is known, so that killing the program does not win another.

        Raises PausedError if a pause is running; the try is then not counted.
        """
        counted = self._load()
        tries = counted.get(person)
        now = self._clock.now()
        if tries is not None and (wait := _wait(tries, now)) > 0:
            raise PausedError(wait)
        counted[person] = Tries((tries.failed if tries else 0) + 1, now)
        self._save(counted)

    def failed(self, person: str) -> Verdict:
        """What the try counted last means, now that it has failed."""
        tries = self._load().get(person, Tries(1, self._clock.now()))
        wait = _wait(tries, self._clock.now())
        left = 0 if wait else TRIES - tries.failed % TRIES
        rounds = -(-tries.failed // TRIES)
        return Verdict(left, _pause(rounds), wait)

    def succeeded(self, person: str) -> None:
        """Forget the failures of this person."""
        counted = self._load()
        if counted.pop(person, None) is not None:
            self._save(counted)

    def wait_seconds(self, person: str) -> int:
        """Seconds of pause this person still has, 0 if none."""
        tries = self._load().get(person)
        return 0 if tries is None else _wait(tries, self._clock.now())

    def _load(self) -> dict[str, Tries]:
        if self._unsaved is not None:
            return dict(self._unsaved)
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Tries])
        except FileNotFoundError:
            return {}
        except msgspec.MsgspecError:
            # A damaged count must neither shut anybody out nor stop the start; it is written anew.
            return {}

    def _save(self, counted: dict[str, Tries]) -> None:
        try:
            write_atomically(self._path, msgspec.json.encode(counted))
        except OSError:
            self._unsaved = counted
        else:
            self._unsaved = None


def _pause(rounds: int) -> int:
    """The pause after so many full rounds of tries: 1, 2, 4 … minutes, at most an hour; seconds."""
    return min(FIRST_PAUSE << min(max(rounds, 1) - 1, 10), LONGEST_PAUSE)


def _wait(tries: Tries, now: datetime) -> int:
    if tries.failed == 0 or tries.failed % TRIES:
        return 0
    pause = _pause(tries.failed // TRIES)
    passed = (now - tries.last).total_seconds()
    # A clock set back must not turn a minute into a year.
    return pause if passed < 0 else max(0, -(-int((pause - passed) * 1000) // 1000))
