"""Making a failing story small: leave out as many steps as possible while the same promise still breaks."""

from __future__ import annotations

from collections.abc import Callable

from tests.stories.steps import Step

type Steps = tuple[Step, ...]


def shrunk(steps: Steps, breaks: Callable[[Steps], bool]) -> Steps:
    """The smallest story found by leaving out ever smaller parts, from which no single step can be spared."""
    size = max(1, len(steps) // 2)
    while True:
        start, spared = 0, False
        while start < len(steps):
            rest = steps[:start] + steps[start + size :]
            if breaks(rest):
                steps, spared = rest, True
            else:
                start += size
        if size == 1 and not spared:
            return steps
        size = max(1, size // 2)
