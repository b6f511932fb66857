"""The vocabulary: every state has a word, an icon and a tone; numbers and dates follow the language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import override

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.look import Token, Tone, icon_exists
from ui.words import (
    Language,
    clock_time,
    day,
    deadline_word,
    decimal,
    long_deadline,
    near_stamp,
    number,
    percent,
    size,
    stage_keys,
    stage_word,
    stamp,
    sync_keys,
    sync_word,
    use_language,
    visibility_word,
    weekday_letter,
)

NOW = datetime(2026, 11, 24, 8, 15, tzinfo=UTC)
STAGES = {
    "unverified": ("Belum verif.", "circle-dashed", Tone.NEUTRAL),
    "awaiting_reporter": ("Perlu data", "user-question", Tone.AMBER),
    "disposed": ("Terdisposisi", "arrow-forward-up", Tone.INFO),
    "in_progress": ("Diproses", "circle-half-2", Tone.INFO),
    "proposed": ("Perlu setuju", "signature", Tone.VIOLET),
    "approved": ("Disetujui", "checks", Tone.VIOLET),
    "authority_requested": ("Bukan wwng.", "building-off", Tone.NEUTRAL),
    "closed": ("Selesai", "circle-check", Tone.GREEN),
    "archived": ("Arsip", "archive", Tone.NEUTRAL),
    "blocked": ("Diblokir", "ban", Tone.NEUTRAL),
    "unknown": ("Tak dikenal", "help-circle", Tone.NEUTRAL),
}
SYNC = {
    "sent": ("Terkirim", "check", Token.CONTROL),
    "draft": ("Draf", "pencil", Token.MUTED),
    "queued": ("Menunggu", "clock-up", Token.INFO),
    "sending": ("Mengirim", "refresh", Token.INFO),
    "held": ("Ditahan", "player-pause", Token.AMBER),
    "failed": ("Gagal", "alert-triangle", Token.RED),
    "conflict": ("Konflik", "bolt", Token.RED),
    "uncertain": ("Belum pasti", "help-circle", Token.AMBER),
}


ENGLISH = {
    ("Words", "Selesai"): "Closed",
    ("Words", "kemarin"): "yesterday",
    ("WorkingDays", "%n hk lagi"): "%n wd left",
}


class _English(QTranslator):
    """Stands for the translation file."""

    @override
    def translate(
        self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return ENGLISH.get((context, sourceText), "")


@pytest.fixture
def english(look: QApplication) -> Iterator[None]:
    translator = _English()
    look.installTranslator(translator)
    use_language(Language.EN)
    yield
    look.removeTranslator(translator)
    use_language(Language.ID)


def test_that_every_stage_has_its_word_icon_and_tone(look: QApplication) -> None:
    shown = [(key, stage_word(key)) for key in stage_keys()]
    assert {key: (word.text, word.icon, word.tone) for key, word in shown} == STAGES
    assert all(stage_word(key).full for key in stage_keys())


def test_that_every_sync_state_has_its_word_icon_and_colour(look: QApplication) -> None:
    shown = [(key, sync_word(key)) for key in sync_keys()]
    assert {key: (word.text, word.icon, word.ink) for key, word in shown} == SYNC


def test_that_every_icon_of_the_vocabulary_exists(look: QApplication) -> None:
    words = [stage_word(key) for key in stage_keys()] + [sync_word(key) for key in sync_keys()]
    words += [visibility_word(key) for key in ("public", "internal", "system")]
    words += [deadline_word(days) for days in (-1, 0)]
    assert [word.icon for word in words if not icon_exists(word.icon)] == []


def test_that_states_of_one_tone_differ_by_icon() -> None:
    icons = [stage_word(key).icon for key in stage_keys()]
    assert len(set(icons)) == len(icons)


def test_that_a_stage_nobody_knows_is_shown_and_does_not_fail(look: QApplication) -> None:
    assert stage_word("ditinjau_ulang") == stage_word("unknown")
    with pytest.raises(KeyError):
        sync_word("lost")


@pytest.mark.parametrize(
    ("days", "text", "icon", "ink"),
    [
        (-2, "Lewat 2 hk", "alert-circle", Token.RED),
        (0, "Hari ini", "clock", Token.AMBER),
        (1, "1 hk lagi", "", Token.INK),
        (2, "2 hk lagi", "", Token.INK),
        (3, "3 hk lagi", "", Token.MUTED),
        (None, "—", "", Token.FAINT),
    ],
)
def test_that_a_deadline_says_how_near_it_is(
    look: QApplication, days: int | None, text: str, icon: str, ink: Token
) -> None:
    word = deadline_word(days)
    assert (word.text, word.icon, word.ink) == (text, icon, ink)
    assert word.full


def test_that_the_long_deadline_needs_no_abbreviation(look: QApplication) -> None:
    assert long_deadline(9) == "9 hari kerja lagi"
    assert long_deadline(0) == "Tenggat hari ini"
    assert long_deadline(-2) == "Lewat 2 hari kerja"


def test_that_figures_are_written_the_indonesian_way(look: QApplication) -> None:
    assert number(1306) == "1.306"
    assert number(-1_284_000) == "-1.284.000"
    assert decimal(1234.56) == "1.234,6"
    assert percent(52.4) == "52 %"
    assert clock_time(NOW) == "08.15"


def test_that_figures_are_written_the_english_way(english: None) -> None:
    assert number(1306) == "1,306"
    assert decimal(1234.56) == "1,234.6"
    assert percent(52.4) == "52%"
    assert clock_time(NOW) == "08:15"
    assert day(date(2026, 5, 7)) == "7 May 2026"
    assert QLocale().language() is QLocale.Language.English


@pytest.mark.parametrize(
    ("octets", "written"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (2_000, "2 kB"),
        (412_000, "412 kB"),
        (999_001, "1.000 kB"),
        (1_200_000, "1,2 MB"),
        (38_000_000, "38 MB"),
        (2_500_000_000, "2,5 GB"),
    ],
)
def test_that_a_size_is_short_and_never_hides_something(
    look: QApplication, octets: int, written: str
) -> None:
    assert size(octets) == written


def test_that_the_year_is_said_only_where_it_is_another(look: QApplication) -> None:
    assert stamp(NOW, NOW) == "24 Nov 08.15"
    assert stamp(NOW) == "24 Nov 2026 08.15"
    assert stamp(NOW.replace(year=2025), NOW) == "24 Nov 2025 08.15"
    assert day(date(2026, 12, 7), NOW.date()) == "7 Des"


def test_that_near_days_are_named(look: QApplication) -> None:
    assert near_stamp(NOW.replace(hour=0, minute=5), NOW) == "hari ini 00.05"
    assert near_stamp(NOW.replace(day=23, hour=23), NOW) == "kemarin 23.15"
    assert near_stamp(NOW.replace(day=22), NOW) == "22 Nov 08.15"
    assert near_stamp(NOW.replace(day=25), NOW) == "25 Nov 08.15"


def test_that_weekdays_have_their_letters(look: QApplication) -> None:
    assert "".join(weekday_letter(date(2026, 11, 23 + after)) for after in range(7)) == "SSRKJSM"


def test_that_the_words_change_with_the_language_while_running(english: None) -> None:
    assert stage_word("closed").text == "Closed"
    assert deadline_word(2).text == "2 wd left"
    assert near_stamp(NOW.replace(day=23), NOW) == "yesterday 08:15"
    assert "".join(weekday_letter(date(2026, 11, 23 + after)) for after in range(7)) == "MTWTFSS"
