"""The tally catches what it is there for: a campaign over a tree with a real fault counts it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.mutants.mutant import Mutant, copied

KILLS, SEEDS = 10, (7, 8, 9)
"""The first campaign catches it; on a machine too busy for anything to happen in it, one of the next."""
LIMIT = 300.0
_COUNT = re.compile(r"^kills: (\d+)  lost: (\d+)  doubled: (\d+)$", re.MULTILINE)

NO_LEDGER = (
    Mutant(
        "chaos-unknown",
        "The gateway takes every intent for a new one.",
        "sync/gateway/judge.py",
        "    entry = known.entries.get(op.id)\n",
        "    entry = known.entries.get('')\n",
        "",
    ),
    Mutant(
        "chaos-overwritten",
        "Its ledger takes a second entry of one intent for the first.",
        "sync/gateway/ledger.py",
        "_ENTER = insert(ledger)\n",
        "_ENTER = insert(ledger).prefix_with('OR REPLACE')\n",
        "",
    ),
)
EARLY_YES = (
    Mutant(
        "chaos-early-yes",
        "What leaves counts as accepted before the gateway committed anything.",
        "sync/engine/push.py",
        "                outbox.sending(session, ids)\n",
        "                outbox.sending(session, ids)\n"
        "                for intent in ids:\n"
        "                    outbox.settle(session, outbox.Settlement(intent, 'applied'), errand.now())\n",
        "",
    ),
)


def tallies(tree: Path, faults: tuple[Mutant, ...]) -> Iterator[tuple[int, int]]:
    """How many were lost and doubled in each campaign over a copy of the tree with these faults."""
    copied(tree)
    for fault in faults:
        (tree / fault.file).write_text(fault.patched(tree), encoding="utf-8")
    for seed in SEEDS:
        run = subprocess.run(
            [sys.executable, "-m", "tests.chaos", "--kills", str(KILLS), "--seed", str(seed)],
            cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)},
            capture_output=True, text=True, check=False, timeout=LIMIT,
        )  # fmt: skip
        found = _COUNT.search(run.stdout)
        assert found is not None, run.stdout + run.stderr
        kills, lost, doubled = map(int, found.groups())
        assert (kills, run.returncode) == (KILLS, int(bool(lost or doubled))), run.stdout
        yield lost, doubled


def test_that_a_gateway_without_a_ledger_is_caught_doubling(tmp_path: Path) -> None:
    assert any(doubled > 0 for _, doubled in tallies(tmp_path / "tree", NO_LEDGER))


def test_that_a_yes_before_the_commit_is_caught_losing(tmp_path: Path) -> None:
    assert any(lost > 0 for lost, _ in tallies(tmp_path / "tree", EARLY_YES))
