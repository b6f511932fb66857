"""Words for a file that did not travel; everything else went on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.errors import FileTrouble
from sync.events import Failed, FileFailed
from ui.problems.sentences import Problem
from ui.problems.troubles import trouble_problem

translate = QCoreApplication.translate


def fetch_problem(event: FileFailed | Failed) -> Problem:
    """Why a file did not come to this computer."""
    if isinstance(event, Failed):
        return Problem(
            trouble_problem(event.trouble).happened,
            translate("Problems", "Berkas tetap ada di gerbang."),
            translate("Problems", "Unduh lagi nanti; yang sudah sampai tidak diunduh ulang."),
            event.trouble.value,
        )
    happened, advice = _fetch_words(event.why)
    return Problem(happened, "", advice, event.why.value)


def no_gateway_problem() -> Problem:
    """A file cannot come to an office that has nobody to ask for it."""
    return Problem(
        translate("Problems", "Kantor ini belum tersambung ke gerbang."),
        "",
        translate("Problems", "Berkas ini hanya ada di komputer yang melampirkannya."),
    )


def upload_problem(why: FileTrouble) -> Problem | None:
    """Why a file will not reach the gateway, None when it is tried again by itself."""
    match why:
        case FileTrouble.TOO_LARGE:
            return Problem(
                translate("Problems", "Satu lampiran terlalu besar untuk gerbang."),
                translate("Problems", "Berkasnya tetap ada di komputer ini."),
                translate("Problems", "Lampirkan lagi dalam ukuran yang lebih kecil."),
                why.value,
            )
        case FileTrouble.DAMAGED:
            return Problem(
                translate("Problems", "Satu lampiran rusak di komputer ini dan tidak dapat dikirim."),
                translate("Problems", "Tindakan Anda yang lain tidak terganggu."),
                translate("Problems", "Lampirkan lagi dari berkas aslinya."),
                why.value,
            )
        case _:
            return None


def _fetch_words(why: FileTrouble) -> tuple[str, str]:
    match why:
        case FileTrouble.NOT_FOUND:
            return (
                translate("Problems", "Berkas ini belum ada di gerbang."),
                translate(
                    "Problems", "Mungkin komputer yang melampirkannya belum mengirim. Coba lagi nanti."
                ),
            )
        case FileTrouble.MISMATCH:
            return (
                translate("Problems", "Berkas yang datang bukan yang diumumkan, maka tidak disimpan."),
                translate("Problems", "Coba lagi; bila berulang, beri tahu pengelola gerbang."),
            )
        case FileTrouble.DISK_FULL:
            return (
                translate("Problems", "Ruang simpan komputer ini hampir habis."),
                translate("Problems", "Kosongkan sedikit ruang, lalu unduh lagi."),
            )
        case FileTrouble.DAMAGED:
            return (
                translate("Problems", "Berkas ini rusak di komputer ini dan belum ada di gerbang."),
                translate("Problems", "Minta berkas aslinya, lalu lampirkan lagi."),
            )
        case _:
            return (
                translate("Problems", "Gerbang tidak dapat memberikan berkas ini sekarang."),
                translate("Problems", "Coba lagi nanti."),
            )
