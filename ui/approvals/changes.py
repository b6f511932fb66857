"""What a proposal would change, part by part: as it is, an arrow, as it will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.look import Restyled, Role, Token, Weight, colour, metrics, scaled, text_width
from ui.parts.labels import ElidedLabel, Icon, Label

_NAME, _BEFORE = 126, 130
_SHARE = 0.24  # of the width at most, so that the result has room


@dataclass(frozen=True, slots=True)
class Change:
    """One part; an empty `before` says that there was nothing."""

    part: str
    before: str
    after: str


class ChangeList(QWidget, Restyled):
    """Lines of a grid; each result says the whole change to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[tuple[Label, _Struck, Icon, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self.restyle()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these changes in this order."""
        while len(self.lines) < len(changes):
            at = len(self.lines)
            line = (
                Label("", Role.SMALL, token=Token.FAINT),
                _Struck("", token=Token.MUTED),
                Icon("arrow-right", Token.MUTED, 14),
                Label("", weight=Weight.MEDIUM, wrap=True),
            )
            line[3].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            for column, part in enumerate(line):
                self._grid.addWidget(part, at, column)
            self.lines.append(line)
        for at, line in enumerate(self.lines):
            for part in line:
                part.setVisible(at < len(changes))
            if at < len(changes):
                self._show(line, changes[at])

    @override
    def restyle(self) -> None:
        self._grid.setColumnMinimumWidth(0, min(scaled(_NAME), round(self.width() * _SHARE)))
        self._grid.setColumnMinimumWidth(1, min(scaled(_BEFORE), round(self.width() * _SHARE)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _show(self, line: tuple[Label, _Struck, Icon, Label], change: Change) -> None:
        name, before, _, after = line
        name.setText(change.part)
        before.setText(change.before or "—")
        before.strike(on=bool(change.before))
        after.setText(change.after)
        said = self.tr("{0}: dari {1} menjadi {2}") if change.before else "{0}: {2}"
        after.setAccessibleName(said.format(change.part, change.before, change.after))


class _Struck(ElidedLabel):
    """What will no longer be so is struck through."""

    _on = False

    def strike(self, *, on: bool) -> None:
        self._on = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._on:
            # Drawn here: a struck font does not survive the polishing of a style sheet.
            letters = metrics()
            top = (self.height() - letters.height()) / 2 + letters.ascent() - letters.strikeOutPos()
            wide = min(self.width(), text_width(self.text()))
            QPainter(self).fillRect(QRectF(0, top, wide, 1), colour(Token.MUTED))
