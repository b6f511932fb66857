"""A thousand actions leave over a line that breaks again and again, while the window lives and people act."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from desktop.casework.casework import Casework
from desktop.casework.deadlines import Deadlines
from desktop.composing import Wiring
from desktop.domain.actions import Note
from desktop.settings import Settings
from desktop.working_days import national_calendar, shipped_profiles
from sync.gateway.effects import effects
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import opened
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Proxy
from tests.ui.busy_office import Lent
from ui.desk import Desk
from ui.main_window import MainWindow

MANY = 1_000


class Heart(QObject):
    """Beats on the thread of the window; `longest` is the longest time between two beats, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self.beats, self._last = 0.0, 0, time.monotonic()
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self.beats, self._last = max(self.longest, now - self._last), self.beats + 1, now


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_a_thousand_actions_on_a_bad_line_arrive_once_and_the_window_lives(
    tmp_path: Path, qtbot: QtBot, lone_office: Office, clock: FixedClock, proxy: Proxy
) -> None:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as here:
        here.sync()
        ids = [here.act(Note(f"Catatan {n}"), record(n % 10)) for n in range(MANY)]
        deadlines = Deadlines(shipped_profiles(), national_calendar(), "Asia/Pontianak")
        casework = Casework(here.database, clock, deadlines, has_gateway=True)
        settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
        desk = Desk(casework, here.person, settings, lambda _: here.run(), Lent(tmp_path).services())
        window = MainWindow(desk, "Tanggap")
        Wiring(desk, window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        heart = Heart()
        proxy.rate = 20_000.0
        runs, longest_run = 0, 0.0
        while here.states():
            runs += 1
            assert runs < 60
            # The answer is lost, the request is cut, or all goes well but slowly.
            proxy.drop_answers = int(runs % 3 == 1)
            proxy.cut_up = 3_000 if runs % 3 == 2 else None
            started = time.monotonic()
            desk.sync()
            acted = desk.act(Note(f"Selagi sinkron {runs}"), record(runs % 10), None)
            assert acted is not None
            ids.append(acted.intent)
            qtbot.waitUntil(lambda: not desk.syncing, timeout=120_000)
            longest_run = max(longest_run, time.monotonic() - started)
        desk.close()
        # Nobody's run stands in the way of the window: of one that it ran itself it would miss the whole.
        assert heart.beats > 10 * runs
        assert heart.longest < longest_run / 3, f"{heart.longest * 1000:.0f} ms without a beat"
        window.close()
    found = {each["id"]: each["count"] for each in effects(str(tmp_path / "lone.db"))}
    assert {intent: found.get(intent, 0) for intent in ids} == dict.fromkeys(ids, 1)
