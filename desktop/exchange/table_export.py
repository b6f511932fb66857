"""Writes a queue as an XLSX workbook: every cell a text or a number, never a formula; today included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from desktop.durable import appearing

type Value = str | int | float | None

_AS_TEXT = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")


def write_table(
    path: Path,
    title: str,
    facts: Sequence[tuple[str, str]],
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    made_at: datetime,
) -> int:
    """Write one sheet: title, facts such as filter and time of data, headings, rows; answers their number.

    The file appears under its name only when it is complete. Raises OSError.
    """
    count = 0
    options: dict[str, bool | str] = dict.fromkeys(_AS_TEXT, False)
    options |= {"constant_memory": True, "tmpdir": str(path.parent)}
    with appearing(path) as file, xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
        sheet = book.add_worksheet(title[:31])
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, title, bold)
        for line, (name, fact) in enumerate(facts, 1):
            sheet.write_string(line, 0, name)
            sheet.write_string(line, 1, fact)
        top = len(facts) + 2
        for column, heading in enumerate(headings):
            sheet.write_string(top, column, heading, bold)
        for count, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, int | float):
                    sheet.write_number(top + count, column, value)
                elif value:
                    sheet.write_string(top + count, column, value)
        sheet.freeze_panes(top + 1, 0)
    return count
