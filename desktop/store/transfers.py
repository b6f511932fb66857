"""What of each file has travelled: uploads with the place they go on at, downloads that grow block by block.

The column `upload` holds the place of an upload that was begun, `refused:` and a reason for one that must not
be tried again, or INCOMING for a file that is still on its way here.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection

from desktop.domain.complaint import Attachment
from desktop.store import attachments, sealed
from desktop.store.attachments import INCOMING, AttachmentMissingError
from desktop.store.database import Database
from desktop.store.session import listed

_REFUSED = "refused:"

_UNNAMED = """SELECT json_extract(said.value, '$[1]')
FROM outbox, json_each(outbox.intent, '$.payload') said
WHERE outbox.open = 1 AND outbox.kind = 'attach' AND json_extract(said.value, '$[0]') = 'id'
  AND outbox.state """
"""Ids of files whose ATTACH is in one of the states that follow."""
_ON_ITS_WAY = "NOT IN ('acked', 'done')"
_TROUBLED = "IN ('rejected', 'failed', 'quarantined')"


@dataclass(frozen=True, slots=True)
class Upload:
    """Contents that the gateway does not have yet, and the records that name them; `place` or empty."""

    id: str
    records: tuple[str, ...]
    sha256: str
    size: int
    place: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Files of this computer that the gateway does not have: on their way; refused, they or their ATTACH."""

    count: int
    bytes: int
    refused: int


def outgoing(session: Connection, before: Sequence[str] = ()) -> tuple[Upload, ...]:
    """What can be brought to the gateway now, smallest first, one line for equal contents.

    The gateway takes a file only once it has accepted the ATTACH that names it: until then asking is in vain,
    unless that is one of `before`, the intents that reach it just before the file.
    """
    return _bringable(
        session, f"{_ON_ITS_WAY} AND outbox.id NOT IN (SELECT value FROM json_each(?))", listed(before)
    )


def _bringable(session: Connection, without: str, *more: str) -> tuple[Upload, ...]:
    rows = session.exec_driver_sql(
        "SELECT min(id), json_group_array(DISTINCT record), sha256, size, max(upload) FROM attachment "
        f"WHERE uploaded = 0 AND upload NOT LIKE ? AND id NOT IN ({_UNNAMED} {without}) "
        "GROUP BY sha256 ORDER BY size, sha256",
        (f"{_REFUSED}%", *more),
    )
    return tuple(
        Upload(id_, tuple(sorted(json.loads(records))), digest, size, place)
        for id_, records, digest, size, place in rows
    )


def waiting(session: Connection) -> Waiting:
    """How much is still to be brought; equal contents count once, as they travel once."""
    pending = _bringable(session, _TROUBLED)
    refused = session.exec_driver_sql(
        "SELECT count(DISTINCT sha256) FROM attachment WHERE uploaded = 0 "
        f"AND (upload LIKE ? OR id IN ({_UNNAMED} {_TROUBLED}))",
        (f"{_REFUSED}%",),
    ).scalar_one()
    return Waiting(len(pending), sum(each.size for each in pending), int(refused))


def begun(session: Connection, digest: str, place: str) -> None:
    """Remember where the upload of these contents goes on; empty for from the start."""
    session.exec_driver_sql(
        "UPDATE attachment SET upload = ? WHERE sha256 = ? AND uploaded = 0", (place, digest)
    )


def brought(session: Connection, digest: str) -> None:
    """The gateway has these contents, for every complaint they belong to."""
    session.exec_driver_sql(
        "UPDATE attachment SET uploaded = 1, upload = '' WHERE sha256 = ? AND uploaded = 0", (digest,)
    )


def offer_again(session: Connection) -> None:
    """The gateway was restored and may have lost what came since: offer it every file that is here."""
    session.exec_driver_sql(
        "UPDATE attachment SET uploaded = 0, upload = '' WHERE uploaded = 1 AND upload <> ?", (INCOMING,)
    )


def refused(session: Connection, digest: str, why: str) -> None:
    """These contents will never be taken; the file stays on this computer."""
    begun(session, digest, f"{_REFUSED}{why}")


def piece(session: Connection, attachment: str, start: int, most: int) -> bytes:
    """At most `most` bytes of a file from a byte on; raises as `attachments.stream` does."""
    found = bytearray()
    for block in attachments.stream(session, attachment, start):
        found += block
        if len(found) >= most:
            break
    return bytes(found[:most])


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way here, sealed block by block; the first `received` bytes are on the disk."""

    attachment: Attachment
    path: Path
    key: bytes
    received: int


def begin(session: Connection, record: str, file: Attachment, at: datetime) -> Incoming | None:
    """Go on with a download where it stopped, or begin it; None when the file is here already.

    A file whose bytes are missing or damaged is fetched anew, but DamagedError when only this computer has
    it. Raises OSError.
    """
    row = session.exec_driver_sql(
        "SELECT file, key, upload, uploaded FROM attachment WHERE id = ?", (file.id,)
    ).one_or_none()
    if row is not None:
        path, key = attachments.folder(session) / str(row[0]), bytes.fromhex(row[1])
        if row[2] == INCOMING and path.is_file():
            return Incoming(file, path, key, min(sealed.grown(path.stat().st_size), _last_block(file.size)))
        if row[2] != INCOMING and _whole(session, file):
            return None
        if not row[3]:
            raise sealed.DamagedError("the gateway does not have this file")
        attachments.forget(session, file.id)
    name, key = secrets.token_hex(16), secrets.token_bytes(sealed.KEY_BYTES)
    path = attachments.folder(session) / name
    path.touch(exist_ok=False)
    attachments.insert(session, record, file, name, key, at, upload=INCOMING, uploaded=True)
    return Incoming(file, path, key, 0)


def grow(incoming: Incoming, at: int, data: bytes) -> None:
    """Seal the next piece to the disk: whole blocks, or the end of the file. Raises OSError."""
    with incoming.path.open("r+b") as out:
        sealed.grow(out, incoming.key, at, data, incoming.attachment.size)
        if at + len(data) >= incoming.attachment.size:
            out.flush()
            os.fsync(out.fileno())


def is_announced(incoming: Incoming) -> bool:
    """Whether what has come is the file that was announced, read again from the disk."""
    summed, size = sha256(), 0
    try:
        with incoming.path.open("rb") as source:
            for block in sealed.unseal(source, incoming.key):
                summed.update(block)
                size += len(block)
    except sealed.DamagedError:
        return False
    return (size, summed.hexdigest()) == (incoming.attachment.size, incoming.attachment.sha256)


def arrived(session: Connection, attachment: str) -> bool:
    """The whole file is here from now on; False when its complaint has left meanwhile."""
    done = session.exec_driver_sql(
        "UPDATE attachment SET upload = '' WHERE id = ? AND upload = ?", (attachment, INCOMING)
    )
    return done.rowcount == 1


def drop(database: Database, incoming: Incoming) -> None:
    """Forget what has come of a file."""
    with database.writing() as session:
        session.exec_driver_sql(
            "DELETE FROM attachment WHERE id = ? AND upload = ?", (incoming.attachment.id, INCOMING)
        )
    incoming.path.unlink(missing_ok=True)


def _whole(session: Connection, file: Attachment) -> bool:
    try:
        return sum(map(len, attachments.stream(session, file.id))) == file.size
    except (AttachmentMissingError, sealed.DamagedError):
        return False


def _last_block(size: int) -> int:
    """Where the last block begins: it always comes anew, since only its end proves that it is whole."""
    return max(0, size - 1) // sealed.BLOCK_BYTES * sealed.BLOCK_BYTES
