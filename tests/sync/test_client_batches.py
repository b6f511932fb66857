"""How much goes at once: a line that drops every 5 seconds, every 60 seconds and never, in simulated time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import inf
from random import Random

import pytest

from sync.errors import Trouble
from sync.schedule import FIRST, LARGEST, LEAST, ROOM, Link, Passage, after_progress, after_trouble, backoff

WORK = 1_000
"""Intents to bring."""
PLAIN, FOLD, HEADERS = 900, 0.28, 600
"""Bytes of an intent, what folding leaves of them, and bytes of a request beside its intents."""
OVERHEAD, RATE = 1.5, 4_000.0
"""Seconds a request takes beside its bytes, and bytes a second: a phone on a bad day."""
LINES = {"every-5-s": 5.0, "every-60-s": 60.0, "never": inf}
SIZES = (1, 5, 10, 20, 50, 100, 200, LARGEST)
SEEDS, PATIENCE = 20, 20_000.0

type Choice = Callable[[Link, int], int]


def adapted(link: Link, left: int) -> int:
    """What the engine takes: as many as fit both bounds, and always one."""
    return max(1, min(left, link.batch, link.room // PLAIN))


def fixed(size: int, link: Link, left: int) -> int:
    """What a program takes that has heard nothing of its line."""
    assert link.batch
    return min(left, size)


def seconds(between: float, choice: Choice, seed: int) -> float:
    """Simulated seconds until everything is there, over a line that drops at random `between` seconds."""
    rng = Random(seed)

    def steady() -> float:
        return inf if between == inf else rng.expovariate(1 / between)

    link, now, drop, left = Link(), 0.0, steady(), WORK
    asked = False
    while left and now < PATIENCE:
        # A run begins with a look at what the server speaks, as small as an exchange can be.
        sent = choice(link, left) if asked else 0
        plain = sent * PLAIN
        folded = int(plain * FOLD)
        moved = folded + HEADERS + 60 * sent
        end = now + OVERHEAD + moved / RATE
        if end < drop:
            link = after_progress(link, LARGEST, sent, Passage(end - now, moved, plain, folded))
            now, left, asked = end, left - sent, True
            continue
        link = after_trouble(link, Trouble.RESET, sent, Passage(drop - now, 0, plain, 0))
        now = drop + backoff(link.failures, rng)
        while drop <= now:
            drop += steady()
    return now


def mean(between: float, choice: Choice) -> float:
    return sum(seconds(between, choice, seed) for seed in range(SEEDS)) / SEEDS


@pytest.mark.parametrize("line", LINES)
def test_that_no_fixed_size_is_much_quicker_than_what_the_line_taught(line: str) -> None:
    best = min(mean(LINES[line], partial(fixed, size)) for size in SIZES)
    assert mean(LINES[line], adapted) <= 1.1 * best


def test_that_on_the_worst_line_what_it_taught_is_quicker_than_every_fixed_size() -> None:
    assert mean(5.0, adapted) <= 0.8 * min(mean(5.0, partial(fixed, size)) for size in SIZES)


@pytest.mark.parametrize("size", SIZES)
def test_that_every_fixed_size_is_slow_on_one_of_the_lines(size: int) -> None:
    slower = [mean(between, partial(fixed, size)) / mean(between, adapted) for between in LINES.values()]
    assert max(slower) >= 1.35


def test_that_a_line_nobody_knows_is_given_fifty_intents_and_64_kilobytes() -> None:
    assert (Link().batch, Link().room) == (FIRST, ROOM) == (50, 65_536)


def test_that_what_came_down_proves_the_line_for_what_goes_up() -> None:
    link, steps = Link(), list[int]()
    for _ in range(5):
        link = after_progress(link, LARGEST, 0, Passage(0.4, 70_000))
        steps.append(link.batch)
    assert steps == [100, 200, 400, 500, 500]
    assert link.room == ROOM * 10
    assert after_progress(Link(), LARGEST, 0, Passage(0.1, 700)).batch == FIRST


def test_that_drops_shrink_a_request_and_a_good_while_lets_it_grow_again() -> None:
    link = Link(batch=LARGEST, overhead=1.0, rate=4_000.0, fold=0.25)
    roomy = link.room
    rooms: list[int] = []
    for _ in range(8):
        link = after_trouble(link, Trouble.STALLED, 0, Passage(3.0))
        rooms.append(link.room)
    assert rooms == sorted(rooms, reverse=True)
    assert rooms[-1] < roomy / 10
    for _ in range(200):
        link = after_progress(link, LARGEST, LARGEST, Passage(20.0, 80_000, 320_000, 80_000))
    assert link.drops == 0.0
    assert link.room == roomy


def test_that_no_line_makes_a_request_smaller_than_its_headers_deserve() -> None:
    link = Link(batch=1, overhead=30.0, rate=1.0)
    for _ in range(50):
        link = after_trouble(link, Trouble.RESET, 1, Passage(0.5))
    assert link.room == LEAST


@pytest.mark.parametrize("trouble", [Trouble.NO_NETWORK, Trouble.DNS, Trouble.TLS, Trouble.SERVER])
def test_that_a_line_that_never_stood_has_not_dropped(trouble: Trouble) -> None:
    assert after_trouble(Link(), trouble, 0, Passage(5.0)).drops == 0.0
