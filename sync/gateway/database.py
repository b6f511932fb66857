"""The gateway's connections: a consistent reading, and a writing that holds the commit number's lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, Connection, Engine, Executable, bindparam, create_engine, event, make_url, select
from sqlalchemy.exc import ArgumentError

from sync.gateway.migrations import migrate
from sync.gateway.schema import server

CONNECTIONS = 8
"""Connections a process keeps; it works on as many requests at once.

A request holds one while another may write for it, who needs one more: the two that may be opened beyond.
"""


class _SqliteCursor(Protocol):
    def execute(self, statement: str, /) -> object: ...
    def close(self) -> None: ...


class _SqliteConnection(Protocol):
    isolation_level: str | None

    def cursor(self) -> _SqliteCursor: ...


def connect(database: str) -> Engine:
    """Open a database by SQLAlchemy address or, for SQLite, by file name, and bring its schema up to date.

    Raises ValueError for an address of another kind of database.
    """
    engine = _engine(_address(database))
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _address(database: str) -> URL:
    if "://" not in database:
        return URL.create("sqlite", database=str(Path(database)))
    try:
        url = make_url(database)
    except ArgumentError as error:
        raise ValueError("this is not the address of a database") from error
    match url.get_backend_name():
        case "postgresql":
            return url.set(drivername="postgresql+psycopg")
        case "sqlite":
            return url
        case other:
            raise ValueError(f"the gateway keeps its data in SQLite or PostgreSQL, not in {other}")


def _engine(url: URL) -> Engine:
    # Parameters hold citizens' texts: no exception may print them.
    engine = create_engine(
        url, hide_parameters=True, pool_size=CONNECTIONS, max_overflow=2, pool_pre_ping=url.host is not None
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: _SqliteConnection, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("busy_timeout=60000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(session: Connection) -> None:
    writes = session.get_execution_options().get("tanggap_write", False)
    session.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@dataclass(frozen=True, slots=True)
class Identity:
    """What the server is now: its epoch, the secret that signs cursors, its commit and directory numbers."""

    epoch: str
    secret: bytes
    seq: int
    directory: int


_WHO = select(server.c.epoch, server.c.secret, server.c.seq, server.c.directory)
# SQLite has no such lock and needs none: its writer has the whole file.
_WHO_ALONE = _WHO.with_for_update()
_SEQ = server.update().values(seq=bindparam("reached"))


def identity(session: Connection, *, alone: bool = False) -> Identity:
    """Who the server is, as this transaction sees it; `alone` takes the lock of the commit number."""
    row = session.execute(_WHO_ALONE if alone else _WHO).one()
    return Identity(row.epoch, bytes(row.secret), row.seq, row.directory)


@contextmanager
def glancing(engine: Engine) -> Iterator[Connection]:
    """For single statements: PostgreSQL then needs no transaction around each, and each sees a later moment.

    SQLite goes on seeing the moment of the first until `rollback`.
    """
    with engine.connect() as session:
        if session.dialect.name == "postgresql":
            yield session.execution_options(isolation_level="AUTOCOMMIT")
        else:
            yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction whose every statement sees the same moment of the database."""
    with engine.connect() as session:
        if session.dialect.name == "postgresql":
            session = session.execution_options(isolation_level="REPEATABLE READ")  # noqa: PLW2901
        with session.begin():
            yield session


class Writing:
    """One writing transaction: the only one at its time, so what it read stays true until its commit."""

    def __init__(self, session: Connection, who: Identity, now: datetime) -> None:
        self.session = session
        self.identity = who
        self.now = now
        self.seq = who.seq
        self._later: dict[Executable, list[Mapping[str, object]]] = {}

    def next(self) -> int:
        """The next commit number; it becomes visible together with everything this transaction writes."""
        self.seq += 1
        return self.seq

    def later(self, statement: Executable, row: Mapping[str, object]) -> None:
        """Write a row together with others of its kind; what reads such rows calls `write_down` first."""
        self._later.setdefault(statement, []).append(row)

    def write_down(self) -> None:
        """Write what was put off until now."""
        waiting, self._later = self._later, {}
        for statement, rows in waiting.items():
            self.session.execute(statement, rows)

    def forget_what_waits(self) -> None:
        """What was put off belongs to something that is undone."""
        self._later.clear()


@contextmanager
def writing(engine: Engine, now: datetime) -> Iterator[Writing]:
    """A transaction under the lock of the commit number; committed at the end, undone by an exception."""
    with engine.connect().execution_options(tanggap_write=True) as session, session.begin():
        who = identity(session, alone=True)
        work = Writing(session, who, now)
        yield work
        work.write_down()
        if work.seq != who.seq:
            session.execute(_SEQ, {"reached": work.seq})
