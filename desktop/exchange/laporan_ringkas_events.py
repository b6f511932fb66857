"""What an import reports while it runs, and why a file is refused as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ImportRefusal(StrEnum):
    """Why a file is not read, or not read on; each is one clear sentence on the screen."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    OLD_XLS = "old_xls"
    TEXT_FILE = "text_file"
    WEB_PAGE = "web_page"
    OTHER_FORMAT = "other_format"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_WIDE = "too_wide"
    NO_SHEET = "no_sheet"
    NO_HEADER = "no_header"
    MISSING_COLUMNS = "missing_columns"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence about a refusal needs; zero and empty where it does not apply.

    `size` and `limit` are in bytes, rows or columns, as the reason says; `row` is the last row read;
    `names` are sheets or columns; `detail` is a format or the name of an error, never content.
    """

    size: int = 0
    limit: int = 0
    row: int = 0
    names: tuple[str, ...] = ()
    detail: str = ""


class ImportRefusedError(Exception):
    """The file cannot be imported, or its rest cannot; what was saved before stays and harms nothing."""

    def __init__(self, reason: ImportRefusal, facts: Facts | None = None) -> None:
        super().__init__(f"{reason}: {facts}" if facts else reason.value)
        self.reason = reason
        self.facts = facts or Facts()


class ProblemCode(StrEnum):
    """What is wrong with one row, or strange about the file."""

    NO_TRACKING_ID = "no_tracking_id"
    BAD_TRACKING_ID = "bad_tracking_id"
    DUPLICATE = "duplicate"
    BAD_DATE = "bad_date"
    BAD_TIME = "bad_time"
    FUTURE_DATE = "future_date"
    UNKNOWN_STATUS = "unknown_status"
    UNKNOWN_CLASSIFICATION = "unknown_classification"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_UNIT = "unknown_unit"
    FORMULAS = "formulas"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A finding: the row as Excel counts it (0 = the whole file), its column, and the value, cut short.

    `skipped` says that the row was left out; otherwise only that field was. An unknown status or unit is
    reported once per value, at the first row that holds it.
    """

    row: int
    column: str
    code: ProblemCode
    value: str = ""
    skipped: bool = False


class AsOfOrigin(StrEnum):
    """Where the moment comes from at which the platform showed these rows."""

    TITLE_BLOCK = "title_block"
    FILE = "file"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Opened:
    """The file was understood: its sheet, header row, columns it lacks or has beyond ours, and its moment.

    `rows` is what the file says of itself, 0 when it does not; `as_of` is UTC and never in the future.
    """

    sheet: str
    header_row: int
    rows: int
    lacking: tuple[str, ...]
    beyond: tuple[str, ...]
    as_of: datetime
    origin: AsOfOrigin


@dataclass(frozen=True, slots=True)
class Reading:
    """So many rows have been read and, unless it is a dry run, saved; `of` is 0 when not known."""

    rows: int
    of: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What came of the rows: `rows` = skipped + duplicates + new + updated + unchanged + older + withheld.

    `older` were known from a later moment, `withheld` have left this computer; `differences` contradict work
    that waits for the platform.
    """

    rows: int = 0
    skipped: int = 0
    duplicates: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    older: int = 0
    withheld: int = 0
    differences: int = 0
    problems: tuple[tuple[ProblemCode, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """The whole file was read; with `dry_run` nothing of it was kept."""

    counts: Counts
    dry_run: bool


type ImportEvent = Opened | Reading | RowProblem | Done
