"""The receipts of what left last, in sight under what waits: that is what makes the outbox trusted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.views import ReceiptRow
from ui.case.times import near
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.outbox.names import action_name, hop_name, receipt_code, state_key
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label, heading
from ui.words import sync_word

_MOST = 3


class LastSent(Box):
    """`all_asked` wants every receipt; it is not there while nothing has left."""

    all_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SUNKEN, line=Token.LINE, radius=6, parent=parent)
        self.setObjectName("outbox_last_sent")
        self._desk = desk
        self._shown: tuple[ReceiptRow, ...] | None = None
        self.title = heading("")
        self.all = Button(kind=Kind.LINK, size=Size.INLINE)
        self.all.setObjectName("outbox_all_receipts")
        self._lines = column(gap=6)
        head = row(self.title, None, self.all)
        self.setLayout(column(head, self._lines, margins=(14, 8, 14, 12), gap=6))
        self.all.clicked.connect(self.all_asked)
        self.retranslate()

    def show_receipts(self, receipts: Sequence[ReceiptRow]) -> None:
        """Show the newest of these."""
        wanted = tuple(receipts[:_MOST])
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for each in wanted:
            self._lines.addWidget(self._told(each))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Terkirim terakhir"))
        self.all.setText(self.tr("Semua bukti kirim"))
        shown, self._shown = self._shown, None
        self.show_receipts(shown or ())

    def _told(self, receipt: ReceiptRow) -> Box:
        small = Role.SMALL
        code = receipt_code(receipt)
        state = sync_word(state_key(receipt).value)
        hop = hop_name(receipt.hop, entered=receipt.entered, onward=receipt.onward)
        parts = (
            Icon(state.icon, state.ink),
            Label(receipt.case_number, small, Weight.MEDIUM, Token.MUTED),
            Label(action_name(receipt.kind)),
            ElidedLabel(hop, small, token=Token.MUTED),
            None,
            Label(near(self._desk, receipt.sent_at), small, token=Token.MUTED),
            Icon("receipt", Token.MUTED, 14),
            Label(code, small, token=Token.MUTED),
        )
        line = Box(None, layout=row(*parts, gap=8))
        line.setAccessibleName(f"{receipt.case_number}, {action_name(receipt.kind)}, {hop}, {code}")
        return line
