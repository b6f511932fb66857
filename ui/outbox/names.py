"""What the outbox calls actions, hops and the state of a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.casework.views import OutboxRow, ReceiptRow, SyncState
from desktop.domain.delivery import Onward
from desktop.domain.intents import Kind
from desktop.domain.routes import Hop
from ui.case.times import near, short_stamp
from ui.desk import Desk
from ui.problems import wait_text

translate = QCoreApplication.translate

ICONS = {
    Kind.REGISTER: "clipboard-plus",
    Kind.VERIFY: "shield-check",
    Kind.DISPOSE: "arrow-forward-up",
    Kind.REQUEST_INFORMATION: "user-question",
    Kind.NOT_OUR_AUTHORITY: "building-off",
    Kind.ARCHIVE: "archive",
    Kind.FOLLOW_UP: "send",
    Kind.NOTE: "lock",
    Kind.EDIT: "pencil",
    Kind.ATTACH: "paperclip",
    Kind.PROPOSE: "circle-check",
    Kind.APPROVE: "signature",
    Kind.RETURN: "arrow-back-up",
    Kind.CLOSE: "checks",
}


def action_name(kind: Kind) -> str:
    """An action as a noun."""
    names = {
        Kind.REGISTER: translate("Outbox", "Daftarkan aduan"),
        Kind.VERIFY: translate("Outbox", "Verifikasi"),
        Kind.DISPOSE: translate("Outbox", "Disposisi"),
        Kind.REQUEST_INFORMATION: translate("Outbox", "Minta data"),
        Kind.NOT_OUR_AUTHORITY: translate("Outbox", "Bukan wewenang"),
        Kind.ARCHIVE: translate("Outbox", "Arsipkan"),
        Kind.FOLLOW_UP: translate("Outbox", "Tindak lanjut publik"),
        Kind.NOTE: translate("Outbox", "Catatan internal"),
        Kind.EDIT: translate("Outbox", "Sunting data"),
        Kind.ATTACH: translate("Outbox", "Lampiran"),
        Kind.PROPOSE: translate("Outbox", "Usulan penyelesaian"),
        Kind.APPROVE: translate("Outbox", "Persetujuan"),
        Kind.RETURN: translate("Outbox", "Pengembalian usulan"),
        Kind.CLOSE: translate("Outbox", "Tutup laporan"),
    }
    return names[kind]


def report_title(line: OutboxRow | ReceiptRow) -> str:
    """The title of the report; one that went to another agency left with its title."""
    return line.title or translate("Outbox", "Laporan tidak lagi di komputer ini")


def hop_name(hop: Hop, *, entered: bool = False, onward: Onward | None = None) -> str:
    """Where an action has arrived: *Terkirim* always names its last hop (domain.md §8).

    `onward` is how far a gateway that carries on itself has come: its own yes and the platform's are two.
    """
    if entered:
        return translate("Outbox", "dientri tangan di SP4N-LAPOR!")
    match onward:
        case Onward.WAITING:
            return translate("Outbox", "sampai di gerbang")
        case Onward.UNCERTAIN:
            return translate("Outbox", "belum pasti di SP4N-LAPOR!")
        case Onward.THERE:
            return translate("Outbox", "sampai di SP4N-LAPOR!")
        case Onward.REFUSED:
            return translate("Outbox", "ditolak, lalu Lembar entri")
        case Onward.BY_HAND | None:
            pass
    match hop:
        case Hop.GATEWAY:
            return translate("Outbox", "diterima gerbang kantor")
        case Hop.PLATFORM:
            return translate("Outbox", "tercatat di SP4N-LAPOR!")
        case Hop.ENTRY_SHEET:
            return translate("Outbox", "diterima gerbang, lalu Lembar entri")


def state_text(desk: Desk, row: OutboxRow) -> tuple[str, str]:
    """Why an action waits, and what happens next."""
    moment = row.carried_at or row.retry_at
    when = short_stamp(desk, moment) if moment else ""
    return wait_text(row.reason, row.after, when, row.code)


def receipt_code(row: ReceiptRow) -> str:
    """The receipt as it is read out on the telephone; without one the end of the action's own id."""
    return row.receipt or f"…{row.intent[-8:]}"


def receipt_state(desk: Desk, row: ReceiptRow) -> tuple[str, str]:
    """The last hop, and when and under which receipt it was reached; short of the last one, what is next."""
    code = receipt_code(row)
    when = near(desk, row.sent_at)
    hop = hop_name(row.hop, entered=row.entered, onward=row.onward)
    match row.onward:
        case Onward.WAITING:
            when = translate("Outbox", "menunggu SP4N-LAPOR!")
        case Onward.UNCERTAIN:
            when = translate("Outbox", "pengelola gerbang memutuskan")
        case _:
            pass
    if row.merged:
        return hop, translate("Outbox", "{0} · {1} · digabung").format(when, code)
    return hop, f"{when} · {code}"


def state_key(row: OutboxRow | ReceiptRow) -> SyncState:
    """The state whose icon and colour a line wears."""
    if isinstance(row, OutboxRow):
        return row.sync
    # The check mark is for the last hop alone (domain.md §8).
    return SyncState.SENT if row.onward is None else _ONWARD[row.onward]


_ONWARD = {
    Onward.WAITING: SyncState.QUEUED,
    Onward.THERE: SyncState.SENT,
    Onward.UNCERTAIN: SyncState.UNCERTAIN,
    Onward.REFUSED: SyncState.SENT,
    Onward.BY_HAND: SyncState.SENT,
}


def nothing_text(tab: int) -> tuple[str, str, str]:
    """Icon, sentence and advice of an empty tab: waiting, needs you, sent, past runs."""
    said = (
        (
            "send",
            translate("Outbox", "Tidak ada yang menunggu"),
            translate("Outbox", "Setiap tindakan tersimpan di sini sampai gerbang menerimanya."),
        ),
        (
            "circle-check",
            translate("Outbox", "Tidak ada yang membutuhkan Anda"),
            translate("Outbox", "Yang ditolak atau berkonflik tampil di sini dengan alasannya."),
        ),
        (
            "receipt",
            translate("Outbox", "Belum ada yang terkirim"),
            translate("Outbox", "Bukti kirim setiap tindakan tampil di sini."),
        ),
        (
            "refresh",
            translate("Outbox", "Belum pernah menyinkronkan"),
            translate("Outbox", "Setiap sinkronisasi tercatat di sini."),
        ),
    )
    return said[tab]
