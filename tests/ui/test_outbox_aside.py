"""An action that the server failed on five times: shown to a person, in words, with what she can do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain import actions as a
from desktop.domain.complaint import Classification
from desktop.store import outbox
from tests.ui.busy_office import Lent, desk_for
from tests.ui.office_desk import open_office
from tests.ui.seen import press
from tests.unit.office import RINA, complaint
from ui.outbox import OutboxScreen

pytestmark = pytest.mark.usefixtures("look")

RECORD, NEEDS = "sp4n:5218000", 1


def test_that_an_action_set_aside_is_shown_with_its_reason_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = open_office(tmp_path)
    office.receive(complaint(5218000))
    verify = a.Verify("Jalan berlubang", Classification.NON_SUPERVISORY, unit="pupr")
    intent = office.casework.act(verify, RINA, RECORD, office.casework.case(RECORD, RINA)).intent
    with office.database.writing() as session:
        outbox.quarantine(session, [intent], "server_error")
    desk = desk_for(office, RINA, Lent(tmp_path))
    screen = OutboxScreen(desk)
    qtbot.addWidget(screen)
    screen.resize(1366, 660)
    screen.show()
    screen.tabs.setCurrentIndex(NEEDS)
    assert screen.bar.line is not None
    assert screen.bar.line.intent == intent
    assert screen.bar.reason.text() == "Gagal berulang kali. Coba lagi atau salin rinciannya."
    assert "server_error" in screen.bar.details()
    press(screen.bar.retry)
    with office.database.reading() as session:
        assert [item.state for item in outbox.pending(session)] == [outbox.State.QUEUED]
    desk.close()
    office.close()
