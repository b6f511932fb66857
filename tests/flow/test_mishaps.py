"""What nobody foresaw, in the real window: logged without a citizen's word, said once, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import logs
from desktop.app import Application
from tests.flow.own_office import locked_program, make_office, unlock
from tests.ui.seen import press
from ui.mishap_dialog import MishapDialog
from ui.mishaps import REST_MS, Mishaps

CANARY = "Siti Aminah 081234567890 Desa Pasir"
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.logs_warnings]


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with locked_program(qapp, tmp_path / "kantor") as made:
        yield made


@pytest.fixture
def mishaps(qapp: QApplication) -> Iterator[Mishaps]:
    made = Mishaps(qapp)
    made.install()
    yield made
    made.remove()


def fail() -> None:
    raise RuntimeError(CANARY)


def failures(application: Application) -> int:
    return (application.profile.logs / logs.FILE).read_text().count('"window.failed"')


def shown(mishaps: Mishaps, qtbot: QtBot) -> MishapDialog:
    qtbot.waitUntil(lambda: mishaps.dialog is not None)
    dialog = mishaps.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_that_a_failing_slot_is_said_once_and_the_window_works_on(
    application: Application, mishaps: Mishaps, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window, desk = unlock(application, qtbot), application.desk
    assert desk is not None
    desk.changed.connect(fail)
    for _ in range(3):
        desk.changed.emit()
    dialog = shown(mishaps, qtbot)
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, MishapDialog)] == [dialog]
    assert failures(application) == 3
    press(dialog.copy)
    copied = QApplication.clipboard().text()
    assert "builtins.RuntimeError" in copied
    assert "test_mishaps.py:" in copied
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.changed.emit()
    QApplication.processEvents()
    assert mishaps.dialog is None
    assert failures(application) == 4
    assert window.isVisible()
    written = (application.profile.logs / logs.FILE).read_text()
    told = capsys.readouterr()
    for word in CANARY.split():
        assert word not in written + copied + told.err + told.out
    assert "Traceback" not in told.err


def test_that_a_later_fault_is_said_again(application: Application, mishaps: Mishaps, qtbot: QtBot) -> None:
    unlock(application, qtbot)
    QTimer.singleShot(0, fail)
    press(shown(mishaps, qtbot).go_on)
    qtbot.waitUntil(lambda: mishaps._since.elapsed() > REST_MS)
    QTimer.singleShot(0, fail)
    press(shown(mishaps, qtbot).go_on)


def test_that_a_failing_thread_is_said_in_the_window(
    application: Application, mishaps: Mishaps, qtbot: QtBot
) -> None:
    unlock(application, qtbot)
    thread = Thread(target=fail)
    thread.start()
    thread.join()
    assert "pekerjaan anda aman" in shown(mishaps, qtbot).accessibleDescription().casefold()
    press(shown(mishaps, qtbot).go_on)


CLOSED_BY_CHOICE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import run_window
from desktop.profile import Profile

def fail():
    raise RuntimeError("Siti Aminah")

def answer():
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.leave.click()
eyes = QTimer(interval=20)
eyes.timeout.connect(answer)
QTimer.singleShot(0, eyes.start)
QTimer.singleShot(0, lambda: QTimer.singleShot(200, fail))
sys.exit(run_window(Profile(Path(sys.argv[1]))))
"""


def test_that_the_program_can_be_closed_from_the_dialog_and_lets_the_profile_go(tmp_path: Path) -> None:
    profile = make_office(tmp_path / "kantor")
    words = [sys.executable, "-c", CLOSED_BY_CHOICE, str(profile.folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Siti" not in done.stderr
    with profile.locked():
        written = (profile.logs / logs.FILE).read_text()
    assert '"window.failed"' in written
    assert '"window.ended"' in written
    assert "Siti" not in written


CRASHED = """
import ctypes, sys
from pathlib import Path
from desktop import logs
logs.catch_crashes(Path(sys.argv[1]))
ctypes.string_at(0)
"""


def test_that_a_hard_crash_leaves_its_places_and_the_next_start_logs_it(tmp_path: Path) -> None:
    words = [sys.executable, "-c", CRASHED, str(tmp_path)]
    assert subprocess.run(words, capture_output=True, check=False).returncode != 0
    assert "ctypes" in (tmp_path / logs.CRASHES).read_text()
    subprocess.run([sys.executable, "-c", AGAIN, str(tmp_path)], check=True)
    assert '"window.crashed"' in (tmp_path / logs.FILE).read_text()
    assert (tmp_path / f"{logs.CRASHES}.1").exists()


AGAIN = """
import sys
from pathlib import Path
from desktop import logs
with logs.kept(Path(sys.argv[1])):
    logs.catch_crashes(Path(sys.argv[1]))
"""
