"""The gates before a vault opens: each has a code, and none of them changes the file."""

from __future__ import annotations

import os
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.store.schema import APPLICATION_ID, SCHEMA_VERSION
from desktop.store.session import Surroundings, remember

OLDEST_SQLITE = (3, 51, 3)
_PLAIN_HEADER = b"SQLite format 3\x00"

SETTINGS = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "trusted_schema": ("OFF", 0),
}
"""Setting → (as it is said, as it must read back); without any one of them the vault is not opened."""

CIPHER = {"cipher_default_page_size": 16_384, "cipher_default_hmac_algorithm": "HMAC_SHA256"}
"""How a vault's pages are sealed: against the defaults a bulk load takes four fifths of the CPU."""

_CACHE_KIB = 12_000
_KEY_BYTES = 32
_NORMAL = 1
FOLDS_AFTER = "tanggap_folds_after"
"""Marks a session that writes; the pages of log after which its commit folds them into the file."""
LASTING = "tanggap_lasting"
"""Beside it: whether the commit waits until it is on the disk."""
_RELAXED = "tanggap.relaxed"
"""In the notes of a connection that does not wait: the `synchronous` it goes back to."""


class OpenRefusal(StrEnum):
    """Why a file is not opened, or not created; the file is unchanged in every case."""

    MISSING = "missing"
    EXISTS = "exists"
    EMPTY = "empty"
    PLAINTEXT = "plaintext"
    NO_CIPHER = "no_cipher"
    OLD_SQLITE = "old_sqlite"
    WRONG_KEY = "wrong_key"
    FOREIGN = "foreign"
    OTHER_VAULT = "other_vault"
    NEWER_SCHEMA = "newer_schema"
    SETTING = "setting"


class OpenRefusedError(Exception):
    """The vault was not opened; `detail` names a setting or version, never content."""

    def __init__(self, reason: OpenRefusal, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


OpenRefused = OpenRefusedError


def check_file(path: Path) -> None:
    """Refuse what is plainly no vault, before any library touches it."""
    if not path.is_file():
        raise OpenRefusedError(OpenRefusal.MISSING)
    with path.open("rb") as file:
        head = file.read(len(_PLAIN_HEADER))
    if not head:
        raise OpenRefusedError(OpenRefusal.EMPTY)
    if head == _PLAIN_HEADER:
        raise OpenRefusedError(OpenRefusal.PLAINTEXT)


def check_library(module: ModuleType = sqlcipher) -> None:
    """Refuse a database library that would write plaintext, or that is too old to be trusted."""
    with closing(module.connect(":memory:")) as connection:
        if connection.execute("PRAGMA cipher_version").fetchone() is None:
            raise OpenRefusedError(OpenRefusal.NO_CIPHER)
    if module.sqlite_version_info < OLDEST_SQLITE:
        raise OpenRefusedError(OpenRefusal.OLD_SQLITE, module.sqlite_version)


def check_content(path: Path, key: bytes, vault_id: str) -> int:
    """Refuse a file that this key, program or vault does not own; answers its schema version."""
    with closing(connect(path, key, mode="ro")) as connection:
        try:
            application = _value(connection, "PRAGMA application_id")
        except sqlcipher.DatabaseError:
            raise OpenRefusedError(OpenRefusal.WRONG_KEY) from None
        version = _value(connection, "PRAGMA user_version")
        if application != APPLICATION_ID or not isinstance(version, int) or version < 1:
            raise OpenRefusedError(OpenRefusal.FOREIGN)
        if version > SCHEMA_VERSION:
            raise OpenRefusedError(OpenRefusal.NEWER_SCHEMA, str(version))
        if _value(connection, "SELECT value FROM meta WHERE name = 'vault_id'") != vault_id:
            raise OpenRefusedError(OpenRefusal.OTHER_VAULT)
        return version


def engine_for(path: Path, key: bytes, surroundings: Surroundings) -> Engine:
    """An engine whose every connection is keyed, set and checked, and never creates a file."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, mode="rw"),
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=4,
        pool_use_lifo=True,  # the one used last has its pages and answers at hand; the others stay small
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        remember(entry.info, surroundings)
        cursor = connection.cursor()
        for name, (said, expected) in SETTINGS.items():
            cursor.execute(f"PRAGMA {name} = {said}")
            cursor.execute(f"PRAGMA {name}")
            if cursor.fetchone() != (expected,):
                raise OpenRefusedError(OpenRefusal.SETTING, name)
        cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(session: Connection) -> None:
        # IMMEDIATE for writers alone: with it everywhere readers fell from 36,886 to 293 a run.
        options = session.get_execution_options()
        pages = options.get(FOLDS_AFTER)
        if pages is not None:
            session.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {pages:d}")
            _wait_for_disk(session, lasting=options.get(LASTING, True))
        session.exec_driver_sql("BEGIN" if pages is None else "BEGIN IMMEDIATE")

    return engine


def _wait_for_disk(session: Connection, *, lasting: bool) -> None:
    """Before the transaction begins; they share one log, so that one that waits settles all before it."""
    if lasting and _RELAXED in session.info:
        session.exec_driver_sql(f"PRAGMA synchronous = {session.info.pop(_RELAXED):d}")
    elif not lasting and _RELAXED not in session.info:
        usual = int(session.exec_driver_sql("PRAGMA synchronous").scalar_one())
        if usual > _NORMAL:
            session.exec_driver_sql(f"PRAGMA synchronous = {_NORMAL}")
            session.info[_RELAXED] = usual


def settle_file(path: Path) -> None:
    """Wait until the file or folder is on the disk."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        # Windows lets nobody flush a folder; its rename is already durable.
        if path.is_file():
            raise
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def connect(path: Path, key: bytes, *, mode: str) -> sqlcipher.Connection:
    """A keyed connection outside every transaction; `mode` is `ro` or `rw`, neither creates the file."""
    if len(key) != _KEY_BYTES:
        raise OpenRefusedError(OpenRefusal.WRONG_KEY)
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    # As defaults of the process and before the key, because VACUUM INTO seals its copy with the defaults.
    for name, value in CIPHER.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _value(connection: sqlcipher.Connection, statement: str) -> str | bytes | int | float | None:
    row = connection.execute(statement).fetchone()
    return row[0] if row else None
