"""A line that ends at any byte of a small exchange, and a thousand offices that recover together."""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.domain.actions import Note
from sync.errors import Trouble
from sync.events import Finished
from sync.gateway.effects import effects
from sync.schedule import CAP, Link, after_trouble, next_try
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import opened
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy

STEP = "TANGGAP_EVERY_BYTE"
"""Every how many bytes the line is cut; `make chaos` cuts at each one."""


@pytest.mark.parametrize("way", ["cut_up", "cut_down"])
def test_that_a_line_that_ends_at_any_byte_loses_nothing_and_doubles_nothing(
    tmp_path: Path, lone_office: Office, clock: FixedClock, way: str
) -> None:
    step = int(os.environ.get(STEP, "40"))
    ids: list[str] = []
    with (
        Proxy(lone_office.gateway.url) as proxy,
        opened(tmp_path, lone_office, clock, url=proxy.url) as desk,
    ):
        desk.sync()
        place = 1
        while True:
            ids.append(desk.act(Note(f"Catatan {place}"), record(place % 10)))
            setattr(proxy, way, place)
            whole = isinstance(desk.sync()[-1], Finished)
            proxy.heal()
            assert isinstance(desk.sync()[-1], Finished)
            assert desk.states() == {}
            if whole:
                break
            place += step
        assert place > 400
        shown = [entry.id for n in range(10) for entry in desk.seen(record(n)).entries]
    found = {each["id"]: each["count"] for each in effects(str(tmp_path / "lone.db"))}
    assert {intent: found.get(intent, 0) for intent in ids} == dict.fromkeys(ids, 1)
    assert sorted(shown) == sorted(ids)


def test_that_a_thousand_offices_that_recover_together_never_peak() -> None:
    start = FixedClock().now()
    # They failed for an hour, each with its own chance; then the server answers again.
    per_minute: Counter[int] = Counter()
    for office in range(1_000):
        rng, link, now = Random(office), Link(), start
        while now < start + timedelta(hours=1):
            link = after_trouble(link, Trouble.NO_NETWORK, 0)
            now = next_try(now, link, None, rng)
        per_minute[int((now - start).total_seconds() // 60)] += 1
    assert max(per_minute.values()) <= 2 * 1_000 / (CAP / 60)


@pytest.mark.parametrize("failures", [1, 20])
def test_that_a_thousand_offices_asked_to_wait_at_once_come_back_spread(failures: int) -> None:
    now, link = FixedClock().now(), Link(failures=failures)
    moments = [(next_try(now, link, 60.0, Random(n)) - now).total_seconds() for n in range(1_000)]
    assert min(moments) >= 60
    assert max(moments) <= 120
    tenths = Counter(int((moment - 60) // 6) for moment in moments)
    assert max(tenths.values()) <= 2 * 1_000 / 10
