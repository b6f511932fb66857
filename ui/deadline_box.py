"""The deadline of a case as a headline with its working days, and the sheet that explains every day."""

from __future__ import annotations

from datetime import date
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from desktop.casework.views import DayCell, DeadlineView
from ui.case.names import COUNTED
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind, Size
from ui.parts.days import DayCell as ShownDay
from ui.parts.days import DayStrip
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.queue.names import step_name
from ui.window.help import Sheet
from ui.words import day, deadline_word

translate = QCoreApplication.translate
_CELLS = 21  # three weeks are the most that can be read on the strip
_BEFORE = 6
_CELL = 24  # px at most


class DeadlineBox(Box):
    """A card; `why` opens the explanation."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6, parent=parent)
        self.setObjectName("case_deadline")
        self._desk = desk
        self._deadline: DeadlineView | None = None
        self.icon = Icon("calendar-due", Token.ACCENT)
        self.left = Label("", Role.VIEW, Weight.SEMIBOLD)
        self.due = ElidedLabel("", token=Token.MUTED)
        self.why = Button(kind=Kind.LINK, size=Size.INLINE, key="Alt+T")
        self.why.setObjectName("deadline_why")
        self.days = DayStrip()
        self.short = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        head = row(self.icon, self.left, self.due, None, self.why, gap=7)
        self.setLayout(column(head, self.days, self.short, margins=(12, 10, 12, 10), gap=8))
        self.why.clicked.connect(self.explain)
        self.retranslate()

    def show_deadline(self, deadline: DeadlineView | None) -> None:
        """Show a deadline, or that none is owed."""
        self._deadline = deadline
        word = deadline_word(None if deadline is None else deadline.days_left)
        self.icon.show_icon(word.icon or "calendar-due", word.ink if word.icon else Token.ACCENT)
        self.left.setText(word.full)
        self.left.set_token(word.ink if word.icon else Token.INK)
        for part in (self.due, self.why, self.days):
            part.setVisible(deadline is not None)
        if deadline is None:
            self.short.setText(self.tr("Tidak ada tenggat yang berjalan pada tahap ini."))
            return
        today = self._desk.casework.today()
        # Beside “Lewat 27 hari kerja” there is no room for the year that everybody knows.
        self.due.setText(day(deadline.due_on, today))
        self.short.setText(self._short(deadline))
        shown = visible_days((*deadline.days, *deadline.late), today)
        # A few days are a few cells, not bars across the card.
        self.days.setMaximumWidth(max(scaled(_CELL) * len(shown), scaled(120)))
        self.days.show_days(
            [ShownDay(cell.day, not cell.why, cell.why) for cell in shown],
            today=today,
            due=deadline.due_on,
            says=f"{word.full}, {day(deadline.due_on)}. {self._short(deadline)}",
        )

    def explain(self) -> None:
        """Open the whole explanation: rule, basis, every skipped day by name, pauses."""
        if self._deadline is not None:
            deadline_sheet(self._deadline, self.window()).open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.why.setText(self.tr("mengapa?"))
        self.why.setAccessibleName(self.tr("Mengapa tenggatnya demikian?"))
        self.show_deadline(self._deadline)

    def _short(self, deadline: DeadlineView) -> str:
        skipped = sum(bool(cell.why) for cell in deadline.days)
        span = self.tr("{0} untuk {1} sejak {2}").format(
            COUNTED.working_days(deadline.working_days),
            step_name(deadline.rule),
            day(deadline.started_on, deadline.due_on),
        )
        if skipped:
            span = f"{span}; {COUNTED.skipped(skipped)}"
        basis = deadline.basis.rstrip(".")
        return self.tr("{0}. Dasar: {1}.").format(span, basis)


def visible_days(cells: tuple[DayCell, ...], today: date) -> tuple[DayCell, ...]:
    """At most three weeks of the days, with today in sight where it is among them."""
    if len(cells) <= _CELLS:
        return cells
    at = next((at for at, cell in enumerate(cells) if cell.day >= today), len(cells))
    start = min(max(0, at - _BEFORE), len(cells) - _CELLS)
    return cells[start : start + _CELLS]


class Explanation(Box):
    """What the sheet says."""

    def __init__(self, deadline: DeadlineView) -> None:
        super().__init__(None)
        step = step_name(deadline.rule)
        rule = self.tr("{0}: {1}").format(
            step[:1].upper() + step[1:], COUNTED.working_days(deadline.working_days)
        )
        since = self.tr("hari kerja sesudah {0}").format(day(deadline.started_on))
        facts = [
            Fact(self.tr("Aturan"), rule),
            Fact(self.tr("Dihitung sejak"), since),
            Fact(self.tr("Tenggat"), f"{day(deadline.due_on)} · {deadline_word(deadline.days_left).full}"),
        ]
        entries: list[QWidget] = [Facts(facts, label_width=104)]
        basis = Label(self.tr("Dasar: {0}.").format(deadline.basis.rstrip(".")), wrap=True)
        entries += [basis, heading(self.tr("Hari yang tidak dihitung"))]
        skipped = [Fact(day(cell.day, deadline.due_on), cell.why) for cell in deadline.days if cell.why]
        if skipped:
            entries.append(Facts(skipped, label_width=104))
        else:
            entries.append(Label(self.tr("Tidak ada."), token=Token.MUTED))
        entries.append(heading(self.tr("Jeda menunggu pelapor")))
        entries += self._pauses(deadline)
        if deadline.estimated:
            note = self.tr("Hari libur sesudah tahun yang sudah ditetapkan masih perkiraan.")
            entries.append(Label(note, token=Token.AMBER, wrap=True))
        self.setLayout(column(*entries, None, margins=(0, 0, 12, 0), gap=10))

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(440), super().sizeHint().height())

    def _pauses(self, deadline: DeadlineView) -> list[QWidget]:
        if not deadline.pauses:
            return [Label(self.tr("Tidak ada."), token=Token.MUTED)]
        still = self.tr("masih berlangsung")
        return [
            Label(f"{day(since)} – {day(until) if until is not None else still}")
            for since, until in deadline.pauses
        ]


def deadline_sheet(deadline: DeadlineView, parent: QWidget) -> Sheet:
    """The explanation as a dialog that is only read."""
    content = Explanation(deadline)
    area = scrolling(content, read=True)
    area.setAccessibleName(translate("DeadlineBox", "Penjelasan tenggat"))
    area.setMinimumSize(scaled(460), min(scaled(320), 420))  # the smallest screen is 540 high
    sheet = Sheet(translate("DeadlineBox", "Mengapa tenggatnya demikian?"), area, parent)
    sheet.setObjectName("deadline_sheet")
    return sheet
