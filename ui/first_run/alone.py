"""The page for an office that stands alone: who begins, which agency, which time zone."""

from __future__ import annotations

import re
from typing import override

from PySide6.QtWidgets import QWidget

from desktop.settings import Zone
from ui.first_run.page import Line, Page, caption
from ui.first_run.plan import Alone
from ui.look import Role, part_height, scaled
from ui.parts.box import Box, column, row
from ui.parts.fields import Picker

_CODE = re.compile(r"\d{2}(\.\d{2})?")


class AlonePage(Page):
    """The person who sets the office up is its officer and its administrator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.office, self.agency = Line("first_name"), Line("first_office"), Line("first_agency")
        self.zone = Picker()
        self.zone.setObjectName("first_zone")
        self.zone.setMinimumHeight(part_height(36, Role.BODY, 16))
        self._captions = tuple(caption() for _ in range(4))
        self.agency.setFixedWidth(scaled(120))
        self.agency.setPlaceholderText("61.02")
        person, office, agency, zone = self._captions
        self.arrange(
            person,
            self.person,
            2,
            office,
            self.office,
            2,
            row(
                Box(None, layout=column(agency, self.agency, gap=6)),
                Box(None, layout=column(zone, self.zone, gap=6)),
                gap=12,
                stretch=(1,),
            ),
        )
        for line, after in ((self.person, self.office), (self.office, self.agency)):
            line.returnPressed.connect(after.setFocus)
        self.agency.returnPressed.connect(self.submitted)
        for line in (self.person, self.office, self.agency):
            line.textEdited.connect(self.forgive)
        self.retranslate()

    @property
    def way(self) -> Alone:
        """What was written."""
        zone = Zone(self.zone.currentData())
        return Alone(self.person.written(), self.office.written(), self.agency.written(), zone)

    @override
    def begin(self) -> None:
        self.person.setFocus()

    @override
    def answered(self) -> bool:
        if not any(letter.isalnum() for letter in self.person.written().partition(" ")[0]):
            self.say_fault(self.tr("Isi dahulu nama Anda."), self.person)
        elif not self.office.written():
            self.say_fault(self.tr("Isi dahulu nama instansi."), self.office)
        elif not _CODE.fullmatch(self.agency.written()):
            self.say_fault(
                self.tr("Kode Kemendagri terdiri atas dua atau empat angka, misalnya 61.02."), self.agency
            )
        else:
            return True
        return False

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Mulai sendiri"))
        self.about.setText(
            self.tr("Kantor ini berdiri sendiri. Untuk bergabung ke gerbang kelak, siapkan profil baru.")
        )
        names = (
            self.tr("Nama Anda"),
            self.tr("Nama instansi"),
            self.tr("Kode Kemendagri"),
            self.tr("Zona waktu"),
        )
        for label, name, editor in zip(
            self._captions, names, (self.person, self.office, self.agency, self.zone), strict=True
        ):
            label.setText(name)
            editor.setAccessibleName(name)
        chosen = self.zone.currentData()
        self.zone.clear()
        zones = (
            (self.tr("WIB, Sumatra dan Jawa"), Zone.WIB),
            (self.tr("WIB, Kalimantan"), Zone.WIB_KALIMANTAN),
            (self.tr("WITA, Indonesia tengah"), Zone.WITA),
            (self.tr("WIT, Indonesia timur"), Zone.WIT),
        )
        for word, zone in zones:
            self.zone.addItem(word, zone.value)
        self.zone.setCurrentIndex(max(0, self.zone.findData(chosen or Zone.WIB_KALIMANTAN.value)))
