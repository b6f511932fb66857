"""The three-way merge by field: what happens to one change when the field may have moved meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.complaint import Json
from desktop.domain.intents import FieldChange

UNION_FIELDS = frozenset({"tags"})
"""Fields whose both sides are kept: additions and removals of each side are joined."""


@dataclass(frozen=True, slots=True)
class Take:
    """The field becomes `value`."""

    value: Json


@dataclass(frozen=True, slots=True)
class Keep:
    """The field already is what the person wanted."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides changed the field to different values; nobody wins by itself."""

    field: str
    old: Json
    mine: Json
    theirs: Json


type Merged = Take | Keep | Clash


def merge_field(current: Json, change: FieldChange) -> Merged:
    """Merge one change into the current value (sync-protocol.md rule 4)."""
    if current == change.new:
        return Keep()
    if current == change.old:
        return Take(change.new)
    if change.field in UNION_FIELDS:
        return Take(_union(current, change))
    return Clash(change.field, change.old, change.new, current)


def _union(current: Json, change: FieldChange) -> Json:
    there = _items(current)
    added = [item for item in _items(change.new) if item not in there]
    removed = set(_items(change.old)) - set(_items(change.new))
    return tuple([item for item in there if item not in removed] + added)


def _items(value: Json) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
