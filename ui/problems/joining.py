"""Words for a one-time code that does not connect this office to a gateway."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.accounts.joined import JoinRefusal
from ui.problems.sentences import Problem

translate = QCoreApplication.translate


def join_problem(reason: JoinRefusal) -> Problem:
    """Why the office was not connected, and what to do."""
    safe = translate("Problems", "Pekerjaan Anda utuh dan tidak ada yang berubah di komputer ini.")
    happened, advice = _said(reason)
    return Problem(happened, safe, advice, reason.value)


def _said(reason: JoinRefusal) -> tuple[str, str]:
    match reason:
        case JoinRefusal.OTHER_AGENCY:
            return translate(
                "Problems", "Kode ini milik instansi lain, jadi kantor ini tidak disambungkan."
            ), translate(
                "Problems",
                "Kode itu sudah terpakai: mintalah kode untuk instansi Anda kepada administrator.",
            )
        case JoinRefusal.ALREADY_HERE:
            return translate(
                "Problems", "Kode ini milik orang lain yang sudah bekerja di komputer ini."
            ), translate(
                "Problems", "Kode itu sudah terpakai: mintalah kode atas nama Anda kepada administrator."
            )
        case JoinRefusal.SENT_ELSEWHERE:
            return translate("Problems", "Kantor ini sudah bekerja dengan sebuah gerbang."), translate(
                "Problems", "Kode tidak dipakai. Untuk masuk lagi di gerbang yang sama, buka Pengaturan."
            )
