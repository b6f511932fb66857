"""Sticks that come late, in another order or with many departures: deferred, asked about, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.domain.people import Role
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Failed, Finished, Gone, NeedsConfirmation, Sent
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, add_person, of, opened
from tests.sync.client_stick import export, receive, serve, times
from tests.sync.gateway_office import SAMBAS, Office, record


@pytest.fixture
def desk(lone_office: Office, clock: FixedClock, tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "desk", lone_office, clock) as computer:
        computer.sync()
        yield computer


def test_that_what_came_before_its_turn_is_deferred_and_goes_in_order_the_next_time(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    """Budi's sign-in no longer holds at the gateway; Ani's work on the same record stands behind his."""
    budi = add_person(desk, lone_office, "Budi", Role.OFFICER)
    token, desk.tokens[budi.id] = desk.tokens[budi.id], "ended"
    first = desk.act(Note("Pertama."), record(1), person=budi)
    second = desk.act(Note("Kedua."), record(1))
    free = desk.act(Note("Laporan lain."), record(2))
    export(desk, stick)
    events = receive(desk, serve(lone_office, stick))
    assert [event.intent for event in of(events, Sent)] == [free]
    assert [(desk.item(each).state, desk.item(each).reason) for each in (first, second)] == [
        (State.QUEUED, "sign_in"),
        (State.QUEUED, "prev_unknown"),
    ]
    desk.tokens[budi.id] = token
    export(desk, stick)
    events = receive(desk, serve(lone_office, stick))
    assert [event.intent for event in of(events, Sent)] == [first, second]
    assert [entry.id for entry in desk.seen(record(1)).entries] == [first, second]
    assert [times(lone_office, each) for each in (first, second, free)] == [1, 1, 1]


def test_that_receipts_may_come_back_in_another_order(lone_office: Office, desk: Desk, stick: Path) -> None:
    early = desk.act(Note("Pagi."), record(1))
    export(desk, stick)
    first = serve(lone_office, stick)
    late = desk.act(Note("Sore."), record(1))
    export(desk, stick)
    receive(desk, serve(lone_office, stick))
    cursor = desk.setting("cursor")
    assert desk.states() == {}
    receive(desk, first)
    assert (desk.states(), desk.setting("cursor")) == ({}, cursor)
    assert [entry.id for entry in desk.seen(record(1)).entries] == [early, late]
    assert [times(lone_office, each) for each in (early, late)] == [1, 1]


def test_that_many_departures_in_a_receipt_wait_for_the_servers_proof_and_a_persons_yes(
    lone_office: Office, desk: Desk, stick: Path
) -> None:
    intent = desk.act(Note("Sebelum pindah."), record(9))
    for number in range(6):
        lone_office.platform.reassign(record(number), SAMBAS)
    export(desk, stick)
    receipt = serve(lone_office, stick)
    cursor = desk.setting("cursor")
    last = receive(desk, receipt)[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.NO_NETWORK
    assert (desk.item(intent).state, desk.asked) == (State.DONE, [])
    desk.agree = False
    assert receive(desk, receipt, desk.url)[-1] == NeedsConfirmation(6)
    assert (desk.asked, desk.size(), desk.setting("cursor")) == ([6], 10, cursor)
    desk.agree = True
    events = receive(desk, receipt, desk.url)
    assert isinstance(events[-1], Finished)
    assert (len(of(events, Gone)), desk.size()) == (6, 4)
