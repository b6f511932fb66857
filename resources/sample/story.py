"""What happened to a complaint after it arrived: timeline, dates and a proposal, fitting its stage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.domain.complaint import POINTS, Entry, EntryKind, Outcome, Pause, Proposal, Stage, Visibility
from desktop.domain.workflow import ARCHIVE_REASONS
from resources.sample.plan import DAY, WIB
from resources.sample.text import Composer, Draw, Written, pick, turn
from resources.sample.words import Topic

_CLOSED_BY = ("Ditutup oleh Sistem", "Ditutup oleh Admin", "Ditutup oleh Pelapor", "Selesai")
_DISPOSED_NAMES = ("Terdisposisi", "Belum Ditindaklanjuti", "Terverifikasi / Terdisposisi")
_WORKED_NAMES = ("Dalam Proses", "Ditindaklanjuti oleh Instansi", "Ditanggapi oleh Pelapor")
_BY_SYSTEM = 0.7
_WAIT_OF_SYSTEM = 14 * DAY
_MARGIN = 600
"""Seconds before the present into which the last steps of a young complaint are pressed, one a second."""

type Hand = tuple[str, str]
"""Who wrote an entry: id and name."""


@dataclass(slots=True)
class Story:
    """The timeline while it is told; `now` and `last` are seconds UTC, and nothing lies after `now`."""

    number: str
    now: int
    last: int
    entries: list[Entry] = field(default_factory=list)
    status_name: str = "Belum Terverifikasi"
    verified_at: datetime | None = None
    first_follow_up_at: datetime | None = None
    last_public_at: datetime | None = None
    closed_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    proposal: Proposal | None = None
    archive_reason: str = ""

    def add(self, hand: Hand, kind: EntryKind, visibility: Visibility, text: str) -> datetime:
        """Append an entry at the present moment of the story and give that moment."""
        at = datetime.fromtimestamp(self.last, UTC)
        self.entries.append(
            Entry(f"{self.number}-{len(self.entries) + 1}", at, hand[0], hand[1], kind, visibility, text)
        )
        return at

    def wait(self, draw: Draw, low: float, high: float) -> None:
        """Let working time pass: between `low` and `high` days, then to office hours of a weekday."""
        day, second = divmod(self.last + int((low + (high - low) * draw()) * DAY) + WIB, DAY)
        weekday = (day + 3) % 7  # day 0 was a Thursday
        if weekday > 4:
            day += 7 - weekday
        at = day * DAY + 8 * 3_600 + second % (8 * 3_600) - WIB
        self.last = max(self.last + 1, min(at, self.now - _MARGIN))


@dataclass(frozen=True, slots=True)
class Hands:
    """Who writes at one agency: its admin, the unit in charge, and who proposes there."""

    admin: Hand
    unit: Hand
    proposer: Hand


def tell(
    draw: Draw,
    composer: Composer,
    stage: Stage,
    topic: Topic,
    written: Written,
    hands: Hands,
    source: str,
    story: Story,
) -> None:
    """Fill the story of a complaint up to `stage`."""
    phrases = composer.phrases
    story.add(("pelapor", "Pelapor"), EntryKind.ARRIVED, Visibility.PUBLIC, f"Laporan masuk lewat {source}")
    if stage is Stage.UNVERIFIED:
        return
    story.wait(draw, 0.1, 2.5)
    story.verified_at = story.add(
        hands.admin, EntryKind.VERIFIED, Visibility.SYSTEM, pick(draw, phrases.verify_note)
    )
    if stage is Stage.ARCHIVED:
        story.archive_reason = pick(draw, ARCHIVE_REASONS)
        story.status_name = "Diarsipkan oleh Admin"
        text = f"Laporan ini diarsipkan karena {story.archive_reason}."
        story.closed_at = story.add(hands.admin, EntryKind.ARCHIVED, Visibility.SYSTEM, text)
        return
    text = f"Diteruskan kepada {hands.unit[1]}. {pick(draw, phrases.dispose_note)}"
    story.wait(draw, 0.01, 0.05)
    story.add(hands.admin, EntryKind.DISPOSED, Visibility.SYSTEM, text)
    if stage is Stage.AWAITING_REPORTER:
        story.wait(draw, 0.2, 1.5)
        at = story.add(
            hands.unit, EntryKind.INFORMATION_REQUESTED, Visibility.PUBLIC, pick(draw, phrases.asked)
        )
        story.pauses = (Pause(at),)
        story.status_name = "Menunggu Kelengkapan Informasi"
        return
    if stage is Stage.DISPOSED:
        story.status_name = pick(draw, _DISPOSED_NAMES)
        if draw() < 0.3:
            story.wait(draw, 0.1, 1)
            story.add(hands.unit, EntryKind.NOTE, Visibility.INTERNAL, pick(draw, phrases.note))
        return
    _work(draw, composer, topic, written, hands, story)
    if stage is Stage.PROPOSED:
        _propose(draw, topic, written, hands, story)
    elif stage is Stage.CLOSED:
        _close(draw, composer, topic, written, hands, story)


def _work(draw: Draw, composer: Composer, topic: Topic, written: Written, hands: Hands, story: Story) -> None:
    if draw() < 0.25:
        story.wait(draw, 0.2, 1)
        story.add(hands.unit, EntryKind.NOTE, Visibility.INTERNAL, pick(draw, composer.phrases.note))
    story.wait(draw, 0.5, 4)
    text = composer.answer(draw, topic.answer, written)
    story.first_follow_up_at = story.add(hands.unit, EntryKind.FOLLOW_UP, Visibility.PUBLIC, text)
    story.last_public_at = story.first_follow_up_at
    story.status_name = _WORKED_NAMES[int(draw() * 2)]
    if draw() < 0.25:
        story.wait(draw, 0.2, 2)
        story.add(
            ("pelapor", "Pelapor"), EntryKind.REPLY, Visibility.PUBLIC, pick(draw, composer.phrases.reply)
        )
        story.status_name = _WORKED_NAMES[2]


def _propose(draw: Draw, topic: Topic, written: Written, hands: Hands, story: Story) -> None:
    story.wait(draw, 0.5, 2)
    answer = turn(topic.done, written.variant).format_map(written.slots)
    person, name = hands.proposer
    at = story.add(hands.proposer, EntryKind.PROPOSED, Visibility.INTERNAL, answer)
    story.proposal = Proposal(
        id=story.entries[-1].id,
        author=person,
        author_name=name,
        at=at,
        outcome=Outcome.HANDLED,
        answer=answer,
        done_on=at.date().isoformat(),
        executor=hands.unit[1],
        checks=POINTS[:4],
    )


def _close(
    draw: Draw, composer: Composer, topic: Topic, written: Written, hands: Hands, story: Story
) -> None:
    if draw() < 0.55:
        story.wait(draw, 1, 5)
        text = composer.answer(draw, topic.done, written)
        story.last_public_at = story.add(hands.unit, EntryKind.FOLLOW_UP, Visibility.PUBLIC, text)
    how = 0 if draw() < _BY_SYSTEM else 1 + int(draw() * 3)
    if how == 0:
        story.last = max(story.last + 1, min(story.last + _WAIT_OF_SYSTEM, story.now - _MARGIN))
    else:
        story.wait(draw, 0.5, 4)
    hand = (("sistem", "Sistem"), hands.admin, ("pelapor", "Pelapor"), hands.admin)[how]
    story.status_name = _CLOSED_BY[how]
    story.closed_at = story.add(hand, EntryKind.CLOSED, Visibility.SYSTEM, composer.phrases.closed_note[how])
