"""The actions to key in as lines of the worklist, with the state of each in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.casework.views import EntryItem
from ui.case.times import near
from ui.conflicts.values import part_name, value_text
from ui.desk import Desk
from ui.look import Tone
from ui.outbox.names import ICONS, action_name
from ui.parts.two_lines import Line, Section, TwoLines
from ui.words import Word

translate = QCoreApplication.translate


def entry_word(state: str) -> Word:
    """The state of a line: to key in, keyed in, confirmed by an export, or contradicted by one."""
    words = {
        "todo": Word(translate("EntrySheet", "perlu dientri"), "keyboard", Tone.INFO),
        "entered": Word(translate("EntrySheet", "menunggu konfirmasi"), "clock", Tone.AMBER),
        "confirmed": Word(translate("EntrySheet", "terkonfirmasi"), "circle-check", Tone.GREEN),
        "differs": Word(translate("EntrySheet", "berbeda"), "alert-triangle", Tone.RED),
    }
    return words.get(state, Word(state, "help-circle", Tone.NEUTRAL))


def section_name(state: str) -> str:
    """The heading over the lines of a state."""
    names = {
        "todo": translate("EntrySheet", "Perlu dientri"),
        "entered": translate("EntrySheet", "Sudah dientri, menunggu konfirmasi"),
        "confirmed": translate("EntrySheet", "Terkonfirmasi oleh ekspor"),
        "differs": translate("EntrySheet", "Berbeda di SP4N-LAPOR!"),
    }
    return names.get(state, state)


def difference_text(desk: Desk, item: EntryItem) -> str:
    """What the platform shows instead, field by field in words: `Judul: Jalan rusak; Unit: Dinas PUPR`."""
    said: list[str] = []
    for line in item.differs.splitlines():
        field, parted, value = line.partition(": ")
        if field == "stage":
            said.append(translate("EntrySheet", "Status: {0}").format(value))
        elif parted:
            said.append(f"{part_name(field)}: {value_text(desk, field, value)}")
        else:
            # A value of several lines goes on here.
            said.append(line)
    return "; ".join(said)


OPEN = frozenset({"todo", "differs"})
"""The states of a line that a person still has to key in."""

_ORDER = ("differs", "todo", "entered", "confirmed")
"""What needs a person first."""


def lines(desk: Desk, items: Sequence[EntryItem]) -> tuple[Line, ...]:
    """The items under their states; within one in the order they were done."""
    made: list[Line] = []
    for state in _ORDER:
        found = [item for item in items if item.state == state]
        if found:
            made += [Section(section_name(state), len(found)), *(_line(desk, item) for item in found)]
    return tuple(made)


def _line(desk: Desk, item: EntryItem) -> TwoLines:
    word = entry_word(item.state)
    about = f"{item.number} · {action_name(item.kind)} · {item.author}, {near(desk, item.acted_at)}"
    return TwoLines(
        key=item.intent,
        title=item.title,
        under=about,
        says=f"{item.title}, {about}, {word.text}",
        icon=ICONS[item.kind],
        state=word,
        strong=item.state in OPEN,
    )
