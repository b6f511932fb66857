"""When to try again: bounds, jitter, what resets it and who is set aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Trouble
from sync.schedule import (
    BREAKER,
    CAP,
    LARGEST,
    LINE,
    QUARANTINE,
    Link,
    after_progress,
    after_trouble,
    backoff,
    narrowed,
    next_try,
    quarantined,
)

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_that_no_wait_of_our_own_is_longer_than_a_quarter_of_an_hour(failures: int, seed: int) -> None:
    assert 0 <= backoff(failures, Random(seed)) <= CAP


def test_that_the_bound_doubles_and_the_jitter_is_full() -> None:
    rng = Random(7)
    for failures, bound in [(1, 2.0), (2, 4.0), (3, 8.0), (9, 512.0), (10, 900.0), (50, 900.0)]:
        waits = [backoff(failures, rng) for _ in range(2000)]
        assert max(waits) <= bound
        assert max(waits) > 0.95 * bound
        assert min(waits) < 0.05 * bound
        assert abs(sum(waits) / len(waits) - bound / 2) < 0.05 * bound


def test_that_progress_starts_the_waits_anew() -> None:
    tired = Link(failures=9, lost=4, batch=8)
    assert after_progress(tired, LARGEST, 0) == Link(failures=0, lost=0, batch=8)


def test_that_a_full_batch_at_most_doubles_and_a_small_one_proves_nothing() -> None:
    assert after_progress(Link(batch=8), LARGEST, 8).batch == 16
    assert after_progress(Link(batch=8), LARGEST, 7).batch == 8
    assert after_progress(Link(batch=400), LARGEST, 400).batch == LARGEST
    assert after_progress(Link(), 50, 0).batch == 50


@pytest.mark.parametrize("trouble", sorted(LINE))
def test_that_a_failed_line_halves_the_batch(trouble: Trouble) -> None:
    assert after_trouble(Link(batch=64), trouble, 64) == Link(failures=1, lost=1, batch=32)
    assert after_trouble(Link(batch=64), trouble, 10).batch == 5
    assert after_trouble(Link(batch=64), trouble, 0).batch == 64
    assert after_trouble(Link(batch=1), trouble, 1).batch == 1


def test_that_a_request_too_large_is_halved_without_counting_as_a_failed_run() -> None:
    assert narrowed(Link(batch=500), 300) == Link(batch=150)
    assert narrowed(Link(batch=1), 1).batch == 1


def test_that_a_portal_never_counts_as_a_failure() -> None:
    link = Link(failures=2, lost=3, batch=9)
    assert after_trouble(link, Trouble.PORTAL, 9) == link


def test_that_the_breaker_opens_after_five_lost_requests_and_an_answer_closes_it() -> None:
    link = Link()
    for _ in range(BREAKER):
        assert not link.broken
        link = after_trouble(link, Trouble.RESET, 1)
    assert link.broken
    assert not after_trouble(link, Trouble.SERVER, 1).broken
    assert not after_progress(link, LARGEST, 0).broken


@pytest.mark.parametrize(("asked", "least"), [(0.0, 0), (30.0, 30), (3600.0, 3600), (9e9, 3600), (-5.0, 0)])
def test_that_a_wait_the_server_asks_for_is_kept_up_to_an_hour(asked: float, least: float) -> None:
    for seed in range(50):
        wait = (next_try(NOW, Link(failures=12), asked, Random(seed)) - NOW).total_seconds()
        assert least <= wait <= least + max(least, 2.0)


def test_that_a_thousand_offices_do_not_return_at_once() -> None:
    link = replace(Link(), failures=4)
    tries = [next_try(NOW, link, 60.0, Random(seed)) for seed in range(1000)]
    assert all(moment >= NOW + timedelta(seconds=60) for moment in tries)
    seconds = [int((moment - NOW).total_seconds()) for moment in tries]
    mean = len(tries) / (max(seconds) - min(seconds) + 1)
    assert max(seconds.count(second) for second in set(seconds)) <= 2 * mean


def test_that_the_fifth_server_error_of_one_intent_sets_it_aside() -> None:
    assert [quarantined(attempts) for attempts in range(7)] == [False] * QUARANTINE + [True, True]
