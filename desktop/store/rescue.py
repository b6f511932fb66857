"""A new vault out of a damaged one: every row that can still be proved, the damaged file kept beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.store import meta, outbox, projection
from desktop.store.checking import BATCH
from desktop.store.database import Database
from desktop.store.meta import Setting
from desktop.store.opening import check_content, check_file, connect, settle_file
from desktop.store.schema import SCHEMA_VERSION, metadata
from desktop.store.session import DueRule

_DERIVED = {"alembic_version", "staged", "overlay", "complaint", "tally"}
"""Made anew from the rest."""
_FORGOTTEN = (Setting.CURSOR, Setting.DIRECTORY_VERSION, Setting.REBASELINE, Setting.REBASELINE_AT)
"""Without them the next synchronisation fetches everything and swaps it in."""
_BEYOND = 400
"""Rows looked for behind the last readable one where nothing tells how many there were: a page and more."""

type Row = tuple[object, ...]


class RescueError(Exception):
    """Too much is unreadable, or the file is of another version; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came over: intents that wait, unreadable rows of the outbox, complaints, and the old file."""

    waiting: int
    lost: int
    records: int
    aside: Path


def rescue(path: Path, key: bytes, vault_id: str, due: DueRule) -> Rescued:
    """Put a new vault with everything readable in the place of the damaged one, which stays beside it.

    Raises RescueError, OpenRefusedError and OSError with nothing changed.
    """
    check_file(path)
    try:
        version = check_content(path, key, vault_id)
    except sqlcipher.DatabaseError as error:
        raise RescueError("the settings are unreadable") from error
    if version != SCHEMA_VERSION:
        raise RescueError("another version")
    fresh = path.with_name(f"{path.name}.rescued")
    fresh.unlink(missing_ok=True)
    made = Database.create(fresh, key, vault_id=vault_id, due=due)
    try:
        with made.writing() as session:
            lost = {name: _copy(session, path, key, name) for name in metadata.tables if name not in _DERIVED}
            _settle(session)
            waiting = outbox.counts(session).waiting
            records = int(session.exec_driver_sql("SELECT count(*) FROM complaint").scalar_one())
    except BaseException:
        made.close()
        fresh.unlink()
        raise
    made.close()
    settle_file(fresh)
    return Rescued(waiting, lost["outbox"], records, _swap(path, fresh))


def _copy(session: Connection, path: Path, key: bytes, table: str) -> int:
    """Every readable row of a table; answers how many were not."""
    names = list(metadata.tables[table].columns.keys())
    columns = ", ".join(f'"{name}"' for name in names)
    into = f'INSERT OR REPLACE INTO "{table}"({columns}) VALUES ({", ".join("?" * len(names))})'
    lost = 0
    for row in _rows(path, key, table, columns):
        if row is None:
            lost += 1
        else:
            session.exec_driver_sql(into, row)
    return lost


def _rows(path: Path, key: bytes, table: str, columns: str) -> Iterator[Row | None]:
    """A table's rows; where a page cannot be proved, row by row around it, None for each it held."""
    last = 0
    asked = f'SELECT rowid, {columns} FROM "{table}" ORDER BY rowid'
    with closing(connect(path, key, mode="ro")) as source:
        try:
            for number, *row in source.execute(asked):
                last = int(str(number))
                yield tuple(row)
        except sqlcipher.DatabaseError:
            top = _top(path, key, table, last)
        else:
            return
    one = f'SELECT {columns} FROM "{table}" WHERE rowid = ?'
    for number in range(last + 1, top + 1):
        # A connection that has met a bad page trusts none any more.
        try:
            with closing(connect(path, key, mode="ro")) as source:
                found = source.execute(one, (number,)).fetchone()
        except sqlcipher.DatabaseError:
            yield None
        else:
            if found is not None:
                yield tuple(found)


def _top(path: Path, key: bytes, table: str, last: int) -> int:
    """The highest row there may be."""
    asked: Sequence[tuple[str, tuple[str, ...]]] = (
        (f'SELECT max(rowid) FROM "{table}"', ()),
        ("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)),
    )
    for statement, given in asked:
        try:
            with closing(connect(path, key, mode="ro")) as source:
                found = source.execute(statement, given).fetchone()
        except sqlcipher.DatabaseError:
            continue
        if found is not None and found[0] is not None:
            return int(str(found[0]))
    return last + _BEYOND


def _settle(session: Connection) -> None:
    """Let the rows become a vault again: its place with the gateway forgotten, its views made anew."""
    if not meta.get(session, Setting.DEVICE_ID):
        raise RescueError("the settings are unreadable")
    for name in _FORGOTTEN:
        meta.put(session, name, "")
    top = session.exec_driver_sql("SELECT ifnull(max(seq), 0) FROM base").scalar_one()
    if meta.get_number(session, Setting.NEXT_SEQ) < top:
        meta.put(session, Setting.NEXT_SEQ, str(top))
    found = session.exec_driver_sql(
        "SELECT record FROM base UNION SELECT record FROM outbox WHERE open = 1"
    ).scalars()
    records = [str(record) for record in found]
    for start in range(0, len(records), BATCH):
        with projection.changing(session, projection.load(session, records[start : start + BATCH])):
            pass


def _swap(path: Path, fresh: Path) -> Path:
    """Put the damaged file aside under a name of its own, its log with it, and the new one in its place."""
    number = 1
    while (aside := path.with_name(f"{path.name}.rusak-{number}")).exists():
        number += 1
    try:
        os.link(path, aside)
    except OSError:
        shutil.copyfile(path, aside)
        settle_file(aside)
    # A log beside the new file would be taken for its own.
    for end in ("-wal", "-shm"):
        rest = Path(f"{path}{end}")
        if rest.exists():
            rest.rename(f"{aside}{end}")
    fresh.replace(path)
    settle_file(path.parent)
    return aside
