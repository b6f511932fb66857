"""Words for work that could not leave on a USB stick, and for an answer on one that could not be taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.errors import CarryTrouble
from ui.problems.sentences import Problem

translate = QCoreApplication.translate


def carry_problem(trouble: CarryTrouble) -> Problem:
    """What happened to the file on the stick, that the work still waits here, and what to do."""
    happened, advice = _said(trouble)
    safe = translate("Problems", "Pekerjaan Anda tetap tersimpan dan menunggu di komputer ini.")
    if trouble is CarryTrouble.NOTHING:
        safe = translate("Problems", "Tidak ada berkas yang dibuat.")
    return Problem(happened, safe, advice, trouble.value)


def stick_problem(error: OSError) -> Problem:
    """The stick cannot be read or written."""
    return Problem(
        translate("Problems", "Berkas di USB tidak dapat dibaca atau ditulis."),
        translate("Problems", "Pekerjaan Anda tetap tersimpan dan menunggu di komputer ini."),
        translate("Problems", "Periksa apakah USB terpasang dan masih ada ruang, lalu ulangi."),
        error.strerror or type(error).__name__,
    )


def _said(trouble: CarryTrouble) -> tuple[str, str]:
    again = translate("Problems", "Mintalah balasan yang baru kepada penjaga gerbang.")
    match trouble:
        case CarryTrouble.NO_KEY:
            return translate(
                "Problems", "Kunci gerbang belum dikenal, jadi berkas USB belum dapat disegel."
            ), translate("Problems", "Sinkronkan sekali dengan gerbang kantor, lalu simpan ke USB.")
        case CarryTrouble.NOTHING:
            return translate("Problems", "Tidak ada tindakan yang dapat dibawa."), translate(
                "Problems", "Yang menunggu masuk orang lain dibawa setelah ia masuk di komputer ini."
            )
        case CarryTrouble.NOT_OURS:
            return translate("Problems", "Berkas ini bukan balasan untuk komputer ini, atau rusak."), again
        case CarryTrouble.NOT_A_RECEIPT:
            return translate("Problems", "Isi berkas ini bukan balasan gerbang."), again
        case CarryTrouble.VERSION:
            return translate("Problems", "Balasan ini dibuat oleh gerbang yang lebih baru."), translate(
                "Problems", "Perbarui Tanggap di komputer ini, lalu terima lagi balasannya."
            )
        case CarryTrouble.UNPROVED:
            return translate(
                "Problems", "Tidak dapat dipastikan bahwa balasan ini dibuat oleh gerbang Anda."
            ), translate("Problems", "Masuklah ke gerbang di Pengaturan, simpan lagi ke USB, lalu ulangi.")
        case CarryTrouble.OLD_LIFE:
            return translate(
                "Problems", "Balasan ini dari masa sebelum gerbang dipulihkan, jadi tidak dipakai."
            ), translate("Problems", "Simpan lagi ke USB, atau sinkronkan bila jaringan ada.")
        case CarryTrouble.QUARANTINED:
            return translate(
                "Problems", "Gerbang telah dipulihkan, jadi isi USB itu tidak diproses."
            ), translate("Problems", "Simpan lagi ke USB: kali ini untuk gerbang yang sudah dipulihkan.")
