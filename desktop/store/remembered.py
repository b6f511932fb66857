"""Answers that cost a look at many rows, kept for as long as nothing in the vault has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from sqlalchemy import Connection

_HELD = "remembered answers"


def remembered[T](session: Connection, asked: Hashable, work: Callable[[], T]) -> T:
    """What `work` answers; not asked again on this connection until anybody has written to the vault.

    SQLite itself says so: `data_version` moves with every commit of another connection, whatever process it
    is in, and `total_changes` with every row that this one touches.
    """
    version = session.exec_driver_sql("PRAGMA data_version").scalar_one()
    state = (version, session.exec_driver_sql("SELECT total_changes()").scalar_one())
    if session.info.get(_HELD, (None,))[0] != state:
        session.info[_HELD] = (state, {})
    answers: dict[Hashable, T] = session.info[_HELD][1]
    if asked not in answers:
        answers[asked] = work()
    return answers[asked]
