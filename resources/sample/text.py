"""Puts the sentences of a topic together: the citizen's own words and the agency's edited version."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resources.sample.words import Phrases, Place, Topic

type Draw = Callable[[], float]

_LONG = 0.04
_HTML = 0.05


class Written(NamedTuple):
    """What was written about one complaint, and what the answers to it need."""

    title: str
    rough_title: str
    original: str
    edited: str
    slots: dict[str, str]
    variant: int


def pick[T](draw: Draw, options: Sequence[T]) -> T:
    """One of the options, each as likely as another."""
    return options[int(draw() * len(options))]


def turn[T](options: Sequence[T], variant: int) -> T:
    """The option at a variant's place; a list shorter than the variants starts again."""
    return options[variant % len(options)]


@dataclass(frozen=True, slots=True)
class Composer:
    """Writes complaints from topics and shared phrases; the same draws give the same text."""

    phrases: Phrases

    def write(self, draw: Draw, topic: Topic, place: Place) -> Written:
        """One complaint of a topic about a place."""
        slots = self._slots(draw, place)
        variant = int(draw() * max(len(topic.titles), len(topic.problem)))
        title = turn(topic.titles, variant).format_map(slots)
        style = draw()
        original = self._original(draw, topic, variant, style).format_map(slots)
        edited = self._edited(draw, topic, variant).format_map(slots)
        rough = title if style < 0.5 else title.lower() if style < 0.85 else title.upper()
        return Written(
            title, rough, self._as_typed(draw, original, style), _as_page(draw, edited), slots, variant
        )

    def answer(self, draw: Draw, sentences: Sequence[str], written: Written) -> str:
        """A public follow-up: courtesy and answer, now and then as the platform's own template."""
        said = turn(sentences, written.variant).format_map(written.slots)
        text = f"{pick(draw, self.phrases.courtesy)} {said}"
        if draw() < _HTML:
            return f"<p>{text}</p><p>Disampaikan oleh {{{{institution_from}}}} kepada pelapor.</p>"
        return text

    def name(self, draw: Draw) -> str:
        """A name that nobody in particular has."""
        return f"{pick(draw, self.phrases.first_name)} {pick(draw, self.phrases.last_name)}"

    def _slots(self, draw: Draw, place: Place) -> dict[str, str]:
        number = str(2 + int(draw() * 8))
        return {
            "n": number,
            "banyak": str(12 + int(draw() * 78)),
            "jalan": pick(draw, self.phrases.street),
            "desa": place.village_word,
            "kec": f"Kecamatan {place.district}",
            "kab": place.regency,
            "rt": f"RT {1 + int(draw() * 24):03}/RW {1 + int(draw() * 9):02}",
            "sejak": pick(draw, self.phrases.since).format(n=number),
            "waktu": pick(draw, self.phrases.time),
        }

    def _original(self, draw: Draw, topic: Topic, variant: int, style: float) -> str:
        phrases = self.phrases
        middle = [pick(draw, topic.detail), pick(draw, topic.impact)]
        if draw() < 0.4:
            middle.reverse()
        elif draw() < 0.3:
            middle.pop()
        if draw() < _LONG:
            middle = [*topic.detail, *topic.impact]
        parts = [
            pick(draw, phrases.opening),
            turn(topic.problem, variant),
            *middle,
            f"{pick(draw, phrases.plea)} {turn(topic.ask, variant)}{'!!' if style > 0.9 else '.'}",
            pick(draw, phrases.closing),
        ]
        return " ".join(part for part in parts if part)

    def _edited(self, draw: Draw, topic: Topic, variant: int) -> str:
        formal = turn(topic.formal, variant)
        if formal.startswith("pelapor"):
            said = formal[0].upper() + formal[1:]
        else:
            said = f"{pick(draw, self.phrases.lead)} {formal}"
        more = f" {pick(draw, self.phrases.added)}" if draw() < 0.5 else ""
        return f"{said}.{more} {pick(draw, self.phrases.hope)} {turn(topic.ask, variant)}."

    def _as_typed(self, draw: Draw, text: str, style: float) -> str:
        """The text in its writer's spelling: half of them careful, some in a hurry, some in a great hurry."""
        haste = self.phrases.haste
        if style > 0.85:
            text = text.lower()
        if style > 0.5:
            for word, typed in haste if style > 0.8 else haste[:6]:
                text = text.replace(word, typed)
        return _as_page(draw, text)


def _as_page(draw: Draw, text: str) -> str:
    """Now and then the platform's editor left its markup in the text; it stays, as data."""
    chance = draw()
    if chance > _HTML:
        return text
    if chance > _HTML / 2:
        return "<p>" + text.replace(". ", ".<br />", 2) + "</p>"
    return text + " Laporan ini disampaikan kepada {{institution_from}}."
