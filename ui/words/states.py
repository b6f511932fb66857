"""How stages, sync states, visibilities and deadlines are shown: word, icon and tone, in one place."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from ui.look.tokens import Token, Tone

# The collector of translations knows this name and reads its literal arguments.
translate = QCoreApplication.translate

_SOON = 2  # working days: up to here a deadline stands in ink


class Word(NamedTuple):
    """A state as it is shown: short word, icon, tone, the full name, and an icon colour if not the tone's."""

    text: str
    icon: str
    tone: Tone
    full: str = ""
    token: Token | None = None

    @property
    def ink(self) -> Token:
        """The colour of icon and word where they stand without a ground of their own."""
        return self.tone.ink if self.token is None else self.token


@lru_cache(maxsize=1)
def _stages() -> dict[str, Word]:
    return {
        "unverified": Word(
            translate("Words", "Belum verif."),
            "circle-dashed",
            Tone.NEUTRAL,
            translate("Words", "Belum terverifikasi"),
        ),
        "awaiting_reporter": Word(
            translate("Words", "Perlu data"),
            "user-question",
            Tone.AMBER,
            translate("Words", "Menunggu kelengkapan informasi dari pelapor"),
        ),
        "disposed": Word(
            translate("Words", "Terdisposisi"),
            "arrow-forward-up",
            Tone.INFO,
            translate("Words", "Terverifikasi dan terdisposisi, belum ditindaklanjuti"),
        ),
        "in_progress": Word(
            translate("Words", "Diproses"),
            "circle-half-2",
            Tone.INFO,
            translate("Words", "Dalam proses tindak lanjut"),
        ),
        "proposed": Word(
            translate("Words", "Perlu setuju"),
            "signature",
            Tone.VIOLET,
            translate("Words", "Penyelesaian diajukan, menunggu persetujuan"),
        ),
        "approved": Word(
            translate("Words", "Disetujui"),
            "checks",
            Tone.VIOLET,
            translate("Words", "Penyelesaian disetujui, belum terbit di pusat"),
        ),
        "authority_requested": Word(
            translate("Words", "Bukan wwng."),
            "building-off",
            Tone.NEUTRAL,
            translate("Words", "Bukan wewenang, menunggu keputusan tingkat di atas"),
        ),
        "closed": Word(
            translate("Words", "Selesai"),
            "circle-check",
            Tone.GREEN,
            translate("Words", "Selesai dan ditutup"),
        ),
        "archived": Word(
            translate("Words", "Arsip"), "archive", Tone.NEUTRAL, translate("Words", "Diarsipkan")
        ),
        "blocked": Word(
            translate("Words", "Diblokir"),
            "ban",
            Tone.NEUTRAL,
            translate("Words", "Konten terblokir atau ditolak"),
        ),
        "unknown": Word(
            translate("Words", "Tak dikenal"),
            "help-circle",
            Tone.NEUTRAL,
            translate("Words", "Status pusat tidak dikenal, hanya dapat dibaca"),
        ),
    }


@lru_cache(maxsize=1)
def _sync_states() -> dict[str, Word]:
    return {
        # Sent and draft are quiet on purpose: the normal state is the palest thing on the screen.
        "sent": Word(translate("Words", "Terkirim"), "check", Tone.NEUTRAL, token=Token.CONTROL),
        "draft": Word(translate("Words", "Draf"), "pencil", Tone.NEUTRAL, token=Token.MUTED),
        "queued": Word(translate("Words", "Menunggu"), "clock-up", Tone.INFO),
        "sending": Word(translate("Words", "Mengirim"), "refresh", Tone.INFO),
        "held": Word(translate("Words", "Ditahan"), "player-pause", Tone.AMBER),
        "failed": Word(translate("Words", "Gagal"), "alert-triangle", Tone.RED),
        "conflict": Word(translate("Words", "Konflik"), "bolt", Tone.RED),
        "uncertain": Word(translate("Words", "Belum pasti"), "help-circle", Tone.AMBER),
    }


@lru_cache(maxsize=1)
def _deliveries() -> dict[str, Word]:
    return {
        "waiting": Word(translate("Words", "Sampai di gerbang"), "clock-up", Tone.INFO),
        "there": Word(
            translate("Words", "Sampai di SP4N-LAPOR!"), "check", Tone.NEUTRAL, token=Token.CONTROL
        ),
        "uncertain": Word(translate("Words", "Belum pasti di SP4N-LAPOR!"), "help-circle", Tone.AMBER),
        "refused": Word(translate("Words", "Ditolak SP4N-LAPOR!"), "alert-triangle", Tone.AMBER),
        "by_hand": Word(translate("Words", "Lembar entri"), "clipboard-text", Tone.NEUTRAL),
    }


@lru_cache(maxsize=1)
def _visibilities() -> dict[str, Word]:
    return {
        "public": Word(translate("Words", "Publik"), "world", Tone.INFO),
        "internal": Word(translate("Words", "Internal"), "lock", Tone.AMBER),
        "system": Word(translate("Words", "Sistem"), "database", Tone.NEUTRAL),
    }


def forget_words() -> None:
    """Translate every word afresh the next time it is asked for."""
    for table in (_stages, _sync_states, _deliveries, _visibilities):
        table.cache_clear()


class WorkingDays(QObject):
    """Phrases with a count: only `tr` of an object is collected with its plural forms."""

    def short_late(self, count: int) -> str:
        """Overdue, for a narrow column."""
        return self.tr("Lewat %n hk", "", count)

    def short_left(self, count: int) -> str:
        """Still to go, for a narrow column."""
        return self.tr("%n hk lagi", "", count)

    def late(self, count: int) -> str:
        """Overdue, in full."""
        return self.tr("Lewat %n hari kerja", "", count)

    def left(self, count: int) -> str:
        """Still to go, in full."""
        return self.tr("%n hari kerja lagi", "", count)


_COUNTED = WorkingDays()


def stage_keys() -> tuple[str, ...]:
    """The keys of all stages that have a word of their own, in the order of a case's life."""
    return tuple(_stages())


def sync_keys() -> tuple[str, ...]:
    """The keys of all sync states, calm ones first."""
    return tuple(_sync_states())


def stage_word(key: str) -> Word:
    """How a stage is shown; a key that is not in the table is shown as unknown, never as an error."""
    words = _stages()
    return words.get(key, words["unknown"])


def sync_word(key: str) -> Word:
    """How a sync state is shown. Raises KeyError for a state that does not exist."""
    return _sync_states()[key]


def delivery_word(key: str) -> Word:
    """How far a gateway has carried an action on. Raises KeyError for a state that does not exist."""
    return _deliveries()[key]


def visibility_word(key: str) -> Word:
    """How public, internal and system entries of a timeline are shown. Raises KeyError for others."""
    return _visibilities()[key]


def deadline_word(days_left: int | None) -> Word:
    """A deadline by working days left: 0 is today, below 0 is overdue, None means that no clock runs."""
    if days_left is None:
        return Word("—", "", Tone.NEUTRAL, translate("Words", "Tanpa tenggat"), Token.FAINT)
    full = long_deadline(days_left)
    if days_left < 0:
        return Word(_COUNTED.short_late(-days_left), "alert-circle", Tone.RED, full)
    if days_left == 0:
        return Word(translate("Words", "Hari ini"), "clock", Tone.AMBER, full)
    token = Token.INK if days_left <= _SOON else Token.MUTED
    return Word(_COUNTED.short_left(days_left), "", Tone.NEUTRAL, full, token)


def long_deadline(days_left: int) -> str:
    """The same in full words, for headlines and screen readers."""
    if days_left < 0:
        return _COUNTED.late(-days_left)
    if days_left == 0:
        return translate("Words", "Tenggat hari ini")
    return _COUNTED.left(days_left)
