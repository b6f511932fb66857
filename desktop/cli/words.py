"""What the command line says of stages, times, imports and synchronisations: the window's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.casework.views import DepartedRow, View
from desktop.exchange.laporan_ringkas_events import Done, ImportEvent, ImportRefusedError, Opened, Reading
from sync import events
from ui.problems import (
    departure_text,
    field_word,
    import_text,
    refusal_text,
    return_problem,
    row_problem_text,
    trouble_problem,
    upload_problem,
)
from ui.queue.names import view_name
from ui.words import number, size, stage_word, stamp, sync_word

STAGE_WIDTH = 16


def stage(key: str) -> str:
    """The short word of a stage."""
    return stage_word(key).text


def sync_state(key: str) -> str:
    """The word of a sync state."""
    return sync_word(key).text


def view(key: View) -> str:
    """The name of a saved view."""
    return view_name(key)


def moment(at: datetime | None, zone: str) -> str:
    """A moment on the office's clock, `24 Nov 2026 08.14`; for none at all `belum pernah`."""
    return "belum pernah" if at is None else stamp(at.astimezone(ZoneInfo(zone)))


def departed(left: DepartedRow) -> str:
    """Why a complaint has left, and what of this office's own is kept about it."""
    kept = f" Teks Anda tersimpan: {number(left.texts)}." if left.texts else ""
    return departure_text(left.why) + kept


def not_returned(event: events.Failed | events.NotOffered | events.NotNow) -> str:
    """Why a complaint that has left did not come back."""
    return return_problem(event).text


def refused_file(error: ImportRefusedError) -> str:
    """Why a file is not imported, and that nothing here was harmed."""
    facts = error.facts
    said = import_text(
        error.reason.value, limit=facts.limit, row=facts.row, names=facts.names, detail=facts.detail
    )
    return f"{said} Data di komputer ini tetap utuh."


def imported(event: ImportEvent) -> str:
    """One line about the progress of an import."""
    match event:
        case Opened(sheet, header_row, rows):
            told = f"{number(rows)} baris" if rows else "jumlah baris tidak tertulis"
            return f"Lembar {sheet}, judul kolom di baris {number(header_row)}, {told}."
        case Reading(rows, of):
            return f"{number(rows)} dari {number(of)} baris" if of else f"{number(rows)} baris"
        case Done(counts, dry_run):
            parts = (
                (counts.new, "baru"),
                (counts.updated, "berubah"),
                (counts.unchanged, "sama"),
                (counts.older, "lebih lama daripada yang sudah ada"),
                (counts.duplicates, "kembar dalam berkas"),
                (counts.withheld, "sudah bukan milik kantor ini"),
                (counts.skipped, "dilewati"),
                (counts.differences, "berbeda dengan tindakan yang menunggu"),
            )
            told = ", ".join(f"{number(count)} {word}" for count, word in parts if count)
            return (told or "Tidak ada baris") + (". Percobaan: tidak ada yang disimpan." if dry_run else ".")
        case _:
            place = f"Baris {number(event.row)}: " if event.row else ""
            return place + row_problem_text(event.code.value, event.column, event.value)


class SyncTeller:
    """Tells one synchronisation; it adds up what came, so that progress grows to the total."""

    def __init__(self, number_of: Callable[[str], str]) -> None:
        self._number_of = number_of
        self._received = 0

    def told(self, event: events.SyncEvent) -> str:
        """One line about an event."""
        match event:
            case events.Started(waiting):
                return f"Mulai, {number(waiting)} tindakan menunggu."
            case events.Sent(_, record):
                return f"Laporan {self._number_of(record)}: terkirim."
            case events.Merged(_, record, fields):
                parts = ", ".join(field_word(field) for field in fields)
                return f"Laporan {self._number_of(record)}: digabung dengan perubahan pusat ({parts})."
            case events.Conflicted(_, record):
                return f"Laporan {self._number_of(record)}: diubah di dua tempat, pilih isinya di Konflik."
            case events.Refused(_, record, code):
                return f"Laporan {self._number_of(record)}: {refusal_text(code)} Teks tersimpan."
            case events.Uncertain(_, record, _):
                return (
                    f"Laporan {self._number_of(record)}: belum pasti sampai di LAPOR;"
                    " periksa di sana lalu putuskan di Kotak Keluar."
                )
            case events.Gone(record):
                return f"Laporan {self._number_of(record)}: dialihkan atau dihapus di pusat."
            case events.Received(count, total):
                self._received += count
                return f"Diterima {number(self._received)}" + (f" dari {number(total)}" if total else "")
            case events.Waiting(_, author):
                return f"Satu tindakan menunggu {author} masuk."
            case events.ClockWrong(seconds):
                return f"Jam komputer ini meleset {number(round(abs(seconds) / 60))} menit dari gerbang."
            case events.NeedsConfirmation(count):
                return (
                    f"Pusat meminta {number(count)} laporan dihapus dari komputer ini; setujui dengan --yes."
                )
            case events.Uploading() | events.Uploaded() | events.FileRestarted() | events.FileFailed():
                return self._file(event)
            case events.Failed(trouble):
                return trouble_problem(trouble).text
            case events.Finished():
                return (
                    f"Selesai, {number(event.waiting)} tindakan masih menunggu;"
                    f" {size(event.sent_bytes)} terkirim, {size(event.received_bytes)} diterima."
                )

    def _file(
        self, event: events.Uploading | events.Uploaded | events.FileRestarted | events.FileFailed
    ) -> str:
        match event:
            case events.Uploading(_, record, sent, total):
                return f"Laporan {self._number_of(record)}: lampiran, {size(sent)} dari {size(total)}."
            case events.Uploaded(_, record):
                return f"Laporan {self._number_of(record)}: lampiran sampai di gerbang."
            case events.FileRestarted():
                return "Lampiran dikirim ulang dari awal."
            case events.FileFailed(_, why):
                problem = upload_problem(why)
                return problem.text if problem else "Satu lampiran belum terkirim; dicoba lagi sendiri."
