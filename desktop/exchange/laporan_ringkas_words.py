"""Reads single cells of the export: dates in two languages, times, and the two flags."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from desktop.exchange.laporan_ringkas import MONTHS, Cell, plain

_WORDED_DATE = re.compile(r"(\d{1,2})[\s./-]+([A-Za-z]+)\.?[\s./,-]+(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?")


def as_text(cell: Cell) -> str:
    """What a cell holds, as text and nothing else: a leading `=`, `+`, `-` or `@` is an ordinary letter."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, time):
        return cell.isoformat()
    return str(cell)


@lru_cache(maxsize=8_192)
def parse_date(words: str) -> date | None:
    """A day as the platform writes it (`18 Jan 2024`, `29 Mei 2023`), or as an office may retype it.

    None for anything else. A day written in digits is day first, as everywhere in Indonesia.
    """
    found = _WORDED_DATE.match(words)
    if found:
        day, month, year = found[1], MONTHS.get(found[2].casefold(), 0), found[3]
        return _day(int(year), month, int(day))
    found = _ISO_DATE.match(words)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _DAY_FIRST.match(words)
    if found:
        return _day(int(found[3]), int(found[2]), int(found[1]))
    return None


def parse_time(words: str) -> time | None:
    """A time of day as `01:33:26` or `01.33`; also a cell that holds a day and a time. None otherwise."""
    found = _TIME.fullmatch(words.rpartition(" ")[2])
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def parse_moment(words: str) -> datetime | None:
    """A day with an optional time after it, in nobody's zone; None when there is no day."""
    day = parse_date(words)
    if day is None:
        return None
    found = _TIME.search(words, pos=_end_of_day(words))
    clock = parse_time(found[0]) if found else None
    return datetime.combine(day, clock or time())


@lru_cache(maxsize=256)
def flags(words: str) -> tuple[bool, bool, bool]:
    """Anonymous, secret, and whether the cell says anything else beside `Anonim`, `Rahasia` and `Normal`."""
    kinds = {plain(kind) for kind in re.split(r"[|,;/]", words)} - {""}
    return "anonim" in kinds, "rahasia" in kinds, bool(kinds - {"anonim", "rahasia", "normal", "biasa"})


def _end_of_day(words: str) -> int:
    found = _WORDED_DATE.match(words) or _ISO_DATE.match(words) or _DAY_FIRST.match(words)
    return found.end() if found else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found >= date(1970, 1, 1) + timedelta(days=1) else None
