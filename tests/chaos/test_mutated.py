"""Bent answers: what a person wrote and what the server showed stay as they are, in time and in memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tests.chaos.mutated import campaign

BUDGET = "TANGGAP_MUTATED_SECONDS"
MOST, FEWEST, SEED = 1_500, 30, 1


def test_that_no_bent_answer_moves_what_it_does_not_prove(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    found = campaign(tmp_path, MOST, SEED, budget=float(os.environ.get(BUDGET, "30")))
    record_property("simulations", "bent " + found.lines()[-1])
    assert not found.broken, "\n".join(found.lines())
    assert found.count >= FEWEST
