"""The vault's main key and the keys derived from it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

KEY_BYTES = 32


def derive(key: bytes, salt: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose (HKDF-SHA256); another purpose or salt gives an unrelated key."""
    # Imported late, here and beside: the unlock card shows before any cryptography is needed.
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, f"tanggap/1/{purpose}".encode()).derive(key)


@dataclass(frozen=True, slots=True)
class Keys:
    """What an unlocked vault hands out, 32 bytes each; none of them ever appears in a repr or a log."""

    vault: str
    main: bytes = field(repr=False)
    """Only this package uses it, to wrap it for another person."""

    database: bytes = field(repr=False)
    """SQLCipher's raw key."""

    attachments: bytes = field(repr=False)
    backup: bytes = field(repr=False)
    drafts: bytes = field(repr=False)
    """Drafts and other small sealed files."""

    secrets: bytes = field(repr=False)
    """Platform secrets, where this computer's keyring does not answer."""

    slots: bytes = field(repr=False)
    """Authenticates the slots file."""

    @classmethod
    def from_main(cls, vault: str, main: bytes) -> Keys:
        """All keys of the vault with this id and main key."""
        salt = vault.encode()
        return cls(
            vault,
            main,
            database=derive(main, salt, "database"),
            attachments=derive(main, salt, "attachments"),
            backup=derive(main, salt, "backup"),
            drafts=derive(main, salt, "drafts"),
            secrets=derive(main, salt, "secrets"),
            slots=derive(main, salt, "slots"),
        )


def new_key() -> bytes:
    """32 fresh random bytes."""
    return secrets.token_bytes(KEY_BYTES)
