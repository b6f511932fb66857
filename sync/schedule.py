"""When to try again, how much to send at once and when to stop knocking: pure functions of what happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from sync.errors import Trouble

BASE = 2.0
"""Seconds: the upper end of the first wait."""
CAP = 15 * 60.0
"""Seconds: no wait of our own is longer."""
ASKED_CAP = 60 * 60.0
"""Seconds: no wait that a server asks for is longer (rule 9)."""
BREAKER = 5
"""Transport failures in a row after which a host is asked for its capabilities before anything is sent."""
QUARANTINE = 5
"""Server errors on one and the same intent after which it is set aside (rule 10)."""
LARGEST = 500
"""Intents in one request on a line that has not failed yet; a server may allow fewer."""

LINE = frozenset(
    {
        Trouble.NO_NETWORK,
        Trouble.DNS,
        Trouble.TLS,
        Trouble.TIMEOUT,
        Trouble.STALLED,
        Trouble.RESET,
    }
)
"""Troubles of the line itself, as against those that a server answered."""


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of the line to one host; it survives a restart.

    `failures` counts runs in a row without any progress, `lost` transport failures in a row, `batch` is the
    number of intents the next request may carry.
    """

    failures: int = 0
    lost: int = 0
    batch: int = LARGEST

    @property
    def broken(self) -> bool:
        """True when the breaker is open: ask for capabilities first."""
        return self.lost >= BREAKER


def after_progress(link: Link, cap: int, sent: int) -> Link:
    """The link after an answer that carried `sent` verdicts: waits start anew, the batch at most doubles.

    A batch only grows when it was full, since a small request proves nothing about a large one.
    """
    grown = min(cap, link.batch * 2) if sent >= link.batch else min(cap, link.batch)
    return Link(failures=0, lost=0, batch=max(1, grown))


def after_trouble(link: Link, trouble: Trouble, sent: int) -> Link:
    """The link after a failed request that carried `sent` intents.

    A captive portal is a state of its own and counts as no failure at all (rule 12).
    """
    if trouble is Trouble.PORTAL:
        return link
    lost = link.lost + 1 if trouble in LINE else 0
    halves = trouble in LINE or trouble is Trouble.TOO_LARGE
    batch = max(1, min(sent, link.batch) // 2) if halves and sent else link.batch
    return Link(failures=link.failures + 1, lost=lost, batch=batch)


def narrowed(link: Link, sent: int) -> Link:
    """The link after a server refused `sent` intents at once: half as many next time, no failure of a run."""
    return replace(link, batch=max(1, min(sent, link.batch) // 2))


def backoff(failures: int, rng: Random) -> float:
    """Seconds to wait after `failures` runs without progress: full jitter below a doubling, capped bound."""
    bound = min(CAP, BASE * 2.0 ** min(max(failures, 1) - 1, 20))
    return rng.uniform(0.0, bound)


def next_try(now: datetime, link: Link, asked: float | None, rng: Random) -> datetime:
    """When to try next; a wait the server asked for is obeyed, and spread so that no herd returns at once."""
    if asked is None:
        return now + timedelta(seconds=backoff(link.failures, rng))
    wait = min(max(asked, 0.0), ASKED_CAP)
    return now + timedelta(seconds=wait + rng.uniform(0.0, max(wait, BASE)))


def quarantined(attempts: int) -> bool:
    """Whether an intent that met `attempts` server errors of its own is set aside."""
    return attempts >= QUARANTINE
