"""`python -m tests.bench.unlocked PROFILE`: unlocks by the real window and tells what that cost, as JSON.

A process of its own, because CPU and memory of a program that has already opened an office say nothing.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

import msgspec
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.profile import Profile

_ROLLUP = Path("/proc/self/smaps_rollup")
_PASSES, _JUMPS, _TICK_MS = 120, 20, 16
_TYPED = ("jalan", "jalan rusak", "air pdam", "tidak ada", '"jalan rusak"', "sampah")


class Opened(msgspec.Struct, frozen=True):
    """Seconds of CPU and of the wall from the click to the queue with its preview; memory in MB (10⁶ bytes).

    Each is taken with the queue just open, and again after scrolling, jumping and searching; Pss counts what
    is shared with other programs by its share.
    """

    cpu: float
    wall: float
    rss: float
    pss: float
    used_rss: float
    used_pss: float


def opened(folder: Path, password: str) -> Opened:
    """Unlock this profile and use its queue."""
    qt = QApplication([])
    application = Application(qt, Profile(folder))
    application.show_unlock()
    unlock = application.unlock
    if unlock is None:
        raise RuntimeError("no unlock window")
    _tick()
    unlock.card.password.setText(password)
    cpu, wall = time.process_time(), time.perf_counter()
    QTest.mouseClick(unlock.card.open, Qt.MouseButton.LeftButton)
    while application.window is None or application.window.queue.preview.view is None:
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    qt.processEvents()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    rss, pss = _memory()
    _use(application)
    used_rss, used_pss = _memory()
    application.leave()
    return Opened(cpu, wall, rss, pss, used_rss, used_pss)


def _use(application: Application) -> None:
    if application.window is None:
        raise RuntimeError("no window")
    queue, rng = application.window.queue, Random(1)
    bar = queue.table.verticalScrollBar()
    for _ in range(_PASSES):
        bar.setValue(bar.value() + queue.table.visible_rows())
        _tick()
    for _ in range(_JUMPS):
        bar.setValue(rng.randrange(bar.maximum()))
        _tick()
    for text in _TYPED:
        queue.toolbar.search.setText(text)
        while queue.model.filter.text != text:
            _tick()
    queue.toolbar.search.clear()
    while queue.model.filter.text:
        _tick()


def _memory() -> tuple[float, float]:
    lines = _ROLLUP.read_text().splitlines() if _ROLLUP.exists() else []
    sizes = {line.split(":")[0]: line.split()[1] for line in lines[1:]}
    return int(sizes.get("Rss", "0")) * 1024 / 1e6, int(sizes.get("Pss", "0")) * 1024 / 1e6


def _tick() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_TICK_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(opened(Path(sys.argv[1]), sys.stdin.read())))
