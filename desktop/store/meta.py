"""Small settings of a vault by name: device, cursor, epoch, when the last synchronisation was complete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop.store.codec import from_stamp, to_stamp
from desktop.store.session import listed

_PUT = "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"
_ADD = """INSERT INTO meta(name, value) VALUES (?1, ?2)
ON CONFLICT(name) DO UPDATE SET value = CAST(value AS INTEGER) + ?2 RETURNING value"""

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


def several(session: Connection, names: Iterable[str]) -> dict[str, str]:
    """The values under these names by one question; what was never set is empty."""
    wanted = list(names)
    found = session.exec_driver_sql(
        "SELECT name, value FROM meta WHERE name IN (SELECT value FROM json_each(?))", (listed(wanted),)
    )
    return dict.fromkeys(wanted, "") | {str(name): str(value) for name, value in found}


def put(session: Connection, name: str, value: str) -> None:
    """Keep the value under this name."""
    session.exec_driver_sql(_PUT, (name, value))


def put_all(session: Connection, values: Mapping[str, str | datetime]) -> None:
    """Keep each text or moment under its name, by one statement."""
    rows = [
        (name, str(to_stamp(value)) if isinstance(value, datetime) else value)
        for name, value in values.items()
    ]
    session.exec_driver_sql(_PUT, rows)


def get_number(session: Connection, name: str, default: float = 0.0) -> float:
    """The number under this name, else the default."""
    found = get(session, name)
    return float(found) if found else default


def get_moment(session: Connection, name: str) -> datetime | None:
    """The moment under this name, None when it was never set."""
    found = get(session, name)
    return from_stamp(int(found)) if found else None


def add_number(session: Connection, name: str, by: int) -> int:
    """Add to the whole number under this name and answer the sum; for counters and the month's bytes."""
    return int(session.exec_driver_sql(_ADD, (name, by)).scalar_one())


def take_numbers(session: Connection, name: str, count: int) -> int:
    """Take `count` numbers from a counter that never goes back; answers the first of them, from 1 on."""
    return add_number(session, name, count) - count + 1
