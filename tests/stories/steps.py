"""The alphabet of stories: what may happen, how often, and how a step is written down."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

WEIGHTS = {
    "act": 40,
    "open_form": 5,
    "act_from_form": 8,
    "attach": 2,
    "register": 2,
    "withdraw": 2,
    "settle": 6,
    "sync": 16,
    "sync_badly": 14,
    "sync_and_die": 4,
    "sync_and_stop": 2,
    "late_duplicate": 2,
    "ask_back": 4,
    "open_record": 4,
    "platform_edit": 6,
    "platform_reply": 1,
    "platform_close": 1,
    "reassign": 3,
    "remove": 1,
    "export": 2,
    "carry": 6,
    "bring": 8,
    "receive": 8,
    "exodus": 1,
    "replicate": 1,
    "back_up": 1,
    "restore": 1,
    "take_image": 1,
    "restore_image": 1,
    "clock_jump": 1,
    "time_passes": 3,
    "sign_out": 2,
    "sign_in": 2,
}
FAULTY = frozenset(
    {
        *("sync_badly", "sync_and_die", "sync_and_stop", "late_duplicate", "restore", "restore_image"),
        *("clock_jump", "sign_out", "reassign", "remove", "exodus"),
    }
)
LENGTHS = (60, 110)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens; `salt` decides every choice within it, whatever stands before it."""

    kind: str
    salt: int


def invent(seed: int) -> tuple[Step, ...]:
    """The story of a seed."""
    chance = Random(seed)
    kinds = chance.choices(list(WEIGHTS), list(WEIGHTS.values()), k=chance.randint(*LENGTHS))
    return tuple(Step(kind, chance.getrandbits(32)) for kind in kinds)


def written(steps: tuple[Step, ...]) -> str:
    """A story as one line for the corpus."""
    return " ".join(f"{step.kind}:{step.salt}" for step in steps)


def read(line: str) -> tuple[Step, ...]:
    """A story from a line of the corpus."""
    pairs = [word.partition(":") for word in line.split()]
    return tuple(Step(kind, int(salt)) for kind, _, salt in pairs)
