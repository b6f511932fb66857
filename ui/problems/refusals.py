"""Words for what the rules refuse, here or at the gateway, and for the fields they name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.workflow import Refusal
from ui.problems.sentences import Problem

# The collector of translations knows this name and reads its literal arguments.
translate = QCoreApplication.translate


def refusal_text(code: str, field: str = "") -> str:
    """One sentence for a refusal, given by its code; `field` names the part of the form it is about.

    A code from a newer gateway that is not known here is shown as it is, never as an error.
    """
    if (code, field) == (Refusal.BAD_VALUE, "attachments"):
        return translate(
            "Problems",
            "Data lokasi tidak dapat dibuang dari foto internal yang rusak atau belum diunduh. "
            "Unduh fotonya dahulu, atau pilih foto lain.",
        )
    sentence = _rule(code) or _gateway(code)
    if sentence is None:
        return translate("Problems", "Tindakan ini ditolak dengan alasan “{0}”.").format(code)
    part = field_word(field) if field else translate("Problems", "yang wajib")
    return sentence.format(part)


def refusal_problem(code: str, field: str = "") -> Problem:
    """The same as a whole message: a refused action has changed nothing and lost nothing."""
    return Problem(
        refusal_text(code, field),
        translate("Problems", "Tidak ada yang berubah dan isian Anda tetap ada."),
        code=code,
    )


def field_word(field: str) -> str:
    """The name of a field as the forms call it; an unknown one is shown as it is."""
    words = {
        "title": translate("Problems", "judul"),
        "original_text": translate("Problems", "isi aduan"),
        "edited_text": translate("Problems", "isi suntingan"),
        "classification": translate("Problems", "klasifikasi"),
        "category": translate("Problems", "kategori"),
        "category_id": translate("Problems", "kategori"),
        "tags": translate("Problems", "tag"),
        "unit": translate("Problems", "unit"),
        "officer": translate("Problems", "petugas"),
        "priority": translate("Problems", "prioritas"),
        "text": translate("Problems", "keterangan"),
        "reason": translate("Problems", "alasan"),
        "authority_to": translate("Problems", "instansi tujuan"),
        "answer": translate("Problems", "jawaban"),
        "outcome": translate("Problems", "hasil"),
        "done_on": translate("Problems", "tanggal pelaksanaan"),
        "executor": translate("Problems", "unit pelaksana"),
        "proposal": translate("Problems", "usulan"),
        "checks": translate("Problems", "daftar periksa"),
        "approver": translate("Problems", "penyetuju"),
        "attachments": translate("Problems", "lampiran"),
        "name": translate("Problems", "nama"),
        "sha256": translate("Problems", "berkas"),
        "id": translate("Problems", "berkas"),
        "local_number": translate("Problems", "nomor lokal"),
        "district": translate("Problems", "kecamatan"),
        "village": translate("Problems", "desa atau kelurahan"),
        "regency": translate("Problems", "kabupaten atau kota"),
    }
    return words.get(field, field)


def _rule(code: str) -> str | None:
    if code not in set(Refusal):
        return None
    match Refusal(code):
        case Refusal.WRONG_ROLE:
            return translate("Problems", "Peran Anda tidak mencakup tindakan ini.")
        case Refusal.WRONG_STAGE:
            return translate("Problems", "Tindakan ini tidak berlaku pada status laporan sekarang.")
        case Refusal.UNKNOWN_STAGE:
            return translate("Problems", "Status dari pusat tidak dikenal, jadi laporan hanya dapat dibaca.")
        case Refusal.OTHER_AGENCY:
            return translate("Problems", "Laporan ini ditangani instansi lain.")
        case Refusal.SELF_APPROVAL:
            return translate("Problems", "Anda ikut menyusun usulan ini, jadi perlu persetujuan orang lain.")
        case Refusal.STALE_PROPOSAL:
            return translate("Problems", "Usulan sudah berubah sejak Anda membacanya. Periksa yang terbaru.")
        case Refusal.MISSING_FIELD:
            return translate("Problems", "Bagian {0} belum diisi.")
        case Refusal.FIELD_NOT_ALLOWED:
            return translate("Problems", "Bagian {0} tidak dapat diubah dengan tindakan ini.")
        case Refusal.BAD_VALUE:
            return translate("Problems", "Isi bagian {0} tidak dapat diterima.")
        case Refusal.ALREADY_EXISTS:
            return translate("Problems", "Laporan dengan nomor ini sudah ada.")
        case Refusal.NO_RECORD:
            return translate("Problems", "Laporan ini tidak ada lagi di komputer ini.")
        case Refusal.ALREADY_SENT:
            return translate("Problems", "Tindakan ini sudah dikirim dan tidak dapat diubah lagi.")
        case Refusal.ALREADY_SETTLED:
            return translate("Problems", "Tindakan ini sudah diselesaikan di tempat lain.")


def _gateway(code: str) -> str | None:
    sentences = {
        "forged_author": translate(
            "Problems", "Gerbang menolak karena pelaku tindakan bukan orang yang masuk."
        ),
        "id_reused": translate("Problems", "Gerbang sudah menyimpan tindakan lain dengan tanda yang sama."),
        "unknown_kind": translate("Problems", "Gerbang belum mengenal jenis tindakan ini."),
        "unknown_version": translate(
            "Problems", "Gerbang memakai versi lain. Perbarui Tanggap di komputer ini."
        ),
        "prev_unknown": translate("Problems", "Tindakan sebelumnya pada laporan ini belum sampai."),
        "gone": translate("Problems", "Laporan ini sudah dialihkan dari kantor Anda."),
        "reassigned": translate("Problems", "Laporan ini sudah dialihkan ke instansi lain."),
        "platform_refused": translate("Problems", "LAPOR menolak tindakan ini."),
        "no_sender": translate(
            "Problems",
            "Nomor instansi dan pengguna LAPOR belum diisi. Administrator mengisinya di Pengaturan.",
        ),
        "no_classification": translate(
            "Problems", "Nomor klasifikasi LAPOR belum diisi. Administrator mengisinya di Pengaturan."
        ),
        "removed": translate("Problems", "Laporan ini sudah dihapus di pusat."),
    }
    return sentences.get(code)
