"""A program that the gateway has left behind still hands over what people did on it, and reads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from sync.contract.client import GatewayClient
from sync.errors import TooOldProblem, Trouble
from sync.events import Failed, Finished, Received, Sent
from sync.wire import Capabilities
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_line import whole
from tests.sync.client_strange import fresh
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Raw


class Newer(GatewayClient):
    """The way to a gateway that has given up everything before its third contract."""

    def capabilities(self, token: str = "") -> Capabilities:
        told = super().capabilities(token)
        told.protocol = [3, 4]
        return told


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.sync()
        yield desk


def pushed(desk: Desk, office: Office) -> None:
    """Work leaves and has its verdict, nothing is read, and the end says that a newer program is needed."""
    intent = desk.act(Note("Dari program lama"), record(1))
    office.platform.edit(record(2), title="Yang tidak terbaca lagi")
    cursor = desk.setting("cursor")
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == [intent]
    assert of(events, Received) == []
    last = events[-1]
    assert isinstance(last, Failed)
    assert (last.trouble, last.retry_at) == (Trouble.VERSION, None)
    assert (desk.states(), desk.setting("cursor")) == ({}, cursor)
    assert desk.setting("last_complete") < desk.setting("last_tried")


def test_that_a_program_below_the_window_of_a_gateway_still_pushes(
    desk: Desk, lone_office: Office, clock: FixedClock
) -> None:
    clock.pass_seconds(60)
    desk.client = Newer
    desk.put("gateway_limits", "")
    pushed(desk, lone_office)
    # The program was renewed: it goes on where the old one stood.
    desk.client = GatewayClient
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.seen(record(2)).title == "Yang tidak terbaca lagi"


def test_that_a_gateway_that_will_not_be_read_still_takes_work(
    desk: Desk, lone_office: Office, clock: FixedClock
) -> None:
    clock.pass_seconds(60)
    strange = fresh()
    strange.refuse = lambda request: TooOldProblem() if request.cursor else None
    desk.client = strange
    pushed(desk, lone_office)


def test_that_a_gateway_that_takes_nothing_keeps_everything_here(desk: Desk) -> None:
    with Raw(lambda request: [whole(request, b"", status="426 Upgrade Required")]) as server:
        intent = desk.act(Note("Dari program lama"), record(1))
        cursor = desk.setting("cursor")
        desk.url = server.url
        last = desk.sync()[-1]
        assert isinstance(last, Failed)
        assert last.trouble is Trouble.VERSION
        assert len(server.requests) == 2
    assert (desk.states(), desk.setting("cursor")) == ({"queued": 1}, cursor)
    assert desk.item(intent).state.value == "queued"


def test_that_a_gateway_older_than_this_program_gets_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.engine.errand.PROTOCOL", 99)
    desk.act(Note("Dari program baru"), record(1))
    desk.put("gateway_limits", "")
    events = desk.sync()
    assert of(events, Sent) == []
    assert desk.states() == {"queued": 1}
