"""Conflicts one after another: every part with both sides, nothing decided by itself, nothing lost."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.casework.casework import RuleError
from desktop.casework.views import ConflictView
from ui.case.times import near
from ui.conflicts.listing import lines
from ui.conflicts.merged import MergedBox
from ui.conflicts.part import BASE, NAME, RESULT, RESULT_NARROW, PartLine
from ui.desk import Desk
from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.empty_state import EmptyState
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.meter import Meter
from ui.parts.room_frame import RoomFrame
from ui.parts.two_lines import TwoLineList
from ui.problems import refusal_text

_NARROW_BELOW = 1000
_LIST = 236


class ConflictsScreen(RoomFrame):
    """`case_asked` wants the whole case of the conflict that is shown."""

    case_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("conflicts_screen", parent)
        self._desk = desk
        self._found: tuple[ConflictView, ...] = ()
        self._conflict: ConflictView | None = None
        self._put_off: list[str] = []
        self.parts: list[PartLine] = []
        self.title = Label("", Role.VIEW)
        self.about = ElidedLabel("", token=Token.MUTED)
        self.list = TwoLineList("conflicts_list")
        self.open = Button(key="Enter", kind=Kind.QUIET)
        self.promise, self.rest = Label("", weight=Weight.SEMIBOLD), ElidedLabel("")
        self.progress = Label("", weight=Weight.SEMIBOLD)
        self.meter = Meter()
        sides = (Token.MUTED, Token.MUTED, Token.INK, Token.INK, Token.MUTED)
        self.heads = [Label("", Role.SMALL, Weight.SEMIBOLD, token) for token in sides]
        self.whens = [ElidedLabel("", Role.SMALL, token=Token.MUTED) for _ in range(3)]
        self._content = Box(Token.SURFACE)
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.missing = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED)
        self.missing.setObjectName("conflict_missing")
        self.all_theirs, self.all_mine = Button(), Button()
        self.all_theirs.setObjectName("conflict_all_theirs")
        self.all_mine.setObjectName("conflict_all_mine")
        self.kept = ElidedLabel("", Role.SMALL, token=Token.MUTED)
        self.later = Button(kind=Kind.QUIET)
        self.save = Button(icon="send", key="Ctrl+Enter", kind=Kind.PRIMARY)
        self.save.setObjectName("conflict_save")
        self.empty = EmptyState("circle-check")
        self._build()
        self._connect()
        self.retranslate()

    # -- what the window asks

    def reload(self) -> None:
        """Read the conflicts again; the one being decided stays, with its choices."""
        found = self._desk.casework.conflicts(self._desk.person)
        self._found = tuple(sorted(found, key=lambda one: one.intent in self._put_off))
        kept = self._conflict.intent if self._conflict else ""
        chosen = self.list.show_lines(lines(self._desk, self._found), kept)
        self._list_place.setVisible(len(self._found) > 1)
        self.show_content(there=bool(chosen))
        if chosen:
            self._picked(chosen)
        else:
            self._conflict = None

    def show_conflict(self, conflict: ConflictView) -> None:
        """Show a conflict with nothing chosen yet."""
        self._conflict = conflict
        self.about.setText(f"{conflict.number}  {conflict.title}")
        times = (conflict.same_at, conflict.mine_at, conflict.theirs_at)
        same, mine, theirs = (near(self._desk, at) if at else "" for at in times)
        theirs = ", ".join(part for part in (conflict.theirs_by, theirs) if part)
        for label, text in zip(self.whens, (same, mine, theirs), strict=True):
            label.setText(text)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.parts = [PartLine(self._desk, clash, n) for n, clash in enumerate(conflict.clashes)]
        for part in self.parts:
            part.changed.connect(self._count)
            part.send_asked.connect(self._save)
            self._lines.addWidget(part)
        if conflict.merged:
            merged = MergedBox(self._desk, conflict.merged)
            self._lines.addWidget(Box(Token.SURFACE, layout=column(merged, margins=(14, 12, 14, 12))))
        self._lines.addStretch(1)
        self._fold()
        self._count()
        if self.parts:
            self.enter_at(self.parts[0].mine)
        if self.isVisible() and not self.list.hasFocus():
            self.setFocus()

    def choose(self, intent: str) -> None:
        """Show the conflict of an intent, when it is still one."""
        self.reload()
        self.list.go_to(intent)

    def toast_host(self) -> QWidget:
        """Toasts stand over the parts."""
        return self._area

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Selesaikan konflik"))
        self.title.setText(self.tr("Selesaikan konflik"))
        self.open.setText(self.tr("Buka laporan"))
        self.promise.setText(self.tr("Laporan ini diubah di dua tempat."))
        self.rest.setText(self.tr("Tidak ada yang hilang. Pilih isi yang benar untuk tiap bagian."))
        names = (
            self.tr("Bagian"),
            self.tr("Terakhir sama"),
            self.tr("Versi Anda"),
            self.tr("Versi pusat"),
            self.tr("Hasil"),
        )
        for label, name in zip(self.heads, names, strict=True):
            label.setText(name)
        self.all_theirs.setText(self.tr("Ambil semua pusat"))
        self.all_mine.setText(self.tr("Ambil semua saya"))
        self.kept.setText(self.tr("Isi yang tidak dipakai tetap tersimpan di riwayat."))
        self.later.setText(self.tr("Tunda"))
        self.save.setText(self.tr("Simpan hasil dan kirim ulang"))
        self.empty.show_state(
            "circle-check",
            self.tr("Tidak ada konflik"),
            self.tr("Bila satu bagian diubah di dua tempat, Anda memilih di sini."),
        )
        self.list.setAccessibleName(self.tr("Laporan yang berkonflik"))
        shown, before = self._conflict, self.parts
        self.reload()
        if shown is not None and shown == self._conflict:
            self.show_conflict(shown)
            for part, old in zip(self.parts, before, strict=True):
                part.take_over(old)
        self._count()

    # -- Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    # -- building

    def _build(self) -> None:
        bar = row(self.title, self.about, None, self.open, margins=(16, 0, 12, 1), gap=14)
        told = (Icon("bolt", Token.RED), self.promise, self.rest, None, self.progress, self.meter)
        said = row(*told, margins=(14, 13, 14, 13))
        self._head = self._columns()
        self._area: QScrollArea = scrolling(self._content)
        warn = row(None, Icon("info-circle", Token.MUTED, 14), self.missing, margins=(14, 4, 14, 6), gap=6)
        self._warning = Box(Token.SURFACE, layout=warn)
        buttons = (self.all_theirs, self.all_mine, Icon("database", Token.MUTED, 14), self.kept)
        foot = Box(Token.CANVAS, sides="t")
        foot.setLayout(row(*buttons, None, self.later, self.save, margins=(14, 9, 12, 9), gap=8))
        page = Box(Token.SURFACE)
        page.setLayout(
            column(
                Box(Token.SURFACE, sides="b", layout=said),
                self._head,
                self._area,
                self._warning,
                foot,
                gap=0,
                stretch=(2,),
            )
        )
        self._list_place = Box(Token.SURFACE, sides="r", layout=column(self.list))
        whole = Box(Token.SURFACE, layout=row(self._list_place, page, gap=0, stretch=(1,)))
        self.build(bar, whole, self.empty)

    def _columns(self) -> Box:
        part, base, mine, theirs, result = self.heads
        self._base_head = Box(None, layout=row(base, self.whens[0], None, gap=8))
        sides = Box(None)
        left = Box(None, layout=row(mine, self.whens[1], None, gap=8))
        right = Box(None, layout=row(theirs, self.whens[2], None, gap=8))
        sides.setLayout(row(left, right, gap=8, stretch=(0, 1)))
        self._first_head = Box(None, layout=row(part, None))
        self._last_head = Box(None, layout=row(result, None))
        head = Box(Token.CANVAS, sides="b")
        columns = (self._first_head, self._base_head, sides, self._last_head)
        head.setLayout(row(*columns, margins=(14, 6, 14, 6), gap=8, stretch=(2,)))
        return head

    def _connect(self) -> None:
        self._desk.changed.connect(self.heard_change)
        self.reading_due.connect(self.reload)
        self.language_changed.connect(self.retranslate)
        self.save.clicked.connect(self._save)
        self.later.clicked.connect(self._later)
        self.open.clicked.connect(self._open)
        self.list.chosen.connect(self._picked)
        self.all_mine.clicked.connect(self._all_mine)
        self.all_theirs.clicked.connect(self._all_theirs)
        for keys, slot in (("Ctrl+Return", self._save), ("Ctrl+Enter", self._save), ("N", self._next)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- what was chosen and pressed

    def _fold(self) -> None:
        room = self.width() - (0 if self._list_place.isHidden() else scaled(_LIST))
        narrow = room < scaled(_NARROW_BELOW)
        self._base_head.setVisible(not narrow)
        self._list_place.setFixedWidth(scaled(_LIST))
        self._first_head.setFixedWidth(scaled(NAME))
        self._base_head.setFixedWidth(scaled(BASE))
        self._last_head.setFixedWidth(scaled(RESULT_NARROW if narrow else RESULT))
        for part in self.parts:
            part.fold_base(folded=narrow)

    def _count(self) -> None:
        open_parts = [part for part in self.parts if not part.chosen]
        done, total = len(self.parts) - len(open_parts), len(self.parts)
        said = self.tr("{0} dari {1} dipilih").format(done, total)
        self.progress.setText(said)
        self.meter.show_share(done / total if total else 0.0, said)
        names = ", ".join(part.name.text() for part in open_parts)
        self._warning.setVisible(bool(open_parts))
        lacking = self.tr("Belum dipilih: {0}").format(names) if open_parts else ""
        self.missing.setText(lacking)
        self.save.set_blocked(lacking)

    def _all_mine(self) -> None:
        for part in self.parts:
            part.choose(1)

    def _all_theirs(self) -> None:
        for part in self.parts:
            part.choose(2)

    def _next(self) -> None:
        waiting = next((part for part in self.parts if not part.chosen), None)
        if waiting is not None:
            waiting.mine.setFocus()

    def _open(self) -> None:
        if self._conflict is not None:
            self.case_asked.emit(self._conflict.record)

    def _picked(self, intent: str) -> None:
        found = next((one for one in self._found if one.intent == intent), None)
        if found is not None and found != self._conflict:
            self.show_conflict(found)

    def _later(self) -> None:
        if self._conflict is not None:
            self._put_off.append(self._conflict.intent)
            self._conflict = None
            self.reload()

    def _save(self) -> None:
        if self._conflict is None or not self.save.isEnabled():
            return
        chosen = tuple((part.clash.field, part.value) for part in self.parts)
        try:
            acted = self._desk.casework.resolve(self._conflict.intent, chosen, self._desk.person)
        except RuleError as error:
            self.missing.setText(refusal_text(error.code.value, error.field))
            self._warning.setVisible(True)
            return
        self._conflict = None
        self._desk.tell(acted)
        self.reload()
