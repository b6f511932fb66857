"""What a text for the citizen should not leave the office with: empty phrases, personal data, variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_EMPTY_PHRASES = (
    r"akan (?:segera )?(?:kami )?tindak ?lanjuti",
    r"akan (?:segera )?ditindak ?lanjuti",
    r"akan (?:segera )?(?:kami )?(?:di)?koordinasikan",
    r"(?:sudah|telah|akan) (?:kami )?(?:di)?teruskan (?:ke|kepada) (?:pihak|instansi|dinas) terkait",
    r"masih dalam proses",
    r"dalam waktu dekat",
    r"sesuai (?:dengan )?(?:ketentuan|peraturan|aturan) yang berlaku",
    r"mohon (?:bersabar|kesabaran\w*|menunggu)",
    r"menjadi (?:bahan )?(?:masukan|perhatian) (?:bagi )?kami",
)
"""Phrases that promise without saying what, when and by whom; written in Bahasa Indonesia as answers are."""

_PHRASES = re.compile(rf"\b(?:{'|'.join(_EMPTY_PHRASES)})\b", re.IGNORECASE)
_VARIABLES = re.compile(r"\{\{[^{}]*\}\}|_{3,}|\.{4,}|…{2,}")
_PERSONAL = frozenset(
    {
        *("NIK", "KK", "NPWP", "PASSPORT", "SIM", "BPJS", "NISN", "PHONE", "EMAIL"),
        *("BANK_ACCOUNT", "CARD", "BIRTH_DATE"),
    }
)
"""Names and addresses are left out: an answer names its officers, streets and counters on purpose."""


class Concern(StrEnum):
    """Why a piece of text deserves a second look."""

    EMPTY_PHRASE = "empty_phrase"
    PERSONAL_DATA = "personal_data"
    VARIABLE = "variable"


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of the text; `what` is the sort of personal data, as `NIK` or `PHONE`, else empty."""

    concern: Concern
    found: str
    what: str = ""


def look_over(text: str) -> tuple[Finding, ...]:
    """Everything that deserves a second look, each once: personal data, then variables, then phrases."""
    return tuple(dict.fromkeys(_findings(text)))


def _findings(text: str) -> Iterator[Finding]:
    if any(letter.isdigit() or letter == "@" for letter in text):
        from lokal import detect_pii  # its tables take a fifth of a second, and most texts need none

        for match in detect_pii(text):
            if match.type in _PERSONAL:
                yield Finding(Concern.PERSONAL_DATA, match.value, match.type)
    for variable in _VARIABLES.finditer(text):
        yield Finding(Concern.VARIABLE, variable.group())
    for phrase in _PHRASES.finditer(text):
        yield Finding(Concern.EMPTY_PHRASE, phrase.group())
