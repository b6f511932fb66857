"""Telling one story: the same steps give the same trace, and the first promise that breaks ends it."""

from __future__ import annotations

import shutil
import traceback
from collections import Counter
from dataclasses import dataclass

from tests.stories.chance import Chance, drawn_from
from tests.stories.deeds import do
from tests.stories.ending import end
from tests.stories.model import Violation
from tests.stories.server import one_thread
from tests.stories.steps import Step
from tests.stories.template import RECORDS, Template, make
from tests.stories.world import World

INTENTS, FAULTS = 10, 3
"""A story with fewer proves little and does not count."""


@dataclass(frozen=True)
class Told:
    """What came of a story: `broken` is empty when every promise was kept."""

    broken: str
    trace: tuple[str, ...]
    mark: str
    counted: Counter[str]

    @property
    def counts(self) -> bool:
        return self.counted["intents"] >= INTENTS and self.counted["faults"] >= FAULTS


def tell(template: Template, steps: tuple[Step, ...]) -> Told:
    """Tell a story from the template's world to its healthy end."""
    chance = Chance()
    with drawn_from(chance), one_thread():
        chance.restart("beginning")
        with World(template) as world:
            broken = ""
            try:
                _begin(world)
                for step in steps:
                    chance.restart(str(step.salt))
                    do(world, step)
                chance.restart("end")
                end(world)
            except Violation as found:
                broken = str(found)
            except Exception:  # noqa: BLE001 (whatever the product raises is a find)
                broken = traceback.format_exc()
            world.counted["conflicts"] = world.model.conflicts
            world.counted["refusals"] = world.model.refusals
            return Told(broken, tuple(world.trace), world.mark(), world.counted)


def prepared() -> Template:
    """The template of a world in which everybody has downloaded what is there; the caller deletes it."""
    template = make()
    chance = Chance()
    chance.restart("download")
    with drawn_from(chance), one_thread(), World(template) as world:
        _begin(world)
        for computer in world.computers:
            computer.sync(world.server, computer.workers[0], 1, {})
            with computer.looking() as look:
                world.converged(computer, look)
            computer.close()
        world.server.close()
        shutil.copytree(world.folder, template.folder, dirs_exist_ok=True)
    return template


def _begin(world: World) -> None:
    """The model knows what is there."""
    truth = world.server.records()
    for code in ("6102", "6101"):
        for number in range(RECORDS):
            world.model.look(truth, f"sp4n:{code}{number:03}")
