"""The way to the first window: what it needs and nothing else, from every way to start the program."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from importlib.metadata import entry_points
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop import app
from desktop.clock import SystemClock
from desktop.joining import joined_office
from desktop.profile import Profile
from desktop.settings import Zone
from desktop.vault import roll, slot_file
from desktop.vault.errors import SlotsDamagedError, VaultMissingError, WeakPasswordError
from tests.fixed_clock import FixedClock
from tests.unit.vault_office import DEWI, RINA, Office

LATE = (
    "_hashlib",
    "alembic",
    "argon2",
    "cryptography",
    "dataclasses",
    "importlib.resources",
    "keyring",
    "msgspec",
    "platform",
    "requests",
    "sqlalchemy",
    "sqlcipher3",
    "starlette",
    "typer",
    "zoneinfo",
    "desktop.accounts.accounts",
    "desktop.casework",
    "desktop.store",
    "desktop.vault.vault",
    "sync",
    "ui.desk",
    "ui.first_run",
)
"""What no unlock card waits for; each cost 2 to 100 ms of every start."""

SHOW = """
import sys
from pathlib import Path
from desktop.app import Application
from desktop.profile import Profile
from ui.look import new_application
qt = new_application("tanggap")
application = Application(qt, Profile(Path(sys.argv[1])))
application.show_unlock()
names = [line.account.name for line in application.unlock.card.people.lines]
assert names == ["Rina Wulandari", "Dewi Lestari"], names
print(",".join(sys.modules))
"""


def test_that_the_unlock_card_stands_before_the_rest_is_imported(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.invite(keys, DEWI)
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.strip().split(","))
    assert [name for name in LATE if name in imported] == []


def test_that_the_installed_program_starts_where_the_frozen_one_does() -> None:
    (script,) = entry_points(group="console_scripts", name="tanggap")
    assert script.value == "desktop.__main__:main"


def test_that_the_list_of_people_is_the_vaults_own(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.invite(keys, DEWI)
    listed = roll.people(tmp_path, roll.pauses(tmp_path, SystemClock()))
    assert [(info.person, info.enrolled) for info in listed] == [(RINA, True), (DEWI, False)]


def test_that_a_running_pause_is_known_before_the_vault_is(tmp_path: Path) -> None:
    now = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    Office(tmp_path).create()
    (tmp_path / roll.TRIES_FILE).write_text('{"p-rina":{"failed":5,"last":"2026-11-24T00:59:30Z"}}')
    (info,) = roll.people(tmp_path, roll.pauses(tmp_path, FixedClock(now)))
    assert info.wait_seconds == 30


def test_that_a_damaged_generation_is_passed_over_and_two_are_said(tmp_path: Path) -> None:
    Office(tmp_path).create()
    whole = (tmp_path / slot_file.FIRST).read_bytes()
    (tmp_path / slot_file.FIRST).write_bytes(whole.replace(b"Rina", b"Sina"))
    assert roll.people(tmp_path, lambda _: 0)[0].person.name == RINA.name
    (tmp_path / slot_file.SECOND).write_bytes(whole[:-1])
    with pytest.raises(SlotsDamagedError):
        roll.people(tmp_path, lambda _: 0)


def test_that_a_role_of_a_newer_version_is_a_damaged_file_not_a_crash(tmp_path: Path) -> None:
    person = b'{"person":{"id":"x","name":"X","roles":["raja"],"agency":"61"}}'
    body = b'{"generation":1,"people":[' + person + b'],"enrolments":[]}'
    (tmp_path / slot_file.FIRST).write_bytes(slot_file.sealed(bytes(32), body))
    with pytest.raises(SlotsDamagedError):
        roll.people(tmp_path, lambda _: 0)


def test_that_a_weak_password_is_refused_before_a_code_is_spent(tmp_path: Path) -> None:
    with pytest.raises(WeakPasswordError):
        joined_office(Profile(tmp_path), "http://127.0.0.1:9", "KODE", "pendek")


@pytest.mark.parametrize("zone", Zone)
def test_that_the_hours_of_a_zone_are_the_time_zone_databases(zone: Zone) -> None:
    for year in (1990, 2026, 2040):
        passed = datetime(year, 7, 1, tzinfo=ZoneInfo(zone.value)).utcoffset()
        assert passed == timedelta(hours=app._HOURS[zone])


def test_that_no_slots_file_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        roll.people(tmp_path, lambda _: 0)


LEFT_AT_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import run_window
from desktop.profile import Profile
QTimer.singleShot(0, lambda: QTimer.singleShot(100, lambda: QApplication.activeWindow().close()))
sys.exit(run_window(Profile(Path(sys.argv[1]))))
"""


def test_that_the_program_without_an_office_begins_here_and_ends_when_it_is_closed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT_AT_ONCE, str(tmp_path / "kantor")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
