"""What the case screen and its dialogs call entries, classes, outcomes and actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.complaint import Classification, EntryKind, Outcome, Priority
from desktop.domain.intents import Kind

translate = QCoreApplication.translate


def entry_name(kind: str, source: str = "") -> str:
    """What an entry of the timeline tells; `source` is the way by which the complaint arrived."""
    if EntryKind(kind) is EntryKind.ARRIVED and source:
        return translate("Case", "Laporan masuk lewat {0}").format(source)
    names = {
        EntryKind.ARRIVED: translate("Case", "Laporan masuk"),
        EntryKind.VERIFIED: translate("Case", "Diverifikasi"),
        EntryKind.DISPOSED: translate("Case", "Disposisi", "riwayat"),
        EntryKind.INFORMATION_REQUESTED: translate("Case", "Permintaan data"),
        EntryKind.AUTHORITY_REQUESTED: translate("Case", "Bukan wewenang"),
        EntryKind.ARCHIVED: translate("Case", "Diarsipkan"),
        EntryKind.FOLLOW_UP: translate("Case", "Tindak lanjut"),
        EntryKind.NOTE: translate("Case", "Catatan internal"),
        EntryKind.PROPOSED: translate("Case", "Usulan penyelesaian"),
        EntryKind.APPROVED: translate("Case", "Penyelesaian disetujui"),
        EntryKind.RETURNED: translate("Case", "Usulan dikembalikan"),
        EntryKind.CLOSED: translate("Case", "Laporan ditutup"),
        EntryKind.EDITED: translate("Case", "Data laporan disunting"),
        EntryKind.ATTACHED: translate("Case", "Lampiran ditambahkan"),
        EntryKind.REPLY: translate("Case", "Tanggapan pelapor"),
        EntryKind.STATUS: translate("Case", "Status di pusat"),
        EntryKind.UNUSED_VERSION: translate("Case", "Versi tidak dipakai"),
    }
    return names[EntryKind(kind)]


def classification_name(value: Classification) -> str:
    """The platform's name of a class."""
    match value:
        case Classification.SUPERVISORY:
            return translate("Case", "Berkadar pengawasan")
        case Classification.NON_SUPERVISORY:
            return translate("Case", "Tidak berkadar pengawasan")
        case Classification.INFORMATION_REQUEST:
            return translate("Case", "Permintaan informasi")
        case Classification.ASPIRATION:
            return translate("Case", "Aspirasi")
        case Classification.UNCLASSIFIED:
            return translate("Case", "Belum diklasifikasi")


def priority_name(value: Priority) -> str:
    """How urgent the office finds a complaint."""
    match value:
        case Priority.NORMAL:
            return translate("Case", "Biasa")
        case Priority.HIGH:
            return translate("Case", "Tinggi")
        case Priority.URGENT:
            return translate("Case", "Mendesak")


def outcome_name(value: Outcome) -> str:
    """How a proposed resolution answers the reporter."""
    match value:
        case Outcome.HANDLED:
            return translate("Case", "Selesai ditangani")
        case Outcome.ANSWERED:
            return translate("Case", "Dijawab dengan informasi")
        case Outcome.CANNOT:
            return translate("Case", "Tidak dapat ditindaklanjuti")


def point_name(point: str) -> str:
    """A point of a substantive answer; one that is not known is said as it came."""
    names = {
        "what": translate("Case", "Apa yang dilakukan"),
        "when": translate("Case", "Kapan"),
        "who": translate("Case", "Oleh siapa"),
        "proof": translate("Case", "Bukti"),
        "next": translate("Case", "Langkah lanjutan"),
    }
    return names.get(point, point)


def button_name(kind: Kind) -> str:
    """The verb of an action as it stands on a button of the case; only for those the case offers."""
    names = {
        Kind.VERIFY: translate("Case", "Verifikasi"),
        Kind.DISPOSE: translate("Case", "Disposisi"),
        Kind.REQUEST_INFORMATION: translate("Case", "Minta data"),
        Kind.NOT_OUR_AUTHORITY: translate("Case", "Bukan wewenang"),
        Kind.PROPOSE: translate("Case", "Ajukan selesai"),
        Kind.ARCHIVE: translate("Case", "Arsipkan"),
        Kind.CLOSE: translate("Case", "Tutup laporan"),
        Kind.APPROVE: translate("Case", "Setujui dengan suntingan"),
        Kind.RETURN: translate("Case", "Kembalikan"),
        Kind.EDIT: translate("Case", "Sunting data"),
        Kind.FOLLOW_UP: translate("Case", "Tindak lanjut publik"),
        Kind.NOTE: translate("Case", "Catatan internal"),
    }
    return names[kind]


BUTTON_ICONS = {
    Kind.VERIFY: "shield-check",
    Kind.DISPOSE: "arrow-forward-up",
    Kind.REQUEST_INFORMATION: "user-question",
    Kind.NOT_OUR_AUTHORITY: "building-off",
    Kind.PROPOSE: "circle-check",
    Kind.ARCHIVE: "archive",
    Kind.CLOSE: "checks",
    Kind.APPROVE: "pencil-check",
    Kind.RETURN: "arrow-back-up",
    Kind.EDIT: "pencil",
    Kind.FOLLOW_UP: "send",
    Kind.NOTE: "lock",
}
BUTTON_LETTERS = {
    Kind.VERIFY: "V",
    Kind.DISPOSE: "D",
    Kind.REQUEST_INFORMATION: "M",
    Kind.NOT_OUR_AUTHORITY: "B",
    Kind.PROPOSE: "S",
    Kind.ARCHIVE: "A",
}
"""Single letters that act while the timeline has the focus."""


class Counted(QObject):
    """Phrases of the case with a count: only `tr` of an object is collected with its plural forms."""

    def waiting(self, count: int) -> str:
        """Actions on this complaint that have not left."""
        return self.tr("%n menunggu kirim", "", count)

    def photos(self, count: int) -> str:
        """Pictures of an entry."""
        return self.tr("%n foto", "", count)

    def files(self, count: int) -> str:
        """Files of an entry that are not all pictures."""
        return self.tr("%n lampiran", "", count)

    def working_days(self, count: int) -> str:
        """A span of a rule."""
        return self.tr("%n hari kerja", "", count)

    def skipped(self, count: int) -> str:
        """Days that a deadline does not count."""
        return self.tr("%n hari dilewati", "", count)

    def too_long(self, count: int) -> str:
        """A text beyond its limit."""
        return self.tr("Teks terlalu panjang. Kurangi %n huruf.", "", count)


COUNTED = Counted()
