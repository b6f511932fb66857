"""Rule 22: work that waits on a line that is well is not passed over in silence, and is told why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.casework.views import Line, WaitReason
from desktop.domain import actions as a
from desktop.domain.complaint import Classification
from desktop.store import outbox, sync_log
from tests.unit.office import RINA, SmallOffice, complaint

MINUTE = 60.0


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(5218000), complaint(5218001))
    yield made
    made.close()


def _act(office: SmallOffice, number: int = 5218000) -> str:
    record = f"sp4n:{number}"
    action = a.Verify("Jalan berlubang", Classification.NON_SUPERVISORY, unit="pupr")
    return office.casework.act(action, RINA, record, office.casework.case(record, RINA)).intent


def _told(office: SmallOffice, *, online: bool = True) -> WaitReason | None:
    return office.casework.strip(RINA, online=online).unanswered


def test_that_work_unanswered_for_ten_minutes_is_told_with_its_reason(office: SmallOffice) -> None:
    intent = _act(office)
    office.clock.pass_seconds(10 * MINUTE - 1)
    assert _told(office) is None
    office.clock.pass_seconds(1)
    assert _told(office) is WaitReason.NETWORK
    with office.database.writing() as session:
        outbox.postpone(session, [intent], office.clock.now(), "server", fault=True)
    assert _told(office) is WaitReason.RETRY
    with office.database.writing() as session:
        outbox.postpone(session, [intent], None, "sign_in")
    assert _told(office) is WaitReason.SIGN_IN
    assert office.casework.strip(RINA, online=True).line is Line.ONLINE


def test_that_a_verdict_within_ten_minutes_is_no_silence(office: SmallOffice) -> None:
    _act(office)
    office.clock.pass_seconds(30 * MINUTE)
    with office.database.writing() as session:
        sync_log.append(session, sync_log.Run(office.clock.now(), 1, 0, 900, ""))
    assert _told(office) is None
    office.clock.pass_seconds(9 * MINUTE)
    with office.database.writing() as session:
        sync_log.append(session, sync_log.Run(office.clock.now(), 0, 40, 900, ""))
    office.clock.pass_seconds(1 * MINUTE)
    assert _told(office) is WaitReason.NETWORK


def test_that_an_empty_outbox_and_a_line_that_is_down_are_not_told_as_silence(office: SmallOffice) -> None:
    office.clock.pass_seconds(60 * MINUTE)
    assert _told(office) is None
    _act(office)
    office.clock.pass_seconds(60 * MINUTE)
    assert _told(office, online=False) is None
