"""The words of the sample office, read once from the data files beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from desktop.domain.complaint import Classification, Priority


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing people complain about: the unit that answers and the sentences it is told in.

    Sentences at the same place of the lists belong together; a shorter list starts again. `weight` is how
    often the topic comes up; `classification` is what a verified complaint of it becomes.
    """

    key: str
    unit: str
    category: str
    weight: int
    titles: tuple[str, ...]
    problem: tuple[str, ...]
    detail: tuple[str, ...]
    impact: tuple[str, ...]
    ask: tuple[str, ...]
    formal: tuple[str, ...]
    answer: tuple[str, ...]
    done: tuple[str, ...]
    classification: Classification = Classification.NON_SUPERVISORY
    priority: Priority = Priority.NORMAL
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences and slot values that every topic shares; `haste` pairs a word with its hurried spelling."""

    opening: tuple[str, ...]
    closing: tuple[str, ...]
    plea: tuple[str, ...]
    lead: tuple[str, ...]
    hope: tuple[str, ...]
    added: tuple[str, ...]
    since: tuple[str, ...]
    time: tuple[str, ...]
    street: tuple[str, ...]
    first_name: tuple[str, ...]
    last_name: tuple[str, ...]
    agency_source: tuple[str, ...]
    public_source: tuple[str, ...]
    verify_note: tuple[str, ...]
    dispose_note: tuple[str, ...]
    note: tuple[str, ...]
    reply: tuple[str, ...]
    asked: tuple[str, ...]
    courtesy: tuple[str, ...]
    closed_note: tuple[str, ...]
    haste: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency and its counts: closed, in progress, unverified, verified without follow-up."""

    code: str
    name: str
    counts: tuple[int, int, int, int]
    connected: bool = True


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the sample office; `agency` is the demo agency unless said otherwise."""

    id: str
    name: str
    roles: tuple[str, ...]
    unit: str
    agency: str = "61.02"


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """The office table as it stands in `office.toml`."""

    agency: tuple[AgencyRow, ...]
    units: dict[str, tuple[str, str]]
    person: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A village with the names above it; `village_word` is how people write it, with Desa or Kelurahan."""

    code: str
    regency: str
    district: str
    village: str
    village_word: str


@dataclass(frozen=True, slots=True)
class Category:
    """One category under one of the 38 main topics."""

    id: str
    name: str
    main: str


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic once, in the order of the data files."""
    return tuple(
        topic
        for name in ("topics_works.toml", "topics_people.toml")
        for topic in msgspec.convert(tomllib.loads(_read(name))["topic"], tuple[Topic, ...])
    )


@cache
def phrases() -> Phrases:
    """The shared phrases."""
    return msgspec.convert(tomllib.loads(_read("phrases.toml")), Phrases)


@cache
def office_rows() -> OfficeRows:
    """The agencies with their counts, the units and the people."""
    return msgspec.convert(tomllib.loads(_read("office.toml")), OfficeRows)


@cache
def categories() -> tuple[Category, ...]:
    """The category tree, leaves only; a leaf's id starts with the id of its main topic."""
    tree = msgspec.convert(tomllib.loads(_read("categories.toml"))["main"], dict[str, tuple[str, ...]])
    return tuple(
        Category(f"{main_id}{number:02}", name, main)
        for main_id, (main, names) in enumerate(tree.items(), start=1)
        for number, name in enumerate(names, start=1)
    )


@cache
def places() -> dict[str, tuple[Place, ...]]:
    """The villages by the Kemendagri code of their regency; under `61` those of the whole province."""
    names = dict(line.split("\t") for line in _read("places.tsv").splitlines() if not line.startswith("#"))
    found: dict[str, list[Place]] = {"61": []}
    for code, name in names.items():
        if code.count(".") == 3:
            word = "Kelurahan" if code[9] == "1" else "Desa"
            place = Place(code, names[code[:5]], names[code[:8]], name, f"{word} {name}")
            found.setdefault(code[:5], []).append(place)
            found["61"].append(place)
    return {code: tuple(villages) for code, villages in found.items()}


def _read(name: str) -> str:
    return files(__package__ or __name__).joinpath(name).read_text(encoding="utf-8")
