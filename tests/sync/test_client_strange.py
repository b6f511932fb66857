"""Servers that lie: a page is proved or refused, never skipped, and moves nothing before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.actions import Verify
from desktop.domain.complaint import Classification
from sync.contract.pages import verified
from sync.errors import SyncProblem, Trouble
from sync.events import ClockWrong, Failed, Finished, Sent
from sync.wire import Page, SyncAnswer, page_count, page_digest
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
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
        case _:
            raise ValueError(how)
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


def test_that_a_page_of_changes_broken_run_after_run_is_gone_round(
    desk: Desk, strange: type[Strange], lone_office: Office
) -> None:
    desk.sync()
    cursor = desk.setting("cursor")
    desk.act(VERIFY, record(2))
    lone_office.platform.edit(record(1), title="Judul pusat")
    strange.calls.clear()

    def bend(page: Page) -> Page:
        # The changes are broken for good, the whole download is not.
        return page if "snapshot" in strange.calls else spoiled(page, "digest")

    def twist(answer: SyncAnswer) -> SyncAnswer:
        answer.page = answer.page and bend(answer.page)
        return answer

    strange.twist, strange.bend = twist, bend
    for _ in range(2):
        last = desk.sync()[-1]
        assert isinstance(last, Failed)
        assert (last.trouble, desk.setting("cursor")) == (Trouble.BAD_ANSWER, cursor)
        assert desk.seen(record(1)).title != "Judul pusat"
    assert {desk.size() for _ in desk.run()} == {10}
    assert strange.calls.count("snapshot") == 1
    assert (desk.seen(record(1)).title, desk.seen(record(2)).unit) == ("Judul pusat", "pupr")
    assert (desk.states(), desk.setting("last_complete")) == ({}, desk.setting("last_tried"))
    # The way is free again: the next change comes without another whole download.
    strange.calls.clear()
    strange.twist, strange.bend = staticmethod(lambda answer: answer), staticmethod(lambda page: page)
    lone_office.platform.edit(record(1), title="Judul lain")
    assert isinstance(desk.sync()[-1], Finished)
    assert (strange.calls, desk.seen(record(1)).title) == (["sync 0"], "Judul lain")


def test_that_only_pages_broken_in_a_row_lead_to_a_whole_download(
    desk: Desk, strange: type[Strange], lone_office: Office
) -> None:
    desk.sync()
    strange.calls.clear()
    broken = [True]

    def bend(page: Page) -> Page:
        return spoiled(page, "digest") if broken[0] else page

    def twist(answer: SyncAnswer) -> SyncAnswer:
        # Always, so that the page is fetched by itself.
        answer.page = answer.page and spoiled(answer.page, "digest")
        return answer

    strange.twist, strange.bend = twist, bend
    for fault in (True, True, False, True, True, False):
        broken[0] = fault
        lone_office.platform.edit(record(1), title=f"Judul {len(strange.calls)}")
        assert isinstance(desk.sync()[-1], Failed if fault else Finished)
    assert "snapshot" not in strange.calls


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
