"""A world in which a story happens: one gateway, four computers of two agencies, one thread of control."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from types import TracebackType
from typing import Self

from sqlalchemy import select

from desktop.domain.complaint import Complaint
from desktop.domain.intents import Kind
from desktop.store.complaints.one import Stored
from desktop.store.outbox import State
from sync.events import Finished, RecordEvent, Shown, SyncEvent
from sync.gateway.database import reading
from sync.gateway.schema import departures
from tests.fixed_clock import FixedClock
from tests.stories.computer import Computer, SkewedClock, Worker
from tests.stories.line import Fault
from tests.stories.look import Look
from tests.stories.model import Model, Someone, demand
from tests.stories.run import End, Ran
from tests.stories.server import Server
from tests.stories.template import CREW, Template, copied

FEW, AGREES = 5, 0.7
"""Records that may leave at once without a question, and how often somebody agrees to more."""
_WAITING = frozenset({State.QUEUED, State.SENDING, State.HELD})
_SHOWN = frozenset({*_WAITING, State.ACKED, State.DONE})


@dataclass
class Form:
    """A form that somebody opened and has not saved yet."""

    computer: str
    record: str
    seen: Complaint


@dataclass(frozen=True)
class Letter:
    """A sealed file of a computer on its way: a bundle of its work to the gateway, or the receipt back."""

    computer: str
    sealed: bytes


@dataclass(frozen=True)
class Stick(Letter):
    """A bundle: what it carries, and the key that reads its receipt."""

    intents: frozenset[str]
    key: str


class World:
    """Everything there is, and the trace of what happened."""

    def __init__(self, template: Template) -> None:
        self.folder = copied(template)
        self.clock = FixedClock()
        everybody = {
            each.token: Someone(each.person.id, each.person.agency, "supervisor" in each.person.roles)
            for each in template.joined
        }
        self.model = Model(template.epoch, everybody)
        self.server = Server(self.folder, self.clock, self.model)
        self.computers = [
            Computer(
                name,
                self.folder / name / "kantor.db",
                agency,
                [Worker(each.person, each.token) for each in template.joined if each.computer == name],
                SkewedClock(self.clock),
            )
            for name, (agency, _) in CREW.items()
        ]
        self.forms: list[Form] = []
        self.sticks: list[Stick] = []
        self.receipts: list[Letter] = []
        self.lost: set[str] = set()
        self.taken: set[str] = set()
        self.forgotten: set[str] = set()
        self.trace: list[str] = []
        self.counted: Counter[str] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for each in self.computers:
            each.close()
        self.server.close()
        shutil.rmtree(self.folder)

    def say(self, words: str) -> None:
        """Add a line to the trace."""
        self.trace.append(words)

    def mark(self) -> str:
        """The hash of everything that happened."""
        return sha256("\n".join(self.trace).encode()).hexdigest()

    def sync(
        self,
        computer: Computer,
        chance: Random,
        faults: dict[int, Fault] | None = None,
        *,
        agrees: bool | None = None,
        dies_at: int = 0,
        stops_at: int = 0,
    ) -> bool:
        """One run of a computer and every promise that holds after it; whether it came to its end."""
        before = set(computer.records())
        if agrees is None:
            agrees = chance.random() < AGREES
        signed_in = [each for each in computer.workers if each.signed_in] or computer.workers
        reader = chance.choice(signed_in)
        end = End(agrees, dies_at, stops_at)
        ran = computer.sync(self.server, reader, chance.getrandbits(30), faults or {}, end)
        self.counted["syncs"] += 1
        self.ended(computer, ran, end, f"syncs as {reader.person.id}")
        whole = not ran.died and bool(ran.events) and isinstance(ran.events[-1], Finished)
        with computer.looking() as look:
            self._left(computer, look, before, ran, agrees=agrees)
            if whole and not ran.met:
                self.converged(computer, look)
            self.personal(computer, look)
        return whole

    def received(self, computer: Computer, ran: Ran, end: End, before: set[str]) -> None:
        """Every promise that holds after a receipt was taken."""
        with computer.looking() as look:
            self._left(computer, look, before, ran, agrees=end.agrees)
            self.personal(computer, look)

    def ended(self, computer: Computer, ran: Ran, end: End, what: str) -> None:
        """Count and tell a run."""
        self.counted["faults"] += len(ran.met) + ran.died + (0 < len(ran.events) == end.stops_at)
        said = ", ".join(_short(each) for each in ran.events)
        said += f" {ran.trouble}" if ran.trouble else ""
        self.say(f"{computer.name} {what}: {said}{' died' if ran.died else ''} {ran.met}")

    def _left(self, computer: Computer, look: Look, before: set[str], ran: Ran, *, agrees: bool) -> None:
        """Many records leave a computer only after somebody agreed (rule 18)."""
        gone = before - set(look.records())
        computer.left |= gone
        if len(gone) > FEW and len(gone) * 10 > len(before):
            demand(bool(ran.asked) and agrees, f"{len(gone)} records left {computer.name} without a yes")

    def opened(self, computer: Computer, record: str, told: list[RecordEvent]) -> None:
        """Somebody opened a record: nothing came and nothing left by that."""
        self.say(f"{computer.name} opens {record}: {told}")
        demand(record in computer.records(), f"{record} left {computer.name} because it was opened")
        self.look_at(computer)

    def asked_back(self, computer: Computer, record: str, told: list[RecordEvent], buried: int) -> None:
        """A lagging replica never resurrects what this computer was told is gone (rule 18)."""
        self.say(f"{computer.name} asks back {record}: {told}")
        here = record in computer.records()
        demand(here == (told == [Shown(record)]), f"{computer.name} tells {told} of {record}")
        if here:
            self.counted["lifted"] += 1
            knew = self._departed_at(computer, record) <= buried
            rightful = record in self.rightful(computer)
            demand(rightful or not knew, f"{record} is on {computer.name} again though it is gone")
        self.look_at(computer)

    def _departed_at(self, computer: Computer, record: str) -> int:
        """The commit number at which a record last left an agency, 0 when it is there or never was."""
        wanted = (departures.c.record == record) & (departures.c.scope == computer.agency)
        with reading(self.server.engine) as session:
            return session.execute(select(departures.c.seq).where(wanted)).scalar_one_or_none() or 0

    def rightful(self, computer: Computer) -> list[str]:
        """The records that belong on a computer."""
        facts = self.model.facts.items()
        return sorted(record for record, fact in facts if fact.agency == computer.agency)

    def converged(self, computer: Computer, look: Look) -> None:
        """After a whole run a computer holds exactly what its people may see, as the gateway has it."""
        rightful = self.rightful(computer)
        held = [each for each in look.records() if each in rightful or not self._only_here(computer, each)]
        demand(held == rightful, f"{computer.name} holds {held}, not its scope (rule 15)")
        truth = self.server.records()
        for record in held:
            shown = look.shown(record)
            held_alike = shown is not None and shown.base == truth.get(record)
            demand(held_alike, f"{computer.name} has another {record}")

    def _only_here(self, computer: Computer, record: str) -> bool:
        """Whether a record was registered here and the gateway has given no verdict on that yet."""
        return any(
            did.record == record and did.kind is Kind.REGISTER and intent not in self.model.ledger
            for intent, did in computer.done.items()
        )

    def look_at(self, computer: Computer) -> None:
        """What a person sees who looks at a computer now keeps every promise made to her."""
        with computer.looking() as look:
            self.personal(computer, look)

    def personal(self, computer: Computer, look: Look) -> None:
        """What people see at a computer never goes back, and what they did there is there."""
        views: dict[str, Stored | None] = {}
        for section, rev in computer.revisions(look).items():
            before = computer.seen.get(section, 0)
            demand(rev >= before, f"{computer.name}: {section} went back from {before} to {rev}")
            computer.seen[section] = rev
        known = look.items()
        for intent, did in computer.done.items():
            if intent in self.lost:
                continue
            demand(intent in known, f"{computer.name} forgot {intent}")
            state, at_risk = known[intent]
            if at_risk or state not in _SHOWN or intent in self.taken:
                continue
            if did.record not in views:
                views[did.record] = look.shown(did.record)
            view = views[did.record]
            if view is None or not view.has_body:
                continue
            there = [each.id for each in view.complaint.entries]
            there += [each.id for each in view.complaint.attachments]
            name = did.said("id") or intent
            demand(name in there, f"{computer.name} does not show {did.kind} {intent}, which is {state}")


def _short(told: SyncEvent) -> str:
    return repr(told) if not isinstance(told, Finished) else "Finished"
