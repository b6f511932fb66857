"""A report whose text is not here yet: it comes when it is opened, and the screen says how far it is."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.casework.views import QueueFilter, View
from desktop.domain.actions import Note
from desktop.domain.complaint import Complaint, Entry, EntryKind, Stage, Visibility
from desktop.domain.intents import Kind
from desktop.settings import Settings
from desktop.store import base, codec
from desktop.store.gate import Writer
from sync import events
from sync.errors import Trouble
from tests.ui.standing import stand
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.case.entry_row import line_of
from ui.case.screen import CaseScreen
from ui.desk import Desk, Services
from ui.queue.screen import _BODY_MS, QueueScreen

RECORD, OTHER, WHOLE = "sp4n:1", "sp4n:2", "sp4n:3"
TEXT = "Lubang dalam di depan pasar."
NOTED = Entry("e1", NOW, "adm", "Admin Kominfo", EntryKind.NOTE, Visibility.INTERNAL, "Sudah ditinjau.")


@dataclass
class Line:
    """The way to the gateway in the hands of a test: each answer waits until it may come."""

    office: SmallOffice
    bodies: dict[str, Complaint]
    may_come: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    ends: list[events.RecordEvent] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def ask(self, records: Sequence[str]) -> Iterator[events.RecordEvent]:
        self.asked.append(tuple(records))
        self.may_come.acquire()
        if self.ends:
            yield self.ends.pop(0)
            return
        for record in records:
            self.office.receive(self.bodies[record], rev=2)
            yield events.Shown(record)


@pytest.fixture
def line(tmp_path: Path, look: QApplication) -> Iterator[Line]:
    office = SmallOffice(tmp_path)
    there = [complaint(number, Stage.IN_PROGRESS, entries=(NOTED,)) for number in (1, 2)]
    for each in there:
        head, _ = codec.split(codec.encode(each))
        with office.database.writing(Writer.SYNC) as session:
            base.observe(session, base.Source.CONTRACT, NOW, [base.Observed(each.record, 1, head)])
    office.receive(complaint(3, Stage.IN_PROGRESS))
    line = Line(office, {each.record: each for each in there})
    yield line
    line.may_come.release(99)
    office.close()


@pytest.fixture
def desk(line: Line) -> Iterator[Desk]:
    settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
    desk = Desk(line.office.casework, RINA, settings, None, cast(Services, None), asker=line.ask)
    yield desk
    line.may_come.release(99)
    desk.close()


@pytest.fixture
def case(desk: Desk, qtbot: QtBot) -> CaseScreen:
    return stand(qtbot, CaseScreen(desk), height=645)


def _report(case: CaseScreen) -> str:
    """What the timeline says where the report itself stands."""
    model = case.timeline.model
    lines = [line_of(model.index(at)) for at in range(model.rowCount())]
    return next(each.text for each in lines if each.entry.kind == EntryKind.ARRIVED)


def test_that_an_opened_report_is_fetched_at_once_and_shown_where_the_reader_is(
    case: CaseScreen, line: Line, desk: Desk, qtbot: QtBot
) -> None:
    case.show_record(RECORD)
    editor = case.composer.editors[Kind.FOLLOW_UP]
    editor.setPlainText("Sedang saya tulis")
    editor.setFocus()
    qtbot.waitUntil(lambda: line.asked == [(RECORD,)])
    assert case.bars.body.isVisible()
    assert "sedang diambil" in case.bars.body.accessibleName()
    assert not case.bars.body_link.isVisible()
    assert _report(case) == "Isi laporan belum diunduh ke komputer ini."
    line.may_come.release()
    qtbot.waitUntil(lambda: _report(case) == TEXT)
    assert not case.bars.body.isVisible()
    assert not case.bars.newer.isVisible()
    assert editor.toPlainText() == "Sedang saya tulis"
    assert editor.hasFocus()
    assert line_of(case.timeline.list.currentIndex()).text == TEXT
    assert case.timeline.model.rowCount() == 2
    rows = desk.casework.queue_page(QueueFilter(view=View.ALL), RINA, 0, 9)
    assert [row.record for row in rows if not row.unread] == [RECORD]


def test_that_a_reader_who_went_elsewhere_in_the_timeline_stays_there(
    case: CaseScreen, line: Line, qtbot: QtBot
) -> None:
    for number in range(12):
        case._desk.act(Note(f"Catatan {number}"), OTHER, None)
    case.show_record(OTHER)
    case.timeline.list.setCurrentIndex(case.timeline.model.index(5))
    kept = line_of(case.timeline.list.currentIndex()).text
    line.may_come.release()
    qtbot.waitUntil(lambda: _report(case) == TEXT)
    assert line_of(case.timeline.list.currentIndex()).text == kept


def test_that_who_waited_at_the_report_finds_it_in_a_long_timeline(
    case: CaseScreen, line: Line, qtbot: QtBot
) -> None:
    arrived = replace(NOTED, id="sp4n-1", kind=EntryKind.ARRIVED, visibility=Visibility.PUBLIC, text="")
    notes = [replace(NOTED, id=f"n{number}", text=f"Catatan {number}") for number in range(30)]
    line.bodies[OTHER] = replace(line.bodies[OTHER], entries=(arrived, *notes))
    line.may_come.release()
    case.show_record(OTHER)
    qtbot.waitUntil(lambda: _report(case) == TEXT)
    index = case.timeline.list.currentIndex()
    assert line_of(index).entry.id == "sp4n-1"
    assert case.timeline.list.viewport().rect().intersects(case.timeline.list.visualRect(index))


def test_that_without_a_line_it_says_so_and_asks_again_when_wished_or_when_the_line_is_back(
    case: CaseScreen, line: Line, desk: Desk, qtbot: QtBot
) -> None:
    line.ends += [events.Failed(Trouble.NO_NETWORK, "", None), events.Failed(Trouble.RESET, "", None)]
    line.may_come.release(2)
    case.show_record(RECORD)
    qtbot.waitUntil(lambda: "Tidak ada jaringan." in case.bars.body.accessibleName())
    assert "Isi laporan diambil begitu tersambung." in case.bars.body.accessibleName()
    desk.changed.emit()
    desk.changed.emit()
    assert line.asked == [(RECORD,)]
    case.bars.body_link.click()
    qtbot.waitUntil(lambda: len(line.asked) == 2 and case.bars.body_link.isVisible())
    line.may_come.release()
    desk._heard(events.Finished(0, 0, 0, 1))
    qtbot.waitUntil(lambda: _report(case) == TEXT)
    assert len(line.asked) == 3


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (events.NotOffered(RECORD, "reassigned"), "sudah dialihkan ke instansi lain"),
        (events.NotOffered(RECORD, ""), "Gerbang tidak memberikan isi laporan ini"),
        (events.NotNow(RECORD), "Isi laporan datang bersama sinkron berikut."),
    ],
)
def test_that_what_the_gateway_does_not_give_is_told_and_leaves_with_the_next_run(
    case: CaseScreen, line: Line, desk: Desk, qtbot: QtBot, end: events.RecordEvent, said: str
) -> None:
    line.ends.append(end)
    line.may_come.release()
    case.show_record(RECORD)
    qtbot.waitUntil(lambda: said in case.bars.body.accessibleName())
    assert case.view is not None
    with line.office.database.writing(Writer.SYNC) as session:
        base.forget(session, RECORD, 9, "reassigned", NOW)
    desk._heard(events.Finished(0, 0, 0, 1))
    qtbot.waitUntil(case.gone.isVisible)
    assert len(line.asked) == 1


def test_that_the_queue_fetches_what_somebody_rests_on_and_nothing_that_she_passes(
    line: Line, desk: Desk, qtbot: QtBot
) -> None:
    screen = stand(qtbot, QueueScreen(desk), 1366, 645)
    screen.show_view(View.ALL)
    places = {record: screen.model.find(record, 0) or 0 for record in (RECORD, OTHER, WHOLE)}
    for record in (OTHER, RECORD, OTHER, WHOLE):
        screen.table.go_to(places[record])
        _await_preview(screen, record, qtbot)
    qtbot.waitUntil(lambda: not screen._rest.isActive(), timeout=_BODY_MS * 5)
    assert line.asked == []
    screen.table.go_to(places[RECORD])
    qtbot.waitUntil(lambda: line.asked == [(RECORD,)], timeout=_BODY_MS * 5)
    qtbot.waitUntil(lambda: "sedang diambil" in screen.preview.text.toPlainText())
    line.may_come.release()
    qtbot.waitUntil(lambda: screen.preview.text.toPlainText() == TEXT)
    assert screen.record == RECORD


def _await_preview(screen: QueueScreen, record: str, qtbot: QtBot) -> None:
    def there() -> bool:
        view = screen.preview.view
        return view is not None and view.complaint.record == record

    qtbot.waitUntil(there)


def test_that_what_is_wanted_meanwhile_goes_together_and_each_is_asked_for_once(
    line: Line, desk: Desk, qtbot: QtBot
) -> None:
    desk.bodies.want(WHOLE)
    line.bodies[WHOLE] = complaint(3, Stage.IN_PROGRESS)
    qtbot.waitUntil(lambda: line.asked == [(WHOLE,)])
    for record in (RECORD, OTHER, RECORD, WHOLE):
        desk.bodies.want(record)
    assert desk.bodies.on_its_way(RECORD)
    line.may_come.release(2)
    qtbot.waitUntil(lambda: not desk.bodies.on_its_way(RECORD))
    assert line.asked == [(WHOLE,), (OTHER, RECORD)]


def test_that_closing_waits_for_the_answer_and_says_nothing_any_more(
    line: Line, desk: Desk, qtbot: QtBot
) -> None:
    said: list[str] = []
    desk.bodies.want(RECORD)
    qtbot.waitUntil(lambda: line.asked == [(RECORD,)])
    desk.bodies.want(OTHER)
    desk.bodies.moved.connect(said.append)
    line.may_come.release()
    desk.close()
    QCoreApplication.processEvents()
    assert said == []
    assert line.asked == [(RECORD,)]


def test_that_a_fault_of_the_program_is_told_by_its_name(line: Line, desk: Desk, qtbot: QtBot) -> None:
    line.bodies.clear()
    line.may_come.release()
    desk.bodies.want(RECORD)
    qtbot.waitUntil(lambda: desk.bodies.last_problem(RECORD) is not None)
    problem = desk.bodies.last_problem(RECORD)
    assert problem is not None
    assert "KeyError" in problem.text


def test_that_an_office_without_a_gateway_only_says_that_it_is_not_here(line: Line, qtbot: QtBot) -> None:
    settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
    desk = Desk(line.office.casework, RINA, settings, None, cast(Services, None))
    case = stand(qtbot, CaseScreen(desk), height=645)
    case.show_record(RECORD)
    assert not case.bars.body.isVisible()
    assert _report(case) == "Isi laporan belum diunduh ke komputer ini."
    desk.close()
