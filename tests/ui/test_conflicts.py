"""Deciding a conflict: both sides are seen, nothing is decided by itself, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.merge import Clash
from desktop.store.outbox import Settlement
from tests.ui.busy_office import CLASHING, MINE, THEIRS, busy_office, clash, desk_for, settle, verify
from tests.ui.opened import carried
from tests.ui.seen import press
from tests.ui.standing import nameless, retranslate, stand, strike
from tests.unit.office import RINA, SmallOffice, complaint
from ui.conflicts import ConflictsScreen
from ui.conflicts.merged import MergedBox
from ui.desk import Desk

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    clash(made)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice) -> Desk:
    return desk_for(office)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> ConflictsScreen:
    made = stand(qtbot, ConflictsScreen(desk))
    made.parts[0].mine.setFocus()
    return made


def second_conflict(office: SmallOffice) -> str:
    office.receive(complaint(5218500, title="Bangku taman rusak"))
    intent = verify(office, "sp4n:5218500", "Bangku taman rusak di alun-alun")
    office.receive(complaint(5218500, title="Kursi taman rusak"), rev=2)
    clashes = (Clash("title", "Bangku taman rusak", "Bangku taman rusak di alun-alun", "Kursi taman rusak"),)
    settle(office, Settlement(intent, "conflict", rev=2, clashes=clashes, by_name="Admin Kominfo"))
    return intent


def result(office: SmallOffice) -> tuple[str, str]:
    view = office.casework.case(CLASHING, RINA)
    assert view is not None
    return view.complaint.title, view.complaint.unit


def test_that_nothing_is_chosen_for_a_person_and_what_lacks_is_named(screen: ConflictsScreen) -> None:
    assert [part.chosen for part in screen.parts] == [False, False]
    assert not screen.save.isEnabled()
    assert screen.missing.text() == "Belum dipilih: Judul, Unit"
    assert screen.progress.text() == "0 dari 2 dipilih"


def test_that_keys_decide_and_the_result_is_sent_again(screen: ConflictsScreen, office: SmallOffice) -> None:
    strike(Qt.Key.Key_1)
    strike(Qt.Key.Key_N)
    assert screen.parts[1].mine.hasFocus()
    strike(Qt.Key.Key_2)
    assert screen.parts[0].result.text() == MINE
    strike(Qt.Key.Key_Return, ctrl=True)
    assert office.casework.conflicts(RINA) == ()
    assert result(office) == (MINE, "kominfo")
    assert screen.empty.isVisible()


def test_that_a_text_of_ones_own_can_be_the_result(screen: ConflictsScreen, office: SmallOffice) -> None:
    screen.parts[1].choose(1)
    strike(Qt.Key.Key_3)
    own = screen.parts[0].editor
    assert own.toPlainText() == MINE
    own.selectAll()
    QTest.keyClicks(own, "PJU padam dan menunggu penggantian")
    strike(Qt.Key.Key_Return, ctrl=True)
    assert result(office) == ("PJU padam dan menunggu penggantian", "pupr")


def test_that_letters_and_figures_typed_in_ones_own_text_stay_there(screen: ConflictsScreen) -> None:
    screen.parts[0].write_own()
    own = screen.parts[0].editor
    own.selectAll()
    QTest.keyClicks(own, "nomor 12")
    assert own.toPlainText() == "nomor 12"
    assert own.hasFocus()
    assert not screen.parts[1].chosen


def test_that_an_emptied_text_of_ones_own_is_a_choice_that_is_shown(screen: ConflictsScreen) -> None:
    screen.parts[0].write_own()
    screen.parts[0].choose(2)
    assert not screen.parts[0].editor.isVisible()
    assert screen.parts[0].value == THEIRS


def test_that_units_are_shown_by_name_and_chosen_never_written(screen: ConflictsScreen) -> None:
    unit = screen.parts[1]
    assert unit.mine.accessibleName() == "Versi Anda: Dinas PUPR"
    assert unit.theirs.accessibleName() == "Versi pusat: Dinas Kominfo"
    assert not unit.write.isVisible()
    unit.mine.setFocus()
    strike(Qt.Key.Key_3)
    assert not unit.chosen


def test_that_word_marks_are_told_to_a_screen_reader(screen: ConflictsScreen) -> None:
    assert "Ditambah: sejak 12 Oktober" in screen.parts[0].mine.accessibleDescription()
    assert "Dihapus: Lampu jalan padam" in screen.parts[0].theirs.accessibleDescription()


def test_that_one_press_takes_a_whole_side(screen: ConflictsScreen, office: SmallOffice) -> None:
    press(screen.all_theirs)
    assert screen.save.isEnabled()
    assert not screen.missing.isVisible()
    press(screen.save)
    assert result(office) == (THEIRS, "kominfo")


def test_that_what_merged_by_itself_is_told_and_can_be_folded(screen: ConflictsScreen) -> None:
    box = screen.findChild(MergedBox, "conflict_merged")
    assert box is not None
    values = {part.accessibleName() for part in box.lines}
    assert values == {"Klasifikasi: Tidak berkadar pengawasan", "Kategori: Penerangan jalan"}
    press(box.fold)
    assert box.fold.text() == "Lihat"
    assert not box.lines[0].isVisible()


def test_that_several_conflicts_stand_in_a_list_and_any_can_be_chosen(
    screen: ConflictsScreen, office: SmallOffice
) -> None:
    assert not screen.list.isVisible()
    second_conflict(office)
    screen.reload()
    assert screen.list.isVisible()
    assert len(screen.list.lines.lines) == 2
    screen.list.setCurrentIndex(screen.list.lines.index(1))
    assert screen.about.text().startswith("5218500")
    assert len(screen.parts) == 1


def test_that_choices_survive_a_redraw(screen: ConflictsScreen, office: SmallOffice) -> None:
    strike(Qt.Key.Key_1)
    second_conflict(office)
    screen.reload()
    assert screen.parts[0].chosen
    assert screen.about.text().startswith("5218099")


def test_that_putting_off_shows_the_next_and_loses_nothing(
    screen: ConflictsScreen, office: SmallOffice
) -> None:
    second_conflict(office)
    screen.reload()
    press(screen.later)
    assert screen.about.text().startswith("5218500")
    assert len(office.casework.conflicts(RINA)) == 2


def test_that_a_conflict_settled_elsewhere_is_said_and_not_sent(
    screen: ConflictsScreen, office: SmallOffice
) -> None:
    press(screen.all_mine)
    (waiting,) = office.casework.conflicts(RINA)
    office.casework.withdraw(waiting.intent, RINA)
    before = len(office.casework.outbox(online=False).waiting)
    press(screen.save)
    assert len(office.casework.outbox(online=False).waiting) == before
    assert screen.missing.isVisible()
    assert screen.missing.text() == "Tindakan ini sudah diselesaikan di tempat lain."


def test_that_a_narrow_window_moves_the_base_into_the_description(desk: Desk, qtbot: QtBot) -> None:
    narrow = stand(qtbot, ConflictsScreen(desk), 976, 490)
    part = narrow.parts[0]
    assert not part.middle.isVisible()
    assert part.name.accessibleDescription() == "Lampu jalan padam sepanjang Jl. Gusti M. Taufik"
    assert narrow.save.isVisible()


def test_that_the_whole_case_can_be_asked_for(screen: ConflictsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.case_asked) as asked:
        press(screen.open)
    assert carried(asked) == [CLASHING]


def test_that_another_language_keeps_what_was_chosen(screen: ConflictsScreen) -> None:
    strike(Qt.Key.Key_1)
    screen.parts[1].choose(2)
    retranslate(screen)
    assert [part.value for part in screen.parts] == [MINE, "kominfo"]
    screen.parts[0].write_own()
    screen.parts[0].editor.setPlainText("Sendiri")
    retranslate(screen)
    assert screen.parts[0].value == "Sendiri"


def test_that_every_control_has_a_name(screen: ConflictsScreen) -> None:
    assert nameless(screen) == []


def test_that_it_fits_a_small_screen(screen: ConflictsScreen) -> None:
    layout = screen.layout()
    assert layout is not None
    assert screen.minimumSizeHint().height() <= 460
    assert layout.minimumSize().width() <= 1190


def test_that_no_conflict_is_said_in_words(tmp_path: Path, qtbot: QtBot) -> None:
    calm = busy_office(tmp_path)
    screen = stand(qtbot, ConflictsScreen(desk_for(calm)))
    assert screen.empty.accessibleName().startswith("Tidak ada konflik.")
    assert screen.empty.isVisible()
    calm.close()
