"""Every action's dialog saves what the person filled in, and says a refusal beside its field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Classification, Outcome, Stage
from desktop.domain.intents import Kind
from tests.ui.office_desk import desk_of
from tests.unit.office import RINA, SmallOffice, complaint
from ui.desk import Desk
from ui.dialogs import ActionDialog, ActionDialogs
from ui.dialogs.card import VerifyDialog
from ui.dialogs.resolve import ResolveDialog
from ui.dialogs.simple import ArchiveDialog, AuthorityDialog, DisposeDialog, RequestDialog

NEW, OLD = "sp4n:1", "sp4n:2"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(1), complaint(2, Stage.DISPOSED))
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


def opened(desk: Desk, host: QWidget, kind: Kind, record: str) -> ActionDialog:
    view = desk.casework.case(record, RINA)
    assert view is not None
    dialog = ActionDialogs(desk, host).open(kind, view)
    assert dialog is not None
    return dialog


def stage(desk: Desk, record: str) -> Stage:
    view = desk.casework.case(record, RINA)
    assert view is not None
    return view.complaint.stage


def test_that_verifying_saves_the_edited_card(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW)
    assert isinstance(dialog, VerifyDialog)
    dialog.title.setText("Jalan berlubang di Sungai Pinyuh")
    dialog.classes.group.button(1).click()
    dialog.tags.setText("jalan, lubang, jalan")
    dialog.unit.setCurrentIndex(dialog.unit.findData("pupr"))
    with qtbot.waitSignal(dialog.finished):
        QTest.mouseClick(dialog.submit, Qt.MouseButton.LeftButton)
    view = desk.casework.case(NEW, RINA)
    assert view is not None
    case = view.complaint
    assert (case.stage, case.title, case.unit) == (
        Stage.DISPOSED,
        "Jalan berlubang di Sungai Pinyuh",
        "pupr",
    )
    assert (case.classification, case.tags) == (Classification.NON_SUPERVISORY, ("jalan", "lubang"))
    assert case.edited_text == ""


def test_that_ctrl_enter_saves_from_the_text(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(desk, host, Kind.REQUEST_INFORMATION, NEW)
    assert isinstance(dialog, RequestDialog)
    dialog.text.setPlainText("Di mana lokasinya?")
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage(desk, NEW) is Stage.AWAITING_REPORTER


def test_that_ticked_gaps_begin_the_question(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.REQUEST_INFORMATION, NEW)
    assert isinstance(dialog, RequestDialog)
    dialog.missing[1].setChecked(True)
    assert "waktu kejadian" in dialog.text.toPlainText()
    dialog.missing[1].setChecked(False)
    assert "waktu kejadian" not in dialog.text.toPlainText()


@pytest.mark.parametrize(
    ("kind", "record", "names"),
    [
        (Kind.DISPOSE, OLD, {"unit"}),
        (Kind.REQUEST_INFORMATION, NEW, {"text"}),
        (Kind.ARCHIVE, NEW, {"reason"}),
        (Kind.PROPOSE, OLD, {"answer"}),
        (Kind.NOT_OUR_AUTHORITY, NEW, {"authority_to", "text"}),
    ],
)
def test_that_a_missing_part_is_said_beside_its_field_and_nothing_is_saved(
    desk: Desk, host: QWidget, kind: Kind, record: str, names: set[str]
) -> None:
    before = stage(desk, record)
    dialog = opened(desk, host, kind, record)
    dialog.save()
    assert dialog.isVisible()
    said = {name for name in names if dialog.faults().get(name)}
    assert said
    assert stage(desk, record) is before


def test_that_disposing_archiving_and_asking_another_agency_reach_the_outbox(
    desk: Desk, host: QWidget
) -> None:
    dispose = opened(desk, host, Kind.DISPOSE, OLD)
    assert isinstance(dispose, DisposeDialog)
    dispose.unit.setCurrentIndex(dispose.unit.findData("pupr"))
    dispose.save()
    archive = opened(desk, host, Kind.ARCHIVE, NEW)
    assert isinstance(archive, ArchiveDialog)
    archive.reason.group.button(2).click()
    archive.save()
    other = opened(desk, host, Kind.NOT_OUR_AUTHORITY, OLD)
    assert isinstance(other, AuthorityDialog)
    other.agency.setCurrentIndex(other.agency.findData("61.01"))
    other.text.setPlainText("Jalan ini di Sambas.")
    other.save()
    kinds = [row.kind for row in desk.casework.outbox(online=False).waiting]
    assert kinds == [Kind.DISPOSE, Kind.ARCHIVE, Kind.NOT_OUR_AUTHORITY]
    assert stage(desk, NEW) is Stage.ARCHIVED


def test_that_a_proposal_carries_outcome_date_and_unit(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.PROPOSE, OLD)
    assert isinstance(dialog, ResolveDialog)
    dialog.outcomes.group.button(1).click()
    dialog.answer.setPlainText("Yth. Pelapor, sudah ditambal.")
    dialog.executor.setCurrentIndex(dialog.executor.findData("pupr"))
    dialog.save()
    view = desk.casework.case(OLD, RINA)
    assert view is not None
    proposal = view.complaint.proposal
    assert proposal is not None
    assert (proposal.outcome, proposal.done_on, proposal.executor) == (
        Outcome.ANSWERED,
        "2026-11-24",
        "Dinas PUPR",
    )


def test_that_a_forbidden_action_is_explained_instead_of_opened(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    view = desk.casework.case(NEW, RINA)
    assert view is not None
    with qtbot.waitSignal(desk.problem):
        assert ActionDialogs(desk, host).open(Kind.CLOSE, view) is None


@pytest.mark.parametrize("kind", [Kind.VERIFY, Kind.DISPOSE, Kind.REQUEST_INFORMATION, Kind.ARCHIVE])
def test_that_every_input_has_a_name_and_the_dialog_fits_the_smallest_screen(
    desk: Desk, host: QWidget, kind: Kind
) -> None:
    dialog = opened(desk, host, kind, NEW)
    assert dialog.minimumSizeHint().width() <= 1024
    assert dialog.sizeHint().height() <= 540
    for editor in dialog.findChildren(QWidget):
        if isinstance(editor, QLineEdit | QPlainTextEdit) and editor.isVisible():
            assert editor.accessibleName(), editor.objectName()


def test_that_escape_leaves_everything_as_it_was(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage(desk, NEW) is Stage.UNVERIFIED
    assert desk.casework.outbox(online=False).waiting == ()
