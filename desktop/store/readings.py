"""What this computer knows of complaints on LAPOR v3: their numbers there, and when each was last read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.domain.complaint import ENDED, Stage
from desktop.store import codec
from desktop.store.schema import NO_DUE


@dataclass(frozen=True, slots=True)
class OnPlatform:
    """One complaint with a number of the platform; `due_day` is an ordinal day, None without a deadline."""

    record: str
    tracking_id: str
    platform_id: str
    open: bool
    due_day: int | None
    read_at: datetime | None
    quiet: int


def known(session: Connection) -> tuple[OnPlatform, ...]:
    """Every complaint that the platform numbers."""
    found = session.exec_driver_sql(
        "SELECT c.record, c.tracking_id, c.platform_id, c.stage, c.due, r.at, ifnull(r.quiet, 0) "
        "FROM complaint c LEFT JOIN platform_read r ON r.record = c.record "
        "WHERE c.platform_id <> '' OR c.tracking_id <> ''"
    )
    return tuple(
        OnPlatform(
            record,
            tracking,
            number,
            Stage(stage) not in ENDED,
            None if due == NO_DUE else due,
            None if at is None else codec.from_stamp(at),
            quiet,
        )
        for record, tracking, number, stage, due, at, quiet in found
    )


def note_reading(session: Connection, record: str, at: datetime, quiet: int) -> None:
    """It was read; `quiet` readings in a row showed nothing new."""
    session.exec_driver_sql(
        "INSERT INTO platform_read(record, at, quiet) VALUES (?, ?, ?) "
        "ON CONFLICT(record) DO UPDATE SET at = excluded.at, quiet = excluded.quiet",
        (record, codec.to_stamp(at), quiet),
    )
