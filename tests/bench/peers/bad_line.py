"""A loopback proxy that counts bytes and requests and treats them as its weather says."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from random import Random
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.bench.peers.weather import SEGMENT, Bottleneck, Way, Weather

_REQUEST = re.compile(rb"(?:GET|HEAD|POST|PUT|DELETE) /[^\r\n ]* HTTP/1\.1\r\n")
_PIECE = 65_536


class BadLine:
    """Stands before a server. `up` and `down` count bytes of HTTP, `requests` how many were asked.

    `at_down`, with what to do then, is called once when that many bytes have come down.
    """

    def __init__(self, upstream: str, weather: Weather, seed: int = 1) -> None:
        parts = urlsplit(upstream)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self._weather = weather
        self._chance = Random(seed)
        self._bottlenecks = {True: Bottleneck(), False: Bottleneck()}
        self.up = self.down = self.requests = 0
        self.at_down: tuple[int, Callable[[], None]] | None = None
        self._port_here = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bad line")
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """The address a client uses instead of the server's."""
        return f"http://127.0.0.1:{self._port_here}"

    @property
    def counted(self) -> tuple[int, int, int]:
        """Bytes up, bytes down, requests."""
        return self.up, self.down, self.requests

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

    def _wait_for(self, work: Coroutine[object, object, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self._port_here = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            with suppress(OSError, asyncio.CancelledError):
                # Loopback says "connected" at once; a real handshake takes one round trip.
                await asyncio.sleep(2 * self._weather.delay)
                await self._pass_on(reader, writer)
        finally:
            writer.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
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

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, up: bool) -> None:
        on_the_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(256)
        delivery = asyncio.ensure_future(self._deliver(on_the_way, writer, up=up))
        try:
            await self._take_in(reader, on_the_way, up=up)
            await delivery
        finally:
            delivery.cancel()
            await asyncio.gather(delivery, return_exceptions=True)

    async def _take_in(
        self, reader: asyncio.StreamReader, on_the_way: asyncio.Queue[tuple[float, bytes]], *, up: bool
    ) -> None:
        way = Way(self._weather, self._bottlenecks[up], self._chance)
        size = SEGMENT if self._weather.rate else _PIECE
        tail = b""
        while piece := await reader.read(size):
            if up:
                tail = self._count(tail + piece)
            now = self._loop.time()
            while (may := way.may_send(now)) > now:
                await asyncio.sleep(may - now)
                now = max(may, self._loop.time())
            await on_the_way.put((way.send(now, len(piece)), piece))
        await on_the_way.put((0.0, b""))

    def _count(self, sent: bytes) -> bytes:
        """Count the request lines, and give back what may be the beginning of another."""
        end = 0
        for found in _REQUEST.finditer(sent):
            self.requests += 1
            end = found.end()
        return sent[max(end, len(sent) - SEGMENT) :]

    async def _deliver(
        self, on_the_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter, *, up: bool
    ) -> None:
        while True:
            due, piece = await on_the_way.get()
            wait = due - self._loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            if not piece:
                return
            writer.write(piece)
            await writer.drain()
            if up:
                self.up += len(piece)
            else:
                self.down += len(piece)
                if self.at_down and self.down >= self.at_down[0]:
                    then, self.at_down = self.at_down[1], None
                    then()
