"""One part of a conflict as a line: base, both sides as cards, and the text that will be stored."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.casework.views import ClashView
from desktop.domain.complaint import Json
from ui.case.writing import Editor
from ui.conflicts.values import NOTHING, part_icon, part_name, value_text, written
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.choice_card import ChoiceCard
from ui.parts.diff_marks import Run, word_diff
from ui.parts.labels import Icon, Label

NAME, BASE, RESULT, RESULT_NARROW = 118, 196, 268, 196
"""Design widths of the outer columns; without the base column the result is narrower too."""

_LEVEL = (0, 10, 0, 0)

_CHOOSABLE = frozenset({"unit", "officer", "classification", "priority", "category_id", "authority_to"})
"""Parts that are picked, never written by hand."""


class PartLine(Box):
    """`changed` when another choice is made; `send_asked` on Ctrl+Enter in a text of one's own."""

    changed = Signal()
    send_asked = Signal()

    def __init__(self, desk: Desk, clash: ClashView, number: int, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, sides="b", parent=parent)
        self._desk, self.clash = desk, clash
        self.setObjectName(f"conflict_part_{number}")
        self._own: str | None = None
        mine, theirs = (value_text(desk, clash.field, one) for one in (clash.mine, clash.theirs))
        old = value_text(desk, clash.field, clash.old)
        self.name = Label(part_name(clash.field), weight=Weight.SEMIBOLD)
        self.state_icon = Icon("bolt", Token.RED, 14)
        self.state = Label("", Role.SMALL, token=Token.RED)
        self.base = Label(old, token=Token.MUTED, wrap=True)
        cards = Box(None)
        self.mine = ChoiceCard(self._runs(old, mine), key="1", what=self.tr("Versi Anda"), parent=cards)
        self.mine.setObjectName(f"conflict_mine_{number}")
        self.theirs = ChoiceCard(self._runs(old, theirs), key="2", what=self.tr("Versi pusat"), parent=cards)
        self.theirs.setObjectName(f"conflict_theirs_{number}")
        beside = QHBoxLayout(cards)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.mine, 1)
        beside.addWidget(self.theirs, 1)
        self.group = QButtonGroup(self)
        self.group.addButton(self.mine, 1)
        self.group.addButton(self.theirs, 2)
        self.result = Label("", wrap=True, weight=Weight.MEDIUM)
        self.result.setObjectName(f"conflict_result_{number}")
        self.write = Button(
            self.tr("Tulis sendiri"), icon="pencil", key="3", kind=Kind.LINK, size=Size.INLINE
        )
        self.write.setVisible(clash.field not in _CHOOSABLE)
        self.hint = Label("", Role.SMALL, token=Token.MUTED)
        self.editor = Editor(44, 120)
        self.editor.setObjectName(f"conflict_own_{number}")
        self.editor.setAccessibleName(self.tr("Tulis sendiri: {0}").format(self.name.text()))
        self.editor.setVisible(False)
        named = row(Icon(part_icon(clash.field), Token.MUTED), self.name, None, gap=6)
        told = row(self.state_icon, self.state, None, gap=5)
        # The texts stand level with the first line inside the cards.
        left = Box(None, layout=column(named, told, None, margins=_LEVEL, gap=4))
        written_here = row(self.write, None)
        self.right = Box(
            None,
            layout=column(self.result, self.hint, self.editor, written_here, None, margins=_LEVEL, gap=4),
        )
        self.middle = Box(None, layout=column(self.base, None, margins=_LEVEL))
        self.left, self._folded = left, False
        self._fit()
        self.setLayout(row(left, self.middle, cards, self.right, margins=(14, 9, 14, 9), gap=8, stretch=(2,)))
        self.group.idToggled.connect(self._chosen)
        self.write.clicked.connect(self.write_own)
        self.editor.textChanged.connect(self._wrote)
        self.editor.send_asked.connect(self.send_asked)
        self._show()

    @property
    def chosen(self) -> bool:
        """Whether this part has its result."""
        return self._own is not None or self.group.checkedId() > 0

    @property
    def value(self) -> Json:
        """What will be stored."""
        if self._own is not None:
            return written(self.clash.field, self._own)
        return self.clash.mine if self.group.checkedId() == 1 else self.clash.theirs

    def choose(self, side: int) -> None:
        """Choose a side: 1 is the person's own, 2 the platform's."""
        button = self.group.button(side)
        button.setChecked(True)

    def take_over(self, other: PartLine) -> None:
        """Choose what the other line of the same part has chosen."""
        if other.own is not None:
            self.write_own()
            self.editor.setPlainText(other.own)
        elif other.group.checkedId() > 0:
            self.choose(other.group.checkedId())

    @property
    def own(self) -> str | None:
        """The text of one's own, None while a side is chosen or nothing is."""
        return self._own

    def write_own(self) -> None:
        """Write a text of one's own, beginning with one's own version."""
        if self.write.isHidden():
            return
        self.group.setExclusive(False)
        self.mine.setChecked(False)
        self.theirs.setChecked(False)
        self.group.setExclusive(True)
        self.editor.setVisible(True)
        self.editor.setPlainText(value_text(self._desk, self.clash.field, self.clash.mine))
        self.editor.setFocus()

    def fold_base(self, *, folded: bool) -> None:
        """Leave the base column out in a narrow window; its text moves into the description."""
        self._folded = folded
        self._fit()
        self.name.setToolTip(self.base.text() if folded else "")
        self.name.setAccessibleDescription(self.base.text() if folded else "")

    @override
    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def _fit(self) -> None:
        self.middle.setVisible(not self._folded)
        self.left.setFixedWidth(scaled(NAME))
        self.middle.setFixedWidth(scaled(BASE))
        self.right.setFixedWidth(scaled(RESULT_NARROW if self._folded else RESULT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_1:
                self.choose(1)
            case Qt.Key.Key_2:
                self.choose(2)
            case Qt.Key.Key_3:
                self.write_own()
            case _:
                super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _chosen(self, _side: int, on: bool) -> None:
        if on:
            self._own = None
            self.editor.setVisible(False)
            self._show()
            self.changed.emit()

    def _wrote(self) -> None:
        self._own = self.editor.text()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        done = self.chosen
        self.state_icon.show_icon("circle-check" if done else "bolt", Token.GREEN if done else Token.RED)
        self.state.setText(self.tr("dipilih") if done else self.tr("perlu dipilih"))
        self.state.set_token(Token.GREEN if done else Token.RED)
        if done:
            self.result.setText(value_text(self._desk, self.clash.field, self.value))
        else:
            self.result.setText(self.tr("Belum dipilih"))
        self.result.set_token(Token.INK if done else Token.MUTED)
        self.result.setAccessibleName(f"{self.name.text()}: {self.result.text()}")
        self.result.setVisible(self._own is None)
        own = self.clash.field not in _CHOOSABLE
        self.hint.setText(self.tr("Tekan 1, 2, atau 3.") if own else self.tr("Tekan 1 atau 2."))
        self.hint.setVisible(not done)

    def _runs(self, old: str, new: str) -> tuple[Run, ...]:
        if old == NOTHING or self.clash.field in _CHOOSABLE:
            return (Run(new),)
        return word_diff(old, new)
