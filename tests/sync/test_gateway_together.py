"""Who wait together are written for in one transaction, and nobody pays for another's mistake."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from threading import Event
from typing import override

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import OperationalError

from desktop.domain.complaint import Complaint
from desktop.domain.people import Role
from sync.gateway.accounts import Account, account
from sync.gateway.admin import bump_epoch
from sync.gateway.database import Writing, reading
from sync.gateway.effects import effects
from sync.gateway.ledger import Entry, enter
from sync.gateway.people import add_person
from sync.gateway.problems import RefusedError
from sync.gateway.records import Hand, Stored, find, keep
from sync.gateway.schema import ledger
from sync.gateway.together import MOST_OPS, Outcome, Together
from sync.wire import ObservationItem, Op, SyncRequest, Verdict
from tests.fixed_clock import FixedClock
from tests.sync.gateway_office import MEMPAWAH, Caller, Office, record

_PATIENCE = 30


class _HeldClock(FixedClock):
    """Holds up whoever asks first until it is let go; a transaction asks once, at its start."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.inside, self.free = Event(), Event()

    @override
    def now(self) -> datetime:
        self.asked += 1
        self.inside.set()
        assert self.free.wait(_PATIENCE)
        return super().now()


type Wish = tuple[Caller, SyncRequest]


def _all_at_once(office: Office, wishes: Iterable[Wish]) -> tuple[list[Future[Outcome]], int]:
    """What became of requests that waited, in this order, for one that was being written; transactions."""
    clock = _HeldClock()
    together = Together(office.gateway.engine, clock)

    def write(caller: Caller, asked: SyncRequest) -> Outcome:
        with reading(office.gateway.engine) as session:
            who, _ = account(session, f"Bearer {caller.joined.token}")
        return together.written(who, asked)

    with ThreadPoolExecutor(16) as pool:
        first = pool.submit(write, *_asks(office.join("Pertama"), epoch=""))
        assert clock.inside.wait(_PATIENCE)
        waiting: list[Future[Outcome]] = []
        for number, wish in enumerate(wishes, 1):
            waiting.append(pool.submit(write, *wish))
            for _ in range(_PATIENCE * 100):
                if together.waiting == number:
                    break
                Event().wait(0.01)
            else:
                raise AssertionError("nobody came to wait")
        clock.free.set()
        first.result(_PATIENCE)
    return waiting, clock.asked - 1


def _asks(caller: Caller, *ops: Op, seen: Iterable[ObservationItem] = (), epoch: str | None = None) -> Wish:
    said = caller.epoch if epoch is None else epoch
    return caller, SyncRequest(caller.joined.device, said, list(ops), list(seen))


def _states(outcome: Future[Outcome]) -> list[str]:
    return [each.verdict.state for each in outcome.result(_PATIENCE)[0]]


@pytest.fixture
def people(office: Office) -> list[Caller]:
    callers = [office.join(name) for name in ("Siti", "Rina", "Budi", "Dewi")]
    for caller in callers:
        caller.download()
    return callers


def _note(caller: Caller, number: int, text: str) -> Op:
    return caller.op(record(number), "note", {"text": text})


def _texts(office: Office, number: int) -> list[str]:
    with reading(office.gateway.engine) as session:
        there = find(session, record(number))
    assert there is not None
    return [entry.text for entry in there.complaint.entries]


def test_that_who_wait_are_written_for_in_one_transaction(
    office: Office, people: list[Caller], database: str
) -> None:
    ops = [_note(caller, number, caller.person) for number, caller in enumerate(people)]
    outcomes, transactions = _all_at_once(office, map(_asks, people, ops))
    assert transactions == 1
    for outcome, op in zip(outcomes, ops, strict=True):
        ((one,), _) = outcome.result(_PATIENCE)
        assert (one.verdict.id, one.verdict.state) == (op.id, "applied")
    assert [each["count"] for each in effects(database)] == [1] * len(people)
    assert [_texts(office, number) for number in range(4)] == [["siti"], ["rina"], ["budi"], ["dewi"]]


def test_that_each_builds_on_what_the_one_before_did_to_the_same_record(
    office: Office, people: list[Caller]
) -> None:
    wishes = [_asks(caller, _note(caller, 1, caller.person)) for caller in people]
    outcomes, transactions = _all_at_once(office, wishes)
    assert transactions == 1
    assert [_states(each) for each in outcomes] == [["applied"], ["merged"], ["merged"], ["merged"]]
    assert _texts(office, 1) == ["siti", "rina", "budi", "dewi"]


def test_that_an_intent_waiting_twice_takes_effect_once(
    office: Office, people: list[Caller], database: str
) -> None:
    siti = people[0]
    op = _note(siti, 1, "Sekali")
    outcomes, transactions = _all_at_once(office, [_asks(siti, op), _asks(siti, op)])
    assert transactions == 1
    receipts = [each.verdict.receipt for outcome in outcomes for each in outcome.result(_PATIENCE)[0]]
    assert receipts[0]
    assert receipts[0] == receipts[1]
    assert [each["count"] for each in effects(database)] == [1]
    assert _texts(office, 1) == ["Sekali"]


def test_that_an_intent_sees_what_an_observation_before_it_changed(
    office: Office, people: list[Caller]
) -> None:
    siti, rina, *_ = people
    seen = ObservationItem(record(1), "2026-11-24T00:00:00+07:00", "h", {"title": "Jalan berlubang"})
    outcomes, _ = _all_at_once(office, [_asks(siti, seen=[seen]), _asks(rina, _note(rina, 1, "Dicek"))])
    assert [_states(each) for each in outcomes] == [[], ["merged"]]
    with reading(office.gateway.engine) as session:
        there = find(session, record(1))
    assert there is not None
    assert (there.complaint.title, len(there.complaint.entries)) == ("Jalan berlubang", 1)


def test_that_only_who_speaks_of_another_life_of_the_server_is_refused(
    office: Office, people: list[Caller]
) -> None:
    siti, rina, *_ = people
    wishes = [_asks(siti, _note(siti, 1, "lama"), epoch="x"), _asks(rina, _note(rina, 2, "baru"))]
    outcomes, _ = _all_at_once(office, wishes)
    with pytest.raises(RefusedError):
        outcomes[0].result(_PATIENCE)
    assert _states(outcomes[1]) == ["applied"]
    assert (_texts(office, 1), _texts(office, 2)) == ([], ["baru"])


@pytest.mark.logs_warnings
def test_that_an_intent_that_crashes_us_costs_nobody_else_anything(
    office: Office, people: list[Caller], monkeypatch: pytest.MonkeyPatch, database: str
) -> None:
    def crashing(
        work: Writing, before: Stored | None, after: Complaint, hand: Hand, extra: str | None = None
    ) -> Stored:
        made = keep(work, before, after, hand, extra)
        if after.entries[-1].text == "rina":
            raise ValueError("half done, then broken")
        return made

    monkeypatch.setattr("sync.gateway.judge.keep", crashing)
    wishes = [_asks(caller, _note(caller, 1, caller.person)) for caller in people]
    outcomes, _ = _all_at_once(office, wishes)
    assert [_states(each) for each in outcomes] == [["applied"], ["deferred"], ["merged"], ["merged"]]
    assert _texts(office, 1) == ["siti", "budi", "dewi"]
    assert [each["count"] for each in effects(database)] == [1] * 3


@pytest.mark.logs_warnings
def test_that_nothing_builds_on_an_intent_the_database_refused(
    office: Office, people: list[Caller], monkeypatch: pytest.MonkeyPatch, database: str
) -> None:
    def refused(work: Writing, op: Op, content: str, verdict: Verdict, effect: int) -> Entry:
        if op.new["text"] == "rusak":
            work.later(insert(ledger), {"id": op.id})
        return enter(work, op, content, verdict, effect)

    monkeypatch.setattr("sync.gateway.judge.enter", refused)
    siti = people[0]
    outcomes, _ = _all_at_once(office, [_asks(siti, _note(siti, 1, "rusak"), _note(siti, 1, "utuh"))])
    assert _states(outcomes[0]) == ["deferred", "applied"]
    assert _texts(office, 1) == ["utuh"]
    assert [each["count"] for each in effects(database)] == [1]


def test_that_everybody_is_told_when_the_database_is_out_of_reach(
    office: Office, people: list[Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("SELECT", None, ConnectionError())

    wishes = [_asks(caller, _note(caller, 1, "x")) for caller in people]
    # One is written before the door opens for the others: only they meet the failure.
    monkeypatch.setattr("sync.gateway.judge.keep", gone)
    outcomes, transactions = _all_at_once(office, wishes)
    assert transactions == 1
    for outcome in outcomes:
        with pytest.raises(OperationalError):
            outcome.result(_PATIENCE)
    assert _texts(office, 1) == []


@pytest.mark.logs_warnings
def test_that_a_thread_stopped_in_the_middle_leaves_nobody_waiting(
    office: Office, people: list[Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise SystemExit

    wishes = [_asks(caller, _note(caller, 1, "x")) for caller in people]
    monkeypatch.setattr("sync.gateway.judge.keep", stopped)
    outcomes, _ = _all_at_once(office, wishes)
    for outcome in outcomes:
        with pytest.raises((SystemExit, RuntimeError)):
            outcome.result(_PATIENCE)


def test_that_a_transaction_holds_no_more_than_one_request_may(office: Office, people: list[Caller]) -> None:
    siti, rina, budi, _ = people
    wishes = [
        # Of a colleague's name: refused unseen, which is quick.
        _asks(siti, *(_note(rina, 1, "a") for _ in range(MOST_OPS - 1))),
        _asks(rina, _note(rina, 2, "b")),
        _asks(budi, _note(budi, 3, "c")),
    ]
    outcomes, transactions = _all_at_once(office, wishes)
    assert [len(_states(each)) for each in outcomes] == [MOST_OPS - 1, 1, 1]
    assert transactions == 2


@pytest.mark.parametrize("happens", ["a new colleague", "a restore"])
def test_that_an_answer_is_of_the_server_as_it_is_after_the_writing(
    office: Office, monkeypatch: pytest.MonkeyPatch, happens: str
) -> None:
    write = Together.written

    def meanwhile(together: Together, who: Account, asked: SyncRequest) -> Outcome:
        outcome = write(together, who, asked)
        if happens == "a restore":
            bump_epoch(office.gateway.engine, clock=office.clock)
        else:
            add_person(office.gateway.engine, "Rina", [Role.OFFICER], MEMPAWAH, id="rina")
        return outcome

    siti = office.join("Siti")
    siti.download()
    siti.ask()
    before = siti.epoch
    monkeypatch.setattr(Together, "written", meanwhile)
    told = siti.ask(_note(siti, 1, "Dicek"))
    if happens == "a restore":
        assert told.page is not None
        assert told.page.epoch != before
    else:
        assert told.directory is not None
        assert "rina" in [each.id for each in told.directory.people]
