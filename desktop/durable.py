"""Files written whole: a power cut leaves the old bytes or the new ones, never a mixture."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

OWNER_ONLY = 0o600


@contextlib.contextmanager
def appearing(path: Path, mode: int = 0o666) -> Generator[BinaryIO]:
    """A file to write into that takes the place of `path` once it is whole and the disk has it.

    `mode` is its right at most; the person's umask narrows it. Raises OSError (disk full, no right); after
    that or any other exception the former file stands untouched and nothing is left beside it.
    """
    fresh = path.with_name(f"{path.name}.new")
    try:
        # O_TRUNC: a leftover of a crash is simply written over; one instance a profile, so nobody races us.
        descriptor = os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` by `data`, readable by its owner only, and return when the disk has it.

    Raises OSError (disk full, no right) with the former file untouched and nothing left beside it.
    """
    with appearing(path, OWNER_ONLY) as file:
        file.write(data)


def sync_folder(folder: Path) -> None:
    """Make names created in or removed from `folder` survive a power cut."""
    if sys.platform == "win32":  # Windows journals names itself and cannot open a folder this way
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
