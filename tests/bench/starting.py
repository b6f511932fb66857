"""Cold start to the painted unlock window, sources and frozen, against an empty one on the plain wheels."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.profile import Profile
from desktop.training import PASSWORD
from tests.bench import offices
from tests.bench.measure import Figure, Value, highest, middle, milliseconds

TIMES_EMPTY = 1.4
FROZEN = offices.ROOT / "dist" / "tanggap"
_RUNS = 12
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
    """CPU of a process from its beginning until its first window is painted; the runs take turns.

    The empty window stands on what `pip install PySide6-Essentials sqlcipher3` gives anybody. Our set-up
    also spares it what shiboken compiles at every start (`.ci/shiboken_files.py`); what the ratio is against
    the same window with that help is in the detail.
    """
    cpu = _in_turns(_programs(str(_profile())), _stock())
    empties = Empties(middle(cpu.pop("stock")), middle(cpu.pop("helped")))
    return [*(_figure(name, spent, empties) for name, spent in cpu.items()), *_size()]


class Empties(NamedTuple):
    """Seconds of CPU of the empty window: with the plain wheels, and in an environment set up as ours."""

    stock: float
    helped: float


def _programs(profile: str) -> dict[str, list[str]]:
    programs = {
        "stock": [sys.executable, "-c", EMPTY_WINDOW],
        "helped": [sys.executable, "-c", EMPTY_WINDOW],
        "ours": [sys.executable, "-m", "desktop", "--profile", profile],
    }
    script = shutil.which("tanggap", path=str(Path(sys.executable).parent))
    if script:
        programs["script"] = [script, "--profile", profile]
    if (FROZEN / "tanggap").exists():
        programs["frozen"] = [str(FROZEN / "tanggap"), "--profile", profile]
    return programs


def _in_turns(programs: Mapping[str, Sequence[str]], stock: Path) -> dict[str, list[float]]:
    cpu: dict[str, list[float]] = {name: [] for name in programs}
    for run in range(_RUNS + 1):
        for name, command in programs.items():
            spent = until_painted(command, packages=stock if name == "stock" else None)
            if run:  # the first one wrote the bytecode
                cpu[name].append(spent)
    return cpu


def _stock() -> Path:
    """A folder to import from first: shiboken6 as its wheel has it, without the files our set-up lays out."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("shiboken6")
    folder = offices.BUILD / "stock"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(Path(spec.origin).parent, folder / "shiboken6", ignore=lambda *_: {"files.dir"})
    return folder


def until_painted(command: Sequence[str], packages: Path | None = None) -> float:
    """Seconds of CPU a program needs until its first window is painted; it is then ended.

    Packages in the folder `packages` go before the installed ones.
    """
    surroundings = {**environment(), **({"PYTHONPATH": str(packages)} if packages else {})}
    process = subprocess.Popen(command, cwd=offices.ROOT, env=surroundings, stderr=subprocess.PIPE)
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


def _figure(name: str, cpu: Sequence[float], empties: Empties) -> Figure:
    detail: dict[str, Value] = {
        "ms": milliseconds(middle(cpu)),
        "ms_lowest": milliseconds(min(cpu)),
        "ms_highest": milliseconds(highest(cpu)),
        "empty_window_ms": milliseconds(empties.stock),
        "empty_window_set_up_as_ours_ms": milliseconds(empties.helped),
        "times_that": round(middle(cpu) / empties.helped, 2),
    }
    value = round(middle(cpu) / empties.stock, 2)
    return Figure(f"start.{name}", value, "times an empty window's CPU", TIMES_EMPTY, detail)


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
