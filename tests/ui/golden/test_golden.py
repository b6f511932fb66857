"""The main screens look as they did when somebody last looked at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.golden.pictures import FOLDER, NEAR, SHARE, SHOTS, Shot, difference, draw

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

LARGEST = 1_500_000


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_that_a_screen_looks_as_it_did(shot: Shot, tmp_path: Path, qtbot: QtBot) -> None:
    def wait(done: Callable[[], bool]) -> None:
        qtbot.waitUntil(done, timeout=10_000)

    got = draw(shot, tmp_path, wait)
    share, marked = difference(got, QImage(str(FOLDER / f"{shot.name}.png")))
    if share > SHARE:
        got.save(str(tmp_path / "got.png"))
        marked.save(str(tmp_path / "diff.png"))
    assert share <= SHARE, f"see got.png and diff.png in {tmp_path}, or run `make golden` if it is meant"


def test_that_the_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) <= LARGEST


def test_that_a_change_as_small_as_a_letter_is_seen() -> None:
    kept = QImage(str(FOLDER / "case.png")).convertToFormat(QImage.Format.Format_RGB32)
    near, far = kept.copy(), kept.copy()
    first = kept.pixelColor(600, 400)
    moved = (first.red() - NEAR, first.green() - NEAR, first.blue() - NEAR)
    near.setPixelColor(600, 400, QColor(*moved))
    assert difference(near, kept)[0] == 0
    for x in range(25):
        for y in range(20):
            far.setPixelColor(600 + x, 400 + y, QColor("black"))
    assert difference(far, kept)[0] > SHARE
