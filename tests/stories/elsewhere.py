"""What happens elsewhere while people work: on the national platform, and to the gateway's database."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.stories.template import MEMPAWAH, SAMBAS
from tests.stories.wishes import UNITS, WORDS
from tests.stories.world import World


def _record(world: World, chance: Random) -> str | None:
    records = sorted(world.model.facts)
    return chance.choice(records) if records else None


def _platform(change: Callable[[World, Random, str], None]) -> Callable[[World, Random], None]:
    def deed(world: World, chance: Random) -> None:
        record = _record(world, chance)
        if record is not None:
            change(world, chance, record)
            world.model.look(world.server.records(), record)
            world.say(f"the platform: {record} {world.model.facts.get(record)}")

    return deed


def _edited(world: World, chance: Random, record: str) -> None:
    fields = {"title": chance.choice(WORDS), "unit": chance.choice(UNITS), "district": "Toho"}
    name = chance.choice(sorted(fields))
    world.server.platform.edit(record, **{name: fields[name]})


def _reassigned(world: World, chance: Random, record: str) -> None:
    away = SAMBAS if world.model.facts[record].agency == MEMPAWAH else MEMPAWAH
    world.server.platform.reassign(record, away)


def _replied(world: World, chance: Random, record: str) -> None:
    world.server.platform.reply(record, chance.choice(WORDS))


def _closed(world: World, _chance: Random, record: str) -> None:
    world.server.platform.close(record)


def _removed(world: World, _chance: Random, record: str) -> None:
    world.server.platform.remove(record)
    # An export of later may bring the report back, without what had been done to it.
    world.taken |= {
        intent for each in world.computers for intent, did in each.done.items() if did.record == record
    }


def exodus(world: World, chance: Random) -> None:
    """The platform takes all reports of an agency away, by a reform or by mistake."""
    leaves, gains = chance.choice(((MEMPAWAH, SAMBAS), (SAMBAS, MEMPAWAH)))
    moving = sorted(record for record, fact in world.model.facts.items() if fact.agency == leaves)
    for record in moving:
        world.server.platform.reassign(record, gains)
    truth = world.server.records()
    for record in moving:
        world.model.look(truth, record)
    world.say(f"the platform: {len(moving)} reports leave {leaves}")


def replicate(world: World, _chance: Random) -> None:
    world.server.replicate()
    world.say("the replica catches up")


def back_up(world: World, _chance: Random) -> None:
    world.server.back_up()
    world.say("the gateway is backed up")


def restore(world: World, _chance: Random) -> None:
    if world.server.restore():
        world.say(f"the gateway is restored, epoch {world.model.epoch}")
        world.counted["restores"] += 1


ELSEWHERE: dict[str, Callable[[World, Random], None]] = {
    "platform_edit": _platform(_edited),
    "platform_reply": _platform(_replied),
    "platform_close": _platform(_closed),
    "reassign": _platform(_reassigned),
    "remove": _platform(_removed),
    "exodus": exodus,
    "replicate": replicate,
    "back_up": back_up,
    "restore": restore,
}
