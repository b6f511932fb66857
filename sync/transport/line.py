"""The socket under every request: bounded waits, one deadline for the whole exchange, every byte counted."""

from __future__ import annotations

import io
import socket
import ssl
from collections.abc import Buffer, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast, override

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from sync.transport.tls import Trust

if TYPE_CHECKING:
    from urllib3._base_connection import BaseHTTPConnection, BaseHTTPSConnection

_PIECE = 16 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one exchange: seconds, bytes and bytes a second.

    The whole exchange may take `moved bytes / min_rate * slack + grace`: a dripping server earns no time by
    promising a long answer. `wire` bounds what is read, `plain` what it may unfold to.
    """

    connect: float = 10.0
    stall: float = 30.0
    grace: float = 25.0
    slack: float = 1.5
    min_rate: float = 1_000.0
    wire: int = 16 * 1024 * 1024
    plain: int = 16 * 1024 * 1024


class DeadlineError(TimeoutError):
    """The whole exchange took too long although bytes kept coming."""


class Watch:
    """The stop watch and meter of one exchange."""

    def __init__(
        self, limits: Limits, monotonic: Callable[[], float], leaving: Callable[[], None] | None = None
    ) -> None:
        self.sent = 0
        self.received = 0
        self.connected = False
        self.ended = False
        self.reading: io.BufferedReader | None = None
        self._limits = limits
        self._monotonic = monotonic
        self._start = monotonic()
        self._leaving = leaving

    def leave(self) -> None:
        """Called before every piece that is sent; says so to whoever asked, once."""
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            leaving()

    def seconds(self) -> float:
        """How long the exchange has taken so far."""
        return self._monotonic() - self._start

    def patience(self) -> float:
        """Seconds the next byte may take; raises DeadlineError when the exchange has no time left."""
        limits = self._limits
        allowed = (self.sent + self.received) / limits.min_rate * limits.slack + limits.grace
        left = self._start + allowed - self._monotonic()
        if left <= 0:
            raise DeadlineError("the whole exchange took too long")
        return min(limits.stall, left)

    def close(self) -> None:
        """Close the reading side: headers that the library refuses leave it to nobody."""
        if self.reading is not None:
            self.reading.close()

    def overdue(self) -> bool:
        """Whether the exchange as a whole is out of time, as against one byte that did not come."""
        try:
            self.patience()
        except DeadlineError:
            return True
        return False


class _Incoming(io.RawIOBase):
    """The reading side of a line; it keeps the socket's own count of readers by wrapping its raw file."""

    def __init__(self, plain: socket.socket, watch: Callable[[], Watch]) -> None:
        self._plain = plain
        self._raw = plain.makefile("rb", buffering=0)
        self._watch = watch

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int:
        watch = self._watch()
        self._plain.settimeout(watch.patience())
        count = self._raw.readinto(buffer) or 0
        watch.received += count
        watch.ended = count == 0
        return count

    @override
    def close(self) -> None:
        if not self.closed:
            self._raw.close()
            super().close()


class Line:
    """A connected socket that waits for no byte longer than the watch of the present exchange allows."""

    def __init__(self, plain: socket.socket, watch: Callable[[], Watch]) -> None:
        self._plain = plain
        self._watch = watch

    def sendall(self, data: bytes) -> None:
        """Send everything in pieces, each within the watch's patience."""
        watch = self._watch()
        watch.leave()
        view = memoryview(data)
        while view:
            self._plain.settimeout(watch.patience())
            count = self._plain.send(view[:_PIECE])
            watch.sent += count
            view = view[count:]

    def makefile(self, mode: str) -> io.BufferedReader:
        """The reading side, as http.client asks for it."""
        assert mode == "rb"  # noqa: S101 (http.client has no other)
        reading: io.BufferedReader = io.BufferedReader(_Incoming(self._plain, self._watch))
        self._watch().reading = reading
        return reading

    def settimeout(self, seconds: float | None) -> None:
        """Left to each read and write, which know how much time the exchange still has."""

    def fileno(self) -> int:
        """For the question whether the other side hung up between two exchanges."""
        return self._plain.fileno()

    def shutdown(self, how: int) -> None:
        """Passed on."""
        self._plain.shutdown(how)

    @property
    def secure(self) -> ssl.SSLSocket | None:
        """The socket where it speaks TLS."""
        return self._plain if isinstance(self._plain, ssl.SSLSocket) else None

    def close(self) -> None:
        """Passed on; the socket itself stays open until its reading side is closed too."""
        self._plain.close()


class _Metered(HTTPConnection):
    """A connection over a metered line; its pool says which watch counts."""

    watch: Callable[[], Watch]

    @override
    def connect(self) -> None:
        super().connect()
        if self.sock is not None:
            self.watch().connected = True
            self.sock = cast("socket.socket", Line(self.sock, self.watch))


class _MeteredTLS(_Metered, HTTPSConnection):
    @override
    def close(self) -> None:
        line: object = self.sock
        if isinstance(line, Line) and line.secure is not None and isinstance(self.ssl_context, Trust):
            self.ssl_context.remember(line.secure)
        super().close()


class _Pool(HTTPConnectionPool):
    # The library's own class does not fulfil its own protocol either.
    ConnectionCls = _Metered
    watch: Callable[[], Watch]

    @override
    def _new_conn(self) -> BaseHTTPConnection:
        return _watched(super()._new_conn(), self.watch)


class _PoolTLS(HTTPSConnectionPool):
    ConnectionCls = _MeteredTLS
    watch: Callable[[], Watch]

    @override
    def _new_conn(self) -> BaseHTTPSConnection:
        connection = super()._new_conn()
        _watched(connection, self.watch)
        return connection


def _watched(connection: BaseHTTPConnection, watch: Callable[[], Watch]) -> BaseHTTPConnection:
    if isinstance(connection, _Metered):
        connection.watch = watch
    return connection


class LineAdapter(HTTPAdapter):
    """requests' adapter over metered lines: no retry, no proxy, one store of trusted certificates."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        self._tls = tls
        self._present: Watch | None = None
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def use(self, watch: Watch) -> None:
        """Let the next exchange be watched by `watch`."""
        self._present = watch

    def _watch(self) -> Watch:
        if self._present is None:
            raise RuntimeError("an exchange without a watch")
        return self._present

    @override
    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: object
    ) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, ssl_context=self._tls)
        classes: dict[str, type[HTTPConnectionPool | HTTPSConnectionPool]] = {
            "http": _Pool,
            "https": _PoolTLS,
        }
        self.poolmanager.pool_classes_by_scheme = classes

    @override
    def cert_verify(self, conn: object, url: str, verify: object, cert: object = None) -> None:
        """Add no list of certificates of requests' own: the context given at the start decides alone."""

    @override
    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,
        verify: bool | str | None,
        proxies: object = None,
        cert: object = None,
    ) -> HTTPConnectionPool:
        pool = super().get_connection_with_tls_context(request, verify=verify or True)
        if isinstance(pool, (_Pool, _PoolTLS)):
            pool.watch = self._watch
        return pool
