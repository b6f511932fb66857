"""Where a text is written: grows with it, takes dropped and pasted files, knows its limit."""

from __future__ import annotations

from pathlib import Path
from typing import override

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop.casework.attaching import Pasted
from ui.look import metrics, scaled
from ui.words import number

LONGEST = 10_000
"""Letters of one text."""

_PASTED = "tempelan.png"

_FRAME = 16  # padding and outline above and below the lines


class Editor(QPlainTextEdit):
    """Plain text; `send_asked` on Ctrl+Enter, `files_given` when files are dropped or pasted."""

    send_asked = Signal()
    files_given = Signal(list)

    def __init__(self, lowest: int = 68, highest: int = 150, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lowest, self._highest = lowest, highest
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def set_heights(self, lowest: int, highest: int) -> None:
        """Grow between other design heights."""
        self._lowest, self._highest = lowest, highest
        self.updateGeometry()

    def text(self) -> str:
        """What is written, without blanks at both ends."""
        return self.toPlainText().strip()

    @override
    def sizeHint(self) -> QSize:
        lines = int(self.document().size().height()) + 1
        wanted = lines * metrics().height() + _FRAME
        return QSize(240, min(max(wanted, self._low()), max(scaled(self._highest), self._low())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._low())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_given.emit(files)
        else:
            super().dropEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or bool(dropped_files(source))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files: list[Path] | list[Pasted] = dropped_files(source) or pasted_picture(source)
        if files:
            self.files_given.emit(files)
        else:
            self.insertPlainText(source.text())

    def _low(self) -> int:
        return max(scaled(self._lowest), 2 * metrics().height() + _FRAME)


def counter_text(length: int) -> str:
    """How much is written of what is allowed: `104 / 10.000`."""
    return f"{number(length)} / {number(LONGEST)}"


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of a drop or a paste that are on this computer."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def pasted_picture(data: QMimeData) -> list[Pasted]:
    """The picture of a paste, as a file; none where there is text, for a table of cells comes as both."""
    image: object = data.imageData() if data.hasImage() and not data.hasText() else None
    if not isinstance(image, QImage) or image.isNull():
        return []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return [Pasted(_PASTED, bytes(buffer.data().data()))]


class FileDrops(QObject):
    """Lets files be dropped anywhere on a region; `given` carries them."""

    given = Signal(list)

    def __init__(self, region: QWidget) -> None:
        super().__init__(region)
        region.setAcceptDrops(True)
        region.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):  # a drag that enters or moves is one too
            return False
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.given.emit(files)
        return True
