"""The mergeable fields of a complaint: reading, checking and setting them as they stand in an intent."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, cast

from desktop.domain.complaint import Classification, Complaint, Json, Priority
from desktop.domain.intents import FieldChange


class Fields(TypedDict, total=False):
    """Every field that an intent may change, with its type in a complaint."""

    title: str
    edited_text: str
    classification: Classification
    category_id: str
    category: str
    tags: tuple[str, ...]
    unit: str
    officer: str
    priority: Priority
    place_code: str
    province: str
    regency: str
    district: str
    village: str
    source: str
    anonymous: bool
    secret: bool
    authority_to: str


def acceptable(change: FieldChange) -> bool:
    """Whether the new value has the type of its field and, for a closed set, is one of its members."""
    match change.field:
        case "classification":
            return isinstance(change.new, str) and change.new in set(Classification)
        case "priority":
            return isinstance(change.new, str) and change.new in set(Priority)
        case "anonymous" | "secret":
            return isinstance(change.new, bool)
        case "tags":
            return isinstance(change.new, tuple)
        case _:
            return isinstance(change.new, str)


def field_value(complaint: Complaint, field: str) -> Json:
    """The value of a mergeable field, as it stands in an intent."""
    value: Json = getattr(complaint, field)
    return str(value) if isinstance(value, (Classification, Priority)) else value


def with_fields(complaint: Complaint, values: dict[str, Json]) -> Complaint:
    """The complaint with mergeable fields set; the values stand as in an intent and passed `acceptable`."""
    typed: dict[str, object] = dict(values)
    if "classification" in typed:
        typed["classification"] = Classification(str(typed["classification"]))
    if "priority" in typed:
        typed["priority"] = Priority(str(typed["priority"]))
    return replace(complaint, **cast(Fields, typed)) if typed else complaint
