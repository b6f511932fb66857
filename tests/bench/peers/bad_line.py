"""A loopback proxy that counts bytes and requests and treats them as its weather says."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from random import Random

from tests.bench.peers.weather import SEGMENT, Bottleneck, Way, Weather
from tests.sync.relay import Queue, Relay

_REQUEST = re.compile(rb"(?:GET|HEAD|POST|PUT|DELETE) /[^\r\n ]* HTTP/1\.1\r\n")
_PIECE = 65_536


class BadLine(Relay):
    """Stands before a server. `up` and `down` count bytes of HTTP, `requests` how many were asked.

    `at_down`, with what to do then, is called once when that many bytes have come down.
    """

    def __init__(self, upstream: str, weather: Weather, seed: int = 1) -> None:
        super().__init__(upstream)
        self._weather = weather
        self._chance = Random(seed)
        self._bottlenecks = {True: Bottleneck(), False: Bottleneck()}
        self.requests = 0
        self.at_down: tuple[int, Callable[[], None]] | None = None

    @property
    def counted(self) -> tuple[int, int, int]:
        """Bytes up, bytes down, requests."""
        return self.up, self.down, self.requests

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Loopback says "connected" at once; a real handshake takes one round trip.
        await asyncio.sleep(2 * self._weather.delay)
        await super()._serve(reader, writer)

    async def _take_in(self, reader: asyncio.StreamReader, on_the_way: Queue, *, up: bool) -> None:
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

    def _delivered(self, count: int, *, up: bool) -> None:
        super()._delivered(count, up=up)
        if not up and self.at_down and self.down >= self.at_down[0]:
            then, self.at_down = self.at_down[1], None
            then()
