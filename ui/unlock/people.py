"""The people who can unlock here, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, override

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.roles import Role
from ui.parts.person import PersonLine

translate = QCoreApplication.translate
_SHOWN, _FEWEST = 5, 2
_GAP = 2


class Account(NamedTuple):
    """A person as the card shows her; `wait_seconds` of a running pause, `enrolled` has a password here."""

    id: str
    name: str
    about: str
    wait_seconds: int = 0
    enrolled: bool = True


class Named(Protocol):
    """Whoever has an account: a person, or what the list of people says of her."""

    @property
    def id(self) -> str:
        """Her account."""

    @property
    def name(self) -> str:
        """As she is called."""

    @property
    def roles(self) -> frozenset[Role]:
        """What she is trusted with."""


def account_of(person: Named, unit: str = "", wait_seconds: int = 0, *, enrolled: bool = True) -> Account:
    """The line of a person: her roles in words and the name of her unit, if it is known."""
    names = {
        Role.OFFICER: translate("Unlock", "Petugas"),
        Role.SUPERVISOR: translate("Unlock", "Atasan"),
        Role.ADMINISTRATOR: translate("Unlock", "Administrator"),
        Role.PROVINCE: translate("Unlock", "Provinsi"),
    }
    parts = [name for role, name in names.items() if role in person.roles]
    about = ", ".join([*parts, unit] if unit else parts)
    return Account(person.id, person.name, about, wait_seconds, enrolled)


class AccountLine(PersonLine):
    """The line of one account."""

    def __init__(self, account: Account) -> None:
        super().__init__(account.name, account.about)
        self.account = account
        self.setObjectName(f"person_{account.id}")


class People(QScrollArea):
    """All lines in one group: arrow keys move between them, `chosen` follows."""

    chosen = Signal(str)

    def __init__(self, accounts: Sequence[Account], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The ground of the card; asking for the viewport itself would make Qt's binding look through every
        # kind of widget, 15 ms before the first window.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._group = QButtonGroup(self)
        host = QWidget()
        layout = QVBoxLayout(host)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        self.lines = tuple(AccountLine(account) for account in accounts)
        for line in self.lines:
            self._group.addButton(line)
            layout.addWidget(line)
        self.setWidget(host)
        host.setAutoFillBackground(False)
        self._group.buttonToggled.connect(self._toggled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = min(_FEWEST, len(self.lines))
        self._scroll_if_needed()

    def choose(self, person: str) -> None:
        """Choose somebody; an unknown id changes nothing."""
        for line in self.lines:
            if line.account.id == person:
                line.setChecked(True)
                self.ensureWidgetVisible(line)

    def current(self) -> Account | None:
        """Who is chosen."""
        return next((line.account for line in self.lines if line.isChecked()), None)

    def fit(self, room: int) -> None:
        """Show as many lines as fit into so many pixels, at least two, at most five; the rest scrolls."""
        each = self.lines[0].sizeHint().height() + _GAP if self.lines else 1
        lines = min(len(self.lines), max(_FEWEST, min(_SHOWN, room // each)))
        if lines != self._shown:
            self._shown = lines
            self._scroll_if_needed()
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        each = self.lines[0].sizeHint().height() + _GAP if self.lines else 0
        return QSize(200, max(0, self._shown * each - _GAP))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _scroll_if_needed(self) -> None:
        # Without this a layout that rounds one pixel away would show a bar beside lines that all fit.
        all_shown = self._shown >= len(self.lines)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if all_shown else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        button.update()
        if on and isinstance(button, AccountLine):
            self.ensureWidgetVisible(button)
            self.chosen.emit(button.account.id)
