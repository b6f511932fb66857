"""The footer of the preview: four actions with their letters, the rest behind three dots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.casework.views import Offer
from desktop.domain.intents import Kind
from ui.look import Role, Token, part_height
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.labels import Label
from ui.problems import refusal_text
from ui.queue.names import ACTION_LETTERS, action_name

SHOWN = (Kind.VERIFY, Kind.DISPOSE, Kind.REQUEST_INFORMATION, Kind.PROPOSE)
MORE = (Kind.FOLLOW_UP, Kind.NOTE, Kind.NOT_OUR_AUTHORITY, Kind.ARCHIVE)


class ActionBar(Box):
    """What may not be done now is disabled and says why."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="t", parent=parent)
        self.buttons: dict[Kind, Button] = {}
        for kind in SHOWN:
            primary = ButtonKind.PRIMARY if kind is Kind.VERIFY else ButtonKind.SECONDARY
            button = Button(kind=primary, key=ACTION_LETTERS[kind])
            button.setObjectName(f"act_{kind.value}")
            button.clicked.connect(self._pressed)
            self.buttons[kind] = button
        self.more = Button(icon="dots", kind=ButtonKind.QUIET)
        self.more.setObjectName("act_more")
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.entries: dict[Kind, QAction] = {}
        for kind in MORE:
            entry = self.menu.addAction("")
            entry.setObjectName(f"act_{kind.value}")
            entry.triggered.connect(self._pressed)
            self.entries[kind] = entry
        self.more.clicked.connect(self._open_more)
        self.why_none = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.why_none.setContentsMargins(0, 7, 0, 0)
        self.why_none.hide()
        buttons = row(*self.buttons.values(), None, self.more, gap=6)
        buttons.setContentsMargins(0, 8, 0, 8)
        self.setLayout(column(self.why_none, buttons, margins=(16, 1, 12, 0), gap=0))
        self.retranslate()

    def show_offers(self, offers: Iterable[Offer]) -> None:
        """Enable what the person may do now; say the reason of the rest."""
        known = {offer.kind: offer for offer in offers}
        for kind, button in self.buttons.items():
            button.set_blocked(_reason(known.get(kind)))
        for kind, entry in self.entries.items():
            reason = _reason(known.get(kind))
            entry.setEnabled(not reason)
            entry.setToolTip(reason or entry.text())
        reasons = [_reason(known.get(kind)) for kind in SHOWN]
        # Where nothing at all can be done, the reason belongs in sight and not into four tooltips.
        self.why_none.setText(reasons[0] if all(reasons) else "")
        self.why_none.setVisible(all(reasons))

    @override
    def sizeHint(self) -> QSize:
        own = super().sizeHint()
        return QSize(own.width(), max(part_height(45, Role.BODY, 25), own.height()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say the actions in the language in force."""
        for kind, button in self.buttons.items():
            button.setText(action_name(kind))
        for kind, entry in self.entries.items():
            letter = ACTION_LETTERS.get(kind, "")
            entry.setText(f"{action_name(kind)}\t{letter}" if letter else action_name(kind))
        self.more.setAccessibleName(self.tr("Tindakan lain"))
        self.more.setToolTip(self.tr("Tindakan lain"))

    def _pressed(self) -> None:
        source = self.sender()
        for kind, thing in (*self.buttons.items(), *self.entries.items()):
            if thing is source:
                self.asked.emit(kind)

    def _open_more(self) -> None:
        where = self.more.mapToGlobal(self.more.rect().topRight())
        where.setX(where.x() - self.menu.sizeHint().width())
        where.setY(where.y() - self.menu.sizeHint().height())
        self.menu.popup(where)


def _reason(offer: Offer | None) -> str:
    return "" if offer is None or offer.refusal is None else refusal_text(offer.refusal)
