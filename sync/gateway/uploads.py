"""The way in of a file: tus 1.0.0 over the database alone, so any worker goes on where another stopped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from secrets import token_hex
from tempfile import SpooledTemporaryFile
from typing import IO

from anyio import to_thread
from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.exc import OperationalError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.clock import Clock
from sync.gateway import blobs, tus
from sync.gateway.accounts import Account, account
from sync.gateway.blobs import LARGEST, PIECE
from sync.gateway.problems import RefusedError, Word
from sync.gateway.schema import upload_pieces, uploads

LIFE = timedelta(days=7)
"""How long an upload is kept after its last byte came."""
_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in; complete once `received` is `size`."""

    id: str
    agency: str
    sha256: str
    size: int
    received: int
    expires_at: datetime


class UploadRoutes:
    """The routes of tus under /v1/blobs."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def routes(self) -> list[Route]:
        """Creating an upload, asking how far it is, and going on with it."""
        place = "/v1/blobs/uploads/{upload}"
        return [
            Route("/v1/blobs", self.capabilities, methods=["OPTIONS"]),
            Route("/v1/blobs", partial(self._spoken, self.create), methods=["POST"], name="create"),
            Route(place, partial(self._spoken, self.head), methods=["HEAD"], name="head"),
            Route(place, partial(self._spoken, self.append), methods=["PATCH"], name="append"),
        ]

    async def capabilities(self, _request: Request) -> Response:
        """What of tus we speak."""
        return Response(status_code=204, headers=tus.capabilities(LARGEST))

    async def create(self, request: Request) -> Response:
        """201 with the place to bring the file to, the same one as before; 200 when it is here already."""
        asked = tus.wanted(request.headers)
        if not blobs.is_hash(asked.sha256) or not asked.record:
            raise RefusedError(Word.MALFORMED, "Upload-Metadata names sha256 and record")
        if asked.size > LARGEST:
            raise RefusedError(Word.TOO_LARGE, f"at most {LARGEST} bytes")
        found = await self._work(request, partial(self._create, asked))
        if found is None:
            there = f"/v1/blobs/by-hash/{asked.sha256}"
            return Response(status_code=200, headers={**tus.ANSWER, "location": there})
        headers = {**tus.state(found.received, found.expires_at), "location": f"/v1/blobs/uploads/{found.id}"}
        return Response(status_code=201, headers=headers)

    async def head(self, request: Request) -> Response:
        """How much of the file is here."""
        found = await self._work(request, partial(self._find, _name(request)), writes=False)
        headers = {**tus.state(found.received, found.expires_at), "upload-length": str(found.size)}
        return Response(status_code=200, headers={**headers, "cache-control": "no-store"})

    async def append(self, request: Request) -> Response:
        """Take the bytes after the offset: whole under a checksum, as many as came without one."""
        at, checksum = tus.offset(request.headers), tus.checksum(request.headers)
        name = _name(request)
        found = await self._work(request, partial(self._find, name), writes=False)
        if at != found.received:
            raise RefusedError(Word.OFFSET, f"the upload goes on at {found.received}")
        with SpooledTemporaryFile[bytes](_MEMORY) as spool:
            came = await _receive(request, spool, found.size - at)
            if checksum is not None and came != checksum:
                raise RefusedError(Word.CHECKSUM)
            now = await self._work(request, partial(self._append, name, at, spool))
        if now is None:
            raise RefusedError(Word.CONTENT)
        return Response(status_code=204, headers=tus.state(now.received, now.expires_at))

    async def _spoken(self, answer: Callable[[Request], Awaitable[Response]], request: Request) -> Response:
        try:
            tus.check_version(request.headers)
            return await answer(request)
        except RefusedError as error:
            error.headers.update(tus.ANSWER)
            raise

    async def _work[T](
        self, request: Request, task: Callable[[Connection, Account], T], *, writes: bool = True
    ) -> T:
        header = request.headers.get("authorization", "")

        def work() -> T:
            with transaction(self._engine, writes=writes) as session:
                return task(session, account(session, header)[0])

        return await to_thread.run_sync(work)

    def _create(self, asked: tus.Wanted, session: Connection, who: Account) -> Upload | None:
        if not blobs.may_bring(session, who, asked.sha256, asked.record):
            raise RefusedError(Word.NOT_FOUND)
        now = self._clock.now()
        _forget_expired(session, now)
        if blobs.size_of(session, asked.sha256) is not None and blobs.may_fetch(session, who, asked.sha256):
            blobs.own(session, asked.sha256, who.person.agency)
            return None
        mine = (
            (uploads.c.sha256 == asked.sha256)
            & (uploads.c.person == who.person.id)
            & (uploads.c.device == who.device)
            & (uploads.c.size == asked.size)
            & (uploads.c.received < uploads.c.size)
        )
        begun = session.execute(select(uploads.c.id).where(mine).order_by(uploads.c.id).limit(1)).scalar()
        if begun is not None:
            return self._find(begun, session, who)
        row = {
            "id": token_hex(16),
            "person": who.person.id,
            "device": who.device,
            "agency": who.person.agency,
            "sha256": asked.sha256,
            "size": asked.size,
            "received": 0,
            "expires_at": now + LIFE,
        }
        session.execute(insert(uploads), row)
        made = self._find(str(row["id"]), session, who)
        if made.size == 0 and not _finish(session, made, now):
            raise RefusedError(Word.CONTENT)
        return made

    def _find(self, name: str, session: Connection, who: Account) -> Upload:
        """The person's own upload; raises RefusedError: 404 when there is none, 410 when it has expired."""
        row = session.execute(
            select(
                uploads.c.id,
                uploads.c.agency,
                uploads.c.sha256,
                uploads.c.size,
                uploads.c.received,
                uploads.c.expires_at,
            )
            .where(uploads.c.id == name, uploads.c.person == who.person.id)
            .with_for_update()
        ).one_or_none()
        if row is None:
            raise RefusedError(Word.NOT_FOUND)
        found = Upload(*row)
        if found.expires_at <= self._clock.now():
            raise RefusedError(Word.EXPIRED)
        return found

    def _append(
        self, name: str, at: int, spool: IO[bytes], session: Connection, who: Account
    ) -> Upload | None:
        """The upload with the spooled bytes; None when it is whole and not what was announced, and gone."""
        found = self._find(name, session, who)
        if found.received != at:
            raise RefusedError(Word.OFFSET, f"the upload goes on at {found.received}")
        now = self._clock.now()
        end = at
        spool.seek(0)
        while data := spool.read(PIECE):
            session.execute(insert(upload_pieces), {"upload": name, "start": end, "data": data})
            end += len(data)
        session.execute(
            update(uploads).where(uploads.c.id == name).values(received=end, expires_at=now + LIFE)
        )
        grown = Upload(found.id, found.agency, found.sha256, found.size, end, now + LIFE)
        if end == found.size and end > at and not _finish(session, grown, now):
            return None
        return grown


def _finish(session: Connection, upload: Upload, now: datetime) -> bool:
    """Keep a whole file if it is what was announced; otherwise forget it and answer False."""
    key = upload_pieces.c.upload == upload.id
    starts = session.execute(
        select(upload_pieces.c.start).where(key).order_by(upload_pieces.c.start)
    ).scalars()

    def pieces(all_starts: list[int]) -> Iterator[bytes]:
        # One by one: a file is never whole in memory.
        for start in all_starts:
            one = select(upload_pieces.c.data).where(key, upload_pieces.c.start == start)
            yield bytes(session.execute(one).scalar_one())

    known = list(starts)
    summed = sha256()
    for piece in pieces(known):
        summed.update(piece)
    true = summed.hexdigest() == upload.sha256
    if true:
        row = {"sha256": upload.sha256, "size": upload.size, "stored_at": now}
        blobs.store(session, row, pieces(known))
        blobs.own(session, upload.sha256, upload.agency)
    session.execute(delete(upload_pieces).where(key))
    if not true:
        session.execute(delete(uploads).where(uploads.c.id == upload.id))
    return true


def _forget_expired(session: Connection, now: datetime) -> None:
    old = session.execute(select(uploads.c.id).where(uploads.c.expires_at <= now).limit(50)).scalars().all()
    if old:
        session.execute(delete(upload_pieces).where(upload_pieces.c.upload.in_(old)))
        session.execute(delete(uploads).where(uploads.c.id.in_(old)))


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """A transaction that does not hold the commit number's lock: files never keep text waiting.

    Raises RefusedError (507) when the database has no room.
    """
    try:
        with engine.connect().execution_options(tanggap_write=writes) as session, session.begin():
            yield session
    except OperationalError as error:
        if "full" in str(error.orig) or type(error.orig).__name__ == "DiskFull":
            raise RefusedError(Word.FULL) from error
        raise


def _name(request: Request) -> str:
    return str(request.path_params["upload"])


async def _receive(request: Request, spool: IO[bytes], room: int) -> bytes:
    """Spool what comes of the body, however it ends; answers its SHA-256, RefusedError (413) beyond room."""
    summed, size = sha256(), 0
    with suppress(ClientDisconnect):
        async for piece in request.stream():
            size += len(piece)
            if size > room:
                raise RefusedError(Word.TOO_LARGE, f"at most {room} bytes are missing")
            summed.update(piece)
            spool.write(piece)
    return summed.digest()
