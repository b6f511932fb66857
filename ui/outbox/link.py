"""The check of the line, step by step: each finding appears as it is known, in words."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.people import Person, Role
from sync.linktest import LinkLine, LinkState, LinkStep
from ui.case.times import local
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role as TextRole
from ui.look import Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.problems import event_problem, trouble_problem
from ui.unlock.people import account_of
from ui.words import clock_time, number

_ICONS = {
    LinkState.OK: ("circle-check", Token.GREEN),
    LinkState.BAD: ("alert-circle", Token.RED),
    LinkState.NOT_CHECKED: ("circle-dashed", Token.MUTED),
}


class LinkCard(Box):
    """Runs on a thread of its own; pressing again while it runs does nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self._desk = desk
        self._found: dict[LinkStep, LinkLine] = {}
        self.check = heading("")
        self.when = Label("", TextRole.SMALL, token=Token.MUTED)
        self.start = Button(kind=Kind.LINK, size=Size.INLINE)
        self.start.setObjectName("check_link")
        self.advice = Label("", TextRole.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.advice.setObjectName("link_advice")
        self.lines = {step: _LinkRow() for step in LinkStep}
        head = row(self.check, None, self.when, self.start, gap=8)
        lines = self.lines.values()
        self.setLayout(column(head, *lines, self.advice, margins=(12, 8, 12, 12), gap=7))
        self._errand = Errand(desk, self)
        self._errand.told.connect(self._tell)
        self._errand.failed.connect(self._failed)
        self._errand.done.connect(self._ended)
        self.start.clicked.connect(self.check_link)
        self.retranslate()

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
            self._show(step)
        self._advise()

    def check_link(self) -> None:
        """Begin to check, unless that is under way or there is no gateway."""
        if self._errand.running or not self.start.isEnabled():
            return
        self._found.clear()
        for line in self.lines.values():
            line.show_state("circle-dashed", Token.MUTED, self.tr("diperiksa…"))
        self.start.set_blocked(self.tr("Sedang diperiksa"))
        self._advise()
        self._errand.start(self._desk.services.link_lines)

    @Slot(object)
    def _tell(self, line: object) -> None:
        if isinstance(line, LinkLine):
            self._found[line.step] = line
            self._show(line.step)

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._desk.problem.emit(event_problem(type(error).__name__))

    @Slot()
    def _ended(self) -> None:
        self.start.set_blocked("")
        for step in self.lines:
            self._show(step)
        self.when.setText(clock_time(local(self._desk, self._desk.casework.now())))
        self._advise()

    def _show(self, step: LinkStep) -> None:
        line = self._found.get(step, LinkLine(step, LinkState.NOT_CHECKED))
        icon, token = _ICONS[line.state]
        self.lines[step].show_state(icon, token, self._words(line))

    def _words(self, line: LinkLine) -> str:
        if line.state is LinkState.NOT_CHECKED:
            return self.tr("belum diperiksa")
        if line.state is LinkState.BAD and line.step is not LinkStep.CLOCK:
            return self.tr("bermasalah")
        if line.step is LinkStep.CLOCK:
            return self._clock(line.detail)
        if line.step is LinkStep.RIGHTS:
            said = line.detail.split(", ")
            roles = frozenset(role for role in Role if role in said)
            return account_of(Person("", "", roles, "")).about or line.detail
        return line.detail or self.tr("baik")

    def _clock(self, detail: str) -> str:
        seconds = abs(int(detail)) if detail.lstrip("+-").isdigit() else 0
        if seconds < 60:
            return self.tr("selisih %n detik", "", seconds)
        minutes = round(seconds / 60)
        return self.tr("selisih {0} menit", "", minutes).format(number(minutes))

    def _advise(self) -> None:
        bad = next((one for one in self._found.values() if one.state is LinkState.BAD), None)
        said = ""
        if bad is not None and bad.step is LinkStep.CLOCK:
            said = self.tr("Jam komputer ini meleset. Betulkan agar waktu tindakan Anda dapat dipercaya.")
        elif bad is not None and bad.trouble is not None:
            problem = trouble_problem(bad.trouble)
            said = f"{problem.happened} {problem.advice}"
        self.advice.setText(said)
        self.advice.setVisible(bool(said))


class _LinkRow(Box):
    def __init__(self) -> None:
        super().__init__(None)
        self.icon = Icon("circle-dashed", Token.MUTED, 15)
        # Where it is narrow the name gives way, never the finding.
        self.name = ElidedLabel("")
        self.detail = Label("", TextRole.SMALL, token=Token.MUTED)
        self.setLayout(row(self.icon, self.name, None, self.detail, gap=7))

    def show_state(self, icon: str, token: Token, detail: str) -> None:
        self.icon.show_icon(icon, token)
        self.detail.setText(detail)
        self.setAccessibleName(f"{self.name.text()}: {detail}")
