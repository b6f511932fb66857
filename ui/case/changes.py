"""What the centre changed on a complaint while it was open, in words and side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from ui.case.diff_view import DiffView
from ui.case.names import classification_name, priority_name
from ui.look import metrics, scaled
from ui.parts.box import Box, column, scrolling
from ui.parts.labels import heading
from ui.problems import field_word
from ui.window.help import Sheet
from ui.words import stage_word

translate = QCoreApplication.translate
_TEXTS = ("title", "edited_text", "category", "district", "village")


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the complaint before and after, in words."""

    part: str
    before: str
    after: str


class _Counted(QObject):
    def entries(self, count: int) -> str:
        return self.tr("%n isi riwayat baru", "", count)


_COUNTED = _Counted()


def differences(old: CaseView, new: CaseView) -> tuple[Difference, ...]:
    """The parts that differ, the status first."""
    pairs = [(translate("Case", "status"), _status(old), _status(new))]
    pairs += [
        (
            field_word("classification"),
            classification_name(old.complaint.classification),
            classification_name(new.complaint.classification),
        ),
        (field_word("unit"), old.unit_name, new.unit_name),
        (field_word("officer"), old.officer_name, new.officer_name),
        (
            field_word("priority"),
            priority_name(old.complaint.priority),
            priority_name(new.complaint.priority),
        ),
        (field_word("tags"), ", ".join(old.complaint.tags), ", ".join(new.complaint.tags)),
    ]
    pairs += [
        (field_word(name), getattr(old.complaint, name), getattr(new.complaint, name)) for name in _TEXTS
    ]
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def news(old: CaseView, new: CaseView) -> str:
    """What changed, in the middle of a sentence; empty when nothing a person reads did."""
    found = differences(old, new)
    parts = [translate("Case", "{0} menjadi {1}").format(each.part, _short(each.after)) for each in found[:1]]
    if len(found) > 1:
        rest = ", ".join(each.part for each in found[1:])
        parts.append(translate("Case", "{0} juga berubah").format(rest))
    known = {entry.id for entry in old.entries}
    added = sum(entry.id not in known for entry in new.entries)
    if added:
        parts.append(_COUNTED.entries(added))
    return ", ".join(parts)


def changes_sheet(old: CaseView, new: CaseView, parent: QWidget) -> Sheet:
    """Every part that changed, with the words that went and came."""
    entries: list[QWidget] = []
    for each in differences(old, new):
        name = each.part[:1].upper() + each.part[1:]
        shown = DiffView(name)
        shown.show_difference(each.before, each.after)
        lines = min(max(1, len(f"{each.before} {each.after}") // 70 + 1), 8)
        shown.setFixedHeight(lines * metrics().lineSpacing() + 22)
        entries += [heading(name), shown]
    content = Box(None, layout=column(*entries, None, margins=(0, 0, 12, 0), gap=6))
    area = scrolling(content)
    area.setAccessibleName(translate("Case", "Perbedaan"))
    area.setMinimumSize(scaled(560), scaled(300))
    sheet = Sheet(translate("Case", "Yang berubah di pusat"), area, parent)
    sheet.setObjectName("changes_sheet")
    return sheet


def _status(view: CaseView) -> str:
    return view.complaint.status_name or stage_word(view.complaint.stage).full


_SHORT = 40


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"
