"""The first-run window: one card, a step at a time, and never a half-made office behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedLayout, QWidget

from desktop.settings import Language, Settings
from ui.desk import Desk
from ui.first_run.alone import AlonePage
from ui.first_run.joining import JoinPage
from ui.first_run.looks import LookPage
from ui.first_run.page import Page
from ui.first_run.passwords import PasswordPage
from ui.first_run.plan import Plan, SetUp, Training, Way
from ui.first_run.ready import ReadyPage
from ui.first_run.ways import Start, WayPage
from ui.first_run.working import WorkPage
from ui.look import Role, Token, Weight, part_height, scaled
from ui.parts.box import Box, column, divider, row
from ui.parts.brand import Mark, Weave
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.unlock.window import language_button
from ui.words import language

_WIDTH, _TALLEST_PAGE = 520, 300


class FirstRunWindow(QWidget):
    """`founded` carries what opens the office; the composition root answers with `show_ready`.

    `entered` asks for the main window (True: to import a file there at once), `left` says that the window
    closed before that, `discarded` carries an office that was complete when nobody waited for it any more.
    """

    looked = Signal(object)
    founded = Signal(object)
    entered = Signal(bool)
    left = Signal()
    discarded = Signal(object)

    def __init__(self, set_up: SetUp, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_run_window")
        self.looks = LookPage(settings)
        self.ways = WayPage()
        self.joining = JoinPage(set_up)
        self.alone = AlonePage()
        self.passwords = PasswordPage(set_up)
        self.work = WorkPage(set_up)
        self.ready: ReadyPage | None = None
        self._page: Page = self.looks
        self._desk: Desk | None = None
        self._went_in = False
        self._step = Label("", Role.SMALL, token=Token.MUTED)
        self._name = ElidedLabel("", token=Token.MUTED)
        self.back = Button(icon="arrow-left", kind=Kind.QUIET, size=Size.LARGE)
        self.back.setObjectName("first_back")
        self.next = Button(key="Enter", kind=Kind.PRIMARY, size=Size.LARGE)
        self.next.setObjectName("first_next")
        self._line_icon = Icon("cloud-off", Token.NEUTRAL)
        self._line = Label("", Role.SMALL, Weight.SEMIBOLD)
        self._line_rest = ElidedLabel("", Role.SMALL)
        self.languages = {key: language_button(key) for key in ("id", "en")}
        self._stack = QStackedLayout()
        self._build()
        self._connect()
        self.go(self.looks)

    # -- where we are

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    def go(self, page: Page) -> None:
        """Show a page."""
        self._page = page
        self._stack.setCurrentWidget(page)
        page.forgive()
        self.retranslate()
        page.begin()

    def show_ready(self, desk: Desk) -> None:
        """The office stands and is opened: show its line and its first download."""
        self._desk = desk
        self.passwords.clear()
        self.ready = ReadyPage(desk)
        self._stack.addWidget(self.ready)
        desk.sync_state.connect(self.retranslate)
        self.ready.import_asked.connect(partial(self._enter, importing=True))
        self.go(self.ready)
        self.next.setFocus()

    def refuse(self, said: str) -> None:
        """The office could not be opened after all: say so where the person can go back."""
        self.go(self.passwords)
        self.passwords.say_fault(said)

    def _order(self) -> list[Page]:
        between: dict[Start, list[Page]] = {
            Start.JOIN: [self.joining],
            Start.TRAINING: [],
            Start.ALONE: [self.alone],
        }
        return [self.looks, self.ways, *between[self.ways.start], self.passwords]

    # -- forwards and backwards

    @Slot()
    def forward(self) -> None:
        """Leave the page forwards, if it is answered."""
        page = self._page
        if page is self.ready:
            self._enter()
        elif page is self.work or not page.answered():
            return
        elif page is self.passwords:
            self._start()
        else:
            order = self._order()
            self.passwords.prepare(training=self.ways.start is Start.TRAINING)
            self.go(order[order.index(page) + 1])

    @Slot()
    def backward(self) -> None:
        """Go a page back, stop the work, or leave from the first page."""
        order = self._order()
        if self._page is self.work:
            self.work.cancel()
            self.retranslate()
        elif self._page in order and self._page is not self.looks:
            self.go(order[order.index(self._page) - 1])
        else:
            self.close()

    def _start(self) -> None:
        answers: dict[Start, Callable[[], Way]] = {
            Start.JOIN: lambda: self.joining.way,
            Start.TRAINING: Training,
            Start.ALONE: lambda: self.alone.way,
        }
        plan = Plan(answers[self.ways.start](), self.passwords.password.text(), self.looks.settings)
        self.joining.close_errand()
        self.go(self.work)
        self.work.start(plan)

    @Slot(str)
    def _stopped(self, said: str) -> None:
        self.go(self.joining if said and self.ways.start is Start.JOIN else self.passwords)
        if said:
            self._page.say_fault(said)

    @Slot()
    def _skipped(self) -> None:
        self.ways.choose(Start.ALONE)
        self.go(self.alone)

    def _enter(self, *, importing: bool = False) -> None:
        self._went_in = True
        self.entered.emit(importing)

    # -- the window

    @override
    def sizeHint(self) -> QSize:
        return QSize(1366, 697)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(600, 510)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.backward() if self._page is self.work else self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.forward()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.joining.close_errand()
        answer = self.work.close_errand()
        self.passwords.clear()
        super().closeEvent(event)
        if self._went_in:
            return
        if answer is not None and self._desk is None:
            self.discarded.emit(answer)
        self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for page in (
                self.looks,
                self.ways,
                self.joining,
                self.alone,
                self.passwords,
                self.work,
                self.ready,
            ):
                if page is not None:
                    page.retranslate()
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything around the page in the language in force."""
        self.setWindowTitle(self.tr("Penyiapan awal – Tanggap"))
        self._name.setText(self.tr("Penyiapan awal"))
        order = self._order()
        at = order.index(self._page) + 1 if self._page in order else 0
        self._step.setText(self.tr("Langkah {0} dari {1}").format(at, len(order)) if at else "")
        self._line.setText(self.tr("Luring"))
        self._line_rest.setText(self.tr("jaringan hanya diperlukan untuk bergabung"))
        # From here on the office's own line tells.
        for part in (self._line_icon, self._line, self._line_rest):
            part.setVisible(self._page is not self.ready)
        working = self._page is self.work
        first = self._page is self.looks
        self.back.setVisible(self._page is not self.ready)
        back = self.tr("Keluar") if first else self.tr("&Kembali")
        self.back.setText(self.tr("Batalkan") if working else back)
        self.back.set_icon("x" if first or working else "arrow-left")
        self.next.setVisible(not working)
        self.next.setText(self._verb())
        names = {"id": self.tr("Bahasa Indonesia"), "en": self.tr("Bahasa Inggris")}
        for key, button in self.languages.items():
            button.setAccessibleName(names[key])
            button.setToolTip(names[key])
            button.setChecked(key == language().value)

    def _verb(self) -> str:
        if self.ready is not None and self._page is self.ready:
            return self.tr("Kerja sambil mengunduh") if self.ready.downloading else self.tr("Buka Tanggap")
        return self.tr("Siapkan kantor") if self._page is self.passwords else self.tr("&Lanjut")

    def _build(self) -> None:
        for page in (self.looks, self.ways, self.joining, self.alone, self.passwords, self.work):
            self._stack.addWidget(page)
        head = column(Label("Tanggap", Role.TITLE, Weight.BOLD), self._name, gap=1)
        pages = Box(None)
        pages.setLayout(self._stack)
        pages.setMinimumHeight(_TALLEST_PAGE)
        inner = column(
            row(Mark(), head, None, self._step, gap=12),
            4,
            divider(),
            4,
            pages,
            4,
            row(self.back, None, self.next),
            margins=(24, 16, 24, 14),
            gap=6,
            stretch=(4,),
        )
        self.card = Box(Token.SURFACE, line=Token.EDGE, radius=8)
        self.card.setLayout(column(Weave(), inner, gap=0))
        self.card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.card.setFixedWidth(max(_WIDTH, scaled(_WIDTH)))
        middle = column(None, row(None, self.card, None), None, margins=(12, 6, 12, 6), gap=0)
        area = QScrollArea()
        area.setWidget(Box(Token.CANVAS, layout=middle))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        strip = Box(Token.STRIP, sides="t")
        strip.setMinimumHeight(part_height(28, Role.SMALL, 8))
        words = (self._line_icon, self._line, self._line_rest)
        strip.setLayout(row(*words, None, *self.languages.values(), margins=(12, 1, 8, 0), gap=6))
        whole = Box(Token.CANVAS, layout=column(area, strip, gap=0, stretch=(0,)))
        self.setLayout(column(whole, gap=0))

    def _connect(self) -> None:
        self.next.clicked.connect(self.forward)
        self.back.clicked.connect(self.backward)
        self.looks.looked.connect(self.looked)
        self.joining.skipped.connect(self._skipped)
        for page in (self.joining, self.alone, self.passwords):
            page.submitted.connect(self.forward)
        self.work.founded.connect(self.founded)
        self.work.stopped.connect(self._stopped)
        for key, button in self.languages.items():
            button.clicked.connect(partial(self._speak, Language(key)))

    def _speak(self, chosen: Language) -> None:
        self.looks.take_language(chosen)
        self.looked.emit(self.looks.settings)
