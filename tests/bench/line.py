"""Synchronisation in bytes, counted by a proxy on the way: first download, 500 + 500 changes, nothing new."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import msgspec
from backports import zstd

from desktop.domain.actions import Edit
from desktop.domain.complaint import Stage
from desktop.store import codec
from sync.contract.client import GatewayClient
from sync.events import Finished, SyncEvent
from sync.gateway.database import connect
from sync.gateway.platform_side import PlatformSide
from tests.bench import joined, offices
from tests.bench.measure import Figure, Value, clocked, middle
from tests.bench.server import serving
from tests.sync.proxy import Proxy

SAME_AS_BLOCK, FIRST_PAGE, NOTHING_NEW = 1.15, 40_000, 700
_RUNS, _CHANGES = 3, 500
_BLOCK_LEVEL = 9


def figures(complaints: int, small: int, large: int) -> list[Figure]:
    """A first download of `complaints`, 500 changes each way, and a look for news at both other sizes."""
    template = joined.gateway(complaints)
    made = [*_first_download(template, complaints), *_changes(complaints)]
    for size in (small, large):
        made += _nothing_new(size)
    return made


def block_of(complaints: int) -> int:
    """Bytes of the same complaints as one block: what the first download is compared with."""
    return _block(_documents(complaints))


def _documents(complaints: int) -> list[bytes]:
    return [codec.encode(one) for one in offices.short_complaints(complaints)]


def _block(documents: list[bytes]) -> int:
    return len(zstd.compress(_columnar(documents), level=_BLOCK_LEVEL))


def _first_download(template: Path, complaints: int) -> list[Figure]:
    documents = _documents(complaints)
    block = _block(documents)
    down: list[float] = []
    up: list[float] = []
    cpu: list[float] = []
    wall: list[float] = []
    page = requests = 0
    for _ in range(_RUNS):
        with (
            offices.copied(template) as folder,
            serving(folder / joined.GATEWAY) as url,
            Proxy(url) as proxy,
            joined.computer(folder, proxy.url) as desk,
        ):
            with GatewayClient(proxy.url) as client:
                client.snapshot(desk.tokens[desk.person.id])
            page, before_up = proxy.down, proxy.up
            with clocked() as spent:
                end = _finished(desk.sync())
            down.append(proxy.down - page)
            up.append(proxy.up - before_up)
            cpu.append(spent.cpu)
            wall.append(spent.wall)
            requests = end.requests
    detail: dict[str, Value] = {
        "records": complaints,
        "bytes_a_document": round(sum(map(len, documents)) / len(documents)),
        "block_bytes": block,
        "down_bytes": middle(down),
        "up_bytes": middle(up),
        "requests": requests,
        "client_and_proxy_cpu_s": round(middle(cpu), 2),
        "wall_s": round(middle(wall), 2),
    }
    ratio = round(middle(down) / block, 3)
    return [
        Figure("sync.first_download", ratio, "times one zstd-9 block", SAME_AS_BLOCK, detail),
        Figure("sync.first_page", page, "bytes down", FIRST_PAGE),
    ]


def _changes(complaints: int) -> list[Figure]:
    with (
        offices.copied(joined.synchronised(complaints)) as folder,
        serving(folder / joined.GATEWAY) as url,
        Proxy(url) as proxy,
        joined.computer(folder, proxy.url) as desk,
    ):
        desk.sync()
        fresh = (one for one in offices.short_complaints(complaints) if one.stage is Stage.UNVERIFIED)
        ours = (one for one in fresh if one.agency == desk.person.agency)
        mine = [one.record for one in islice(ours, _CHANGES)]
        theirs = [one.record for one in islice(offices.short_complaints(complaints), 2 * _CHANGES)]
        theirs = [record for record in theirs if record not in mine][:_CHANGES]
        engine = connect(str(folder / joined.GATEWAY))
        platform = PlatformSide(engine)
        for number, record in enumerate(theirs):
            platform.edit(record, title=f"Judul yang diperbaiki pusat, laporan ke-{number}")
        engine.dispose()
        for number, record in enumerate(mine):
            desk.act(Edit(title=f"Judul yang diperbaiki petugas, laporan ke-{number}"), record)
        before = proxy.up, proxy.down
        with clocked() as spent:
            end = _finished(desk.sync())
        up, down = proxy.up - before[0], proxy.down - before[1]
        detail: dict[str, Value] = {
            "changes_up": len(mine),
            "changes_down": len(theirs),
            "up_bytes": up,
            "down_bytes": down,
            "still_waiting": end.waiting,
            "wall_s": round(spent.wall, 2),
        }
    return [
        Figure("sync.changes.requests", end.requests, "requests", 1, detail),
        Figure("sync.changes.bytes", up + down, "bytes both ways", 100_000),
        Figure("sync.changes.left_behind", end.waiting, "intents without a verdict", 0),
    ]


def _nothing_new(complaints: int) -> list[Figure]:
    with (
        offices.copied(joined.synchronised(complaints)) as folder,
        serving(folder / joined.GATEWAY) as url,
        Proxy(url) as proxy,
        joined.computer(folder, proxy.url) as desk,
    ):
        desk.sync()
        before = proxy.up, proxy.down
        end = _finished(desk.sync())
        up, down = proxy.up - before[0], proxy.down - before[1]
    detail: dict[str, Value] = {"records": complaints, "up_bytes": up, "down_bytes": down}
    return [
        Figure(f"sync.nothing_new.bytes.{complaints}", up + down, "bytes both ways", NOTHING_NEW, detail),
        Figure(f"sync.nothing_new.requests.{complaints}", end.requests, "requests", 1),
    ]


def _columnar(documents: list[bytes]) -> bytes:
    rows = [msgspec.json.decode(document, type=dict[str, msgspec.Raw]) for document in documents]
    return msgspec.json.encode({name: [row[name] for row in rows] for name in rows[0]})


def _finished(events: list[SyncEvent]) -> Finished:
    end = events[-1]
    if not isinstance(end, Finished):
        raise TypeError(f"the synchronisation ended with {end}")
    return end
