"""The main window: rooms by rail and key, honest messages, undo, and a quit that discards nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import Acted, View
from desktop.domain.intents import Kind
from desktop.settings import Language, Theme
from sync import events
from sync.errors import Trouble
from tests.ui.counter import Counter
from tests.ui.opened import carried, key, message, open_window
from tests.ui.seen import press
from ui.look import THEME
from ui.window.menus import Command
from ui.window.rooms import Room, room_name
from ui.window.strip_text import short_name

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


def test_that_every_room_opens_by_its_number(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    keys = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_1)
    rooms: list[Room] = []
    for each in keys:
        key(window, each, ctrl=True)
        rooms.append(window.rooms.room)
    assert rooms == [
        Room.APPROVALS,
        Room.CONFLICTS,
        Room.ENTRY_SHEET,
        Room.OUTBOX,
        Room.SETTINGS,
        Room.QUEUE,
    ]


def test_that_the_rail_says_what_waits_in_each_room(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    names = {each.accessibleName() for each in window.rail.findChildren(QAbstractButton)}
    assert {"Antrean, 42", "Persetujuan, 3", "Konflik, 1", "Kotak Keluar, 5", "Lembar entri, 7"} <= names
    assert {"Perlu tindakan saya, 18", "Semua laporan"} <= names


def test_that_a_saved_view_is_opened_from_anywhere(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.go(Room.OUTBOX)
    window.rail.view_chosen.emit(View.UNVERIFIED.value)
    assert window.rooms.room is Room.QUEUE
    assert window.queue.toolbar.filter().view is View.UNVERIFIED


def test_that_esc_goes_up_one_level_at_a_time(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.queue.toolbar.unit.choose(frozenset({"PUPR"}))
    window.show_case_of("sp4n:5218120")
    key(window, Qt.Key.Key_Escape)
    assert window.rooms.room is Room.QUEUE
    assert window.queue.toolbar.filter().active
    key(window, Qt.Key.Key_Escape)
    assert not window.queue.toolbar.filter().active


def test_that_f6_leads_through_the_regions_and_comes_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.queue.table.setFocus()
    window.queue._show_preview()
    regions = (window.queue.preview, window.strip, window.rail, window.queue.toolbar, window.queue.table)
    for region in regions:
        key(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert region is focus or region.isAncestorOf(focus)


def test_that_a_room_out_of_sight_reads_nothing_until_it_is_shown(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window.go(Room.OUTBOX)
    asked = len(counter.asked)
    window._desk.changed.emit()
    assert len(counter.asked) == asked
    window.go(Room.QUEUE)
    assert len(counter.asked) == asked + 1
    assert window.queue.table.hasFocus()


def test_that_ctrl_f_searches_from_every_room(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.go(Room.SETTINGS)
    key(window, Qt.Key.Key_F, ctrl=True)
    assert window.rooms.room is Room.QUEUE
    assert window.queue.toolbar.search.hasFocus()


def test_that_the_menu_acts_on_the_case_that_is_open(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    with qtbot.waitSignal(window.act_asked) as first:
        window.menus.kinds[Kind.VERIFY].trigger()
    window.show_case_of("sp4n:5218046")
    with qtbot.waitSignal(window.act_asked) as second:
        window.menus.kinds[Kind.DISPOSE].trigger()
    assert carried(first) == ["sp4n:5218120", Kind.VERIFY]
    assert carried(second) == ["sp4n:5218046", Kind.DISPOSE]
    window.go(Room.OUTBOX)
    assert not window.menus.kinds[Kind.VERIFY].isEnabled()


# -- toast and undo


def test_that_an_action_can_be_taken_back_for_eight_seconds(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window._desk.acted.emit(Acted("intent-6", 6, "sp4n:5218120"))
    assert window.undo.toast.accessibleName() == "Masuk Kotak Keluar (#6)."
    key(window, Qt.Key.Key_Z, ctrl=True)
    assert counter.done == [("withdraw", "intent-6")]
    assert window.undo.toast.accessibleName() == "Tindakan #6 ditarik kembali."
    key(window, Qt.Key.Key_Z, ctrl=True)
    assert len(counter.done) == 1


def test_that_ctrl_z_in_the_search_undoes_typing_only(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window._desk.acted.emit(Acted("intent-6", 6, "sp4n:5218120"))
    window.queue.focus_search()
    QTest.keyClicks(window.queue.toolbar.search, "x")
    key(window, Qt.Key.Key_Z, ctrl=True)
    assert window.queue.toolbar.search.text() == ""
    assert ("withdraw", "intent-6") not in counter.done


def test_that_a_toast_covers_no_action_of_the_preview(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window._desk.acted.emit(Acted("intent-6", 6, "sp4n:5218120"))
    toast = window.undo.toast
    footer = window.queue.preview.footer
    assert toast.isVisible()
    where = toast.rect().translated(toast.mapTo(window, toast.rect().topLeft()))
    assert not where.intersects(footer.rect().translated(footer.mapTo(window, footer.rect().topLeft())))


def test_that_undo_outlives_a_change_of_room(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window._desk.acted.emit(Acted("intent-6", 6, "sp4n:5218120"))
    window.go(Room.OUTBOX)
    assert window.undo.toast.isVisible()
    window.undo.take_back()
    assert ("withdraw", "intent-6") in counter.done


# -- strip, settings, quit


def test_that_the_strip_says_what_waits_and_for_how_long(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    strip = window.strip
    assert strip.waiting.accessibleName().startswith("5 tindakan menunggu dikirim.")
    assert "saat aplikasi dibuka lagi" in strip.waiting.toolTip()
    assert strip.last_sync.accessibleName().startswith("Sinkron kemarin 17.14")
    assert strip.data.accessibleName() == "Data bulan ini: 38 / 200 MB"
    assert short_name("Rina Wijaya") == "R. Wijaya"
    assert short_name("Syarif") == "Syarif"


def test_that_look_and_language_are_kept_as_settings(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window.menus.language_chosen.emit("en")
    window.menus.theme_chosen.emit("dark")
    window.menus.size_chosen.emit(125)
    assert counter.kept[-1] == counter.kept[-1]._replace(
        language=Language.ENGLISH, theme=Theme.DARK, font_scale=1.25
    )


def test_that_settings_that_cannot_be_kept_are_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(qtbot)

    def refuse(_: object) -> None:
        raise OSError

    monkeypatch.setattr(window._desk, "change_settings", refuse)
    window.menus.theme_chosen.emit("dark")
    assert message(window, "problem").startswith("Pengaturan tidak dapat disimpan.")


def test_that_quitting_with_waiting_work_asks_nothing_and_discards_nothing(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    with qtbot.waitSignal(window._desk.quit_asked):
        window.menus.commands[Command.QUIT].trigger()
    assert not window.isVisible()
    assert counter.done == []


def test_that_quitting_during_a_run_is_confirmed_and_stops_it(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window._desk.syncing = True
    window.close()
    assert window.isVisible()
    question = window.findChild(QMessageBox)
    assert question is not None
    assert "dikirim saat aplikasi dibuka lagi" in question.informativeText()
    with qtbot.waitSignal(window._desk.quit_asked):
        press(next(each for each in question.buttons() if each.text() == "Keluar"))


def test_that_locking_is_one_key_away(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    with qtbot.waitSignal(window._desk.lock_asked):
        key(window, Qt.Key.Key_L, ctrl=True)


def test_that_the_keys_are_listed_and_the_list_closes_with_esc(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    key(window, Qt.Key.Key_Slash, ctrl=True)
    sheet = window.findChild(QWidget, "shortcut_sheet")
    assert sheet is not None
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


# -- size, language, accessibility


def test_that_the_window_fits_a_small_screen_and_folds(qtbot: QtBot) -> None:
    window = open_window(qtbot, width=1024)
    hint = window.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 540
    assert (window.width(), window.height()) == (1024, 540)
    assert window.rail.is_folded()
    window.resize(1366, 697)
    assert not window.rail.is_folded()


def test_that_larger_text_folds_the_window_at_once(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert window.queue.toolbar.stage.isVisible()
    THEME.set_percent(150)
    assert window.rail.is_folded()
    assert window.queue.toolbar.all_filters.isVisible()
    assert window.queue.preview.isVisible()
    THEME.set_percent(100)
    assert not window.rail.is_folded()


def test_that_the_rail_speaks_the_language_in_force_and_keeps_its_place(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.go(Room.OUTBOX)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    names = {each.accessibleName() for each in window.rail.findChildren(QAbstractButton)}
    assert "Kotak Keluar, 5" in names
    chosen = [each for each in window.rail.findChildren(QAbstractButton) if each.isChecked()]
    assert any(each.accessibleName().startswith(room_name(Room.OUTBOX)) for each in chosen)


def test_that_everything_that_can_be_pressed_has_a_name(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.news.hear(events.Failed(Trouble.PORTAL, "", None))
    nameless = [
        f"{type(each).__name__} {each.objectName()}"
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus and not each.accessibleName()
    ]
    assert nameless == []
