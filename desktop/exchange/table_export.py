"""Writes a queue as an XLSX workbook: every cell a text or a number, never a formula; today included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import xlsxwriter

from desktop.durable import sync_folder

type Value = str | int | float | None


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
    unfinished = path.with_name(f".{path.name}.part")
    try:
        # Opened here, a folder that cannot be written is an OSError before the writer has begun anything.
        with unfinished.open("wb") as file:
            count = _write(file, path.parent, title, facts, headings, rows, made_at)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.replace(path)
    sync_folder(path.parent)
    return count


def _write(
    file: BinaryIO,
    folder: Path,
    title: str,
    facts: Sequence[tuple[str, str]],
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    made_at: datetime,
) -> int:
    count = 0
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, {**options, "constant_memory": True, "tmpdir": str(folder)}) as book:
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
