"""What a figure is, and the clocks it is taken with: CPU of this process beside the wall, many times over."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

type Value = float | int | str


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the result; `goal` is the most that `value` may be, None where it is only reported."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    detail: dict[str, Value] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        return None if self.goal is None else self.value <= self.goal


@dataclass(slots=True)
class Spent:
    """Seconds of CPU (every thread of this process) and of the wall."""

    cpu: float = 0.0
    wall: float = 0.0


@contextmanager
def clocked() -> Generator[Spent]:
    """Measure a block; read the result after it."""
    spent = Spent()
    cpu, wall = time.process_time(), time.perf_counter()
    try:
        yield spent
    finally:
        spent.cpu, spent.wall = time.process_time() - cpu, time.perf_counter() - wall


def timed(work: Callable[[], object]) -> Spent:
    """Measure one call."""
    with clocked() as spent:
        work()
    return spent


def middle(values: Sequence[float]) -> float:
    """The median."""
    return median(values)


def highest(values: Sequence[float], share: float = 0.99) -> float:
    """The value that `share` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * round(share * 1000) // 1000) - 1)]


def milliseconds(seconds: float) -> float:
    """Seconds as milliseconds, to a hundredth."""
    return round(seconds * 1000, 2)


def say(text: str) -> None:
    """Tell whoever waits; the result alone goes to standard output."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
