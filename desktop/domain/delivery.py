"""How far an action went beyond the gateway that accepted it: its second delivery state (domain.md §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Onward(StrEnum):
    """Where an accepted action stands on the gateway's own way to SP4N-LAPOR!."""

    WAITING = "waiting"
    """The gateway has it and will carry it on."""
    THERE = "there"
    """It stands in SP4N-LAPOR!."""
    UNCERTAIN = "uncertain"
    """It left and nobody saw it arrive: whoever keeps the gateway looks and decides, nothing is resent."""
    REFUSED = "refused"
    """The platform will not have it: a person keys it in, or learns why not."""
    BY_HAND = "by_hand"
    """Nothing can carry it after all: a person keys it in."""

    @classmethod
    def _missing_(cls, value: object) -> Onward:
        return cls.WAITING


TO_PEOPLE = frozenset({Onward.REFUSED, Onward.BY_HAND})
"""Ends of the way at which the action goes to Lembar entri."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a gateway tells of one intent: since when it stands there, the platform's number, and why."""

    intent: str
    state: Onward
    at: datetime
    number: str = ""
    why: str = ""
