"""Which language the screen speaks, and so how numbers and dates are written."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale


class Language(StrEnum):
    """The languages of the screen; Indonesian is the language the texts are written in."""

    ID = "id"
    EN = "en"


class _InForce:
    language = Language.ID


def set_language(language: Language) -> None:
    """Set the language of numbers and dates; `ui.words.use_language` also forgets the cached words."""
    _InForce.language = language
    country = QLocale.Country.Indonesia if language is Language.ID else QLocale.Country.UnitedKingdom
    tongue = QLocale.Language.Indonesian if language is Language.ID else QLocale.Language.English
    QLocale.setDefault(QLocale(tongue, country))


def language() -> Language:
    """The language in force."""
    return _InForce.language
