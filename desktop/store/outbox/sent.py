"""How much of this computer's work has arrived."""

from __future__ import annotations

from sqlalchemy import Connection


def sent_total(session: Connection) -> int:
    """The number of intents that were accepted, ever."""
    statement = "SELECT count(*) FROM outbox WHERE state IN ('acked', 'done')"
    return int(session.exec_driver_sql(statement).scalar_one())
