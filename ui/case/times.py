"""Moments of the store, which are UTC, as the office's clock shows them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ui.desk import Desk
from ui.words import clock_time, near_stamp, stamp


def local(desk: Desk, moment: datetime) -> datetime:
    """The moment in the office's zone."""
    return moment.astimezone(ZoneInfo(desk.casework.zone))


def short_stamp(desk: Desk, moment: datetime) -> str:
    """Day and time, `24 Nov 08.14`."""
    return stamp(local(desk, moment), local(desk, desk.casework.now()))


def near(desk: Desk, moment: datetime) -> str:
    """The same, as `kemarin 16.40` where it is that near."""
    return near_stamp(local(desk, moment), local(desk, desk.casework.now()))


def to_the_second(desk: Desk, moment: datetime) -> str:
    """Time with seconds: `08.15.22`."""
    here = local(desk, moment)
    time = clock_time(here)
    return f"{time}{time[2]}{here:%S}"
