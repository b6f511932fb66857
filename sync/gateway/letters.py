"""The gateway's letters: its key in its database, what was sealed to it, what it seals to a device."""

from __future__ import annotations

from sqlalchemy import Connection, select

from desktop.vault.letters import new_identity, open_letter, recipient_of, seal_to
from desktop.vault.sealing import SealBrokenError
from sync.gateway.problems import RefusedError, Word
from sync.gateway.schema import server


def recipient(session: Connection) -> str:
    """The public key that clients seal bundles to."""
    return recipient_of(session.execute(select(server.c.letters)).scalar_one())


def opened(session: Connection, sealed: bytes) -> bytes:
    """What was sealed to this gateway; raises RefusedError (422) for anything else."""
    try:
        return open_letter(session.execute(select(server.c.letters)).scalar_one(), sealed)
    except SealBrokenError as error:
        raise RefusedError(Word.BUNDLE, "sealed to another gateway, or damaged") from error


def sealed_to(device: str, plain: bytes) -> bytes:
    """A letter for a device's own key; raises RefusedError (422) when it named none."""
    try:
        return seal_to(device, plain)
    except SealBrokenError as error:
        raise RefusedError(Word.BUNDLE, "no key to answer to") from error


def make_key(session: Connection) -> None:
    """Give the server its key, once in the life of its database."""
    session.execute(server.update().where(server.c.letters == "").values(letters=new_identity()))
