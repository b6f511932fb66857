"""Why the way to a gateway or an office could not be had, said to somebody who has no office yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.profile import AlreadyRunningError
from sync.errors import SyncProblem, Trouble
from ui.problems.troubles import trouble_problem
from ui.problems.vault import unlock_text

translate = QCoreApplication.translate


def way_text(trouble: Trouble) -> str:
    """What keeps this computer from its gateway, and the next step."""
    match trouble:
        case Trouble.ADDRESS:
            said = trouble_problem(trouble)
            return f"{said.happened} {said.advice}"
        case Trouble.NO_NETWORK:
            return translate(
                "FirstRun", "Tidak ada jaringan ke gerbang. Periksa sambungan dan alamat, lalu coba lagi."
            )
        case Trouble.DNS:
            return translate("FirstRun", "Alamat gerbang tidak ditemukan. Periksa ejaannya dan jaringan.")
        case Trouble.TLS:
            return translate(
                "FirstRun",
                "Sambungan ke gerbang tidak dapat dipastikan aman. Periksa jam komputer, lalu coba lagi.",
            )
        case Trouble.TIMEOUT | Trouble.STALLED | Trouble.RESET:
            return translate("FirstRun", "Gerbang tidak menjawab pada waktunya. Coba lagi sebentar lagi.")
        case Trouble.PORTAL:
            return translate(
                "FirstRun",
                "Jaringan meminta halaman masuk. Buka peramban, masuk ke jaringan, lalu coba lagi.",
            )
        case Trouble.SIGN_IN | Trouble.NOT_ALLOWED:
            return translate(
                "FirstRun",
                "Gerbang menolak kode ini. Periksa kodenya atau minta yang baru kepada administrator.",
            )
        case Trouble.TOO_MANY:
            return translate("FirstRun", "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.")
        case Trouble.VERSION | Trouble.BAD_ANSWER:
            return translate(
                "FirstRun", "Yang menjawab di alamat ini bukan gerbang Tanggap, atau versinya lain."
            )
        case Trouble.DISK_FULL:
            return translate("FirstRun", "Ruang simpan komputer ini hampir habis. Kosongkan, lalu coba lagi.")
        case Trouble.MAINTENANCE | Trouble.TOO_LARGE | Trouble.SERVER | Trouble.EPOCH:
            return translate("FirstRun", "Gerbang sedang terganggu. Coba lagi sebentar lagi.")


def not_opened(error: Exception) -> str:
    """The office stands but did not open: it is there for the next start."""
    if isinstance(error, AlreadyRunningError):
        return unlock_text(error)
    return translate(
        "FirstRun", "Kantor sudah siap, tetapi tidak dapat dibuka ({0}). Tutup, lalu buka Tanggap lagi."
    ).format(type(error).__name__)


def refusal(error: Exception) -> str:
    """Why no office was set up; nothing was left behind."""
    match error:
        case SyncProblem(trouble=trouble):
            return way_text(trouble)
        case FileExistsError():
            return translate(
                "FirstRun",
                "Folder profil ini sudah berisi data kantor. Tidak ada yang diubah. Pakai folder lain.",
            )
        case OSError():
            return translate(
                "FirstRun", "Folder profil tidak dapat ditulis. Periksa ruang simpan dan izin folder."
            )
        case _ if type(error).__module__.startswith("desktop.vault"):
            return unlock_text(error)
        case _:
            return translate(
                "FirstRun", "Kantor tidak dapat disiapkan ({0}). Tidak ada yang tersimpan."
            ).format(type(error).__name__)
