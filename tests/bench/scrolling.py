"""The queue through its model and its view: the first page, and what a frame of scrolling costs."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.casework.casework import Casework
from desktop.casework.views import QueueFilter
from desktop.domain.people import Person
from tests.bench import offices
from tests.bench.measure import Figure, Value, clocked, highest, middle, milliseconds
from ui.look import THEME
from ui.queue.listing import QueueTable
from ui.table import QueueModel
from ui.words import Language, use_language

FIRST_PAGE_MS, FRAME_MS = 100.0, 16.7
_RUNS, _FRAMES, _TICK_MS = 3, 240, 16
_SIZE = (780, 600)


def figures(complaints: int) -> list[Figure]:
    """First page and frames at that many rows; 22 rows stand in sight."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    THEME.start(application)
    use_language(Language.ID)
    officer = offices.sample(1).people[0]
    frames: dict[str, list[float]] = {"wheel": [], "page": [], "jump": []}
    first: list[float] = []
    with offices.opened(offices.vault(complaints)) as (_, casework):
        for run in range(_RUNS):
            _run(casework, officer, Random(run), first, frames)
    size: dict[str, Value] = {"rows": complaints}
    made = [
        Figure(
            f"queue.first_page.{complaints}",
            milliseconds(middle(first)),
            "ms CPU",
            FIRST_PAGE_MS,
            {**size, "coldest": milliseconds(first[0])},
        )
    ]
    for way, spent in frames.items():
        goal = None if way == "jump" else FRAME_MS
        detail: dict[str, Value] = {**size, "frames": len(spent), "p50": milliseconds(middle(spent))}
        made.append(
            Figure(
                f"queue.frame.{way}.{complaints}", milliseconds(highest(spent)), "ms CPU p99", goal, detail
            )
        )
    return made


def _run(
    casework: Casework, person: Person, rng: Random, first: list[float], frames: dict[str, list[float]]
) -> None:
    with clocked() as spent:
        model = QueueModel(casework, person)
        table = QueueTable(model)
        model.show_filter(QueueFilter())
        table.resize(*_SIZE)
        table.show()
        QApplication.processEvents()
    first.append(spent.cpu)
    bar = table.verticalScrollBar()
    last = bar.maximum()
    for way, step in (("wheel", 3), ("page", table.visible_rows())):
        bar.setValue(rng.randrange(last // 2))
        _tick()
        frames[way] += [_frame(table, bar.value() + step) for _ in range(_FRAMES)]
    frames["jump"] += [_frame(table, rng.randrange(last)) for _ in range(_FRAMES // 4)]
    table.close()
    table.deleteLater()
    _tick()


def _frame(table: QueueTable, value: int) -> float:
    """The CPU of one sixtieth of a second of scrolling, with everything the window does meanwhile."""
    with clocked() as spent:
        table.verticalScrollBar().setValue(value)
        _tick()
    return spent.cpu


def _tick() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_TICK_MS, loop.quit)
    loop.exec()
