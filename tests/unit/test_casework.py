"""What people do: every action is local first, allowed only by the table, and shown at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.casework.casework import Casework, RuleError
from desktop.casework.views import DayMark, DueFilter, QueueFilter, SyncState, View, WaitReason
from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Outcome, Reporter, Stage
from desktop.domain.intents import Kind
from desktop.domain.merge import Clash
from desktop.domain.workflow import Refusal
from desktop.store import outbox, sync_log
from desktop.store.outbox import Settlement
from tests.unit.office import ADMIN, RINA, SYARIF, SmallOffice, complaint


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(*(complaint(5218000 + n) for n in range(5)))
    yield made
    made.close()


def verify(casework: Casework, record: str, title: str = "Jalan berlubang") -> str:
    seen = casework.case(record, RINA)
    assert seen is not None
    action = a.Verify(title, Classification.NON_SUPERVISORY, unit="pupr")
    return casework.act(action, RINA, record, seen).intent


def test_that_an_action_is_shown_before_any_network(office: SmallOffice) -> None:
    casework = office.casework
    verify(casework, "sp4n:5218000")
    after = casework.case("sp4n:5218000", RINA)
    assert after is not None
    assert (after.complaint.stage, after.complaint.title) == (Stage.DISPOSED, "Jalan berlubang")
    assert (after.sync, after.waiting, after.unit_name) == (SyncState.QUEUED, 1, "Dinas PUPR")
    assert after.entries[0].sync is SyncState.QUEUED
    row = casework.outbox(online=False).waiting[0]
    assert (row.kind, row.reason, row.case_number) == (Kind.VERIFY, WaitReason.NETWORK, "5218000")


def test_that_the_queue_counts_and_pages_what_the_person_may_read(office: SmallOffice) -> None:
    everything = QueueFilter(view=View.ALL)
    assert office.casework.queue_count(everything, RINA) == 5
    assert office.casework.queue_count(everything, ADMIN) == 0
    assert office.casework.queue_page(everything, ADMIN, 0, 10) == ()
    rows = [r for n in range(0, 5, 2) for r in office.casework.queue_page(everything, RINA, n, 2)]
    assert len({row.record for row in rows}) == 5
    assert office.casework.queue_page(everything, RINA, 3, 2) == tuple(rows[3:])


def test_that_filters_restrict_the_queue(office: SmallOffice) -> None:
    verify(office.casework, "sp4n:5218001")
    count = office.casework.queue_count
    assert count(QueueFilter(view=View.UNVERIFIED), RINA) == 4
    assert count(QueueFilter(stages=frozenset({Stage.DISPOSED})), RINA) == 1
    assert count(QueueFilter(units=frozenset({"pupr"})), RINA) == 1
    assert count(QueueFilter(text="berlubang"), RINA) == 1
    assert count(QueueFilter(due=frozenset({DueFilter.OVERDUE})), RINA) == 4
    assert count(QueueFilter(sync=frozenset({SyncState.QUEUED})), RINA) == 1
    assert count(QueueFilter(view=View.MINE), SYARIF) == 0


def test_that_a_rule_stops_an_action_and_saves_nothing(office: SmallOffice) -> None:
    seen = office.casework.case("sp4n:5218000", RINA)
    with pytest.raises(RuleError) as refused:
        office.casework.act(a.Close(), RINA, "sp4n:5218000", seen)
    assert refused.value.code is Refusal.WRONG_STAGE
    assert office.casework.outbox(online=False).waiting == ()


def test_that_an_administrator_reads_no_case(office: SmallOffice) -> None:
    assert office.casework.case("sp4n:5218000", ADMIN) is None


def test_that_offers_name_the_reason_beside_each_button(office: SmallOffice) -> None:
    view = office.casework.case("sp4n:5218000", RINA)
    assert view is not None
    assert view.offer(Kind.VERIFY).allowed
    assert view.offer(Kind.APPROVE).refusal is Refusal.WRONG_ROLE
    assert view.offer(Kind.CLOSE).refusal is Refusal.WRONG_STAGE


def test_that_the_reporter_is_masked(office: SmallOffice) -> None:
    office.receive(complaint(6, reporter=Reporter(name="Budi Santoso", nik="6102012345678901")))
    view = office.casework.case("sp4n:6", RINA)
    assert view is not None
    assert "Santoso" not in view.complaint.reporter.name


def test_that_the_deadline_explains_every_day(office: SmallOffice) -> None:
    view = office.casework.case("sp4n:5218000", RINA)
    assert view is not None
    assert view.deadline is not None
    assert (view.deadline.due_on.isoformat(), view.deadline.days_left) == ("2026-11-20", -2)
    assert view.deadline.basis


def test_that_an_overdue_deadline_shows_every_day_up_to_today(office: SmallOffice) -> None:
    view = office.casework.case("sp4n:5218000", RINA)
    assert view is not None
    assert view.deadline is not None
    days, late = view.deadline.days, view.deadline.late
    assert (days[-1].day, days[-1].mark) == (date(2026, 11, 20), DayMark.DUE)
    assert [(cell.day.day, cell.mark, cell.why) for cell in late] == [
        (21, DayMark.SKIPPED, "Sabtu"),
        (22, DayMark.SKIPPED, "Minggu"),
        (23, DayMark.PAST, ""),
        (24, DayMark.TODAY, ""),
    ]
    office.clock.pass_seconds(365 * 86_400)
    later = office.casework.case("sp4n:5218000", RINA)
    assert later is not None
    assert later.deadline is not None
    assert len(later.deadline.late) == 21
    assert later.deadline.late[-1].mark is DayMark.TODAY


def test_that_a_conflict_says_when_both_sides_were_last_alike(office: SmallOffice) -> None:
    now, record = office.clock.now(), "sp4n:5218000"

    def ran(hours: float, trouble: str = "") -> None:
        with office.database.writing() as session:
            sync_log.append(session, sync_log.Run(now + timedelta(hours=hours), 0, 0, 0, trouble))

    ran(-15)
    ran(-2, "no_network")
    intent = verify(office.casework, record)
    ran(1)
    settled = Settlement(intent, "conflict", rev=2, clashes=(Clash("title", "x", "y", "z"),))
    with office.database.writing() as session:
        outbox.settle(session, settled, now)
    (conflict,) = office.casework.conflicts(RINA)
    assert conflict.same_at == now - timedelta(hours=15)


def test_that_proposals_wait_for_another_person(office: SmallOffice) -> None:
    casework = office.casework
    verify(casework, "sp4n:5218000")
    seen = casework.case("sp4n:5218000", RINA)
    casework.act(a.ProposeResolution(Outcome.HANDLED, "Sudah ditambal."), RINA, "sp4n:5218000", seen)
    assert [row.own for row in casework.approvals(SYARIF).waiting] == [False]
    assert [row.own for row in casework.approvals(RINA).mine] == [True]
    twin = replace(SYARIF, identity=RINA.identity)
    assert casework.approvals(twin).waiting == ()
    assert casework.rail(SYARIF).approvals == 1


def test_that_a_withdrawn_action_becomes_a_draft(office: SmallOffice) -> None:
    casework = office.casework
    seen = casework.case("sp4n:5218000", RINA)
    noted = casework.act(a.Note("Perlu survei."), RINA, "sp4n:5218000", seen)
    casework.withdraw(noted.intent, RINA)
    view = casework.case("sp4n:5218000", RINA)
    assert view is not None
    assert [(kind, text) for kind, text, _ in view.drafts] == [("note", "Perlu survei.")]
    assert casework.queue_page(QueueFilter(), RINA, 0, 9)[0].sync in {SyncState.DRAFT, SyncState.SENT}


def test_that_a_registered_complaint_gets_a_number_no_other_computer_can_give(office: SmallOffice) -> None:
    first = office.casework.act(a.Register("", "Parkir liar", "Ada pungutan."), RINA, "", None)
    second = office.casework.act(a.Register("", "Parkir liar", "Ada pungutan."), RINA, "", None)
    numbers = []
    for acted in (first, second):
        view = office.casework.case(acted.record, RINA)
        assert view is not None
        numbers.append(view.complaint.number)
    assert numbers == ["6102-2026-A7-000001-L", "6102-2026-A7-000002-L"]
    assert office.casework.find(numbers[0]) == first.record


def test_that_a_conflict_is_settled_by_a_new_action_on_the_new_base(office: SmallOffice) -> None:
    casework = office.casework
    record = "sp4n:5218000"
    old = verify(casework, record, "Judul saya")
    office.receive(complaint(5218000, title="Judul pusat"), rev=2)
    clash = Clash("title", "Jalan rusak 5218000", "Judul saya", "Judul pusat")
    with office.database.writing() as session:
        verdict = outbox.Settlement(old, "conflict", rev=2, clashes=(clash,), by_name="SP4N-LAPOR!")
        assert outbox.settle(session, verdict, office.clock.now())
    (view,) = casework.conflicts(RINA)
    assert [c.field for c in view.clashes] == ["title"]
    with pytest.raises(RuleError):
        casework.resolve(old, (), RINA)
    casework.resolve(old, (("title", "Judul pusat"),), RINA)
    assert casework.conflicts(RINA) == ()
    after = casework.case(record, RINA)
    assert after is not None
    assert (after.complaint.title, after.complaint.stage) == ("Judul pusat", Stage.DISPOSED)


def test_that_a_lone_office_is_never_refused(tmp_path: Path) -> None:
    office = SmallOffice(tmp_path, gateway=False)
    office.receive(complaint(5218000))
    verify(office.casework, "sp4n:5218000")
    view = office.casework.case("sp4n:5218000", RINA)
    assert view is not None
    assert view.sync is SyncState.SENT
    (line,) = office.casework.entry_sheet(RINA)
    assert (line.kind, line.state) == (Kind.VERIFY, "todo")
    office.casework.mark_entered(line.intent, RINA)
    assert office.casework.entry_sheet(RINA)[0].state == "entered"
    office.close()
