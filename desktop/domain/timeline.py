"""The platform's timeline beside ours: what both tell stands there once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.domain.complaint import Complaint, Entry

PREFIX = "sp4n:"
"""Begins the id of every entry that came from the platform."""


def with_shown(now: Complaint, shown: Sequence[Entry], receipts: Collection[str]) -> Complaint:
    """The complaint with what the platform's timeline tells, without what was written here and sent there.

    `receipts` are the platform's numbers of what was sent; an empty one is of something that got none.
    """
    unnumbered = [
        _squeezed(entry.text)
        for entry in now.entries
        if not entry.id.startswith(PREFIX) and "" in receipts and entry.text
    ]
    known = {entry.id for entry in now.entries}
    new = [
        entry
        for entry in shown
        if entry.id not in known
        and entry.id.removeprefix(PREFIX) not in receipts
        and not any(_squeezed(entry.text).startswith(ours) for ours in unnumbered)
    ]
    if not new:
        return now
    return replace(now, entries=tuple(sorted((*now.entries, *new), key=lambda entry: entry.at)))


def without_twin(complaint: Complaint, intent: str, number: str) -> Complaint:
    """The complaint without the platform's telling of what this intent wrote here."""
    written = {entry.id: _squeezed(entry.text) for entry in complaint.entries}
    ours = [text for name, text in written.items() if text and name in (intent, f"{intent}:answer")]
    twins = [
        name
        for name, text in written.items()
        if name.startswith(PREFIX)
        and (name == f"{PREFIX}{number}" if number else any(text.startswith(each) for each in ours))
    ]
    return replace(complaint, entries=tuple(e for e in complaint.entries if e.id not in twins[:1]))


def _squeezed(text: str) -> str:
    return "".join(text.split())
