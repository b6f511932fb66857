"""This computer's time as the server's own, as far as its clock is known (rule 13)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from desktop.store import meta


def server_time(session: Connection, now: datetime) -> datetime:
    """The moment `now` of this computer's clock by the server's."""
    return now + timedelta(seconds=meta.get_number(session, meta.Setting.OFFSET_SECONDS))
