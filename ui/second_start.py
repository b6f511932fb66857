"""A second start on one profile: it knocks at the running window, which comes to the front and answers."""

from __future__ import annotations

import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
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


class Knock(QObject):
    """Asks the program that has the profile to come to the front, then ends this one.

    Ends with 0 when it was answered, with 7 when a small window has said who has the profile; `pid` is the
    process that holds it, 0 if unknown.
    """

    def __init__(self, folder: Path, pid: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._pid = folder, pid
        self.box: QMessageBox | None = None
        self._socket = QLocalSocket(self)
        # The other one has the profile for a moment before its door stands.
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._try)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say)
        self._socket.errorOccurred.connect(self._again.start)
        self._socket.readyRead.connect(self._answered)
        self._patience.start()
        self._again.start()

    @Slot()
    def _try(self) -> None:
        self._socket.abort()
        self._socket.connectToServer(_name(self._folder))

    @Slot()
    def _answered(self) -> None:
        if self._socket.readAll().data() == _ANSWER and self.box is None:
            self._end(0)

    @Slot()
    def _say(self) -> None:
        said = running_problem(self._pid)
        sys.stderr.write(f"{said.text}\n")
        self.box = QMessageBox()
        self.box.setObjectName("already_running")
        self.box.setWindowTitle("Tanggap")
        self.box.setTextFormat(Qt.TextFormat.PlainText)
        self.box.setText(said.happened)
        self.box.setInformativeText(said.rest)
        self.box.addButton(translate("SecondStart", "Tutup"), QMessageBox.ButtonRole.AcceptRole)
        self.box.finished.connect(self._closed)
        self.box.open()

    @Slot()
    def _closed(self) -> None:
        self._end(7)

    def _end(self, code: int) -> None:
        self._again.stop()
        self._patience.stop()
        QCoreApplication.exit(code)


def _name(folder: Path) -> str:
    """One for each profile; a folder's own path may be longer than a socket's can be."""
    # As the file system knows it, so that a link to the profile leads to the same door.
    name = f"tanggap-{sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    # Where there is one, a folder of this person only: in the common one anybody could stand at this door.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
