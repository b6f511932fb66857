"""Conflict cards and word marks, days, tiles, facts and photos."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import has_colour, interface, picture, press, put
from ui.look import Token, Tone, metrics
from ui.parts.choice_card import ChoiceCard
from ui.parts.days import DayCell, DayStrip
from ui.parts.diff_marks import Mark, Run, insert_runs, word_diff
from ui.parts.empty_state import EmptyState
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label
from ui.parts.meter import Meter
from ui.parts.photo import Photo, PhotoState
from ui.parts.tile import Tile

pytestmark = pytest.mark.usefixtures("look")

MARKUP = "<b>tebal</b> & <img src=x>"


@given(st.text(max_size=80), st.text(max_size=80))
def test_that_word_marks_lose_neither_text(before: str, after: str) -> None:
    runs = word_diff(before, after)
    assert "".join(run.text for run in runs if run.mark is not Mark.DELETED) == after
    assert "".join(run.text for run in runs if run.mark is not Mark.INSERTED) == before


def test_that_a_changed_phrase_is_one_change_and_not_confetti() -> None:
    runs = word_diff("Lampu padam sejak Senin.", "Lampu PJU tidak menyala sejak Senin.")
    assert runs == (
        Run("Lampu "),
        Run("padam", Mark.DELETED),
        Run("PJU tidak menyala", Mark.INSERTED),
        Run(" sejak Senin."),
    )
    assert word_diff("a b c", "x y z") == (Run("a b c", Mark.DELETED), Run("x y z", Mark.INSERTED))


def test_that_marks_are_lines_as_well_as_colours() -> None:
    document = QTextDocument()
    insert_runs(QTextCursor(document), [Run("lama", Mark.DELETED), Run("baru", Mark.INSERTED)])
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(document.characterCount() - 2)
    assert cursor.charFormat().fontUnderline()


def test_that_sides_exclude_each_other_and_say_what_changed(host: QWidget, qtbot: QtBot) -> None:
    mine = ChoiceCard(word_diff("sejak 2 Oktober", "sejak 12 Oktober"), key="1", what="Versi Anda")
    theirs = ChoiceCard([Run("sejak 2 Oktober")], key="2", what="Versi pusat")
    put(host, mine, theirs)
    press(mine, QPoint(mine.width() - 5, mine.height() - 5))
    assert mine.isChecked()
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    assert theirs.isChecked()
    assert not mine.isChecked()
    assert mine.accessibleName() == "Versi Anda: sejak 12 Oktober"
    assert mine.accessibleDescription() == "Dihapus: 2. Ditambah: 12"
    assert interface(mine).role() is QAccessible.Role.RadioButton


def test_that_a_side_is_tall_enough_for_its_text() -> None:
    card = ChoiceCard([Run("kata " * 60)])
    assert card.heightForWidth(200) > card.heightForWidth(500) > 3 * metrics().height()


def test_that_the_day_strip_tells_today_and_the_deadline(host: QWidget) -> None:
    strip = DayStrip()
    first = date(2026, 11, 18)
    cells = [DayCell(first + timedelta(days=after), after not in (3, 4), "akhir pekan") for after in range(9)]
    strip.resize(300, strip.sizeHint().height())
    strip.show_days(cells, today=date(2026, 11, 20), due=date(2026, 11, 26), says="Empat hari kerja lagi")
    assert strip.accessibleName() == "Empat hari kerja lagi"
    calm = picture(strip)
    strip.show_days(cells, today=date(2026, 11, 24), due=date(2026, 11, 19), says="Lewat")
    assert picture(strip) != calm
    assert has_colour(picture(strip), Token.RED_TINT)
    assert not has_colour(calm, Token.RED_TINT)


def test_that_a_tile_is_a_button_that_says_its_figure(host: QWidget, qtbot: QtBot) -> None:
    tile = Tile("Lewat tenggat", "alert-circle")
    tile.show_figure("61", "12 lebih dari 5 hk", tone=Tone.RED, spark=(3, 1, 2))
    assert tile.accessibleName() == "Lewat tenggat: 61. 12 lebih dari 5 hk"
    assert tile.sizeHint().height() == 82
    put(host, tile)
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Space)
    tile.set_label("Overdue")
    assert tile.accessibleName().startswith("Overdue: 61")


def test_that_facts_are_reused_and_hidden_when_there_are_fewer(host: QWidget) -> None:
    facts = Facts([Fact("Pelapor", "Anonim", "lock", "identitas ditutup"), Fact("Unit", "PUPR")])
    put(host, facts)
    facts.show_facts([Fact("Pelapor", MARKUP)])
    shown = [label for label in facts.findChildren(Label) if label.isVisible()]
    assert [label.text() for label in shown] == ["Pelapor", MARKUP]
    assert shown[1].accessibleName() == f"Pelapor: {MARKUP}"


def test_that_a_photo_says_whether_it_is_here(host: QWidget) -> None:
    image = QImage(64, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkRed)
    photo = Photo()
    photo.show_remote("Unduh · 92 kB")
    assert (photo.state, photo.accessibleName()) == (PhotoState.REMOTE, "Unduh · 92 kB, belum diunduh")
    remote = picture(photo)
    photo.show_loading("lubang-1 · 180 kB")
    assert photo.accessibleName() == "lubang-1 · 180 kB, sedang diunduh"
    photo.show_image(image, "lubang-1 · 180 kB")
    assert (photo.state, photo.accessibleName()) == (PhotoState.HERE, "lubang-1 · 180 kB")
    assert picture(photo) != remote
    assert picture(photo).pixelColor(52, 37) == image.pixelColor(0, 0)
    photo.show_image(QImage(), "rusak")
    assert photo.accessibleName() == "rusak, tidak dapat dibaca"
    photo.show_file("surat.pdf · 40 kB")
    assert photo.accessibleName() == "surat.pdf · 40 kB"


def test_that_an_empty_state_offers_one_way_on(host: QWidget) -> None:
    empty = EmptyState("inbox", "Tidak ada yang cocok", "Hapus satu saringan.", button="Hapus saringan")
    put(host, empty)
    assert empty.accessibleName() == "Tidak ada yang cocok. Hapus satu saringan."
    assert empty.button.isVisible()
    empty.show_state("check", "Tidak ada yang menunggu")
    assert not empty.button.isVisible()


def test_that_a_meter_says_its_share() -> None:
    meter = Meter(0.5, says="2 dari 3 dipilih")
    assert meter.accessibleName() == "2 dari 3 dipilih"
    half = picture(meter)
    meter.show_share(9.0)
    assert picture(meter) != half
