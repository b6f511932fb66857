"""One exchange of the hardened client with a server that answers as a test wants."""

from __future__ import annotations

import gzip
import re
import ssl
from collections.abc import Callable, Iterable

import pytest
from backports import zstd

from sync.errors import SyncProblem, Trouble
from sync.transport import Limits, Reply, Transport
from tests.sync.proxy import Piece, Raw

QUICK = Limits(connect=2.0, stall=0.25, grace=0.6, min_rate=1_000_000.0, wire=200_000, plain=300_000)
BODY = b'{"ok":true}'


def whole(request: bytes, body: bytes = BODY, *, status: str = "200 OK", more: str = "") -> bytes:
    """An answer as our server gives it."""
    found = re.search(rb"(?i)x-request-id: (\S+)", request)
    echo = found[1].decode() if found else "none"
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nX-Tanggap: 1\r\nX-Request-Id: {echo}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n{more}\r\n".encode() + body


def folded(encoding: str, body: bytes) -> bytes:
    return gzip.compress(body) if encoding == "gzip" else zstd.compress(body)


def asked(
    answer: Callable[[bytes], Iterable[Piece]], *, limits: Limits = QUICK, body: bytes | None = b"{}"
) -> Reply:
    """One exchange with a server that answers so."""
    with Raw(answer) as server:
        return ask(server.url, limits, body)


def ask(
    url: str, limits: Limits = QUICK, body: bytes | None = b"{}", tls: ssl.SSLContext | None = None
) -> Reply:
    transport = Transport(url, limits=limits, tls=tls)
    try:
        return transport.ask("POST" if body is not None else "GET", "/v1/sync", token="t0k", body=body)
    finally:
        transport.close()


def trouble(answer: Callable[[bytes], Iterable[Piece]], *, body: bytes | None = b"{}") -> Trouble:
    """What one exchange with a server that answers so runs into."""
    with pytest.raises(SyncProblem) as caught:
        asked(answer, body=body)
    return caught.value.trouble
