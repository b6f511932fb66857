"""The card of a complaint as a form: verify it with its edited card, or edit it later."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from desktop.domain.actions import Edit, Verify
from desktop.domain.complaint import Classification, Priority
from desktop.domain.intents import Kind
from ui.case.names import classification_name, priority_name
from ui.dialogs.form import ActionDialog
from ui.look import Token
from ui.parts.box import Box, column
from ui.parts.fields import Picker, Radio
from ui.parts.labels import Label, Paragraph

_CLASSES = tuple(one for one in Classification if one is not Classification.UNCLASSIFIED)


class CardDialog(ActionDialog):
    """What verifying and editing share: title, text, class, category, tags, unit."""

    def card(self) -> list[QWidget]:
        """The fields of the card, filled as the complaint stands."""
        case = self.view.complaint
        self.title = QLineEdit(case.title)
        self.text = self.text_editor(case.edited_text or case.original_text)
        self.classes = QButtonGroup(self)
        radios = [Radio(classification_name(one)) for one in _CLASSES]
        for number, (one, radio) in enumerate(zip(_CLASSES, radios, strict=True)):
            radio.setObjectName(f"classification_{one.value}")
            radio.setChecked(one is case.classification)
            self.classes.addButton(radio, number)
        self.category = self.picker("categories", case.category_id, self.tr("Belum dikategorikan"))
        self.tags = QLineEdit(", ".join(case.tags))
        self.unit = self.picker("units", case.unit, self.tr("Ditangani sendiri"))
        received = Paragraph(case.original_text, Token.MUTED)
        received.setAccessibleName(self.tr("Isi laporan awal"))
        return [
            self.field("title", self.tr("Judul laporan"), self.title),
            Box(None, layout=column(Label(self.tr("Isi laporan awal"), token=Token.MUTED), received, gap=4)),
            self.field(
                "edited_text",
                self.tr("Isi laporan akhir"),
                self.text,
                self.tr("Yang tampil kepada publik. Isi awal tetap tersimpan."),
            ),
            self.field("classification", self.tr("Klasifikasi"), Box(None, layout=column(*radios, gap=2))),
            self.field("category", self.tr("Kategori"), self.category),
            self.field("tags", self.tr("Tag, dipisahkan koma"), self.tags),
            self.field("unit", self.tr("Unit"), self.unit),
        ]

    def chosen_class(self) -> Classification:
        """The class that is ticked; unclassified while none is."""
        number = self.classes.checkedId()
        return _CLASSES[number] if number >= 0 else Classification.UNCLASSIFIED

    def chosen_category(self) -> tuple[str, str]:
        """Id and name of the category; both empty for none."""
        value = str(self.category.currentData() or "")
        return value, self.category.currentText() if value else ""

    def chosen_tags(self) -> tuple[str, ...]:
        """The tags in the order they were written, each once."""
        written = (tag.strip() for tag in self.tags.text().split(","))
        return tuple(dict.fromkeys(tag for tag in written if tag))

    def chosen_text(self) -> str:
        """The edited text; what nobody touched stays as it was."""
        case = self.view.complaint
        text = self.text.text()
        return case.edited_text if text == (case.edited_text or case.original_text).strip() else text


class VerifyDialog(CardDialog):
    """Accept the complaint with its edited card and hand it on, or keep it."""

    KIND = Kind.VERIFY

    def build(self) -> list[QWidget]:
        """The card."""
        return self.card()

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
            unit=str(self.unit.currentData() or ""),
        )


class EditDialog(CardDialog):
    """Change the card of a complaint that is already in work."""

    KIND = Kind.EDIT

    def build(self) -> list[QWidget]:
        """The card, and how urgent the office finds it."""
        self.priority = Picker()
        for one in Priority:
            self.priority.addItem(priority_name(one), one.value)
        self.priority.setCurrentIndex(self.priority.findData(self.view.complaint.priority.value))
        return [*self.card(), self.field("priority", self.tr("Prioritas"), self.priority)]

    def submit_text(self) -> str:
        """The verb of the button."""
        return self.tr("Simpan perubahan")

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
            unit=str(self.unit.currentData() or ""),
            priority=Priority(str(self.priority.currentData())),
        )
