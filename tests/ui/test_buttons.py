"""Buttons and inputs: worked by mouse, by keyboard and by screen reader alike."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import picture, press, put
from ui.parts.button import Button, Chip, Kind, Size
from ui.parts.fields import Check, Picker, Radio, SearchField
from ui.parts.inputs import DateField, NumberField
from ui.parts.person import PersonLine, initials

pytestmark = pytest.mark.usefixtures("look")


@pytest.mark.parametrize("kind", list(Kind))
def test_that_focus_shows_on_every_kind_of_button(host: QWidget, kind: Kind) -> None:
    button, other = Button("Verifikasi", kind=kind), Button("Lain")
    put(host, button, other)
    other.setFocus()
    calm = picture(button)
    button.setFocus()
    assert button.hasFocus()
    assert picture(button) != calm


def test_that_the_key_hint_gives_way_before_the_text(host: QWidget) -> None:
    hinted, plain = Button("Simpan catatan", key="Ctrl+Enter"), Button("Simpan catatan")
    assert hinted.minimumSizeHint() == plain.sizeHint()
    assert hinted.sizeHint().width() > plain.sizeHint().width()
    for button in (hinted, plain):
        button.resize(plain.sizeHint())
    assert picture(hinted) == picture(plain)
    hinted.resize(hinted.sizeHint())
    plain.resize(hinted.sizeHint())
    assert picture(hinted) != picture(plain)


def test_that_a_button_says_its_name_key_and_reason() -> None:
    button = Button("&Verifikasi", key="V")
    assert button.accessibleName() == "Verifikasi"
    assert button.accessibleDescription() == "V"
    button.set_blocked("Laporan ini hanya dapat dibaca.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "Laporan ini hanya dapat dibaca."
    button.set_blocked()
    assert button.isEnabled()
    assert button.accessibleDescription() == "V"
    assert Button(icon="star", name="Tandai").accessibleName() == "Tandai"


def test_that_a_button_is_high_enough_to_hit() -> None:
    assert Button("Buka", size=Size.INLINE).sizeHint().height() >= 24
    assert Button("Buka").sizeHint().height() == 28
    assert Button("Buka kunci", size=Size.LARGE).sizeHint().height() == 36


def test_that_a_menu_shows_as_a_chevron() -> None:
    button = Button("Lainnya")
    wide = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > wide


def test_that_a_filter_carries_its_value_and_loses_it_by_mouse_and_key(host: QWidget, qtbot: QtBot) -> None:
    chip = Chip("Unit")
    put(host, chip)
    chip.set_value("PUPR")
    assert chip.accessibleName() == chip.text() == "Unit: PUPR"
    with qtbot.waitSignal(chip.cleared):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    cross = QPoint(chip.width() - 12, chip.height() // 2)
    with qtbot.assertNotEmitted(chip.clicked), qtbot.waitSignal(chip.cleared):
        press(chip, cross)
    with qtbot.assertNotEmitted(chip.cleared), qtbot.waitSignal(chip.clicked):
        press(chip, QPoint(12, 12))
    chip.set_value()
    assert chip.text() == "Unit"


def test_that_an_empty_filter_has_nothing_to_lose(host: QWidget, qtbot: QtBot) -> None:
    chip = Chip("Unit")
    put(host, chip)
    with qtbot.assertNotEmitted(chip.cleared):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window stack
def test_that_a_filter_opens_its_choices(host: QWidget, qtbot: QtBot) -> None:
    menu = QMenu(host)
    menu.addAction("PUPR")
    chip = Chip("Unit", menu=menu)
    put(host, chip)
    with qtbot.waitSignal(menu.aboutToShow):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    menu.close()


def test_that_a_check_box_is_pressed_anywhere_and_explains_itself(host: QWidget, qtbot: QtBot) -> None:
    check = Check("Teks sebelum foto", "foto menyusul")
    put(host, check)
    press(check, QPoint(check.width() - 4, 4))
    assert check.isChecked()
    assert check.accessibleDescription() == "foto menyusul"
    check.explain("")
    assert check.sizeHint().height() >= 24


def test_that_a_list_to_choose_from_is_worked_by_keyboard(host: QWidget, qtbot: QtBot) -> None:
    picker = Picker("Unit")
    picker.addItems(["Dinas PUPR", "Dinas Perhubungan"])
    put(host, picker)
    calm = picture(picker)
    picker.setFocus()
    assert picture(picker) != calm
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentText() == "Dinas Perhubungan"
    assert picker.accessibleName() == "Unit"


def test_that_the_search_field_says_what_can_be_searched(host: QWidget) -> None:
    field = SearchField("Cari nomor, judul, isi, pelapor…", key="Ctrl+F")
    assert field.accessibleName() == "Cari nomor, judul, isi, pelapor"
    assert field.placeholderText().endswith("Ctrl+F")


def test_that_radio_buttons_exclude_each_other(host: QWidget) -> None:
    first, second = Radio("Dijawab"), Radio("&Selesai ditangani")
    put(host, first, second)
    press(first, QPoint(first.width() - 3, 3))
    assert first.isChecked()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert (first.isChecked(), second.isChecked()) == (False, True)


def test_that_a_day_is_typed_or_stepped(host: QWidget) -> None:
    field = DateField("Tanggal pelaksanaan")
    put(host, field)
    field.show_day(date(2026, 11, 20))
    assert field.text() == "20/11/2026"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 11, 21)
    assert field.calendarWidget().firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert field.sizeHint().height() == 28


def test_that_a_number_stays_in_its_bounds_and_shows_its_focus(host: QWidget) -> None:
    field, other = NumberField("Batas bulanan"), Button("Lain")
    field.setRange(0, 200)
    field.setSuffix(" MB")
    put(host, field, other)
    other.setFocus()
    calm = picture(field)
    field.setFocus()
    assert picture(field) != calm
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 0
    assert field.sizeHint().width() > NumberField().sizeHint().width()


def test_that_officers_are_chosen_like_radio_buttons(host: QWidget, qtbot: QtBot) -> None:
    first, second = PersonLine("Rina Wijaya", "Petugas"), PersonLine("H. Syarif", "")
    put(host, first, second)
    first.setChecked(True)
    press(second)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert (first.accessibleName(), second.accessibleName()) == ("Rina Wijaya, Petugas", "H. Syarif")


@pytest.mark.parametrize(
    ("name", "letters"), [("Rina Wijaya", "RW"), ("Dewi Putri Anjani", "DA"), ("Suharto", "S"), ("", "")]
)
def test_that_a_name_has_two_initials_at_most(name: str, letters: str) -> None:
    assert initials(name) == letters
