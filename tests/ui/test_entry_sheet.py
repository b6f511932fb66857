"""Lembar entri: field by field in the platform's order, by keyboard alone, and told how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.casework.views import EntryItem
from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Complaint
from desktop.domain.stages import StageTable
from desktop.exchange.entry_sheet import printed
from desktop.store import base
from desktop.store.gate import Writer
from tests.ui.office_desk import desk_of
from tests.ui.opened import carried
from tests.ui.seen import press
from tests.unit.office import ADMIN, NOW, RINA, SmallOffice, complaint
from ui.desk import Desk
from ui.entry_sheet import EntrySheetScreen
from ui.entry_sheet.printing import document, print_sheet
from ui.problems import Problem

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

FIRST, SECOND = "sp4n:5218000", "sp4n:5218001"
TITLE = "Jalan berlubang di depan pasar"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path, gateway=False)
    made.receive(complaint(5218000), complaint(5218001))
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Iterator[Desk]:
    made = desk_of(office)
    yield made
    made.close()


def verify(desk: Desk, *records: str, title: str = TITLE) -> None:
    for record in records:
        seen = desk.casework.case(record, RINA)
        action = a.Verify(title, Classification.NON_SUPERVISORY, unit="pupr")
        desk.casework.act(action, RINA, record, seen)


def opened(qtbot: QtBot, desk: Desk) -> EntrySheetScreen:
    screen = EntrySheetScreen(desk)
    qtbot.addWidget(screen)
    screen.resize(1190, 644)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.list.setFocus()
    return screen


def item(desk: Desk, record: str) -> EntryItem:
    return next(each for each in desk.casework.entry_sheet(RINA) if each.record == record)


def type_key(code: Qt.Key, *, ctrl: bool = False) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focus, code, held)


def lines(screen: EntrySheetScreen) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(screen.list.lines.index(n).data(role)) for n in range(screen.list.lines.rowCount())]


def shown_by_platform(office: SmallOffice, seen: Complaint, fields: frozenset[str]) -> None:
    """The platform shows this complaint two days later."""
    with office.database.writing(Writer.SYNC) as session:
        base.observe_export(session, NOW + timedelta(days=2), [(seen, fields)], StageTable())


# -- the way through the form


def test_that_the_keyboard_alone_copies_every_field_in_order_and_ends_at_the_button(
    qtbot: QtBot, desk: Desk
) -> None:
    verify(desk, FIRST)
    screen = opened(qtbot, desk)
    type_key(Qt.Key.Key_Return)
    copied: list[str] = []
    for _ in screen.form.buttons:
        type_key(Qt.Key.Key_Return)
        copied.append(QApplication.clipboard().text())
    assert copied == [value for _, value in item(desk, FIRST).fields]
    assert copied[:2] == ["5218000", TITLE]
    assert screen.done.hasFocus()


def test_that_ctrl_enter_marks_the_action_and_goes_on_to_the_next(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST, SECOND)
    screen = opened(qtbot, desk)
    assert screen.number.text() == "5218000"
    type_key(Qt.Key.Key_Return, ctrl=True)
    assert item(desk, FIRST).state == "entered"
    assert screen.number.text() == "5218001"
    assert item(desk, SECOND).state == "todo"
    assert screen.left_over.text().startswith("1 ")


def test_that_what_is_entered_says_by_whom_and_cannot_be_marked_twice(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST)
    screen = opened(qtbot, desk)
    press(screen.done)
    assert not screen.done.isEnabled()
    assert screen.done.toolTip() == "menunggu konfirmasi"
    assert screen.who.text().startswith("Dientri Rina Wijaya")


def test_that_an_export_that_shows_the_same_confirms_the_line(
    qtbot: QtBot, desk: Desk, office: SmallOffice
) -> None:
    verify(desk, FIRST)
    desk.casework.mark_entered(item(desk, FIRST).intent, RINA)
    view = desk.casework.case(FIRST, RINA)
    assert view is not None
    moved = replace(view.complaint, status_name="Terverifikasi")
    shown_by_platform(office, moved, frozenset({"title", "classification", "unit", "status_name"}))
    screen = opened(qtbot, desk)
    assert item(desk, FIRST).state == "confirmed"
    assert "terkonfirmasi" in " ".join(lines(screen))


def test_that_an_export_that_shows_something_else_says_what_differs(
    qtbot: QtBot, desk: Desk, office: SmallOffice
) -> None:
    verify(desk, FIRST)
    desk.casework.mark_entered(item(desk, FIRST).intent, RINA)
    view = desk.casework.case(FIRST, RINA)
    assert view is not None
    other = replace(view.complaint, title="Judul yang lain")
    shown_by_platform(office, other, frozenset({"title", "status_name"}))
    screen = opened(qtbot, desk)
    assert item(desk, FIRST).state == "differs"
    assert "berbeda" in " ".join(lines(screen))
    assert screen.difference is not None
    said = screen.difference.accessibleName()
    assert said == "Di pusat berbeda: Judul: Judul yang lain; Status: Belum Terverifikasi"
    assert screen.done.isEnabled()


def test_that_the_complaint_can_be_opened_from_its_line(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST)
    screen = opened(qtbot, desk)
    with qtbot.waitSignal(screen.case_asked) as asked:
        press(screen.open)
    assert carried(asked) == [FIRST]


# -- paper and workbook


def test_that_the_workbook_holds_what_is_still_to_be_entered(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    verify(desk, FIRST, SECOND)
    desk.casework.mark_entered(item(desk, FIRST).intent, RINA)
    opened(qtbot, desk).write(str(tmp_path / "lembar.xlsx"))
    (sheet,) = load_workbook(tmp_path / "lembar.xlsx").worksheets
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "5218001" in cells
    assert "5218000" not in cells


def test_that_a_place_that_cannot_be_written_is_said_in_words(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    verify(desk, FIRST)
    said: list[object] = []
    desk.problem.connect(said.append)
    opened(qtbot, desk).write(str(tmp_path / "tiada" / "lembar.xlsx"))
    problem = said[0]
    assert isinstance(problem, Problem)
    assert problem.happened == "Lembar entri tidak dapat disimpan."


def test_that_the_printed_list_shows_markup_as_it_was_written(desk: Desk, tmp_path: Path) -> None:
    verify(desk, FIRST, title="<b>Jalan</b> & <img src=x>")
    sheet = printed(desk.casework.entry_sheet(RINA), office="Kab. Mempawah", zone=desk.casework.zone, now=NOW)
    assert "<b>Jalan</b> & <img src=x>" in document(sheet).toPlainText()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "lembar.pdf"))
    print_sheet(sheet, printer)
    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF")


def test_that_nothing_can_be_printed_or_saved_once_all_is_entered(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST)
    screen = opened(qtbot, desk)
    assert screen.save.isEnabled()
    press(screen.done)
    assert not screen.save.isEnabled()
    assert not screen.print.isEnabled()
    assert screen.print.toolTip() == "Tidak ada yang perlu dientri."


# -- edges


def test_that_an_empty_sheet_says_what_would_stand_here(qtbot: QtBot, desk: Desk) -> None:
    screen = opened(qtbot, desk)
    assert screen.empty.isVisible()
    assert screen.empty.accessibleName().startswith("Tidak ada yang perlu dientri")
    assert not screen.save.isVisible()


def test_that_somebody_without_access_to_cases_sees_an_empty_sheet(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST)
    desk.person = ADMIN
    assert opened(qtbot, desk).empty.isVisible()


def test_that_reading_again_leaves_the_chosen_line_and_the_focus(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST, SECOND)
    screen = opened(qtbot, desk)
    type_key(Qt.Key.Key_Down)
    assert screen.number.text() == "5218001"
    type_key(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    screen.reload()
    assert screen.number.text() == "5218001"
    assert QApplication.focusWidget() is focus


def test_that_long_texts_and_a_change_of_language_keep_the_small_screen(qtbot: QtBot, desk: Desk) -> None:
    verify(desk, FIRST, title="Jalan berlubang " * 12)
    screen = opened(qtbot, desk)
    screen.resize(1024, 540)
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.minimumSizeHint().width() <= 1024
    assert screen.minimumSizeHint().height() <= 540
    nameless = [
        button.objectName()
        for button in screen.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert nameless == []
