"""Reads deadline profiles and the state of the holiday decrees from the TOML they are kept in."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.complaint import Classification
from desktop.domain.deadline.profile import DeadlineRule, Origin, Profile, Step


@dataclass(frozen=True, slots=True)
class Decrees:
    """The latest year whose holiday decree is out, and the decree."""

    through: int
    basis: str


def read_profiles(text: str, agency: str = "") -> tuple[Profile, ...]:
    """The profiles of a TOML text, oldest first; `agency` is the code of the agency whose own they are.

    Raises ValueError, naming what is wrong, when the text is no TOML or lacks something.
    """
    profiles = (_profile(table, agency) for table in _tables(tomllib.loads(text), "profile"))
    return tuple(sorted(profiles, key=lambda profile: profile.effective_from))


def read_decrees(text: str) -> Decrees:
    """The state of the holiday decrees. Raises ValueError when the text is no TOML or lacks something."""
    table = tomllib.loads(text)
    return Decrees(_number(table, "decreed_through"), _text(table, "basis"))


def _profile(table: Mapping[str, object], agency: str) -> Profile:
    return Profile(
        key=_text(table, "key"),
        name=_text(table, "name"),
        effective_from=_date(table, "effective_from"),
        basis=_text(table, "basis"),
        rules=tuple(_rule(rule) for rule in _tables(table, "rule")),
        pauses_while_awaiting_reporter=_truth(table, "pauses_while_awaiting_reporter"),
        note=_text(table, "note") if "note" in table else "",
        agency=agency,
    )


def _rule(table: Mapping[str, object]) -> DeadlineRule:
    return DeadlineRule(
        step=Step(_text(table, "step")),
        working_days=_number(table, "working_days"),
        classification=_classification(_text(table, "classification")) if "classification" in table else None,
        counts_from=Origin(_text(table, "counts_from")) if "counts_from" in table else Origin.RECEIVED,
    )


def _classification(word: str) -> Classification:
    found = Classification(word)
    # The enum takes any unknown word for "unclassified"; in our own data that would hide a slip.
    if found.value != word:
        raise ValueError(f"unknown classification {word!r}")
    return found


def _tables(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    match table.get(key):
        case [_, *_] as tables:
            return [_table(each) for each in tables]
        case _:
            raise ValueError(f"no {key!r} in the data file")


def _table(value: object) -> Mapping[str, object]:
    match value:
        case dict(table):
            return table
        case _:
            raise ValueError("a list in the data file holds something that is not a table")


def _text(table: Mapping[str, object], key: str) -> str:
    match table.get(key):
        case str(text):
            return text
        case _:
            raise ValueError(f"no text {key!r} in the data file")


def _number(table: Mapping[str, object], key: str) -> int:
    match table.get(key):
        case int(number):
            return number
        case _:
            raise ValueError(f"no number {key!r} in the data file")


def _date(table: Mapping[str, object], key: str) -> date:
    match table.get(key):
        case date() as day:
            return day
        case _:
            raise ValueError(f"no date {key!r} in the data file")


def _truth(table: Mapping[str, object], key: str) -> bool:
    match table.get(key):
        case bool(truth):
            return truth
        case _:
            raise ValueError(f"no true or false {key!r} in the data file")
