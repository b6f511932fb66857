"""A run against a real gateway: everything arrives once, both ways, and the events say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Dispose, Edit, FollowUp, Note, Verify
from desktop.domain.complaint import Classification, Stage
from desktop.store.meta import Setting
from desktop.store.outbox import State
from sync.events import Finished, Received, Sent, Started
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import Office, record


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        yield desk


def test_that_a_first_run_brings_everything_in_scope(desk: Desk) -> None:
    events = desk.sync()
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    assert desk.size() == 10
    assert sum(each.count for each in of(events, Received)) == 20
    assert desk.setting(Setting.LAST_COMPLETE) == desk.setting(Setting.LAST_TRIED) != ""


def test_that_nothing_changed_is_one_small_request(desk: Desk) -> None:
    desk.sync()
    last = desk.sync()[-1]
    assert isinstance(last, Finished)
    assert last.requests == 1
    assert last.sent_bytes + last.received_bytes <= 700


def test_that_an_action_arrives_and_is_visible(desk: Desk) -> None:
    desk.sync()
    intent = desk.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
    events = desk.sync()
    assert of(events, Sent) == [Sent(intent, record(1))]
    assert desk.item(intent).state is State.DONE
    assert desk.seen(record(1)).stage is Stage.DISPOSED
    assert desk.item(intent).receipt.startswith("BK-")
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 1)


def test_that_a_chain_on_one_record_goes_in_one_request(desk: Desk) -> None:
    desk.sync()
    desk.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
    desk.act(FollowUp("Tim berangkat."), record(1))
    desk.act(Note("Hubungi pelapor."), record(1))
    desk.act(Edit(title="Jalan rusak berat"), record(2))
    desk.act(Dispose("pupr"), record(3))
    events = desk.sync()
    assert len(of(events, Sent)) == 5
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 1)
