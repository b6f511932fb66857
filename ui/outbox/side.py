"""Beside the outbox: the rules of sending, the month's data, and a check of the line."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from desktop.casework.views import StripView
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.outbox.link import LinkCard
from ui.outbox.stick import StickCard
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.fields import Check
from ui.parts.labels import Label, heading
from ui.parts.meter import Meter
from ui.problems import settings_problem
from ui.words import size
from ui.words.costs import advice, waiting_files


class Side(Box):
    """Four cards; the rules are kept at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="l", parent=parent)
        self.desk = desk
        self.rules, self.data = heading(""), heading("")
        self.automatic = Check()
        self.automatic.setObjectName("outbox_automatic")
        self.automatic.setChecked(desk.settings.sync_automatic)
        self.used = Label("", Role.PREVIEW)
        self.quota = Label("", Role.SMALL, token=Token.MUTED)
        self.meter = Meter(wide=True)
        self.adds = Label("", Role.SMALL, token=Token.MUTED)
        self.held = Label("", Role.SMALL, Weight.MEDIUM, Token.AMBER, wrap=True)
        self.held.setObjectName("outbox_held")
        self.send = Button(icon="send", kind=Kind.QUIET)
        self.send.setObjectName("outbox_send_files")
        self.link = LinkCard(desk)
        self.stick = StickCard(desk)
        cards = (
            _card(row(self.rules, None), self.automatic),
            _card(
                row(self.data, None),
                row(self.used, self.quota, None, gap=6),
                self.meter,
                self.adds,
                self.held,
                self.send,
            ),
            self.link,
            self.stick,
        )
        self.setLayout(column(*cards, None, margins=(12, 12, 12, 12), gap=8))
        self.automatic.toggled.connect(self._keep)
        desk.settings_changed.connect(self._follow)
        self.send.clicked.connect(desk.send_files)
        self.retranslate()

    def show_strip(self, view: StripView) -> None:
        """Show what the month has cost, and what the outbox adds."""
        self.used.setText(size(view.month_bytes))
        quota = view.quota_bytes
        self.quota.setText(self.tr("dari {0}").format(size(quota)) if quota else self.tr("tanpa batas"))
        said = f"{self.used.text()} {self.quota.text()}"
        self.meter.show_share(view.month_bytes / quota if quota else 0.0, said)
        self.meter.setVisible(bool(quota))
        held = self.desk.held_files()
        self.held.setText("" if held is None else f"{waiting_files(*held)}. {advice(held[1])}")
        for each in (self.held, self.send):
            each.setVisible(held is not None)
        self.adds.setText(self.tr("Kotak keluar menambah {0}.").format(size(view.waiting_bytes)))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.rules.setText(self.tr("Aturan kirim"))
        self.data.setText(self.tr("Data bulan ini"))
        self.send.setText(self.tr("Kirim berkas sekarang"))
        self.automatic.setText(self.tr("Sinkron otomatis"))
        self.automatic.explain(self.tr("tiap 15 menit saat daring"))
        self.link.retranslate()
        self.stick.retranslate()

    def _follow(self) -> None:
        self.automatic.setChecked(self.desk.settings.sync_automatic)

    def _keep(self, on: bool) -> None:
        if on == self.desk.settings.sync_automatic:
            return
        try:
            self.desk.change_settings(self.desk.settings._replace(sync_automatic=on))
        except OSError as error:
            self.desk.problem.emit(settings_problem(error))
            self._follow()
            return
        self.desk.automatic(on=on)


def _card(*entries: QWidget | QLayout) -> Box:
    card = Box(Token.SURFACE, line=Token.LINE, radius=6)
    card.setLayout(column(*entries, margins=(12, 8, 12, 12), gap=7))
    return card
