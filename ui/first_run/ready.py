"""The last page: the office stands; its line is looked at and its first download runs meanwhile."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sync import events
from ui.desk import Desk
from ui.first_run.page import Page
from ui.first_run.refusals import way_text
from ui.look import Role, Token, Weight
from ui.outbox.link import LinkCard
from ui.parts.box import row
from ui.parts.button import Button, Size
from ui.parts.labels import Label
from ui.parts.meter import Meter
from ui.words import percent


class ReadyPage(Page):
    """Everything goes on in the desk; leaving this page stops nothing. `import_asked` leaves it to import."""

    import_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._received = self._total = 0
        self._done = False
        self._failed = ""
        self.meter = Meter(wide=True)
        self.meter.setObjectName("first_download")
        self.news = Label("", Role.SMALL, Weight.MEDIUM, Token.MUTED, wrap=True)
        self.news.setObjectName("first_news")
        self.link = LinkCard(desk)
        self.fill = Button(icon="file-import", size=Size.LARGE)
        self.fill.setObjectName("first_import")
        self.fill.setVisible(not desk.has_gateway)
        self.arrange(2, self.meter, self.news, 6, self.link, row(self.fill, None))
        for part in (self.meter, self.link):
            part.setVisible(desk.has_gateway)
        self.fill.clicked.connect(self.import_asked)
        desk.sync_event.connect(self._heard)
        desk.sync_state.connect(self.retranslate)
        desk.problem.connect(self._stumbled)
        self.retranslate()

    @property
    def downloading(self) -> bool:
        """Whether the first download still runs."""
        return self._desk.syncing

    @override
    def begin(self) -> None:
        if self._desk.has_gateway:
            self._desk.sync()
            self.link.check_link()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Kantor siap"))
        self.about.setText(
            self.tr("{0}, masuk sebagai {1}.").format(self._desk.settings.office_name, self._desk.person.name)
        )
        self.news.set_token(Token.RED if self._failed else Token.MUTED)
        self.news.setText(self._said())
        self.meter.show_share(self._share(), self.news.text())
        self.fill.setText(self.tr("Impor Laporan Ringkas…"))
        self.link.retranslate()

    def _share(self) -> float:
        part = self._received / self._total if self._total else 0.0
        return 1.0 if self._done else min(part, 0.99)

    def _said(self) -> str:
        if not self._desk.has_gateway:
            return self.tr("Antrean masih kosong. Isi dengan berkas Laporan Ringkas dari SP4N-LAPOR!.")
        if self._failed:
            return self._failed
        if self._done:
            return self.tr("Unduhan selesai. Semua laporan ada di komputer ini.")
        if self._received and self._total:
            return self.tr("Mengunduh laporan: {0}").format(percent(round(100 * self._share())))
        return self.tr("Mengunduh laporan pertama…")

    @Slot(object)
    def _heard(self, event: events.SyncEvent) -> None:
        match event:
            case events.Started():
                self._received, self._failed, self._done = 0, "", False
            case events.Received(count=count, total=total):
                self._received += count
                self._total = total or self._total
            case events.Failed(trouble=trouble):
                self._failed = self._later(way_text(trouble))
            case events.Finished():
                self._done = True
            case _:
                return
        self.retranslate()

    @Slot(object)
    def _stumbled(self, problem: object) -> None:
        self._failed = self._later(self.tr("Unduhan berhenti."))
        self.retranslate()

    def _later(self, why: str) -> str:
        rest = self.tr("Unduhan diteruskan kelak; Anda sudah dapat bekerja.")
        return f"{why} {rest}"
