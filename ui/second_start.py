"""A second start on one profile: it knocks at the running window, which comes to the front and answers."""

from __future__ import annotations

import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, Qt, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.problems import running_problem

translate = QCoreApplication.translate

_PATIENCE_MS = 3000
_AGAIN_MS = 100
_ANSWER = b"1"


class Door(QObject):
    """Open while this process holds the profile; `knocked` when another one was started on it."""

    knocked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        # The profile's lock is ours, so a socket of this name is one that a killed program left.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.close()

    @Slot()
    def _open(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.knocked.emit()
            caller.write(_ANSWER)
            caller.disconnectFromServer()


def come_to_front(window: QWidget | None) -> None:
    """Show a window that may be minimised or behind others, or ask for a look where that is not allowed."""
    if window is None:
        return
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def knock(folder: Path) -> bool:
    """Ask the program that holds the profile to come to the front; False when it does not answer in time."""
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(_name(folder))
        if socket.waitForConnected(deadline.remainingTime()):
            return (
                socket.waitForReadyRead(deadline.remainingTime())
                and bytes(socket.readAll().data()) == _ANSWER
            )
        QThread.msleep(_AGAIN_MS)  # it has the profile for a moment before its door stands
    return False


def brought_to_front(folder: Path, pid: int) -> bool:
    """Knock; when nobody answers, say in a small window who has the profile, and answer False."""
    if knock(folder):
        return True
    said = running_problem(pid)
    sys.stderr.write(f"{said.text}\n")
    box = QMessageBox()
    box.setObjectName("already_running")
    box.setWindowTitle("Tanggap")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said.happened)
    box.setInformativeText(said.rest)
    box.addButton(translate("SecondStart", "Tutup"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return False


def _name(folder: Path) -> str:
    """One for each profile; a folder's own path may be longer than a socket's can be."""
    # As the file system knows it, so that a link to the profile leads to the same door.
    name = f"tanggap-{sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    # Where there is one, a folder of this person only: in the common one anybody could stand at this door.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
