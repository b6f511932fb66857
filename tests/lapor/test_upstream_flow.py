"""From the officer's hand without a line, over the gateway, to the platform, and back into her outbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection

from desktop.casework.casework import Casework
from desktop.casework.views import EntryView, ReceiptRow
from desktop.domain.actions import Edit, FollowUp
from desktop.domain.delivery import Delivery, Onward
from desktop.domain.routes import Hop, Route
from desktop.store import base, entries, outbox
from desktop.store.meta import Setting
from desktop.store.outbox import State
from sync import events
from sync.gateway.upstream.person import told_there
from tests.bench.offices import deadlines
from tests.lapor.state import Call, Fault
from tests.lapor.upstream_office import RECORD, UpstreamOffice
from tests.sync.client_desk import Desk, opened

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


@pytest.fixture
def desk(tmp_path: Path, upstream: UpstreamOffice) -> Iterator[Desk]:
    with opened(tmp_path, upstream.people, upstream.clock, "Rina") as made:
        made.sync()
        yield made


def _receipt(desk: Desk, intent: str) -> ReceiptRow:
    casework = Casework(desk.database, desk.clock, deadlines(), has_gateway=True)
    return next(row for row in casework.outbox(online=True).receipts if row.intent == intent)


def _entry(desk: Desk, intent: str) -> EntryView:
    casework = Casework(desk.database, desk.clock, deadlines(), has_gateway=True)
    view = casework.case(RECORD, desk.person)
    assert view is not None
    return next(entry for entry in view.entries if entry.id == intent)


def _sheet(desk: Desk) -> list[str]:
    with desk.database.reading() as session:
        return _sheet_in(session)


def _sheet_in(session: Connection) -> list[str]:
    return [line.intent.id for line in entries.listing(session)]


def test_that_both_delivery_states_come_back_one_after_the_other(
    desk: Desk, upstream: UpstreamOffice
) -> None:
    upstream.gateway.stop()
    intent = desk.act(FollowUp(TEXT), RECORD)
    assert isinstance(desk.sync()[-1], events.Failed)
    assert desk.item(intent).state is State.QUEUED
    assert _entry(desk, intent).onward is None

    upstream.gateway.start()
    upstream.clock.pass_seconds(3600)
    assert events.Sent(intent, RECORD) in desk.sync()
    first = _receipt(desk, intent)
    assert (first.hop, first.onward, first.receipt[:3]) == (Hop.GATEWAY, Onward.WAITING, "BK-")
    assert _entry(desk, intent).onward is Onward.WAITING
    assert _sheet(desk) == []
    assert upstream.sent == []

    upstream.run()
    desk.sync()
    last = _receipt(desk, intent)
    assert (last.hop, last.onward, last.receipt.isdigit()) == (Hop.PLATFORM, Onward.THERE, True)
    assert _entry(desk, intent).onward is Onward.THERE
    assert upstream.sent == [TEXT]
    assert [entry.text for entry in desk.seen(RECORD).entries if TEXT in entry.text] == [TEXT]
    assert desk.seen(RECORD).status_name == "Ditindaklanjuti oleh Instansi"


def test_that_a_colleague_sees_how_far_it_is_too(
    desk: Desk, upstream: UpstreamOffice, tmp_path: Path
) -> None:
    intent = desk.act(FollowUp(TEXT), RECORD)
    desk.sync()
    upstream.run()
    with opened(tmp_path, upstream.people, upstream.clock, "Dewi") as other:
        other.sync()
        assert _entry(other, intent).onward is Onward.THERE
        assert _sheet(other) == []


def test_that_doubt_at_the_gateway_is_told_and_its_end_too(desk: Desk, upstream: UpstreamOffice) -> None:
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.OTHER_WORDS)
    intent = desk.act(FollowUp(TEXT), RECORD)
    desk.sync()
    upstream.run_until_decided(intent)
    desk.sync()
    assert (_receipt(desk, intent).hop, _receipt(desk, intent).onward) == (Hop.GATEWAY, Onward.UNCERTAIN)
    assert _entry(desk, intent).onward is Onward.UNCERTAIN
    assert _sheet(desk) == []
    told_there(upstream.engine, intent, "penjaga", upstream.clock)
    desk.sync()
    last = _receipt(desk, intent)
    assert (last.hop, last.onward) == (Hop.PLATFORM, Onward.THERE)
    assert last.receipt.startswith("BK-")


def test_that_a_refusal_goes_to_the_entry_sheet_with_the_platforms_words(
    desk: Desk, upstream: UpstreamOffice
) -> None:
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.REFUSED)
    intent = desk.act(FollowUp(TEXT), RECORD)
    desk.sync()
    assert _sheet(desk) == []
    upstream.run_until_decided(intent)
    desk.sync()
    row = _receipt(desk, intent)
    assert (row.hop, row.onward, row.why) == (Hop.ENTRY_SHEET, Onward.REFUSED, "Laporan sudah ditutup")
    assert _sheet(desk) == [intent]


def test_that_an_end_told_before_the_verdict_is_not_missed(desk: Desk) -> None:
    intent = desk.act(FollowUp(TEXT), RECORD)
    told = {"deliveries": [Delivery(intent, Onward.REFUSED, desk.clock.now(), why="Sudah ditutup")]}
    with desk.database.writing() as session:
        head = msgspec.json.encode(told)
        base.observe(session, base.Source.CONTRACT, desk.clock.now(), [base.Observed(RECORD, 900, head)])
        assert _sheet_in(session) == []
        outbox.settle(session, outbox.Settlement(intent, "applied", rev=901, carried=True), desk.clock.now())
        assert _sheet_in(session) == [intent]


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ({"done": True, "id": "4711", "sends": 1}, Onward.THERE),
        ({"sends": 1, "sent_at": "2026-11-24T00:00:00Z"}, Onward.UNCERTAIN),
        ({"sends": 0, "uploads": 1}, Onward.WAITING),
        ("torn", Onward.UNCERTAIN),
    ],
)
def test_that_what_an_office_sent_before_it_joined_is_not_sent_again(
    desk: Desk, upstream: UpstreamOffice, steps: object, state: Onward
) -> None:
    intent = desk.act(FollowUp(TEXT), RECORD)
    kept = steps if isinstance(steps, str) else msgspec.json.encode(steps).decode()
    with desk.database.writing() as session:
        outbox.keep_steps(session, intent, kept, desk.clock.now())
    desk.sync()
    assert upstream.delivery(intent).state is state
    upstream.run()
    assert upstream.sent == ([TEXT] if state is Onward.WAITING else [])
    desk.sync()
    assert _sheet(desk) == []


@pytest.mark.parametrize("there", [True, False])
def test_that_what_was_uncertain_before_joining_is_told_to_the_gateway(
    desk: Desk, upstream: UpstreamOffice, *, there: bool
) -> None:
    intent = desk.act(FollowUp(TEXT), RECORD)
    with desk.database.writing() as session:
        outbox.keep_steps(session, intent, '{"sends":1}', desk.clock.now())
        outbox.doubt(session, intent, "not_recognised", desk.clock.now())
    desk.sync()
    assert desk.item(intent).state is State.UNCERTAIN
    with desk.database.writing() as session:
        (outbox.told_there if there else outbox.told_absent)(session, intent, "rina", desk.clock.now())
    desk.sync()
    upstream.run()
    assert upstream.delivery(intent).state is Onward.THERE
    assert upstream.sent == ([] if there else [TEXT])


@pytest.mark.parametrize("entered", [True, False])
def test_that_what_was_keyed_in_by_hand_is_not_carried_and_what_was_not_leaves_the_sheet(
    desk: Desk, upstream: UpstreamOffice, *, entered: bool
) -> None:
    intent = desk.act(FollowUp(TEXT), RECORD)
    with desk.database.writing() as session:
        entries.put(session, intent, desk.clock.now())
        if entered:
            entries.mark_entered(session, intent, "rina", desk.clock.now())
    desk.sync()
    upstream.run()
    assert upstream.sent == ([] if entered else [TEXT])
    assert _sheet(desk) == ([intent] if entered else [])
    desk.sync()
    assert _receipt(desk, intent).onward is Onward.THERE


def test_that_what_has_no_call_goes_to_the_entry_sheet_whatever_the_offices_own_route(
    desk: Desk, upstream: UpstreamOffice
) -> None:
    desk.put(Setting.ROUTE, Route.LAPOR_V3)
    intent = desk.act(Edit(title="Jalan rusak di pasar"), RECORD)
    desk.sync()
    row = _receipt(desk, intent)
    assert (row.hop, row.onward) == (Hop.ENTRY_SHEET, None)
    assert _sheet(desk) == [intent]
