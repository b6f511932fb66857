"""Builds the frozen program when it is older than what it is made of."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "dist" / "tanggap"
PROGRAM = FOLDER / ("tanggap.exe" if sys.platform == "win32" else "tanggap")
_MADE_OF = ("desktop", "ui", "sync", "resources", "build.spec", "uv.lock", "LICENSE")


def built() -> Path:
    """The program of the present sources; a build takes about a minute. Raises CalledProcessError."""
    if not PROGRAM.exists() or PROGRAM.stat().st_mtime < max(_ages()):
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
        subprocess.run(command, cwd=ROOT, check=True)
    return PROGRAM


def _ages() -> Iterator[float]:
    for name in _MADE_OF:
        place = ROOT / name
        files = [place] if place.is_file() else place.rglob("*")
        yield from (file.stat().st_mtime for file in files if file.is_file() and file.suffix != ".pyc")
