"""The one encrypted file of a vault: created once, opened only through its gates, written one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from desktop.store import migrations, search
from desktop.store.copying import copy_database
from desktop.store.gate import PersonFirstGate, Writer
from desktop.store.opening import (
    FOLDS_AFTER,
    LASTING,
    OpenRefusal,
    OpenRefusedError,
    check_content,
    check_file,
    check_library,
    engine_for,
    settle_file,
)
from desktop.store.schema import ALEMBIC_HEAD, APPLICATION_ID, SCHEMA_VERSION, metadata
from desktop.store.session import DueRule, Surroundings, never_due

_FOLDS_AFTER = {Writer.PERSON: 2_000, Writer.SYNC: 250, Writer.CHORE: 250}
"""Pages of log: a synchronisation folds little and often, so that a person's own commit is never the one that
must copy megabytes; only where nothing synchronises does it come to her."""


def disk_is_full(error: OperationalError) -> bool:
    """Whether this is how SQLite says that the disk has no room."""
    return "full" in str(error.orig)


class ClosedVaultError(RuntimeError):
    """Somebody asked for a session of a vault that is closed; only a new password opens it again."""


class Database:
    """An open vault. `folder` is the vault's folder; its attachments lie in `folder/"lampiran"`."""

    def __init__(self, path: Path, key: bytes, vault_id: str, due: DueRule) -> None:
        self.path = path
        self.folder = path.parent
        self.vault_id = vault_id
        self._gate = PersonFirstGate()
        self._closed = False
        self._engine = engine_for(path, key, Surroundings(path.parent, due))

    @classmethod
    def create(cls, path: Path, key: bytes, *, vault_id: str, due: DueRule = never_due) -> Database:
        """Create the file, the only way to; OpenRefusedError(EXISTS) rather than touch one that is there.

        A vault half created by a power cut is never found under `path`.
        """
        if path.exists():
            raise OpenRefusedError(OpenRefusal.EXISTS)
        check_library()
        unborn = path.with_name(f".{path.name}.new")
        for rest in (unborn, Path(f"{unborn}-wal"), Path(f"{unborn}-shm")):
            rest.unlink(missing_ok=True)
        unborn.touch(mode=0o600)
        fresh = cls(unborn, key, vault_id, due)
        with fresh._engine.begin() as session:
            build(session)
            session.exec_driver_sql("INSERT INTO meta(name, value) VALUES ('vault_id', ?)", (vault_id,))
        with fresh._engine.connect() as session:
            session.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        fresh.close()
        settle_file(unborn)
        unborn.rename(path)
        settle_file(path.parent)
        return cls.open(path, key, vault_id=vault_id, due=due)

    @classmethod
    def open(cls, path: Path, key: bytes, *, vault_id: str, due: DueRule = never_due) -> Database:
        """Open an existing vault; OpenRefusedError with the gate that stayed shut, the file untouched."""
        check_file(path)
        check_library()
        version = check_content(path, key, vault_id)
        database = cls(path, key, vault_id, due)
        try:
            if version < SCHEMA_VERSION:
                database._upgrade(key, version)
            with database.reading():
                pass
        except BaseException:
            database.close()
            raise
        return database

    def _upgrade(self, key: bytes, version: int) -> None:
        """Copy the file, then bring it up whole or not at all."""
        copy = self.path.with_name(f"{self.path.name}.v{version}")
        copy.unlink(missing_ok=True)
        copy_database(self.path, key, self.vault_id, copy)
        with self.writing() as session:
            migrations.upgrade(session)
            session.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A session on one unmoving state of the vault; it never waits for a writer."""
        with self._connect() as session, session.begin():
            yield session

    @contextmanager
    def writing(self, who: Writer = Writer.PERSON, *, lasting: bool = True) -> Iterator[Connection]:
        """The one writing session, after waiting at the gate; commits at the end, rolls back on an error.

        Not `lasting` is for what can be asked for again, position included: its commit does not wait for the
        disk. A power cut takes back the last such commits, from the first one lost on, and never part of one;
        a killed program takes back none. The next that lasts settles all before it.
        """
        options = {FOLDS_AFTER: _FOLDS_AFTER[who], LASTING: lasting}
        with (
            self._gate.pass_through(who),
            self._connect().execution_options(**options) as session,
            session.begin(),
        ):
            yield session

    def people(self) -> int:
        """How often people have come to write, so that a machine sees whether they do."""
        return self._gate.people()

    def checkpoint(self) -> None:
        """Fold the log into the file and empty it, so that nothing deleted is left in either."""
        with self._gate.pass_through(Writer.CHORE), self._connect() as session:
            session.execution_options(isolation_level="AUTOCOMMIT")
            session.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection, the last one folds the log into the file; nothing opens one again."""
        self._closed = True
        self._engine.dispose()

    def _connect(self) -> Connection:
        # The pool still holds the key: without this a forgotten timer would open a locked vault.
        if self._closed:
            raise ClosedVaultError
        return self._engine.connect()


def build(session: Connection) -> None:
    """Create every table, the search index and the marks of the newest schema."""
    session.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    session.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    metadata.create_all(session)
    for statement in search.DDL:
        session.exec_driver_sql(statement)
    session.exec_driver_sql("INSERT INTO alembic_version(version_num) VALUES (?)", (ALEMBIC_HEAD,))
