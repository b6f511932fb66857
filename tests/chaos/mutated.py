"""`python -m tests.chaos.mutated`: real answers bent out of shape, through the real client."""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import cast

from desktop.store.database import Database
from sync.contract.client import GatewayClient
from sync.engine import run_once
from sync.events import Failed, Finished, NeedsConfirmation, SyncEvent
from sync.transport import Limits
from tests.chaos.mutations import bent
from tests.chaos.recorded import NAME, Scene, scenes
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import KEY
from tests.sync.proxy import Raw

_STATES = {"applied", "merged", "conflict", "rejected", "deferred"}
LIMITS = Limits(connect=2.0, stall=0.5, grace=1.5)
"""The sizes are the program's own, only the patience is shorter."""
DEADLINE = 6.0
"""Seconds: one exchange and its repetition within these limits, and slack for a busy machine."""
MOST_MEMORY = 50_000
"""Kilobytes that any one answer may cost; the server that gives it lives in this process too."""


@dataclass
class Found:
    """How many answers, bent in which ways, what they led to, and what broke."""

    count: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    memory: int = 0
    broken: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The figures, the one that counts last."""
        return [
            f"ways: {dict(self.ways.most_common())}",
            f"ends: {dict(self.ends.most_common())}",
            f"slowest: {self.slowest:.1f} s  memory: {self.memory / 1000:.1f} MB more",
            *self.broken[:20],
            f"answers: {self.count}  broken: {len(self.broken)}",
        ]


class Rig:
    """One scene's vault, put back whenever an answer changed it, and a server that gives the bent answer."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.present = b""
        self.cost = 0
        self._path = scene.folder / "used" / f"{NAME}.db"
        self.server = Raw(self._answer)

    def _answer(self, request: bytes) -> Iterable[bytes]:
        """The one answer to the first request, and to a second try of it; nothing after that."""
        yield from self.scene.to(request, self.present)

    def run(self, answer: bytes) -> tuple[SyncEvent, dict[str, str], bool, float]:
        """The end of a run with this answer, intents whose state is final now, whether the base moved, s."""
        self.present = answer
        shutil.rmtree(self._path.parent, ignore_errors=True)
        self._path.parent.mkdir()
        shutil.copy(self.scene.folder / f"{NAME}.db", self._path)
        database = Database.open(self._path, KEY, vault_id=NAME)
        try:
            before = _state(database)
            held = _forget_peak()
            start = monotonic()
            with GatewayClient(self.server.url, limits=LIMITS) as client:
                *_, last = run_once(
                    database,
                    client,
                    FixedClock(),
                    Random(1),
                    lambda _: self.scene.token,
                    confirm=lambda _: False,
                    reader=self.scene.person.id,
                )
            took = monotonic() - start
            self.cost = _held("VmHWM") - held
            after = _state(database)
        finally:
            database.close()
        if before[1] != after[1]:
            raise AssertionError("what a person wrote changed")
        moved = {intent: state for intent, state in after[0].items() if before[0][intent] != state}
        return last, moved, before[2:] != after[2:], took


def _state(database: Database) -> tuple[dict[str, str], object, object, object]:
    """States by intent, what the intents say, the base, and the cursor."""
    with database.reading() as session:

        def rows(asked: str) -> list[tuple[object, ...]]:
            return [tuple(row) for row in session.exec_driver_sql(asked)]

        states = {
            str(row[0]): "waiting" if row[1] in {"queued", "sending", "held"} else str(row[1])
            for row in rows("SELECT id, state FROM outbox")
        }
        said = rows("SELECT id, number, intent, person FROM outbox ORDER BY number")
        held = rows("SELECT record, head_rev, body_rev, head, body FROM base ORDER BY record")
        cursor = rows("SELECT value FROM meta WHERE name = 'cursor' AND value <> ''")
    return states, said, held, cursor


def judged(scene: Scene, text: bytes) -> tuple[set[str], bool]:
    """Which intents the text has a valid verdict on, and whether it holds a whole page: read by hand here."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return set(), False
    if not isinstance(tree, dict):
        return set(), False
    told = cast("dict[str, object]", tree)
    verdicts = told.get("verdicts")
    found: set[str] = set()
    for each in cast("list[object]", verdicts) if isinstance(verdicts, list) else []:
        if isinstance(each, dict):
            one = cast("dict[str, object]", each)
            if str(one.get("id")) in scene.asked and str(one.get("state")) in _STATES:
                found.add(str(one["id"]))
    page = told.get("page") if "verdicts" in told else told
    ours = isinstance(page, dict) and page.get("end") is True and bool(page.get("digest"))
    return found, ours


def campaign(
    folder: Path,
    count: int,
    seed: int,
    *,
    start: int = 0,
    budget: float = 0.0,
    say: Callable[[str], None] = lambda _: None,
) -> Found:
    """Bend answers number `start` to `start + count` of a seed; `budget` seconds end it early, 0 never."""
    found = Found()
    begun = monotonic()
    rigs = [Rig(scene) for scene in scenes(folder)]
    for rig in rigs:
        rig.server.__enter__()
    try:
        for rig in rigs:
            rig.run(rig.scene.answer)
        for number in range(start, start + count):
            known = len(found.broken)
            _one(rigs, number, seed, found)
            for words in found.broken[known:]:
                say(words)
            if number % 2000 == 1999:
                say(f"{number + 1} answers, broken: {len(found.broken)}; go on with FROM={number + 1}")
            if budget and monotonic() - begun > budget:
                break
    finally:
        for rig in rigs:
            rig.server.__exit__(None, None, None)
    return found


def _one(rigs: list[Rig], number: int, seed: int, found: Found) -> None:
    rng = Random(f"{seed} {number}")
    rig = rng.choice(rigs)
    way, wire, text = bent(rig.scene.answer, rng)
    found.count += 1
    found.ways[way] += 1
    where = f"BROKEN FROM={number} COUNT=1: {rig.scene.name}, {way}"
    try:
        last, moved, base, took = rig.run(wire)
    except Exception as error:  # noqa: BLE001 (whatever comes through is what we look for)
        found.broken.append(f"{where}: {type(error).__name__}: {str(error)[:200]}")
        return
    match last:
        case Failed():
            found.ends[last.trouble.value] += 1
        case Finished() | NeedsConfirmation():
            found.ends[type(last).__name__.lower()] += 1
        case _:
            found.broken.append(f"{where}: ended with {last}")
    found.slowest = max(found.slowest, took)
    verdicts, page = judged(rig.scene, text)
    found.memory = max(found.memory, rig.cost)
    if rig.cost > MOST_MEMORY:
        found.broken.append(f"{where}: {rig.cost} kB in memory")
    if took > DEADLINE:
        found.broken.append(f"{where}: took {took:.1f} s")
    if not moved.keys() <= verdicts:
        found.broken.append(f"{where}: {moved} without a verdict")
    if base and not verdicts and not page:
        found.broken.append(f"{where}: the base moved")


def _forget_peak() -> int:
    """Begin to measure memory anew; kilobytes held now."""
    Path("/proc/self/clear_refs").write_text("5")
    return _held("VmRSS")


def _held(name: str) -> int:
    """Kilobytes of this process: VmRSS now, VmHWM at most since the last beginning (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


def main() -> int:
    """Bend as many answers as asked; 1 when anything broke."""
    asked = argparse.ArgumentParser(prog="python -m tests.chaos.mutated", description=__doc__)
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--start", type=int, default=0, help="go on from this number")
    wanted = asked.parse_args()
    logging.disable(logging.ERROR)
    memory = "/dev/shm"  # noqa: S108 (a hundred thousand vaults would wait for a disk all the time)
    with TemporaryDirectory(prefix="mutated", dir=memory if Path(memory).is_dir() else None) as folder:
        found = campaign(
            Path(folder),
            wanted.count,
            wanted.seed,
            start=wanted.start,
            say=lambda words: print(words, flush=True),  # noqa: T201
        )
    sys.stdout.write("\n".join(found.lines()) + "\n")
    return int(bool(found.broken))


if __name__ == "__main__":
    sys.exit(main())
