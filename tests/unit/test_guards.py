"""The guards of conftest.py bite: each is shown a test that must go red."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

OFFENCES = {
    "a_warning_is_an_error": ("import warnings\n    warnings.warn('old way', DeprecationWarning)", "old way"),
    "a_log_line_fails": (
        "import logging\n    logging.getLogger('office').warning('disk is full')",
        "log lines nobody expected",
    ),
    "the_outside_is_closed": (
        "import socket\n    socket.create_connection(('192.0.2.1', 80), timeout=1)",
        "loopback only",
    ),
    "a_swallowed_word_outside_still_fails": (
        (
            "import contextlib, socket\n"
            "    with contextlib.suppress(RuntimeError):\n"
            "        socket.getaddrinfo('example.com', 443)"
        ),
        "spoke to the outside",
    ),
    "a_qt_warning_fails": (
        "from PySide6.QtCore import qWarning\n    qWarning('a signal nobody has')",
        "Qt messages with level WARNING or above emitted",
    ),
    "an_unknown_marker_is_refused": ("import pytest\n    pytest.mark.no_such_marker", "no_such_marker"),
}
ALLOWED = """
import logging, os, socket
import keyring, keyring.errors
import pytest

@pytest.mark.logs_warnings
def test_a_meant_warning():
    logging.getLogger('office').warning('meant')

def test_loopback_is_open():
    with socket.create_server(('127.0.0.1', 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()

def test_a_name_that_exists_nowhere():
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo('gateway.invalid', 443)

def test_the_keyring_of_the_person_is_out_of_reach():
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password('tanggap', 'device')

def test_qt_is_offscreen():
    assert os.environ['QT_QPA_PLATFORM'] == 'offscreen'
"""


def _run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text())
    (folder / "test_inner.py").write_text(code)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-p", "no:cacheprovider"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [*command, "--rootdir", str(folder), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment,
    )


def test_that_every_guard_turns_a_test_red(tmp_path: Path) -> None:
    body = "".join(f"def test_{name}():\n    {lines}\n\n" for name, (lines, _) in OFFENCES.items())
    result = _run(tmp_path, body)
    for name, (_, sentence) in OFFENCES.items():
        assert re.search(rf"(FAILED|ERROR) .*test_{name}\b", result.stdout), result.stdout
        assert sentence in result.stdout, result.stdout


def test_that_the_guards_let_honest_tests_pass(tmp_path: Path) -> None:
    result = _run(tmp_path, ALLOWED)
    assert re.search(r"= 5 passed in ", result.stdout), result.stdout + result.stderr


def test_that_the_order_of_tests_is_random(request: pytest.FixtureRequest) -> None:
    assert request.config.pluginmanager.hasplugin("randomly")
