"""Files of complaints: encrypted in chunks under random names, each with a key of its own in the vault."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from sqlalchemy import Connection

from desktop.domain.complaint import Attachment
from desktop.domain.people import Person
from desktop.store import sealed
from desktop.store.codec import to_stamp
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.store.session import surroundings

FOLDER = "lampiran"
INCOMING = "incoming"
"""In the column `upload`: the file is still on its way here, and nobody may open it."""


class AttachmentMissingError(LookupError):
    """The vault holds no file under this id."""


def add(
    session: Connection,
    record: str,
    name: str,
    data: bytes | Path,
    person: Person,
    *,
    at: datetime,
    mime: str,
    public: bool = False,
) -> Attachment:
    """Take a file into the vault; it is on the disk before this returns. Raises OSError when it cannot be.

    `name` is only what people see. A file whose transaction rolls back is deleted by the next `sweep`.
    """
    file, key = secrets.token_hex(16), secrets.token_bytes(sealed.KEY_BYTES)
    digest, size = sha256(), 0

    def counted(blocks: Iterable[bytes]) -> Iterator[bytes]:
        nonlocal size
        for block in blocks:
            digest.update(block)
            size += len(block)
            yield block

    with (folder(session) / file).open("xb") as out:
        if isinstance(data, Path):
            with data.open("rb") as source:
                sealed.seal(counted(sealed.blocks(source)), out, key)
        else:
            sealed.seal(counted(sealed.blocks(BytesIO(data))), out, key)
        out.flush()
        os.fsync(out.fileno())
    made = Attachment(secrets.token_hex(16), name, mime, size, digest.hexdigest(), person.id, public)
    insert(session, record, made, file, key, at)
    return made


def stream(session: Connection, attachment: str, start: int = 0) -> Iterator[bytes]:
    """The file from a byte on; AttachmentMissingError when not here, sealed.DamagedError when it was changed.

    Nothing of a block reaches the caller before the block has proved whole.
    """
    row = session.exec_driver_sql(
        "SELECT file, key FROM attachment WHERE id = ? AND upload <> ?", (attachment, INCOMING)
    ).one_or_none()
    if row is None:
        raise AttachmentMissingError(attachment)
    path = folder(session) / str(row[0])
    if not path.is_file():
        raise AttachmentMissingError(attachment)
    first, skip = divmod(start, sealed.BLOCK_BYTES)
    with path.open("rb") as source:
        for block in sealed.unseal(source, bytes.fromhex(row[1]), first):
            yield block[skip:]
            skip = 0


def read(session: Connection, attachment: str) -> bytes:
    """The whole file; raises as `stream` does."""
    return b"".join(stream(session, attachment))


def held(session: Connection, record: str) -> frozenset[str]:
    """Ids of the record's files that this computer can open."""
    rows = session.exec_driver_sql(
        "SELECT id FROM attachment WHERE record = ? AND upload <> ?", (record, INCOMING)
    )
    return frozenset(str(one) for (one,) in rows)


def forget(session: Connection, attachment: str) -> None:
    """Forget a file and its key: unreadable after the commit, deleted by the next `sweep`."""
    session.exec_driver_sql("DELETE FROM attachment WHERE id = ?", (attachment,))


def sweep(database: Database) -> int:
    """Delete every file that no row knows, of forgotten records and of rolled-back work; answers how many."""
    # Nobody may write meanwhile: a file is on the disk before its row is committed.
    with database.writing(Writer.CHORE) as session:
        known = set(session.exec_driver_sql("SELECT file FROM attachment").scalars())
        stray = [path for path in folder(session).iterdir() if path.name not in known]
        for path in stray:
            path.unlink(missing_ok=True)
    return len(stray)


def folder(session: Connection) -> Path:
    """Where the sealed files lie."""
    place = surroundings(session).folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    return place


def insert(
    session: Connection,
    record: str,
    made: Attachment,
    file: str,
    key: bytes,
    at: datetime,
    *,
    upload: str = "",
    uploaded: bool = False,
) -> None:
    """Note a file and its key; `uploaded` says that the gateway has it."""
    session.exec_driver_sql(
        "INSERT INTO attachment(id, record, name, mime, size, sha256, added_by, public, file, key, added_at, "
        "upload, uploaded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            made.id,
            record,
            made.name,
            made.mime,
            made.size,
            made.sha256,
            made.added_by,
            made.public,
            file,
            key.hex(),
            to_stamp(at),
            upload,
            uploaded,
        ),
    )
