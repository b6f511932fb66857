"""The device secret, and keyrings that answer, are absent, locked, swallow, or belong to somebody else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from desktop.vault import device
from desktop.vault.device import DeviceHome, DeviceSecretError
from desktop.vault.errors import PausedError, WrongPasswordError
from desktop.vault.keyring import (
    LONGEST_VALUE,
    Backend,
    Keyring,
    KeyringError,
    KeyringState,
    SecretTooLongError,
    os_backend,
)
from desktop.vault.vault import Vault
from tests.fixed_clock import FixedClock
from tests.unit.vault_office import (
    CHEAP,
    DEWI,
    DEWIS,
    RINA,
    RINAS,
    Drawer,
    KeyringLocked,
    Office,
    Refusing,
    Swallowing,
    keyring_of,
)

ROOT = Path(__file__).parents[2]


def test_that_the_device_secret_lies_in_the_keyring_and_not_in_the_folder(tmp_path: Path) -> None:
    drawer = Drawer()
    vault, _ = Office(tmp_path, drawer).create()
    assert len(drawer.kept) == 1
    assert vault.device_home is DeviceHome.KEYRING
    assert not (tmp_path / device.FILE).exists()


def test_that_a_copied_folder_opens_on_no_other_computer(tmp_path: Path) -> None:
    Office(tmp_path, Drawer()).create()
    with pytest.raises(DeviceSecretError) as without:
        Office(tmp_path, Drawer()).open().unlock(RINA.id, RINAS)
    assert (without.value.home, without.value.state) == (DeviceHome.KEYRING, KeyringState.AVAILABLE)


def test_that_another_device_secret_is_told_from_a_wrong_password(tmp_path: Path) -> None:
    drawer = Drawer()
    office = Office(tmp_path, drawer)
    office.create()
    (entry,) = drawer.kept
    right = drawer.kept[entry]
    for wrong in ("ab" * 32, "not hexadecimal", "", right[:-4], right.upper() + " "):
        drawer.kept[entry] = wrong
        for _ in range(6):  # nobody's tries are used up by a missing device secret
            with pytest.raises(DeviceSecretError):
                office.open().unlock(RINA.id, RINAS)
    drawer.kept[entry] = right
    assert office.open().unlock(RINA.id, RINAS).vault == office.open().id


@pytest.mark.parametrize(
    ("backend", "state"),
    [
        (None, KeyringState.MISSING),
        (Refusing(RuntimeError("no D-Bus")), KeyringState.MISSING),
        (Refusing(KeyringLocked("dismissed")), KeyringState.LOCKED),
    ],
)
def test_that_a_keyring_gone_silent_is_said_with_its_state(
    tmp_path: Path, backend: Backend | None, state: KeyringState
) -> None:
    office = Office(tmp_path, Drawer())
    office.create()
    with pytest.raises(DeviceSecretError) as silent:
        Office(tmp_path, backend).open().unlock(RINA.id, RINAS)
    assert (silent.value.home, silent.value.state) == (DeviceHome.KEYRING, state)
    assert keyring_of(backend).state() is state
    assert office.open().unlock(RINA.id, RINAS).vault == office.open().id


@pytest.mark.parametrize(
    "backend", [None, Swallowing(), Refusing(RuntimeError("no D-Bus")), Refusing(KeyringLocked())]
)
def test_that_without_a_keyring_the_secret_goes_to_a_file_beside_the_vault(
    tmp_path: Path, backend: Backend | None
) -> None:
    office = Office(tmp_path, backend)
    vault, keys = office.create()
    assert vault.device_home is DeviceHome.FILE
    assert office.open().unlock(RINA.id, RINAS) == keys
    (tmp_path / device.FILE).unlink()
    with pytest.raises(DeviceSecretError) as lost:
        office.open().unlock(RINA.id, RINAS)
    assert lost.value.home is DeviceHome.FILE


def test_that_a_bit_flipped_in_the_device_file_is_told_from_a_wrong_password(tmp_path: Path) -> None:
    office = Office(tmp_path, None)
    office.create()
    data = (tmp_path / device.FILE).read_bytes()
    for at in range(len(data)):
        for bit in range(8):
            turned = data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]
            (tmp_path / device.FILE).write_bytes(turned)
            with pytest.raises(DeviceSecretError):
                office.open().unlock(RINA.id, RINAS)


def test_that_a_file_is_enough_when_the_keyring_was_never_asked(tmp_path: Path) -> None:
    Office(tmp_path, None).create()

    asked: list[str] = []

    def backend() -> Backend | None:
        asked.append("the start pays for a keyring it does not need")
        return None

    vault = Vault.open(tmp_path, keyring=Keyring(backend), clock=FixedClock(), cost=CHEAP)
    assert vault.unlock(RINA.id, RINAS).vault == vault.id
    assert asked == []


def test_that_the_recovery_sheet_opens_a_vault_whose_keyring_is_gone(tmp_path: Path) -> None:
    office = Office(tmp_path, Drawer())
    vault, keys = office.create()
    code = vault.make_recovery(keys)
    for new_home in (Drawer(), None):
        moved = Office(tmp_path, new_home)
        with pytest.raises(DeviceSecretError):
            moved.open().unlock(RINA.id, RINAS)
        assert moved.open().recover(RINA.id, code, RINAS) == keys
        assert moved.open().unlock(RINA.id, RINAS) == keys
        (tmp_path / device.FILE).unlink(missing_ok=True)


def test_that_recovering_gives_everybody_else_her_way_back_too(tmp_path: Path) -> None:
    office = Office(tmp_path, Drawer())
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    code = vault.make_recovery(keys)
    moved = Office(tmp_path, Drawer())
    moved.open().recover(RINA.id, code, "sandi yang baru")
    assert moved.open().unlock(DEWI.id, DEWIS) == keys


def test_that_a_wrong_or_former_recovery_code_is_counted_and_refused(tmp_path: Path) -> None:
    office = Office(tmp_path, Drawer())
    vault, keys = office.create()
    with pytest.raises(WrongPasswordError):
        vault.recover(RINA.id, "AAAAA-AAAAA-AAAAA-AAAAA", RINAS)  # there is none yet
    former = vault.make_recovery(keys)
    latter = vault.make_recovery(keys)
    for left in (3, 2, 1, 0):
        with pytest.raises(WrongPasswordError) as wrong:
            vault.recover(RINA.id, former, RINAS)
        assert wrong.value.attempts_left == left
    with pytest.raises(PausedError):
        vault.recover(RINA.id, latter, RINAS)
    assert vault.unlock(RINA.id, RINAS) == keys  # a stranger's guesses at the sheet shut nobody out


def test_that_a_value_no_system_could_hold_is_refused_before_it_is_cut(tmp_path: Path) -> None:
    drawer = Drawer()
    longest = "x" * (LONGEST_VALUE // 2)
    keyring_of(drawer).put("name", longest)
    assert keyring_of(drawer).get("name") == longest
    with pytest.raises(SecretTooLongError) as refused:
        keyring_of(drawer).put("name", longest + "x")
    assert (refused.value.size, refused.value.longest) == (2_502, 2_500)
    assert keyring_of(drawer).get("name") == longest


def test_that_a_write_a_null_keyring_swallowed_is_an_error() -> None:
    with pytest.raises(KeyringError) as swallowed:
        keyring_of(Swallowing()).put("name", "value")
    assert swallowed.value.state is KeyringState.MISSING


def test_that_deleting_twice_is_no_error() -> None:
    drawer = Drawer()
    keyring = keyring_of(drawer)
    keyring.put("name", "value")
    keyring.delete("name")
    keyring.delete("name")
    assert drawer.kept == {}


def test_that_keyrings_own_null_and_fail_backends_are_none_at_all() -> None:
    from keyring.backends import fail, null

    for make in (null.Keyring, fail.Keyring):
        assert Keyring(cast("Callable[[], Backend]", make)).state() is KeyringState.MISSING


def test_that_a_backend_that_cannot_even_be_made_is_a_missing_keyring() -> None:
    asked: list[int] = []

    def broken() -> Backend | None:
        asked.append(1)
        raise ImportError("no such library")

    keyring = Keyring(broken)
    assert [keyring.state(), keyring.state()] == [KeyringState.MISSING] * 2
    assert asked == [1]


@pytest.mark.parametrize("name", ["fail", "null"])
def test_that_the_usual_switch_turns_the_keyring_off(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{name}.Keyring")
    assert os_backend() is None


def test_that_code_named_in_somebodys_configuration_is_never_run(tmp_path: Path) -> None:
    """The library itself imports and runs it; ours must not, by variable or by file."""
    (tmp_path / "evil.py").write_text(
        "from pathlib import Path\nfrom keyring.backend import KeyringBackend\n"
        f"Path({str(tmp_path / 'ran')!r}).touch()\n"
        "class Keyring(KeyringBackend):\n    priority = 99\n"
        "    def get_password(self, *a): return 'x'\n    def set_password(self, *a): pass\n"
    )
    config = tmp_path / "config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=evil.Keyring\nkeyring-path={tmp_path}\n"
    )
    ours = "from desktop.vault.keyring import Keyring; print(Keyring().state().value)"
    theirs = "import keyring; keyring.get_password('tanggap', 'probe')"
    environment = {
        "PATH": "",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPATH": f"{ROOT}:{tmp_path}",
        # No session bus: the operating system's keyring is absent, whoever runs this test.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'none'}",
    }
    for extra in ({}, {"PYTHON_KEYRING_BACKEND": "evil.Keyring"}):
        told = subprocess.run(
            [sys.executable, "-c", ours],
            env=environment | extra,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert told.stdout.strip() == "keyring-missing"
        assert not (tmp_path / "ran").exists()
    subprocess.run([sys.executable, "-c", theirs], env=environment, check=True, timeout=60)
    assert (tmp_path / "ran").exists()  # so the trap was set


def test_that_the_unlock_card_shows_before_any_slow_library_is_loaded(tmp_path: Path) -> None:
    Office(tmp_path, None).create()
    code = (
        "import sys; from pathlib import Path; from desktop.accounts.accounts import Accounts\n"
        "import desktop.logs; desktop.logs.log('app')\n"
        "people = Accounts(Path(sys.argv[1])).people()\n"
        "print(len(people), {'keyring', 'cryptography', 'argon2'} & sys.modules.keys())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout.strip() == "1 set()"
