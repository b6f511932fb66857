"""The order of re-reading: within its budget, useful first, no complaint forgotten, none read too often."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.lapor.refresh import Known, after_reading, near, next_reads, pause

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
_moments = st.none() | st.integers(-60 * 24 * 20, 60 * 24 * 20).map(lambda m: NOW + timedelta(minutes=m))
_known = st.builds(
    Known,
    record=st.integers(0, 10_000).map(str),
    open=st.booleans(),
    due_at=_moments,
    read_at=_moments,
    quiet=st.integers(-1, 100),
)
_many = st.lists(_known, max_size=40, unique_by=lambda each: each.record)


def _due(known: Known) -> bool:
    return known.read_at is None or known.read_at > NOW or NOW - known.read_at >= pause(known, NOW)


@given(_many, st.integers(-3, 50))
def test_that_the_budget_holds_and_only_what_is_due_is_read(many: list[Known], budget: int) -> None:
    found = next_reads(many, NOW, budget)
    due = {each.record for each in many if _due(each)}
    assert len(found) == len(set(found)) == min(max(budget, 0), len(due))
    assert set(found) <= due


@given(_many, st.integers(1, 50), st.randoms(use_true_random=False))
def test_that_the_order_does_not_depend_on_how_the_complaints_stand(
    many: list[Known], budget: int, shuffling: Random
) -> None:
    turned = shuffling.sample(many, len(many))
    assert next_reads(many, NOW, budget) == next_reads(turned, NOW, budget)


@given(_many, st.integers(1, 50))
def test_that_near_deadlines_come_before_open_ones_and_those_before_the_rest(
    many: list[Known], budget: int
) -> None:
    by_record = {each.record: each for each in many}
    found = next_reads(many, NOW, budget)
    main = [by_record[record] for record in found[: budget - budget // 8]]
    classes = [0 if near(each, NOW) else 1 if each.open else 2 for each in main]
    assert classes == sorted(classes)
    left = [each for each in many if _due(each) and each.record not in found]
    if left and classes:
        assert min(0 if near(e, NOW) else 1 if e.open else 2 for e in left) >= classes[-1]


@given(_known)
def test_that_a_quiet_complaint_is_left_alone_longer_up_to_a_bound(known: Known) -> None:
    once = after_reading(known, NOW, changed=False)
    assert pause(once, NOW) >= pause(known, NOW)
    assert pause(after_reading(known, NOW, changed=True), NOW) <= pause(once, NOW)
    assert pause(known, NOW) <= timedelta(days=14)
    assert once.read_at == NOW


@settings(max_examples=30)
@given(st.integers(8, 24), st.integers(1, 30), st.integers(1, 60))
def test_that_a_crowd_of_pressing_ones_starves_nobody(budget: int, calm: int, pressing: int) -> None:
    world = {f"p{at}": Known(f"p{at}", open=True, due_at=NOW) for at in range(pressing)}
    world |= {f"c{at}": Known(f"c{at}", open=False) for at in range(calm)}
    now = NOW
    read: Counter[str] = Counter()
    for _ in range(60):
        for record in next_reads(world.values(), now, budget):
            read[record] += 1
            world[record] = after_reading(world[record], now, changed=record.startswith("p"))
        now += timedelta(minutes=30)
    assert set(read) == set(world)


def test_that_ten_thousand_closed_complaints_cost_few_calls_a_day() -> None:
    world = {str(at): Known(str(at), open=False, read_at=NOW, quiet=9) for at in range(10_000)}
    assert next_reads(world.values(), NOW + timedelta(days=13), 500) == ()
    assert len(next_reads(world.values(), NOW + timedelta(days=14), 500)) == 500
