"""Files lie encrypted under random names; a changed one is noticed, a forgotten one is gone."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from desktop.domain.complaint import Attachment
from desktop.store import attachments, base, sealed
from desktop.store.attachments import AttachmentMissingError
from desktop.store.database import Database
from tests.unit.store_cases import NOW, OFFICER, case, new_vault, observe

RECORD = case(1).record
BLOCK = sealed.BLOCK_BYTES


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, case(1))
    yield database
    database.close()


def _add(vault: Database, data: bytes | Path, record: str = RECORD) -> Attachment:
    with vault.writing() as session:
        return attachments.add(session, record, "jalan.jpg", data, OFFICER, at=NOW, mime="image/jpeg")


def _files(vault: Database) -> list[Path]:
    return sorted((vault.folder / attachments.FOLDER).iterdir())


@pytest.mark.parametrize("size", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])
def test_that_a_file_comes_back_as_it_was(vault: Database, tmp_path: Path, size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    (tmp_path / "photo").write_bytes(data)
    made = _add(vault, tmp_path / "photo")
    assert (made.size, made.sha256, made.added_by) == (size, sha256(data).hexdigest(), "ani")
    with vault.reading() as session:
        assert attachments.read(session, made.id) == data
        assert attachments.held(session, RECORD) == {made.id}


def test_that_neither_name_nor_content_is_on_the_disk(vault: Database) -> None:
    _add(vault, b"Kenarirahasia" * 100)
    (file,) = _files(vault)
    assert "jalan" not in file.name
    assert b"Kenarirahasia" not in file.read_bytes()


def test_that_every_change_of_a_file_is_noticed(vault: Database) -> None:
    made = _add(vault, bytes(2 * BLOCK + 5))
    (file,) = _files(vault)
    whole = file.read_bytes()
    sealed_block = BLOCK + 16
    first, second = whole[4 : 4 + sealed_block], whole[4 + sealed_block : 4 + 2 * sealed_block]
    rest = whole[4 + 2 * sealed_block :]
    for damaged in (
        b"XXXX" + whole[4:],
        whole[:10] + bytes([whole[10] ^ 1]) + whole[11:],
        whole[:-1],
        whole[:4] + first + second,
        whole[:4] + second + first + rest,
        whole + rest,
        whole[:4],
    ):
        file.write_bytes(damaged)
        with vault.reading() as session, pytest.raises(sealed.DamagedError):
            attachments.read(session, made.id)


def test_that_a_block_under_another_key_is_refused() -> None:
    out = BytesIO()
    sealed.seal([b"x"], out, bytes(32))
    out.seek(0)
    with pytest.raises(sealed.DamagedError):
        list(sealed.unseal(out, b"1" * 32))


def test_that_a_file_that_is_not_there_says_so(vault: Database) -> None:
    made = _add(vault, b"x")
    _files(vault)[0].unlink()
    for name in (made.id, "unknown"):
        with vault.reading() as session, pytest.raises(AttachmentMissingError):
            attachments.read(session, name)


def test_that_rolled_back_work_leaves_no_file_for_long(vault: Database) -> None:
    kept = _add(vault, b"kept")
    with pytest.raises(RuntimeError), vault.writing() as session:
        attachments.add(session, RECORD, "x", b"lost", OFFICER, at=NOW, mime="")
        raise RuntimeError
    assert len(_files(vault)) == 2
    assert attachments.sweep(vault) == 1
    with vault.reading() as session:
        assert attachments.read(session, kept.id) == b"kept"


def test_that_files_leave_with_their_record(vault: Database) -> None:
    _add(vault, b"one")
    other = _add(vault, b"two", case(2).record)
    with vault.writing() as session:
        names = base.forget(session, RECORD, 9, "scope", NOW)
    assert set(names) < {file.name for file in _files(vault)}
    assert attachments.sweep(vault) == len(names) == 1
    with vault.writing() as session:
        assert attachments.read(session, other.id) == b"two"
        attachments.forget(session, other.id)
    assert attachments.sweep(vault) == 1
    assert _files(vault) == []


def test_that_a_file_can_be_read_from_any_byte_on(vault: Database) -> None:
    data = bytes(number % 251 for number in range(3 * BLOCK + 7))
    made = _add(vault, data)
    with vault.reading() as session:
        for start in (0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, len(data) - 1, len(data)):
            assert b"".join(attachments.stream(session, made.id, start)) == data[start:]
