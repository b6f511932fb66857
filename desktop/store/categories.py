"""The categories that the complaints on this computer carry."""

from __future__ import annotations

from sqlalchemy import Connection


def listing(session: Connection) -> tuple[tuple[str, str], ...]:
    """Every category in use as (id, name), by name."""
    rows = session.exec_driver_sql(
        "SELECT DISTINCT category_id, category FROM complaint WHERE category_id <> '' ORDER BY category"
    )
    return tuple((str(identity), str(name)) for identity, name in rows)
