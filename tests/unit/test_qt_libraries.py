"""The set-up step that looks for Qt's system libraries: what it asks for and what it says when it may not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.unit.ci_scripts import FOLDER, script

SCRIPT = FOLDER / "qt_libraries.py"


@pytest.fixture(scope="module")
def libraries() -> ModuleType:
    return script("qt_libraries")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder to use as PATH, with an apt-get in it and, at first, no sudo."""
    _program(tmp_path / "apt-get", "exit 1")
    return tmp_path


def _program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def _run(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(path), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_that_a_library_which_is_there_needs_no_package(libraries: ModuleType) -> None:
    assert libraries.missing({"libc.so.6": "libc6"}, libraries.loads) == {}


def test_that_a_library_which_is_absent_is_named_with_its_package(libraries: ModuleType) -> None:
    wanted = {"libc.so.6": "libc6", "libnobodyhas.so.9": "libnobodyhas9"}
    assert libraries.missing(wanted, libraries.loads) == {"libnobodyhas.so.9": "libnobodyhas9"}


def test_that_a_display_asks_for_more_than_offscreen(libraries: ModuleType) -> None:
    offscreen = libraries.wanted({})
    assert "libEGL.so.1" in offscreen
    assert "libxcb-cursor.so.0" not in offscreen
    assert "libxcb-cursor.so.0" in libraries.wanted({"DISPLAY": ":0"})
    assert "libwayland-egl.so.1" in libraries.wanted({"WAYLAND_DISPLAY": "wayland-0"})


def test_that_a_dry_run_prints_the_commands_and_runs_none(programs: Path) -> None:
    mark = programs / "ran"
    _program(programs / "apt-get", f"touch {mark}")
    _program(programs / "sudo", "exit 0")
    result = _run(programs, "--dry-run", "--pretend-missing", "libEGL.so.1")
    assert result.returncode == 0
    assert "apt-get install --yes --no-install-recommends libegl1" in result.stdout
    assert not mark.exists()


def test_that_without_rights_the_command_is_printed_and_nothing_installed(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark = programs / "ran"
    _program(programs / "apt-get", f"touch {mark}")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert libraries.main(["--pretend-missing", "libEGL.so.1"]) == 1
    assert (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libegl1"
        in capsys.readouterr().out
    )
    assert not mark.exists()


def test_that_a_system_without_apt_is_told_what_is_missing(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libraries.main(["--pretend-missing", "libGL.so.1"]) == 1
    assert "libGL.so.1" in capsys.readouterr().out


def test_that_a_failed_installation_is_not_called_a_success(programs: Path) -> None:
    _program(programs / "sudo", 'shift; exec "$@"')
    result = _run(programs, "--pretend-missing", "libEGL.so.1")
    assert result.returncode == 1
    assert "apt-get ended with 1" in result.stdout
