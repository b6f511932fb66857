"""What the unlock card says before anybody unlocked: how many actions wait, and since when. Nothing else."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.durable import write_atomically

FILE = "waiting.json"


class Waiting(NamedTuple):
    """The number of actions not yet sent and when the oldest was made (UTC); None if there is none."""

    actions: int
    oldest: datetime | None


def write(folder: Path, waiting: Waiting) -> None:
    """Note it for the next start. Raises OSError."""
    import msgspec  # reading does without: the first window waits for it

    write_atomically(folder / FILE, msgspec.json.encode({"count": waiting.actions, "oldest": waiting.oldest}))


def read(folder: Path) -> Waiting | None:
    """What the last run noted, None if that cannot be read: it is a hint, the outbox knows."""
    try:
        noted = json.loads((folder / FILE).read_bytes())
        oldest = datetime.fromisoformat(noted["oldest"]) if noted["oldest"] is not None else None
        count = noted["count"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if type(count) is not int or count < 0 or (oldest is not None and oldest.tzinfo is None):
        return None
    return Waiting(count, oldest)
