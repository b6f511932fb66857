"""`python -m tests.bench.peers`: our synchronisation against what people use instead, on the same complaints.

`--only NAME` measures one side, `--quick` leaves out the bad line and repeats nothing, `--within SECONDS` is
how long any single work may take. A table for people goes to standard error, one line of JSON to standard
output, also kept as build/bench-sync.json.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import msgspec

from tests.bench import offices
from tests.bench.measure import say
from tests.bench.peers.goals import goals
from tests.bench.peers.sides import Side, sides
from tests.bench.peers.weather import BAD, CLEAR
from tests.bench.peers.works import FIRST, Cost, interrupted, medians, whole

COMPLAINTS = 10_000
_RUNS = 3
_SHORT = 150.0
"""Seconds of a run over the bad line above which it is not repeated."""
_SHARES = (0.25, 0.5, 0.75)
type Costs = dict[str, list[Cost]]
type Interrupted = dict[str, dict[str, float | str]]


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and answer 0; a goal that is missed is no failure of the program."""
    known = {side.name: side for side in sides()}
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers", description=__doc__)
    parser.add_argument("--only", action="append", metavar="NAME", choices=known)
    parser.add_argument("--quick", action="store_true", help="once, and not over the bad line")
    parser.add_argument("--within", type=float, default=300.0, metavar="SECONDS")
    asked = parser.parse_args(arguments)
    load = [os.getloadavg()]
    absent: dict[str, str] = {}
    here: list[Side] = []
    for name, side in known.items():
        if asked.only and name not in asked.only:
            continue
        if lack := side.lacks():
            absent[name] = lack
            say(f"{name}: not here ({lack})")
        else:
            side.filled(COMPLAINTS)
            here.append(side)
    runs = 1 if asked.quick else _RUNS
    loopback = {side.name: _loopback(side, runs, asked.within) for side in here}
    halves = {side.name: _interrupted(side, loopback[side.name][0], asked.within) for side in here}
    bad: Costs = {}
    if not asked.quick:
        say("over the bad line, all sides at once (each over a line of its own; they mostly wait)")
        with ThreadPoolExecutor(len(here) or 1) as pool:
            waiting = {side.name: pool.submit(_bad_line, side, asked.within) for side in here}
            bad = {name: each.result() for name, each in waiting.items()}
    load.append(os.getloadavg())
    _write(absent, loopback, bad, halves, load)
    return 0


def _loopback(side: Side, runs: int, within: float) -> list[Cost]:
    say(f"{side.name}: loopback")
    return medians([whole(side, COMPLAINTS, CLEAR, within) for _ in range(runs)])


def _bad_line(side: Side, within: float) -> list[Cost]:
    runs: list[list[Cost]] = []
    while len(runs) < _RUNS:
        runs.append(whole(side, COMPLAINTS, BAD, within, seed=len(runs) + 1))
        if any(cost.failure for cost in runs[-1]) or sum(cost.wall for cost in runs[-1]) > _SHORT:
            break
    say(f"{side.name}: through, {len(runs)} times")
    return medians(runs)


def _interrupted(side: Side, clean: Cost, within: float) -> dict[str, float | str]:
    if clean.failure or clean.work != FIRST:
        return {}
    shares = _SHARES if side.name == "ours" else (0.5,)
    say(f"{side.name}: switched off on the way")
    bytes_ = clean.up + clean.down
    return {f"{share:g}": interrupted(side, COMPLAINTS, share, bytes_, within) for share in shares}


def _write(
    absent: dict[str, str],
    loopback: Costs,
    bad: Costs,
    halves: Interrupted,
    load: list[tuple[float, float, float]],
) -> None:
    reached = goals(loopback.get("ours", []), bad.get("ours", []), halves.get("ours", {}), COMPLAINTS)
    for title, costs in (("loopback", loopback), ("256 kbit/s, 600 ms, 2 % loss", bad)):
        for name, each in costs.items():
            for cost in each:
                say(f"{title:29} {name:15} {_told(cost)}")
    for name, ratios in halves.items():
        for share, ratio in ratios.items():
            words = ratio if isinstance(ratio, str) else f"{ratio:.3f} of the bytes of a clean run"
            say(f"{'switched off at ' + share:29} {name:15} {words}")
    for figure in reached:
        verdict = "met" if figure.met else "MISSED"
        say(f"{figure.name:29} {figure.value:>9} {figure.unit:28} {verdict} (goal {figure.goal:g})")
    document = {
        "complaints": COMPLAINTS,
        "machine": {"cpus": os.cpu_count(), "load_before_and_after": load, "system": platform.system()},
        "not_here": absent,
        "loopback": loopback,
        "bad_line": bad,
        "switched_off": halves,
        "goals": [{**msgspec.to_builtins(figure), "met": figure.met} for figure in reached],
    }
    line = msgspec.json.encode(document)
    offices.BUILD.with_name("bench-sync.json").write_bytes(msgspec.json.format(line) + b"\n")
    sys.stdout.write(line.decode() + "\n")


def _told(cost: Cost) -> str:
    if cost.failure:
        return f"{cost.work:18} {cost.failure}"
    return (
        f"{cost.work:18} {cost.wall:8.2f} s  {cost.cpu:6.2f} s CPU  "
        f"{cost.up:>9} B up  {cost.down:>9} B down  {cost.requests:>5} requests  "
        f"{cost.memory // 1_000_000:>4} MB  {cost.runs} runs"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
