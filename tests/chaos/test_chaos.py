"""Killed at random moments, on lines that lie: nothing saved is lost, nothing happens twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.chaos.campaign import campaign

KILLS, SEED = 10, 7


def test_that_killed_processes_lose_nothing_and_double_nothing(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    found = campaign(tmp_path, KILLS, SEED)
    record_property("simulations", found.lines()[-1])
    assert (found.lost, found.doubled) == ([], [])
    assert found.kills.keys() == {"gateway", "Ani", "Budi"}
    assert found.saved >= KILLS
