"""The approval inbox: who may decide what, what is read before it, and what a decision leaves behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.casework.acting import RuleError
from desktop.domain.actions import Approve
from desktop.domain.complaint import Complaint, Stage
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal
from desktop.store import outbox
from tests.ui.busy_office import ANSWER, OWN, PROPOSED, busy_office, desk_for, handled, propose
from tests.ui.opened import carried
from tests.ui.seen import press
from tests.ui.standing import nameless, retranslate, stand, strike
from tests.unit.office import RINA, SYARIF, SmallOffice
from ui.approvals import ApprovalsScreen
from ui.dialogs.decide import ApproveDialog

THIRD = OWN

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    propose(made, PROPOSED, RINA)
    propose(made, "sp4n:5217948", RINA, "Seragam dibagikan Senin 23 November.")
    yield made
    made.close()


@pytest.fixture
def inbox(office: SmallOffice, qtbot: QtBot) -> ApprovalsScreen:
    screen = stand(qtbot, ApprovalsScreen(desk_for(office, SYARIF)))
    screen.list.go_to(PROPOSED)
    return screen


def kinds(office: SmallOffice) -> list[Kind]:
    return [row.kind for row in office.casework.outbox(online=False).waiting]


def spoken(screen: ApprovalsScreen) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = screen.list.lines
    return [str(model.data(model.index(n), role)) for n in range(model.rowCount())]


def test_that_a_proposal_is_read_as_before_and_after_with_the_reporters_answer(
    inbox: ApprovalsScreen,
) -> None:
    assert inbox.pane.answer.toPlainText() == ANSWER
    shown = [line[3].accessibleName() for line in inbox.pane.changes.lines if line[3].isVisible()]
    assert "Status: dari Diproses menjadi Selesai, setelah disetujui dan ditutup" in shown
    assert "Tanggal pelaksanaan: 20 Nov 2026" in shown
    assert "Unit pelaksana: Disdukcapil, UPT Hilir" in shown
    assert inbox.pane.about.text().startswith("Diusulkan Rina Wijaya, hari ini 08.00.")


def test_that_the_ticks_of_the_proposer_are_read_before_deciding(
    office: SmallOffice, inbox: ApprovalsScreen
) -> None:
    def shown() -> list[str]:
        return [line[3].accessibleName() for line in inbox.pane.changes.lines if line[3].isVisible()]

    assert "Jawaban memuat: tidak ada yang dicentang pengusul" in shown()
    propose(office, THIRD, RINA, checks=("what", "when", "proof"), approver="syarif")
    inbox.reload()
    inbox.list.go_to(THIRD)
    assert "Jawaban memuat: Apa yang dilakukan · Kapan · Bukti" in shown()
    assert "Belum dicentang: Oleh siapa · Langkah lanjutan" in shown()
    assert "Diminta kepada: H. Syarif" in shown()


def test_that_what_one_is_asked_for_herself_comes_first(office: SmallOffice, inbox: ApprovalsScreen) -> None:
    propose(office, THIRD, RINA, approver="syarif")
    inbox.reload()
    first = spoken(inbox)[1]
    assert "untuk Anda" in first
    assert [row.for_you for row in office.casework.approvals(SYARIF).waiting] == [True, False, False]


@pytest.mark.parametrize("asked", ["rina", "bayu", "nobody"])
def test_that_nobody_is_asked_who_may_not_approve(office: SmallOffice, asked: str) -> None:
    with pytest.raises(RuleError) as refused:
        propose(office, THIRD, RINA, approver=asked)
    assert (refused.value.code, refused.value.field) == (Refusal.BAD_VALUE, "approver")


def test_that_the_list_says_number_unit_and_proposer(inbox: ApprovalsScreen) -> None:
    assert spoken(inbox)[0] == "Menunggu saya, 2"
    line = next(text for text in spoken(inbox) if "KTP" in text)
    assert "5218092 · Kominfo · Rina Wijaya, hari ini 08.00" in line


def test_that_the_letter_a_approves_and_the_next_proposal_is_chosen(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    strike(Qt.Key.Key_A)
    assert kinds(office)[-1] is Kind.APPROVE
    view = office.casework.case(PROPOSED, SYARIF)
    assert view is not None
    assert view.complaint.stage is Stage.APPROVED
    assert inbox.pane.number.text() == "5217948"


def test_that_returning_needs_a_note_which_is_said_beside_it(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    strike(Qt.Key.Key_R)
    assert inbox.note.hasFocus()
    assert inbox.fault.isVisible()
    assert "pengusul membacanya" in inbox.fault.text()
    assert Kind.RETURN not in kinds(office)


def test_that_a_note_goes_with_the_return(inbox: ApprovalsScreen, office: SmallOffice) -> None:
    QTest.keyClicks(inbox.note, "Sebutkan tanggal perbaikan.")
    press(inbox.give_back)
    returned = office.casework.outbox(online=False).waiting[-1]
    assert (returned.kind, returned.text) == (Kind.RETURN, "Sebutkan tanggal perbaikan.")
    assert inbox.note.text() == ""


def test_that_letters_typed_into_the_note_decide_nothing(inbox: ApprovalsScreen, office: SmallOffice) -> None:
    inbox.note.setFocus()
    QTest.keyClicks(inbox.note, "area")
    assert inbox.note.text() == "area"
    assert {Kind.APPROVE, Kind.RETURN}.isdisjoint(kinds(office))


def test_that_an_answer_can_be_put_into_other_words_and_is_approved_so(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    strike(Qt.Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApproveDialog)
    dialog.editor.setPlainText(ANSWER.replace("loket 3", "loket 4"))
    assert dialog.changes.accessibleDescription() == "Dihapus: 3. Ditambah: 4"
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with office.database.reading() as session:
        said = [item.intent.said("answer") for item in outbox.pending(session)]
    assert said[-1] == ANSWER.replace("loket 3", "loket 4")


def test_that_an_empty_answer_cannot_be_approved(inbox: ApprovalsScreen) -> None:
    strike(Qt.Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApproveDialog)
    dialog.editor.setPlainText("  ")
    assert not dialog.submit.isEnabled()
    dialog.reject()


def test_that_ones_own_proposal_is_greyed_and_says_why(office: SmallOffice, qtbot: QtBot) -> None:
    screen = stand(qtbot, ApprovalsScreen(desk_for(office, RINA)))
    assert spoken(screen)[0] == "Diajukan oleh saya, 2"
    assert all("Anda pengusul, perlu orang lain" in text for text in spoken(screen)[1:])
    assert not screen.approve.isEnabled()
    assert screen.fault.isVisible()
    assert screen.fault.text()
    strike(Qt.Key.Key_A)
    assert Kind.APPROVE not in kinds(office)


def test_that_what_changed_while_it_was_read_is_shown_before_it_can_be_approved(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    office.receive(handled(5218092, "Antrean KTP elektronik sampai tiga bulan", "kominfo"), rev=2)
    inbox.reload()
    assert inbox.pane.stale.isVisible()
    assert "judul" in inbox.pane.stale.accessibleName()
    assert not inbox.approve.isEnabled()
    assert inbox.pane.title.text() == "Antrean KTP elektronik sampai dua bulan"
    press(inbox.pane.fresh)
    assert not inbox.pane.stale.isVisible()
    assert inbox.approve.isEnabled()
    assert inbox.pane.title.text() == "Antrean KTP elektronik sampai tiga bulan"


def test_that_a_reading_again_without_news_disturbs_nothing(inbox: ApprovalsScreen) -> None:
    QTest.keyClicks(inbox.note, "Mohon")
    inbox.reload()
    assert inbox.approve.isEnabled()
    assert inbox.note.text() == "Mohon"


def test_that_somebody_elses_decision_leads_on_to_the_next(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    view = office.casework.case(PROPOSED, SYARIF)
    assert view is not None
    assert view.complaint.proposal is not None
    office.casework.act(Approve(view.complaint.proposal.id), SYARIF, PROPOSED, view)
    inbox.reload()
    assert inbox.pane.number.text() == "5217948"


def test_that_a_returned_proposal_stands_in_its_own_section(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    inbox.note.setText("Lengkapi bukti.")
    press(inbox.give_back)
    assert "Dikembalikan, 1" in spoken(inbox)


def test_that_files_of_a_proposal_can_be_looked_at_large(
    inbox: ApprovalsScreen, office: SmallOffice, tmp_path: Path
) -> None:
    file = tmp_path / "berita-acara.txt"
    file.write_text("Berita acara")
    seen = office.casework.case(PROPOSED, RINA)
    assert seen is not None
    office.casework.attach(PROPOSED, RINA, file, seen)
    inbox.reload()
    inbox.pane.fresh_asked.emit()
    inbox.pane.tabs.setCurrentIndex(1)
    assert not inbox.pane.evidence.empty.isVisible()
    assert [photo.isVisible() for photo in inbox.pane.evidence.frames.photos] == [True]


def test_that_enter_opens_the_whole_case(inbox: ApprovalsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inbox.case_asked) as asked:
        strike(Qt.Key.Key_Return)
    assert carried(asked) == [PROPOSED]


def test_that_an_empty_inbox_says_where_proposals_come_from(tmp_path: Path, qtbot: QtBot) -> None:
    office = busy_office(tmp_path)
    screen = stand(qtbot, ApprovalsScreen(desk_for(office, SYARIF)))
    assert screen.empty.isVisible()
    assert screen.empty.accessibleName().startswith("Tidak ada yang menunggu persetujuan Anda.")
    office.close()


def test_that_every_control_has_a_name_in_every_tab(inbox: ApprovalsScreen) -> None:
    for tab in range(inbox.pane.tabs.count()):
        inbox.pane.tabs.setCurrentIndex(tab)
        assert nameless(inbox) == []


def test_that_it_fits_a_small_screen_and_long_texts_widen_nothing(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    long: Complaint = handled(5217955, "Retribusi" * 40, "pupr")
    office.receive(long, rev=2)
    propose(office, OWN, RINA, "Jawaban panjang. " * 400)
    inbox.reload()
    inbox.list.go_to(OWN)
    assert inbox.pane.number.text() == "5217955"
    assert inbox.minimumSizeHint().width() <= 976
    assert inbox.minimumSizeHint().height() <= 460
    layout = inbox.layout()
    assert layout is not None
    assert layout.minimumSize().width() <= 976


def test_that_another_language_keeps_the_place_and_the_note(inbox: ApprovalsScreen) -> None:
    inbox.list.go_to("sp4n:5217948")
    inbox.note.setText("Mohon")
    retranslate(inbox)
    assert inbox.pane.number.text() == "5217948"
    assert inbox.note.text() == "Mohon"
