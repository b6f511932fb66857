"""What may have reached LAPOR: said in words, and ended by nothing but one of two answers of a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain import actions as a
from desktop.store import outbox
from tests.ui.busy_office import Lent, busy_office, desk_for
from tests.ui.seen import press
from tests.ui.standing import stand
from tests.unit.office import RINA, SmallOffice
from ui.outbox import OutboxScreen

pytestmark = pytest.mark.usefixtures("look")
NEEDS = 1


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def doubtful(office: SmallOffice) -> str:
    record = "sp4n:5218127"
    seen = office.casework.case(record, RINA)
    intent = office.casework.act(a.Note("Sudah ditinjau."), RINA, record, seen).intent
    with office.database.writing() as session:
        outbox.sending(session, [intent])
        outbox.doubt(session, intent, "not_recognised", office.clock.now())
    return intent


@pytest.fixture
def screen(office: SmallOffice, doubtful: str, tmp_path: Path, qtbot: QtBot) -> OutboxScreen:
    made = stand(qtbot, OutboxScreen(desk_for(office, RINA, Lent(tmp_path))))
    made.tabs.setCurrentIndex(NEEDS)
    return made


def test_that_it_says_what_happened_that_the_work_is_safe_and_what_to_do(screen: OutboxScreen) -> None:
    said = screen.bar.reason.text()
    assert said.startswith("Belum pasti sampai di LAPOR. Isinya aman di sini.")
    assert screen.cost.text() == "0 menunggu, 1 belum pasti"
    assert screen.bar.there.isVisible()
    assert screen.bar.absent.isVisible()
    for other in (screen.bar.take_back, screen.bar.retry, screen.bar.again, screen.bar.settle):
        assert not other.isVisible()


@pytest.mark.parametrize(
    ("button", "event", "kept"),
    [("there", "told_there", "there"), ("absent", "told_absent", outbox.NOT_THERE)],
)
def test_that_each_answer_is_kept_with_who_gave_it(
    button: str,
    event: str,
    kept: str,
    screen: OutboxScreen,
    office: SmallOffice,
    doubtful: str,
) -> None:
    press(getattr(screen.bar, button))
    with office.database.reading() as session:
        item = outbox.find(session, doubtful)
        _, told = outbox.steps(session, doubtful)
        rows = session.exec_driver_sql("SELECT event, who FROM journal WHERE intent = ?", (doubtful,)).all()
    assert item is not None
    # This office has a gateway: it hears what she saw and does the rest.
    assert item.state is outbox.State.QUEUED
    assert told == kept
    assert (event, RINA.id) in [tuple(row) for row in rows]
    assert screen.model.lines == ()
