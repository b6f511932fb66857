"""What every page of the first run is made of: a title, a line that explains, fields, and one fault."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.look import Role, Token, Weight, part_height
from ui.parts.box import Box, Entry, column, row
from ui.parts.labels import Icon, Label


class Page(Box):
    """One step. `answered` says whether it can be left forwards and names what is missing if not."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self.title = Label("", Role.VIEW, Weight.SEMIBOLD)
        self.about = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.fault.setObjectName("first_fault")
        self._fault_icon = Icon("alert-circle", Token.RED)
        self.forgive()

    def arrange(self, *entries: Entry, last: Entry = 0) -> None:
        """Put title and explanation above the entries, and below them the fault and what comes last."""
        fault = row(self._fault_icon, self.fault, gap=6, stretch=(1,))
        self.setLayout(column(self.title, self.about, 4, *entries, fault, last, None, gap=6))

    def begin(self) -> None:
        """The page is entered: put the focus where one begins."""

    def answered(self) -> bool:
        """Whether everything is there; if not, it is said and the focus is put there."""
        return True

    def retranslate(self) -> None:
        """Say everything in the language in force."""

    def say_fault(self, text: str, where: QWidget | None = None) -> None:
        """Say what is wrong below the fields, once also to a screen reader, and go where it is put right."""
        self.fault.setText(text)
        self.fault.show()
        self._fault_icon.show()
        event = QAccessibleAnnouncementEvent(self.fault, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if where is not None:
            where.setFocus()

    def forgive(self) -> None:
        """Take the fault away."""
        self.fault.hide()
        self._fault_icon.hide()


def caption() -> Label:
    """The small name above a field."""
    return Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)


class Line(QLineEdit):
    """A line to write in, as tall as the one of the unlock card."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), part_height(36, Role.BODY, 16))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def written(self) -> str:
        """What was written, without spaces round it."""
        return self.text().strip()
