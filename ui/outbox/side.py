"""Beside the outbox: the rules of sending, the month's data, and a check of the line."""

from __future__ import annotations

from dataclasses import replace
from typing import override

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QThread, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from desktop.casework.views import StripView
from sync.linktest import LinkLine, LinkState, LinkStep
from ui.desk import Desk
from ui.look import Role, Token, draw_round
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.fields import Check
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.problems import settings_problem
from ui.words import size

_ICONS = {
    LinkState.OK: ("circle-check", Token.GREEN),
    LinkState.BAD: ("alert-circle", Token.RED),
    LinkState.NOT_CHECKED: ("circle-dashed", Token.MUTED),
}


class Side(Box):
    """Three cards; the rules are kept at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="l", parent=parent)
        self._desk = desk
        self.rules, self.data = heading(""), heading("")
        self.automatic = Check()
        self.automatic.setObjectName("outbox_automatic")
        self.automatic.setChecked(desk.settings.sync_automatic)
        self.used = Label("", Role.PREVIEW)
        self.quota = Label("", Role.SMALL, token=Token.MUTED)
        self.meter = _Meter()
        self.adds = Label("", Role.SMALL, token=Token.MUTED)
        self.link = LinkCard(desk)
        cards = (
            _card(row(self.rules, None), self.automatic),
            _card(row(self.data, None), row(self.used, self.quota, None, gap=6), self.meter, self.adds),
            self.link,
        )
        self.setLayout(column(*cards, None, margins=(12, 12, 12, 12), gap=8))
        self.automatic.toggled.connect(self._keep)
        self.retranslate()

    def show_strip(self, view: StripView) -> None:
        """Show what the month has cost, and what the outbox adds."""
        self.used.setText(size(view.month_bytes))
        quota = view.quota_bytes
        self.quota.setText(self.tr("dari {0}").format(size(quota)) if quota else self.tr("tanpa batas"))
        self.meter.show_share(view.month_bytes / quota if quota else 0.0)
        self.adds.setText(self.tr("Kotak keluar menambah {0}.").format(size(view.waiting_bytes)))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.rules.setText(self.tr("Aturan kirim"))
        self.data.setText(self.tr("Data bulan ini"))
        self.automatic.setText(self.tr("Sinkron otomatis"))
        self.automatic.explain(self.tr("tiap 15 menit saat daring"))
        self.link.retranslate()

    def _keep(self, on: bool) -> None:
        try:
            self._desk.change_settings(replace(self._desk.settings, sync_automatic=on))
        except OSError as error:
            self._desk.problem.emit(settings_problem(error))
            return
        self._desk.automatic(on=on)


class LinkCard(Box):
    """Checks the line step by step; each finding appears as it is known."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self._desk = desk
        self.check = heading("")
        self.start = Button(kind=Kind.LINK, size=Size.INLINE)
        self.start.setObjectName("check_link")
        self.lines = {step: _LinkRow() for step in LinkStep}
        head = row(self.check, None, self.start)
        self.setLayout(column(head, *self.lines.values(), margins=(12, 8, 12, 12), gap=7))
        self._thread: QThread | None = None
        self._checker: Checker | None = None
        self.start.clicked.connect(self.check_link)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.check.setText(self.tr("Periksa sambungan"))
        self.start.setText(self.tr("Periksa"))
        names = {
            LinkStep.NETWORK: self.tr("Jaringan"),
            LinkStep.DNS: self.tr("Nama gerbang (DNS)"),
            LinkStep.TLS: self.tr("Sambungan aman (TLS)"),
            LinkStep.SIGN_IN: self.tr("Masuk"),
            LinkStep.CLOCK: self.tr("Jam komputer"),
            LinkStep.RIGHTS: self.tr("Hak akses"),
        }
        for step, line in self.lines.items():
            line.name.setText(names[step])

    def check_link(self) -> None:
        """Check the line on a thread of its own."""
        if self._thread is not None:
            return
        for line in self.lines.values():
            line.show_state("circle-dashed", Token.MUTED, self.tr("diperiksa…"))
        self.start.set_blocked(self.tr("Sedang diperiksa"))
        self._thread = QThread(self)
        self._checker = Checker(self._desk)
        self._checker.moveToThread(self._thread)
        self._thread.started.connect(self._checker.run)
        self._checker.found.connect(self._found, Qt.ConnectionType.QueuedConnection)
        self._checker.done.connect(self._done, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @Slot(object)
    def _found(self, line: LinkLine) -> None:
        icon, token = _ICONS[line.state]
        words = {
            LinkState.OK: self.tr("baik"),
            LinkState.BAD: self.tr("bermasalah"),
            LinkState.NOT_CHECKED: self.tr("belum diperiksa"),
        }
        self.lines[line.step].show_state(icon, token, line.detail or words[line.state])

    @Slot()
    def _done(self) -> None:
        self.start.set_blocked("")
        if self._thread is not None:
            self._thread.quit()
            self._thread.wait()
            self._thread = None


class Checker(QObject):
    """Runs the check where it may block."""

    found = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    @Slot()
    def run(self) -> None:
        """Emit each line, then `done`, whatever happens."""
        try:
            for line in self._desk.services.link_lines():
                self.found.emit(line)
        finally:
            self.done.emit()


class _LinkRow(Box):
    def __init__(self) -> None:
        super().__init__(None)
        self.icon = Icon("circle-dashed", Token.MUTED, 15)
        self.name = Label("")
        self.detail = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.setLayout(row(self.icon, self.name, None, self.detail, gap=7))

    def show_state(self, icon: str, token: Token, detail: str) -> None:
        self.icon.show_icon(icon, token)
        self.detail.setText(detail)
        self.setAccessibleName(f"{self.name.text()}: {detail}")


class _Meter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(8)

    def show_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(QPointF(0, 0), self.size().toSizeF())
        draw_round(painter, whole, 4, Token.LINE)
        draw_round(painter, QRectF(0, 0, whole.width() * self._share, 8), 4, Token.ACCENT)


def _card(*entries: QWidget | QLayout) -> Box:
    card = Box(Token.SURFACE, line=Token.LINE, radius=6)
    card.setLayout(column(*entries, margins=(12, 8, 12, 12), gap=7))
    return card
