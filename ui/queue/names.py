"""What the queue calls its views, deadline filters and actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.casework.views import DueFilter, View
from desktop.domain.intents import Kind

translate = QCoreApplication.translate


def view_name(view: View) -> str:
    """The name of a saved view, the same in rail and toolbar."""
    match view:
        case View.MINE:
            return translate("Queue", "Perlu tindakan saya")
        case View.DUE_SOON:
            return translate("Queue", "Akan lewat tenggat")
        case View.UNVERIFIED:
            return translate("Queue", "Belum terverifikasi")
        case View.AWAITING_REPORTER:
            return translate("Queue", "Menunggu pelapor")
        case View.ALL:
            return translate("Queue", "Semua laporan")


def due_name(due: DueFilter) -> str:
    """The name of a deadline filter."""
    match due:
        case DueFilter.OVERDUE:
            return translate("Queue", "Lewat tenggat")
        case DueFilter.TODAY:
            return translate("Queue", "Hari ini")
        case DueFilter.WITHIN_3:
            return translate("Queue", "Dalam 3 hari kerja")
        case DueFilter.LATER:
            return translate("Queue", "Lebih lama")


def step_name(rule: str) -> str:
    """What must happen by a deadline, in the middle of a sentence; an unknown step is shown as it is."""
    names = {
        "verify": translate("Queue", "verifikasi"),
        "first_follow_up": translate("Queue", "tindak lanjut pertama"),
        "resolve": translate("Queue", "penyelesaian"),
        "automatic": translate("Queue", "penutupan otomatis di pusat"),
    }
    return names.get(rule, rule)


def action_name(kind: Kind) -> str:
    """The verb of an action as it stands on a button of the queue; only for those the queue offers."""
    names = {
        Kind.VERIFY: translate("Queue", "Verifikasi"),
        Kind.DISPOSE: translate("Queue", "Disposisi"),
        Kind.REQUEST_INFORMATION: translate("Queue", "Minta data"),
        Kind.PROPOSE: translate("Queue", "Selesaikan"),
        Kind.NOT_OUR_AUTHORITY: translate("Queue", "Bukan wewenang"),
        Kind.ARCHIVE: translate("Queue", "Arsipkan"),
        Kind.FOLLOW_UP: translate("Queue", "Tindak lanjut"),
        Kind.NOTE: translate("Queue", "Catatan internal"),
    }
    return names[kind]


ACTION_ICONS = {
    Kind.VERIFY: "shield-check",
    Kind.DISPOSE: "arrow-forward-up",
    Kind.REQUEST_INFORMATION: "user-question",
    Kind.PROPOSE: "circle-check",
    Kind.NOT_OUR_AUTHORITY: "building-off",
    Kind.ARCHIVE: "archive",
    Kind.FOLLOW_UP: "send",
    Kind.NOTE: "lock",
}
ACTION_LETTERS = {
    Kind.VERIFY: "V",
    Kind.DISPOSE: "D",
    Kind.REQUEST_INFORMATION: "M",
    Kind.PROPOSE: "S",
    Kind.NOT_OUR_AUTHORITY: "B",
    Kind.ARCHIVE: "A",
}
"""Single letters that act on the row with the focus (only while the list has it)."""


class Counted(QObject):
    """Phrases of the queue with a count: only `tr` of an object is collected with its plural forms."""

    def chosen(self, count: int) -> str:
        """Several values of one filter."""
        return self.tr("%n dipilih", "", count)

    def more_files(self, count: int) -> str:
        """Attachments beyond those in sight."""
        return self.tr("+%n lampiran lagi", "", count)

    def working_days(self, count: int) -> str:
        """A span of a rule."""
        return self.tr("%n hari kerja", "", count)


COUNTED = Counted()
