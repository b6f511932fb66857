"""The preview beside the queue: what an officer needs to decide, and the actions on it."""

from __future__ import annotations

from typing import override
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.casework.views import CaseView, DeadlineView
from desktop.domain.complaint import Complaint
from desktop.domain.intents import Kind
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row, scrolling
from ui.parts.button import Button, Size
from ui.parts.button import Kind as ButtonKind
from ui.parts.empty_state import EmptyState
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel, Icon, Label, Paragraph
from ui.parts.pill import Pill
from ui.queue.actions import ActionBar
from ui.queue.names import COUNTED, step_name
from ui.queue.photos import PhotoRow
from ui.words import day, deadline_word, stage_word, stamp, sync_word

_WIDTH = 478


class Preview(Box):
    """Shows one case; `asked` when an action is wanted, `opened` when the whole case is."""

    asked = Signal(str, object)
    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._desk = desk
        self._view: CaseView | None = None
        self.number = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.stage, self.sync = Pill(), Pill()
        self.open = Button(kind=ButtonKind.QUIET, size=Size.INLINE, key="Enter")
        self.open.setObjectName("preview_open")
        self.title = Label("", Role.PREVIEW, wrap=True)
        self.due_icon = Icon("")
        self.due = Label("", weight=Weight.SEMIBOLD)
        self.due_rest = ElidedLabel("", token=Token.MUTED)
        self.why = Button(kind=ButtonKind.LINK, size=Size.INLINE)
        self.why.setObjectName("preview_why")
        self.why.setCheckable(True)
        self.because = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.facts = Facts()
        self.text = Paragraph()
        self.photos = PhotoRow(desk)
        self.footer = ActionBar()
        self.empty = EmptyState("inbox")
        self.body = self._build()
        layout = column(self.empty, self.body, self.footer, gap=0, stretch=(0, 1))
        self.setLayout(layout)
        self.why.toggled.connect(self.because.setVisible)
        self.open.clicked.connect(self._open)
        self.photos.opened.connect(self._open)
        self.footer.asked.connect(self._ask)
        self.enter_at(self.open)
        self.retranslate()
        self.show_case(None)

    def _build(self) -> QScrollArea:
        head = row(self.number, self.stage, self.sync, None, self.open, gap=6)
        clock = row(self.due_icon, self.due, self.due_rest, self.why, None, gap=5)
        # A scroll area fills its content, so the content brings the ground of the pane.
        content = Box(Token.SURFACE)
        content.setLayout(
            column(
                head,
                self.title,
                clock,
                self.because,
                divider(),
                self.facts,
                divider(),
                self.text,
                2,
                self.photos,
                None,
                margins=(16, 12, 16, 12),
                gap=10,
            )
        )
        area = scrolling(content)
        area.setObjectName("preview_body")
        return area

    @property
    def view(self) -> CaseView | None:
        """The case that is shown."""
        return self._view

    def show_case(self, view: CaseView | None) -> None:
        """Show a case, or that none is chosen."""
        same = self._view is not None and view is not None and _record(self._view) == _record(view)
        self._view = view
        self.empty.setVisible(view is None)
        self.body.setVisible(view is not None)
        self.footer.setVisible(view is not None)
        if view is None:
            self.photos.show_files("", ())
            return
        if not same:
            self.why.setChecked(False)
            self.body.verticalScrollBar().setValue(0)
        self._show_head(view)
        self._show_deadline(view.deadline)
        self.facts.show_facts(self._facts(view.complaint))
        text = view.complaint.edited_text or view.complaint.original_text
        self.text.set_text(text if view.has_body else self._missing(view.complaint.record))
        self.photos.show_files(view.complaint.record, view.complaint.attachments)
        self.footer.show_offers(view.offers)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_case(self._view)

    def retranslate(self) -> None:
        """Say the fixed words in the language in force."""
        self.setAccessibleName(self.tr("Pratinjau laporan"))
        self.body.setAccessibleName(self.tr("Isi laporan"))
        self.open.setText(self.tr("Buka"))
        self.why.setText(self.tr("mengapa?"))
        self.why.setAccessibleName(self.tr("Mengapa tenggatnya demikian?"))
        self.text.setAccessibleName(self.tr("Teks aduan"))
        self.empty.show_state(
            "inbox",
            self.tr("Belum ada laporan yang dipilih"),
            self.tr("Pilih satu baris untuk membacanya di sini."),
        )

    def _show_head(self, view: CaseView) -> None:
        case = view.complaint
        self.number.setText(case.number)
        self.number.setAccessibleName(self.tr("Laporan {0}").format(case.number))
        self.stage.show_word(stage_word(case.stage))
        self.stage.setToolTip(case.status_name or stage_word(case.stage).full)
        word = sync_word(view.sync)
        # The normal state is the quietest thing on the screen, so it has no pill.
        quiet = word.token is Token.CONTROL
        self.sync.show_word(None if quiet else word)
        self.sync.setVisible(not quiet)
        self.title.setText(case.title)

    def _show_deadline(self, deadline: DeadlineView | None) -> None:
        word = deadline_word(None if deadline is None else deadline.days_left)
        self.due_icon.setVisible(bool(word.icon))
        self.due_icon.show_icon(word.icon, word.ink)
        self.due.setText(word.full)
        self.due.set_token(word.ink)
        self.due_rest.setText("" if deadline is None else self._due_rest(deadline))
        self.why.setVisible(deadline is not None)
        self.because.setText("" if deadline is None else self._because(deadline))
        self.because.setVisible(deadline is not None and self.why.isChecked())

    def _due_rest(self, deadline: DeadlineView) -> str:
        pattern = self.tr("· {0} seharusnya {1}") if deadline.days_left < 0 else self.tr("· {0} sampai {1}")
        return pattern.format(step_name(deadline.rule), day(deadline.due_on, deadline.started_on))

    def _because(self, deadline: DeadlineView) -> str:
        step = step_name(deadline.rule)
        parts = [
            self.tr("{0}: {1} sejak {2}, jatuh pada {3}.").format(
                step[:1].upper() + step[1:],
                COUNTED.working_days(deadline.working_days),
                day(deadline.started_on),
                day(deadline.due_on),
            )
        ]
        skipped = [f"{day(cell.day, deadline.started_on)} ({cell.why})" for cell in deadline.days if cell.why]
        if skipped:
            parts.append(self.tr("Tidak dihitung: {0}.").format(", ".join(skipped)))
        if deadline.estimated:
            parts.append(self.tr("Hari libur sesudahnya masih perkiraan."))
        parts.append(self.tr("Dasar: {0}.").format(deadline.basis.rstrip(".")))
        return " ".join(parts)

    def _facts(self, case: Complaint) -> tuple[Fact, ...]:
        hidden = case.anonymous or case.secret
        place = ", ".join(part for part in (case.village, case.district, case.regency) if part)
        zone = ZoneInfo(self._desk.casework.zone)
        now = self._desk.casework.now().astimezone(zone)
        arrived = stamp(case.received_at.astimezone(zone), now)
        return (
            Fact(
                self.tr("Pelapor"),
                self.tr("Anonim") if case.anonymous else case.reporter.name or "—",
                "lock" if hidden else "",
                self.tr("identitas ditutup") if hidden else "",
            ),
            Fact(self.tr("Kategori"), case.category or "—"),
            Fact(self.tr("Lokasi"), place or "—"),
            Fact(self.tr("Masuk"), f"{arrived} · {case.source}" if case.source else arrived),
        )

    def _missing(self, record: str) -> str:
        """What stands in the place of a body that is not here."""
        bodies = self._desk.bodies
        problem = bodies.last_problem(record)
        if problem is not None:
            return problem.text
        if bodies.on_its_way(record):
            return self.tr("Isi laporan sedang diambil dari gerbang.")
        return self.tr("Isi laporan belum diunduh ke komputer ini.")

    def _open(self) -> None:
        if self._view is not None:
            self.opened.emit(_record(self._view))

    def _ask(self, kind: Kind) -> None:
        if self._view is not None:
            self.asked.emit(_record(self._view), kind)


def preview_width() -> int:
    """The width the preview asks for at the present text size."""
    return scaled(_WIDTH)


def _record(view: CaseView) -> str:
    return view.complaint.record
