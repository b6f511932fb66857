"""The unlock window: the card, under it how much work waits, and a strip with the language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import override

from PySide6.QtCore import QDeadlineTimer, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.look import Role, Token, Weight, part_height, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.unlock.card import UnlockCard
from ui.unlock.opener import Opener
from ui.unlock.people import Account
from ui.words import language, near_stamp

type Unlock = Callable[[str, str], None]
"""Opens for a person with her password; raises what the vault raises."""

type Enrol = Callable[[str, str, str], None]
"""Sets a person's password with a one-time code and opens; raises what the vault raises."""


# px of everything else with a fault of two lines and the Caps Lock hint: gaps, and what grows with the text
_GAPS_BESIDE_PEOPLE, _TEXT_BESIDE_PEOPLE = 180, 220


class UnlockWindow(QWidget):
    """`unlocked` carries the person's id; the callables run on another thread and keep what they opened."""

    painted = Signal()
    """The window is on the screen; nothing before it should wait for what only the next step needs."""

    unlocked = Signal(str)
    language_chosen = Signal(str)

    def __init__(
        self,
        accounts: Sequence[Account],
        office: str,
        unlock: Unlock,
        *,
        enrol: Enrol | None = None,
        training: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unlock, self._enrol = unlock, enrol
        self._trying = ""
        self._shown = False
        self._count, self._since = 0, ""
        self._pause = QDeadlineTimer()
        self.setObjectName("unlock_window")
        self.card = UnlockCard(accounts, office)
        self.waiting = ElidedLabel("")
        self.waiting.setObjectName("unlock_waiting")
        self._waiting_icon = Icon("send")
        self._line = Label("", Role.SMALL, Weight.SEMIBOLD)
        self._line_rest = ElidedLabel("", Role.SMALL)
        self._training = Label("", Role.SMALL, Weight.MEDIUM)
        self._training_icon = Icon("school")
        self._training.setVisible(training)
        self._training_icon.setVisible(training)
        self.languages = {key: language_button(key) for key in ("id", "en")}
        self._ticks = QTimer(self, interval=500)
        self._opener = Opener(self)
        self._build()
        self._connect()
        self.retranslate()
        if accounts:
            self.choose(accounts[0].id)

    def choose(self, person: str) -> None:
        """Choose who unlocks, for instance the one who worked here last."""
        self.card.people.choose(person)
        self.card.password.setFocus()
        self._area.ensureWidgetVisible(self.card.password)

    def show_waiting(self, count: int, since: datetime | None = None, now: datetime | None = None) -> None:
        """Say how many actions wait and since when (local times): no titles, nobody has unlocked yet."""
        self._count = count
        self._since = near_stamp(since, now) if since is not None and now is not None else ""
        self._say_waiting()

    @override
    def sizeHint(self) -> QSize:
        return QSize(1366, 697)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(585, 510)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shown:
            self._shown = True
            self.painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.people.fit(self.height() - _GAPS_BESIDE_PEOPLE - scaled(_TEXT_BESIDE_PEOPLE))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._ticks.stop()
        self._opener.close()
        self.card.clear()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.card.retranslate()
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything around the card in the language in force."""
        self.setWindowTitle(self.tr("Buka kunci – Tanggap"))
        self._line.setText(self.tr("Luring"))
        self._line_rest.setText(self.tr("buka kunci tidak memerlukan jaringan"))
        self._training.setText(self.tr("Mode Latihan"))
        names = {"id": self.tr("Bahasa Indonesia"), "en": self.tr("Bahasa Inggris")}
        for key, button in self.languages.items():
            button.setAccessibleName(names[key])
            button.setToolTip(names[key])
            button.setChecked(key == language().value)
        self._say_waiting()

    def _build(self) -> None:
        below = row(None, self._waiting_icon, self.waiting, None, gap=7)
        middle = column(None, row(None, self.card, None), 12, below, None, margins=(12, 6, 12, 6), gap=0)
        strip = Box(Token.STRIP, sides="t")
        strip.setMinimumHeight(part_height(28, Role.SMALL, 8))
        strip.setLayout(
            row(
                Icon("cloud-off", Token.NEUTRAL),
                self._line,
                self._line_rest,
                None,
                self._training_icon,
                self._training,
                *self.languages.values(),
                margins=(12, 1, 8, 0),
                gap=6,
            )
        )
        # Large text in a small window scrolls; at the usual size everything is in sight at 1024 × 540.
        self._area = QScrollArea()
        self._area.setWidget(Box(Token.CANVAS, layout=middle))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = Box(Token.CANVAS, layout=column(self._area, strip, gap=0, stretch=(0,)))
        self.setLayout(column(whole, gap=0))
        card = self.card
        order = (*card.people.lines, card.code, card.password, card.show_password, card.open, card.forgot)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.card.tried.connect(self._try)
        self.card.chosen.connect(self._chosen)
        self.card.forgotten.connect(self._forgotten)
        self._ticks.timeout.connect(self._tick)
        self._opener.done.connect(self._opened)
        self._opener.failed.connect(self._failed)
        for key, button in self.languages.items():
            button.clicked.connect(partial(self.language_chosen.emit, key))

    # -- trying

    def _try(self, person: str, code: str, password: str) -> None:
        if self._trying:
            return
        self._trying = person
        self.card.forgive()
        self.card.show_busy(True)
        if code and self._enrol is not None:
            self._opener.start(partial(self._enrol, person, code, password))
        else:
            self._opener.start(partial(self._unlock, person, password))

    def _opened(self) -> None:
        person, self._trying = self._trying, ""
        self.card.clear()
        self.card.show_busy(False)
        self.unlocked.emit(person)

    def _failed(self, error: Exception) -> None:
        # The words are needed only now, so the start of the program does not wait for them.
        from ui.problems.vault import unlock_text, unlock_wait

        self._trying = ""
        self.card.show_busy(False)
        self.card.reject(unlock_text(error))
        wait = unlock_wait(error)
        if wait:
            self._hold(wait)

    def _chosen(self, person: str) -> None:
        who = self.card.people.current()
        if who is None:
            return
        self.card.set_by_code(self._enrol is not None and not who.enrolled)
        self._hold(who.wait_seconds)

    def _forgotten(self) -> None:
        if self._enrol is None:
            self.card.say_fault(self.tr("Minta administrator membuat kode sekali pakai untuk Anda."))
            return
        self.card.set_by_code(not self.card.by_code)
        (self.card.code if self.card.by_code else self.card.password).setFocus()

    # -- the pause after too many tries

    def _hold(self, seconds: int) -> None:
        self._pause = QDeadlineTimer(seconds * 1000)
        if seconds:
            self._ticks.start()
            self._tick()
        else:
            self._ticks.stop()
            self.card.allow(True)

    def _tick(self) -> None:
        from ui.problems.vault import pause_text

        left = -(-self._pause.remainingTime() // 1000)
        if left > 0:
            self.card.allow(False)
            self.card.say_fault(pause_text(left), announce=False)
            return
        self._ticks.stop()
        self.card.allow(True)
        self.card.forgive()
        self.card.password.setFocus()

    def _say_waiting(self) -> None:
        if self._since:
            text = self.tr("%n tindakan menunggu dikirim sejak {0}.", "", self._count).format(self._since)
        else:
            text = self.tr("%n tindakan menunggu dikirim.", "", self._count)
        safe = self.tr("Tersimpan di komputer ini.")
        self.waiting.setText(f"{text} {safe}")
        self.waiting.setVisible(bool(self._count))
        self._waiting_icon.setVisible(bool(self._count))


def language_button(key: str) -> Button:
    """The button of one language in the strip below a card."""
    button = Button(key, kind=Kind.QUIET, size=Size.INLINE, role=Role.SMALL)
    button.setObjectName(f"language_{key}")
    button.setCheckable(True)
    return button
