"""Locking the whole program: what was typed is on the disk, and nothing of ours runs on behind the card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Application
from tests.flow.own_office import RECORD, locked_program, unlock
from ui.composer import Composer
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with locked_program(qapp, tmp_path / "kantor") as made:
        yield made


def composer_of(window: MainWindow) -> Composer:
    window.case_asked.emit(RECORD)
    made = window.findChild(Composer)
    assert made is not None
    return made


def test_that_what_was_typed_just_before_the_lock_is_there_after_it(
    application: Application, qtbot: QtBot
) -> None:
    window = unlock(application, qtbot)
    composer = composer_of(window)
    QTest.keyClicks(composer.editor, "Tim ke lokasi besok.")
    assert composer.keepers[composer.kind].pending
    application.lock()
    assert composer_of(unlock(application, qtbot)).editor.toPlainText() == "Tim ke lokasi besok."


def test_that_no_timer_of_the_office_runs_after_the_lock(application: Application, qtbot: QtBot) -> None:
    window, desk = unlock(application, qtbot), application.desk
    assert desk is not None
    composer = composer_of(window)
    QTest.keyClicks(composer.editor, "Tim")
    QTest.keyClicks(window.queue.toolbar.search, "jalan")
    timers = [*window.findChildren(QTimer), *desk.findChildren(QTimer)]
    assert sum(timer.isActive() for timer in timers) > 3
    application.lock()
    assert [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()] == []
