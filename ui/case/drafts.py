"""Keeps what is being written: at most a second after a key it is on the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.intents import Kind
from ui.desk import Desk

_REST_MS = 1000


class DraftKeeper(QObject):
    """One text of one person, complaint and kind of action; `kept` carries the moment it was kept."""

    kept = Signal(object)

    def __init__(self, desk: Desk, kind: Kind, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._text = desk, kind, text
        self._record, self._saved = "", ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.flush)
        desk.closing.connect(self._end)

    @property
    def pending(self) -> bool:
        """Whether something is written that is not on the disk yet."""
        return self._rest.isActive()

    def begin(self, record: str, saved: str) -> None:
        """Keep the text of this complaint from now on; `saved` is what is on the disk already."""
        self._rest.stop()
        self._record, self._saved = record, saved

    def touch(self) -> None:
        """Something was written; somebody who never stops typing must not wait for a pause."""
        if self._record and not self._rest.isActive():
            self._rest.start()

    def flush(self) -> None:
        """Keep the text now unless it is kept already."""
        self._rest.stop()
        text = self._text()
        if not self._record or text == self._saved:
            return
        begins_or_ends = bool(text) is not bool(self._saved)
        at = self._desk.casework.save_draft(self._desk.person, self._record, self._kind, text)
        self._saved = text
        self.kept.emit(at)
        if begins_or_ends:
            self._desk.touch()  # the queue marks what has a draft

    def sent(self) -> None:
        """The text has become an action, which cleared its draft."""
        self._rest.stop()
        self._saved = ""

    @Slot()
    def _end(self) -> None:
        """Keep the text while the vault is still open; after it no timer begins again."""
        try:
            self.flush()
        finally:
            self._record = ""
