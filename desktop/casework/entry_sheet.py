"""Lembar entri as people use it: what is to be keyed into the platform, field by field, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.casework.views import EntryItem
from desktop.domain.entry_form import form
from desktop.store import complaints, directory, entries

if TYPE_CHECKING:
    from sqlalchemy import Connection


def items(session: Connection) -> tuple[EntryItem, ...]:
    """Every line of the sheet in the order the actions were made."""
    units: dict[str, dict[str, str]] = {}
    for unit in directory.units(session):
        units.setdefault(unit.agency, {})[unit.code] = unit.name
    names = {person.id: person.name for person in directory.people(session)}
    found: list[EntryItem] = []
    for line in entries.listing(session):
        stored = complaints.get(session, line.record)
        if stored is None:
            continue
        complaint = stored.complaint
        fields = form(line.intent, complaint, units.get(complaint.agency, {})).fields
        found.append(
            EntryItem(
                intent=line.intent.id,
                record=line.record,
                number=complaint.number,
                title=complaint.title,
                kind=line.kind,
                acted_at=line.intent.at,
                author=names.get(line.intent.author, line.intent.author),
                state=line.state.value,
                fields=tuple((field.label, field.value) for field in fields),
                entered_by=names.get(line.entered_by, line.entered_by),
                entered_at=line.entered_at,
                differs="\n".join(line.differences),
            )
        )
    return tuple(found)
