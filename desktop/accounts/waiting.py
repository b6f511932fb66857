"""What the unlock card says before anybody unlocked: how many actions wait, and since when. Nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from desktop.durable import write_atomically

FILE = "waiting.json"


@dataclass(frozen=True, slots=True)
class Waiting:
    """The number of actions not yet sent and when the oldest was made (UTC); None if there is none."""

    count: int
    oldest: datetime | None


def write(folder: Path, waiting: Waiting) -> None:
    """Note it for the next start. Raises OSError."""
    write_atomically(folder / FILE, msgspec.json.encode(waiting))


def read(folder: Path) -> Waiting | None:
    """What the last run noted, None if that cannot be read: it is a hint, the outbox knows."""
    try:
        noted = msgspec.json.decode((folder / FILE).read_bytes(), type=Waiting)
    except (OSError, msgspec.MsgspecError):
        return None
    if noted.count < 0 or (noted.oldest is not None and noted.oldest.tzinfo is None):
        return None
    return noted
