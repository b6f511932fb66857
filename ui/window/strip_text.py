"""The status strip in words: connection, what waits, last synchronisation, data of the month."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop.casework.views import Line, StripView, WaitReason
from desktop.domain.allowance import NEARLY, Hold
from ui.parts.strip import Connection, StatusStrip
from ui.words import decimal, near_stamp, number, size
from ui.words.costs import advice, waiting_files

_MEGA = 1_000_000
_TENTHS_BELOW = 10


class StripText(QObject):
    """Shows a StripView on the strip; times in the office's zone."""

    def show_strip(
        self,
        strip: StatusStrip,
        view: StripView,
        now: datetime,
        zone: str,
        received: int | None,
        held: tuple[int, Hold] | None = None,
    ) -> None:
        """Say everything anew; `received` are the records of the run so far, None while none runs.

        `held` is how many files wait for another line or month, and for which.
        """
        if received is not None:
            said = self.tr("{0} laporan diterima", "", received).format(number(received))
            rest = said if received else self.tr("menghubungi gerbang")
            strip.show_connection(Connection.ONLINE, self.tr("Menyinkronkan"), rest)
        else:
            strip.show_connection(*self._connection(view, held))
        local = ZoneInfo(zone)
        self._waiting(strip, view, held)
        self._last(strip, view, now.astimezone(local), local)
        self._data(strip, view)
        strip.show_officer(
            short_name(view.person), self.tr("Petugas {0}, tekan untuk mengunci").format(view.person)
        )

    def _connection(self, view: StripView, held: tuple[int, Hold] | None) -> tuple[Connection, str, str]:
        match view.line:
            case Line.OFFLINE:
                return (
                    Connection.OFFLINE,
                    self.tr("Luring"),
                    self.tr("pekerjaan Anda tersimpan di komputer ini"),
                )
            case Line.ONLINE if view.unanswered is not None:
                return Connection.STALE, self.tr("Belum dijawab"), self._silence(view.unanswered)
            case Line.ONLINE if held is not None:
                return Connection.ONLINE, self.tr("Daring"), waiting_files(*held)
            case Line.ONLINE:
                return Connection.ONLINE, self.tr("Daring"), self.tr("tersambung dengan gerbang")
            case Line.STALE:
                return (
                    Connection.STALE,
                    self.tr("Usang"),
                    self.tr("data pusat berumur %n hari", "", view.stale_days),
                )
            case Line.NEEDS_YOU:
                return Connection.NEEDS_YOU, self.tr("Butuh Anda"), self._needs(view)
            case Line.LOCAL_ONLY:
                return (
                    Connection.OFFLINE,
                    self.tr("Tanpa gerbang"),
                    self.tr("pekerjaan Anda tersimpan di komputer ini"),
                )

    def _silence(self, why: WaitReason) -> str:
        match why:
            case WaitReason.SIGN_IN:
                return self.tr("pembuat tindakan perlu masuk lagi dengan kode")
            case WaitReason.RETRY | WaitReason.AT_RISK:
                return self.tr("gerbang belum menerima, dicoba lagi sendiri; tindakan Anda tersimpan")
            case _:
                return self.tr("tindakan Anda tersimpan; tekan Sinkronkan sekarang")

    def _needs(self, view: StripView) -> str:
        parts: list[str] = []
        if view.conflicts:
            parts.append(self.tr("%n konflik", "", view.conflicts))
        if view.failed:
            parts.append(self.tr("%n tindakan gagal", "", view.failed))
        return ", ".join(parts)

    def _waiting(self, strip: StatusStrip, view: StripView, held: tuple[int, Hold] | None) -> None:
        if not view.waiting and held is not None:
            said = f"{waiting_files(*held)}. {advice(held[1])}"
            strip.show_waiting(self.tr("%n berkas menunggu", "", held[0]), said)
            return
        if not view.waiting:
            strip.show_waiting(self.tr("0 menunggu"), self.tr("Semua tindakan sudah terkirim"))
            return
        text = self.tr("%n menunggu", "", view.waiting)
        if view.waiting_bytes:
            text = f"{text} · {size(view.waiting_bytes)}"
        says = self.tr("%n tindakan menunggu dikirim.", "", view.waiting)
        kept = self.tr("Yang belum terkirim dikirim saat aplikasi dibuka lagi.")
        files = f" {waiting_files(*held)}. {advice(held[1])}" if held is not None else ""
        strip.show_waiting(text, f"{says} {kept}{files}")

    def _last(self, strip: StatusStrip, view: StripView, now: datetime, zone: ZoneInfo) -> None:
        if view.last_complete is None:
            text = self.tr("Belum pernah sinkron")
        else:
            text = self.tr("Sinkron {0}").format(near_stamp(view.last_complete.astimezone(zone), now))
        tried = ""
        if view.last_tried is not None:
            tried = self.tr("Terakhir dicoba {0}").format(near_stamp(view.last_tried.astimezone(zone), now))
        strip.show_last_sync(text, f"{text}. {tried}" if tried else text)

    def _data(self, strip: StatusStrip, view: StripView) -> None:
        share = view.month_bytes / view.quota_bytes if view.quota_bytes else 0.0
        title = self.tr("Data bulan ini")
        if share >= NEARLY:
            title = self.tr("Kuota habis") if share >= 1 else self.tr("Kuota hampir habis")
        used = view.month_bytes / _MEGA
        shown = decimal(used) if 0 < used < _TENTHS_BELOW else number(round(used))
        if view.quota_bytes:
            whole = number(round(view.quota_bytes / _MEGA))
            strip.show_data(title, f"{shown} / {whole} MB", share)
        else:
            strip.show_data(title, f"{shown} MB", 0.0)


def short_name(name: str) -> str:
    """A person's name for a narrow place: `R. Wijaya`; a single name stays whole."""
    first, _, last = name.strip().rpartition(" ")
    return f"{first[0]}. {last}" if first else last
