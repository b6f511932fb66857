"""The rooms of the main window: their order, names, icons, and the keys that open them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.casework.views import RailCounts, View
from ui.look import Tone
from ui.parts.rail import RailItem, SavedView
from ui.queue.names import view_name

translate = QCoreApplication.translate


class Room(StrEnum):
    """The screens of the window; a case is opened out of another room and has no place in the rail."""

    QUEUE = "queue"
    APPROVALS = "approvals"
    CONFLICTS = "conflicts"
    ENTRY_SHEET = "entry_sheet"
    OUTBOX = "outbox"
    SETTINGS = "settings"
    CASE = "case"


IN_RAIL = (Room.QUEUE, Room.APPROVALS, Room.CONFLICTS, Room.ENTRY_SHEET, Room.OUTBOX, Room.SETTINGS)
"""In the order of the rail; the first is Ctrl+1."""


def room_name(room: Room) -> str:
    """The name of a room."""
    match room:
        case Room.QUEUE:
            return translate("Rooms", "Antrean")
        case Room.APPROVALS:
            return translate("Rooms", "Persetujuan")
        case Room.CONFLICTS:
            return translate("Rooms", "Konflik")
        case Room.ENTRY_SHEET:
            return translate("Rooms", "Lembar entri")
        case Room.OUTBOX:
            return translate("Rooms", "Kotak Keluar")
        case Room.SETTINGS:
            return translate("Rooms", "Pengaturan")
        case Room.CASE:
            return translate("Rooms", "Rincian laporan")


def rail_items() -> tuple[RailItem, ...]:
    """The lines of the rail in the language in force."""
    return (
        RailItem(Room.QUEUE, room_name(Room.QUEUE), "inbox"),
        RailItem(Room.APPROVALS, room_name(Room.APPROVALS), "signature", Tone.VIOLET),
        RailItem(Room.CONFLICTS, room_name(Room.CONFLICTS), "bolt", Tone.RED),
        RailItem(Room.ENTRY_SHEET, room_name(Room.ENTRY_SHEET), "clipboard-text", Tone.INFO, gap_before=True),
        RailItem(Room.OUTBOX, room_name(Room.OUTBOX), "send", Tone.INFO, at_bottom=True),
        RailItem(Room.SETTINGS, room_name(Room.SETTINGS), "settings", at_bottom=True),
    )


def saved_views() -> tuple[SavedView, ...]:
    """The views that hang under the queue; the one with everything carries no count of its own."""
    return tuple(SavedView(view.value, view_name(view)) for view in View)


def room_counts(counts: RailCounts) -> dict[str, int]:
    """What waits in each room."""
    return {
        Room.QUEUE: counts.queue,
        Room.APPROVALS: counts.approvals,
        Room.CONFLICTS: counts.conflicts,
        Room.ENTRY_SHEET: counts.entry_sheet,
        Room.OUTBOX: counts.outbox,
    }


def view_counts(counts: RailCounts) -> dict[str, int]:
    """How much each saved view holds; that of all reports stands in the toolbar already."""
    return {each.view.value: each.count for each in counts.views if each.view is not View.ALL}
