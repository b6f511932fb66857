"""Values of a conflict's parts in words, for cards and results."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.complaint import Classification, Json, Priority
from ui.case.names import classification_name, priority_name
from ui.desk import Desk
from ui.problems import field_word

NOTHING = "—"

_ICONS = {
    "title": "heading",
    "classification": "list-check",
    "category": "tag",
    "category_id": "tag",
    "tags": "tag",
    "unit": "building",
    "officer": "user",
    "priority": "flag",
    "authority_to": "building-off",
    "district": "map-pin",
    "village": "map-pin",
    "attachments": "paperclip",
}


def part_name(field: str) -> str:
    """The name of a part, with a capital."""
    word = field_word(field)
    return word[:1].upper() + word[1:]


def part_icon(field: str) -> str:
    """The icon of a part."""
    return _ICONS.get(field, "file-text")


def value_text(desk: Desk, field: str, value: Json) -> str:
    """A value as a person reads it: names instead of codes, `—` for nothing."""
    match field, value:
        case "classification", str(word):
            return classification_name(Classification(word))
        case "priority", str(word):
            return priority_name(Priority(word))
        case "unit", str(code):
            names = {choice.value: choice.name for choice in desk.casework.choices("units")}
            return names.get(code, code) or NOTHING
        case "officer", str(person):
            named = {choice.value: choice.name for choice in desk.casework.choices("officers")}
            return named.get(person, person) or NOTHING
        case "authority_to", str(code):
            agencies = {choice.value: choice.name for choice in desk.casework.choices("agencies")}
            return agencies.get(code, code) or NOTHING
        case _, tuple(items):
            return ", ".join(items) or NOTHING
        case _, bool(flag):
            return QCoreApplication.translate("Conflicts", "ya") if flag else NOTHING
        case _:
            return str(value) if value not in (None, "") else NOTHING


def written(field: str, text: str) -> Json:
    """A value as it is written by hand."""
    if field == "tags":
        return tuple(tag.strip() for tag in text.split(",") if tag.strip())
    return text.strip()
