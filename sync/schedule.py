"""When to try again, how much to send at once and when to stop knocking: pure functions of what happened."""

from __future__ import annotations

import math
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
"""Intents in one request on a line that has proved itself; a server may allow fewer."""
FIRST, ROOM = 50, 64 * 1024
"""Intents in a request on a line that nobody knows yet, and their bytes before folding (rule 7)."""
LEAST = 4 * 1024
"""Bytes of a request below which a bad line makes none smaller: its headers weigh too much then."""
_PROOF = 128
"""Bytes on the wire for which an answer proves the line as much as one intent would."""
_SMALL = 2 * 1024
"""Bytes on the wire up to which an exchange tells how much time goes by beside its bytes."""
_NEWER = 0.3
"""How much the latest exchange counts in what is known of the line."""
_WINDOW = 600.0
"""Seconds on the line after which what happened before fades."""
_USUAL = 60.0
"""Seconds between drops that are assumed of any line, as if it had dropped once after so long."""
_FADED = 0.05

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
_DROPS = frozenset({Trouble.TIMEOUT, Trouble.STALLED, Trouble.RESET})
"""Troubles in which a line that stood went away under an exchange."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One exchange as it went: seconds, and bytes on the wire both ways.

    `plain` are the bytes of its request before folding, `folded` what left of them.
    """

    seconds: float = 0.0
    moved: int = 0
    plain: int = 0
    folded: int = 0


_NOTHING = Passage()


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of the line to one host; it survives a restart.

    `failures` counts runs in a row without any progress, `lost` transport failures in a row, `batch` is the
    number of intents the next request may carry. `overhead` is seconds an exchange takes beside its bytes,
    `rate` bytes a second on the wire, `fold` the share of a request that folding leaves; 0 is not known yet.
    `drops` is how often it dropped in the last `steady` seconds of exchanges. `host` is whose line it is.
    """

    failures: int = 0
    lost: int = 0
    batch: int = FIRST
    overhead: float = 0.0
    rate: float = 0.0
    fold: float = 0.0
    steady: float = 0.0
    drops: float = 0.0
    host: str = ""

    def to(self, host: str) -> Link:
        """The link to that host: nothing is known of another one's (rule 10)."""
        return replace(self, host=host) if self.host in {"", host} else Link(host=host)

    @property
    def broken(self) -> bool:
        """True when the breaker is open: ask for capabilities first."""
        return self.lost >= BREAKER

    @property
    def room(self) -> int:
        """Bytes of intents, before folding, that the next request may carry.

        A line that drops is given pieces of the size at which what a drop costs and what a request costs
        are balanced: √(2 · overhead · seconds between drops), its own overhead taken off (Young, Daly).
        """
        return self.room_of(ROOM * self.batch // FIRST)

    def room_of(self, most: int) -> int:
        """The same for a request that may carry `most` bytes on a line that does not drop."""
        if self.drops and self.rate:
            between = (self.steady + _USUAL) / (self.drops + 1)
            seconds = math.sqrt(2 * self.overhead * between) - self.overhead
            most = min(most, int(seconds * self.rate / (self.fold or 1.0)))
        return max(LEAST, most)


def after_progress(link: Link, cap: int, sent: int, passage: Passage = _NOTHING) -> Link:
    """The link after an answer that carried `sent` verdicts: waits start anew, the batch at most doubles.

    A batch only grows when it was full or as much went over the line, since a small request proves nothing
    about a large one.
    """
    proved = sent >= link.batch or passage.moved >= link.batch * _PROOF or 2 * passage.plain >= link.room
    grown = min(cap, link.batch * 2) if proved else min(cap, link.batch)
    return replace(_measured(link, passage), failures=0, lost=0, batch=max(1, grown))


def after_trouble(link: Link, trouble: Trouble, sent: int, passage: Passage = _NOTHING) -> Link:
    """The link after a failed request that carried `sent` intents.

    A captive portal is a state of its own and counts as no failure at all (rule 12).
    """
    if trouble is Trouble.PORTAL:
        return link
    lost = link.lost + 1 if trouble in LINE else 0
    halves = trouble in LINE or trouble is Trouble.TOO_LARGE
    batch = max(1, min(sent, link.batch) // 2) if halves and sent else link.batch
    if trouble in _DROPS and passage.seconds:
        link = _faded(replace(link, steady=link.steady + passage.seconds, drops=link.drops + 1))
    return replace(link, failures=link.failures + 1, lost=lost, batch=batch)


def _measured(link: Link, passage: Passage) -> Link:
    """The link with what an exchange that came through tells of it."""
    if not passage.seconds:
        return link
    overhead, rate, fold = link.overhead, link.rate, link.fold
    if passage.moved <= _SMALL:
        overhead = _mixed(overhead, max(0.0, passage.seconds - (passage.moved / rate if rate else 0.0)))
    else:
        # What a small exchange takes is no part of the time that its bytes take, but never nearly all of it.
        rate = _mixed(rate, passage.moved / max(passage.seconds - overhead, passage.seconds / 4))
    if passage.plain > _SMALL:
        fold = _mixed(fold, passage.folded / passage.plain)
    steady = link.steady + passage.seconds
    return _faded(replace(link, overhead=overhead, rate=rate, fold=fold, steady=steady))


def _mixed(known: float, new: float) -> float:
    return known + _NEWER * (new - known) if known else new


def _faded(link: Link) -> Link:
    """Let what is long ago count less, so that a line that became good is known as good."""
    share = min(1.0, _WINDOW / link.steady) if link.steady else 1.0
    drops = link.drops * share
    return replace(link, steady=link.steady * share, drops=drops if drops > _FADED else 0.0)


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
