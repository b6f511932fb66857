"""The card of a complaint as a form: verify it with its edited card, or edit it later."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.casework.views import Choice
from desktop.domain.actions import Edit, Verify, parts
from desktop.domain.complaint import Classification, Priority
from desktop.domain.intents import Kind
from ui.case.diff_view import DiffView
from ui.case.names import classification_name, priority_name
from ui.dialogs.changed import LineDiff
from ui.dialogs.form import ActionDialog
from ui.dialogs.inputs import RadioChoice
from ui.look import scaled
from ui.parts.box import Box, column, row
from ui.parts.search_picker import SearchPicker
from ui.parts.tabs import Tab, Tabs
from ui.problems import field_word

_CLASSES = tuple(one for one in Classification if one is not Classification.UNCLASSIFIED)


class CardDialog(ActionDialog):
    """What verifying and editing share: what the reporter wrote at the left, the card at the right."""

    MAIN = "edited_text"
    WIDTH, LOWEST = 940, 600
    REQUIRED = frozenset({"title"})

    @override
    def build(self) -> list[QWidget]:
        """The fields of the card, filled as the complaint stands."""
        return [*self._texts(), *self._filing(), *self._people(), *self.more()]

    def more(self) -> list[QWidget]:
        """Further fields at the end."""
        return []

    def _texts(self) -> list[QWidget]:
        case = self.view.complaint
        self.title = QLineEdit(case.title)
        self.title_change = LineDiff(case.title, self.tr("Perubahan judul"))
        self.title.textChanged.connect(self.title_change.compare)
        self.text = self.text_editor(case.edited_text or case.original_text, heights=(96, 180))
        self.text.setEnabled(self.view.has_body)
        self.tabs = Tabs((Tab(self.tr("Suntingan")), Tab(self.tr("Perbedaan"), "git-compare")), height=32)
        self.tabs.setObjectName(f"{self.KIND.value}_text_tabs")
        self.tabs.setAccessibleName(self.tr("Tampilan isi laporan akhir"))
        self.difference = DiffView(self.tr("Perbedaan dengan isi awal"))
        self.difference.setFixedHeight(scaled(150))
        self.difference.hide()
        self.tabs.currentChanged.connect(self._turn)
        hint = self.tr("Yang tampil kepada publik. Isi awal tetap tersimpan.")
        if not self.view.has_body:
            hint = self.tr("Isi laporan belum diunduh ke komputer ini, jadi belum dapat disunting.")
        titles = Box(None, layout=column(self.title, self.title_change, gap=4))
        texts = Box(None, layout=column(self.tabs, self.text, self.difference, gap=6))
        return [
            self.field("title", self.tr("Judul laporan"), self.title, shown=titles),
            self.field("edited_text", self.tr("Isi laporan akhir"), self.text, hint, texts),
        ]

    def _filing(self) -> list[QWidget]:
        case = self.view.complaint
        classes = [Choice(one.value, classification_name(one)) for one in _CLASSES]
        self.classes = RadioChoice(classes, case.classification.value, "classification", columns=2)
        none, wanted = self.tr("Belum dikategorikan"), self.tr("Ketik sebagian nama kategori")
        self.category = self.picker("categories", case.category_id, none, wanted, case.category)
        self.tags = QLineEdit(", ".join(case.tags))
        pair = (
            self.field("category", self.tr("Kategori"), self.category),
            self.field("tags", self.tr("Tag, dipisahkan koma"), self.tags),
        )
        return [self.field("classification", self.tr("Klasifikasi"), self.classes), _beside(*pair)]

    def _people(self) -> list[QWidget]:
        case, view = self.view.complaint, self.view
        own, wanted = self.tr("Ditangani sendiri"), self.tr("Ketik nama atau bidang unit")
        self.unit = self.picker("units", case.unit, own, wanted, view.unit_name)
        nobody, who = self.tr("Belum ditentukan"), self.tr("Ketik nama petugas")
        self.officer = self.picker("officers", case.officer, nobody, who, view.officer_name)
        urgencies = [Choice(one.value, priority_name(one)) for one in Priority]
        self.priority = RadioChoice(urgencies, case.priority.value, "priority", columns=3)
        pair = (
            self.field("unit", self.tr("Unit"), self.unit),
            self.field("officer", self.tr("Petugas"), self.officer),
        )
        return [_beside(*pair), self.field("priority", self.tr("Prioritas"), self.priority)]

    @override
    def summary(self) -> str:
        changed = self._changed()
        if not changed:
            return self.tr("Data laporan tidak berubah.")
        return self.tr("Berubah: {0}.").format(", ".join(changed))

    def _changed(self) -> list[str]:
        """The parts of the card that would be recorded as changed, new choices by name."""
        case = self.view.complaint
        changes, _ = parts(self.action(), case, case.record)
        said: dict[str, str] = {}
        for change in changes:
            field = "category" if change.field == "category_id" else change.field
            word, name = field_word(field), self._chosen_name(field)
            said[field] = f"{word} ({name})" if name else word
        return list(said.values())

    def _chosen_name(self, field: str) -> str:
        if field == "classification":
            return classification_name(self.chosen_class())
        if field == "priority":
            return priority_name(self.chosen_priority())
        pickers: dict[str, SearchPicker] = {
            "category": self.category,
            "unit": self.unit,
            "officer": self.officer,
        }
        return pickers[field].currentText() if field in pickers else ""

    def action(self) -> Verify | Edit:
        """The card as it stands."""
        raise TypeError(f"{type(self).__name__} has no action")

    def chosen_class(self) -> Classification:
        """The class that is ticked; unclassified while none is."""
        return Classification(self.classes.value())

    def chosen_priority(self) -> Priority:
        """The priority that is ticked."""
        return Priority(self.priority.value())

    def chosen_category(self) -> tuple[str, str]:
        """Id and name of the category; both empty for none."""
        value = self.category.chosen
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

    def _turn(self, page: int) -> None:
        self.difference.show_difference(self.view.complaint.original_text, self.text.text())
        self.text.setVisible(page == 0)
        self.difference.setVisible(page == 1)


class VerifyDialog(CardDialog):
    """Accept the complaint with its edited card and hand it on, or keep it."""

    KIND = Kind.VERIFY

    @override
    def more(self) -> list[QWidget]:
        self.note = self.text_editor(placeholder=self.tr("Untuk unit atau tembusan"), heights=(48, 96))
        return [self.field("text", self.tr("Keterangan (boleh kosong)"), self.note)]

    @override
    def action(self) -> Verify:
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
            officer=self.officer.chosen,
            priority=self.chosen_priority(),
        )


class EditDialog(CardDialog):
    """Change the card of a complaint that is already in work."""

    KIND = Kind.EDIT

    @override
    def more(self) -> list[QWidget]:
        case = self.view.complaint
        self.district, self.village = QLineEdit(case.district), QLineEdit(case.village)
        pair = (
            self.field("district", self.tr("Kecamatan"), self.district),
            self.field("village", self.tr("Desa atau kelurahan"), self.village),
        )
        return [_beside(*pair)]

    @override
    def submit_text(self) -> str:
        return self.tr("Simpan perubahan")

    @override
    def blocked(self) -> str:
        return "" if self._changed() else self.tr("Belum ada yang diubah.")

    @override
    def action(self) -> Edit:
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
            priority=self.chosen_priority(),
            district=self.district.text().strip(),
            village=self.village.text().strip(),
        )


def _beside(left: QWidget, right: QWidget) -> Box:
    pair = row(left, right, gap=12)
    for at in (0, 1):
        pair.setStretch(at, 1)
    return Box(None, layout=pair)
