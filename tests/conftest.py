"""Guards every test shares: offscreen Qt, no outside network, no stray log line, no file of this person."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import sys
from collections.abc import Iterator
from typing import cast

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# CI has no keyring; neither may a test reach for the one of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# The machines are shared and slow at times, so an example's duration says nothing about its correctness.
hypothesis.settings.register_profile("tanggap", deadline=None, print_blob=True)
hypothesis.settings.load_profile("tanggap")


class OutsideError(RuntimeError):
    """A test tried to speak to something that is not this machine."""


class LogGuard(logging.Handler):
    """Keeps every line of level WARNING or above until a test answers for it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def take(self) -> list[str]:
        """The lines since the last call."""
        lines, self.lines = self.lines, []
        return lines


_logs = LogGuard()
_outside: list[str] = []


def _is_here(host: object) -> bool:
    if not isinstance(host, str | bytes):  # None is any address of ours; unix sockets have no host
        return True
    name = host.decode() if isinstance(host, bytes) else host
    if name in {"", "localhost"} or name == socket.gethostname():
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _host_of(address: object) -> object:
    if isinstance(address, tuple) and address:
        return cast("tuple[object, ...]", address)[0]
    return None


def _stay_here(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"}:
        host = _host_of(arguments[1])
    elif event == "socket.getaddrinfo":
        host = arguments[0]
        if isinstance(host, str) and host.rstrip(".").endswith((".invalid", ".test")):
            # These names exist nowhere (RFC 6761): the answer is known without asking anybody.
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    else:
        return
    if not _is_here(host):
        _outside.append(f"{event} {host!r}")
        message = f"tests talk to loopback only, not to {host!r}"
        raise OutsideError(message)


def pytest_configure() -> None:
    logging.getLogger().addHandler(_logs)
    sys.addaudithook(_stay_here)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many stories were told; here, because the one who hands tests out loads no other conftest."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "simulations":
                terminalreporter.write_line(str(value))


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the folders of the person who runs the tests at empty ones."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower(), numbered=False)))
        yield


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Delete the windows a test leaves: a timer or another language would wake them on a closed vault."""
    yield
    widgets, core = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("PySide6.QtCore")
    if widgets is None or core is None or widgets.QApplication.instance() is None:
        return
    for window in widgets.QApplication.topLevelWidgets():
        # A popup belongs to what opened it: a completer whose list is gone crashes when it goes itself.
        if window.parent() is None and window.windowType() != core.Qt.WindowType.Popup:
            window.deleteLater()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_surprise(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on a log line it did not ask for, or a word to the outside that the code swallowed."""
    yield
    lines, outside = _logs.take(), list(_outside)
    _outside.clear()
    if outside:
        pytest.fail("spoke to the outside: " + "; ".join(outside))
    if lines and request.node.get_closest_marker("logs_warnings") is None:
        pytest.fail("log lines nobody expected:\n" + "\n".join(lines))
