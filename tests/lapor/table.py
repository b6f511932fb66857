"""Prints the table of every action at every fault: `python -m tests.lapor.table`."""

from __future__ import annotations

import sys

from sync.lapor.actions import Applied, Refused, Uncertain
from tests.fixed_clock import FixedClock
from tests.lapor.cases import cases, expected, run
from tests.lapor.server import LaporServer
from tests.lapor.state import Platform


def main() -> int:
    """Run all squares; the exit code says whether every one is as promised."""
    clock = FixedClock()
    platform = Platform(clock.now)
    total = doubled = wrong = orphans = 0
    with LaporServer(platform) as server:
        for case in cases():
            result = run(case, server, clock)
            good = isinstance(result.outcome, expected(case))
            total += 1
            doubled += result.effects > 1
            wrong += not good
            orphans += max(0, result.uploads - 2)
            match result.outcome:
                case Applied():
                    told = "applied"
                case Refused(code):
                    told = f"refused {code}"
                case Uncertain(why):
                    told = f"belum pasti: {why}"
                case other:
                    told = str(other)
            mark = "" if good else "  WRONG"
            sys.stdout.write(f"{case.name:<60} | effects {result.effects} | {told}{mark}\n")
    sys.stdout.write(f"cases: {total}  doubled: {doubled}  wrong: {wrong}  files left over: {orphans}\n")
    return 1 if doubled or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
