"""The preview of the queue: what an officer decides by, and actions that say why they rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.intents import Kind
from tests.ui.counter import Counter, refused
from tests.ui.opened import carried, open_queue, preview_number
from tests.ui.seen import picture, press
from ui.look import THEME, Mode

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


def test_that_the_preview_says_what_an_officer_decides_by(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    preview = screen.preview
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    assert preview.title.text().startswith("Jalan berlubang")
    assert preview.due.text() == "Lewat 2 hari kerja"
    assert preview.due_rest.text() == "· verifikasi seharusnya 20 Nov"
    assert "Lubangnya sedalam 30 cm" in preview.text.toPlainText()
    assert not preview.because.isVisible()
    press(preview.why)
    assert preview.because.isVisible()
    assert "19 Nov (cuti bersama)" in preview.because.text()
    assert "PermenPANRB 62/2018" in preview.because.text()


def test_that_markup_in_a_report_is_shown_as_it_was_written(qtbot: QtBot) -> None:
    counter = Counter()
    counter.rows[0] = replace(counter.rows[0], title="<b>Jalan</b> &amp; <img src=x>")
    screen = open_queue(qtbot, counter)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    assert screen.preview.title.text() == "<b>Jalan</b> &amp; <img src=x>"
    assert screen.preview.title.textFormat() is Qt.TextFormat.PlainText


def test_that_what_may_not_be_done_says_why(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(offers=refused(Kind.VERIFY, Kind.ARCHIVE)))
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    verify = screen.preview.footer.buttons[Kind.VERIFY]
    assert not verify.isEnabled()
    assert verify.toolTip() == "Tindakan ini tidak berlaku pada status laporan sekarang."
    assert verify.accessibleDescription() == verify.toolTip()
    archive = screen.preview.footer.entries[Kind.ARCHIVE]
    assert not archive.isEnabled()
    assert archive.toolTip() == verify.toolTip()


def test_that_one_reason_against_everything_stands_in_sight(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(offers=refused(*Kind)))
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    assert screen.preview.footer.why_none.isVisible()
    screen.preview.footer.show_offers(refused(Kind.VERIFY))
    assert not screen.preview.footer.why_none.isVisible()


def test_that_the_footer_acts_on_the_report_that_is_shown(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    with qtbot.waitSignal(screen.act_asked) as asked:
        press(screen.preview.footer.buttons[Kind.DISPOSE])
    assert carried(asked) == ["sp4n:5218120", Kind.DISPOSE]
    with qtbot.waitSignal(screen.act_asked) as more:
        screen.preview.footer.entries[Kind.NOTE].trigger()
    assert carried(more) == ["sp4n:5218120", Kind.NOTE]


def test_that_a_title_of_any_length_leaves_the_actions_in_sight(qtbot: QtBot) -> None:
    counter = Counter()
    counter.rows[0] = replace(counter.rows[0], title="Jalan rusak berat sekali " * 40)
    screen = open_queue(qtbot, counter)
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    footer = screen.preview.footer
    assert footer.geometry().bottom() <= screen.preview.height()
    assert not footer.buttons[Kind.VERIFY].visibleRegion().isEmpty()


def test_that_a_narrow_window_folds_filters_and_preview(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter(), width=848, height=487)
    assert not screen.preview.isVisible()
    assert screen.toolbar.all_filters.isVisible()
    assert not screen.toolbar.stage.isVisible()
    screen.toolbar.stage.choose(frozenset({"unverified"}))
    assert screen.toolbar.all_filters.text() == "Saring: 1"
    screen.toolbar.all_filters.cleared.emit()
    assert screen.toolbar.stage.chosen == frozenset()


@pytest.mark.parametrize("percent", [100, 150])
def test_that_the_screen_fits_a_small_window(qtbot: QtBot, percent: int) -> None:
    screen = open_queue(qtbot, Counter())
    THEME.set_percent(percent)
    hint = screen.minimumSizeHint()
    assert hint.width() <= 1024 - 48
    assert hint.height() <= 540 - 53


def test_that_everything_that_can_be_pressed_has_a_name(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    qtbot.waitUntil(lambda: preview_number(screen) == "5218120")
    controls = [*screen.findChildren(QAbstractButton), *screen.findChildren(QLineEdit), screen.table]
    nameless = [
        f"{type(each).__name__} {each.objectName()}"
        for each in controls
        if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus and not each.accessibleName()
    ]
    assert nameless == []


def test_that_the_look_can_be_switched_while_it_is_open(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    light = picture(screen)
    THEME.set_mode(Mode.DARK)
    assert picture(screen) != light


def test_that_the_language_can_be_switched_while_it_is_open(qtbot: QtBot) -> None:
    screen = open_queue(qtbot, Counter())
    screen.toolbar.unit.choose(frozenset({"PUPR"}))
    for widget in (screen, screen.toolbar, screen.preview, screen.preview.footer):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert screen.toolbar.unit.text() == "Unit: PUPR"
    assert screen.table.accessibleName() == "Antrean laporan"
    assert screen.toolbar.filter().units == {"PUPR"}
