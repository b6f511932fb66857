"""Facts in two columns: a faint label, a value that elides, perhaps an icon and a remark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Restyled, Role, Token, scaled
from ui.parts.labels import ElidedLabel, Icon, Label

_GAP = 6
_ALL = 1000  # against the empty stretch at the end, which has 1


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; `aside` is a remark in faint small text behind the value."""

    label: str
    value: str
    icon: str = ""
    aside: str = ""


class _Line:
    """The widgets of one line, reused when other facts are shown."""

    def __init__(self) -> None:
        self.label = Label("", Role.SMALL, token=Token.FAINT)
        self.icon = Icon("", Token.MUTED, 14)
        self.value = ElidedLabel()
        self.aside = ElidedLabel("", Role.SMALL, token=Token.FAINT)
        # The remark has what the value leaves.
        self.aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.below = ElidedLabel("", Role.SMALL, token=Token.FAINT)
        beside = QHBoxLayout()
        beside.setSpacing(_GAP)
        for widget, share in ((self.icon, 0), (self.value, 0), (self.aside, _ALL)):
            beside.addWidget(widget, share)
        beside.addStretch(1)
        self.cell = QVBoxLayout()
        self.cell.setSpacing(1)
        self.cell.addLayout(beside)
        self.cell.addWidget(self.below)
        self._says = False

    def show_fact(self, fact: Fact) -> None:
        self.label.setText(fact.label)
        self.icon.show_icon(fact.icon)
        self.value.setText(fact.value)
        self.value.setAccessibleName(f"{fact.label}: {fact.value}")
        self._says = bool(fact.aside)
        for remark in (self.aside, self.below):
            remark.setText(fact.aside)
        self.icon.setVisible(bool(fact.icon))

    def fit(self, room: int) -> None:
        """Put the remark behind the value, or below it where both are wider than so many pixels."""
        icon = 0 if self.icon.isHidden() else self.icon.sizeHint().width() + _GAP
        wide = icon + self.value.sizeHint().width() + _GAP + self.aside.sizeHint().width()
        self.aside.setVisible(self._says and wide <= room)
        self.below.setVisible(self._says and wide > room)

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.label, self.icon, self.value, self.aside, self.below)


class Facts(QWidget, Restyled):
    """`label_width` is the design width of the left column at 100 %."""

    def __init__(
        self, facts: Sequence[Fact] = (), *, label_width: int = 76, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._lines: list[_Line] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts in this order; lines that are no longer needed are hidden."""
        while len(self._lines) < len(facts):
            line = _Line()
            at = len(self._lines)
            self._grid.addWidget(line.label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(line.cell, at, 1)
            self._lines.append(line)
        for line, fact in zip(self._lines, facts, strict=False):
            line.label.show()
            line.value.show()
            line.show_fact(fact)
        self._count = len(facts)
        for line in self._lines[len(facts) :]:
            for widget in line.widgets():
                widget.hide()
        self.restyle()

    def restyle(self) -> None:
        """Give the left column its width at the present text size."""
        self._grid.setColumnMinimumWidth(0, scaled(self._label_width))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._lines[: self._count]
        labels = max((line.label.sizeHint().width() for line in shown), default=0)
        room = self.width() - max(scaled(self._label_width), labels) - self._grid.horizontalSpacing()
        for line in shown:
            line.fit(room)
