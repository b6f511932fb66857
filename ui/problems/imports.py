"""Words for a file that is not imported, and for what is wrong with single rows of one that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.words import number, size

translate = QCoreApplication.translate
_COUNTED_IN_BYTES = "too_large"


def import_text(
    code: str, *, limit: int = 0, row: int = 0, names: Sequence[str] = (), detail: str = ""
) -> str:
    """One sentence for a refused file: what is wrong with it and how to mend it.

    `code` is the refusal's, the rest are its facts: a limit in bytes, rows or columns, the last row that
    was read, names of sheets or columns, the name of a format.
    """
    known = _refusals()
    if code not in known:
        return translate("Problems", "Berkas tidak dapat diimpor dengan alasan “{0}”.").format(code)
    most = size(limit) if code == _COUNTED_IN_BYTES else number(limit)
    sentence = known[code].format(limit=most, row=number(row), names=", ".join(names), detail=detail)
    if not row:
        return sentence
    kept = translate("Problems", "Yang sudah dibaca sampai baris {0} tetap tersimpan.").format(number(row))
    return f"{sentence} {kept}"


def row_problem_text(code: str, column: str = "", value: str = "") -> str:
    """One sentence about a row: what is wrong in which column, with the value as it was written."""
    pattern = _rows().get(code)
    if pattern is None:
        return translate("Problems", "Baris ini bermasalah dengan alasan “{0}”.").format(code)
    return pattern.format(column=column, value=value)


def _refusals() -> dict[str, str]:
    return {
        "missing": translate("Problems", "Berkas tidak ditemukan."),
        "unreadable": translate("Problems", "Berkas tidak dapat dibaca. Tutup berkas itu di program lain."),
        "empty": translate("Problems", "Berkas ini kosong."),
        "encrypted": translate("Problems", "Berkas ini dikunci. Simpan ulang tanpa kata sandi."),
        "old_xls": translate("Problems", "Berkas ini XLS lama. Simpan ulang sebagai XLSX."),
        "text_file": translate("Problems", "Berkas ini teks biasa. Unduh ekspor XLSX dari SP4N-LAPOR!."),
        "web_page": translate("Problems", "Berkas ini halaman web. Masuk dahulu, lalu unduh ekspornya."),
        "other_format": translate("Problems", "Berkas ini bukan buku kerja XLSX."),
        "truncated": translate("Problems", "Berkas ini terpotong. Unduh sekali lagi."),
        "damaged": translate("Problems", "Isi berkas ini rusak. Unduh sekali lagi."),
        "too_large": translate(
            "Problems", "Berkas ini lebih besar dari {limit}. Pilih kurun yang lebih pendek."
        ),
        "too_many_rows": translate(
            "Problems", "Berkas ini lebih dari {limit} baris. Pilih kurun yang lebih pendek."
        ),
        "too_wide": translate("Problems", "Berkas ini lebih dari {limit} kolom, jadi bukan Laporan Ringkas."),
        "no_sheet": translate("Problems", "Tidak ada lembar kerja yang terbaca di berkas ini."),
        "no_header": translate("Problems", "Tidak ada kolom “Tracking ID” pada 20 baris pertama."),
        "missing_columns": translate("Problems", "Kolom yang wajib tidak ada: {names}."),
    }


def _rows() -> dict[str, str]:
    return {
        "no_tracking_id": translate("Problems", "Tidak ada nomor laporan, jadi baris ini dilewati."),
        "bad_tracking_id": translate("Problems", "Nomor laporan “{value}” tidak terbaca, jadi dilewati."),
        "duplicate": translate(
            "Problems", "Laporan “{value}” ada lagi di bawahnya; baris terakhir yang dipakai."
        ),
        "bad_date": translate("Problems", "Tanggal “{value}” di {column} tidak terbaca."),
        "bad_time": translate("Problems", "Jam “{value}” di {column} tidak terbaca."),
        "future_date": translate("Problems", "Tanggal “{value}” di {column} belum tiba."),
        "unknown_status": translate("Problems", "Status “{value}” tidak dikenal, jadi hanya dapat dibaca."),
        "unknown_classification": translate("Problems", "Klasifikasi “{value}” tidak dikenal."),
        "unknown_type": translate("Problems", "Jenis laporan “{value}” tidak dikenal."),
        "unknown_unit": translate("Problems", "Unit “{value}” tidak ada di daftar unit kantor."),
        "formulas": translate("Problems", "Rumus di berkas ini tidak dihitung dan dibaca sebagai teks."),
    }
