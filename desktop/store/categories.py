"""The categories that the complaints on this computer carry."""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy import Connection


def listing(session: Connection) -> tuple[tuple[str, str], ...]:
    """Every category in use as (id, name), by name."""
    rows = session.exec_driver_sql(
        "SELECT DISTINCT category_id, category FROM complaint WHERE category_id <> '' ORDER BY category"
    )
    return tuple((str(identity), str(name)) for identity, name in rows)


def of_units(
    session: Connection, agency: str, newest: int = 2000, most: int = 3
) -> dict[str, tuple[str, ...]]:
    """What each unit of an agency handles: its commonest categories among the newest complaints."""
    rows = session.exec_driver_sql(
        "SELECT unit, category FROM (SELECT unit, category, agency FROM complaint "
        "ORDER BY received_at DESC, seq DESC LIMIT ?) WHERE agency = ? AND unit <> '' AND category <> ''",
        (newest, agency),
    )
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for unit, category in rows:
        counted[unit][category] += 1
    return {unit: tuple(name for name, _ in found.most_common(most)) for unit, found in counted.items()}
