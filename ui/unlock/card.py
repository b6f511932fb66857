"""The card in the middle of the unlock window: who, password, what was wrong, one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, divider, row
from ui.parts.brand import Mark, Weave
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.unlock.password import PasswordField
from ui.unlock.people import Account, People

_WIDTH = 420


class UnlockCard(Box):
    """`tried` carries person, code (empty with a password alone) and password."""

    tried = Signal(str, str, str)
    chosen = Signal(str)
    forgotten = Signal()

    def __init__(self, accounts: Sequence[Account], office: str, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, line=Token.EDGE, radius=8, parent=parent)
        self._by_code = self._busy = False
        self.people = People(accounts)
        self._people_label = _label()
        self._code_label, self.code = _label(), PasswordField("unlock_code")
        self.code.reveal(True)
        self._password_label, self.password = _label(), PasswordField("unlock_password")
        self.show_password = Button(icon="eye", kind=Kind.QUIET, size=Size.LARGE)
        self.show_password.setCheckable(True)
        self.show_password.setObjectName("unlock_show")
        self._fault_icon = Icon("alert-circle", Token.RED)
        self.fault = Label("", Role.SMALL, Weight.MEDIUM, Token.RED, wrap=True)
        self.fault.setObjectName("unlock_fault")
        self._caps_icon = Icon("keyboard", Token.AMBER)
        self.caps = Label("", Role.SMALL, Weight.MEDIUM, Token.AMBER)
        self.open = Button(icon="lock-open", key="Enter", kind=Kind.PRIMARY, size=Size.LARGE)
        self.open.setObjectName("unlock_open")
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.forgot = Button(kind=Kind.LINK, size=Size.INLINE)
        self.forgot.setObjectName("unlock_forgot")
        self._build(office)
        self._connect()
        self.retranslate()

    def _build(self, office: str) -> None:
        name = column(
            Label("Tanggap", Role.TITLE, Weight.BOLD), ElidedLabel(office, token=Token.MUTED), gap=1
        )
        inner = column(
            row(Mark(), name, None, gap=12),
            4,
            divider(),
            self._people_label,
            self.people,
            2,
            self._code_label,
            self.code,
            self._password_label,
            row(self.password, self.show_password, gap=4, stretch=(0,)),
            row(self._fault_icon, self.fault, gap=6, stretch=(1,)),
            row(self._caps_icon, self.caps, None, gap=6),
            2,
            self.open,
            row(self.forgot, None, gap=4),
            margins=(24, 18, 24, 14),
            gap=7,
        )
        self.setLayout(column(Weave(), inner, gap=0))
        self.setFixedWidth(max(_WIDTH, scaled(_WIDTH)))
        for widget in (self._code_label, self.code, self.fault, self._fault_icon):
            widget.hide()
        self._show_caps(False)

    def _connect(self) -> None:
        self.people.chosen.connect(self._chosen)
        self.password.returnPressed.connect(self.submit)
        self.code.returnPressed.connect(self.password.setFocus)
        self.password.textEdited.connect(self.forgive)
        self.password.caps_lock.connect(self._show_caps)
        self.show_password.toggled.connect(self._reveal)
        self.open.clicked.connect(self.submit)
        self.forgot.clicked.connect(self.forgotten)

    @property
    def by_code(self) -> bool:
        """Whether a one-time code is asked for, to set a new password."""
        return self._by_code

    def set_by_code(self, by_code: bool) -> None:
        """Ask for a one-time code and a new password, or for the password alone."""
        self._by_code = by_code
        self.code.setVisible(by_code)
        self._code_label.setVisible(by_code)
        self.forgive()
        self.retranslate()

    def submit(self) -> None:
        """Try with what is written; an empty field is named and gets the focus."""
        who = self.people.current()
        secret, code = self.password.text(), self.code.text().strip()
        if who is None or not self.open.isEnabled():
            return
        if self._by_code and not code:
            self.say_fault(self.tr("Isi dahulu kode dari administrator."))
            self.code.setFocus()
        elif not secret:
            self.say_fault(self.tr("Isi dahulu kata sandi Anda."))
            self.password.setFocus()
        else:
            self.tried.emit(who.id, code if self._by_code else "", secret)

    def allow(self, allowed: bool) -> None:
        """Whether a try is possible now; the fields keep the focus meanwhile, they only take no letters."""
        self.open.setEnabled(allowed)
        self.password.setReadOnly(not allowed)
        self.code.setReadOnly(not allowed)

    def show_busy(self, busy: bool) -> None:
        """Say that a try runs; nobody else can be chosen until it has ended."""
        self._busy = busy
        self.allow(not busy)
        self.people.setEnabled(not busy)
        self.retranslate()

    def say_fault(self, text: str, *, announce: bool = True) -> None:
        """Say what was wrong below the password, and once to a screen reader."""
        self.fault.setText(text)
        self.fault.show()
        self._fault_icon.show()
        if announce:
            # Needed only when something went wrong, and not cheap to load.
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            event = QAccessibleAnnouncementEvent(self.fault, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    def reject(self, text: str) -> None:
        """Say that the password was wrong and let it be written again."""
        self.say_fault(text)
        self.password.mark_wrong(True)
        self.password.selectAll()
        self.password.setFocus()

    def forgive(self) -> None:
        """Take the fault away."""
        self.fault.hide()
        self._fault_icon.hide()
        self.password.mark_wrong(False)

    def clear(self) -> None:
        """Leave no secret in the fields."""
        self.password.clear()
        self.code.clear()
        self.show_password.setChecked(False)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._people_label.setText(self.tr("Petugas"))
        self.people.setAccessibleName(self.tr("Petugas"))
        self._code_label.setText(self.tr("Kode sekali pakai"))
        self.code.setAccessibleName(self.tr("Kode sekali pakai"))
        word = self.tr("Kata sandi baru") if self._by_code else self.tr("Kata sandi")
        self._password_label.setText(word)
        self.password.setAccessibleName(word)
        shown = self.show_password.isChecked()
        self.show_password.setText(self.tr("Sembunyikan") if shown else self.tr("Tampilkan"))
        self.caps.setText(self.tr("Caps Lock menyala"))
        verb = self.tr("Simpan dan buka kunci") if self._by_code else self.tr("Buka kunci")
        self.open.setText(self.tr("Membuka…") if self._busy else verb)
        self.forgot.setText(self.tr("Kembali ke kata sandi") if self._by_code else self.tr("Lupa kata sandi"))

    def _chosen(self, person: str) -> None:
        self.forgive()
        self.clear()
        self.chosen.emit(person)

    def _reveal(self, shown: bool) -> None:
        self.password.reveal(shown)
        self.show_password.set_icon("eye-off" if shown else "eye")
        self.retranslate()

    def _show_caps(self, on: bool) -> None:
        self.caps.setVisible(on)
        self._caps_icon.setVisible(on)


def _label() -> Label:
    return Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
