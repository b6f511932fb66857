"""Words for networks that cost money and for what waits because of them, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.allowance import Hold, Medium

if TYPE_CHECKING:
    from desktop.domain.allowance import Allowance

# The collector of translations knows this name and reads its literal arguments.
translate = QCoreApplication.translate


def medium_word(medium: str) -> str:
    """The kind of a network, as people call it."""
    return {
        Medium.ETHERNET: translate("Costs", "Kabel"),
        Medium.WIFI: translate("Costs", "Wi-Fi"),
        Medium.CELLULAR: translate("Costs", "Seluler"),
        Medium.BLUETOOTH: translate("Costs", "Bluetooth"),
    }.get(Medium(medium), translate("Costs", "Jaringan lain"))


class HeldFiles(QObject):
    """Counts in words; only an object's own `tr` knows one file from several."""

    def waiting(self, count: int, hold: Hold) -> str:
        """How many files wait and what for, short enough for the strip."""
        if hold is Hold.QUOTA:
            return self.tr("%n berkas menunggu: kuota bulan ini habis", "", count)
        return self.tr("%n berkas menunggu: jaringan ini berbayar", "", count)


_HELD = HeldFiles()


def waiting_files(count: int, hold: Hold) -> str:
    """How many files wait and what for, short enough for the strip."""
    return _HELD.waiting(count, hold)


def advice(hold: Hold) -> str:
    """Whether the work is safe, and what ends the waiting."""
    if hold is Hold.QUOTA:
        return translate(
            "Costs",
            "Tindakan dan catatan Anda tetap terkirim. Berkas tersimpan di komputer ini dan dikirim bulan "
            "depan, saat kuota dinaikkan, atau saat Anda menekan Kirim berkas sekarang.",
        )
    return translate(
        "Costs",
        "Tindakan dan catatan Anda tetap terkirim. Berkas tersimpan di komputer ini dan dikirim saat ada "
        "jaringan tanpa biaya, atau saat Anda menekan Kirim berkas sekarang.",
    )


def quota_words(allowance: Allowance) -> str:
    """What is said of a month's data that are nearly or wholly used up; empty before that."""
    if not allowance.bodies:
        return translate(
            "Costs", "Kuota data bulan ini habis. Isi laporan yang tidak mendesak dan berkas menunggu."
        )
    if allowance.files is Hold.QUOTA:
        return translate(
            "Costs", "Kuota data bulan ini habis. Berkas menunggu; tindakan Anda tetap terkirim."
        )
    if allowance.near:
        return translate("Costs", "Data bulan ini sudah 80 % dari kuota atau lebih.")
    return ""
