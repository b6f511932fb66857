"""A desk that has closed hears nothing more: what its threads still had queued would read a closed vault."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from sync import events
from sync.events import SyncEvent
from tests.unit.office import RINA, SmallOffice
from ui.desk import Desk, Services
from ui.errand import Errand

SETTINGS = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)


@pytest.fixture
def office(tmp_path: Path, look: object) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    yield made
    made.close()


class Line:
    """A synchronisation that is under way until it is cancelled."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.may_go_on = threading.Event()
        self.steps = 0

    def run(self, confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
        self.begun.set()
        self.may_go_on.wait()
        for _ in range(5):
            self.steps += 1
            yield events.Started(0)


def test_that_a_closed_desk_hears_no_queued_word(office: SmallOffice, qtbot: QtBot) -> None:
    line = Line()
    desk = Desk(office.casework, RINA, SETTINGS, line.run, cast(Services, None))
    desk.sync()
    qtbot.waitUntil(line.begun.is_set)
    heard: list[object] = []
    desk.sync_event.connect(heard.append)
    desk.sync_state.connect(lambda: heard.append("state"))
    line.may_go_on.set()
    desk.close()
    QCoreApplication.processEvents()
    assert heard == []


def test_that_a_cancel_before_the_run_began_counts(office: SmallOffice, qtbot: QtBot) -> None:
    line = Line()
    desk = Desk(office.casework, RINA, SETTINGS, line.run, cast(Services, None))
    desk.sync()
    desk.cancel_sync()
    line.may_go_on.set()
    qtbot.waitUntil(lambda: not desk.syncing)
    assert line.steps == 1
    desk.close()


def test_that_a_closed_errand_hears_no_queued_word(qtbot: QtBot) -> None:
    errand = Errand(None)
    begun = threading.Event()
    heard: list[object] = []

    def work() -> Iterator[object]:
        begun.set()
        yield "found"

    errand.told.connect(heard.append)
    errand.start(work)
    begun.wait()
    errand.close()
    QCoreApplication.processEvents()
    assert heard == []
