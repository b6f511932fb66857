"""What needs saying about the case itself: conflict, danger, failure, news from the centre; two at most."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.casework.views import CaseView, SyncState
from ui.case.changes import news
from ui.case.times import near
from ui.desk import Desk
from ui.look import Token, Tone
from ui.parts.banner import Banner
from ui.parts.box import Box
from ui.parts.button import Button, Kind, Size

_MOST = 2


class CaseBars(Box):
    """Signals name what was pressed; the screen knows where it leads."""

    conflict_asked = Signal()
    outbox_asked = Signal()
    changes_asked = Signal()
    dismissed = Signal()
    body_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self._desk = desk
        self.conflict = self._bar("conflict", Tone.RED, "bolt")
        self.failed = self._bar("failed", Tone.RED, "alert-triangle")
        self.at_risk = self._bar("at_risk", Tone.AMBER, "alert-circle")
        self.body = self._bar("body", Tone.NEUTRAL, "cloud-download")
        self.newer = self._bar("newer", Tone.INFO, "git-compare")
        self.conflict_link = self.conflict.link("")
        self.failed_link = self.failed.link("")
        self.at_risk_link = self.at_risk.link("")
        self.body_link = self.body.link("")
        self.newer_link = self.newer.link("")
        self.newer_link.setObjectName("case_changes")
        self.close_newer = Button(icon="x", kind=Kind.QUIET, size=Size.INLINE)
        self.newer.add_action(self.close_newer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 0)
        layout.setSpacing(4)
        for bar in (self.conflict, self.failed, self.at_risk, self.body, self.newer):
            layout.addWidget(bar)
        self.conflict_link.clicked.connect(self.conflict_asked)
        self.failed_link.clicked.connect(self.outbox_asked)
        self.at_risk_link.clicked.connect(self.outbox_asked)
        self.body_link.clicked.connect(self.body_asked)
        self.newer_link.clicked.connect(self.changes_asked)
        self.close_newer.clicked.connect(self.dismissed)

    def show_case(self, view: CaseView, read: CaseView) -> None:
        """Say what is so of this case; `read` is how the person last saw it."""
        self._say()
        changed = news(read, view) if view.seen_rev != read.seen_rev else ""
        if changed:
            when = "" if view.fetched_at is None else near(self._desk, view.fetched_at)
            cause = self.tr("Pusat memperbarui laporan ini {0}:").format(when)
            rest = self.tr("{0}. Teks Anda tetap utuh.").format(changed)
            self.newer.show_message(Tone.INFO, "git-compare", cause, rest)
        bodiless = not view.has_body and self._say_body(view.complaint.record)
        wanted = (
            (self.conflict, bool(view.conflict)),
            (self.failed, view.sync is SyncState.FAILED),
            (self.at_risk, any(entry.state_note == "at_risk" for entry in view.entries)),
            (self.body, bodiless),
            (self.newer, bool(changed)),
        )
        shown = [bar for bar, needed in wanted if needed][:_MOST]
        for bar, _ in wanted:
            bar.setVisible(bar in shown)
        self.setVisible(bool(shown))

    def _say_body(self, record: str) -> bool:
        """Say how far the body is; False where there is nobody to ask for it."""
        bodies = self._desk.bodies
        problem, coming = bodies.last_problem(record), bodies.on_its_way(record)
        cause, rest = self.tr("Isi laporan belum diunduh ke komputer ini."), ""
        if coming:
            cause = self.tr("Isi laporan sedang diambil dari gerbang.")
            rest = self.tr("Anda dapat tetap bekerja.")
        elif problem is not None:
            cause, rest = problem.happened, problem.rest
        icon = "cloud-off" if problem is not None else "cloud-download"
        self.body.show_message(Tone.NEUTRAL, icon, cause, rest)
        self.body_link.setText(self.tr("Ambil sekarang") if problem is None else self.tr("Coba lagi"))
        self.body_link.setVisible(not coming)
        return bodies.can_ask

    def _say(self) -> None:
        self.conflict.show_message(
            Tone.RED,
            "bolt",
            self.tr("Laporan ini diubah di dua tempat."),
            self.tr("Tidak ada yang hilang; pilih isi yang benar."),
        )
        self.failed.show_message(
            Tone.RED,
            "alert-triangle",
            self.tr("Ada tindakan yang tidak diterima."),
            self.tr("Teksnya tersimpan di komputer ini."),
        )
        self.at_risk.show_message(
            Tone.AMBER,
            "alert-circle",
            self.tr("Laporan berubah di pusat sejak tindakan Anda."),
            self.tr("Tindakan itu mungkin ditolak; teksnya tetap ada."),
        )
        self.conflict_link.setText(self.tr("Selesaikan konflik"))
        self.failed_link.setText(self.tr("Buka Kotak Keluar"))
        self.at_risk_link.setText(self.tr("Periksa"))
        self.newer_link.setText(self.tr("Lihat perbedaan"))
        self.close_newer.setAccessibleName(self.tr("Tutup pesan"))

    def _bar(self, name: str, tone: Tone, icon: str) -> Banner:
        bar = Banner(tone, icon, "")
        bar.setObjectName(f"case_bar_{name}")
        bar.hide()
        return bar
