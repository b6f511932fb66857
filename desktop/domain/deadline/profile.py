"""Deadline profiles: how many working days an agency has for each step, since when, and on what basis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import Classification


class Step(StrEnum):
    """What must happen by a deadline; `AUTOMATIC` is what the platform does by itself without a reply."""

    VERIFY = "verify"
    FIRST_FOLLOW_UP = "first_follow_up"
    RESOLVE = "resolve"
    AUTOMATIC = "automatic"


class Origin(StrEnum):
    """The moment from which the days of a rule are counted."""

    RECEIVED = "received"
    VERIFIED = "verified"
    LAST_PUBLIC = "last_public"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """`working_days` for one step, for one classification or, when it is None, for all of them.

    Raises ValueError for fewer than one day.
    """

    step: Step
    working_days: int
    classification: Classification | None = None
    counts_from: Origin = Origin.RECEIVED

    def __post_init__(self) -> None:
        if self.working_days < 1:
            raise ValueError("a deadline rule needs at least one working day")


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules in force from a date on, with the regulation or decision they rest on.

    `note` says what an administrator should still check. `agency` is the code of the agency whose own
    profile it is, empty for one that comes with the program.
    """

    key: str
    name: str
    effective_from: date
    basis: str
    rules: tuple[DeadlineRule, ...]
    pauses_while_awaiting_reporter: bool = True
    note: str = ""
    agency: str = ""

    def rule(self, step: Step, classification: Classification) -> DeadlineRule | None:
        """The rule of a step: the one for this classification before the general one, or None."""
        general = None
        for rule in self.rules:
            if rule.step is step and rule.classification is classification:
                return rule
            if rule.step is step and rule.classification is None and general is None:
                general = rule
        return general


def profile_in_force(profiles: Iterable[Profile], arrived: date) -> Profile:
    """The profile a case keeps for its whole life: the latest in force on the local day it arrived.

    Of two that begin on the same day an agency's own one wins, then the later in order. A case older than
    every profile gets the oldest. Raises ValueError when there is no profile at all.
    """
    ordered = sorted(profiles, key=lambda profile: (profile.effective_from, profile.agency != ""))
    if not ordered:
        raise ValueError("no deadline profile is known")
    in_force = [profile for profile in ordered if profile.effective_from <= arrived]
    return in_force[-1] if in_force else ordered[0]
