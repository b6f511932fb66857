"""The vocabulary of the screen: states, numbers and dates, in the language in force."""

from __future__ import annotations

from ui.words.figures import (
    clock_time,
    day,
    decimal,
    near_stamp,
    number,
    percent,
    size,
    stamp,
    weekday_letter,
)
from ui.words.language import Language, language, set_language
from ui.words.states import (
    Word,
    deadline_word,
    delivery_word,
    forget_words,
    long_deadline,
    stage_keys,
    stage_word,
    sync_keys,
    sync_word,
    visibility_word,
)


def use_language(language: Language) -> None:
    """Set the language of numbers and dates and translate every word afresh.

    Call it after the application has installed the translator of that language.
    """
    set_language(language)
    forget_words()


__all__ = [
    "Language",
    "Word",
    "clock_time",
    "day",
    "deadline_word",
    "decimal",
    "delivery_word",
    "language",
    "long_deadline",
    "near_stamp",
    "number",
    "percent",
    "size",
    "stage_keys",
    "stage_word",
    "stamp",
    "sync_keys",
    "sync_word",
    "use_language",
    "visibility_word",
    "weekday_letter",
]
