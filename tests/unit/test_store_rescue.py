"""A damaged vault gives up what it held on its whole pages, and nothing that cannot be proved."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.store import complaints, meta, outbox
from desktop.store.checking import check_views
from desktop.store.copying import find_damage
from desktop.store.database import Database
from desktop.store.meta import Setting
from desktop.store.opening import OpenRefusedError
from desktop.store.rescue import RescueError, rescue
from tests.unit.store_cases import KEY, VAULT, act, case, due_in_five, new_vault, observe

PAGE = 16_384
CASES, INTENTS, STEP = 30, 60, 5


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    vault = new_vault(folder)
    with vault.writing() as session:
        meta.put(session, Setting.DEVICE_ID, "d1")
        meta.put(session, Setting.CURSOR, "here")
        observe(session, *(case(number) for number in range(CASES)))
        for number in range(INTENTS):
            act(session, f"i{number:03}", Note(f"Catatan {number} " * 300), case(number % CASES).record)
    vault.close()
    return folder / "vault.db"


def damaged(whole: Path, folder: Path, page: int) -> Path:
    path = folder / f"{page}" / "vault.db"
    path.parent.mkdir()
    shutil.copy(whole, path)
    with path.open("r+b") as file:
        file.seek(page * PAGE + 5_000)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))
    return path


def texts(path: Path) -> dict[str, object]:
    vault = Database.open(path, KEY, vault_id=VAULT, due=due_in_five)
    with vault.reading() as session:
        found: dict[str, object] = {
            item.intent.id: (item.intent, item.number, item.state) for item in outbox.pending(session)
        }
    vault.close()
    return found


def test_that_whatever_page_is_damaged_every_provable_intent_is_rescued(whole: Path, tmp_path: Path) -> None:
    before = texts(whole)
    lost, unreadable = 0, 0
    for page in range(0, whole.stat().st_size // PAGE, STEP):
        path = damaged(whole, tmp_path, page)
        try:
            done = rescue(path, KEY, VAULT, due_in_five)
        except (RescueError, OpenRefusedError):
            unreadable += 1
            assert not list(path.parent.glob("*rusak*"))
            continue
        after = texts(path)
        assert after == {intent: before[intent] for intent in after}
        assert (len(after), done.waiting) == (INTENTS - done.lost, INTENTS - done.lost)
        lost += done.lost > 0
        assert (find_damage(path, KEY), bool(find_damage(done.aside, KEY))) == ("", True)
        vault = Database.open(path, KEY, vault_id=VAULT, due=due_in_five)
        assert check_views(vault).whole
        with vault.reading() as session:
            assert complaints.count(session, complaints.QueueQuery()) == done.records
            assert (meta.get(session, Setting.DEVICE_ID), meta.get(session, Setting.CURSOR)) == ("d1", "")
        vault.close()
    assert lost > 1
    assert unreadable <= 2


def test_that_a_second_rescue_overwrites_no_file_put_aside(whole: Path, tmp_path: Path) -> None:
    path = damaged(whole, tmp_path, 20)
    first = rescue(path, KEY, VAULT, due_in_five).aside
    second = rescue(path, KEY, VAULT, due_in_five).aside
    assert first != second
    assert (first.exists(), second.exists()) == (True, True)


def test_that_a_rescue_without_room_changes_nothing(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = damaged(whole, tmp_path, 20)
    before = path.read_bytes()

    def full(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.store.rescue._settle", full)
    with pytest.raises(OSError, match="No space"):
        rescue(path, KEY, VAULT, due_in_five)
    assert path.read_bytes() == before
    assert not [each for each in path.parent.iterdir() if "rescued" in each.name or "rusak" in each.name]
