"""`make golden`: draws every picture anew and says how large they are together."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.golden.pictures import FOLDER, SHOTS, draw, small
from ui.look import THEME

_STEP_MS, _STEPS = 50, 200


def _wait(done: Callable[[], bool]) -> None:
    for _ in range(_STEPS):
        if done():
            return
        QTest.qWait(_STEP_MS)
    raise TimeoutError


def main() -> None:
    """Write the pictures into this folder."""
    app = QApplication(sys.argv)
    THEME.start(app)
    size = 0
    for shot in SHOTS:
        with tempfile.TemporaryDirectory() as folder:
            path = FOLDER / f"{shot.name}.png"
            small(draw(shot, Path(folder), _wait)).save(str(path))
            size += path.stat().st_size
            sys.stdout.write(f"{path.name}: {path.stat().st_size:,} B\n")
    sys.stdout.write(f"together {size:,} B\n")


if __name__ == "__main__":
    main()
