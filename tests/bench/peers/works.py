"""The works that are measured, the same for everybody: a first download, news, nothing, half a download."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import msgspec

from tests.bench import offices
from tests.bench.measure import middle
from tests.bench.peers.bad_line import BadLine
from tests.bench.peers.commanded import Client, FailedError, OverTimeError, client
from tests.bench.peers.sides import OUR_WORDS, Side
from tests.bench.peers.weather import SLOW, Weather

FIRST, CHANGES, NOTHING = "first download", "500 up + 500 down", "nothing changed"
CHANGED = 500
_PATIENCE = 60.0


class Cost(msgspec.Struct):
    """What a work cost the computer and the line; `failure` says why there are no figures.

    `usable` is seconds until its first rows could be worked on and `memory` the most bytes the computer had
    so far, 0 where nobody tells; `runs` is how many of them these are the middle of.
    """

    work: str
    wall: float = 0.0
    cpu: float = 0.0
    up: int = 0
    down: int = 0
    requests: int = 0
    usable: float = 0.0
    memory: int = 0
    runs: int = 1
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A server with its complaints, and a computer before it that has none yet."""

    side: Side
    complaints: int
    made: Path
    server: str
    line: BadLine
    folder: Path

    @contextmanager
    def desk(self) -> Generator[Client]:
        """The computer, started (again)."""
        command = self.side.desk(self.line.url, self.server, self.folder, self.made, self.complaints)
        with client(command) as running:
            yield running


@contextmanager
def staged(side: Side, complaints: int, weather: Weather, seed: int = 1) -> Generator[Stage]:
    """A stage with everything fresh; another `seed` loses other segments."""
    template = side.filled(complaints)
    with offices.emptied() as place:
        made = place / "server"
        shutil.copytree(template, made)
        with side.served(made) as server, BadLine(server, weather, seed) as line:
            yield Stage(side, complaints, made, server, line, place / "desk")


def whole(side: Side, complaints: int, weather: Weather, within: float, seed: int = 1) -> list[Cost]:
    """First download, news both ways, nothing changed, in this order; a failure ends it."""
    costs: list[Cost] = []
    with staged(side, complaints, weather, seed) as stage, stage.desk() as desk:
        first = _cost(stage, desk, FIRST, within)
        costs.append(first)
        if first.failure:
            return costs
        with side.elsewhere(stage.server, stage.made, complaints) as other:
            changed = other.change(CHANGED), desk.does("edit", OUR_WORDS, "0", str(CHANGED)).found
            news = _cost(stage, desk, CHANGES, within)
            costs.append(news)
            if news.failure:
                return costs
            arrived = side.counted(desk, CHANGED), other.sees()
        if arrived != changed or min(changed) != CHANGED:
            news.failure = f"{changed} were changed, {arrived} arrived"
        costs.append(_cost(stage, desk, NOTHING, within))
    return costs


def _cost(stage: Stage, desk: Client, work: str, within: float) -> Cost:
    before = stage.line.counted
    try:
        did = desk.does("first" if work == FIRST else "sync", within=within)
    except (OverTimeError, FailedError) as error:
        return Cost(work, failure=str(error))
    if work == FIRST and did.found != stage.complaints:
        return Cost(work, failure=f"{did.found} complaints arrived")
    up, down, requests = (after - early for after, early in zip(stage.line.counted, before, strict=True))
    return Cost(work, did.wall, did.cpu, up, down, requests, did.usable, did.memory)


def medians(runs: list[list[Cost]]) -> list[Cost]:
    """Each work's middle of every figure; a failure in one run is the word of all."""
    found: list[Cost] = []
    for name in (FIRST, CHANGES, NOTHING):
        costs = [cost for run in runs for cost in run if cost.work == name]
        failed = [cost for cost in costs if cost.failure]
        if failed or not costs:
            found.append(failed[0] if failed else Cost(name, failure="not reached"))
            continue
        figures = (
            middle([float(getattr(cost, figure)) for cost in costs])
            for figure in ("wall", "cpu", "up", "down", "requests", "usable", "memory")
        )
        wall, cpu, up, down, requests, usable, memory = figures
        found.append(
            Cost(name, wall, cpu, round(up), round(down), round(requests), usable, round(memory), len(costs))
        )
    return found


def interrupted(side: Side, complaints: int, share: float, clean: int, within: float) -> float | str:
    """Bytes of a first download whose computer was switched off at that share of it, and that then went on.

    As a ratio to those of a clean run (`clean`, both ways); or why there is none.
    """
    off = Event()
    with staged(side, complaints, SLOW) as stage:
        try:
            with stage.desk() as desk:

                def switch_off() -> None:
                    desk.kill()
                    off.set()

                stage.line.at_down = round(clean * share), switch_off
                desk.does("first", within=within)
        except FailedError:
            pass
        if not off.wait(0):
            return "it was over before it could be switched off"
        try:
            with stage.desk() as desk:
                did = desk.does("first", within=within)
        except (OverTimeError, FailedError) as error:
            return str(error)
        if did.found != complaints:
            return f"{did.found} complaints arrived"
        return (stage.line.up + stage.line.down) / clean
