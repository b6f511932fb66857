"""What is asked for again, long after or at once, is done once."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.actions import Note
from sync.errors import Trouble
from sync.events import Failed, Finished, Gone, Sent
from sync.gateway.effects import effects
from sync.gateway.platform_side import NoSuchRecordError
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import of, opened
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy


def test_that_work_asked_for_again_after_sixty_days_is_known(
    tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy
) -> None:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as desk:
        desk.sync()
        intent = desk.act(Note("Sebelum cuti"), record(1))
        proxy.drop_answers = 1
        last = desk.sync()[-1]
        assert isinstance(last, Failed)
        assert last.trouble is Trouble.RESET
        # The computer stays in a cupboard, and everybody else goes on.
        for day in range(60):
            clock.pass_seconds(86_400)
            lone_office.platform.edit(record(1), title=f"Hari {day}")
        events = desk.sync()
        assert [each.intent for each in of(events, Sent)] == [intent]
        assert isinstance(events[-1], Finished)
        assert (desk.seen(record(1)).title, len(desk.seen(record(1)).entries)) == ("Hari 59", 1)
    assert [each["count"] for each in effects(str(tmp_path / "lone.db")) if each["id"] == intent] == [1]


def test_that_one_removal_asked_for_twice_is_one(
    tmp_path: Path, lone_office: Office, clock: FixedClock
) -> None:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.sync()
        before = desk.setting("cursor")
        lone_office.platform.remove(record(1))
        with pytest.raises(NoSuchRecordError):
            lone_office.platform.remove(record(1))
        events = desk.sync()
        assert [each.record for each in of(events, Gone)] == [record(1)]
        cursor = desk.setting("cursor")
        # The page with the removal comes a second time, as after a crash before its cursor was kept.
        desk.put("cursor", before)
        assert isinstance(desk.sync()[-1], Finished)
        assert (desk.has(record(1)), desk.size(), desk.setting("cursor")) == (False, 9, cursor)
