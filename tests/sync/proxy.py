"""A line that lies: a loopback proxy that slows, delays, cuts, swallows and forges what passes through."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import StrEnum
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.sync.relay import Queue, Relay

_PIECE = 4096


class Portal(StrEnum):
    """The shapes in which a captive portal, or a proxy with a password, answers in the gateway's place."""

    REDIRECT = "redirect"
    PAGE = "page"
    SIGN_IN_REQUIRED = "sign_in_required"
    JSON = "json"
    PROXY = "proxy"


_LOGIN = b"<html><title>Wi-Fi Kantor</title><form>Masuk</form></html>"
_SHAPES = {
    Portal.REDIRECT: ("302 Found", "text/html", b"", b"Location: http://login.wifi.test/\r\n"),
    Portal.PAGE: ("200 OK", "text/html", _LOGIN, b""),
    Portal.SIGN_IN_REQUIRED: ("511 Network Authentication Required", "text/html", _LOGIN, b""),
    Portal.PROXY: (
        "407 Proxy Authentication Required",
        "text/html",
        _LOGIN,
        b"Proxy-Authenticate: Basic realm=kantor\r\n",
    ),
    Portal.JSON: ("200 OK", "application/json", b'{"login":"https://login.wifi.test/"}', b""),
}


class Proxy(Relay):
    """Stands before a gateway; its faults may be changed at any moment and hold from the next byte on.

    `rate` is bytes a second each way, `delay` seconds each way. `cut_up`, `cut_down` end a connection after
    that many of its bytes in that direction. `drop_answers` is how many coming answers are swallowed, the
    connection then closed. `spoil` is how many full pieces on their way up get a bit changed. `refuse` closes
    every new connection at once. `portal` answers in the gateway's place. `up`, `down`, `connections` count
    what passed.
    """

    def __init__(self, upstream: str) -> None:
        super().__init__(upstream)
        self.connections = 0
        self.heal()

    def lead(self, upstream: str) -> None:
        """End what passes now, and lead elsewhere from the next connection on."""
        self._port = urlsplit(upstream).port or 80
        self._wait_for(self._drop())

    def heal(self) -> None:
        """Let everything pass from now on."""
        self.rate = self.delay = 0.0
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        self.drop_answers = self.spoil = 0
        self.refuse = False
        self.portal: Portal | None = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        if self.portal is not None:
            await self._forge(reader, writer, self.portal)
        elif not self.refuse:
            await super()._serve(reader, writer)

    async def _forge(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, portal: Portal
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        status, kind, body, more = _SHAPES[portal]
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        writer.write(head.encode() + more + b"Connection: close\r\n\r\n" + body)
        await writer.drain()
        writer.write_eof()
        while await reader.read(_PIECE):
            pass

    async def _take_in(self, reader: asyncio.StreamReader, on_the_way: Queue, *, up: bool) -> None:
        free = 0.0
        passed = 0
        while piece := await reader.read(_PIECE):
            if not up and self.drop_answers:
                self.drop_answers -= 1
                break
            if up and self.spoil and len(piece) == _PIECE:
                self.spoil -= 1
                piece = piece[:-1] + bytes([piece[-1] ^ 1])
            cut = self.cut_up if up else self.cut_down
            sent = piece if cut is None else piece[: max(0, cut - passed)]
            passed += len(sent)
            free = max(free, self._loop.time()) + (len(sent) / self.rate if self.rate else 0.0)
            await on_the_way.put((free + self.delay, sent))
            if cut is not None and passed >= cut:
                break
        await on_the_way.put((free + self.delay, b""))


type Piece = bytes | float


class Raw:
    """A server that answers each request with given pieces: bytes, or seconds of silence between them.

    `answer` gets the whole request, head and body. With `keep` the connection stays open for another request.
    """

    def __init__(
        self,
        answer: Callable[[bytes], Iterable[Piece]],
        *,
        keep: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._answer = answer
        self._keep = keep
        self._over = threading.Event()
        plain = socket.create_server(("127.0.0.1", 0))
        self._socket = tls.wrap_socket(plain, server_side=True) if tls else plain
        self._thread = threading.Thread(target=self._serve, name="raw")
        self.requests: list[bytes] = []
        self.hung_up = threading.Event()
        self.sent = 0
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                client, _ = self._socket.accept()
            except ssl.SSLError:
                continue
            except OSError:
                return
            with client, suppress(OSError):
                client.settimeout(5)
                while self._one(client) and self._keep:
                    pass
            self.hung_up.set()

    def _one(self, client: socket.socket) -> bool:
        request = b""
        while b"\r\n\r\n" not in request:
            piece = client.recv(65536)
            if not piece:
                return False
            request += piece
        head, _, body = request.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        while length and len(body) < int(length[1]):
            piece = client.recv(65536)
            if not piece:
                return False
            body += piece
        request = head + b"\r\n\r\n" + body
        self.requests.append(request)
        for item in self._answer(request):
            if isinstance(item, bytes):
                client.sendall(item)
                self.sent += len(item)
            else:
                self._over.wait(item)
        return True
