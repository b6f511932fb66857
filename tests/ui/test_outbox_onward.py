"""The two delivery states on the screen: the gateway's yes and the platform's are never taken for another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework.views import SyncState
from desktop.domain import actions as a
from desktop.domain.complaint import Stage
from desktop.domain.delivery import Delivery, Onward
from desktop.store import base
from desktop.store.outbox import Settlement
from tests.ui.busy_office import Lent, busy_office, desk_for, settle
from tests.ui.standing import stand
from tests.unit.office import RINA, SmallOffice, complaint
from ui.case.entry_row import state_word
from ui.outbox import OutboxScreen
from ui.outbox.names import state_key
from ui.words import delivery_word, sync_word

pytestmark = pytest.mark.usefixtures("look")

RECORD, SENT = "sp4n:5218120", 2
SAID = {
    Onward.WAITING: ("sampai di gerbang, menunggu SP4N-LAPOR! · BK-7F3A-91C2", SyncState.QUEUED),
    Onward.THERE: ("sampai di SP4N-LAPOR!", SyncState.SENT),
    Onward.UNCERTAIN: (
        "belum pasti di SP4N-LAPOR!, pengelola gerbang memutuskan · BK-7F3A-91C2",
        SyncState.UNCERTAIN,
    ),
    Onward.REFUSED: ("ditolak, lalu Lembar entri", SyncState.SENT),
    Onward.BY_HAND: ("diterima gerbang, lalu Lembar entri", SyncState.SENT),
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    yield made
    made.close()


def _carried(office: SmallOffice, state: Onward) -> str:
    """An answer that the gateway accepted and carries on, and how far it tells that it came."""
    office.receive(complaint(5218120, stage=Stage.IN_PROGRESS), rev=2)
    seen = office.casework.case(RECORD, RINA)
    intent = office.casework.act(a.FollowUp("Lubang sudah ditambal."), RINA, RECORD, seen).intent
    settle(office, Settlement(intent, "applied", rev=8, receipt="BK-7F3A-91C2", carried=True))
    number = "4711" if state is Onward.THERE else ""
    told = Delivery(intent, state, office.clock.now(), number, "Laporan sudah ditutup")
    with office.database.writing() as session:
        head = msgspec.json.encode({"deliveries": [told]})
        base.observe(session, base.Source.CONTRACT, office.clock.now(), [base.Observed(RECORD, 7, head)])
    return intent


@pytest.mark.parametrize("state", list(Onward))
def test_that_a_receipt_names_the_last_hop_it_reached(
    office: SmallOffice, tmp_path: Path, qtbot: QtBot, state: Onward
) -> None:
    _carried(office, state)
    screen = stand(qtbot, OutboxScreen(desk_for(office, RINA, Lent(tmp_path))))
    screen.tabs.setCurrentIndex(SENT)
    (row,) = office.casework.outbox(online=True).receipts
    assert row.case_number == "5218120"
    said, icon = SAID[state]
    spoken = str(screen.model.data(screen.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert said in spoken
    assert ("4711" if state is Onward.THERE else "BK-7F3A-91C2") in spoken
    assert state_key(row) is icon
    screen.table.setCurrentIndex(screen.model.index(0, 1))
    assert "Laporan sudah ditutup" in screen.bar.details()


@pytest.mark.parametrize("state", list(Onward))
def test_that_the_timeline_says_how_far_an_answer_is(office: SmallOffice, state: Onward) -> None:
    intent = _carried(office, state)
    view = office.casework.case(RECORD, RINA)
    assert view is not None
    (entry,) = (each for each in view.entries if each.id == intent)
    assert state_word(entry) == delivery_word(state.value)
    other = next(each for each in view.entries if each.id != intent)
    assert state_word(other) == sync_word("sent")
