"""A supervisor's two longer answers: other words for what the reporter reads, and what a proposal lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from tests.ui.busy_office import ANSWER, PROPOSED, busy_office, desk_for, propose
from tests.ui.seen import press
from tests.ui.standing import stand, strike
from tests.unit.office import RINA, SYARIF, SmallOffice
from ui.approvals import ApprovalsScreen
from ui.dialogs.decide import ApproveDialog, ReturnDialog

REWRITTEN = ANSWER.replace("loket 3", "loket 4")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    propose(made, PROPOSED, RINA)
    yield made
    made.close()


@pytest.fixture
def inbox(office: SmallOffice, qtbot: QtBot) -> ApprovalsScreen:
    screen = stand(qtbot, ApprovalsScreen(desk_for(office, SYARIF)))
    screen.list.go_to(PROPOSED)
    return screen


def approving(inbox: ApprovalsScreen) -> ApproveDialog:
    inbox.list.setFocus()
    strike(Qt.Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApproveDialog)
    return dialog


def returning(inbox: ApprovalsScreen) -> ReturnDialog:
    press(inbox.reasons)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReturnDialog)
    return dialog


def test_that_other_words_survive_escape_and_are_published(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    dialog = approving(inbox)
    dialog.editor.setPlainText(REWRITTEN)
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    again = approving(inbox)
    assert again.editor.toPlainText() == REWRITTEN
    assert again.draft.isVisible()
    assert "terbit kepada pelapor" in again.foot.outlook.text()
    again.save()
    case = office.casework.case(PROPOSED, SYARIF)
    assert case is not None
    assert (case.complaint.stage, case.drafts) == (Stage.APPROVED, ())
    assert case.complaint.proposal is not None
    assert case.complaint.proposal.answer == REWRITTEN


def test_that_a_withdrawn_remark_never_becomes_the_answer(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    dialog = approving(inbox)
    dialog.note.setPlainText("Terima kasih.")
    dialog.save()
    office.casework.withdraw(office.casework.outbox(online=False).waiting[-1].intent, SYARIF)
    inbox.reload()
    inbox.list.go_to(PROPOSED)
    again = approving(inbox)
    assert (again.editor.toPlainText(), again.note.toPlainText()) == (ANSWER, "Terima kasih.")
    again.reject()


def test_that_ticked_faults_write_the_note_the_proposer_reads(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    dialog = returning(inbox)
    checks = list(dialog.prompts.checks.values())
    checks[1].click()
    checks[3].click()
    dialog.save()
    returned = office.casework.outbox(online=False).waiting[-1]
    assert returned.kind is Kind.RETURN
    assert returned.text == "Mohon perbaiki usulan ini:\n- sebutkan tanggal pelaksanaan\n- lampirkan bukti"


def test_that_the_note_already_written_goes_into_the_reasons(inbox: ApprovalsScreen) -> None:
    inbox.note.setText("Lengkapi bukti.")
    dialog = returning(inbox)
    assert dialog.text.toPlainText() == "Lengkapi bukti."
    dialog.reject()


def test_that_returning_without_a_reason_is_said_beside_the_note(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    dialog = returning(inbox)
    dialog.save()
    assert dialog.faults() == {"text": "Catatan untuk pengusul belum diisi."}
    dialog.reject()
    assert all(row.kind is not Kind.RETURN for row in office.casework.outbox(online=False).waiting)
