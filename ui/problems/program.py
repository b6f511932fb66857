"""Words for faults of the program itself, and for a second start of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.problems.sentences import Problem

translate = QCoreApplication.translate


def mishap_problem() -> Problem:
    """Something failed that nobody foresaw."""
    return Problem(
        translate("Problems", "Program mengalami kesalahan yang tidak terduga."),
        translate(
            "Problems",
            "Pekerjaan Anda aman: setiap tindakan yang tersimpan dan setiap draf ada di komputer ini.",
        ),
        translate(
            "Problems",
            "Anda dapat melanjutkan. Bila berulang, salin rinciannya untuk pengelola, lalu tutup dan buka "
            "kembali Tanggap. Rincian itu tidak memuat isi laporan, nama, atau kata sandi.",
        ),
    )


def running_problem(pid: int) -> Problem:
    """The profile is in use and its window does not answer; `pid` is 0 if it could not be read."""
    return Problem(
        translate(
            "Problems", "Tanggap sudah terbuka untuk data kantor ini, tetapi jendelanya tidak menjawab."
        ),
        translate("Problems", "Pekerjaan Anda aman di komputer ini."),
        translate(
            "Problems",
            "Tunggu sampai pekerjaan yang berjalan selesai, lalu buka lagi. Bila tetap tidak menjawab, "
            "hentikan proses {0} atau nyalakan ulang komputer.",
        ).format(pid or "tanggap"),
        str(pid),
    )
