"""The gateway's HTTP face: routes, limits and problem documents around the rules."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import partial
from secrets import token_hex

import msgspec
from anyio import CapacityLimiter, to_thread
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.clock import Clock
from sync.bundle import MEDIA_TYPE, MOST_SEALED
from sync.gateway import bodies, bundles, reads, strict
from sync.gateway.blobs import BlobRoutes
from sync.gateway.database import CONNECTIONS
from sync.gateway.exchange import MOST_BYTES, known, sync
from sync.gateway.joining import join_device
from sync.gateway.problems import RefusedError, Word, traced
from sync.gateway.together import Together
from sync.gateway.uploads import UploadRoutes
from sync.wire import JoinRequest, KnownRequest, RecordsRequest, SyncRequest

_log = logging.getLogger(__name__)
_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,64}")
_WORDS = {404: Word.NOT_FOUND, 405: Word.METHOD}
_SMALL = 16 * 1024


class Gateway:
    """The endpoints over one database."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._together = Together(engine, clock)
        self._room = CapacityLimiter(CONNECTIONS)

    async def _work[T](self, task: Callable[[], T]) -> T:
        """Run what waits for the database on a thread; no more at once than there are connections."""
        return await to_thread.run_sync(task, limiter=self._room)

    async def capabilities(self, request: Request) -> Response:
        """What the server speaks, and who is asking when a token came along."""
        header = request.headers.get("authorization", "")
        task = partial(reads.capabilities, self._engine, self._clock, header)
        return _json(await self._work(task), request)

    async def sync(self, request: Request) -> Response:
        """The one round trip."""
        asked = await _message(request, SyncRequest, MOST_BYTES)
        header = request.headers.get("authorization", "")

        def task() -> bytes:
            return msgspec.json.encode(sync(self._engine, self._clock, self._together, header, asked))

        return bodies.packed(await self._work(task), request.headers.get("accept-encoding", ""))

    async def known(self, request: Request) -> Response:
        """Verdicts the server still has."""
        asked = await _message(request, KnownRequest, MOST_BYTES)
        header = request.headers.get("authorization", "")
        return _json(await self._work(partial(known, self._engine, header, asked)), request)

    async def changes(self, request: Request) -> Response:
        """A further page after a cursor."""
        return await self._page(request, "cursor", "a cursor is needed")

    async def snapshot(self, request: Request) -> Response:
        """A page of the first download."""
        return await self._page(request, "after", "")

    async def _page(self, request: Request, name: str, needed: str) -> Response:
        text = request.query_params.get(name, "")
        if not text and needed:
            raise RefusedError(Word.MALFORMED, needed)
        limit = request.query_params.get("limit", "0")
        if not limit.isascii() or not limit.isdecimal():
            raise RefusedError(Word.MALFORMED, "limit is a number")
        header = request.headers.get("authorization", "")
        size = min(int(limit[:9]), 1_000_000)
        task = partial(reads.page, self._engine, self._clock, header, text, size)
        accepts = request.headers.get("accept-encoding", "")
        match await self._work(task):
            case bytes() as made_once:
                return bodies.packed_once(made_once, accepts)
            case made:
                return bodies.packed(msgspec.json.encode(made), accepts)

    async def records(self, request: Request) -> Response:
        """Some records by their keys."""
        asked = await _message(request, RecordsRequest, _SMALL)
        header = request.headers.get("authorization", "")
        return _json(await self._work(partial(reads.asked_for, self._engine, header, asked)), request)

    async def digest(self, request: Request) -> Response:
        """Sums over the records a person may see."""
        header = request.headers.get("authorization", "")
        return _json(await self._work(partial(reads.digest, self._engine, header)), request)

    async def bundle(self, request: Request) -> Response:
        """The sealed receipt of a sealed bundle."""
        if request.headers.get("content-type", "").strip().lower() != MEDIA_TYPE:
            raise RefusedError(Word.MEDIA_TYPE, f"Content-Type is {MEDIA_TYPE}")
        header = request.headers.get("authorization", "")
        # Before a body as large as this one is read at all.
        carrier = await self._work(partial(bundles.carrier, self._engine, header))
        sealed = await bodies.read_plain(request, MOST_SEALED)
        taken = await self._work(partial(bundles.take, self._engine, self._clock, sealed, carrier))
        return Response(taken.receipt, media_type=MEDIA_TYPE)

    async def join(self, request: Request) -> Response:
        """A token for a one-time code."""
        asked = await _message(request, JoinRequest, _SMALL)
        address = request.client.host if request.client else ""
        task = partial(join_device, self._engine, self._clock, asked, address)
        return _json(await self._work(task), request)


async def _message[T](request: Request, kind: type[T], cap: int) -> T:
    bodies.json_only(request)
    return strict.decode(await bodies.read(request, cap), kind)


def _json(answer: msgspec.Struct, request: Request) -> Response:
    return bodies.packed(msgspec.json.encode(answer), request.headers.get("accept-encoding", ""))


def refusal(error: RefusedError) -> Response:
    """The problem document of a refusal."""
    problem = error.problem
    headers = dict(error.headers)
    if error.retry_after:
        headers["retry-after"] = str(error.retry_after)
    if error.word is Word.SIGN_IN:
        headers["www-authenticate"] = "Bearer"
    return Response(msgspec.json.encode(problem), problem.status, headers, "application/problem+json")


async def _refused(_request: Request, error: Exception) -> Response:
    if isinstance(error, RefusedError):
        return refusal(error)
    if isinstance(error, HTTPException):
        answer = refusal(RefusedError(_WORDS.get(error.status_code, Word.MALFORMED)))
        answer.headers.update(error.headers or {})
        return answer
    if isinstance(error, (OperationalError, PoolTimeoutError)):
        return refusal(RefusedError(Word.BUSY, retry_after=5))
    return refusal(RefusedError(Word.SERVER))


class _Envelope:
    """Around every answer: the request's id echoed, our mark, and a problem document if all else fails."""

    def __init__(self, inner: ASGIApp) -> None:
        self._inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        asked = Headers(scope=scope).get("x-request-id", "")
        request_id = asked if _REQUEST_ID.fullmatch(asked) else token_hex(8)
        ended = False

        async def marked(message: Message) -> None:
            nonlocal ended
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                headers["x-tanggap"] = "1"
            await send(message)
            ended = message["type"] == "http.response.body" and not message.get("more_body", False)

        try:
            await self._inner(scope, receive, marked)
        except Exception as error:
            _log.error("request %s failed: %s", request_id, traced(error))
            if not ended:
                raise  # a file broken off in the middle: only closing the line tells the reader


def routes(engine: Engine, clock: Clock) -> list[Route]:
    """Every address the gateway answers at."""
    gateway = Gateway(engine, clock)
    return [
        Route("/v1/capabilities", gateway.capabilities, methods=["GET"]),
        Route("/v1/sync", gateway.sync, methods=["POST"]),
        Route("/v1/changes", gateway.changes, methods=["GET"]),
        Route("/v1/snapshot", gateway.snapshot, methods=["GET"]),
        Route("/v1/ops/known", gateway.known, methods=["POST"]),
        Route("/v1/records", gateway.records, methods=["POST"]),
        Route("/v1/digest", gateway.digest, methods=["GET"]),
        Route("/v1/bundle", gateway.bundle, methods=["POST"]),
        Route("/v1/join", gateway.join, methods=["POST"]),
        *BlobRoutes(engine).routes(),
        *UploadRoutes(engine, clock).routes(),
    ]


def build(engine: Engine, clock: Clock) -> ASGIApp:
    """The ASGI application over a migrated database."""
    handlers = {
        Exception: _refused,
        RefusedError: _refused,
        HTTPException: _refused,
        OperationalError: _refused,
        PoolTimeoutError: _refused,
    }
    return _Envelope(Starlette(routes=routes(engine, clock), exception_handlers=handlers))
