"""The categories that the complaints on this computer carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from desktop.store.remembered import remembered


def listing(session: Connection) -> tuple[tuple[str, str], ...]:
    """Every category in use as (id, name), by name."""
    statement = (
        "SELECT DISTINCT category_id, category FROM complaint WHERE category_id <> '' ORDER BY category"
    )

    def listed_now() -> tuple[tuple[str, str], ...]:
        return tuple((str(identity), str(name)) for identity, name in session.exec_driver_sql(statement))

    return remembered(session, statement, listed_now)


def of_units(
    session: Connection, agency: str, units: Sequence[str], looked_at: int = 100, most: int = 3
) -> dict[str, tuple[str, ...]]:
    """What units handle: the commonest categories among so many complaints of each, found by its index."""
    found: dict[str, tuple[str, ...]] = {}
    for unit in units:
        rows = session.exec_driver_sql(
            "SELECT category FROM complaint WHERE unit = ? AND agency = ? AND category <> '' LIMIT ?",
            (unit, agency, looked_at),
        )
        found[unit] = tuple(name for name, _ in Counter(name for (name,) in rows).most_common(most))
    return found
