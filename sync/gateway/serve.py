"""Running the gateway: embedded in a thread for demo and tests, or as a server with several workers."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from types import TracebackType
from typing import Self, override

import uvicorn
from sqlalchemy import Engine
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from desktop.clock import Clock, SystemClock
from sync.gateway.app import build
from sync.gateway.certificates import Pair
from sync.gateway.database import connect

_DATABASE = "TANGGAP_GATEWAY_DATABASE"
_BACKLOG = 2048
_PATIENCE = 30.0


def listening(host: str, port: int) -> socket.socket:
    """A listening socket.

    asyncio sets TCP_NODELAY only on sockets made with IPPROTO_TCP; without it two workers answered half as
    fast as one.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(_BACKLOG)
    except OSError:
        made.close()
        raise
    return made


type _Secure = Callable[[uvicorn.Config, Callable[[], ssl.SSLContext]], ssl.SSLContext]


def _config(
    app: ASGIApp | str, *, workers: int = 1, log_level: str | None = None, secure: _Secure | None = None
) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=workers,
        loop="asyncio",
        lifespan="off",
        ws="none",
        access_log=False,
        server_header=False,
        log_config=None,
        log_level=log_level,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=3,
        proxy_headers=False,
        ssl_context_factory=secure,
    )


def _paired(_: uvicorn.Config, __: Callable[[], ssl.SSLContext], *, pair: Pair) -> ssl.SSLContext:
    """The context of one worker: workers are processes of their own and get names of files, not keys."""
    return pair.context(SystemClock().now())


class _Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = Event()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class EmbeddedGateway:
    """A gateway on a thread of this process, at `url`; it can be stopped and started at the same port.

    It speaks TLS with `tls`, which may be another one at each start.
    """

    def __init__(
        self,
        database: str,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Clock | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.engine: Engine = connect(database)
        self.tls = tls
        self._clock = clock or SystemClock()
        self._host = host
        self._port = port
        self._running: tuple[_Server, Thread] | None = None

    @property
    def url(self) -> str:
        """The address to reach it at, known once it was started."""
        return f"{'https' if self.tls else 'http'}://{self._host}:{self._port}"

    def start(self) -> None:
        """Listen and answer; returns when it does. Raises OSError when the port is taken."""
        if self._running is not None:
            return
        entry = listening(self._host, self._port)
        self._port = entry.getsockname()[1]
        tls = self.tls
        secure: _Secure | None = (lambda *_: tls) if tls is not None else None
        server = _Server(_config(build(self.engine, self._clock), log_level="error", secure=secure))
        thread = Thread(target=server.run, kwargs={"sockets": [entry]}, name="gateway", daemon=True)
        self._running = server, thread
        thread.start()
        if not server.ready.wait(_PATIENCE):
            self.stop()
            raise OSError("the gateway did not start")

    def stop(self) -> None:
        """Stop listening and close every connection; the database stays."""
        if self._running is None:
            return
        server, thread = self._running
        self._running = None
        server.should_exit = True
        thread.join(_PATIENCE)

    def close(self) -> None:
        """Stop, and let go of the database."""
        self.stop()
        self.engine.dispose()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def application() -> ASGIApp:
    """The application of one worker, over the database that `run` named."""
    return build(connect(os.environ[_DATABASE]), SystemClock())


def run(
    database: str, host: str = "127.0.0.1", port: int = 8000, workers: int = 1, pair: Pair | None = None
) -> None:
    """Serve until a signal ends it, over TLS with a `pair`; several workers need PostgreSQL.

    Raises ValueError for several workers on SQLite or an unknown kind of database, OSError for a taken port.
    """
    engine = connect(database)
    several = engine.dialect.name == "postgresql"
    engine.dispose()
    if workers > 1 and not several:
        raise ValueError("several workers need PostgreSQL")
    # Workers are processes of their own; an address with a password belongs in no argument list.
    os.environ[_DATABASE] = database
    secure = partial(_paired, pair=pair) if pair else None
    config = _config("sync.gateway.serve:application", workers=workers, secure=secure)
    entry = listening(host, port)
    if workers == 1:
        uvicorn.Server(config).run(sockets=[entry])
    else:
        Multiprocess(config, sockets=[entry]).run()
