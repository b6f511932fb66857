"""Kills of a gateway and two computers while people act, over lines that drop answers; then the count."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic

import msgspec

from desktop.clock import SystemClock
from sync.gateway.effects import EffectCount
from sync.gateway.serve import EmbeddedGateway, listening, run
from tests.chaos.computer import RECORDS, Place, Shown, drain, work
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import opened
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy

# One process loads everything once; each computer and each gateway is a fork of it, killed like any other.
_FORKS = get_context("forkserver")
_LONGEST = 0.5
_PATIENCE = 120.0
_MODULES = ["tests.chaos.computer", "sync.gateway.serve", "sync.gateway.app"]
ROOT = Path(__file__).parents[2]


@dataclass
class Tally:
    """What a campaign came to. `lost` and `doubled` name each intent and what is wrong with it."""

    kills: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    saved: int = 0
    flying: int = 0
    states: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """The figures, the one that counts last."""
        return [
            f"killed: {dict(self.kills)}  on the line: {dict(self.faults)}  seconds: {self.seconds:.0f}",
            f"saved: {self.saved}  found on their way after a kill: {self.flying}  ends: {dict(self.states)}",
            *(f"LOST {each}" for each in self.lost),
            *(f"DOUBLED {each}" for each in self.doubled),
            f"kills: {self.kills.total()}  lost: {len(self.lost)}  doubled: {len(self.doubled)}",
        ]


def campaign(folder: Path, kills: int, seed: int, say: Callable[[str], None] = lambda _: None) -> Tally:
    """Kill so often, at moments that the seed chooses, and count what became of every saved action."""
    started = monotonic()
    rng, tally = Random(seed), Tally()
    _FORKS.set_forkserver_preload(_MODULES)
    database = folder / "gateway.db"
    with listening("127.0.0.1", 0) as free:
        port = int(free.getsockname()[1])
    with ExitStack() as lines:
        ways = [lines.enter_context(Proxy(f"http://127.0.0.1:{port}")) for _ in range(2)]
        places = _computers(folder, database, ways)
        with _gateway(database, port) as gateway:
            _kill_on(rng, tally, kills, gateway, places, ways, say)
        for way in ways:
            way.heal()
        shown: list[Shown] = []
        with _gateway(database, port):
            # Twice, as the first to come cannot show what the second only then sends.
            for _ in range(2):
                shown = [_drained(place, folder / f"{place.vault}.json") for place in places]
    _count(tally, places, shown, _effects(database))
    tally.seconds = monotonic() - started
    return tally


def _computers(folder: Path, database: Path, ways: list[Proxy]) -> list[Place]:
    clock = FixedClock(SystemClock().now())
    places: list[Place] = []
    with EmbeddedGateway(str(database), clock=clock) as running:
        office = Office(running, clock)
        for name, way in zip(("Ani", "Budi"), ways, strict=True):
            with opened(folder, office, clock, name) as desk:
                desk.sync()
                token = desk.tokens[desk.person.id]
                diary = folder / f"{name}.diary"
                places.append(
                    Place(desk.database.path, name, way.url, token, desk.person, desk.device, diary)
                )
    return places


class Killable:
    """A process that comes back whenever it was killed."""

    def __init__(self, target: Callable[..., None], arguments: Callable[[], tuple[object, ...]]) -> None:
        self._target = target
        self._arguments = arguments
        self._process = self._start()

    def _start(self) -> ForkServerProcess:
        process = _FORKS.Process(target=self._target, args=self._arguments(), daemon=True)
        process.start()
        return process

    def alive(self) -> bool:
        """False when it ended by itself, which nobody asked for."""
        return self._process.is_alive()

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self._process.kill()
        self._process.join(_PATIENCE)

    def again(self) -> None:
        """Start it anew."""
        self._process = self._start()


@contextmanager
def _gateway(database: Path, port: int) -> Generator[Killable]:
    gateway = Killable(run, lambda: (str(database), "127.0.0.1", port))
    try:
        yield gateway
    finally:
        gateway.kill()


def _kill_on(
    rng: Random,
    tally: Tally,
    kills: int,
    gateway: Killable,
    places: list[Place],
    ways: list[Proxy],
    say: Callable[[str], None],
) -> None:
    desks = [Killable(work, partial(_fresh, place, rng)) for place in places]
    victims = {"gateway": gateway, **{place.vault: desk for place, desk in zip(places, desks, strict=True)}}
    pause = Event()
    order: list[str] = []
    try:
        while tally.kills.total() < kills:
            _trouble(rng, tally, ways)
            pause.wait(rng.uniform(0, _LONGEST))
            order = order or rng.sample(sorted(victims), len(victims))
            name = order.pop()
            if not all(victim.alive() for victim in victims.values()):
                raise RuntimeError("a process ended by itself")
            victims[name].kill()
            tally.kills[name] += 1
            victims[name].again()
            if tally.kills.total() % 50 == 0:
                say(f"{tally.kills.total()} kills")
    finally:
        for desk in desks:
            desk.kill()


def _fresh(place: Place, rng: Random) -> tuple[Place, int]:
    """What a computer that starts anew is told; each start has a seed of its own."""
    return place, rng.getrandbits(32)


def _trouble(rng: Random, tally: Tally, ways: list[Proxy]) -> None:
    """Let one line lie for a while, the other one well."""
    for way in ways:
        way.heal()
    way = rng.choice(ways)
    fault = rng.choice(("answer dropped", "cut on the way up", "cut on the way down", "slow", "none"))
    match fault:
        case "answer dropped":
            way.drop_answers = 1
        case "cut on the way up":
            way.cut_up = rng.randrange(1, 6_000)
        case "cut on the way down":
            way.cut_down = rng.randrange(1, 6_000)
        case "slow":
            way.delay = rng.uniform(0.0, 0.1)
        case _:
            return
    tally.faults[fault] += 1


def _drained(place: Place, told: Path) -> Shown:
    process = _FORKS.Process(target=drain, args=(place, told), daemon=True)
    process.start()
    process.join(_PATIENCE)
    if process.exitcode != 0:
        raise RuntimeError(f"{place.vault} could not drain its outbox: {process.exitcode}")
    return msgspec.json.decode(told.read_bytes(), type=Shown)


def _effects(database: Path) -> dict[str, EffectCount]:
    """What really happened, as a separate process counts it in the gateway's database."""
    asked = [sys.executable, "-m", "sync.gateway.effects", str(database)]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout
    return {each["id"]: each for each in msgspec.json.decode(told, type=list[EffectCount])}


def _count(tally: Tally, places: list[Place], shown: list[Shown], effects: dict[str, EffectCount]) -> None:
    saved: set[str] = set()
    for place in places:
        for line in place.diary.read_text().splitlines():
            word, _, what = line.partition(" ")
            if word == "saved":
                saved.add(what)
            else:
                tally.flying += int(what)
    tally.saved = len(saved)
    for intent, each in effects.items():
        tally.states[each["state"]] += 1
        accepted = each["state"] in {"applied", "merged"}
        if each["count"] > 1 or (each["count"] and not accepted):
            tally.doubled.append(f"{intent}: {each['count']} effects, {each['state']}")
    for intent in sorted(saved):
        found = effects.get(intent)
        if found is None:
            tally.lost.append(f"{intent}: no verdict")
        elif found["state"] in {"applied", "merged"} and not found["count"]:
            tally.lost.append(f"{intent}: {found['state']} without an effect")
    _compare_screens(tally, places, shown, effects)


def _compare_screens(
    tally: Tally, places: list[Place], shown: list[Shown], effects: dict[str, EffectCount]
) -> None:
    notes = {each["id"] for each in effects.values() if each["kind"] == "note" and each["count"]}
    for place, screen in zip(places, shown, strict=True):
        seen = Counter(entry for entries in screen.entries.values() for entry in entries)
        tally.lost += [f"{note}: not shown at {place.vault}" for note in sorted(notes - seen.keys())]
        tally.doubled += [f"{entry}: shown {n} times at {place.vault}" for entry, n in seen.items() if n > 1]
        if screen.waiting:
            tally.lost.append(f"{screen.waiting} still wait at {place.vault}")
        if len(screen.entries) != RECORDS or record(0) not in screen.entries:
            tally.lost.append(f"{place.vault} shows other complaints")
