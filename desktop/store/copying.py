"""A checked copy of one database file, and the check itself."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.store.opening import check_content, check_file, connect, settle_file


class BackupError(Exception):
    """The copy is not what it was copied from; nothing was left under its name."""


def copy_database(path: Path, key: bytes, vault_id: str, copy: Path) -> None:
    """Write a checked copy of the database alone, under the same key, and wait until it is on the disk."""
    with closing(connect(path, key, mode="rw")) as source:
        source.execute("VACUUM INTO ?", (str(copy),))
    check_file(copy)
    check_content(copy, key, vault_id)
    problem = find_damage(copy, key)
    if problem:
        copy.unlink()
        raise BackupError(problem)
    settle_file(copy)


def find_damage(path: Path, key: bytes) -> str:
    """What is wrong with a vault file, empty when every page is whole and every index agrees."""
    with closing(connect(path, key, mode="ro")) as connection:
        try:
            for statement in ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check(1)"):
                found = connection.execute(statement).fetchone()
                if found is not None and found[0] != "ok":
                    return str(found[0])
        except sqlcipher.DatabaseError as error:
            return type(error).__name__
    return ""
