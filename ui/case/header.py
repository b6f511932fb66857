"""The head of a case: its title, number and states, and when the centre's copy was fetched."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView, SyncState
from ui.case.names import COUNTED
from ui.case.times import near
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.labels import ElidedLabel, Label
from ui.parts.pill import Pill
from ui.words import stage_word, sync_word


class CaseHeader(Box):
    """Reads only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, sides="b", parent=parent)
        self._desk = desk
        self.title = Label("", Role.TITLE, Weight.SEMIBOLD, wrap=True)
        self.title.setObjectName("case_title")
        self.number = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.number.setObjectName("case_number")
        self.stage, self.sync = Pill(), Pill()
        self.stage.setObjectName("case_stage")
        self.sync.setObjectName("case_sync")
        self.fetched = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        below = row(self.number, self.stage, self.sync, self.fetched, None, gap=8)
        self.setLayout(column(self.title, below, margins=(16, 9, 16, 10), gap=5))

    def show_case(self, view: CaseView) -> None:
        """Show the head of a case."""
        case = view.complaint
        self.title.setText(case.title)
        self.number.setText(case.number)
        self.number.setAccessibleName(self.tr("Laporan {0}").format(case.number))
        self.stage.show_word(stage_word(case.stage))
        self.stage.setToolTip(case.status_name or stage_word(case.stage).full)
        word = sync_word(view.sync)
        if view.sync in (SyncState.QUEUED, SyncState.SENDING, SyncState.HELD) and view.waiting:
            word = word._replace(text=COUNTED.waiting(view.waiting), full="")
        # The normal state is the quietest thing on the screen, so it has no pill.
        quiet = word.token is Token.CONTROL
        self.sync.show_word(None if quiet else word)
        self.sync.setVisible(not quiet)
        if view.fetched_at is None:
            self.fetched.setText(self.tr("Belum ada di pusat"))
        else:
            copy = self.tr("Salinan pusat diambil {0}")
            self.fetched.setText(copy.format(near(self._desk, view.fetched_at)))
