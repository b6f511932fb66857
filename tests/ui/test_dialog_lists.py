"""The searchable lists of the forms: whose units they hold, how they are searched, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import Choice
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from tests.ui.dialog_opened import NEW, OLD, dialog_office, opened, seen, waiting
from tests.ui.office_desk import desk_of
from tests.ui.seen import has_colour, interface, picture, put
from tests.unit.office import SmallOffice, complaint
from ui.desk import Desk
from ui.dialogs.card import EditDialog, VerifyDialog
from ui.dialogs.simple import AuthorityDialog, DisposeDialog
from ui.look import Token
from ui.parts.search_picker import SearchPicker

# What Qt says of every list that opens by itself where there is no real screen.
OFFSCREEN = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
UNITS = (
    Choice("pupr", "Dinas Pekerjaan Umum", "PUPR · Jembatan, Jalan rusak"),
    Choice("dlh", "Dinas Lingkungan Hidup", "DLH · Persampahan"),
    Choice("dinsos", "Dinas Sosial", "Dinsos"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = dialog_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def picker(host: QWidget, qtbot: QtBot) -> SearchPicker:
    made = SearchPicker(UNITS, "", wanted="Ketik nama unit")
    made.setAccessibleName("Unit")
    put(host, made)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def found(picker: SearchPicker) -> list[str]:
    """The names that the open list of matches holds."""
    model = picker.found.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


@OFFSCREEN
def test_that_typing_what_a_unit_handles_finds_it_and_enter_takes_it(
    picker: SearchPicker, qtbot: QtBot
) -> None:
    QTest.keyClicks(picker, "jembat")
    qtbot.waitUntil(picker.found.isVisible)
    assert found(picker) == ["Dinas Pekerjaan Umum"]
    QTest.keyClick(picker.found, Qt.Key.Key_Down)
    QTest.keyClick(picker.found, Qt.Key.Key_Return)
    assert (picker.chosen, picker.currentText()) == ("pupr", "Dinas Pekerjaan Umum")
    assert picker.note == "PUPR · Jembatan, Jalan rusak"


@OFFSCREEN
def test_that_a_short_name_is_enough_when_only_one_is_meant(picker: SearchPicker, host: QWidget) -> None:
    QTest.keyClicks(picker, "dlh")
    picker.found.hide()
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    host.setFocus()
    assert (picker.chosen, picker.currentText()) == ("dlh", "Dinas Lingkungan Hidup")


def test_that_what_matches_several_or_nothing_chooses_nothing(picker: SearchPicker) -> None:
    for text in ("dinas", "polisi"):
        picker.line.setText(text)
        picker.line.editingFinished.emit()
        assert (picker.chosen, picker.unknown) == ("", text)


def test_that_a_matching_line_is_read_out_with_what_it_handles(picker: SearchPicker) -> None:
    index = picker.model().index(1, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Dinas Lingkungan Hidup, DLH · Persampahan"
    assert interface(picker.line).text(QAccessible.Text.Name) == "Unit"
    assert picker.found.accessibleName() == "Unit"


def test_that_scrolling_a_form_changes_no_list_in_it(picker: SearchPicker) -> None:
    picker.choose("dlh")
    nowhere, down = QPointF(5, 5), QPoint(0, -120)
    still, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase, inverted = Qt.ScrollPhase.NoScrollPhase, False
    wheel = QWheelEvent(nowhere, nowhere, QPoint(), down, still, none, phase, inverted)
    QApplication.sendEvent(picker, wheel)
    assert picker.chosen == "dlh"


def test_that_only_units_of_the_cases_agency_are_offered_and_say_what_they_handle(
    desk: Desk, host: QWidget
) -> None:
    dialog = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    names = [dialog.unit.itemText(at) for at in range(dialog.unit.count())]
    assert names == ["Dinas Kominfo", "Dinas PUPR"]
    dialog.unit.choose("pupr")
    assert dialog.handles.text() == "PUPR · Jembatan"
    officers = [dialog.officer.itemText(at) for at in range(dialog.officer.count())]
    assert "Andi Sambas" not in officers
    assert "Dewi Anjani" in officers


def test_that_a_unit_nobody_knows_any_more_stays_where_it_is(
    desk: Desk, host: QWidget, office: SmallOffice
) -> None:
    office.receive(replace(complaint(7, Stage.IN_PROGRESS), unit="lama", category_id="99", category="Lama"))
    dialog = opened(desk, host, Kind.EDIT, "sp4n:7", EditDialog)
    dialog.priority.group.button(2).click()
    dialog.save()
    case = seen(desk, "sp4n:7").complaint
    assert (case.unit, case.category, case.priority.value) == ("lama", "Lama", "urgent")


def test_that_a_name_in_no_list_is_said_beside_it_in_red_and_nothing_is_saved(
    desk: Desk, host: QWidget
) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    dialog.unit.line.setText("Dinas Antah")
    dialog.save()
    assert dialog.faults() == {"unit": "“Dinas Antah” tidak ada di daftar. Pilih salah satu yang tersedia."}
    dialog.title.setFocus()
    assert has_colour(picture(dialog.unit), Token.RED)
    assert waiting(desk) == []


def test_that_disposing_can_name_the_officer_too(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    dialog.unit.choose("pupr")
    dialog.officer.choose("dewi")
    dialog.save()
    case = seen(desk, OLD).complaint
    assert (case.unit, case.officer, waiting(desk)) == ("pupr", "dewi", [Kind.DISPOSE])


def test_that_another_agency_is_never_ones_own(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.NOT_OUR_AUTHORITY, OLD, AuthorityDialog)
    assert [dialog.agency.itemText(at) for at in range(dialog.agency.count())] == ["Kab. Sambas"]
