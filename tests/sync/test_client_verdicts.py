"""Verdicts that lack, belong to others or never come: one bad intent stops nobody, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.actions import Edit, Note, Verify
from desktop.domain.complaint import Classification
from desktop.store import outbox
from desktop.store.outbox import State
from sync.errors import SyncProblem, Trouble
from sync.events import Failed, Finished, Refused, Sent
from sync.wire import SyncAnswer, SyncRequest, Verdict
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, add_person, of, opened
from tests.sync.client_strange import Strange, fresh
from tests.sync.gateway_office import Office, record

VERIFY = Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr")


@pytest.fixture
def strange() -> type[Strange]:
    return fresh()


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, strange: type[Strange]) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.client = strange
        yield desk


def test_that_a_strangers_verdict_is_ignored(desk: Desk, strange: type[Strange]) -> None:
    desk.sync()
    waiting = desk.act(Note("Lain"), record(2))
    with desk.database.writing() as session:
        outbox.hold(session, [waiting])
    intent = desk.act(VERIFY, record(1))

    def twist(answer: SyncAnswer) -> SyncAnswer:
        answer.verdicts = [Verdict("nobody", "rejected"), Verdict(waiting, "rejected"), *answer.verdicts]
        return answer

    strange.twist = twist
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == [intent]
    assert of(events, Refused) == []
    assert desk.item(waiting).state is State.HELD


def test_that_a_missing_verdict_means_unprocessed(desk: Desk, strange: type[Strange]) -> None:
    desk.sync()
    first, second = desk.act(VERIFY, record(1)), desk.act(VERIFY, record(2))
    dropped = [first]

    def twist(answer: SyncAnswer) -> SyncAnswer:
        gone = dropped.pop() if dropped else ""
        answer.verdicts = [verdict for verdict in answer.verdicts if verdict.id != gone]
        return answer

    strange.twist = twist
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == [second]
    assert desk.item(first).state is State.QUEUED
    assert [each.intent for each in of(desk.sync(), Sent)] == [first]


def test_that_an_intent_the_server_always_fails_on_is_set_aside_and_others_flow(
    desk: Desk, strange: type[Strange], clock: FixedClock
) -> None:
    desk.sync()
    bad = desk.act(Note("racun"), record(1))
    behind = desk.act(Note("di belakang"), record(1))
    good = [desk.act(Edit(title=f"Judul baru {n}"), record(n)) for n in range(2, 8)]

    def refuse(request: SyncRequest) -> SyncProblem | None:
        return SyncProblem(Trouble.SERVER) if any(op.id == bad for op in request.ops) else None

    strange.refuse = refuse
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == good
    assert isinstance(events[-1], Finished)
    assert desk.item(bad).faults == 1
    for faults in range(2, 6):
        clock.pass_seconds(3600)
        assert desk.item(bad).state is State.QUEUED
        desk.sync()
        assert desk.item(bad).faults == faults
    assert desk.item(bad).state is State.QUARANTINED
    clock.pass_seconds(3600)
    assert [each.intent for each in of(desk.sync(), Sent)] == [behind]


def test_that_a_server_that_fails_on_everything_blames_no_intent(desk: Desk, strange: type[Strange]) -> None:
    desk.sync()
    ids = [desk.act(Note(f"Catatan {n}"), record(n)) for n in range(4)]
    strange.refuse = lambda _: SyncProblem(Trouble.SERVER)
    strange.calls.clear()
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.SERVER
    assert [desk.item(intent).faults for intent in ids] == [0, 0, 0, 0]
    assert strange.calls == ["sync 4", "sync 2", "sync 1", "sync 1"]


def test_that_an_intent_is_not_blamed_while_nothing_proves_the_server_well(
    desk: Desk, strange: type[Strange], lone_office: Office, clock: FixedClock
) -> None:
    desk.sync()
    budi = add_person(desk, lone_office, "Budi")
    intent = desk.act(Note("Catatan"), record(1), person=budi)
    strange.refuse = lambda _: SyncProblem(Trouble.SERVER)
    desk.tokens.pop("ani")
    for _ in range(6):
        clock.pass_seconds(3600)
        assert isinstance(desk.sync()[-1], Failed)
    assert (desk.item(intent).faults, desk.item(intent).state) == (0, State.QUEUED)


def test_that_a_request_too_large_is_halved_until_it_fits(desk: Desk, strange: type[Strange]) -> None:
    desk.sync()
    ids = [desk.act(Note(f"Catatan {n}"), record(n)) for n in range(8)]
    strange.refuse = lambda request: SyncProblem(Trouble.TOO_LARGE) if len(request.ops) > 2 else None
    strange.calls.clear()
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == ids
    assert strange.calls[:3] == ["sync 8", "sync 4", "sync 2"]


def test_that_one_intent_too_large_for_the_server_is_shown_and_others_flow(
    desk: Desk, strange: type[Strange]
) -> None:
    desk.sync()
    huge = desk.act(Note("x" * 50_000), record(1))
    small = desk.act(Note("kecil"), record(2))

    def refuse(request: SyncRequest) -> SyncProblem | None:
        size = len(msgspec.json.encode(request))
        return SyncProblem(Trouble.TOO_LARGE) if size > 40_000 else None

    strange.refuse = refuse
    events = desk.sync()
    assert of(events, Refused) == [Refused(huge, record(1), "too_large")]
    assert [each.intent for each in of(events, Sent)] == [small]
    assert desk.item(huge).state is State.FAILED
    assert desk.item(huge).intent.said("text") == "x" * 50_000


@pytest.mark.parametrize("trouble", [Trouble.TOO_MANY, Trouble.MAINTENANCE])
def test_that_a_wait_the_server_asks_for_is_obeyed(
    desk: Desk, strange: type[Strange], clock: FixedClock, trouble: Trouble
) -> None:
    desk.sync()
    intent = desk.act(VERIFY, record(1))
    strange.refuse = lambda _: SyncProblem(trouble, "", 120.0)
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.retry_at is not None
    assert 120 <= (last.retry_at - clock.now()).total_seconds() <= 240
    assert desk.item(intent).state is State.QUEUED
