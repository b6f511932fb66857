"""What the tour found: steps and pictures, each intent with its verdict, effects as a stranger counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from desktop.durable import write_atomically

ACCEPTED = frozenset({"applied", "merged"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the tour; `picture` is a file beside the report, empty where there is nothing to see."""

    name: str
    said: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One intent with the verdict its own computer knows."""

    id: str
    kind: str
    record: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Effect:
    """How often the gateway's database shows that an intent took effect."""

    id: str
    count: int


@dataclass(frozen=True, slots=True)
class FileFound:
    """A file as a stranger found it in the gateway's database."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Photo:
    """The officer's photo by its SHA-256: as attached, how often at the gateway, as opened elsewhere."""

    attached: str = ""
    at_gateway: int = 0
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How often each outcome occurred; the tour is complete only when none is zero."""

    merged: int = 0
    conflicted: int = 0
    rejected: int = 0
    gone: int = 0
    approved: int = 0
    returned: int = 0
    self_approval_refused: int = 0

    def missing(self) -> tuple[str, ...]:
        """The outcomes that did not occur."""
        return tuple(name for name in self.__dataclass_fields__ if not getattr(self, name))


@dataclass(slots=True)
class Report:
    """The whole tour; `problems` is empty when everything held."""

    steps: list[Step] = field(default_factory=list)
    intents: list[Judged] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    outcomes: Outcomes = field(default_factory=Outcomes)
    photo: Photo = field(default_factory=Photo)
    agreed: bool = False
    problems: list[str] = field(default_factory=list)

    def judge(self) -> None:
        """Check the promise: a verdict for each, one effect for accepted ones, none for refused ones."""
        counted = {effect.id: effect.count for effect in self.effects}
        for intent in self.intents:
            expected = 1 if intent.verdict in ACCEPTED else 0
            if not intent.verdict:
                self.problems.append(f"{intent.kind} {intent.id} has no verdict")
            elif counted.get(intent.id, 0) != expected:
                self.problems.append(
                    f"{intent.kind} {intent.id} is {intent.verdict}: {counted.get(intent.id, 0)} effects"
                )
        self.problems += [f"no outcome {name}" for name in self.outcomes.missing()]
        if not self.photo.attached or self.photo.at_gateway != 1:
            self.problems.append(f"the photo is at the gateway {self.photo.at_gateway} times")
        if self.photo.opened != self.photo.attached:
            self.problems.append("the photo that the supervisor opens is not the one that was attached")
        if not self.agreed:
            self.problems.append("the computers and the gateway do not agree")

    def write(self, folder: Path) -> None:
        """Write tour.json; raises OSError."""
        write_atomically(folder / "tour.json", msgspec.json.format(msgspec.json.encode(self), indent=2))
