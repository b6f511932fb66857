"""The screen of a case tells everything that happened, offers what may be done, and says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import QueueFilter, SyncState
from desktop.domain import actions as a
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal
from tests.ui.case_opened import (
    APPROVED,
    CLOSED,
    NEW,
    RECORD,
    TITLE,
    lines,
    open_case,
    open_office,
    sheet,
    shown,
)
from tests.ui.office_desk import desk_of
from tests.ui.seen import interface, picture, press
from tests.unit.office import RINA, SmallOffice, complaint
from ui.case.screen import CaseScreen
from ui.desk import Desk
from ui.look import THEME, Mode
from ui.problems import refusal_text

POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = open_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[CaseScreen]:
    yield from open_case(desk, qtbot)


# -- the head and the timeline


def test_that_the_head_names_the_case_its_status_and_the_age_of_the_copy(screen: CaseScreen) -> None:
    head = screen.header
    assert (head.title.text(), head.number.text()) == (TITLE, "1")
    assert head.stage.toolTip() == "Diproses"
    assert head.fetched.text() == "Salinan pusat diambil hari ini 08.00"
    assert not head.sync.isVisible()


def test_that_an_own_action_is_in_the_timeline_at_once_with_its_state(screen: CaseScreen, desk: Desk) -> None:
    desk.act(a.FollowUp("Sudah ditambal."), RECORD, shown(screen))
    screen.reload()
    newest = lines(screen)[0]
    assert (newest.who, newest.what, newest.text) == ("Anda", "Tindak lanjut", "Sudah ditambal.")
    assert newest.entry.sync is SyncState.QUEUED
    assert screen.header.sync.accessibleName() == "1 menunggu kirim"


def test_that_the_tabs_count_and_part_what_different_people_may_read(screen: CaseScreen) -> None:
    tabs = screen.timeline.tabs
    assert [tabs.accessibleTabName(at) for at in range(4)] == [
        "Semua, 4",
        "Publik, 2",
        "Internal, 1",
        "Sistem, 1",
    ]
    tabs.setCurrentIndex(2)
    assert [line.text for line in lines(screen)] == ["Stok aspal tinggal sedikit."]


def test_that_an_empty_part_says_so(screen: CaseScreen) -> None:
    screen.show_record(NEW)
    screen.timeline.tabs.setCurrentIndex(2)
    assert screen.timeline.empty.isVisible()
    screen.timeline.tabs.setCurrentIndex(0)
    assert not screen.timeline.empty.isVisible()


def test_that_a_screen_reader_hears_all_of_an_entry(screen: CaseScreen) -> None:
    model = screen.timeline.model
    text = str(model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole)))
    for part in ("Admin Kominfo", "Catatan internal", "Internal", "Terkirim", "18 Nov 10.00", "Stok aspal"):
        assert part in text


def test_that_the_words_of_an_edit_are_those_of_the_forms(screen: CaseScreen, desk: Desk) -> None:
    desk.act(a.Edit(title="Jalan ambles", district="Sungai Pinyuh"), RECORD, shown(screen))
    screen.reload()
    assert lines(screen)[0].text in ("Judul, kecamatan", "Kecamatan, judul")


def test_that_the_text_of_an_entry_can_be_copied(screen: CaseScreen) -> None:
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Stok aspal tinggal sedikit."


def test_that_a_new_entry_does_not_move_the_reader(screen: CaseScreen, desk: Desk) -> None:
    chosen = screen.timeline.model.index(1)
    screen.timeline.list.setCurrentIndex(chosen)
    desk.act(a.Note("Catatan baru"), RECORD, shown(screen))
    screen.reload()
    assert screen.timeline.list.currentIndex().row() == 2


def test_that_a_text_without_a_blank_stays_within_its_column(screen: CaseScreen, office: SmallOffice) -> None:
    office.receive(complaint(9, original_text="A" * 2000))
    screen.show_record("sp4n:9")
    view = screen.timeline.list
    rect = view.visualRect(screen.timeline.model.index(0))
    assert rect.width() <= view.viewport().width()
    assert rect.height() > 100


# -- what can be done


def test_that_the_toolbar_follows_the_offers_and_says_the_reason(screen: CaseScreen) -> None:
    bar = screen.toolbar
    assert bar.buttons[Kind.DISPOSE].isEnabled()
    assert not bar.buttons[Kind.VERIFY].isVisible()
    blocked = bar.buttons[Kind.NOT_OUR_AUTHORITY]
    reason = refusal_text(Refusal.WRONG_STAGE)
    assert not blocked.isEnabled()
    assert (blocked.toolTip(), blocked.accessibleDescription()) == (reason, reason)
    assert not bar.entries[Kind.ARCHIVE].isEnabled()
    assert bar.reason.text() == ""


def test_that_a_closed_case_says_once_why_nothing_can_be_done(screen: CaseScreen) -> None:
    screen.show_record(CLOSED)
    assert screen.toolbar.reason.text() == refusal_text(Refusal.WRONG_STAGE)
    assert not screen.facts.edit.isEnabled()


def test_that_the_next_step_stands_in_front_while_it_is_possible(screen: CaseScreen) -> None:
    screen.show_record(NEW)
    assert screen.toolbar.buttons[Kind.VERIFY].isVisible()
    screen.show_record(APPROVED)
    assert screen.toolbar.buttons[Kind.CLOSE].isVisible()
    assert not screen.toolbar.buttons[Kind.VERIFY].isVisible()


@POPUPS
def test_that_a_letter_acts_while_the_timeline_has_the_focus(screen: CaseScreen) -> None:
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_D)
    dialog = sheet(screen, "action_dialog")
    assert dialog.windowTitle() == "Disposisi"
    dialog.reject()


def test_that_a_letter_in_the_composer_is_only_a_letter(screen: CaseScreen) -> None:
    screen.act(Kind.FOLLOW_UP)
    QTest.keyClick(screen.composer.editor, Qt.Key.Key_D)
    assert screen.composer.editor.toPlainText() == "d"
    assert screen.findChild(QDialog, "action_dialog") is None


def test_that_a_refused_letter_is_explained(screen: CaseScreen, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.problem):
        QTest.keyClick(screen.timeline.list, Qt.Key.Key_B)


def test_that_escape_leaves_the_composer_first(screen: CaseScreen) -> None:
    screen.act(Kind.NOTE)
    assert screen.go_up()
    assert screen.timeline.list.hasFocus()
    assert not screen.go_up()


def test_that_the_neighbours_are_asked_for_by_key_and_button(screen: CaseScreen) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    asked: list[int] = []
    screen.step_asked.connect(asked.append)
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_PageDown, control)
    press(screen.toolbar.previous)
    assert asked == [1, -1]
    screen.show_place(1, 18)
    assert not screen.toolbar.previous.isEnabled()
    assert screen.toolbar.place.text() == "1 dari 18"


def test_that_leaving_keeps_the_draft(screen: CaseScreen, desk: Desk) -> None:
    QTest.keyClicks(screen.composer.editor, "Belum selesai")
    screen.hide()
    view = desk.casework.case(RECORD, RINA)
    assert view is not None
    assert [text for _, text, _ in view.drafts] == ["Belum selesai"]


def test_that_opening_a_case_reads_it(screen: CaseScreen, desk: Desk) -> None:
    rows = {row.record: row.unread for row in desk.casework.queue_page(QueueFilter(), RINA, 0, 9)}
    assert (rows[RECORD], rows[NEW]) == (False, True)


# -- every screen's promises


def test_that_every_control_has_a_name(screen: CaseScreen) -> None:
    controls = (QAbstractButton, QPlainTextEdit, QTabBar)
    found = [w for w in screen.findChildren(QWidget) if isinstance(w, controls) and w.isVisibleTo(screen)]
    assert len(found) > 10
    for control in found:
        assert interface(control).text(QAccessible.Text.Name), control.objectName()
    assert screen.timeline.list.accessibleName()


def test_that_the_screen_fits_the_smallest_window(screen: CaseScreen) -> None:
    layout = screen.layout()
    assert layout is not None
    for size in (screen.minimumSizeHint(), layout.minimumSize()):
        # Beside the folded rail, between menu bar and status strip.
        assert size.width() <= 1024 - 48
        assert size.height() <= 540 - 53


def test_that_a_switch_of_theme_and_language_reaches_everything(screen: CaseScreen) -> None:
    light = picture(screen)
    THEME.set_mode(Mode.DARK)
    assert picture(screen) != light
    QCoreApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.header.title.text() == TITLE
