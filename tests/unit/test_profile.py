"""The profile folder: its layout, its rights, and one program at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from desktop.clock import SystemClock
from desktop.profile import AlreadyRunningError, Profile

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from desktop.profile import Profile
with Profile(Path(sys.argv[1])).locked():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_that_the_default_profile_is_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert Profile.at(None).folder == tmp_path / "tanggap"
    assert Profile.at(None) == Profile.default()


def test_that_another_folder_can_be_named_and_is_made_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Profile.at(Path("latihan")).folder == tmp_path / "latihan"
    assert list(tmp_path.iterdir()) == []


def test_that_preparing_makes_private_folders_once(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "kantor")
    profile.prepare()
    profile.prepare()
    folders = {profile.folder, profile.attachments, profile.backups, profile.logs}
    assert set(profile.folder.rglob("*")) | {profile.folder} == folders
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
    assert not profile.exists
    profile.slots.touch()
    assert profile.exists


def test_that_everything_lies_in_the_folder(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    inside = [
        profile.slots,
        profile.database,
        profile.attachments,
        profile.backups,
        profile.settings,
        profile.logs,
    ]
    assert {path.parent for path in inside} == {tmp_path}
    assert len(set(inside)) == len(inside)


def test_that_a_second_program_is_refused_and_told_who_is_there(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    (tmp_path / "tanggap.lock").write_text("9999999999")  # left by a program that was killed
    with profile.locked():
        with pytest.raises(AlreadyRunningError) as refused, profile.locked():
            pass
        assert refused.value.pid == os.getpid()
    with profile.locked():
        pass


def test_that_a_killed_program_frees_its_profile(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "held"
        with pytest.raises(AlreadyRunningError) as refused, profile.locked():
            pass
        assert refused.value.pid == holder.pid
        holder.kill()
    with profile.locked():
        pass


def test_that_two_profiles_do_not_hinder_each_other(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with Profile(tmp_path / "a").locked(), Profile(tmp_path / "b").locked():
        pass


def test_that_the_clock_is_aware_and_only_goes_forward() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    before, first = clock.monotonic(), clock.now()
    assert clock.monotonic() >= before
    assert clock.now() - first < timedelta(minutes=1)


def test_that_a_staged_profile_comes_whole_into_its_place(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "deep" / "kantor")
    with profile.staged() as fresh:
        fresh.prepare()
        fresh.slots.write_bytes(b"slots")
        (fresh.attachments / "one").write_bytes(b"1")
        before = profile.exists
    assert (before, profile.exists) == (False, True)
    assert (profile.attachments / "one").read_bytes() == b"1"
    assert [each.name for each in profile.folder.parent.iterdir()] == ["kantor"]


def test_that_nothing_is_left_of_a_staged_profile_that_failed(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "kantor")

    def fail() -> None:
        with profile.staged() as fresh:
            fresh.prepare()
            fresh.slots.write_bytes(b"slots")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_that_a_profile_exists_only_when_all_of_it_has_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(tmp_path / "kantor")
    moved: list[str] = []
    replace = Path.replace

    def until_the_end(source: Path, target: Path) -> Path:
        assert not profile.exists or source.name.startswith("vault.slots")
        moved.append(source.name)
        return replace(source, target)

    with profile.staged() as fresh:
        for name in ("vault.slots", "zone.json", "kantor.db", "vault.slots.2"):
            (fresh.folder / name).write_bytes(b"x")
        monkeypatch.setattr(Path, "replace", until_the_end)
    assert sorted(moved[:2]) == ["kantor.db", "zone.json"]
    assert sorted(moved[2:]) == ["vault.slots", "vault.slots.2"]


@pytest.mark.parametrize("there", ["vault.slots", "vault.slots.2", "kantor.db"])
def test_that_a_staged_profile_never_covers_an_office(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_bytes(b"an office")
    with pytest.raises(FileExistsError), Profile(tmp_path).staged():
        pass
    assert (tmp_path / there).read_bytes() == b"an office"
    assert len(list(tmp_path.iterdir())) == 1
