"""The frozen program does the office's work on its own, without Python or a checkout beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import cast

import pytest

from tests.bench.starting import until_painted
from tests.frozen.building import FOLDER, built

PASSWORD = "latihan-2026"
HEAVIEST_MB = 200

pytestmark = pytest.mark.frozen


@pytest.fixture(scope="session")
def program() -> Path:
    """The program, built anew when a source is younger than it."""
    return built()


def run(program: Path, folder: Path, *arguments: str) -> str:
    """What the program prints, started elsewhere and with nothing of this checkout in its surroundings."""
    environment = {
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
        "TANGGAP_PASSWORD": PASSWORD,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    done = subprocess.run(
        [program, *arguments],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_that_every_command_explains_itself(program: Path, tmp_path: Path) -> None:
    listed = run(program, tmp_path, "--help")
    for command in ("init", "import", "sync", "status", "list", "act", "gateway", "export", "check", "demo"):
        assert command in listed
        assert "--help" in run(program, tmp_path, command, "--help")


def test_that_an_office_is_set_up_synchronised_and_whole(program: Path, tmp_path: Path) -> None:
    profile = ("--profile", str(tmp_path / "kantor"))
    run(program, tmp_path, "init", "--sample", "--complaints", "50", *profile)
    run(program, tmp_path, "sync", *profile)
    status = json.loads(run(program, tmp_path, "status", "--json", *profile))
    assert sum(status["stages"].values()) == 50
    assert status["last_complete"]
    assert status["outbox"] == 0
    assert json.loads(run(program, tmp_path, "check", "--json", *profile))["whole"] is True


def test_that_the_unlock_window_is_painted(program: Path, tmp_path: Path) -> None:
    profile = ("--profile", str(tmp_path / "kantor"))
    run(program, tmp_path, "init", "--sample", "--complaints", "5", *profile)
    assert until_painted([str(program), *profile]) > 0


def test_that_shiboken_is_not_compiled_at_every_start(program: Path, tmp_path: Path) -> None:
    copy = tmp_path / "program"
    shutil.copytree(program.parent, copy, symlinks=True, copy_function=os.link)
    files = copy / "_internal" / "shiboken6" / "files.dir"
    names = {path.stem for path in files.rglob("*.py")}
    assert names == {path.name.partition(".")[0] for path in files.rglob("*.pyc")}
    # That these files are the ones that run shows when one of them is another.
    shutil.rmtree(files / "shibokensupport" / "__pycache__")
    start = files / "shibokensupport" / "__init__.py"
    start.unlink()
    start.write_text("raise ImportError('ours')")
    done = subprocess.run(
        [copy / program.name, "demo", "--tour", str(tmp_path / "tur")],
        env={"HOME": str(tmp_path), "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert "ImportError: ours" in done.stderr


def test_that_the_tour_holds_in_the_frozen_program(program: Path, tmp_path: Path) -> None:
    run(program, tmp_path, "demo", "--tour", str(tmp_path / "tur"))
    report = json.loads((tmp_path / "tur" / "tour.json").read_text(encoding="utf-8"))
    assert report["problems"] == []
    assert all(cast("dict[str, bool]", report["outcomes"]).values())
    assert all((tmp_path / "tur" / step["picture"]).is_file() for step in report["steps"] if step["picture"])


def test_that_it_carries_nothing_that_only_developers_use(program: Path) -> None:
    names = {path.name.lower() for path in FOLDER.rglob("*")}
    assert not names & {"pytest", "mypy", "hypothesis", "numpy", "psycopg", "psycopg_binary", "setuptools"}
    assert not [name for name in names if name.startswith(("libqt6qml", "libqt6quick", "libqt6pdf"))]
    # The libraries of Qt are also linked to beside the program.
    files = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < HEAVIEST_MB * 1_000_000
