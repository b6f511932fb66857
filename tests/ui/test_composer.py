"""What is written is never lost, is sent only where it belongs, and says who will read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import CaseView
from desktop.domain.complaint import EntryKind, Stage
from desktop.domain.intents import Kind
from tests.ui.office_desk import desk_of
from tests.ui.seen import has_colour, picture, press, put
from tests.unit.office import RINA, SmallOffice, complaint
from ui.case.writing import LONGEST
from ui.composer import Composer
from ui.desk import Desk
from ui.look import Token
from ui.problems import Problem

RECORD, OTHER, CLOSED = "sp4n:1", "sp4n:2", "sp4n:3"
PUBLIC, NOTE = Kind.FOLLOW_UP, Kind.NOTE


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(1, Stage.IN_PROGRESS), complaint(2, Stage.IN_PROGRESS), complaint(3, Stage.CLOSED))
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def composer(desk: Desk, host: QWidget) -> Composer:
    made = Composer(desk)
    put(host, made)
    made.show_case(case(desk))
    return made


def case(desk: Desk, record: str = RECORD) -> CaseView:
    view = desk.casework.case(record, RINA)
    assert view is not None
    return view


def drafts(desk: Desk, record: str = RECORD) -> dict[str, str]:
    return {kind: text for kind, text, _ in case(desk, record).drafts}


def written(desk: Desk) -> list[str]:
    return [entry.kind for entry in case(desk).entries if entry.kind != EntryKind.ARRIVED]


def write(composer: Composer, text: str) -> None:
    QTest.keyClicks(composer.editor, text)


def test_that_ctrl_enter_sends_and_leaves_an_empty_place(
    desk: Desk, composer: Composer, qtbot: QtBot
) -> None:
    write(composer, "Sudah ditambal.")
    with qtbot.waitSignal(composer.sent):
        QTest.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = case(desk).entries[0]
    assert (entry.kind, entry.text) == (EntryKind.FOLLOW_UP, "Sudah ditambal.")
    assert composer.editor.toPlainText() == ""
    composer.flush()
    assert drafts(desk) == {}


def test_that_a_note_stays_inside_the_office(desk: Desk, composer: Composer) -> None:
    composer.compose(NOTE)
    write(composer, "Perlu survei.")
    press(composer.submit)
    assert written(desk) == [EntryKind.NOTE]


def test_that_ground_sentence_verb_and_icon_change_together(composer: Composer) -> None:
    assert not has_colour(picture(composer), Token.NOTE)
    public = composer.submit.text()
    composer.compose(NOTE)
    assert has_colour(picture(composer), Token.NOTE)
    assert composer.submit.text() != public
    assert "tidak dikirim" in composer.editor.accessibleName()


def test_that_a_second_after_the_last_key_the_draft_is_on_the_disk(
    desk: Desk, composer: Composer, qtbot: QtBot
) -> None:
    write(composer, "Yth. Pelapor")
    with qtbot.waitSignal(composer.keepers[PUBLIC].kept, timeout=3000):
        pass
    assert drafts(desk) == {"follow_up": "Yth. Pelapor"}
    assert composer.state.text() == "Draf tersimpan 08.00.00"


def test_that_drafts_come_back_each_in_its_place(desk: Desk, composer: Composer, host: QWidget) -> None:
    write(composer, "Untuk pelapor")
    composer.compose(NOTE)
    write(composer, "Untuk rekan")
    composer.flush()
    again = Composer(desk)
    put(host, again)
    again.show_case(case(desk))
    texts = {kind: editor.toPlainText() for kind, editor in again.editors.items()}
    assert texts == {PUBLIC: "Untuk pelapor", NOTE: "Untuk rekan"}
    assert "Draf dari" in again.state.text()


def test_that_another_case_neither_takes_nor_loses_a_draft(desk: Desk, composer: Composer) -> None:
    write(composer, "Untuk laporan pertama")
    composer.show_case(case(desk, OTHER))
    assert composer.editor.toPlainText() == ""
    assert drafts(desk, OTHER) == {}
    composer.show_case(case(desk))
    assert composer.editor.toPlainText() == "Untuk laporan pertama"


def test_that_showing_the_case_again_keeps_what_is_being_written(desk: Desk, composer: Composer) -> None:
    write(composer, "Sedang ditulis")
    composer.show_case(case(desk))
    assert composer.editor.toPlainText() == "Sedang ditulis"


def test_that_an_older_draft_never_replaces_what_is_being_written(desk: Desk, composer: Composer) -> None:
    write(composer, "Sudah tersimpan")
    composer.flush()
    write(composer, ", dan ini belum")
    written = composer.editor.toPlainText()
    assert "belum" in written
    composer.show_case(case(desk))
    assert composer.editor.toPlainText() == written


def test_that_a_withdrawn_text_comes_back_into_an_empty_place(desk: Desk, composer: Composer) -> None:
    write(composer, "Ditarik kembali")
    press(composer.submit)
    intent = desk.casework.outbox(online=False).waiting[0].intent
    desk.casework.withdraw(intent, RINA)
    composer.show_case(case(desk))
    assert composer.editor.toPlainText() == "Ditarik kembali"


def test_that_a_text_beyond_the_limit_is_kept_but_not_sent(desk: Desk, composer: Composer) -> None:
    composer.editor.setPlainText("a" * (LONGEST + 3))
    assert not composer.submit.isEnabled()
    assert "3" in composer.state.text()
    composer.send()
    assert written(desk) == []
    composer.editor.setPlainText("a" * LONGEST)
    assert composer.submit.isEnabled()


def test_that_a_refusal_is_said_beside_the_button_and_notes_stay_possible(
    desk: Desk, composer: Composer
) -> None:
    composer.show_case(case(desk, CLOSED))
    assert composer.kind is NOTE
    composer.compose(PUBLIC)
    composer.editor.setPlainText("Terlambat")
    assert not composer.submit.isEnabled()
    assert composer.state.text() == composer.submit.accessibleDescription() != ""
    composer.compose(NOTE)
    composer.editor.setPlainText("Masih boleh")
    assert composer.submit.isEnabled()


def test_that_a_file_shows_its_size_first_and_travels_with_the_text(
    desk: Desk, composer: Composer, tmp_path: Path
) -> None:
    photo = tmp_path / "lubang.pdf"
    photo.write_bytes(b"%PDF" * 1000)
    composer.staged.add([photo])
    assert case(desk).complaint.attachments == ()
    assert "4 kB" in composer.staged.chip_texts()[0]
    write(composer, "Foto terlampir.")
    press(composer.submit)
    view = case(desk)
    (file,) = view.complaint.attachments
    assert [one.id for one in view.entries[0].attachments] == [file.id]
    assert composer.staged.files == ()


def test_that_a_dropped_file_is_chosen_and_can_be_let_go(composer: Composer, tmp_path: Path) -> None:
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, left, none)
    composer.editor.dropEvent(drop)
    assert [file.source for file in composer.staged.files] == [paper]
    composer.staged.chips[0].cleared.emit()
    assert composer.staged.files == ()


def test_that_a_file_that_vanished_keeps_the_text_and_says_so(
    desk: Desk, composer: Composer, tmp_path: Path
) -> None:
    photo = tmp_path / "hilang.pdf"
    photo.write_bytes(b"x")
    composer.staged.add([photo])
    photo.unlink()
    write(composer, "Teks penting")
    told: list[Problem] = []
    desk.problem.connect(told.append)
    press(composer.submit)
    (problem,) = told
    assert "hilang.pdf" in problem.happened
    assert composer.editor.toPlainText() == "Teks penting"
    assert written(desk) == []


def test_that_tab_leaves_the_text_for_the_buttons(composer: Composer) -> None:
    composer.compose(PUBLIC)
    write(composer, "Teks")
    QTest.keyClick(composer.editor, Qt.Key.Key_Tab)
    assert composer.editor.toPlainText() == "Teks"
    assert composer.attach.hasFocus()


def paste(composer: Composer, data: QMimeData) -> None:
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(composer.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()  # an object of Python's, still there at the end, crashes the exit


def picture_on_the_clipboard(colour: Qt.GlobalColor) -> QMimeData:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(colour)
    data = QMimeData()
    data.setImageData(image)
    return data


def test_that_pasted_pictures_become_files_of_the_case(desk: Desk, composer: Composer) -> None:
    paste(composer, picture_on_the_clipboard(Qt.GlobalColor.red))
    paste(composer, picture_on_the_clipboard(Qt.GlobalColor.blue))
    assert [file.name for file in composer.staged.files] == ["tempelan-1.png", "tempelan-2.png"]
    write(composer, "Tangkapan layar terlampir.")
    press(composer.submit)
    first, second = case(desk).complaint.attachments
    assert (first.name, first.mime, second.name) == ("tempelan-1.png", "image/png", "tempelan-2.png")
    kept = QImage.fromData(desk.casework.attachment_bytes(first.id, RINA) or b"")
    assert kept.pixelColor(1, 1) == QColor(Qt.GlobalColor.red)


def test_that_a_pasted_file_is_chosen_like_a_dropped_one(composer: Composer, tmp_path: Path) -> None:
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper))])
    paste(composer, data)
    assert [file.source for file in composer.staged.files] == [paper]
    assert composer.editor.toPlainText() == ""


def test_that_cells_of_a_table_are_pasted_as_their_text(composer: Composer) -> None:
    data = picture_on_the_clipboard(Qt.GlobalColor.red)
    data.setText("5218092\tDiproses")
    paste(composer, data)
    assert composer.editor.toPlainText() == "5218092\tDiproses"
    assert composer.staged.files == ()


def test_that_a_closing_desk_keeps_what_was_just_typed(desk: Desk, composer: Composer) -> None:
    write(composer, "Belum sedetik")
    assert drafts(desk) == {}
    desk.close()
    assert drafts(desk) == {"follow_up": "Belum sedetik"}
    write(composer, ", terlambat")
    assert not composer.keepers[PUBLIC].pending
