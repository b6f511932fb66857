"""Words for a synchronisation that did not finish, and for what keeps an action in the outbox."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.casework.views import WaitReason
from sync.errors import Trouble
from ui.problems.refusals import refusal_text
from ui.problems.sentences import Problem

translate = QCoreApplication.translate


def trouble_problem(trouble: Trouble) -> Problem:
    """What kept a run from finishing; the outbox is whole in every case."""
    happened, advice = _troubles()[trouble]
    safe = translate("Problems", "Pekerjaan Anda aman di komputer ini.")
    return Problem(happened, safe, advice, trouble.value)


def event_problem(name: str) -> Problem:
    """A fault of the program itself during a synchronisation, named by its type for *Rincian*."""
    return Problem(
        translate("Problems", "Sinkronisasi berhenti karena kesalahan program."),
        translate("Problems", "Pekerjaan Anda aman di komputer ini."),
        translate("Problems", "Coba sinkronkan lagi; bila berulang, laporkan kode “{0}”.").format(name),
        name,
    )


def wait_text(reason: WaitReason, after: int = 0, retry_at: str = "", code: str = "") -> tuple[str, str]:
    """Why an action has not left, and the next step; `retry_at` is a time already written out.

    It is that of the next try, or of leaving on a stick. `after` is
    the number of the action that must go first, `code` the refusal of a refused one.
    """
    match reason:
        case WaitReason.NETWORK:
            return (
                translate("Problems", "Menunggu jaringan"),
                translate("Problems", "Dikirim begitu daring"),
            )
        case WaitReason.AFTER:
            return (
                translate("Problems", "Menunggu #{0}").format(after),
                translate("Problems", "Dikirim sesudah tindakan itu"),
            )
        case WaitReason.CARRIED:
            return (
                translate("Problems", "Dibawa dengan USB"),
                translate("Problems", "Sejak {0}").format(retry_at),
            )
        case WaitReason.SENDING:
            return (
                translate("Problems", "Sedang dikirim"),
                translate("Problems", "Menunggu jawaban gerbang"),
            )
        case WaitReason.HELD:
            return (
                translate("Problems", "Ditahan"),
                translate("Problems", "Dikirim bila sinkron otomatis menyala"),
            )
        case WaitReason.SIGN_IN:
            return (
                translate("Problems", "Menunggu pembuatnya masuk"),
                translate("Problems", "Dikirim saat ia membuka kunci"),
            )
        case WaitReason.RETRY:
            return (
                translate("Problems", "Gagal terkirim, dicoba lagi"),
                translate("Problems", "Percobaan berikut {0}").format(retry_at)
                if retry_at
                else translate("Problems", "Dicoba lagi sendiri"),
            )
        case WaitReason.AT_RISK:
            return (
                translate("Problems", "Laporan berubah di pusat"),
                translate("Problems", "Periksa sebelum dikirim"),
            )
        case WaitReason.UNCERTAIN:
            return (
                translate("Problems", "Belum pasti sampai di LAPOR."),
                translate(
                    "Problems", "Isinya aman di sini. Lihat laporan ini di LAPOR, lalu pilih satu tombol"
                ),
            )
        case WaitReason.REFUSED:
            return (
                refusal_text(code) if code else translate("Problems", "Ditolak gerbang"),
                translate("Problems", "Teks tersimpan sebagai draf"),
            )
        case WaitReason.CONFLICT:
            return (
                translate("Problems", "Diubah di dua tempat"),
                translate("Problems", "Pilih isi yang benar di Konflik"),
            )
        case WaitReason.QUARANTINED:
            return (
                translate("Problems", "Gagal berulang kali"),
                translate("Problems", "Coba lagi atau salin rinciannya"),
            )
        case WaitReason.NO_GATEWAY:
            return (
                translate("Problems", "Belum ada gerbang"),
                translate("Problems", "Atur di Pengaturan"),
            )


def _troubles() -> dict[Trouble, tuple[str, str]]:
    again = translate("Problems", "Dicoba lagi sendiri.")
    return {
        Trouble.ADDRESS: (
            translate("Problems", "Alamat gerbang tidak benar."),
            translate(
                "Problems", "Tulis alamat yang diawali https://, misalnya https://gerbang.instansi.go.id."
            ),
        ),
        Trouble.NO_NETWORK: (
            translate("Problems", "Tidak ada jaringan."),
            translate("Problems", "Dikirim begitu jaringan kembali."),
        ),
        Trouble.DNS: (
            translate("Problems", "Alamat gerbang tidak ditemukan."),
            translate("Problems", "Periksa jaringan atau alamat di Pengaturan."),
        ),
        Trouble.TLS: (
            translate("Problems", "Sambungan ke gerbang tidak dapat dipastikan aman."),
            translate("Problems", "Periksa jam komputer dan jaringan, lalu coba lagi."),
        ),
        Trouble.TIMEOUT: (translate("Problems", "Gerbang tidak menjawab pada waktunya."), again),
        Trouble.STALLED: (translate("Problems", "Sambungan macet di tengah jalan."), again),
        Trouble.PORTAL: (
            translate("Problems", "Jaringan meminta halaman masuk."),
            translate("Problems", "Buka peramban, masuk ke jaringan, lalu sinkronkan."),
        ),
        Trouble.SIGN_IN: (
            translate("Problems", "Sesi pusat habis."),
            translate("Problems", "Masuk ulang di Pengaturan untuk mengirim."),
        ),
        Trouble.NOT_ALLOWED: (
            translate("Problems", "Gerbang menolak akun Anda."),
            translate("Problems", "Minta administrator memeriksa hak akses Anda."),
        ),
        Trouble.MAINTENANCE: (translate("Problems", "Pusat sedang pemeliharaan."), again),
        Trouble.TOO_MANY: (translate("Problems", "Gerbang sedang sibuk."), again),
        Trouble.TOO_LARGE: (
            translate("Problems", "Satu kiriman terlalu besar untuk gerbang."),
            translate("Problems", "Lihat Kotak Keluar dan kecilkan lampirannya."),
        ),
        Trouble.SERVER: (translate("Problems", "Gerbang mengalami gangguan."), again),
        Trouble.BAD_ANSWER: (
            translate("Problems", "Jawaban gerbang tidak dapat dibaca."),
            translate("Problems", "Coba lagi; bila berulang, beri tahu pengelola gerbang."),
        ),
        Trouble.VERSION: (
            translate("Problems", "Gerbang memakai versi lain."),
            translate("Problems", "Perbarui Tanggap di komputer ini."),
        ),
        Trouble.EPOCH: (
            translate("Problems", "Gerbang dipulihkan dari cadangan."),
            translate("Problems", "Data dicocokkan ulang pada sinkron berikut."),
        ),
        Trouble.RESET: (translate("Problems", "Sambungan terputus di tengah jalan."), again),
        Trouble.DISK_FULL: (
            translate("Problems", "Ruang simpan komputer ini hampir habis."),
            translate("Problems", "Kosongkan sedikit ruang, lalu sinkronkan."),
        ),
    }
