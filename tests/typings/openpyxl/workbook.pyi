"""A workbook being read."""

from collections.abc import Sequence
from datetime import datetime

from openpyxl.worksheet._read_only import ReadOnlyWorksheet

class DocumentProperties:
    modified: datetime | None

class Workbook:
    worksheets: Sequence[ReadOnlyWorksheet]
    properties: DocumentProperties
    def close(self) -> None: ...
