"""The line under a proposal for a word to its proposer; like every text it is kept while it is written."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.intents import Kind
from ui.case.drafts import DraftKeeper
from ui.desk import Desk
from ui.dialogs.draft import unpack


class DraftedNote(QLineEdit):
    """Shares its draft with the dialog of the return, where the same note is written at length."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("approve_note")
        self._desk = desk
        self._record = ""
        self.keeper = DraftKeeper(desk, Kind.RETURN, self.text, self)
        self.textChanged.connect(self.keeper.touch)

    def turn_to(self, record: str) -> None:
        """Write about this complaint from now on; what was written about the last one is kept."""
        self.keeper.flush()
        self._record = record
        self.bring_back()

    def bring_back(self) -> None:
        """Read the draft again: the dialog may have changed it."""
        kept = self._desk.casework.draft(self._desk.person, self._record, Kind.RETURN)
        self.setText(unpack(kept[0] if kept else "", "text").get("text", ""))
        self.keeper.begin(self._record, self.text())

    def done(self) -> None:
        """It went with a decision: nothing is left to keep."""
        self.clear()
        self.keeper.flush()
