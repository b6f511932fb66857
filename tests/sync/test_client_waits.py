"""A gateway that is too busy: the wait it asks for over a real line, whatever this computer's clock says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Failed, Finished, Sent
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import of, opened
from tests.sync.client_line import whole
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Piece, Raw

DATE = "Date: Mon, 02 Mar 2026 08:00:00 GMT\r\n"
BUSY = {"503 Service Unavailable": Trouble.MAINTENANCE, "429 Too Many Requests": Trouble.TOO_MANY}
CLOCKS = {
    "right": datetime(2026, 3, 2, 8, 0, tzinfo=UTC),
    "two days behind": datetime(2026, 2, 28, 8, 0, tzinfo=UTC),
    "two days ahead": datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
    "1970": datetime(1970, 1, 1, tzinfo=UTC),
}


ASKED = (
    (DATE + "Retry-After: 120\r\n", 120, 240),
    (DATE + "Retry-After: Mon, 02 Mar 2026 08:05:00 GMT\r\n", 300, 600),
    ("Retry-After: 120\r\n", 120, 240),
    # Absurd: a year, a moment gone by, a moment without the server's own time, and no time at all.
    (DATE + "Retry-After: 31536000\r\n", 3600, 7200),
    (DATE + "Retry-After: Tue, 02 Mar 2027 08:00:00 GMT\r\n", 3600, 7200),
    (DATE + "Retry-After: Mon, 02 Mar 2020 08:00:00 GMT\r\n", 0, 2),
    ("Retry-After: Mon, 02 Mar 2026 08:05:00 GMT\r\n", 0, 2),
    (DATE + "Retry-After: -5\r\n", 0, 2),
    (DATE + "Retry-After: nanti\r\n", 0, 2),
    (DATE, 0, 2),
)
"""What a gateway asks for, and the seconds between which the next try then lies."""


@pytest.mark.parametrize("status", BUSY)
@pytest.mark.parametrize("clock_stands", CLOCKS)
def test_that_a_busy_gateway_is_left_alone_for_as_long_as_it_asks(
    tmp_path: Path, lone_office: Office, status: str, clock_stands: str
) -> None:
    clock = FixedClock()
    head = ""

    def busy(request: bytes) -> Iterable[Piece]:
        return [whole(request, b"", status=status, more=head)]

    with opened(tmp_path, lone_office, clock) as desk, Raw(busy) as server:
        desk.sync()
        for head, least, most in ASKED:
            intent = desk.act(Note("Menunggu gerbang"), record(1))
            clock.moment = CLOCKS[clock_stands]
            held = desk.setting("cursor"), desk.size()
            desk.url = server.url
            last = desk.sync()[-1]
            assert isinstance(last, Failed)
            assert last.trouble is BUSY[status]
            assert last.retry_at is not None
            assert least <= (last.retry_at - clock.now()).total_seconds() <= most, head
            assert (desk.setting("cursor"), desk.size(), desk.item(intent).state) == (*held, State.QUEUED)
            clock.moment = last.retry_at + timedelta(seconds=1)
            desk.url = lone_office.gateway.url
            events = desk.sync()
            assert [each.intent for each in of(events, Sent)] == [intent]
            assert isinstance(events[-1], Finished)
        assert len(server.requests) == len(ASKED)
