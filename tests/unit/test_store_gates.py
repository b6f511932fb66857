"""A vault opens only through its gates; each refusal has a code and leaves the file as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.store import opening, schema
from desktop.store.database import ClosedVaultError, Database
from desktop.store.gate import Writer
from desktop.store.opening import OpenRefusal, OpenRefusedError, check_library
from tests.unit.store_cases import KEY, VAULT, new_vault, observe
from tests.unit.store_cases import case as complaint


def _refusal(path: Path, key: bytes = KEY, vault: str = VAULT) -> OpenRefusal:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(OpenRefusedError) as caught:
        Database.open(path, key, vault_id=vault)
    assert (path.read_bytes() if path.is_file() else None) == before
    return caught.value.reason


def _closed_vault(folder: Path) -> Path:
    database = new_vault(folder)
    with database.writing() as session:
        observe(session, complaint(1))
    database.close()
    return folder / "vault.db"


def test_that_opening_never_creates(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "vault.db") is OpenRefusal.MISSING
    assert list(tmp_path.iterdir()) == []


def test_that_an_empty_file_is_no_fresh_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.db").touch()
    assert _refusal(tmp_path / "vault.db") is OpenRefusal.EMPTY


def test_that_plaintext_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE base(seq INTEGER)")
        plain.commit()
    assert _refusal(path) is OpenRefusal.PLAINTEXT


def test_that_a_wrong_key_is_refused(tmp_path: Path) -> None:
    assert _refusal(_closed_vault(tmp_path), bytes(32)) is OpenRefusal.WRONG_KEY


def test_that_a_short_key_is_refused(tmp_path: Path) -> None:
    assert _refusal(_closed_vault(tmp_path), b"short") is OpenRefusal.WRONG_KEY


def test_that_a_cut_file_is_refused(tmp_path: Path) -> None:
    path = _closed_vault(tmp_path)
    path.write_bytes(path.read_bytes()[:100])
    assert _refusal(path) is OpenRefusal.WRONG_KEY


def test_that_another_vault_under_the_same_key_is_refused(tmp_path: Path) -> None:
    assert _refusal(_closed_vault(tmp_path), vault="vault-2") is OpenRefusal.OTHER_VAULT


@pytest.mark.parametrize(
    ("pragma", "reason"),
    [
        ("application_id = 1", OpenRefusal.FOREIGN),
        ("user_version = 0", OpenRefusal.FOREIGN),
        (f"user_version = {schema.SCHEMA_VERSION + 1}", OpenRefusal.NEWER_SCHEMA),
    ],
)
def test_that_a_file_of_another_program_or_time_is_refused(
    tmp_path: Path, pragma: str, reason: OpenRefusal
) -> None:
    path = _closed_vault(tmp_path)
    with closing(opening.connect(path, KEY, mode="rw")) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.execute(f"PRAGMA {pragma}")
    assert _refusal(path) is reason


def test_that_creating_never_touches_a_file(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    path.write_bytes(b"letters")
    with pytest.raises(OpenRefusedError) as caught:
        Database.create(path, KEY, vault_id=VAULT)
    assert caught.value.reason is OpenRefusal.EXISTS
    assert path.read_bytes() == b"letters"


def test_that_a_creation_cut_short_leaves_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(_path: Path) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr("desktop.store.database.settle_file", cut)
        with pytest.raises(OSError, match="no space"):
            new_vault(tmp_path)
    assert not (tmp_path / "vault.db").exists()
    new_vault(tmp_path).close()


def test_that_a_library_without_cipher_is_refused() -> None:
    with pytest.raises(OpenRefusedError) as caught:
        check_library(sqlite3)
    assert caught.value.reason is OpenRefusal.NO_CIPHER


def test_that_an_old_library_is_refused() -> None:
    old = ModuleType("old")
    vars(old).update(connect=sqlcipher.connect, sqlite_version_info=(3, 51, 2), sqlite_version="3.51.2")
    with pytest.raises(OpenRefusedError) as caught:
        check_library(old)
    assert caught.value.reason is OpenRefusal.OLD_SQLITE


@pytest.mark.parametrize("name", sorted(opening.SETTINGS))
def test_that_a_setting_which_does_not_hold_is_refused(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _closed_vault(tmp_path)
    said, _ = opening.SETTINGS[name]
    monkeypatch.setitem(opening.SETTINGS, name, (said, "something else"))
    with pytest.raises(OpenRefusedError) as caught:
        Database.open(path, KEY, vault_id=VAULT)
    assert (caught.value.reason, caught.value.detail) == (OpenRefusal.SETTING, name)


def test_that_a_closed_vault_is_opened_by_nobody_who_still_holds_it(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    database.close()
    with pytest.raises(ClosedVaultError), database.reading():
        pass
    with pytest.raises(ClosedVaultError), database.writing():
        pass
    with pytest.raises(ClosedVaultError):
        database.checkpoint()


def test_that_every_connection_has_every_setting(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    with database.reading() as one, database.reading() as other, database.writing() as writer:
        for session in (one, other, writer):
            found = {name: session.exec_driver_sql(f"PRAGMA {name}").scalar() for name in opening.SETTINGS}
            assert found == {
                "journal_mode": "wal",
                "synchronous": 2,
                "foreign_keys": 1,
                "secure_delete": 1,
                "temp_store": 2,
                "trusted_schema": 0,
            }
    database.close()


def test_that_only_what_can_be_asked_for_again_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    found: list[int] = []
    for lasting in (True, False, False, True, False):
        with database.writing(Writer.SYNC, lasting=lasting) as session:
            found.append(session.exec_driver_sql("PRAGMA synchronous").scalar_one())
            observe(session, complaint(len(found)))
    with database.writing() as session:
        found.append(session.exec_driver_sql("PRAGMA synchronous").scalar_one())
    assert found == [2, 1, 1, 2, 1, 2]
    database.close()


def test_that_no_word_of_a_complaint_is_on_the_disk(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, complaint(1, title="Kenarirahasia", original_text="Kenarirahasia"))
    for path in tmp_path.iterdir():
        assert b"Kenarirahasia" not in path.read_bytes()
    database.close()


def test_that_an_error_never_quotes_a_complaint(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    with database.writing() as session, pytest.raises(DatabaseError) as caught:
        session.execute(text("INSERT INTO nowhere VALUES (:title)"), {"title": "Kenarirahasia"})
    assert "Kenarirahasia" not in str(caught.value)
    database.close()
