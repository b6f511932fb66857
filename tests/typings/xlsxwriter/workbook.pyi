"""A workbook being written; the file appears when it is closed."""

from collections.abc import Mapping
from datetime import datetime
from os import PathLike
from types import TracebackType
from typing import IO, Self

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

class Workbook:
    def __init__(
        self,
        filename: str | PathLike[str] | IO[bytes],
        options: Mapping[str, bool | str | Mapping[str, str]] | None = None,
    ) -> None: ...
    def add_format(self, properties: Mapping[str, str | int | float | bool] | None = None) -> Format: ...
    def add_worksheet(self, name: str | None = None) -> Worksheet: ...
    def close(self) -> None: ...
    def set_properties(self, properties: Mapping[str, str | datetime]) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
