"""The tally catches what it is there for: a campaign over a tree with a real fault counts it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.mutants.mutant import Mutant, copied

KILLS, SEED = 10, 7
LIMIT = 300.0
_COUNT = re.compile(r"^kills: (\d+)  lost: (\d+)  doubled: (\d+)$", re.MULTILINE)

NO_LEDGER = (
    Mutant(
        "chaos-unknown",
        "The gateway takes every intent for a new one.",
        "sync/gateway/judge.py",
        "    entry = known.get(op.id)\n",
        "    entry = known.get('')\n",
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


def tally(tree: Path, faults: tuple[Mutant, ...]) -> tuple[int, int]:
    """How many were lost and doubled in a campaign over a copy of the tree with these faults."""
    copied(tree)
    for fault in faults:
        (tree / fault.file).write_text(fault.patched(tree), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tests.chaos", "--kills", str(KILLS), "--seed", str(SEED)],
        cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True, text=True, check=False, timeout=LIMIT,
    )  # fmt: skip
    found = _COUNT.search(run.stdout)
    assert found is not None, run.stdout + run.stderr
    assert int(found[1]) == KILLS
    assert run.returncode == 1, run.stdout
    return int(found[2]), int(found[3])


def test_that_a_gateway_without_a_ledger_is_caught_doubling(tmp_path: Path) -> None:
    _, doubled = tally(tmp_path / "tree", NO_LEDGER)
    assert doubled > 0


def test_that_a_yes_before_the_commit_is_caught_losing(tmp_path: Path) -> None:
    lost, _ = tally(tmp_path / "tree", EARLY_YES)
    assert lost > 0
