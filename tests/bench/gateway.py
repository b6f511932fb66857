"""What the gateway's own machine pays: round trips a second over PostgreSQL, and the CPU of every part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from os import getloadavg
from threading import Thread
from time import perf_counter, process_time
from urllib.parse import urlsplit

import msgspec
from backports import zstd

from desktop.joining import join
from sync.gateway.effects import effects
from sync.wire import JoinAnswer, Op, Page, SyncAnswer, SyncRequest
from sync.wire import Value as Said
from tests.bench.measure import Figure, Value, highest, middle, milliseconds
from tests.bench.postgresql import Filled, Server, cpu_of, entries_in, filled, postgresql, served

PER_SECOND = 300.0
_SYNCS = 60
"""Round trips of each computer in one burst."""
_RUNS = 3


def figures(small: int, large: int) -> list[Figure]:
    """Round trips with one intent and with nothing new, by 1 and 2 workers, and over two sizes of table."""
    found: list[Figure] = []
    with postgresql() as server:
        for workers in (1, 2):
            with filled(server, f"intents{workers}", small) as made:
                found.append(_intents(server, made, workers))
        for records, workers in ((small, 1), (small, 2), (large, 1)):
            with filled(server, f"nothing{records}_{workers}", records) as made:
                found.append(_nothing_new(server, made, workers))
    return found


@dataclass(frozen=True, slots=True)
class _Burst:
    """Round trips of every computer at once: seconds of the wall, and CPU seconds of each part.

    `waits` are the seconds each answer took, `load` how many processes wanted a CPU when it began.
    """

    wall: float
    gateway: float
    postgresql: float
    computers: float
    load: float
    waits: list[float]

    @property
    def count(self) -> int:
        return len(self.waits)


def _intents(server: Server, made: Filled, workers: int) -> Figure:
    before = entries_in(made.database)
    bursts = _bursts(server, made, workers, intents=True)
    sent = sum(burst.count for burst in bursts)
    counts = [each["count"] for each in effects(made.database)]
    if counts != [1] * sent or entries_in(made.database) - before != sent:
        raise ValueError(f"{sent} intents were sent, {sum(counts)} took effect")
    rate = middle([burst.count / burst.wall for burst in bursts[1:]])
    # A goal is the most a figure may be: so the figure is the time of one.
    goal = 1000 / PER_SECOND
    return Figure(
        f"gateway.one_intent.{workers}_workers", round(1000 / rate, 2), "ms wall", goal, _told(bursts[1:])
    )


def _nothing_new(server: Server, made: Filled, workers: int) -> Figure:
    bursts = _bursts(server, made, workers, intents=False)[1:]
    cpu = middle([(burst.gateway + burst.postgresql) / burst.count for burst in bursts])
    detail = {**_told(bursts), "records": made.records}
    name = f"gateway.nothing_new.{made.records}.{workers}_workers"
    return Figure(name, round(cpu * 1000, 3), "ms CPU", None, detail)


def _told(bursts: Sequence[_Burst]) -> dict[str, Value]:
    waits = [wait for burst in bursts for wait in burst.waits]
    return {
        "per_second": round(middle([each.count / each.wall for each in bursts]), 1),
        "gateway_cpu_ms": milliseconds(middle([each.gateway / each.count for each in bursts])),
        "postgresql_cpu_ms": milliseconds(middle([each.postgresql / each.count for each in bursts])),
        "computers_cpu_ms": milliseconds(middle([each.computers / each.count for each in bursts])),
        "p50_ms": milliseconds(middle(waits)),
        "p99_ms": milliseconds(highest(waits)),
        "load": round(middle([each.load for each in bursts]), 1),
    }


def _bursts(server: Server, made: Filled, workers: int, *, intents: bool) -> list[_Burst]:
    """One burst to warm up, then those that count."""
    with served(made.database, workers) as (url, gateway):
        computers = [_Computer(url, join(url, code), made.records_of(agency)) for agency, code in made.codes]
        return [_burst(server, gateway, computers, intents=intents) for _ in range(_RUNS + 1)]


def _burst(server: Server, gateway: int, computers: Sequence[_Computer], *, intents: bool) -> _Burst:
    threads = [
        Thread(target=computer.syncs, args=(_SYNCS,), kwargs={"intents": intents}) for computer in computers
    ]
    for computer in computers:
        computer.waits.clear()
    load = getloadavg()[0]
    before = cpu_of(gateway), cpu_of(server.process), process_time()
    start = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall = perf_counter() - start
    after = cpu_of(gateway), cpu_of(server.process), process_time()
    failed = [computer.failure for computer in computers if computer.failure]
    if failed:
        raise ValueError(failed[0])
    waits = [wait for computer in computers for wait in computer.waits]
    gateways, databases, ours = (end - begin for begin, end in zip(before, after, strict=True))
    return _Burst(wall, gateways, databases, ours, load, waits)


class _Computer:
    """One computer with a kept connection that does as little as a client can."""

    def __init__(self, url: str, joined: JoinAnswer, records: Iterable[str]) -> None:
        parts = urlsplit(url)
        self._line = HTTPConnection(parts.hostname or "", parts.port or 0, timeout=60)
        self._headers = {
            "authorization": f"Bearer {joined.token}",
            "content-type": "application/json",
            "accept-encoding": "zstd",
        }
        self._joined = joined
        self._records = list(records)
        self._numbers = count(1)
        self.failure = ""
        self.waits: list[float] = []
        page = msgspec.json.decode(self._ask("GET", "/v1/snapshot"), type=Page)
        while page.more:
            page = msgspec.json.decode(self._ask("GET", f"/v1/changes?cursor={page.next}"), type=Page)
        self._asked = SyncRequest(joined.device, page.epoch, [], [], page.next, 0, "")
        self._sync([])

    def syncs(self, times: int, *, intents: bool) -> None:
        """Synchronise again and again, each time with one note or with nothing."""
        try:
            for _ in range(times):
                start = perf_counter()
                self._sync([self._note()] if intents else [])
                self.waits.append(perf_counter() - start)
        except (OSError, ValueError) as error:
            self.failure = str(error)

    def _sync(self, ops: list[Op]) -> None:
        request = msgspec.structs.replace(self._asked, ops=ops)
        told = msgspec.json.decode(
            self._ask("POST", "/v1/sync", msgspec.json.encode(request)), type=SyncAnswer
        )
        if [verdict.state for verdict in told.verdicts] != ["applied"] * len(ops) or told.page is None:
            raise ValueError(f"an answer nobody expected: {told.verdicts}")
        directory = told.directory.version if told.directory else self._asked.directory
        self._asked = msgspec.structs.replace(self._asked, cursor=told.page.next, directory=directory)

    def _note(self) -> Op:
        number = next(self._numbers)
        device, author = self._joined.device, self._joined.person.id
        record = self._records[number % len(self._records)]
        new: dict[str, Said] = {"text": "Sudah dicek ke lokasi bersama ketua RT."}
        at = "2026-11-24T00:30:00Z"
        return Op(f"{device}-{number}", device, number, author, record, "note", 10**9, {}, new, at, 0.0, "")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> bytes:
        self._line.request(method, path, body, self._headers)
        answer = self._line.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise ValueError(f"{answer.status}: {content[:200]!r}")
        return zstd.decompress(content) if answer.getheader("content-encoding") == "zstd" else content
