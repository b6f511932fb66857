"""The toolbar of a case: back at the left, what can be done with the case, its neighbours at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.casework.views import Offer
from desktop.domain.intents import Kind
from ui.case.names import BUTTON_ICONS, BUTTON_LETTERS, button_name
from ui.look import THEME, Role, Token, part_height, scaled, themed_icon
from ui.parts.box import Box, row
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.labels import ElidedLabel, Label
from ui.problems import refusal_text
from ui.words import number

_AROUND = 38  # margins and gaps that belong to no button

LEADING = (Kind.VERIFY, Kind.CLOSE)
"""Steps that are the next one whenever they are possible, and out of sight otherwise."""

STANDING = (Kind.DISPOSE, Kind.REQUEST_INFORMATION, Kind.NOT_OUR_AUTHORITY, Kind.PROPOSE)
MORE = (Kind.EDIT, Kind.ARCHIVE)


class CaseToolbar(Box):
    """`asked` wants an action, `back_asked` the queue, `step_asked` the case before (-1) or after (1)."""

    asked = Signal(object)
    back_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="b", parent=parent)
        self.back = Button(icon="chevron-left", key="Esc", kind=ButtonKind.QUIET)
        self.back.setObjectName("case_back")
        self.reason = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.buttons = {kind: self._button(kind) for kind in (*LEADING, *STANDING)}
        self.more = Button(kind=ButtonKind.QUIET)
        self.more.setObjectName("case_more")
        self.menu = QMenu(self.more)
        self.menu.setToolTipsVisible(True)
        self.entries = {kind: self._entry(kind) for kind in (*STANDING, *MORE)}
        self.more.setMenu(self.menu)
        self.place = Label("", Role.SMALL, token=Token.MUTED)
        self.previous = Button(icon="chevron-left", kind=ButtonKind.QUIET)
        self.next = Button(icon="chevron-right", kind=ButtonKind.QUIET)
        self.previous.setObjectName("case_previous")
        self.next.setObjectName("case_next")
        steps = row(self.place, self.previous, self.next, gap=2)
        self._steps = steps
        shown = (self.back, None, self.reason, *self.buttons.values(), self.more, 4, steps)
        self.setLayout(row(*shown, margins=(8, 0, 8, 1), gap=6))
        self.back.clicked.connect(self.back_asked)
        self.previous.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        THEME.changed.connect(self._icons)
        self.retranslate()
        self.show_place(None, 0)

    def show_offers(self, offers: Iterable[Offer]) -> None:
        """Enable what may be done now; what may not says why, beside the buttons where it is the same."""
        reasons = {o.kind: "" if o.refusal is None else refusal_text(o.refusal) for o in offers}
        for kind in LEADING:
            self.buttons[kind].setVisible(not reasons[kind])
        for kind in STANDING:
            self.buttons[kind].set_blocked(reasons[kind])
        for kind, entry in self.entries.items():
            entry.setEnabled(not reasons[kind])
            entry.setToolTip(reasons[kind] or entry.text())
        said = {reasons[kind] for kind in STANDING}
        self.reason.setText(said.pop() if len(said) == 1 else "")
        self._fold()

    def show_place(self, at: int | None, total: int) -> None:
        """Say which case of the queue this is, counted from 1; None when it is not in the queue."""
        self.place.setText("" if at is None else self.tr("{0} dari {1}").format(number(at), number(total)))
        self.previous.setEnabled(at is None or at > 1)
        self.next.setEnabled(at is None or at < total)
        self._fold()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), part_height(44, Role.BODY, 24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(420), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """What does not fit beside the others stands in the menu, the last one first."""
        kept = [self.back, self.more, *(self.buttons[kind] for kind in LEADING)]
        taken = sum(button.minimumSizeHint().width() + 6 for button in kept if not button.isHidden())
        room = self.width() - taken - self._steps.sizeHint().width()
        room -= self.reason.minimumSizeHint().width() + _AROUND
        for kind in STANDING:
            room -= self.buttons[kind].minimumSizeHint().width() + 6
            # The first one that finds no room takes those after it along, so that their order stays.
            room = room if room >= 0 else -self.width()
            self.buttons[kind].setVisible(room >= 0)
            self.entries[kind].setVisible(room < 0)
        layout = self.layout()
        if layout is not None:
            # Within a resize Qt would lay out what was visible before.
            layout.activate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.back.setText(self.tr("Antrean"))
        self.back.setAccessibleName(self.tr("Kembali ke antrean"))
        for kind, button in self.buttons.items():
            button.setText(button_name(kind))
        for kind, entry in self.entries.items():
            letter = BUTTON_LETTERS.get(kind, "")
            name = self.tr("{0}…").format(button_name(kind))
            entry.setText(f"{name}\t{letter}" if letter else name)
        self.more.setText(self.tr("Lainnya"))
        self.more.setAccessibleName(self.tr("Tindakan lain"))
        for button, name, key in (
            (self.previous, self.tr("Laporan sebelumnya"), "Ctrl+PgUp"),
            (self.next, self.tr("Laporan berikutnya"), "Ctrl+PgDn"),
        ):
            button.setAccessibleName(name)
            button.setAccessibleDescription(key)
            button.setToolTip(f"{name} ({key})")
        self._icons()
        self._fold()

    def _button(self, kind: Kind) -> Button:
        shape = ButtonKind.PRIMARY if kind in LEADING else ButtonKind.SECONDARY
        button = Button(icon=BUTTON_ICONS[kind], key=BUTTON_LETTERS.get(kind, ""), kind=shape)
        button.setObjectName(f"case_{kind.value}")
        button.clicked.connect(self._pressed)
        return button

    def _entry(self, kind: Kind) -> QAction:
        entry = self.menu.addAction("")
        entry.setObjectName(f"case_{kind.value}")
        entry.triggered.connect(self._pressed)
        return entry

    def _icons(self) -> None:
        for kind, entry in self.entries.items():
            entry.setIcon(themed_icon(BUTTON_ICONS[kind]))

    def _pressed(self) -> None:
        source = self.sender()
        for kind, thing in (*self.buttons.items(), *self.entries.items()):
            if thing is source:
                self.asked.emit(kind)

    def _step_back(self) -> None:
        self.step_asked.emit(-1)

    def _step_on(self) -> None:
        self.step_asked.emit(1)
