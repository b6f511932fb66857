"""Search and filters of the queue: chosen by keyboard, seen in the chips, lifted at one press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.casework.views import Order, View
from desktop.domain.complaint import Stage
from tests.ui.counter import Counter
from tests.ui.opened import carried, open_queue
from tests.ui.seen import press

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


def test_that_a_search_waits_for_a_rest_and_shows_the_newest_first(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    asked = len(counter.asked)
    QTest.keyClicks(screen.toolbar.search, "sampah")
    qtbot.waitUntil(lambda: len(counter.asked) > asked)
    assert counter.asked[-1].text == "sampah"
    assert counter.asked[-1].order is Order.NEWEST
    assert len(counter.asked) == asked + 1
    assert screen.table.currentIndex().row() == 0


def test_that_enter_searches_at_once_and_goes_to_the_results(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.focus_search()
    QTest.keyClicks(screen.toolbar.search, "sampah")
    QTest.keyClick(screen.toolbar.search, Qt.Key.Key_Return)
    assert screen.table.hasFocus()
    row = screen.table.current()
    assert row is not None
    assert "Sampah" in row.title


def test_that_esc_empties_the_search_then_leaves_it(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.focus_search()
    QTest.keyClicks(screen.toolbar.search, "sampah")
    QTest.keyClick(screen.toolbar.search, Qt.Key.Key_Escape)
    assert screen.toolbar.search.text() == ""
    QTest.keyClick(screen.toolbar.search, Qt.Key.Key_Escape)
    assert screen.table.hasFocus()


def test_that_a_filter_is_chosen_by_keyboard_and_cleared_by_its_cross(qtbot: QtBot) -> None:
    counter = Counter()
    screen = open_queue(qtbot, counter)
    chip = screen.toolbar.stage
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    choices = chip.popup.choices
    assert chip.popup.isVisible()
    QTest.keyClick(choices, Qt.Key.Key_Space)
    assert chip.text() == "Status: Belum verif."
    QTest.keyClick(choices, Qt.Key.Key_Down)
    QTest.keyClick(choices, Qt.Key.Key_Space)
    assert chip.text() == "Status: 2 dipilih"
    assert counter.asked[-1].stages == {Stage.UNVERIFIED, Stage.AWAITING_REPORTER}
    chip.popup.close()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.text() == "Status"
    assert not counter.asked[-1].active


def test_that_a_click_on_a_value_keeps_the_list_open(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.toolbar.unit.open_here()
    choices = screen.toolbar.unit.popup.choices
    press(choices.viewport(), choices.visualItemRect(choices.item(1)).center())
    assert screen.toolbar.unit.popup.isVisible()
    assert len(screen.toolbar.unit.chosen) == 1


def test_that_a_long_list_of_values_can_be_narrowed(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    popup = screen.toolbar.category.popup
    screen.toolbar.category.open_here()
    assert popup.search.isVisible()
    QTest.keyClicks(popup.search, "gori 7")
    shown = [popup.choices.item(at) for at in range(popup.choices.count())]
    assert [item.text() for item in shown if not item.isHidden()] == ["Kategori 7"]


def test_that_nothing_found_offers_to_lift_the_filters(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.toolbar.search.setText("tidak ada di mana pun")
    screen.toolbar.search.settle()
    assert screen.empty.isVisible()
    assert screen.empty.accessibleName().startswith("Tidak ada yang cocok")
    press(screen.empty.button)
    assert screen.table.isVisible()
    assert screen.toolbar.search.text() == ""


def test_that_an_office_without_reports_is_told_how_to_begin(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(rows=[]))
    assert screen.empty.accessibleName().startswith("Belum ada laporan di komputer ini")
    assert screen.empty.button.text() == "Unduh sekarang"
    assert screen.preview.empty.isVisible()


def test_that_esc_lifts_filters_before_it_leaves(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.toolbar.unit.choose(frozenset({"PUPR"}))
    assert screen.go_up()
    assert not screen.toolbar.filter().active
    assert not screen.go_up()


def test_that_the_view_switch_and_the_rail_say_the_same(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    with qtbot.waitSignal(screen.view_changed) as changed:
        screen.show_view(View.MINE)
    assert carried(changed) == ["mine"]
    assert screen.toolbar.view.text() == "Perlu tindakan saya"
