"""Sticks that carry work to the gateway and verdicts back: late, twice, out of order, damaged or never."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from desktop.store import meta, outbox
from sync.engine import carry_out
from sync.engine.carrying import KEY
from sync.errors import CarryProblem
from sync.events import Carried
from tests.stories.computer import Computer
from tests.stories.line import Fault
from tests.stories.run import End
from tests.stories.world import Letter, Stick, World

_LINE_DOWN = dict.fromkeys(range(20), Fault.DROP_REQUEST)
"""Whoever takes a receipt seldom has a line."""
_LAST, _SPOILT, _LOST, _AGAIN = 0.5, 0.1, 0.1, 0.15
"""How often the newest letter is taken, one is damaged, its receipt lost, or it brought twice."""


def _one_of[T: Letter](letters: Sequence[T], chance: Random) -> T:
    """Rather the newest, but any of them may turn up again."""
    return letters[-1] if chance.random() < _LAST else chance.choice(letters)


def _spoilt(sealed: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(sealed))
    return chance.choice((sealed[:at], sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]))


def carry(world: World, chance: Random) -> None:
    """Somebody exports what waits to a stick, which may be full, or the power goes meanwhile."""
    # Rather somebody who has something to export; the first when nobody has.
    line = chance.sample(world.computers, len(world.computers))
    computer = next((each for each in line if _has_work(each)), line[0])
    reader = chance.choice(computer.workers).person
    ill = chance.random()
    folder = world.folder / ("voll" if ill < 0.1 else computer.name)
    file = folder / "kerja.tanggap-usb"
    told: Carried | str = "died"
    with computer.dying(1 if 0.1 < ill < 0.15 else 0):
        try:
            told = carry_out(computer.database, computer.clock, computer.token, reader, file)
        except (CarryProblem, OSError) as problem:
            told = type(problem).__name__
    world.counted["faults"] += told in {"died", "FileNotFoundError"}
    if isinstance(told, Carried):
        world.counted["bundles"] += 1
        world.sticks.append(_made(computer, file.read_bytes(), told.count))
        told = f"{told.count} leave, {told.left} stay, as {reader.id}"
    world.say(f"{computer.name} exports to a stick: {told}")
    world.look_at(computer)


def _has_work(computer: Computer) -> bool:
    with computer.looking() as look:
        return bool(outbox.counts(look.session).waiting)


def _made(computer: Computer, sealed: bytes, count: int) -> Stick:
    with computer.looking() as look:
        key = meta.get(look.session, KEY)
        rows = look.session.exec_driver_sql(
            "SELECT intent FROM journal WHERE event = 'carried' ORDER BY number DESC LIMIT ?", (count,)
        )
        carried = frozenset(str(row[0]) for row in rows)
    return Stick(computer.name, sealed, carried, key)


def bring(world: World, chance: Random) -> None:
    """A stick reaches the gateway, perhaps not for the first time, perhaps in the hands of another agency."""
    if not world.sticks:
        return
    stick = _one_of(world.sticks, chance)
    carrier = chance.choice(chance.choice(world.computers).workers)
    sealed = stick.sealed
    if chance.random() < _SPOILT:
        sealed = _spoilt(sealed, chance)
        world.counted["faults"] += 1
    for _ in range(2 if chance.random() < _AGAIN else 1):
        receipt = world.server.carried(sealed, carrier.token, stick.key)
        said = "taken" if receipt else "refused"
        if receipt and chance.random() < _LOST:
            receipt, said = b"", "taken, the receipt is lost"
            world.counted["faults"] += 1
        if receipt:
            world.receipts.append(Letter(stick.computer, receipt))
        world.say(f"{carrier.person.id} brings {sorted(stick.intents)} of {stick.computer}: {said}")


def receive(world: World, chance: Random) -> None:
    """A receipt comes back, late, again or to the wrong computer; the program may die over it."""
    if not world.receipts:
        return
    receipt = _one_of(world.receipts, chance)
    computer = next(each for each in world.computers if each.name == receipt.computer)
    if chance.random() < 0.05:
        computer = chance.choice(world.computers)
    sealed = receipt.sealed
    if chance.random() < _SPOILT:
        sealed = _spoilt(sealed, chance)
        world.counted["faults"] += 1
    dies_at = chance.randint(1, 20) if chance.random() < 0.15 else 0
    stops_at = chance.randint(1, 4) if chance.random() < 0.1 else 0
    end = End(chance.random() < 0.7, dies_at, stops_at)
    before = set(computer.records())
    reader = chance.choice(computer.workers)
    ran = computer.take_back(world.server, reader, sealed, chance.choice(({}, _LINE_DOWN)), end)
    world.counted["receipts"] += ran.trouble is None
    world.ended(computer, ran, end, f"takes a receipt as {reader.person.id}")
    world.received(computer, ran, end, before)


STICKS: dict[str, Callable[[World, Random], None]] = {"carry": carry, "bring": bring, "receive": receive}
