"""Every action at every fault at every call it makes: at most one effect by itself, and the right outcome."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sync.lapor.actions import Applied, Refused
from tests.fixed_clock import FixedClock
from tests.lapor.cases import Case, cases, expected, run
from tests.lapor.server import LaporServer
from tests.lapor.state import Platform

CASES = list(cases())


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[LaporServer, FixedClock]]:
    clock = FixedClock()
    with LaporServer(Platform(clock.now)) as server:
        yield server, clock


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_that_no_fault_makes_two_effects_or_a_false_outcome(
    running: tuple[LaporServer, FixedClock], case: Case
) -> None:
    result = run(case, *running)
    assert result.effects <= 1
    assert isinstance(result.outcome, expected(case))
    if isinstance(result.outcome, Applied):
        assert result.effects == 1
    if isinstance(result.outcome, Refused):
        assert result.effects == 0
    assert result.uploads <= 2 * 2
