"""What a chart shows, the same for picture, table and screen reader."""

from __future__ import annotations

from typing import NamedTuple

from ui.look import Token
from ui.words import number

NOTHING = "—"
"""What stands where there is no figure."""


class Series(NamedTuple):
    """One kind of figure: its name, its colour, and the letters after it (` %`)."""

    name: str
    token: Token = Token.CHART_RECEIVED
    after: str = ""

    def written(self, value: int | None) -> str:
        """A figure of this kind as people read it."""
        return NOTHING if value is None else f"{number(value)}{self.after}"


class Mark(NamedTuple):
    """One place of a chart: what picking it leads to, its short and full name, a figure for each series.

    A figure is None where it cannot be known; `note` is said after the figures.
    """

    key: str
    label: str
    values: tuple[int | None, ...]
    full: str = ""
    note: str = ""

    @property
    def total(self) -> int:
        """All figures of the mark together."""
        return sum(value or 0 for value in self.values)


class ChartData(NamedTuple):
    """The marks in their order; `about` names what they are (Pekan, Unit) and heads their column."""

    about: str = ""
    series: tuple[Series, ...] = ()
    marks: tuple[Mark, ...] = ()

    def spoken(self, mark: Mark) -> str:
        """A mark with all its figures in one line."""
        figures = [
            f"{series.name} {series.written(value)}"
            for series, value in zip(self.series, mark.values, strict=True)
        ]
        return ", ".join([mark.full or mark.label, *figures, *([mark.note] if mark.note else [])])

    @property
    def highest(self) -> int:
        """The largest single figure, 0 without any."""
        return max((value or 0 for mark in self.marks for value in mark.values), default=0)
