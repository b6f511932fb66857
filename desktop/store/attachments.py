"""Files of complaints: encrypted in chunks under random names, each with a key of its own in the vault."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from desktop.store.session import surroundings

FOLDER = "lampiran"


class AttachmentMissingError(LookupError):
    """The vault holds no file under this id."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the gateway does not have yet; `address` is where a broken upload goes on, else empty."""

    id: str
    record: str
    sha256: str
    size: int
    mime: str
    name: str
    address: str


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
    folder = _folder(session)
    digest, size = sha256(), 0

    def counted(blocks: Iterable[bytes]) -> Iterator[bytes]:
        nonlocal size
        for block in blocks:
            digest.update(block)
            size += len(block)
            yield block

    with (folder / file).open("xb") as out:
        if isinstance(data, Path):
            with data.open("rb") as source:
                sealed.seal(counted(sealed.blocks(source)), out, key)
        else:
            sealed.seal(counted(sealed.blocks(BytesIO(data))), out, key)
        out.flush()
        os.fsync(out.fileno())
    made = Attachment(secrets.token_hex(16), name, mime, size, digest.hexdigest(), person.id, public)
    _insert(session, record, made, file, key, at, uploaded=False)
    return made


def keep(session: Connection, record: str, attachment: Attachment, data: bytes, at: datetime) -> None:
    """Keep a file that came from the gateway; ValueError when it is not the one that was announced."""
    if len(data) != attachment.size or sha256(data).hexdigest() != attachment.sha256:
        raise ValueError("this is not the file that was announced")
    file, key = secrets.token_hex(16), secrets.token_bytes(sealed.KEY_BYTES)
    with (_folder(session) / file).open("xb") as out:
        sealed.seal(sealed.blocks(BytesIO(data)), out, key)
        out.flush()
        os.fsync(out.fileno())
    _insert(session, record, attachment, file, key, at, uploaded=True)


def stream(session: Connection, attachment: str) -> Iterator[bytes]:
    """The file in blocks; AttachmentMissingError when not here, sealed.DamagedError when it was changed.

    Nothing of a block reaches the caller before the block has proved whole.
    """
    row = session.exec_driver_sql(
        "SELECT file, key FROM attachment WHERE id = ?", (attachment,)
    ).one_or_none()
    if row is None:
        raise AttachmentMissingError(attachment)
    path = _folder(session) / str(row[0])
    if not path.is_file():
        raise AttachmentMissingError(attachment)
    with path.open("rb") as source:
        yield from sealed.unseal(source, bytes.fromhex(row[1]))


def read(session: Connection, attachment: str) -> bytes:
    """The whole file; raises as `stream` does."""
    return b"".join(stream(session, attachment))


def held(session: Connection, record: str) -> frozenset[str]:
    """Ids of the record's files that this computer can open."""
    rows = session.exec_driver_sql("SELECT id FROM attachment WHERE record = ?", (record,))
    return frozenset(str(one) for (one,) in rows)


def pending_uploads(session: Connection) -> tuple[Upload, ...]:
    """Files that the gateway does not have yet, smallest first, one line for equal contents."""
    rows = session.exec_driver_sql(
        "SELECT min(id), record, sha256, size, mime, name, max(upload) FROM attachment WHERE uploaded = 0 "
        "GROUP BY sha256 ORDER BY size, sha256"
    )
    return tuple(Upload(*row) for row in rows)


def upload_begun(session: Connection, digest: str, address: str) -> None:
    """Remember where the upload of these contents goes on."""
    session.exec_driver_sql("UPDATE attachment SET upload = ? WHERE sha256 = ?", (address, digest))


def uploaded(session: Connection, digest: str) -> None:
    """The gateway has these contents, for every complaint they belong to."""
    session.exec_driver_sql("UPDATE attachment SET uploaded = 1, upload = '' WHERE sha256 = ?", (digest,))


def forget(session: Connection, attachment: str) -> None:
    """Forget a file and its key: unreadable after the commit, deleted by the next `sweep`."""
    session.exec_driver_sql("DELETE FROM attachment WHERE id = ?", (attachment,))


def sweep(database: Database) -> int:
    """Delete every file that no row knows, of forgotten records and of rolled-back work; answers how many."""
    # Nobody may write meanwhile: a file is on the disk before its row is committed.
    with database.writing() as session:
        known = set(session.exec_driver_sql("SELECT file FROM attachment").scalars())
        stray = [path for path in _folder(session).iterdir() if path.name not in known]
        for path in stray:
            path.unlink(missing_ok=True)
    return len(stray)


def _folder(session: Connection) -> Path:
    folder = surroundings(session).folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _insert(
    session: Connection,
    record: str,
    made: Attachment,
    file: str,
    key: bytes,
    at: datetime,
    *,
    uploaded: bool,
) -> None:
    session.exec_driver_sql(
        "INSERT INTO attachment(id, record, name, mime, size, sha256, added_by, public, file, key, added_at, "
        "upload, uploaded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?) ON CONFLICT(id) DO NOTHING",
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
            uploaded,
        ),
    )
