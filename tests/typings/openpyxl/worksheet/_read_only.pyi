"""One sheet, read row by row; a cell is what the file stores, or None when it is empty."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

type Cell = str | int | float | bool | date | datetime | time | timedelta | None

class ReadOnlyWorksheet:
    title: str
    max_row: int | None
    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, values_only: bool = False) -> Iterator[tuple[Cell, ...]]: ...
