"""Files by their hash: brought once, kept in pieces, handed out in ranges to those who may see them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from functools import partial
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO

from anyio import to_thread
from sqlalchemy import Connection, Engine, exists, insert, or_, select, true
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from desktop.clock import Clock
from sync.gateway.accounts import Account, account
from sync.gateway.changes import within
from sync.gateway.database import Writing, reading, writing
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import ALL
from sync.gateway.schema import blob_owners, blob_pieces, blob_records, blobs, records

PIECE = 256 * 1024
LARGEST = 32 * 1024 * 1024
"""Bytes of one file."""

_MEMORY = 1024 * 1024
_HASH = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class BlobRoutes:
    """The routes under /v1/blobs."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def routes(self) -> list[Route]:
        """Bringing and fetching a file."""
        return [
            Route("/v1/blobs/{sha256}", self.bring, methods=["PUT"]),
            Route("/v1/blobs/by-hash/{sha256}", self.fetch, methods=["GET"]),
        ]

    async def bring(self, request: Request) -> Response:
        """Store a file: 201 when it is new, 200 when it was there; 400 when it is not what its name says."""
        name = _name(request)
        header = request.headers.get("authorization", "")
        who = await to_thread.run_sync(partial(self._who, header))
        with SpooledTemporaryFile[bytes](_MEMORY) as spool:
            await _receive(request, spool, name)
            created = await to_thread.run_sync(partial(self._store, who, name, spool))
        return Response(status_code=201 if created else 200)

    async def fetch(self, request: Request) -> Response:
        """The file, or one range of it."""
        name = _name(request)
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

    def _who(self, header: str) -> Account:
        with reading(self._engine) as session:
            return account(session, header)[0]

    def _store(self, who: Account, name: str, spool: IO[bytes]) -> bool:
        with writing(self._engine, self._clock.now()) as work:
            there = work.session.execute(select(blobs.c.size).where(blobs.c.sha256 == name)).first()
            if there is None:
                _write(work, name, spool)
            owner = {"sha256": name, "agency": who.person.agency}
            mine = (blob_owners.c.sha256 == name) & (blob_owners.c.agency == who.person.agency)
            if work.session.execute(select(blob_owners.c.sha256).where(mine)).first() is None:
                work.session.execute(insert(blob_owners), owner)
            return there is None

    def _size(self, header: str, name: str) -> int:
        with reading(self._engine) as session:
            who, _ = account(session, header)
            size = session.execute(select(blobs.c.size).where(blobs.c.sha256 == name)).scalar_one_or_none()
            if size is None or not _may(session, who, name):
                raise RefusedError(Word.NOT_FOUND)
            return int(size)

    async def _stream(self, name: str, first: int, last: int) -> AsyncIterator[bytes]:
        for number in range(first // PIECE, last // PIECE + 1):
            data = await to_thread.run_sync(partial(self._piece, name, number))
            start = number * PIECE
            yield data[max(0, first - start) : last - start + 1]

    def _piece(self, name: str, number: int) -> bytes:
        with reading(self._engine) as session:
            key = (blob_pieces.c.sha256 == name) & (blob_pieces.c.number == number)
            return bytes(session.execute(select(blob_pieces.c.data).where(key)).scalar_one())


def _may(session: Connection, who: Account, name: str) -> bool:
    """Whether this person's agency brought the file, or a record she may read names it."""
    if not who.scope:
        return False
    owned = exists().where(
        blob_owners.c.sha256 == name,
        true() if who.scope == ALL else blob_owners.c.agency == who.person.agency,
    )
    named = exists().where(
        blob_records.c.sha256 == name, records.c.id == blob_records.c.record, within(who.scope)
    )
    return bool(session.execute(select(or_(owned, named))).scalar_one())


def _write(work: Writing, name: str, spool: IO[bytes]) -> None:
    size = 0
    for number, data in enumerate(_pieces(spool)):
        work.session.execute(insert(blob_pieces), {"sha256": name, "number": number, "data": data})
        size += len(data)
    row = {"sha256": name, "size": size, "stored_at": work.now}
    work.session.execute(insert(blobs), row)


def _pieces(spool: IO[bytes]) -> Iterator[bytes]:
    spool.seek(0)
    while data := spool.read(PIECE):
        yield data


async def _receive(request: Request, spool: IO[bytes], name: str) -> None:
    summed, size = sha256(), 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > LARGEST:
                raise RefusedError(Word.TOO_LARGE, f"at most {LARGEST} bytes")
            summed.update(piece)
            spool.write(piece)
    except ClientDisconnect as error:
        raise RefusedError(Word.MALFORMED, "the request broke off") from error
    if summed.hexdigest() != name:
        raise RefusedError(Word.MALFORMED, "the content has another hash")


def _name(request: Request) -> str:
    name = str(request.path_params["sha256"])
    if not _HASH.fullmatch(name):
        raise RefusedError(Word.NOT_FOUND)
    return name


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
