"""A desk that nobody touches locks itself; a key, a click or a turn of the wheel puts it off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import override

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.settings import BOUNDS, Settings
from tests.ui.office_desk import desk_of, open_office
from ui.desk import Desk
from ui.idle_lock import IdleLock
from ui.settings.pages import WindowPage


class _Counting(QTimer):
    """Counts how often it was started: the times themselves are too coarse to compare."""

    starts = 0

    @override
    def start(self, *milliseconds: int) -> None:
        self.starts += 1
        super().start(*milliseconds)


@pytest.fixture
def desk(tmp_path: Path, look: QApplication) -> Iterator[Desk]:
    office = open_office(tmp_path)
    made = desk_of(office)
    yield made
    made.close()
    office.close()


def test_that_the_time_is_the_settings_and_its_end_asks_to_lock(desk: Desk, qtbot: QtBot) -> None:
    lock = IdleLock(desk, desk)
    assert lock.timer.interval() == desk.settings.idle_lock_minutes * 60_000 > 0
    with qtbot.waitSignal(desk.lock_asked, timeout=2000):
        lock.timer.start(1)


def test_that_a_key_in_any_window_counts_from_now_on(desk: Desk, qtbot: QtBot) -> None:
    lock = IdleLock(desk, desk)
    for _ in range(2):
        field = QLineEdit()
        qtbot.addWidget(field)
        field.show()
        field.activateWindow()
        qtbot.waitUntil(field.isActiveWindow)
        lock.timer = timer = _Counting()
        timer.start(60_000)
        handle = field.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_A)
        assert field.text() == "a"
        assert timer.starts == 2
        timer.stop()


def test_that_with_no_minutes_it_never_locks_by_itself(desk: Desk) -> None:
    lock = IdleLock(desk, desk)
    desk.settings = desk.settings._replace(idle_lock_minutes=0)
    desk.settings_changed.emit()
    assert not lock.timer.isActive()


def test_that_a_closed_desk_is_not_locked(desk: Desk) -> None:
    lock = IdleLock(desk, desk)
    desk.close()
    assert not lock.timer.isActive()


def test_that_minutes_chosen_in_the_settings_count_at_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Settings] = []
    monkeypatch.setattr(desk, "services", SimpleNamespace(keep_settings=saved.append))
    lock = IdleLock(desk, desk)
    page = WindowPage(desk)
    qtbot.addWidget(page)
    page.idle.selectAll()
    QTest.keyClicks(page.idle, "12")
    QTest.keyClick(page.idle, Qt.Key.Key_Return)
    assert saved[-1].idle_lock_minutes == 12
    assert lock.timer.interval() == 12 * 60_000
    assert (page.idle.minimum(), page.idle.maximum()) == BOUNDS["idle_lock_minutes"]
