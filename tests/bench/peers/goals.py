"""What the design wants of our synchronisation, beside what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.bench.line import FIRST_PAGE, NOTHING_NEW, SAME_AS_BLOCK, block_of
from tests.bench.measure import Figure
from tests.bench.peers.weather import BAD
from tests.bench.peers.works import Cost

_CHANGES, _CHANGES_SECONDS = 100_000, 6.0
_OVER_IDEAL, _OVER_CLEAN = 1.3, 1.10
_MEGABYTES = 120
_USABLE_SECONDS = 3 * 2 * BAD.delay + FIRST_PAGE / BAD.rate
"""Three round trips and the first page."""


def goals(
    loopback: Sequence[Cost], bad: Sequence[Cost], halves: Mapping[str, float | str], complaints: int
) -> list[Figure]:
    """A figure for each goal whose work was measured; a work that failed has none and stands in the table."""
    found: list[Figure] = []
    if loopback and not any(cost.failure for cost in loopback):
        first, changes, nothing = loopback
        block = block_of(complaints)
        both = changes.up + changes.down
        found += [
            Figure("first download", round(first.down / block, 3), "times one zstd-9 block", SAME_AS_BLOCK),
            Figure("500 + 500, both ways", both, "bytes", _CHANGES),
            Figure("500 + 500, round trips", changes.requests, "requests", 1),
            Figure("nothing changed, both ways", nothing.up + nothing.down, "bytes", NOTHING_NEW),
            Figure("nothing changed, round trips", nothing.requests, "requests", 1),
        ]
        if first.memory:
            found.append(Figure("memory of it all", first.memory // 1_000_000, "MB at most", _MEGABYTES))
    found += [
        Figure(f"switched off at {share}", round(ratio, 3), "of the bytes of a clean run", _OVER_CLEAN)
        for share, ratio in halves.items()
        if not isinstance(ratio, str)
    ]
    if bad and not any(cost.failure for cost in bad):
        first, changes, _ = bad
        ideal = first.down / BAD.rate + 2 * BAD.delay
        found += [
            Figure(
                "first download, bad line",
                round(first.wall / ideal, 3),
                "times bytes/rate + RTT",
                _OVER_IDEAL,
            ),
            Figure("usable, bad line", round(first.usable, 2), "s", round(_USABLE_SECONDS, 2)),
            Figure("500 + 500, bad line", round(changes.wall, 2), "s", _CHANGES_SECONDS),
        ]
    return found
