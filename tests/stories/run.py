"""A run of a computer: how it may end, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sync.errors import CarryTrouble
from sync.events import SyncEvent
from tests.stories.line import Fault

type Confirm = Callable[[int], bool]


@dataclass(frozen=True)
class End:
    """How a run may end: `agrees` is what its person says when very many records would leave.

    The program dies at the `dies_at`-th commit, or its person stops it at the `stops_at`-th event.
    """

    agrees: bool = True
    dies_at: int = 0
    stops_at: int = 0


PLAIN = End()


@dataclass
class Ran:
    """A run that ended: its events, the faults it met, whether it died, of how many records it asked."""

    met: list[Fault]
    events: list[SyncEvent] = field(default_factory=list)
    died: bool = False
    asked: int = 0
    trouble: CarryTrouble | None = None


@dataclass
class Death:
    """Whether the program died."""

    came: bool = False
