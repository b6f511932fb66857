"""The sample office: agencies, units, people and any number of invented complaints, the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import overload

from desktop.domain.complaint import Classification, Complaint, Priority, Reporter, Stage, platform_record
from desktop.domain.people import Agency, Person, Role, Unit
from resources.sample.plan import GOLDEN, STAGES, Plan, make_plan
from resources.sample.story import Hands, Story, tell
from resources.sample.text import Composer, Draw, pick
from resources.sample.words import Topic, categories, office_rows, phrases, places, topics

REFERENCE_TIME = datetime(2020, 8, 31, 8, 0, tzinfo=UTC)
"""The afternoon of 31 August 2020, to which the reference figures belong."""

DEMO_AGENCY = "61.02"
_SILVER = 0.414_213_562_373_095
_RAHASIA = 0.37
_ANY_FLAG = 0.86
_BOTH_FLAGS = 0.27
_KEYED_IN = 1 / 3
_FIRST_NUMBER = 3_100_000
_NUMBERS = 2_000_000
_OFFICER_OF = {"dlh": "dewi", "pupr": "yusuf"}


@dataclass(frozen=True, slots=True)
class Complaints(Sequence[Complaint]):
    """The complaints by order of arrival, each made when it is asked for, so that a million fit anywhere."""

    seed: int
    now: int
    plan: Plan
    scene: Scene

    def __len__(self) -> int:
        return len(self.plan.received)

    @overload
    def __getitem__(self, index: int) -> Complaint: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Complaint, ...]: ...
    def __getitem__(self, index: int | slice) -> Complaint | tuple[Complaint, ...]:
        if isinstance(index, slice):
            return tuple(self._make(i) for i in range(*index.indices(len(self))))
        return self._make(range(len(self))[index])

    def __iter__(self) -> Iterator[Complaint]:
        return map(self._make, range(len(self)))

    def _make(self, index: int) -> Complaint:
        plan = self.plan
        draw = Random((self.seed << 24) ^ index).random  # noqa: S311 - invented data, no secret
        stride = max(1, min(37, _NUMBERS // len(self)))
        number = _FIRST_NUMBER + index * stride + int(draw() * stride)
        agency, stage = plan.agency[index], STAGES[plan.stage[index]]
        return self.scene.complaint(draw, index, number, agency, stage, (plan.received[index], self.now))


@dataclass(frozen=True, slots=True)
class SampleOffice:
    """Everything a training office starts with; the 15th agency has no complaint."""

    agencies: tuple[Agency, ...]
    units: tuple[Unit, ...]
    people: tuple[Person, ...]
    complaints: Complaints


@dataclass(frozen=True, slots=True)
class Scene:
    """What all complaints share: who writes at which agency, the topics by weight, the category ids."""

    composer: Composer
    agencies: tuple[Agency, ...]
    topics: tuple[Topic, ...]
    category_ids: dict[str, str]
    hands: dict[tuple[str, str], Hands]

    def complaint(
        self, draw: Draw, index: int, number: int, agency: int, stage: Stage, span: tuple[int, int]
    ) -> Complaint:
        """One complaint; `span` is its arrival and the present moment, in seconds UTC."""
        office = self.agencies[agency].code
        villages = places()[office]
        place = pick(draw, villages)
        topic = pick(draw, self.topics)
        written = self.composer.write(draw, topic, place)
        secret, anonymous = _flags(index)
        keyed_in = index * _SILVER % 1.0 < _KEYED_IN
        shared = self.composer.phrases
        source = pick(draw, shared.agency_source if keyed_in else shared.public_source)
        hands = self.hands[office, topic.unit]
        story = Story(str(number), span[1], span[0])
        tell(draw, self.composer, stage, topic, written, hands, source, story)
        fresh = stage is Stage.UNVERIFIED
        sorted_in = not fresh or draw() < 0.6
        depth = 13 if draw() < 0.85 else 8  # now and then only the district is known
        officer = hands.proposer[0] if office == DEMO_AGENCY and not fresh and not story.closed_at else ""
        return Complaint(
            record=platform_record(str(number)),
            tracking_id=str(number),
            platform_id=str(number * 2 + 417),
            agency=office,
            status_name=story.status_name,
            stage=stage,
            classification=_classification(draw, topic, fresh=fresh),
            category_id=self.category_ids[topic.category] if sorted_in else "",
            category=topic.category if sorted_in else "",
            title=written.rough_title if fresh else written.title,
            unit="" if fresh else topic.unit,
            officer=officer,
            anonymous=anonymous,
            secret=secret,
            source=source,
            received_at=datetime.fromtimestamp(span[0], UTC),
            place_code=place.code[:depth],
            province="Kalimantan Barat",
            regency=place.regency,
            district=place.district,
            village=place.village if depth > 8 else "",
            priority=Priority.NORMAL if fresh else topic.priority,
            tags=() if fresh else topic.tags,
            archive_reason=story.archive_reason,
            verified_at=story.verified_at,
            first_follow_up_at=story.first_follow_up_at,
            last_public_at=story.last_public_at,
            closed_at=story.closed_at,
            original_text=written.original,
            edited_text="" if fresh else written.edited,
            reporter=Reporter() if anonymous else self._reporter(draw, place.village_word),
            entries=tuple(story.entries),
            proposal=story.proposal,
            pauses=story.pauses,
        )

    def _reporter(self, draw: Draw, village: str) -> Reporter:
        """An invented person; 0810 is no operator's prefix and example.com is nobody's domain."""
        name = self.composer.name(draw)
        line = int(draw() * 10_000_000)
        return Reporter(
            name=name,
            phone=f"0810{line:07}",
            email=f"{name.lower().replace(' ', '.')}@example.com" if line % 3 == 0 else "",
            address=village,
        )


def sample_office(seed: int = 2020, complaints: int = 559, now: datetime | None = None) -> SampleOffice:
    """The sample office with `complaints` reports in the proportions of the reference case of 2020.

    Without `now` all dates are those of January to August 2020. With it (an aware time) they end there, and
    many open ones lie around their deadlines. The same arguments give the same office.
    """
    rows = office_rows()
    agencies = tuple(Agency(row.code, row.name, row.connected) for row in rows.agency)
    people = tuple(
        Person(
            row.id,
            row.name,
            frozenset(Role(role) for role in row.roles),
            row.agency,
            row.unit,
            f"contoh-{row.id}",
        )
        for row in rows.person
    )
    units = tuple(
        Unit(code, short, name, agency.code)
        for agency in agencies
        for code, (short, name) in rows.units.items()
    )
    scene = Scene(
        composer=Composer(phrases()),
        agencies=agencies,
        topics=tuple(topic for topic in topics() for _ in range(topic.weight)),
        category_ids={category.name: category.id for category in categories()},
        hands=_hands(agencies, units, people),
    )
    end = int((now or REFERENCE_TIME).timestamp())
    rng = Random(seed)  # noqa: S311 - invented data, no secret
    plan = make_plan(rng, rows.agency, complaints, end, lively=now is not None)
    return SampleOffice(agencies, units, people, Complaints(seed, end, plan, scene))


def _hands(
    agencies: Sequence[Agency], units: Sequence[Unit], people: Sequence[Person]
) -> dict[tuple[str, str], Hands]:
    names = {agency.code: agency.name for agency in agencies}
    persons = {person.id: (person.id, person.name) for person in people}
    found: dict[tuple[str, str], Hands] = {}
    for unit in units:
        admin = (f"admin-{unit.agency}", f"Admin {names[unit.agency]}")
        hand = (f"{unit.code}-{unit.agency}", f"{unit.name} {names[unit.agency]}")
        proposer = admin
        if unit.agency == DEMO_AGENCY:
            proposer = persons[_OFFICER_OF.get(unit.code, "rina")]
            admin = persons["rina"]
        found[unit.agency, unit.code] = Hands(admin, hand, proposer)
    return found


def _flags(index: int) -> tuple[bool, bool]:
    """Secret and anonymous, in exact shares over any run of complaints (a golden-ratio sequence)."""
    place = index * GOLDEN % 1.0
    return place < _RAHASIA, place < _BOTH_FLAGS or _RAHASIA <= place < _ANY_FLAG


def _classification(draw: Draw, topic: Topic, *, fresh: bool) -> Classification:
    """A fresh complaint mostly waits for its class; later it has its topic's, now and then a stricter one."""
    chance = draw()
    if fresh and chance < 0.7:
        return Classification.UNCLASSIFIED
    if topic.classification is Classification.NON_SUPERVISORY and chance > 0.97:
        return Classification.SUPERVISORY
    return topic.classification
