"""Platform secrets: in the keyring or sealed, never in the open, and never confused with none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.vault.keyring import Backend, KeyringError, KeyringState, SecretTooLongError
from desktop.vault.keys import Keys, new_key
from desktop.vault.secrets import FOLDER, Kept, SecretsDamagedError, SecretStore
from tests.unit.vault_office import Drawer, KeyringLocked, Refusing, Swallowing, keyring_of

KEYS = Keys.from_main("v1", new_key())
TOKEN = "token-7f3a-rahasia-sekali"


def _store(folder: Path, backend: Backend | None, owner: str = "p-rina", keys: Keys = KEYS) -> SecretStore:
    return SecretStore(folder, owner, keys, keyring_of(backend))


def _on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("backend", "kept"),
    [
        (Drawer(), Kept.KEYRING),
        (None, Kept.SEALED_FILE),
        (Swallowing(), Kept.SEALED_FILE),
        (Refusing(RuntimeError("no D-Bus")), Kept.SEALED_FILE),
        (Refusing(KeyringLocked()), Kept.SEALED_FILE),
    ],
)
def test_that_a_secret_comes_back_and_is_never_plain_on_the_disk(
    tmp_path: Path, backend: Backend | None, kept: Kept
) -> None:
    assert _store(tmp_path, backend).get("token") is None
    assert _store(tmp_path, backend).put("token", TOKEN) is kept
    assert _store(tmp_path, backend).get("token") == TOKEN
    assert _store(tmp_path, backend).names() == {"token"}
    assert TOKEN.encode() not in _on_disk(tmp_path)
    _store(tmp_path, backend).delete("token")
    _store(tmp_path, backend).delete("token")
    assert _store(tmp_path, backend).get("token") is None


def test_that_a_silent_keyring_is_not_mistaken_for_no_secret(tmp_path: Path) -> None:
    _store(tmp_path, Drawer()).put("token", TOKEN)
    locked = _store(tmp_path, Refusing(KeyringLocked()))
    with pytest.raises(KeyringError) as silent:
        locked.get("token")
    assert silent.value.state is KeyringState.LOCKED
    with pytest.raises(KeyringError):
        locked.delete("token")
    assert locked.names() == {"token"}
    assert locked.get("never put") is None


def test_that_a_newer_secret_wins_wherever_the_older_one_lies(tmp_path: Path) -> None:
    drawer = Drawer()
    _store(tmp_path, None).put("token", "lama-1")
    assert _store(tmp_path, drawer).get("token") == "lama-1"
    _store(tmp_path, drawer).put("token", "lama-2")
    assert b"lama-1" not in _on_disk(tmp_path)
    assert _store(tmp_path, drawer).get("token") == "lama-2"
    _store(tmp_path, None).put("token", TOKEN)
    assert _store(tmp_path, drawer).get("token") == TOKEN


def test_that_people_and_vaults_do_not_see_each_others_secrets(tmp_path: Path) -> None:
    drawer = Drawer()
    _store(tmp_path, drawer).put("token", TOKEN)
    _store(tmp_path, None).put("other", TOKEN)
    assert _store(tmp_path, drawer, owner="p-dewi").get("token") is None
    for stranger in (Keys.from_main("v1", new_key()), Keys.from_main("v2", KEYS.main)):
        with pytest.raises(SecretsDamagedError):
            _store(tmp_path, None, keys=stranger).get("other")
    (sealed,) = (tmp_path / FOLDER).iterdir()
    _store(tmp_path, None, owner="p-dewi").put("x", "y")
    (dewis,) = [path for path in (tmp_path / FOLDER).iterdir() if path != sealed]
    dewis.write_bytes(sealed.read_bytes())  # somebody copies Rina's file over Dewi's
    with pytest.raises(SecretsDamagedError):
        _store(tmp_path, None, owner="p-dewi").get("other")


def test_that_every_flipped_bit_of_the_sealed_file_is_noticed(tmp_path: Path) -> None:
    _store(tmp_path, None).put("token", TOKEN)
    (sealed,) = (tmp_path / FOLDER).iterdir()
    data = sealed.read_bytes()
    for at in range(len(data)):
        for bit in range(8):
            sealed.write_bytes(data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :])
            with pytest.raises(SecretsDamagedError):
                _store(tmp_path, None).get("token")
    for length in range(len(data)):
        sealed.write_bytes(data[:length])
        with pytest.raises(SecretsDamagedError):
            _store(tmp_path, None).get("token")


@pytest.mark.parametrize("backend", [Drawer(), None])
def test_that_a_secret_too_long_for_any_keyring_is_refused_everywhere(
    tmp_path: Path, backend: Backend | None
) -> None:
    store = _store(tmp_path, backend)
    store.put("token", TOKEN)
    with pytest.raises(SecretTooLongError):
        store.put("token", "x" * 1_251)
    assert store.get("token") == TOKEN


def test_that_an_owners_name_cannot_leave_the_folder(tmp_path: Path) -> None:
    _store(tmp_path, None, owner="../../keluar").put("token", TOKEN)
    assert [path.parent for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / FOLDER]


def test_that_the_state_says_where_the_next_secret_will_go(tmp_path: Path) -> None:
    assert _store(tmp_path, Drawer()).state() is KeyringState.AVAILABLE
    assert _store(tmp_path, None).state() is KeyringState.MISSING
