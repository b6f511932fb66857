"""The line under a proposal: kept as a draft of the return, gone with a decision."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.intents import Kind
from tests.ui.busy_office import PROPOSED, busy_office, desk_for, propose
from tests.ui.seen import press
from tests.ui.standing import stand
from tests.unit.office import RINA, SYARIF, SmallOffice
from ui.approvals import ApprovalsScreen
from ui.dialogs.decide import ReturnDialog

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


def kept_note(office: SmallOffice, record: str = PROPOSED) -> str:
    kept = office.casework.draft(SYARIF, record, Kind.RETURN)
    return kept[0] if kept else ""


def test_that_a_note_is_kept_with_its_proposal_and_comes_back(
    inbox: ApprovalsScreen, office: SmallOffice, qtbot: QtBot
) -> None:
    QTest.keyClicks(inbox.note, "Lengkapi bukti.")
    with qtbot.waitSignal(inbox.note.keeper.kept, timeout=3000):
        pass
    assert kept_note(office) == "Lengkapi bukti."
    QTest.keyClicks(inbox.note, " Segera.")
    inbox.list.go_to("sp4n:5217948")
    assert inbox.note.text() == ""
    assert kept_note(office) == "Lengkapi bukti. Segera."
    again = stand(qtbot, ApprovalsScreen(desk_for(office, SYARIF)))
    again.list.go_to(PROPOSED)
    assert again.note.text() == "Lengkapi bukti. Segera."


def test_that_a_note_that_went_with_an_approval_is_no_draft_any_more(
    inbox: ApprovalsScreen, office: SmallOffice
) -> None:
    QTest.keyClicks(inbox.note, "Terima kasih.")
    inbox.note.keeper.flush()
    press(inbox.approve)
    assert office.casework.outbox(online=False).waiting[-1].kind is Kind.APPROVE
    assert kept_note(office) == ""


def test_that_the_dialog_and_the_line_write_one_note(inbox: ApprovalsScreen) -> None:
    QTest.keyClicks(inbox.note, "Lengkapi")
    press(inbox.reasons)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReturnDialog)
    assert dialog.text.toPlainText() == "Lengkapi"
    dialog.text.setPlainText("Lengkapi bukti foto")
    dialog.reject()
    assert inbox.note.text() == "Lengkapi bukti foto"
