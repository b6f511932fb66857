"""Clocks that are wrong, jump or stand still: work keeps its right moment, and no request waits for ever."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.clock import SystemClock
from desktop.domain.actions import Note
from desktop.store.outbox import State
from sync.contract.client import GatewayClient
from sync.errors import Trouble
from sync.events import ClockWrong, Failed, Finished, Sent
from sync.gateway.serve import EmbeddedGateway
from sync.transport import Limits
from sync.wire import SyncAnswer
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import of, opened
from tests.sync.client_line import whole
from tests.sync.client_strange import fresh
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Piece, Raw

NIGHT = 8 * 3600.0
DAY = 86_400.0


@pytest.fixture
def right() -> datetime:
    """The real time, which the gateway's HTTP server tells too."""
    return SystemClock().now()


@pytest.fixture
def office(tmp_path: Path, right: datetime) -> Iterator[Office]:
    # A little ahead, so that no moment told by the real clock lies in its future.
    clock = FixedClock(right + timedelta(hours=1))
    with EmbeddedGateway(str(tmp_path / "clock.db"), clock=clock) as running:
        yield Office(running, clock)


def _since_1970(right: datetime) -> float:
    return (datetime(1970, 1, 1, tzinfo=UTC) - right).total_seconds()


@pytest.mark.parametrize(
    "wrong", [-2 * DAY, 2 * DAY, "1970", 3600.0, -2 * 3600.0], ids=["-2d", "+2d", "1970", "+1h", "-2h"]
)
def test_that_a_clock_set_wrong_is_told_and_work_keeps_its_moment(
    tmp_path: Path, office: Office, right: datetime, wrong: float | str
) -> None:
    clock = FixedClock(right)
    with opened(tmp_path, office, clock) as desk:
        desk.sync()
        # As after an empty battery, or when the hands were moved instead of the zone.
        clock.moment += timedelta(seconds=_since_1970(right) if isinstance(wrong, str) else wrong)
        events = desk.sync()
        assert len(of(events, ClockWrong)) == 1
        assert isinstance(events[-1], Finished)
        intent = desk.act(Note("Dengan jam salah"), record(1))
        events = desk.sync()
        assert [each.intent for each in of(events, Sent)] == [intent]
        assert isinstance(events[-1], Finished)
        assert desk.states() == {}
        told = desk.seen(record(1)).entries[-1].at
        assert abs((told - right).total_seconds()) < 300


def test_that_another_zone_moves_no_moment(
    tmp_path: Path, office: Office, right: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path, office, SystemClock()) as desk:
        for zone in ("Asia/Pontianak", "Asia/Jayapura"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            events = desk.sync()
            assert (of(events, ClockWrong), type(events[-1])) == ([], Finished)
            desk.act(Note(f"Di {zone}"), record(1))
        monkeypatch.undo()
        time.tzset()
        assert len(of(desk.sync(), Sent)) == 1
        told = [entry.at for entry in desk.seen(record(1)).entries]
        assert len(told) == 2
        assert all(abs((at - right).total_seconds()) < 300 for at in told)


def test_that_a_computer_asleep_for_a_night_in_a_request_gives_it_up_and_loses_nothing(
    tmp_path: Path, office: Office, right: datetime
) -> None:
    clock = FixedClock(right)

    class Sleeper(GatewayClient):
        """The real client, on the clock of a computer whose lid somebody closes."""

        def __init__(
            self, address: str, *, limits: Limits | None = None, tls: ssl.SSLContext | None = None
        ) -> None:
            super().__init__(address, limits=limits, tls=tls, monotonic=clock.monotonic)

    def falls_asleep(request: bytes) -> Iterable[Piece]:
        answer = whole(request)
        yield answer[:40]
        clock.pass_seconds(NIGHT)
        yield answer[40:60]
        yield 30.0

    with opened(tmp_path, office, clock) as desk, Raw(falls_asleep) as server:
        desk.sync()
        intent = desk.act(Note("Sebelum tidur"), record(1))
        held = desk.setting("cursor"), desk.size()
        desk.client, desk.limits = Sleeper, Limits(connect=5.0, stall=20.0, grace=25.0)
        desk.url = server.url
        before = time.monotonic()
        last = desk.sync()[-1]
        assert isinstance(last, Failed)
        # It is the deadline of the whole that ends it, at once: no byte was waited for again.
        assert (last.trouble, time.monotonic() - before < 15) == (Trouble.TIMEOUT, True)
        assert last.retry_at is not None
        assert (last.retry_at - clock.now()).total_seconds() <= 2
        assert (desk.setting("cursor"), desk.size(), desk.item(intent).state) == (*held, State.QUEUED)
        desk.url = office.gateway.url
        assert [each.intent for each in of(desk.sync(), Sent)] == [intent]


def test_that_an_answer_read_after_a_night_asleep_sets_no_clock(
    tmp_path: Path, office: Office, right: datetime
) -> None:
    clock, strange = FixedClock(right), fresh()
    with opened(tmp_path, office, clock) as desk:
        desk.sync()
        before = desk.setting("offset_seconds")
        desk.client = strange
        intent = desk.act(Note("Sebelum tidur"), record(1))

        def wakes(answer: SyncAnswer) -> SyncAnswer:
            clock.pass_seconds(NIGHT)
            return answer

        strange.twist = wakes
        events = desk.sync()
        assert [each.intent for each in of(events, Sent)] == [intent]
        assert of(events, ClockWrong) == []
        assert desk.setting("offset_seconds") == before
