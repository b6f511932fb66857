"""The bytes of the slots file: its two names, the line it begins with, and the sum that tells damage."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from desktop.vault.errors import SlotsDamagedError

NAMES = FIRST, SECOND = "vault.slots", "vault.slots.2"
_MAGIC = b"TANGGAP SLOTS 1\n"
_SUM_BYTES = _MARK_BYTES = 32


def sealed(mark: bytes, body: bytes) -> bytes:
    """The bytes of a file: a first line, a SHA-256 against damage, then what it covers, mark and body."""
    return _MAGIC + _sum(mark + body) + mark + body


def unsealed(data: bytes) -> tuple[bytes, bytes]:
    """Mark and body of a file. Raises SlotsDamagedError for anything but what `sealed` wrote."""
    covered = data[len(_MAGIC) + _SUM_BYTES :]
    if data[: len(_MAGIC) + _SUM_BYTES] != _MAGIC + _sum(covered):
        raise SlotsDamagedError
    return covered[:_MARK_BYTES], covered[_MARK_BYTES:]


def exist(folder: Path) -> bool:
    """True if a vault is in this folder, even a damaged one."""
    return any((folder / name).exists() for name in NAMES)


def read(path: Path) -> bytes | None:
    """What a file holds, None without one."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _sum(covered: bytes) -> bytes:
    try:
        # As the standard `random` does: hashlib would load OpenSSL before the first window for one sum.
        made = import_module("_sha2").sha256
    except ImportError:
        made = import_module("hashlib").sha256
    digest: bytes = made(covered).digest()
    return digest
