"""What left this computer within thirty days: its number, why, until when it can be asked back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.casework.views import DepartedRow
from sync import events
from ui.case.times import near, short_stamp
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token, Tone, Weight
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Size
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.problems import event_problem, return_problem


class DepartedList(Box):
    """It is not there while nothing has left; *Pulihkan* asks the gateway again, one report at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.RULE, sides="b", parent=parent)
        self.setObjectName("outbox_departed")
        self._desk = desk
        self._shown: tuple[DepartedRow, ...] = ()
        self._asking = ""
        self.buttons: dict[str, Button] = {}
        self.lines: list[Box] = []
        self.title = heading("")
        self.rest = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.told = Banner(Tone.NEUTRAL, "info-circle", "")
        self.told.setObjectName("departed_told")
        self.told.hide()
        self._lines = column(gap=0, margins=(0, 0, 0, 10))
        head = column(self.title, self.rest, self.told, margins=(14, 10, 14, 6), gap=4)
        self.setLayout(column(head, self._lines, gap=0))
        self._errand = Errand(desk, self)
        self._errand.told.connect(self._heard)
        self._errand.failed.connect(self._crashed)
        self._errand.done.connect(self._done)
        self.retranslate()

    def show_departed(self, departed: Sequence[DepartedRow]) -> None:
        """Show these; what was said of the last one that came back stays until the next question."""
        if tuple(departed) != self._shown:
            self._shown = tuple(departed)
            self._lay_out()
        self.setVisible(bool(self._shown) or not self.told.isHidden())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Laporan yang dikeluarkan (30 hari)"))
        self.rest.setText(
            self.tr("Isinya tidak lagi di komputer ini. Pulihkan menanyakannya sekali lagi kepada gerbang.")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        for old in self.lines:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {}
        self.lines = [self._told(each) for each in self._shown]
        for line in self.lines:
            self._lines.addWidget(line)
        self._block()

    def _told(self, left: DepartedRow) -> Box:
        number = Label(left.number, weight=Weight.MEDIUM)
        parts = [self._why(left.why), near(self._desk, left.at)]
        if left.texts:
            parts.append(self.tr("%n teks Anda tersimpan", "", left.texts))
        what = ElidedLabel(" · ".join(parts))
        until = self.tr("sampai {0}").format(short_stamp(self._desk, left.until))
        back = Button(self.tr("Pulihkan"), icon="arrow-back-up", size=Size.INLINE)
        back.setObjectName(f"departed_back_{left.number}")
        back.setAccessibleName(self.tr("Pulihkan laporan {0}").format(left.number))
        back.clicked.connect(partial(self._ask, left.record))
        self.buttons[left.record] = back
        line = Box(Token.SURFACE, line=Token.RULE, sides="t")
        limit = Label(until, Role.SMALL, token=Token.MUTED)
        icon = Icon("building-off", Token.MUTED)
        line.setLayout(row(icon, number, what, None, limit, back, margins=(14, 6, 10, 6), gap=10))
        line.setAccessibleName(f"{left.number}: {what.text()}, {until}")
        return line

    def _why(self, why: str) -> str:
        match why:
            case "reassigned":
                return self.tr("dialihkan ke instansi lain")
            case "removed":
                return self.tr("dihapus di pusat")
            case _:
                return self.tr("tidak lagi untuk kantor Anda")

    def _ask(self, record: str) -> None:
        asker = self._desk.services.ask_back
        if asker is None or self._errand.running:
            return
        self._asking = record
        self.told.show_message(Tone.NEUTRAL, "refresh", self.tr("Menanyakan kepada gerbang…"))
        self.told.show()
        self._errand.start(partial(asker, record))
        self._block()

    @Slot(object)
    def _heard(self, event: events.RecordEvent) -> None:
        number = self._asking.partition(":")[2]
        if isinstance(event, events.Shown):
            back = self.tr("Laporan {0} kembali ke komputer ini.").format(number)
            rest = self.tr("Tindakan yang dulu ditolak dapat diterapkan lagi di Butuh Anda.")
            self.told.show_message(Tone.GREEN, "circle-check", back, rest)
            self._desk.touch()
            return
        problem = return_problem(event)
        self.told.show_message(Tone.AMBER, "info-circle", f"{number}: {problem.happened}", problem.rest)

    @Slot(object)
    def _crashed(self, error: Exception) -> None:
        problem = event_problem(type(error).__name__)
        self.told.show_message(Tone.RED, "alert-triangle", problem.happened, problem.rest)

    @Slot()
    def _done(self) -> None:
        self._asking = ""
        self._block()

    def _block(self) -> None:
        """Say why a button cannot be pressed."""
        why = ""
        if self._desk.services.ask_back is None:
            why = self.tr("Kantor ini belum tersambung ke gerbang.")
        elif self._errand.running:
            why = self.tr("Gerbang sedang ditanya.")
        for button in self.buttons.values():
            button.set_blocked(why)
