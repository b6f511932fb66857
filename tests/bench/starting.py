"""Cold start to the painted unlock window, from source and frozen, against an empty window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which

from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.profile import Profile
from desktop.training import PASSWORD
from tests.bench import offices
from tests.bench.measure import Figure, highest, middle, milliseconds

TIMES_EMPTY = 1.4
FROZEN = offices.ROOT / "dist" / "tanggap"
_RUNS = 5
_PAINTED = b"Flushing"
"""How Qt's log says that a window has reached the screen."""

EMPTY_WINDOW = """
import sqlcipher3
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.exec()
"""


def figures() -> list[Figure]:
    """CPU of a process from its beginning until its first window is painted; the runs take turns."""
    profile = str(_profile())
    programs = {
        "empty": [sys.executable, "-c", EMPTY_WINDOW],
        "ours": [sys.executable, "-m", "desktop", "--profile", profile],
    }
    script = which("tanggap", path=str(Path(sys.executable).parent))
    if script:
        programs["script"] = [script, "--profile", profile]
    if (FROZEN / "tanggap").exists():
        programs["frozen"] = [str(FROZEN / "tanggap"), "--profile", profile]
    cpu: dict[str, list[float]] = {name: [] for name in programs}
    for run in range(_RUNS + 1):
        for name, command in programs.items():
            spent = until_painted(command)
            if run:  # the first one wrote the bytecode
                cpu[name].append(spent)
    empty = middle(cpu["empty"])
    figures_of = [_figure(name, cpu[name], empty) for name in programs if name != "empty"]
    return [*figures_of, *_size()]


def until_painted(command: Sequence[str]) -> float:
    """Seconds of CPU a program needs until its first window is painted; it is then ended."""
    process = subprocess.Popen(command, cwd=offices.ROOT, env=environment(), stderr=subprocess.PIPE)
    told = process.stderr
    if told is None:
        raise RuntimeError("no standard error to listen to")
    lines: list[bytes] = []
    for line in told:
        lines.append(line)
        if _PAINTED in line:
            break
    else:
        process.wait()
        raise RuntimeError(f"no window was painted: {b''.join(lines[-5:]).decode(errors='replace')}")
    process.kill()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    told.close()
    return usage.ru_utime + usage.ru_stime


def environment() -> Mapping[str, str]:
    """Of a process under measurement: bytecode is kept, no screen, no keyring, Qt's painting in the log."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPYCACHEPREFIX": str(offices.BUILD / "bytecode"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FORCE_STDERR_LOGGING": "1",
        "QT_LOGGING_RULES": "qt.widgets.painting=true",
    }


def _figure(name: str, cpu: Sequence[float], empty: float) -> Figure:
    goal = TIMES_EMPTY
    detail = {
        "ms": milliseconds(middle(cpu)),
        "ms_highest": milliseconds(highest(cpu)),
        "empty_window_ms": milliseconds(empty),
    }
    return Figure(
        f"start.{name}", round(middle(cpu) / empty, 2), "times an empty window's CPU", goal, {**detail}
    )


def _size() -> list[Figure]:
    files = [path for path in FROZEN.rglob("*") if path.is_file() and not path.is_symlink()]
    if not files:
        return []
    megabytes = round(sum(path.stat().st_size for path in files) / 1_000_000, 1)
    return [Figure("frozen.size", megabytes, "MB", None, {"files": len(files)})]


def _profile() -> Path:
    name = "profile"
    if not offices.kept(name).exists():
        with offices.making(name) as folder:
            place = Profile(folder / "kantor")
            sample_office_profile(place, PASSWORD, complaints=50, now=SystemClock().now()).close()
    return offices.kept(name) / "kantor"
