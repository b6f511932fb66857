"""What two sides changed without getting in each other's way, told after the parts that need a choice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.casework.views import ClashView
from ui.conflicts.values import part_icon, part_name, value_text
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label

_NAME = 148


class MergedBox(Box):
    """Can be folded to its headline."""

    def __init__(self, desk: Desk, merged: tuple[ClashView, ...], parent: QWidget | None = None) -> None:
        super().__init__(Token.SUNKEN, line=Token.LINE, radius=6, parent=parent)
        self.setObjectName("conflict_merged")
        title = Label(self.tr("%n bagian digabung otomatis", "", len(merged)), weight=Weight.SEMIBOLD)
        calm = Label(self.tr("tidak bertabrakan"), Role.SMALL, token=Token.MUTED)
        self.fold = Button(kind=Kind.LINK, size=Size.INLINE)
        self.fold.setObjectName("conflict_merged_fold")
        self.fold.clicked.connect(self._turn)
        self.lines = [self._told(desk, one) for one in merged]
        self._body = Box(None, layout=column(*self.lines, gap=5))
        head = row(Icon("git-merge", Token.GREEN), title, calm, None, self.fold, gap=8)
        self.setLayout(column(head, self._body, margins=(14, 10, 14, 10), gap=7))
        self._say()

    def _told(self, desk: Desk, one: ClashView) -> Box:
        name = Label(part_name(one.field), Role.SMALL, Weight.MEDIUM)
        name.setFixedWidth(scaled(_NAME) - 22)
        value = ElidedLabel(value_text(desk, one.field, one.mine), Role.SMALL, token=Token.MUTED)
        done = Label(self.tr("digabung"), Role.SMALL, token=Token.MUTED)
        parts = (
            Icon(part_icon(one.field), Token.MUTED, 14),
            name,
            value,
            None,
            Icon("check", Token.GREEN, 14),
            done,
        )
        line = Box(None, layout=row(*parts, gap=8))
        line.setAccessibleName(f"{name.text()}: {value.text()}")
        return line

    def _turn(self) -> None:
        self._body.setVisible(self._body.isHidden())
        self._say()

    def _say(self) -> None:
        self.fold.setText(self.tr("Lihat") if self._body.isHidden() else self.tr("Sembunyikan"))
