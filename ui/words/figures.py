"""Numbers, sizes, days and times as they are written in the language in force."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ui.words.language import Language, language

translate = QCoreApplication.translate

_MONTHS = {
    Language.ID: ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_WEEKDAY_LETTERS = {Language.ID: "SSRKJSM", Language.EN: "MTWTFSS"}
_KILO, _MEGA, _GIGA = 1_000, 1_000_000, 1_000_000_000
_WHOLE_FROM = 10  # from here a size needs no decimal


def number(value: int) -> str:
    """A whole number with its thousands parted: 1.306, in English 1,306."""
    return f"{value:,}".replace(",", _thousands())


def decimal(value: float, places: int = 1) -> str:
    """A number with decimals: 1,2, in English 1.2."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", _thousands() + _point()))


def percent(value: float) -> str:
    """A share given as 0 to 100: `91 %`, in English `91%`."""
    return f"{value:.0f} %" if language() is Language.ID else f"{value:.0f}%"


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
    short = f"{value.day} {_MONTHS[language()][value.month - 1]}"
    return short if today is not None and today.year == value.year else f"{short} {value.year}"


def weekday_letter(value: date) -> str:
    """The first letter of the weekday."""
    return _WEEKDAY_LETTERS[language()][value.weekday()]


def stamp(moment: datetime, now: datetime | None = None) -> str:
    """Day and time of a local moment, `24 Nov 08.14`; the year too unless it is the year of `now`."""
    return f"{day(moment.date(), None if now is None else now.date())} {clock_time(moment)}"


def near_stamp(moment: datetime, now: datetime) -> str:
    """The same, said as `hari ini 08.14` or `kemarin 16.40` where it is that near."""
    # Phrases stand outside formatted strings: there the collector of translations does not see them.
    near = {0: translate("Words", "hari ini"), 1: translate("Words", "kemarin")}
    name = near.get((now.date() - moment.date()).days)
    return stamp(moment, now) if name is None else f"{name} {clock_time(moment)}"


def _thousands() -> str:
    return "." if language() is Language.ID else ","


def _point() -> str:
    return "," if language() is Language.ID else "."


def _colon() -> str:
    return "." if language() is Language.ID else ":"
