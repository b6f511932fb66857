"""The frozen program does the office's work on its own, without Python or a checkout beside it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "dist" / "tanggap" / "tanggap"
PASSWORD = "latihan-2026"

pytestmark = pytest.mark.frozen


def run(*arguments: str) -> str:
    environment = {
        "HOME": str(Path.home()),
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
        "TANGGAP_PASSWORD": PASSWORD,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    done = subprocess.run(
        [PROGRAM, *arguments], env=environment, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_that_an_office_is_set_up_and_whole(tmp_path: Path) -> None:
    profile = ("--profile", str(tmp_path / "kantor"))
    run("init", "--sample", "--complaints", "50", *profile)
    assert json.loads(run("status", "--json", *profile))["outbox"] == 0
    assert json.loads(run("check", "--json", *profile))["whole"] is True
