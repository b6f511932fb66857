"""Servers that lie, forget or break: pages are proved, verdicts must be ours, one bad intent stops nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.actions import Edit, Note, Verify
from desktop.domain.complaint import Classification
from desktop.store import outbox
from desktop.store.outbox import State
from sync.contract.client import GatewayClient
from sync.contract.pages import verified
from sync.errors import SyncProblem, Trouble
from sync.events import ClockWrong, Failed, Finished, Refused, Sent
from sync.wire import Page, SyncAnswer, SyncRequest, Verdict, page_count, page_digest
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import Office, record

VERIFY = Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr")


class Strange(GatewayClient):
    """The real way to a real gateway, with a hand on what passes."""

    refuse: Callable[[SyncRequest], SyncProblem | None] = staticmethod(lambda _: None)
    twist: Callable[[SyncAnswer], SyncAnswer] = staticmethod(lambda answer: answer)
    bend: Callable[[Page], Page] = staticmethod(lambda page: page)
    calls: list[str]

    def sync(self, token: str, request: SyncRequest, leaving: Callable[[], None] | None = None) -> SyncAnswer:
        self.calls.append(f"sync {len(request.ops)}")
        problem = type(self).refuse(request)
        if problem is not None:
            if leaving is not None:
                leaving()
            raise problem
        return type(self).twist(super().sync(token, request, leaving))

    def changes(self, token: str, cursor: str) -> Page:
        self.calls.append("changes")
        return type(self).bend(super().changes(token, cursor))

    def snapshot(self, token: str) -> Page:
        self.calls.append("snapshot")
        return type(self).bend(super().snapshot(token))


@pytest.fixture
def strange() -> type[Strange]:
    class Fresh(Strange):
        """This test's own."""

    Fresh.calls = []
    return Fresh


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, strange: type[Strange]) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.client = strange
        yield desk


def spoiled(page: Page, how: str) -> Page:
    """A page that is not whole, in one of the ways that happen."""
    bad = msgspec.json.decode(msgspec.json.encode(page), type=Page)
    match how:
        case "digest":
            bad.digest = "0" * 16
        case "count":
            bad.count += 1
        case "end":
            bad.end = False
        case "next":
            bad.next = ""
        case "a record less":
            bad.head.ids.pop()
        case "a shorter column":
            (bad.head if bad.head.ids else bad.body).cols.popitem()[1].pop()
            (bad.head if bad.head.ids else bad.body).cols["odd"] = []
        case "a record twice":
            section = bad.head if bad.head.ids else bad.body
            section.ids[0] = section.ids[1]
        case "a reason less":
            bad.gones.ids.append("x")
            bad.gones.revs.append(1)
    if how.startswith("a ") and how != "a record less":
        # The sums are right, so that only the shape can betray it.
        bad.count, bad.digest = page_count(bad), page_digest(bad)
    return bad


SPOILS = (
    "digest",
    "count",
    "end",
    "next",
    "a record less",
    "a shorter column",
    "a record twice",
    "a reason less",
)


@pytest.mark.parametrize("how", SPOILS)
def test_that_a_page_that_is_not_whole_is_refetched_once(
    desk: Desk, strange: type[Strange], how: str
) -> None:
    left = [how]
    strange.bend = lambda page: spoiled(page, left.pop()) if left else page
    assert isinstance(desk.sync()[-1], Finished)
    assert strange.calls[:3] == ["sync 0", "snapshot", "snapshot"]
    assert desk.size() == 10


@pytest.mark.parametrize("how", SPOILS)
def test_that_a_page_that_stays_broken_is_never_skipped(desk: Desk, strange: type[Strange], how: str) -> None:
    strange.bend = lambda page: spoiled(page, how)
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.BAD_ANSWER
    assert desk.size() == 0
    assert desk.setting("cursor") == ""
    assert desk.setting("last_complete") == ""


def test_that_a_broken_first_page_of_a_round_trip_is_fetched_again(
    desk: Desk, strange: type[Strange], lone_office: Office
) -> None:
    desk.sync()
    lone_office.platform.edit(record(1), title="Judul pusat")

    def twist(answer: SyncAnswer) -> SyncAnswer:
        assert answer.page is not None
        answer.page = spoiled(answer.page, "digest")
        return answer

    strange.twist = twist
    strange.calls.clear()
    assert isinstance(desk.sync()[-1], Finished)
    assert strange.calls == ["sync 0", "changes"]
    assert desk.seen(record(1)).title == "Judul pusat"


def test_that_a_record_of_another_shape_moves_nothing(desk: Desk, strange: type[Strange]) -> None:
    def bend(page: Page) -> Page:
        page.head.cols["received_at"] = [msgspec.Raw(b'"soon"')] * len(page.head.ids)
        return page

    strange.bend = bend
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.BAD_ANSWER
    assert (desk.size(), desk.setting("cursor")) == (0, "")


def test_that_unknown_fields_are_kept(desk: Desk, strange: type[Strange]) -> None:
    def bend(page: Page) -> Page:
        page.head.cols["colour"] = [msgspec.Raw(b'"red"')] * len(page.head.ids)
        page.body.rest = [msgspec.Raw(b'{"mood":{"a":[1]}}')] * len(page.body.ids)
        return page

    strange.bend = bend
    desk.sync()
    with desk.database.reading() as session:
        head, body = session.exec_driver_sql(
            "SELECT head, body FROM base WHERE record = ?", (record(1),)
        ).one()
    assert '"colour":"red"' in head
    assert '"mood":{"a":[1]}' in body


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


def test_that_a_newer_contract_is_not_guessed_at(
    desk: Desk, strange: type[Strange], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.engine.errand.PROTOCOL", 99)
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert (last.trouble, last.retry_at) == (Trouble.VERSION, None)


def test_that_a_wrong_clock_is_told_and_synchronisation_goes_on(desk: Desk, clock: FixedClock) -> None:
    clock.pass_seconds(2 * 86_400)
    ahead = desk.sync()
    offset = float(desk.setting("offset_seconds"))
    told = of(ahead, ClockWrong)
    assert len(told) == 1
    assert told[0].seconds == pytest.approx(offset, abs=1)
    assert isinstance(ahead[-1], Finished)
    intent = desk.act(VERIFY, record(1))
    assert desk.item(intent).intent.offset == offset
    assert [each.intent for each in of(desk.sync(), Sent)] == [intent]


def test_that_a_page_which_leads_to_itself_is_refused(desk: Desk) -> None:
    page = Page("e", "here", more=True, count=0, digest="e3b0c44298fc1c14", end=True)
    with pytest.raises(SyncProblem):
        verified(page, "here")
    assert verified(page, "there") is page
