"""The table of the queue: windowed, worked by keys, the same report chosen whatever arrives."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.casework.views import QueueFilter, QueueRow
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.domain.people import Person
from tests.ui.counter import Counter, desk_of, queue_rows
from tests.ui.opened import carried, open_queue, preview_number
from tests.ui.seen import picture
from ui.look import DARK, LIGHT, THEME, Mode, Token
from ui.queue.rows import RowState, paint_queue_row
from ui.table import PAGE, PAGES, QueueModel

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


class Million(Counter):
    """An office with a million reports, made when they are asked for."""

    def queue_count(self, wanted: QueueFilter, person: Person) -> int:
        return 1_000_000

    def queue_page(
        self, wanted: QueueFilter, person: Person, offset: int, limit: int
    ) -> tuple[QueueRow, ...]:
        self.pages.append(offset)
        return tuple(replace(row, record=f"r{offset + at}") for at, row in enumerate(queue_rows(limit)))


def test_that_a_table_of_a_million_reads_only_what_is_in_sight(qtbot: QtBot) -> None:
    counter = Million()
    screen = open_queue(qtbot, counter)
    screen.grab()
    assert set(counter.pages) == {0}
    screen.table.scrollToBottom()
    screen.grab()
    assert set(counter.pages) == {0, 999_900}
    qtbot.waitUntil(lambda: 999_800 in counter.pages)
    assert screen.model.row_at(999_999) is not None


def test_that_only_the_pages_used_last_are_kept(look: QApplication) -> None:
    counter = Counter(rows=queue_rows(PAGE * (PAGES + 3)))
    desk = desk_of(counter)
    model = QueueModel(desk.casework, desk.person)
    model.show_filter(model.filter)
    for page in range(PAGES + 2):
        model.row_at(page * PAGE)
    model.row_at(0)
    assert counter.pages.count(0) == 2
    model.row_at((PAGES + 1) * PAGE)
    assert counter.pages.count((PAGES + 1) * PAGE) == 1


def test_that_a_row_is_read_out_whole(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    spoken = screen.model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Laporan 5218120, Jalan berlubang di Jl. Trans Kalimantan km 12, Sungai Pinyuh, "
        "Belum terverifikasi, Lewat 2 hari kerja, PUPR, Menunggu, belum dibaca"
    )


def test_that_twenty_two_rows_stand_on_the_reference_screen(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    assert screen.table.visible_rows() == 22
    assert [screen.table.columnWidth(column) for column in (0, 1, 2, 4, 6)] == [20, 24, 64, 112, 78]
    assert 92 <= screen.table.columnWidth(5) <= 100
    assert screen.splitter.sizes() == [711, 478]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_V, Kind.VERIFY),
        (Qt.Key.Key_D, Kind.DISPOSE),
        (Qt.Key.Key_M, Kind.REQUEST_INFORMATION),
        (Qt.Key.Key_S, Kind.PROPOSE),
        (Qt.Key.Key_B, Kind.NOT_OUR_AUTHORITY),
        (Qt.Key.Key_A, Kind.ARCHIVE),
    ],
)
def test_that_one_letter_acts_on_the_row_with_the_focus(qtbot: QtBot, key: Qt.Key, kind: Kind) -> None:
    screen = open_queue(qtbot, Counter())
    screen.table.go_to(3)
    with qtbot.waitSignal(screen.act_asked) as asked:
        QTest.keyClick(screen.table, key)
    assert carried(asked) == ["sp4n:5218099", kind]


def test_that_letters_do_nothing_while_somebody_searches(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.focus_search()
    with qtbot.assertNotEmitted(screen.act_asked):
        QTest.keyClicks(screen.toolbar.search, "vdms")
    assert screen.toolbar.search.text() == "vdms"


def test_that_letters_with_a_modifier_are_no_actions(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    with qtbot.assertNotEmitted(screen.act_asked):
        QTest.keyClick(screen.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_that_j_and_k_walk_and_enter_opens(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Down):
        QTest.keyClick(screen.table, key)
    with qtbot.waitSignal(screen.open_asked) as opened:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert carried(opened) == ["sp4n:5218106"]
    QTest.keyClick(screen.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(screen.table, Qt.Key.Key_K)
    assert screen.table.currentIndex().row() == 0


def test_that_scrolling_paints_only_the_rows_that_come_into_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_queue(qtbot, Counter())
    screen.grab()
    painted: set[str] = set()

    def note(
        painter: QPainter, box: QRect, cells: tuple[QRect, ...], row: QueueRow | None, state: RowState
    ) -> None:
        painted.add("" if row is None else row.record)
        paint_queue_row(painter, box, cells, row, state)

    monkeypatch.setattr("ui.queue.listing.paint_queue_row", note)
    order = [row.record for row in queue_rows(28)]
    bar = screen.table.verticalScrollBar()
    # The first step also brings what opening the screen still had to paint.
    for first in (22, 25):
        painted.clear()
        arriving = set(order[first : first + 3])
        bar.setValue(bar.value() + 3)
        qtbot.waitUntil(partial(arriving.issubset, painted))
    assert len(painted) <= 5


def test_that_the_room_below_a_short_table_is_painted_in_both_looks(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(rows=queue_rows(2)))
    for mode, surface in ((Mode.LIGHT, LIGHT), (Mode.DARK, DARK)):
        THEME.set_mode(mode)
        below = picture(screen.table.viewport())
        assert below.pixelColor(300, 400).name().upper() == surface[Token.SURFACE].upper()


def test_that_a_double_click_opens(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    where = screen.table.visualRect(screen.model.index(1, 3)).center()
    QTest.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(screen.open_asked) as opened:
        QTest.mouseDClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert carried(opened) == ["sp4n:5218113"]


def test_that_tab_leaves_the_table(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    QTest.keyClick(screen.table, Qt.Key.Key_Tab)
    assert not screen.table.hasFocus()


def test_that_the_row_with_the_focus_wears_a_ring(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    ringed = picture(screen.table)
    screen.toolbar.search.setFocus()
    assert picture(screen.table) != ringed


def test_that_the_same_report_stays_chosen_when_others_arrive(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    screen.table.go_to(5)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218088")
    newer = replace(counter.rows[0], record="sp4n:5999999", number="5999999")
    counter.rows = [newer, *counter.rows]
    screen.reload()
    assert screen.table.currentIndex().row() == 6
    assert screen.record == "sp4n:5218088"
    assert screen.model.rowCount() == 1307


def test_that_the_neighbours_of_a_case_follow_the_order_of_the_table(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(rows=queue_rows(3)))
    assert screen.place_of("sp4n:5218113") == (2, 3)
    assert screen.neighbour("sp4n:5218113", 1) == "sp4n:5218106"
    assert screen.neighbour("sp4n:5218113", -1) == "sp4n:5218120"
    assert screen.neighbour("sp4n:5218106", 1) is None
    assert screen.neighbour("sp4n:5218120", -1) is None
    assert screen.neighbour("sp4n:unknown", 1) is None
    assert screen.record == "sp4n:5218120"


def test_that_a_report_that_left_the_view_is_still_readable(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    screen.toolbar.stage.choose(frozenset({"unverified"}))
    screen.table.go_to(1)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218088")
    chosen = next(row for row in counter.rows if row.number == "5218088")
    counter.rows = [replace(row, stage=Stage.DISPOSED) if row is chosen else row for row in counter.rows]
    screen.reload()
    assert preview_number(screen) == "5218088"
    assert not screen.table.selectionModel().hasSelection()
    QTest.keyClick(screen.table, Qt.Key.Key_J)
    assert screen.table.selectionModel().hasSelection()
    assert screen.record != "sp4n:5218088"


def test_that_a_report_that_is_gone_leaves_an_empty_preview(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    counter.rows = counter.rows[1:]
    screen.reload()
    assert screen.preview.view is None
    assert screen.preview.empty.isVisible()


def test_that_a_changed_office_is_shown_without_being_asked(qtbot: QtBot) -> None:
    counter = Counter(rows=queue_rows(10))
    screen = open_queue(qtbot, counter)
    counter.rows = queue_rows(4)
    screen._desk.touch()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 4)
    assert "4" in screen.toolbar.view.accessibleDescription()


def test_that_reading_for_a_second_marks_a_report_as_seen(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    qtbot.waitUntil(lambda: counter.done == [("seen", "sp4n:5218120")], timeout=4000)
    screen.table.go_to(1)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218113")
    assert counter.done == [("seen", "sp4n:5218120")]
