"""A second start on one profile, with real processes: the running window comes forward, or it is said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.flow.own_office import make_office

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, Qt
from desktop import app
from desktop.profile import Profile

class Told(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.WindowStateChange and not window.isMinimized():
            print("front", flush=True)
        return False

class Watched(app.Application):
    def _stand(self):
        super()._stand()
        self.unlock.showMinimized()
        self.told = Told()
        self.unlock.installEventFilter(self.told)
        print("ready", flush=True)

app.Application = Watched
sys.exit(app.run_window(Profile(Path(sys.argv[1]))))
"""
"""The program itself; its card is minimised as soon as it stands, and it tells when it comes back."""

HOLDER = """
import sys
from pathlib import Path
from desktop.profile import Profile
with Profile(Path(sys.argv[1])).locked():
    print("ready", flush=True)
    sys.stdin.read()
"""
"""Something that has the profile and no window."""

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from desktop.app import run_window
from desktop.profile import Profile

def answer():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        print(box.text(), flush=True)
        box.accept()
eyes = QTimer(interval=20)
eyes.timeout.connect(answer)
QTimer.singleShot(0, eyes.start)
sys.exit(run_window(Profile(Path(sys.argv[1]))))
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_office(tmp_path_factory.mktemp("kedua") / "kantor").folder


@contextmanager
def running(program: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that said that it is ready; killed without warning at the end."""
    words = [sys.executable, "-c", program, str(folder)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def start_again(folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", SECOND, str(folder)]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)


def test_that_the_running_window_comes_to_the_front_and_the_second_start_ends(profile: Path) -> None:
    with running(FIRST, profile) as first:
        second = start_again(profile)
        assert first.stdout is not None
        assert first.stdout.readline() == "front\n"
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_that_the_door_of_a_killed_program_shuts_nobody_out(profile: Path) -> None:
    with running(FIRST, profile):
        pass
    with running(FIRST, profile) as first:
        assert start_again(profile).returncode == 0
        assert first.stdout is not None
        assert first.stdout.readline() == "front\n"


def test_that_a_program_that_does_not_answer_is_said_in_a_window(profile: Path) -> None:
    with running(HOLDER, profile) as holder:
        second = start_again(profile)
        assert second.returncode == 7
        assert "jendelanya tidak menjawab" in second.stdout
        assert f"proses {holder.pid}" in second.stderr
