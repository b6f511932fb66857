"""Log lines with ids only: whatever might be a citizen's words is dropped before it reaches the disk."""

from __future__ import annotations

import faulthandler
import json
import logging
import logging.handlers
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import cast

FILE, CRASHES = "tanggap.log", "crash.txt"
LARGEST, KEPT = 1_000_000, 5
"""Bytes a file, and files beside the running one."""

ALLOWED = frozenset(
    {
        "agency", "attempt", "attachment", "bytes", "code", "count", "cursor", "database", "device", "epoch",
        "error", "field", "fields", "intent", "keyring", "kind", "lane", "level", "logger", "milliseconds",
        "os", "pages", "person", "python", "reason", "record", "rejected", "rev", "route", "rows", "seconds",
        "state", "status", "step", "timestamp", "unit", "vault", "version", "where",
    }
)  # fmt: skip
"""The only keys whose values are written. A key for free text has no place here."""

DROPPED = "dropped"
_EVENT = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,99}")
_LONG_NUMBER = re.compile(r"\d{9,}")
"""Telephone numbers and NIK are nine digits and more; ids of ours with as many are hexadecimal."""

_LARGEST_COUNT = 10**10

_ROOT, _IDS = "tanggap", "tanggap_ids"
"""The parent of our loggers, and where a record of theirs carries what may be written."""


def log(name: str) -> Log:
    """The log of one part of the program, e.g. `log("sync.engine")`; costs nothing until its first line."""
    return Log(f"{_ROOT}.{name}")


class Log:
    """Writes events: a constant lower-case code, and ids by name. Anything else is dropped, and said so."""

    def __init__(self, name: str) -> None:
        self._name = name

    def info(self, event: str, **ids: object) -> None:
        """Something happened that helps to follow what the program did."""
        self._line(logging.INFO, event, None, ids)

    def warning(self, event: str, **ids: object) -> None:
        """Something a person may have to look at."""
        self._line(logging.WARNING, event, None, ids)

    def error(self, event: str, error: BaseException | None = None, **ids: object) -> None:
        """Something failed; of an exception only its classes and places in the code are written."""
        self._line(logging.ERROR, event, error, ids)

    def _line(self, level: int, event: str, error: BaseException | None, ids: Mapping[str, object]) -> None:
        logger = logging.getLogger(self._name)
        if not logger.isEnabledFor(level):
            return
        known = {**ids, "error": classes(error), "where": places(error.__traceback__)} if error else ids
        line = only_ids({**known, "event": event})
        logger.log(level, "%s", line["event"], extra={_IDS: line})


def start(folder: Path, level: int = logging.INFO) -> None:
    """Write to `folder` from now on, at most LARGEST × (KEPT + 1) bytes. Raises OSError.

    Lines of libraries are written too, without their text: only who, how bad and where.
    """
    stop()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _File(folder / FILE, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(_Lines())
    root = logging.getLogger()
    root.addHandler(handler)
    # Our lines at the level asked for, the libraries' from WARNING up.
    logging.getLogger(_ROOT).setLevel(level)


def stop() -> None:
    """Close the file; lines after this go nowhere."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _File)]:
        root.removeHandler(handler)
        handler.close()


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Write to `folder` for the length of a block; a folder that takes no log stops nobody's work."""
    with suppress(OSError):
        start(folder)
    try:
        yield
    finally:
        stop()


def catch_crashes(folder: Path) -> None:
    """Let a crash below Python leave its places in the code, and log the one that the last run ended in.

    Raises OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / CRASHES
    if path.exists() and path.stat().st_size:
        log("window").warning("window.crashed", bytes=path.stat().st_size)
        path.replace(path.with_name(f"{CRASHES}.1"))
    faulthandler.enable(path.open("w", encoding="utf-8"))


class _File(logging.handlers.RotatingFileHandler):
    """The file of this program, told from handlers of others."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 — logging's own name
        """A full disk loses log lines, never the person's work; the standard would print the record."""


class _Lines(logging.Formatter):
    """Our lines as `Log` made them, everybody else's without their words."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        line: dict[str, object] | None = record.__dict__.get(_IDS)
        if line is None:
            line = {"event": "library", "where": f"{record.module}:{record.lineno}"}
            if record.exc_info is not None:
                line["error"] = classes(record.exc_info[1])
        stamp = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        who = {"level": record.levelname.lower(), "logger": record.name, "timestamp": stamp}
        return json.dumps({**line, **who}, ensure_ascii=True, separators=(",", ":"))


def only_ids(line: Mapping[str, object]) -> dict[str, object]:
    """The line without every value whose key is unknown or that could be somebody's words."""
    kept: dict[str, object] = {}
    dropped: list[str] = []
    for key, value in line.items():
        if key == "event":
            kept[key] = value if isinstance(value, str) and _EVENT.fullmatch(value) else DROPPED
        elif key in ALLOWED and (safe := _safe(value)) is not None:
            kept[key] = safe
        else:
            dropped.append(key if key in ALLOWED else "?")
    if dropped:
        kept[DROPPED] = sorted(dropped)
    return kept


def _safe(value: object) -> object:
    match value:
        case bool() | float():
            return value
        case int():
            return value if abs(value) < _LARGEST_COUNT else None
        case StrEnum():
            return value.value
        case str() if _TOKEN.fullmatch(value) and not _LONG_NUMBER.fullmatch(value):
            return value
        case tuple() | list() | frozenset():
            items = [_safe(item) for item in cast("Iterable[object]", value)]
            return None if any(item is None for item in items) else items
        case _:
            return None


def classes(error: BaseException | None) -> list[str]:
    """The class of an exception and of what caused it, outermost first; never its text."""
    names: list[str] = []
    while error is not None and len(names) < 8:
        kind = type(error)
        names.append(f"{kind.__module__}.{kind.__qualname__}")
        error = error.__cause__ or error.__context__
    return names


def places(trace: TracebackType | None) -> list[str]:
    """The last places in the code, `module.py:line`, innermost last; never a source line, never a value."""
    return [f"{Path(frame.f_code.co_filename).name}:{line}" for frame, line in walk_tb(trace)][-8:]
