"""The frame of the window: rail, status strip, tabs, toast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import interface, picture, press, put
from ui.look import Role, Token, Tone, Weight, colour, text_width
from ui.parts.brand import FOLDED_WIDTH
from ui.parts.button import Button
from ui.parts.rail import Rail, RailItem, SavedView
from ui.parts.strip import Connection, StatusStrip
from ui.parts.tabs import Tab, Tabs
from ui.parts.toast import SECONDS, Toast
from ui.words import number

pytestmark = pytest.mark.usefixtures("look")


def rail() -> Rail:
    made = Rail(
        [
            RailItem("queue", "Antrean", "inbox"),
            RailItem("approvals", "Persetujuan", "signature", Tone.VIOLET),
            RailItem("outbox", "Kotak Keluar", "send", Tone.INFO, at_bottom=True),
        ],
        "Kab. Mempawah",
    )
    made.set_views("queue", [SavedView("mine", "Perlu tindakan saya", 18), SavedView("all", "Semua")])
    return made


def lines(of: Rail) -> dict[str, QAbstractButton]:
    return {line.accessibleName().split(",")[0]: line for line in of.findChildren(QAbstractButton)}


def test_that_the_rail_says_what_waits_where(host: QWidget) -> None:
    made = rail()
    made.set_counts({"queue": 1306, "approvals": 3})
    names = {line.accessibleName() for line in made.findChildren(QAbstractButton)}
    assert {"Antrean, 1.306", "Persetujuan, 3", "Kotak Keluar", "Perlu tindakan saya, 18"} <= names
    assert made.brand.accessibleName() == "Tanggap, Kab. Mempawah"


@pytest.mark.parametrize("count", [18, 118, 1306])
def test_that_a_count_never_touches_the_name_beside_it(host: QWidget, count: int) -> None:
    made = rail()
    put(host, made)
    made.set_active("queue", "mine")
    made.set_view_counts({"mine": count})
    line = lines(made)["Perlu tindakan saya"]
    QApplication.processEvents()
    seen, ground = picture(line), colour(Token.SELECT).name()
    inked = [
        any(seen.pixelColor(x, y).name() != ground for y in range(6, seen.height() - 6))
        for x in range(20, seen.width() - 12)
    ]
    gaps = "".join("x" if column else " " for column in inked).strip().split("x")
    # Letters stand at most 4 px apart; the widest gap is the one before the count, and no dots are before it.
    assert max(len(gap) for gap in gaps) >= 7
    name = text_width("Perlu tindakan saya", Role.SMALL, Weight.MEDIUM)
    taken = text_width(number(count), Role.SMALL, Weight.MEDIUM)
    assert line.width() >= 26 + name + 8 + taken + 20


def test_that_the_rail_reports_a_press_and_waits_to_be_told(host: QWidget, qtbot: QtBot) -> None:
    made = rail()
    put(host, made)
    made.set_active("queue", "all")
    approvals = lines(made)["Persetujuan"]
    with qtbot.waitSignal(made.chosen) as pressed:
        QTest.keyClick(approvals, Qt.Key.Key_Space)
    assert pressed.args == ["approvals"]
    assert not approvals.isChecked()
    made.set_active("approvals")
    assert approvals.isChecked()


def test_that_saved_views_hang_under_their_room_only(host: QWidget, qtbot: QtBot) -> None:
    made = rail()
    put(host, made)
    made.set_active("queue", "all")
    mine = lines(made)["Perlu tindakan saya"]
    assert mine.isVisible()
    with qtbot.waitSignal(made.view_chosen) as pressed:
        press(mine)
    assert pressed.args == ["mine"]
    made.set_active("approvals")
    assert not mine.isVisible()
    made.set_active("queue")
    made.set_folded(True)
    assert not mine.isVisible()


def test_that_a_folded_rail_names_its_icons(host: QWidget) -> None:
    made = rail()
    made.set_counts({"approvals": 3})
    assert made.width() > FOLDED_WIDTH
    made.set_folded(True)
    assert (made.is_folded(), made.width()) == (True, FOLDED_WIDTH)
    assert lines(made)["Persetujuan"].toolTip() == "Persetujuan, 3"


def test_that_new_saved_views_take_the_place_of_the_old(host: QWidget) -> None:
    made = rail()
    made.set_views("queue", [SavedView("late", "Akan lewat tenggat", 6)])
    assert "Perlu tindakan saya" not in lines(made)
    made.set_view_counts({"late": 7})
    assert lines(made)["Akan lewat tenggat"].accessibleName() == "Akan lewat tenggat, 7"


def test_that_the_strip_is_made_of_buttons_with_names(host: QWidget, qtbot: QtBot) -> None:
    strip = StatusStrip()
    put(host, strip)
    strip.show_connection(Connection.OFFLINE, "Luring", "pekerjaan Anda tersimpan di komputer ini")
    strip.show_waiting("5 menunggu · 1,2 MB")
    strip.show_data("Data bulan ini", "38 / 200 MB", 0.19)
    assert strip.connection.accessibleName() == "Luring: pekerjaan Anda tersimpan di komputer ini"
    assert strip.data.accessibleName() == "Data bulan ini: 38 / 200 MB"
    assert not strip.officer.isVisible()
    with qtbot.waitSignal(strip.waiting.clicked):
        QTest.keyClick(strip.waiting, Qt.Key.Key_Space)


def test_that_only_offline_greys_the_whole_strip(host: QWidget) -> None:
    strip = StatusStrip()
    strip.resize(900, 28)
    grounds = {}
    for state in Connection:
        strip.show_connection(state, state.value)
        grounds[state] = picture(strip).pixelColor(600, 20)
    assert grounds.pop(Connection.OFFLINE) == colour(Token.STRIP)
    assert set(map(str, grounds.values())) == {str(colour(Token.CANVAS))}


def test_that_the_strip_fits_a_small_window() -> None:
    strip = StatusStrip()
    strip.show_connection(Connection.OFFLINE, "Luring", "pekerjaan Anda tersimpan di komputer ini")
    strip.show_waiting("5 menunggu · 1,2 MB")
    strip.show_last_sync("Sinkron kemarin 16.40")
    strip.show_data("Data bulan ini", "38 / 200 MB", 0.19)
    strip.show_officer("R. Wijaya")
    assert strip.sizeHint().height() == 28
    assert strip.minimumSizeHint().width() <= 981


def test_that_tabs_are_walked_by_keyboard_and_known_to_screen_readers(host: QWidget, qtbot: QtBot) -> None:
    tabs = Tabs([Tab("Menunggu", count=5), Tab("Terkirim", count=1284), Tab("Perangkat")], name="Kotak")
    put(host, tabs)
    tabs.setFocus()
    with qtbot.waitSignal(tabs.currentChanged):
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    bar = interface(tabs)
    assert bar.role() is QAccessible.Role.PageTabList
    children = [bar.child(index) for index in range(bar.childCount())]
    said = [child.text(QAccessible.Text.Name) for child in children]
    assert said[:3] == ["Menunggu, 5", "Terkirim, 1.284", "Perangkat"]


def test_that_counts_change_without_leaving_the_open_tab(host: QWidget) -> None:
    tabs = Tabs([Tab("Menunggu", count=5), Tab("Butuh Anda")])
    tabs.setCurrentIndex(1)
    tabs.set_tabs([Tab("Menunggu", count=4), Tab("Butuh Anda", count=1)])
    assert tabs.currentIndex() == 1
    tabs.set_tabs([Tab("Menunggu")])
    assert tabs.count() == 1


def test_that_the_internal_tab_turns_the_whole_bar_yellow(host: QWidget) -> None:
    note = Tab("Catatan internal", "lock", ground=Token.NOTE, side="Tidak dikirim ke pelapor")
    tabs = Tabs([Tab("Tindak lanjut publik", "world"), note], ground=Token.CANVAS, height=34)
    tabs.resize(700, tabs.sizeHint().height())
    assert picture(tabs).pixelColor(400, 3) == colour(Token.CANVAS)
    tabs.setCurrentIndex(1)
    assert picture(tabs).pixelColor(400, 3) == colour(Token.NOTE)
    before = picture(tabs)
    tabs.set_side("Draf")
    assert picture(tabs) != before


def test_that_a_toast_stands_still_while_somebody_is_at_it(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    toast.show_message("Masuk kotak keluar (#6).")
    assert toast.is_counting()
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not toast.is_counting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.is_counting()
    undo = toast.findChild(Button)
    assert undo is not None
    undo.setFocus()
    assert not toast.is_counting()
    undo.clearFocus()
    assert toast.is_counting()


def test_that_a_toast_goes_by_itself_after_eight_seconds(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    assert (SECONDS, toast._clock.interval()) == (8, 8000)
    toast._clock.setInterval(1)
    toast.show_message("Masuk kotak keluar (#6).")
    with qtbot.waitSignal(toast.gone):
        pass
    assert toast.isHidden()


def test_that_a_toast_takes_back_what_was_done(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    toast.show_message("Masuk kotak keluar (#6).")
    undo = toast.findChild(Button)
    assert undo is not None
    assert undo.accessibleName() == "Urungkan"
    with qtbot.waitSignal(toast.undone), qtbot.assertNotEmitted(toast.gone):
        press(undo)
    assert toast.isHidden()
    assert not toast.is_counting()


def test_that_a_toast_stays_in_the_middle_above_the_foot(host: QWidget) -> None:
    toast = Toast(host, lift=12)
    toast.show_message("Tersimpan.", undo=False)
    host.resize(600, 200)
    QApplication.processEvents()
    assert abs(toast.geometry().center().x() - 300) <= 1
    assert toast.geometry().bottom() + 1 == 200 - 12
