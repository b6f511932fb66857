"""What the gateway owes the line and its own memory: packets that do not wait, bombs that stay folded."""

from __future__ import annotations

import gzip
import socket
import tracemalloc
from collections.abc import AsyncIterator

import anyio
import pytest
from backports import zstd
from starlette.requests import Request
from starlette.types import Message

from sync.gateway import bodies
from sync.gateway.problems import RefusedError, Word
from sync.gateway.serve import listening

CAP = 1024 * 1024


def test_that_small_answers_do_not_wait_for_the_line() -> None:
    # asyncio turns the waiting off only for sockets that say they are TCP.
    with listening("127.0.0.1", 0) as entry:
        assert entry.proto == socket.IPPROTO_TCP


def test_that_a_taken_port_is_said_at_once() -> None:
    with listening("127.0.0.1", 0) as entry, pytest.raises(OSError):
        listening("127.0.0.1", entry.getsockname()[1])


@pytest.mark.parametrize("way", ["gzip", "zstd"])
def test_that_a_bomb_never_unfolds_in_memory(way: str) -> None:
    pack = gzip.compress if way == "gzip" else zstd.compress
    bomb = pack(bytes(64 * CAP))
    assert len(bomb) < CAP
    request = _request(bomb, way)
    tracemalloc.start()
    try:
        with pytest.raises(RefusedError) as refused:
            anyio.run(bodies.read, request, CAP)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert refused.value.word is Word.TOO_LARGE
    assert peak < 8 * CAP


def _request(body: bytes, way: str) -> Request:
    async def pieces() -> AsyncIterator[Message]:
        yield {"type": "http.request", "body": body, "more_body": False}

    source = pieces()

    async def receive() -> Message:
        return await anext(source)

    return Request({"type": "http", "headers": [(b"content-encoding", way.encode())]}, receive)
