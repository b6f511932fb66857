"""Where a public follow-up or an internal note is written; the ground tells them apart."""

from __future__ import annotations

from datetime import datetime
from typing import override

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from desktop.domain.actions import FollowUp, Note
from desktop.domain.intents import Kind
from ui.case.drafts import DraftKeeper
from ui.case.names import COUNTED
from ui.case.staged import StagedFiles
from ui.case.times import near, to_the_second
from ui.case.writing import LONGEST, Editor, counter_text
from ui.desk import Desk
from ui.look import Role, Token
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.button import Kind as ButtonKind
from ui.parts.labels import ElidedLabel, Icon
from ui.parts.tabs import Tab, Tabs
from ui.problems import refusal_text

_KINDS = (Kind.FOLLOW_UP, Kind.NOTE)


class Composer(Box):
    """`sent` when a text has become an action."""

    sent = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, sides="t", parent=parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._said: dict[Kind, str] = dict.fromkeys(_KINDS, "")
        self.tabs = Tabs(ground=Token.CANVAS, height=34)
        self.tabs.setObjectName("composer_tabs")
        self.editors = {kind: Editor() for kind in _KINDS}
        self.keepers: dict[Kind, DraftKeeper] = {}
        for kind, editor in self.editors.items():
            editor.setObjectName(f"composer_{kind.value}")
            keeper = DraftKeeper(desk, kind, editor.toPlainText, self)
            self.keepers[kind] = keeper
            editor.textChanged.connect(keeper.touch)
            editor.textChanged.connect(self._show_state)
            editor.send_asked.connect(self.send)
            keeper.kept.connect(self._kept)
        self.editors[Kind.NOTE].setProperty("note", True)
        self.staged = StagedFiles(desk)
        self.attach = Button(icon="paperclip", kind=ButtonKind.QUIET)
        self.attach.setObjectName("composer_attach")
        self.state_icon = Icon("", Token.GREEN, 14)
        self.state = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.state.setObjectName("composer_state")
        self.submit = Button(icon="send", key="Ctrl+Enter", kind=ButtonKind.PRIMARY)
        self.submit.setObjectName("composer_send")
        below = row(self.attach, None, self.state_icon, self.state, 4, self.submit, gap=6)
        editors = column(*self.editors.values(), gap=0)
        body = column(editors, self.staged, below, margins=(14, 8, 14, 8), gap=6)
        self.setLayout(column(self.tabs, body, margins=(0, 1, 0, 0), gap=0))
        for editor in self.editors.values():
            editor.files_given.connect(self.staged.add)
        self.staged.changed.connect(self._show_state)
        self.attach.clicked.connect(self.staged.ask)
        self.submit.clicked.connect(self.send)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.retranslate()
        self._tab_changed()

    @property
    def kind(self) -> Kind:
        """Which of the two is being written."""
        return _KINDS[max(0, self.tabs.currentIndex())]

    @property
    def editor(self) -> Editor:
        """Where it is being written."""
        return self.editors[self.kind]

    def show_case(self, view: CaseView) -> None:
        """Write for this case; its drafts are brought back, those of the last one are kept."""
        same = self._view is not None and self._view.complaint.record == view.complaint.record
        if not same:
            self.flush()
            self.staged.clear()
        self._view = view
        drafts = {kind: (text, at) for kind, text, at in view.drafts}
        for kind, editor in self.editors.items():
            text, at = drafts.get(kind.value, ("", None))
            keeper = self.keepers[kind]
            # A draft that came back by itself (an action was withdrawn) fills only an empty place.
            if not same or (text and not editor.toPlainText() and not keeper.pending):
                editor.setPlainText(text)
                editor.moveCursor(QTextCursor.MoveOperation.End)
                keeper.begin(view.complaint.record, text)
                restored = self.tr("Draf dari {0}")
                self._said[kind] = restored.format(near(self._desk, at)) if at is not None else ""
        if not same:
            blocked = view.offer(Kind.FOLLOW_UP).refusal is not None and not drafts.get(Kind.FOLLOW_UP.value)
            self.tabs.setCurrentIndex(1 if blocked or drafts.keys() == {Kind.NOTE.value} else 0)
        self._show_state()

    def compose(self, kind: Kind) -> None:
        """Open the tab of a follow-up or a note and put the cursor there."""
        self.tabs.setCurrentIndex(_KINDS.index(kind))
        self.editor.setFocus()

    def flush(self) -> None:
        """Keep both drafts now."""
        for keeper in self.keepers.values():
            keeper.flush()

    def send(self) -> None:
        """Make the text an action; on a refusal it stays where it is."""
        self._show_state()
        view, kind, text = self._view, self.kind, self.editor.text()
        if view is None or not self.submit.isEnabled():
            return
        files = self.staged.take_in(view, public=kind is Kind.FOLLOW_UP)
        if files is None:
            return
        action = FollowUp(text, files) if kind is Kind.FOLLOW_UP else Note(text, files)
        if self._desk.act(action, view.complaint.record, view) is None:
            return
        self._said[kind] = ""
        self.editor.clear()
        self.keepers[kind].sent()
        self.staged.clear()
        self._show_state()
        self.sent.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(360, super().minimumSizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.tabs.setAccessibleName(self.tr("Jenis tulisan"))
        self.tabs.set_tabs(
            (
                Tab(self.tr("Tindak lanjut publik"), "world"),
                Tab(
                    self.tr("Catatan internal"),
                    "lock",
                    ink=Token.NOTE_INK,
                    underline=Token.NOTE_LINE,
                    ground=Token.NOTE,
                ),
            )
        )
        public, note = self.editors[Kind.FOLLOW_UP], self.editors[Kind.NOTE]
        public.setAccessibleName(self.tr("Tindak lanjut publik, dilihat pelapor dan publik"))
        public.setPlaceholderText(self.tr("Tulis tindak lanjut untuk pelapor"))
        note.setAccessibleName(self.tr("Catatan internal, tidak dikirim ke pelapor"))
        note.setPlaceholderText(self.tr("Tulis catatan untuk rekan kerja"))
        self.attach.setText(self.tr("Lampirkan"))
        self.attach.setToolTip(
            self.tr("Ctrl+Shift+A. Berkas dan gambar dapat juga ditempel atau dijatuhkan ke sini.")
        )
        self._show_state()

    def _tab_changed(self) -> None:
        for kind, editor in self.editors.items():
            editor.setVisible(kind is self.kind)
        note = self.kind is Kind.NOTE
        self.set_fill(Token.NOTE if note else Token.CANVAS, Token.NOTE_LINE if note else Token.LINE)
        self._show_state()

    def _kept(self, at: datetime) -> None:
        for kind, keeper in self.keepers.items():
            if keeper is self.sender():
                written = self.editors[kind].toPlainText()
                saved = self.tr("Draf tersimpan {0}").format(to_the_second(self._desk, at))
                self._said[kind] = saved if written else ""
        self._show_state()

    def _show_state(self) -> None:
        kind, length = self.kind, len(self.editor.text())
        note = kind is Kind.NOTE
        self.submit.setText(self.tr("Simpan catatan") if note else self.tr("Kirim tindak lanjut"))
        self.submit.set_icon("lock" if note else "send")
        audience = self.tr("Tidak dikirim ke pelapor") if note else self.tr("Dilihat pelapor dan publik")
        self.tabs.set_side(f"{audience} · {counter_text(length)}")
        reason, hint = self._blocked(kind, length), ""
        self.submit.set_blocked(reason)
        if not reason and not self._desk.online:
            hint = self.tr("Akan dikirim saat daring")
            self.submit.setToolTip(hint)
        wrong = bool(reason) and (length > LONGEST or self._refused(kind) != "")
        said = reason if wrong else self._said[kind]
        self.state.setText(said)
        self.state.set_token(Token.RED if length > LONGEST else Token.MUTED)
        self.state_icon.show_icon("alert-circle" if wrong else "check", Token.RED if wrong else Token.GREEN)
        self.state_icon.setVisible(bool(said))

    def _refused(self, kind: Kind) -> str:
        refusal = None if self._view is None else self._view.offer(kind).refusal
        return "" if refusal is None else refusal_text(refusal)

    def _blocked(self, kind: Kind, length: int) -> str:
        if self._view is None:
            return self.tr("Belum ada laporan yang dibuka.")
        if self._refused(kind):
            return self._refused(kind)
        if length > LONGEST:
            return COUNTED.too_long(length - LONGEST)
        return "" if length else self.tr("Tulis teksnya dahulu.")
