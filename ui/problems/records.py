"""Words for a complaint that was asked for by name and did not come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.events import Failed, NotNow, NotOffered
from ui.problems.sentences import Problem
from ui.problems.troubles import trouble_problem

translate = QCoreApplication.translate


def record_problem(event: Failed | NotOffered | NotNow) -> Problem:
    """Why the body of an opened complaint did not come."""
    match event:
        case Failed(trouble=trouble):
            return Problem(
                trouble_problem(trouble).happened,
                "",
                translate("Problems", "Isi laporan diambil begitu tersambung."),
                trouble.value,
            )
        case NotNow():
            return _not_now(translate("Problems", "Isi laporan datang bersama sinkron berikut."))
        case NotOffered(why=""):
            # Nothing is known of a departure: an export may have brought what the gateway never had.
            return Problem(
                translate("Problems", "Gerbang tidak memberikan isi laporan ini kepada kantor Anda."),
                "",
                translate("Problems", "Sinkronkan untuk memastikan."),
            )
        case NotOffered():
            return Problem(
                departure_text(event.why),
                "",
                translate("Problems", "Laporan keluar dari komputer ini pada sinkron berikut."),
                event.why,
            )


def return_problem(event: Failed | NotOffered | NotNow) -> Problem:
    """Why a complaint that has left did not come back."""
    match event:
        case Failed(trouble=trouble):
            return Problem(
                trouble_problem(trouble).happened,
                translate("Problems", "Laporan belum dipulihkan."),
                translate("Problems", "Pulihkan lagi begitu tersambung."),
                trouble.value,
            )
        case NotNow():
            return _not_now(translate("Problems", "Sinkronkan dahulu, lalu pulihkan lagi."))
        case NotOffered():
            return Problem(
                departure_text(event.why),
                translate("Problems", "Teks Anda tetap tersimpan."),
                translate("Problems", "Bila ini keliru, hubungi pengelola gerbang."),
                event.why,
            )


def departure_text(why: str) -> str:
    """Why a complaint is not this office's any more, as a sentence."""
    match why:
        case "reassigned":
            return translate("Problems", "Laporan ini sudah dialihkan ke instansi lain.")
        case "removed":
            return translate("Problems", "Laporan ini sudah dihapus di pusat.")
        case _:
            return translate("Problems", "Pusat tidak lagi menampilkan laporan ini untuk kantor Anda.")


def _not_now(advice: str) -> Problem:
    return Problem(translate("Problems", "Gerbang belum dapat memberikannya sekarang."), "", advice)
