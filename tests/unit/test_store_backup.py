"""A copy counts only once it was read back, and never lies over anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.store import attachments, backup, complaints, outbox
from desktop.store.copying import BackupError, find_damage
from desktop.store.database import Database
from desktop.store.opening import OpenRefusal, OpenRefusedError
from tests.unit.store_cases import KEY, NOW, OFFICER, VAULT, act, case, new_vault, observe

RECORD = case(1).record


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "vault").mkdir()
    database = new_vault(tmp_path / "vault")
    with database.writing() as session:
        observe(session, case(1))
        act(session, "i1", Note("sudah"), RECORD)
        attachments.add(session, RECORD, "foto.jpg", b"foto", OFFICER, at=NOW, mime="image/jpeg")
    yield database
    database.close()


def _backup(vault: Database, target: Path) -> None:
    backup.backup(vault.path, KEY, VAULT, target)


def test_that_a_backup_beside_running_work_comes_back_whole(vault: Database, tmp_path: Path) -> None:
    with vault.writing() as session:
        observe(session, case(2))
        _backup(vault, tmp_path / "copy")
    backup.restore(tmp_path / "copy", KEY, VAULT, tmp_path / "again" / "vault.db")
    again = Database.open(tmp_path / "again" / "vault.db", KEY, vault_id=VAULT)
    with again.reading() as session:
        assert complaints.count(session, complaints.QueueQuery()) == 1
        assert [item.intent.id for item in outbox.pending(session)] == ["i1"]
        (name,) = attachments.held(session, RECORD)
        assert attachments.read(session, name) == b"foto"
        assert complaints.count(session, complaints.QueueQuery(text="jalan")) == 1
    again.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "copy", "vault"]


def test_that_a_backup_is_as_unreadable_as_the_vault(vault: Database, tmp_path: Path) -> None:
    _backup(vault, tmp_path / "copy")
    assert b"Jalan" not in (tmp_path / "copy" / "vault.db").read_bytes()
    with pytest.raises(OpenRefusedError) as caught:
        backup.restore(tmp_path / "copy", bytes(32), VAULT, tmp_path / "again.db")
    assert caught.value.reason is OpenRefusal.WRONG_KEY


def test_that_nothing_is_written_over(vault: Database, tmp_path: Path) -> None:
    _backup(vault, tmp_path / "copy")
    with pytest.raises(FileExistsError):
        _backup(vault, tmp_path / "copy")
    before = vault.path.read_bytes()
    with pytest.raises(FileExistsError):
        backup.restore(tmp_path / "copy", KEY, VAULT, vault.path)
    assert vault.path.read_bytes() == before


def test_that_a_copy_which_is_not_whole_never_gets_its_name(
    vault: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.copying.find_damage", lambda _path, _key: "page 3 is wrong")
    with pytest.raises(BackupError, match="page 3"):
        _backup(vault, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_that_damage_is_found_and_not_restored(vault: Database, tmp_path: Path) -> None:
    _backup(vault, tmp_path / "copy")
    file = tmp_path / "copy" / "vault.db"
    assert find_damage(file, KEY) == ""
    whole = bytearray(file.read_bytes())
    whole[len(whole) // 2] ^= 1
    file.write_bytes(whole)
    assert find_damage(file, KEY)
    with pytest.raises(BackupError):
        backup.restore(tmp_path / "copy", KEY, VAULT, tmp_path / "again.db")
    assert not (tmp_path / "again.db").exists()


def test_that_what_is_no_backup_is_not_restored(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BackupError, match="exactly one"):
        backup.restore(tmp_path / "empty", KEY, VAULT, tmp_path / "again.db")
