"""Which complaint stands where and since when: exact proportions, spread over time, oldest first."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from desktop.domain.complaint import Stage
from resources.sample.words import AgencyRow

DAY = 86_400
WIB = 7 * 3_600
"""Seconds of the sample agencies' zone ahead of UTC; none of them keeps summer time."""

GOLDEN = 0.618_033_988_749_895
"""Its multiples modulo 1 fill any span evenly, so that small offices get their shares too."""

STAGES = (
    Stage.CLOSED,
    Stage.IN_PROGRESS,
    Stage.PROPOSED,
    Stage.UNVERIFIED,
    Stage.DISPOSED,
    Stage.AWAITING_REPORTER,
    Stage.ARCHIVED,
)

type Windows = tuple[tuple[float, float, float], ...]
"""Shares with the days before now between which a complaint arrived: (share, from, to)."""

_EVEN: dict[Stage, Windows] = {
    Stage.CLOSED: ((1.0, 24, 240),),
    Stage.IN_PROGRESS: ((1.0, 8, 20),),
    Stage.PROPOSED: ((1.0, 7, 16),),
    Stage.UNVERIFIED: ((1.0, 0, 240),),
    Stage.DISPOSED: ((1.0, 3, 200),),
    Stage.AWAITING_REPORTER: ((1.0, 4, 18),),
    Stage.ARCHIVED: ((1.0, 12, 230),),
}
_LIVELY = _EVEN | {
    Stage.UNVERIFIED: ((0.25, 0, 1.2), (0.4, 1.2, 6.2), (0.2, 6.2, 15), (0.15, 15, 120)),
    Stage.DISPOSED: ((0.45, 2, 6), (0.3, 6, 12), (0.25, 12, 45)),
}
_REST_CYCLE = 37
_ARCHIVED_AT = frozenset({5, 18, 30})
_AWAITING_AT = frozenset({2, 8, 14, 20, 26, 33})


@dataclass(frozen=True, slots=True)
class Plan:
    """By order of arrival: when each complaint arrived (seconds UTC), its agency and stage by index."""

    received: array[int]
    agency: bytes
    stage: bytes


def share_out(total: int, weights: Sequence[int]) -> list[int]:
    """Split `total` in the proportions of `weights`, exactly, by the largest remainders."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in by_remainder[: total - sum(shares)]:
        shares[i] += 1
    return shares


def make_plan(rng: Random, agencies: Sequence[AgencyRow], total: int, now: int, *, lively: bool) -> Plan:
    """Lay out `total` complaints (≥ 0) that all arrived before `now` (seconds UTC).

    `lively` puts many open ones around their deadlines; otherwise they lie evenly over eight months.
    """
    windows = _LIVELY if lively else _EVEN
    columns = [[row.counts[part] for row in agencies] for part in range(4)]
    slots: list[int] = []
    for part, in_part in enumerate(share_out(total, [sum(column) for column in columns])):
        number, start = 0, rng.random()
        for agency, count in enumerate(share_out(in_part, columns[part])):
            for _ in range(count):
                stage = _stage(part, number)
                number += 1
                arrived = _arrival((start + number * GOLDEN) % 1.0, windows[stage], now)
                slots.append((arrived << 16) | (agency << 8) | STAGES.index(stage))
    slots.sort()
    return Plan(
        array("q", (slot >> 16 for slot in slots)),
        bytes(slot >> 8 & 0xFF for slot in slots),
        bytes(slot & 0xFF for slot in slots),
    )


def _stage(part: int, number: int) -> Stage:
    """The stage of the `number`-th complaint of a part of the monitoring table."""
    match part:
        case 0:
            return Stage.CLOSED
        case 1:
            return Stage.IN_PROGRESS if number % 2 else Stage.PROPOSED
        case 2:
            return Stage.UNVERIFIED
        case _:
            place = number % _REST_CYCLE
            if place in _ARCHIVED_AT:
                return Stage.ARCHIVED
            return Stage.AWAITING_REPORTER if place in _AWAITING_AT else Stage.DISPOSED


def _arrival(place: float, windows: Windows, now: int) -> int:
    """The moment at a place (0 to 1) of the windows laid end to end."""
    days = 0.0
    for share, low, high in windows:
        if place < share:
            days = low + (high - low) * place / share
            break
        place -= share
    arrived = now - 60 - int(days * DAY)
    if (arrived + WIB) % DAY < 6 * 3_600:  # hardly anybody writes before dawn
        later = arrived + 8 * 3_600
        arrived = later if later < now else arrived - 7 * 3_600
    return arrived
