"""Small settings of a vault by name: device, cursor, epoch, when the last synchronisation was complete."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop.store.codec import from_stamp, to_stamp

OFFICE_DECIDES = "office"
"""The value of `Setting.AUTHORITY` in an office without a gateway; empty means that the gateway decides."""


class Setting(StrEnum):
    """Every setting that is kept; the value is a text, empty when never set."""

    VAULT_ID = "vault_id"
    DEVICE_ID = "device_id"
    DEVICE_CODE = "device_code"
    CURSOR = "cursor"
    EPOCH = "epoch"
    OFFSET_SECONDS = "offset_seconds"
    LAST_COMPLETE = "last_complete"
    LAST_TRIED = "last_tried"
    ROUTE = "route"
    AUTHORITY = "authority"
    GATEWAY = "gateway"
    OFFICE = "office"
    AGENCY = "agency"
    ZONE = "zone"
    LOCAL_COUNTER = "local_counter"
    DIRECTORY_VERSION = "directory_version"
    REBASELINE = "rebaseline"
    REBASELINE_AT = "rebaseline_at"
    SCRUB = "scrub"
    NEXT_SEQ = "next_seq"


def get(session: Connection, name: str, default: str = "") -> str:
    """The value under this name, else the default."""
    found = session.exec_driver_sql("SELECT value FROM meta WHERE name = ?", (name,)).scalar()
    return default if found is None else str(found)


def put(session: Connection, name: str, value: str) -> None:
    """Keep the value under this name."""
    session.exec_driver_sql(
        "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def get_number(session: Connection, name: str, default: float = 0.0) -> float:
    """The number under this name, else the default."""
    found = get(session, name)
    return float(found) if found else default


def get_moment(session: Connection, name: str) -> datetime | None:
    """The moment under this name, None when it was never set."""
    found = get(session, name)
    return from_stamp(int(found)) if found else None


def put_moment(session: Connection, name: str, at: datetime) -> None:
    """Keep a moment under this name."""
    put(session, name, str(to_stamp(at)))


def add_number(session: Connection, name: str, by: int) -> int:
    """Add to the whole number under this name and answer the sum; for counters and the month's bytes."""
    total = int(get(session, name) or "0") + by
    put(session, name, str(total))
    return total


def take_numbers(session: Connection, name: str, count: int) -> int:
    """Take `count` numbers from a counter that never goes back; answers the first of them, from 1 on."""
    return add_number(session, name, count) - count + 1
