"""A file as a chain of sealed 64 KiB blocks: a changed, swapped, missing or extra block is noticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

KEY_BYTES = 32
BLOCK_BYTES = 64 * 1024
_MARK = b"TGL1"
_TAG_BYTES = 16
_LAST, _MORE = b"\x01", b"\x00"


class DamagedError(Exception):
    """The file is not what was written under this key."""


def blocks(source: BinaryIO) -> Iterator[bytes]:
    """A file in blocks of 64 KiB."""
    while block := source.read(BLOCK_BYTES):
        yield block


def seal(plain: Iterable[bytes], out: BinaryIO, key: bytes) -> None:
    """Write blocks of at most 64 KiB sealed under a key that seals nothing else."""
    # Imported here because it costs the start of the program 30 ms, and files are rare.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(key)
    out.write(_MARK)
    number, waiting = 0, b""
    for block in plain:
        if number or waiting:
            out.write(cipher.encrypt(_nonce(number, _MORE), waiting, None))
            number += 1
        waiting = block
    out.write(cipher.encrypt(_nonce(number, _LAST), waiting, None))


def unseal(source: BinaryIO, key: bytes, first: int = 0) -> Iterator[bytes]:
    """The blocks of a sealed file from the `first` one on, each proved whole; DamagedError otherwise."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if source.read(len(_MARK)) != _MARK:
        raise DamagedError("not a sealed file")
    cipher = AESGCM(key)
    number = first
    source.seek(_place(first))
    block = source.read(BLOCK_BYTES + _TAG_BYTES)
    while True:
        following = source.read(BLOCK_BYTES + _TAG_BYTES)
        try:
            plain = cipher.decrypt(_nonce(number, _MORE if following else _LAST), block, None)
        except InvalidTag:
            raise DamagedError(f"block {number} is not what was written") from None
        if plain:
            yield plain
        if not following:
            return
        block = following
        number += 1


def grown(length: int) -> int:
    """Bytes of content in a growing file of this length; a block that was half written does not count."""
    return max(0, length - len(_MARK)) // (BLOCK_BYTES + _TAG_BYTES) * BLOCK_BYTES


def grow(out: BinaryIO, key: bytes, at: int, data: bytes, size: int) -> None:
    """Write the content from offset `at`, the beginning of a block, of a file that will hold `size` bytes.

    `data` ends at the end of a block or of the file, so what stands there can always be gone on from.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(key)
    if at == 0:
        out.write(_MARK)
    out.seek(_place(at // BLOCK_BYTES))
    out.truncate()
    for start in range(0, max(len(data), 1), BLOCK_BYTES):
        block = data[start : start + BLOCK_BYTES]
        last = at + start + len(block) >= size
        number = (at + start) // BLOCK_BYTES
        out.write(cipher.encrypt(_nonce(number, _LAST if last else _MORE), block, None))


def _place(block: int) -> int:
    return len(_MARK) + block * (BLOCK_BYTES + _TAG_BYTES)


def _nonce(number: int, which: bytes) -> bytes:
    return number.to_bytes(11, "big") + which
