"""The part of openpyxl that we use; it ships no types."""

from os import PathLike
from typing import IO

from openpyxl.workbook import Workbook as Workbook

def load_workbook(
    filename: str | PathLike[str] | IO[bytes],
    *,
    read_only: bool = False,
    data_only: bool = False,
    keep_links: bool = True,
) -> Workbook: ...
