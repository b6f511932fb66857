"""`make golden`: draws every picture anew and says how large they are together."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.golden.pictures import FOLDER, SHOTS, draw, small
from ui.look import THEME

_EVERY_MS, _TIMES = 50, 200


def _wait(done: Callable[[], bool]) -> None:
    """Look again whenever Qt has worked off its events and a timer of its own has come round."""
    loop, clock = QEventLoop(), QTimer(interval=_EVERY_MS)
    clock.timeout.connect(loop.quit)
    clock.start()
    for _ in range(_TIMES):
        if done():
            return
        loop.exec()
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
