"""Authenticated encryption of one small value: AES-256-GCM with a random nonce in front."""

from __future__ import annotations

import secrets

NONCE_BYTES = 12
_TAG_BYTES = 16


class SealBrokenError(Exception):
    """The key, the context or the bytes are not those that were sealed."""


def seal(key: bytes, plain: bytes, *context: str) -> bytes:
    """Nonce, ciphertext and tag; it opens only under the same key and context."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, _bound(context))


def unseal(key: bytes, sealed: bytes, *context: str) -> bytes:
    """The plain value. Raises SealBrokenError on any other key, context or byte."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(sealed) < NONCE_BYTES + _TAG_BYTES:
        raise SealBrokenError
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _bound(context))
    except InvalidTag as error:
        raise SealBrokenError from error


def _bound(context: tuple[str, ...]) -> bytes:
    # Each part carries its length, so that ("ab", "c") and ("a", "bc") stay different.
    parts = [part.encode() for part in ("tanggap/1", *context)]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
