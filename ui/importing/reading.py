"""Gathers what an import reports into few larger messages, so that a bad file does not flood the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.exchange.laporan_ringkas_events import Done, ImportEvent, Opened, Reading, RowProblem

_MOST = 200
"""Problems in one message at most."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So many rows are read, `of` 0 when not known, and the problems found since the last progress."""

    rows: int
    of: int
    problems: tuple[RowProblem, ...]


type Told = Opened | Progress | Done


def gathered(events: Iterator[ImportEvent]) -> Iterator[Told]:
    """The same import with its problems gathered; what is at hand is told before an error passes through."""
    rows = of = 0
    problems: list[RowProblem] = []
    try:
        for event in events:
            match event:
                case Opened() | Done():
                    if problems:
                        yield Progress(rows, of, tuple(problems))
                        problems = []
                    yield event
                case Reading():
                    rows, of = event.rows, event.of
                    yield Progress(rows, of, tuple(problems))
                    problems = []
                case RowProblem():
                    problems.append(event)
                    if len(problems) == _MOST:
                        yield Progress(rows, of, tuple(problems))
                        problems = []
    except Exception:
        if problems:
            yield Progress(rows, of, tuple(problems))
        raise
