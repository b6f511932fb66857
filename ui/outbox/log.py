"""The last synchronisations, newest first: when, what went and came, what it cost, what stopped it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.casework.views import SyncLogRow
from sync.errors import Trouble
from ui.case.times import near
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, row
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.problems import trouble_problem
from ui.words import number, size


class SyncLog(Box):
    """A list that is only read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.setObjectName("sync_log")
        self._desk = desk
        self._shown: tuple[SyncLogRow, ...] | None = None
        self.lines: list[Box] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_runs(self, runs: Sequence[SyncLogRow]) -> None:
        """Show these runs."""
        if tuple(runs) == self._shown:
            return
        self._shown = tuple(runs)
        for old in self.lines:
            self._layout.removeWidget(old)
            old.deleteLater()
        self.lines = [self._told(run) for run in runs]
        for at, line in enumerate(self.lines):
            self._layout.insertWidget(at, line)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        runs, self._shown = self._shown, None
        self.show_runs(runs or ())

    def _told(self, run: SyncLogRow) -> Box:
        well = run.trouble in {"", "receipt"} and not run.aside
        icon, token = ("circle-check", Token.GREEN) if well else ("alert-circle", Token.AMBER)
        when = Label(near(self._desk, run.at), weight=Weight.MEDIUM)
        when.setFixedWidth(scaled(116))
        moved = self.tr("{0} terkirim, {1} diterima").format(number(run.sent), number(run.received))
        went = Label(moved, Role.SMALL, token=Token.MUTED)
        went.setFixedWidth(scaled(176))
        outcome = ElidedLabel(self._outcome(run), token=Token.INK if well else token)
        octets = Label(size(run.bytes), Role.SMALL, token=Token.MUTED)
        line = Box(Token.SURFACE, line=Token.RULE, sides="b")
        line.setLayout(row(Icon(icon, token), when, outcome, None, went, octets, margins=(14, 9, 14, 9)))
        line.setAccessibleName(f"{when.text()}: {outcome.text()}, {moved}, {octets.text()}")
        return line

    def _outcome(self, run: SyncLogRow) -> str:
        ended = self._end(run.trouble)
        if not run.aside:
            return ended
        numbers = ", ".join(run.aside_first)
        more = ", …" if run.aside > len(run.aside_first) else ""
        told = self.tr("{0}. {1} baris impor tidak dapat dikirim dan disisihkan: {2}")
        return told.format(ended.rstrip("."), number(run.aside), numbers + more)

    def _end(self, trouble: str) -> str:
        match trouble:
            case "":
                return self.tr("Lengkap")
            case "receipt":
                return self.tr("Balasan USB diterima")
            case "receipt_partly":
                return self.tr("Balasan USB diterima; perubahan lain menunggu jaringan")
            case "stopped":
                return self.tr("Dibatalkan di tengah jalan")
            case "unconfirmed":
                return self.tr("Menunggu persetujuan penghapusan")
            case _ if trouble in set(Trouble):
                return trouble_problem(Trouble(trouble)).happened
            case _:
                return trouble
