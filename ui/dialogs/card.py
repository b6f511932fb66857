"""The card of a complaint as a form: verify it with its edited card, or edit it later."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from desktop.casework.views import Choice
from desktop.domain.actions import Edit, Verify
from desktop.domain.complaint import Classification, Priority
from desktop.domain.intents import Kind
from ui.case.diff_view import DiffView
from ui.case.names import classification_name, priority_name
from ui.dialogs.form import WIDE, ActionDialog
from ui.dialogs.inputs import RadioChoice
from ui.look import Token
from ui.parts.box import Box, column, row, scrolling
from ui.parts.labels import Paragraph
from ui.parts.tabs import Tab, Tabs

_CLASSES = tuple(one for one in Classification if one is not Classification.UNCLASSIFIED)


class CardDialog(ActionDialog):
    """What verifying and editing share: title and text at the left, what files the complaint at the right."""

    MAIN = "edited_text"
    WIDTH = WIDE
    REQUIRED = frozenset({"title"})

    @override
    def build(self) -> list[QWidget]:
        """Two columns."""
        left = column(*self._texts(), gap=12, stretch=(1,))
        right = column(*self._filing(), None, gap=12)
        sides = (Box(None, layout=left), Box(None, layout=right))
        return [Box(None, layout=row(*sides, gap=24, stretch=(0, 1)))]

    def more(self) -> list[QWidget]:
        """Further fields of the right column."""
        return []

    def _texts(self) -> list[QWidget]:
        case = self.view.complaint
        self.title = QLineEdit(case.title)
        self.text = self.text_editor(case.edited_text or case.original_text)
        self.text.set_heights(220, 340)
        self.text.setEnabled(self.view.has_body)
        self.tabs = Tabs((Tab(self.tr("Suntingan")), Tab(self.tr("Perbedaan")), Tab(self.tr("Isi awal"))))
        self.tabs.setObjectName(f"{self.KIND.value}_text_tabs")
        self.tabs.setAccessibleName(self.tr("Tampilan isi laporan"))
        self.difference = DiffView(self.tr("Perbedaan dengan isi awal"))
        received = Paragraph(case.original_text, Token.INK, name=self.tr("Isi laporan awal"))
        received_box = Box(None, layout=column(received, None, margins=(8, 6, 8, 6)))
        self._pages = QStackedWidget()
        for page in (self.text, self.difference, scrolling(received_box)):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        shown = Box(None, layout=column(self.tabs, self._pages, gap=6, stretch=(1,)))
        hint = self.tr("Yang tampil kepada publik. Isi awal tetap tersimpan.")
        if not self.view.has_body:
            hint = self.tr("Isi laporan belum diunduh ke komputer ini, jadi belum dapat disunting.")
        return [
            self.field("title", self.tr("Judul laporan"), self.title),
            self.field("edited_text", self.tr("Isi laporan akhir"), self.text, hint, shown),
        ]

    def _filing(self) -> list[QWidget]:
        case = self.view.complaint
        classes = [Choice(one.value, classification_name(one)) for one in _CLASSES]
        self.classes = RadioChoice(classes, case.classification.value, "classification")
        none, wanted = self.tr("Belum dikategorikan"), self.tr("Ketik sebagian nama kategori")
        self.category = self.picker("categories", case.category_id, none, wanted)
        self.tags = QLineEdit(", ".join(case.tags))
        self.unit = self.picker("units", case.unit, self.tr("Ditangani sendiri"), self.tr("Ketik nama unit"))
        return [
            self.field("classification", self.tr("Klasifikasi"), self.classes),
            self.field("category", self.tr("Kategori"), self.category),
            self.field("tags", self.tr("Tag, dipisahkan koma"), self.tags),
            self.field("unit", self.tr("Unit"), self.unit),
            *self.more(),
        ]

    def chosen_class(self) -> Classification:
        """The class that is ticked; unclassified while none is."""
        return Classification(self.classes.value())

    def chosen_category(self) -> tuple[str, str]:
        """Id and name of the category; both empty for none."""
        value = self.category.chosen
        names = {choice.value: choice.name for choice in self.desk.casework.choices("categories")}
        return value, names.get(value, "")

    def chosen_tags(self) -> tuple[str, ...]:
        """The tags in the order they were written, each once."""
        written = (tag.strip() for tag in self.tags.text().split(","))
        return tuple(dict.fromkeys(tag for tag in written if tag))

    def chosen_text(self) -> str:
        """The edited text; what nobody touched stays as it was."""
        case = self.view.complaint
        text = self.text.text()
        return case.edited_text if text == (case.edited_text or case.original_text).strip() else text

    def _turn(self, page: int) -> None:
        self.difference.show_difference(self.view.complaint.original_text, self.text.text())
        self._pages.setCurrentIndex(page)


class VerifyDialog(CardDialog):
    """Accept the complaint with its edited card and hand it on, or keep it."""

    KIND = Kind.VERIFY

    @override
    def more(self) -> list[QWidget]:
        """A word for the history."""
        self.note = self.text_editor(placeholder=self.tr("Untuk unit atau tembusan"))
        self.note.set_heights(48, 96)
        return [self.field("text", self.tr("Keterangan (boleh kosong)"), self.note)]

    @override
    def action(self) -> Verify:
        """The verification."""
        category_id, category = self.chosen_category()
        return Verify(
            title=self.title.text().strip(),
            classification=self.chosen_class(),
            category_id=category_id,
            category=category,
            edited_text=self.chosen_text(),
            tags=self.chosen_tags(),
            unit=self.unit.chosen,
            text=self.note.text(),
        )


class EditDialog(CardDialog):
    """Change the card of a complaint that is already in work."""

    KIND = Kind.EDIT

    @override
    def more(self) -> list[QWidget]:
        """Who works on it, how urgent the office finds it, and where it happened."""
        case = self.view.complaint
        self.officer = self.picker("officers", case.officer, self.tr("Belum ditentukan"))
        choices = [Choice(one.value, priority_name(one)) for one in Priority]
        self.priority = RadioChoice(choices, case.priority.value, "priority")
        self.district, self.village = QLineEdit(case.district), QLineEdit(case.village)
        return [
            self.field("officer", self.tr("Petugas"), self.officer),
            self.field("priority", self.tr("Prioritas"), self.priority),
            self.field("district", self.tr("Kecamatan"), self.district),
            self.field("village", self.tr("Desa atau kelurahan"), self.village),
        ]

    @override
    def submit_text(self) -> str:
        """The verb of the button."""
        return self.tr("Simpan perubahan")

    @override
    def action(self) -> Edit:
        """The changes."""
        category_id, category = self.chosen_category()
        return Edit(
            title=self.title.text().strip(),
            edited_text=self.chosen_text(),
            classification=self.chosen_class(),
            category_id=category_id,
            category=category,
            tags=self.chosen_tags(),
            unit=self.unit.chosen,
            officer=self.officer.chosen,
            priority=Priority(self.priority.value()),
            district=self.district.text().strip(),
            village=self.village.text().strip(),
        )
