"""A failed synchronisation is tried again at the moment its engine planned, and not before by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.actions import Note
from desktop.settings import Settings
from sync import events
from sync.errors import Trouble
from sync.events import SyncEvent
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.desk import Desk, Services
from ui.next_try import LONGEST_S

SETTINGS = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=True)


class Busy:
    """A gateway that is busy and says when to come again; counts how often it was asked."""

    def __init__(self, *retries: datetime | None) -> None:
        self.retries = list(retries)
        self.asked = 0

    def run(self, confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
        self.asked += 1
        if self.retries:
            yield events.Failed(Trouble.TOO_MANY, "", self.retries.pop(0))
        else:
            yield events.Finished(0, 0, 0, 0)


@pytest.fixture
def office(tmp_path: Path, look: object) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(1))
    yield made
    made.close()


@pytest.fixture
def opened(office: SmallOffice, qtbot: QtBot) -> Iterator[Callable[[Busy], Desk]]:
    desks: list[Desk] = []

    def open_on(line: Busy) -> Desk:
        desk = Desk(office.casework, RINA, SETTINGS, line.run, cast(Services, None))
        desk.automatic(on=True)
        desks.append(desk)
        return desk

    yield open_on
    for desk in desks:
        desk.close()


def ended(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.syncing)


def test_that_it_is_tried_again_by_itself_at_the_planned_moment(
    opened: Callable[[Busy], Desk], qtbot: QtBot
) -> None:
    line = Busy(NOW + timedelta(milliseconds=50), NOW - timedelta(hours=1))
    desk = opened(line)
    desk.sync()
    qtbot.waitUntil(lambda: line.asked == 3 and not desk.syncing)
    assert desk.online
    assert not desk.next_try.isActive()


def test_that_nothing_starts_by_itself_before_and_a_person_may(
    office: SmallOffice, opened: Callable[[Busy], Desk], qtbot: QtBot
) -> None:
    line = Busy(NOW + timedelta(minutes=20))
    desk = opened(line)
    desk.sync()
    ended(desk, qtbot)
    assert desk.next_try.interval() == 1_200_000
    desk.act(Note("Menunggu gilirannya."), complaint(1).record, None)
    desk._soon.timeout.emit()
    desk._automatic.timeout.emit()
    assert line.asked == 1
    assert not desk.syncing
    desk.sync()
    ended(desk, qtbot)
    assert line.asked == 2
    assert not desk.next_try.isActive()
    desk._automatic.timeout.emit()
    ended(desk, qtbot)
    assert line.asked == 3


def test_that_no_clock_makes_anybody_wait_longer_than_an_hour(
    opened: Callable[[Busy], Desk], qtbot: QtBot
) -> None:
    desk = opened(Busy(NOW + timedelta(days=900)))
    desk.sync()
    ended(desk, qtbot)
    assert desk.next_try.interval() == LONGEST_S * 1000


def test_that_what_only_a_person_can_end_and_a_switched_off_desk_plan_nothing(
    opened: Callable[[Busy], Desk], qtbot: QtBot
) -> None:
    hopeless = opened(Busy(None))
    hopeless.sync()
    ended(hopeless, qtbot)
    assert not hopeless.next_try.isActive()
    by_hand = opened(Busy(NOW + timedelta(minutes=1)))
    by_hand.automatic(on=False)
    by_hand.sync()
    ended(by_hand, qtbot)
    assert not by_hand.next_try.isActive()
