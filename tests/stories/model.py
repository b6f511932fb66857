"""What should be true at the gateway, worked out anew from the rules: a small three-way merge and table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from desktop.domain.complaint import Complaint, Stage
from desktop.domain.fields import field_value
from sync.bundle import Bundle, Receipt
from sync.wire import Op, Page, SyncAnswer, SyncRequest, Value, Verdict

CARD = ("title", "edited_text", "classification", "category", "unit", "officer", "priority", "district")
FIELDS = (*CARD, "tags", "authority_to")
OPEN = (
    "unverified", "awaiting_reporter", "disposed", "in_progress", "proposed", "approved",
    "authority_requested",
)  # fmt: skip
# Written from domain.md and not from the product's own table: kind → (from, to), "" leaves the stage alone.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "verify": (("unverified", "awaiting_reporter"), "disposed"),
    "dispose": (("unverified", "disposed", "in_progress"), "disposed"),
    "request_information": (("unverified", "disposed", "in_progress"), "awaiting_reporter"),
    "not_our_authority": (("unverified", "disposed"), "authority_requested"),
    "archive": (("unverified", "awaiting_reporter", "disposed"), "archived"),
    "follow_up": (("disposed", "in_progress", "awaiting_reporter"), "in_progress"),
    "note": ((*OPEN, "closed", "archived", "blocked"), ""),
    "edit": (OPEN, ""),
    "attach": (OPEN, ""),
    "propose_resolution": (("disposed", "in_progress"), "proposed"),
    "approve": (("proposed",), "approved"),
    "return": (("proposed",), "in_progress"),
    "close": (("approved",), "closed"),
}


type Records = Mapping[str, Complaint]
"""Every record of the gateway at one moment."""


class Violation(AssertionError):  # noqa: N818 (it is what a story finds, not what went wrong with it)
    """A promise that did not hold."""


def demand(held: bool, promise: str) -> None:  # noqa: FBT001
    if not held:
        raise Violation(promise)


@dataclass
class Fact:
    """What one record should be."""

    agency: str
    stage: str
    values: dict[str, Value]
    entries: list[str]
    files: list[str]
    proposal: str = ""
    author: str = ""


@dataclass
class Someone:
    """A person as the model knows her."""

    id: str
    agency: str
    supervisor: bool


@dataclass
class Model:
    """The records, the ledger and the epoch as they should be."""

    epoch: str
    people: dict[str, Someone]
    facts: dict[str, Fact] = field(default_factory=dict)
    ledger: dict[str, str] = field(default_factory=dict)
    conflicts: int = 0
    refusals: int = 0

    def take_over(self, kept: Model, epoch: str) -> None:
        """Know again only what a backup knew."""
        self.facts, self.ledger = deepcopy(kept.facts), dict(kept.ledger)
        self.epoch = epoch

    def look(self, truth: Records, record: str) -> None:
        """Take what the platform itself did to a record for true."""
        found = truth.get(record)
        if found is None:
            self.facts.pop(record, None)
        else:
            self.facts[record] = fact_of(found)

    def exchange(
        self, truth: Records, token: str, asked: SyncRequest, status: int, told: SyncAnswer | None
    ) -> None:
        """Judge what was asked and hold the answer and the records of now against it."""
        who = self.people.get(token)
        if told is None:
            demand(status in {401, 409, 410}, f"the gateway answered {status}")
            return
        if who is None:
            raise Violation("the gateway served somebody it does not know")
        demand(asked.epoch in {"", self.epoch}, "the gateway processed a request of an old epoch (rule 16)")
        demand([each.id for each in told.verdicts] == [op.id for op in asked.ops], "a verdict is missing")
        for op, verdict in zip(asked.ops, told.verdicts, strict=True):
            self._hold(who, op, verdict, *self._judge(who, op))
        # What an export showed is the platform's word: it is taken as it came, after the intents.
        shown = {each.record: None for each in asked.observations}
        for record in shown:
            self.look(truth, record)
        for record in {op.record: None for op in asked.ops if op.record not in shown}:
            self.agree(truth, record)
        if told.page is not None:
            self._see(who, told.page)

    def carried(self, truth: Records, bundle: Bundle, proved: Collection[str], receipt: Receipt) -> None:
        """Judge a bundle that came on a stick and hold its receipt against it; `proved` are its people."""
        demand(receipt.quarantined == (bundle.epoch != self.epoch), "a bundle of an old epoch (rule 21)")
        demand(receipt.epoch == self.epoch, "a receipt of another epoch")
        if receipt.quarantined:
            demand(not receipt.verdicts and not receipt.pages, "a bundle of an old epoch was processed")
            return self.unchanged(truth)
        given = [each.id for each in receipt.verdicts]
        demand(given == [op.id for op in bundle.ops], "a verdict of a bundle is missing")
        by_name = {each.id: each for each in self.people.values()}
        for op, verdict in zip(bundle.ops, receipt.verdicts, strict=True):
            who = by_name[op.author]
            unproved = "deferred", "its author did not prove it"
            self._hold(who, op, verdict, *(self._judge(who, op) if op.author in proved else unproved))
        demand(bundle.reader in proved or not receipt.observed, "observations that nobody brought")
        for record in {each.record for each in bundle.observations if each.hash in receipt.observed}:
            self.look(truth, record)
        demand(not receipt.pages or bundle.reader in proved, "pages for nobody")
        for page in receipt.pages:
            self._see(by_name[bundle.reader], page)
        return self.unchanged(truth)

    def unchanged(self, truth: Records) -> None:
        """Every record of the gateway is what it should be, and no other is there."""
        for record in truth.keys() | self.facts.keys():
            self.agree(truth, record)

    def _hold(self, who: Someone, op: Op, verdict: Verdict, expected: str, why: str) -> None:
        got = "applied" if verdict.state == "merged" else verdict.state
        words = f"{op.kind} on {op.record}: {verdict.state} {verdict.code}, should be {expected} ({why})"
        demand(got == expected, words)
        demand(not verdict.doc or self._may_see(who, op.record), f"{op.record} was shown out of scope")

    def _see(self, who: Someone, page: Page) -> None:
        for record in (*page.head.ids, *page.body.ids):
            demand(self._may_see(who, record), f"a page shows {record} out of scope (rule 15)")

    def agree(self, truth: Records, record: str) -> None:
        """The gateway's record is what it should be."""
        found = truth.get(record)
        fact = None if found is None else fact_of(found)
        expected = self.facts.get(record)
        demand(fact == expected, f"{record} is {fact}, should be {expected}")

    def _may_see(self, who: Someone, record: str) -> bool:
        fact = self.facts.get(record)
        return fact is not None and fact.agency == who.agency

    def _judge(self, who: Someone, op: Op) -> tuple[str, str]:
        if op.author != who.id:
            return "rejected", "another author"
        if op.id in self.ledger:
            return self.ledger[op.id], "as before"
        if op.prev and op.prev not in self.ledger:
            return "deferred", "an earlier one is unknown"
        state, why = self._decide(who, op)
        self.ledger[op.id] = state
        self.conflicts += state == "conflict"
        self.refusals += state == "rejected"
        return state, why

    def _decide(self, who: Someone, op: Op) -> tuple[str, str]:
        fact = self.facts.get(op.record)
        if op.kind == "register":
            return self._registered(who, op, taken=fact is not None)
        if fact is None or fact.agency != who.agency:
            return "rejected", "no such record here"
        stages, to = MOVES[op.kind]
        if fact.stage not in stages:
            return "rejected", f"stage {fact.stage}"
        if op.kind in {"approve", "return"}:
            if not who.supervisor:
                return "rejected", "no supervisor"
            if op.kind == "approve" and fact.author == who.id:
                return "rejected", "four eyes"
            if op.new.get("proposal") != fact.proposal:
                return "rejected", "another proposal"
        taken: dict[str, Value] = {}
        for name, seen in op.old.items():
            now, mine = fact.values[name], op.new[name]
            if now == mine:
                continue
            if name == "tags" and now != seen:
                taken[name] = _joined(now, seen, mine)
            elif now == seen:
                taken[name] = mine
            else:
                return "conflict", f"{name} is {now!r}, was seen as {seen!r}"
        fact.values |= taken
        fact.stage = to or fact.stage
        self._take(fact, op)
        return "applied", ""

    def _registered(self, who: Someone, op: Op, *, taken: bool) -> tuple[str, str]:
        if taken or op.record.startswith("sp4n:"):
            return "rejected", "the number is taken"
        fact = fact_of(Complaint(op.record, agency=who.agency, stage=Stage.UNVERIFIED))
        fact.values |= {name: value for name, value in op.new.items() if name in FIELDS}
        fact.entries.append(op.id)
        self.facts[op.record] = fact
        return "applied", ""

    def _take(self, fact: Fact, op: Op) -> None:
        if op.kind == "attach":
            fact.files.append(str(op.new["id"]))
            return
        fact.entries.append(op.id)
        if op.kind == "propose_resolution":
            fact.proposal, fact.author = op.id, op.author


def _joined(now: Value, seen: Value, mine: Value) -> Value:
    """Both sides of a list of words: what each added is there, what each took away is not."""
    there, before, after = (each if isinstance(each, list) else [] for each in (now, seen, mine))
    gone = [word for word in before if word not in after]
    return [word for word in there if word not in gone] + [word for word in after if word not in there]


def fact_of(one: Complaint) -> Fact:
    """What the model knows of a complaint."""
    values: dict[str, Value] = {}
    for name in FIELDS:
        value = field_value(one, name)
        values[name] = list(value) if isinstance(value, tuple) else value
    return Fact(
        one.agency,
        str(one.stage),
        values,
        # An approval also publishes its answer: one effect, two lines of the timeline.
        [entry.id for entry in one.entries if not entry.id.endswith(":answer")],
        [each.id for each in one.attachments],
        one.proposal.id if one.proposal else "",
        one.proposal.author if one.proposal else "",
    )
