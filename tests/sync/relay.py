"""What every line between a client and a server has: a thread, connections, the bytes it delivered."""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Coroutine
from contextlib import suppress
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

type Queue = asyncio.Queue[tuple[float, bytes]]
"""Pieces on their way, each with the moment of the loop's clock at which it arrives; an empty one ends it."""


class Relay(ABC):
    """Stands on a loopback port before a server in its block; `up`, `down` count what was delivered."""

    def __init__(self, upstream: str) -> None:
        parts = urlsplit(upstream)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self.up = 0
        self.down = 0
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=type(self).__name__)
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """The address a client uses instead of the server's."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._wait_for(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wait_for(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @abstractmethod
    async def _take_in(self, reader: asyncio.StreamReader, on_the_way: Queue, *, up: bool) -> None:
        """Put what comes from one end on its way, and an empty piece when nothing more will be delivered."""

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """What becomes of a connection: it is passed on to the server."""
        far_reader, far_writer = await asyncio.open_connection(self._host, self._port)
        ways = [
            asyncio.ensure_future(self._carry(reader, far_writer, up=True)),
            asyncio.ensure_future(self._carry(far_reader, writer, up=False)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            far_writer.transport.abort()
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    def _delivered(self, count: int, *, up: bool) -> None:
        if up:
            self.up += count
        else:
            self.down += count

    def _wait_for(self, work: Coroutine[object, object, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._drop()

    async def _drop(self) -> None:
        """End every connection there is."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self._serve(reader, writer)
        finally:
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, up: bool) -> None:
        on_the_way: Queue = asyncio.Queue(64)
        delivery = asyncio.ensure_future(self._deliver(on_the_way, writer, up=up))
        try:
            await self._take_in(reader, on_the_way, up=up)
            await delivery
        finally:
            delivery.cancel()
            await asyncio.gather(delivery, return_exceptions=True)

    async def _deliver(self, on_the_way: Queue, writer: asyncio.StreamWriter, *, up: bool) -> None:
        while True:
            due, piece = await on_the_way.get()
            wait = due - self._loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            if not piece:
                return
            # Before it is written: whoever has read it finds it counted.
            self._delivered(len(piece), up=up)
            writer.write(piece)
            await writer.drain()
