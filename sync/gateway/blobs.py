"""Files by their hash: kept in pieces, handed out in ranges to those who may see them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from functools import partial

from anyio import to_thread
from sqlalchemy import Connection, Engine, Table, exists, insert, or_, select, true
from sqlalchemy.dialects import postgresql, sqlite
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sync.gateway.accounts import Account, account
from sync.gateway.changes import within
from sync.gateway.database import reading
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import ALL
from sync.gateway.schema import blob_names, blob_owners, blob_pieces, blobs, records

PIECE = 256 * 1024
LARGEST = 32 * 1024 * 1024
"""Bytes of one file."""

_HASH = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class BlobRoutes:
    """The way out of a file; the way in is tus, in `uploads`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def routes(self) -> list[Route]:
        """Fetching a file."""
        return [Route("/v1/blobs/by-hash/{sha256}", self.fetch, methods=["GET"])]

    async def fetch(self, request: Request) -> Response:
        """The file, or one range of it."""
        name = str(request.path_params["sha256"])
        if not is_hash(name):
            raise RefusedError(Word.NOT_FOUND)
        header = request.headers.get("authorization", "")
        size = await to_thread.run_sync(partial(self._size, header, name))
        first, last = _range(request.headers.get("range", ""), size)
        headers = {"accept-ranges": "bytes", "content-length": str(last - first + 1), "etag": f'"{name}"'}
        partly = last - first + 1 != size
        if partly:
            headers["content-range"] = f"bytes {first}-{last}/{size}"
        return StreamingResponse(
            self._stream(name, first, last),
            206 if partly else 200,
            headers,
            "application/octet-stream",
        )

    def _size(self, header: str, name: str) -> int:
        with reading(self._engine) as session:
            who, _ = account(session, header)
            size = size_of(session, name)
            if size is None or not may_fetch(session, who, name):
                raise RefusedError(Word.NOT_FOUND)
            return size

    async def _stream(self, name: str, first: int, last: int) -> AsyncIterator[bytes]:
        for number in range(first // PIECE, last // PIECE + 1):
            data = await to_thread.run_sync(partial(self._piece, name, number))
            start = number * PIECE
            yield data[max(0, first - start) : last - start + 1]

    def _piece(self, name: str, number: int) -> bytes:
        with reading(self._engine) as session:
            key = (blob_pieces.c.sha256 == name) & (blob_pieces.c.number == number)
            return bytes(session.execute(select(blob_pieces.c.data).where(key)).scalar_one())


def is_hash(name: str) -> bool:
    """Whether this is a SHA-256 as we write it."""
    return _HASH.fullmatch(name) is not None


def size_of(session: Connection, name: str) -> int | None:
    """The size in bytes of a file that is here, None when it is not."""
    size = session.execute(select(blobs.c.size).where(blobs.c.sha256 == name)).scalar_one_or_none()
    return None if size is None else int(size)


def may_fetch(session: Connection, who: Account, name: str) -> bool:
    """Whether this person's agency brought the file, or one that did names it in a record she may read."""
    if not who.scope:
        return False
    owned = exists().where(
        blob_owners.c.sha256 == name,
        true() if who.scope == ALL else blob_owners.c.agency == who.person.agency,
    )
    named = exists().where(
        blob_names.c.sha256 == name,
        records.c.id == blob_names.c.record,
        within(who.scope),
        blob_owners.c.sha256 == blob_names.c.sha256,
        blob_owners.c.agency == blob_names.c.agency,
    )
    return bool(session.execute(select(or_(owned, named))).scalar_one())


def may_bring(session: Connection, who: Account, name: str, record: str) -> bool:
    """Whether a record this person may read names the file."""
    if not who.scope:
        return False
    named = exists().where(
        blob_names.c.sha256 == name,
        blob_names.c.record == record,
        records.c.id == blob_names.c.record,
        within(who.scope),
    )
    return bool(session.execute(select(named)).scalar_one())


def own(session: Connection, name: str, agency: str) -> None:
    """An agency has shown that it has these contents."""
    _once(session, blob_owners, {"sha256": name, "agency": agency})


def store(session: Connection, row: dict[str, object], pieces: Iterable[bytes]) -> None:
    """Keep a file in pieces of PIECE bytes, unless somebody else just did; `row` is its row of `blobs`."""
    if not _once(session, blobs, row):
        return
    for number, data in enumerate(_cut(pieces)):
        session.execute(insert(blob_pieces), {"sha256": row["sha256"], "number": number, "data": data})


def _cut(pieces: Iterable[bytes]) -> Iterable[bytes]:
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= PIECE:
            yield bytes(waiting[:PIECE])
            del waiting[:PIECE]
    if waiting:
        yield bytes(waiting)


def _once(session: Connection, table: Table, row: dict[str, object]) -> bool:
    """Insert a row unless its key is there; waits for whoever is inserting the same one just now."""
    # The same clause in both, which SQLAlchemy knows only by dialect.
    inserted = postgresql.insert if session.dialect.name == "postgresql" else sqlite.insert
    made = inserted(table).values(row).on_conflict_do_nothing().returning(table.c.sha256)
    return session.execute(made).first() is not None


def _range(header: str, size: int) -> tuple[int, int]:
    """First and last byte wanted; anything but one plain range asks for everything (RFC 9110)."""
    match = _RANGE.fullmatch(header.strip())
    if match is None or not any(match.groups()):
        return 0, size - 1
    first, last = match.groups()
    if not first:
        start, end = max(0, size - int(last)), size - 1
    else:
        start, end = int(first), min(int(last), size - 1) if last else size - 1
        if last and int(last) < start:
            return 0, size - 1
    if start >= size:
        raise RefusedError(Word.RANGE)
    return start, end
