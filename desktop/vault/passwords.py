"""From what a person types to a key: Argon2id, bound to this computer's device secret."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Annotated

import msgspec

from desktop.vault.errors import WeakPasswordError
from desktop.vault.keys import KEY_BYTES, derive

SALT_BYTES = 16
SHORTEST, LONGEST = 8, 256
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no letter that looks like a digit."""

_CODE_LENGTH, _CODE_GROUP = 20, 5
_LOOKS_LIKE = str.maketrans("ILO", "110", " -\t")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs; kept in every slot, so that new slots may cost more.

    The bounds refuse a file that would make opening it eat the computer's memory.
    """

    memory_kib: Annotated[int, msgspec.Meta(ge=64, le=1 << 20)]
    passes: Annotated[int, msgspec.Meta(ge=1, le=16)]
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)]


STANDARD = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""64 MiB, 3 passes, 4 lanes: about a third of a second on an office computer."""


def new_salt() -> bytes:
    """A fresh salt."""
    return secrets.token_bytes(SALT_BYTES)


def check(password: str) -> None:
    """Raise WeakPasswordError unless the length is within bounds; spaces and any script are welcome."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise WeakPasswordError(SHORTEST, LONGEST)


def key_from(password: str, device: bytes, salt: bytes, cost: Cost) -> bytes:
    """The key that wraps the vault key for one person on this computer."""
    from argon2.low_level import Type, hash_secret_raw

    # NFC: the same word typed on two keyboards must give the same bytes. A lone surrogate, which only a
    # broken input method sends, simply does not fit.
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    stretched = hash_secret_raw(
        typed,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return derive(stretched, device, "slot")


def new_code() -> str:
    """A code to read aloud or print: four groups of five, 100 random bits."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(letters[at : at + _CODE_GROUP] for at in range(0, _CODE_LENGTH, _CODE_GROUP))


def code_as_typed(typed: str) -> str:
    """The code behind what a person typed: any case, any dashes, O for 0, I or L for 1."""
    return typed.upper().translate(_LOOKS_LIKE)
