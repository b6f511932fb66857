"""Letters: bytes sealed to one reader's public key (age, X25519), so that any stick may carry them."""

from __future__ import annotations

from desktop.vault.sealing import SealBrokenError


def new_identity() -> str:
    """A new private key as text (`AGE-SECRET-KEY-1…`); whoever has it reads every letter sealed to it."""
    from pyrage import x25519  # imported late, here and beside: only carrying by stick needs it

    return str(x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public half of a private key (`age1…`): letters are sealed to it. Raises SealBrokenError."""
    from pyrage import IdentityError, x25519

    try:
        return str(x25519.Identity.from_str(identity).to_public())
    except IdentityError as error:
        raise SealBrokenError from error


def seal_to(recipient: str, plain: bytes) -> bytes:
    """The letter as an age file. Raises SealBrokenError when the recipient is none."""
    from pyrage import RecipientError, encrypt, x25519

    try:
        return encrypt(plain, [x25519.Recipient.from_str(recipient)])
    except RecipientError as error:
        raise SealBrokenError from error


def open_letter(identity: str, sealed: bytes) -> bytes:
    """What was sealed. Raises SealBrokenError for another reader's letter and for any changed byte."""
    from pyrage import DecryptError, IdentityError, decrypt, x25519

    try:
        return decrypt(sealed, [x25519.Identity.from_str(identity)])
    except (DecryptError, IdentityError) as error:
        raise SealBrokenError from error
