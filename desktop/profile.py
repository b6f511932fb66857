"""Where one office's files are on this computer, and the lock that keeps a second program off them."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

PRIVATE_FOLDER = 0o700
_LOCK_AT = 1 << 30
"""The locked byte lies far behind the process number: on Windows a locked byte cannot even be read."""


class AlreadyRunningError(Exception):
    """Another Tanggap works on this profile; `pid` is its process number, 0 if it could not be read."""

    def __init__(self, pid: int) -> None:
        super().__init__(f"another program, process {pid}, works on this profile")
        self.pid = pid


class Profile(NamedTuple):
    """The folder of one office and the names inside it. Making one touches nothing on disk."""

    folder: Path

    @classmethod
    def default(cls) -> Profile:
        """The profile of the person signed in to this computer."""
        # Imported late: with `--profile` it is never needed.
        import platformdirs

        return cls(Path(platformdirs.user_data_dir("tanggap", appauthor=False)))

    @classmethod
    def at(cls, folder: Path | None) -> Profile:
        """The profile named by `--profile DIR`, or the default one."""
        return cls.default() if folder is None else cls(folder.expanduser().absolute())

    @property
    def slots(self) -> Path:
        """The wrapped vault key, one slot per person; its second generation lies beside it."""
        return self.folder / "vault.slots"

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "kantor.db"

    @property
    def attachments(self) -> Path:
        """Encrypted attachments under random names."""
        return self.folder / "lampiran"

    @property
    def backups(self) -> Path:
        """Encrypted copies of the database."""
        return self.folder / "cadangan"

    @property
    def settings(self) -> Path:
        """What this computer shows and how it connects; no secret in it."""
        return self.folder / "settings.json"

    @property
    def logs(self) -> Path:
        """Log lines: ids only."""
        return self.folder / "logs"

    @property
    def exists(self) -> bool:
        """True if an office was set up here."""
        return self.slots.exists() or self.slots.with_name("vault.slots.2").exists()

    def prepare(self) -> None:
        """Create the folders, open to this person of the computer only. Raises OSError."""
        for folder in (self.folder, self.attachments, self.backups, self.logs):
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)

    @contextlib.contextmanager
    def staged(self) -> Generator[Profile]:
        """A profile beside this one, to fill: it comes into its place when the block ends well, else it goes.

        Whatever stops the work, a full disk or a power cut, no half office stays behind: what makes this
        profile exist is moved last. Raises OSError, FileExistsError if an office's data lie here already.
        """
        if self.exists or self.database.exists():
            raise FileExistsError(self.database)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix=f"{self.folder.name}.", suffix=".baru", dir=self.folder.parent))
        try:
            fresh = Profile(place)
            yield fresh
            self.folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            for entry in sorted(place.iterdir(), key=lambda entry: entry.name.startswith(fresh.slots.name)):
                _put(entry, self.folder / entry.name)
        finally:
            shutil.rmtree(place, ignore_errors=True)

    @contextlib.contextmanager
    def locked(self) -> Generator[None]:
        """Hold the profile alone; the folder must exist. Raises AlreadyRunningError.

        The lock ends with the process however it ends, so a killed program never shuts its owner out.
        """
        descriptor = os.open(self.folder / "tanggap.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            if not _take(descriptor):
                raise AlreadyRunningError(_number(descriptor))
            try:
                os.ftruncate(descriptor, 0)
                os.write(descriptor, str(os.getpid()).encode())
                yield
            finally:
                _release(descriptor)
        finally:
            os.close(descriptor)


def _put(entry: Path, target: Path) -> None:
    """Move a file or the files of a folder, onto what may be there already."""
    if not entry.is_dir():
        entry.replace(target)
        return
    target.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    for inner in entry.iterdir():
        _put(inner, target / inner.name)


def _number(descriptor: int) -> int:
    os.lseek(descriptor, 0, os.SEEK_SET)
    digits = os.read(descriptor, 20)
    return int(digits) if digits.isdigit() else 0


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCK_AT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _LOCK_AT, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
