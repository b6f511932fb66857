"""What states, numbers and dates are called on the screen, in one place and in the language in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from ui.look.tokens import Token, Tone

# The collector of translations knows this name and reads its literal arguments.
translate = QCoreApplication.translate


class Language(StrEnum):
    """The languages of the screen; Indonesian is the language the texts are written in."""

    ID = "id"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Word:
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


class _InForce:
    language = Language.ID


def use_language(language: Language) -> None:
    """Set the language of numbers and dates and forget cached words.

    Call it after the application has installed the translator of that language.
    """
    _InForce.language = language
    country = QLocale.Country.Indonesia if language is Language.ID else QLocale.Country.UnitedKingdom
    tongue = QLocale.Language.Indonesian if language is Language.ID else QLocale.Language.English
    QLocale.setDefault(QLocale(tongue, country))
    for table in (_stages, _sync_states, _visibilities):
        table.cache_clear()


def language() -> Language:
    """The language in force."""
    return _InForce.language


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
    }


@lru_cache(maxsize=1)
def _visibilities() -> dict[str, Word]:
    return {
        "public": Word(translate("Words", "Publik"), "world", Tone.INFO),
        "internal": Word(translate("Words", "Internal"), "lock", Tone.AMBER),
        "system": Word(translate("Words", "Sistem"), "database", Tone.NEUTRAL),
    }


_MONTHS = {
    Language.ID: ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_KILO, _MEGA, _GIGA = 1_000, 1_000_000, 1_000_000_000
_WHOLE_FROM = 10  # from here a size needs no decimal
_SOON = 2  # working days: up to here a deadline stands in ink


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


def number(value: int) -> str:
    """A whole number with its thousands parted: 1.306, in English 1,306."""
    return f"{value:,}".replace(",", _thousands())


def decimal(value: float, places: int = 1) -> str:
    """A number with decimals: 1,2, in English 1.2."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", _thousands() + _point()))


def percent(value: float) -> str:
    """A share given as 0 to 100: `91 %`, in English `91%`."""
    return f"{value:.0f} %" if _InForce.language is Language.ID else f"{value:.0f}%"


def size(octets: int) -> str:
    """A size in decimal units, rounded up so that something never looks like nothing: `412 kB`, `1,2 MB`."""
    if octets < _MEGA:
        return f"{number(-(-octets // _KILO))} kB"
    amount, unit = (octets / _MEGA, "MB") if octets < _GIGA else (octets / _GIGA, "GB")
    return f"{decimal(amount, 0 if amount >= _WHOLE_FROM else 1)} {unit}"


def clock_time(moment: datetime) -> str:
    """Hours and minutes of a local time: 08.14, in English 08:14."""
    return f"{moment:%H}{_colon()}{moment:%M}"


def day(value: date, today: date | None = None) -> str:
    """A day, `24 Nov 2026`; the year is left out when it is the year of `today`."""
    short = f"{value.day} {_MONTHS[_InForce.language][value.month - 1]}"
    return short if today is not None and today.year == value.year else f"{short} {value.year}"


def stamp(moment: datetime, now: datetime | None = None) -> str:
    """Day and time of a local moment, `24 Nov 08.14`; the year too unless it is the year of `now`."""
    return f"{day(moment.date(), None if now is None else now.date())} {clock_time(moment)}"


def near_stamp(moment: datetime, now: datetime) -> str:
    """The same, said as `hari ini 08.14` or `kemarin 16.40` where it is that near."""
    distance = now.date() - moment.date()
    if distance == timedelta():
        return f"{translate('Words', 'hari ini')} {clock_time(moment)}"
    if distance == timedelta(days=1):
        return f"{translate('Words', 'kemarin')} {clock_time(moment)}"
    return stamp(moment, now)


def _thousands() -> str:
    return "." if _InForce.language is Language.ID else ","


def _point() -> str:
    return "," if _InForce.language is Language.ID else "."


def _colon() -> str:
    return "." if _InForce.language is Language.ID else ":"
