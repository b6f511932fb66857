"""Rule 10, clause by clause: when a host or one intent is left in peace, and what ends that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import override

import pytest

from desktop.domain.actions import Edit, Note
from desktop.store.outbox import State
from sync.contract.client import GatewayClient
from sync.engine import standing
from sync.errors import SyncProblem, Trouble
from sync.events import Failed, Finished, Sent
from sync.schedule import BREAKER, QUARANTINE, Link
from sync.wire import Capabilities, SyncAnswer, SyncRequest
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import Office, record


class Line(GatewayClient):
    """The real way with a line that may be cut before a call, and what was asked over it."""

    asked: list[str]
    cut: bool = False
    poison: str = ""

    def _pass(self, name: str) -> None:
        type(self).asked.append(name)
        if type(self).cut:
            raise SyncProblem(Trouble.RESET)

    @override
    def capabilities(self, token: str = "") -> Capabilities:
        self._pass("capabilities")
        return super().capabilities(token)

    @override
    def sync(self, token: str, request: SyncRequest, leaving: Callable[[], None] | None = None) -> SyncAnswer:
        self._pass(f"sync {len(request.ops)}")
        if any(op.id == type(self).poison for op in request.ops):
            raise SyncProblem(Trouble.SERVER)
        return super().sync(token, request, leaving)


@pytest.fixture
def line() -> type[Line]:
    class Fresh(Line):
        """This test's own."""

    Fresh.asked = []
    return Fresh


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, line: type[Line]) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.client = line
        desk.sync()
        line.asked.clear()
        yield desk


def lose(desk: Desk, times: int) -> None:
    """Lose every request of so many runs."""
    for _ in range(times):
        last = desk.sync()[-1]
        assert isinstance(last, Failed)
        assert last.trouble is Trouble.RESET


def link(desk: Desk) -> Link:
    with desk.database.reading() as session:
        return standing.read(session).link


def test_that_four_lost_requests_leave_the_breaker_closed(desk: Desk, line: type[Line]) -> None:
    desk.act(Note("Catatan"), record(1))
    line.cut = True
    lose(desk, BREAKER)
    assert line.asked == ["sync 1"] * BREAKER


def test_that_an_open_breaker_asks_for_capabilities_alone_until_they_come(
    desk: Desk, line: type[Line]
) -> None:
    intent = desk.act(Note("Catatan"), record(1))
    line.cut = True
    lose(desk, BREAKER)
    line.asked.clear()
    lose(desk, 3)
    assert line.asked == ["capabilities"] * 3
    assert desk.item(intent).state is State.QUEUED
    line.cut = False
    line.asked.clear()
    assert [each.intent for each in of(desk.sync(), Sent)] == [intent]
    assert line.asked == ["capabilities", "sync 1"]
    line.asked.clear()
    desk.sync()
    assert line.asked == ["sync 0"]


def test_that_an_open_breaker_is_remembered_over_a_restart(desk: Desk, line: type[Line]) -> None:
    line.cut = True
    lose(desk, BREAKER)
    assert link(desk).broken


def test_that_one_hosts_breaker_says_nothing_of_another_host(desk: Desk, line: type[Line]) -> None:
    line.cut = True
    lose(desk, BREAKER)
    line.cut = False
    line.asked.clear()
    desk.url = desk.url.replace("127.0.0.1", "localhost")
    assert isinstance(desk.sync()[-1], Finished)
    assert line.asked == ["sync 0"]
    assert (link(desk).host, link(desk).lost) == ("localhost", 0)


def test_that_an_intent_is_set_aside_at_its_fifth_server_error_and_needs_a_person(
    desk: Desk, line: type[Line], clock: FixedClock
) -> None:
    line.poison = desk.act(Note("racun"), record(1))
    for faults in range(1, QUARANTINE + 1):
        assert desk.item(line.poison).state is State.QUEUED
        other = desk.act(Edit(title=f"Judul {faults}"), record(faults + 1))
        clock.pass_seconds(3600)
        assert [each.intent for each in of(desk.sync(), Sent)] == [other]
        assert desk.item(line.poison).faults == faults
    assert desk.states() == {"quarantined": 1}
    line.asked.clear()
    clock.pass_seconds(3600)
    assert isinstance(desk.sync()[-1], Finished)
    assert line.asked == ["sync 0"]


def test_that_what_was_set_aside_does_not_open_the_hosts_breaker(
    desk: Desk, line: type[Line], clock: FixedClock
) -> None:
    line.poison = desk.act(Note("racun"), record(1))
    for _ in range(QUARANTINE + 1):
        clock.pass_seconds(3600)
        assert isinstance(desk.sync()[-1], Finished)
        assert not link(desk).broken
