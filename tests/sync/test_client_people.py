"""Who sends what: every intent with its author's own token, and what others changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.actions import Approve, Edit, FollowUp, Note, ProposeResolution, Verify
from desktop.domain.complaint import Classification, Outcome, Stage
from desktop.domain.people import Role
from desktop.store import complaints, history
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Conflicted, Failed, Finished, Gone, Merged, Refused, Sent, Waiting
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, add_person, of, opened
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, record

VERIFY = Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr")


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.sync()
        yield desk


@pytest.fixture
def other(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path / "other", lone_office, clock, "Budi", Role.SUPERVISOR) as other:
        other.sync()
        yield other


def test_that_each_intent_goes_with_its_authors_own_token(desk: Desk, lone_office: Office) -> None:
    budi = add_person(desk, lone_office, "Budi", Role.SUPERVISOR)
    first = desk.act(VERIFY, record(1))
    second = desk.act(FollowUp("Tim berangkat."), record(1), person=budi)
    third = desk.act(Note("Sudah ditelepon."), record(1))
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == [first, second, third]
    assert [entry.by for entry in desk.seen(record(1)).entries] == ["ani", "budi", "ani"]


def test_that_an_intent_without_its_authors_sign_in_waits_and_others_flow(
    desk: Desk, lone_office: Office
) -> None:
    budi = add_person(desk, lone_office, "Budi", Role.SUPERVISOR)
    token = desk.tokens.pop("budi")
    waiting = desk.act(Edit(title="Dari Budi"), record(1), person=budi)
    behind = desk.act(Note("Di belakangnya"), record(1))
    flows = desk.act(Edit(title="Dari Ani"), record(2))
    events = desk.sync()
    assert of(events, Waiting) == [Waiting(waiting, "budi")]
    assert [each.intent for each in of(events, Sent)] == [flows]
    assert isinstance(events[-1], Finished)
    assert events[-1].waiting == 2
    desk.tokens["budi"] = token
    assert [each.intent for each in of(desk.sync(), Sent)] == [waiting, behind]


def test_that_a_refused_token_pauses_its_author_only(desk: Desk, lone_office: Office) -> None:
    budi = add_person(desk, lone_office, "Budi", Role.SUPERVISOR)
    desk.tokens["budi"] = "not-a-token"
    waiting = desk.act(Edit(title="Dari Budi"), record(1), person=budi)
    flows = desk.act(Edit(title="Dari Ani"), record(2))
    events = desk.sync()
    assert of(events, Waiting) == [Waiting(waiting, "budi")]
    assert [each.intent for each in of(events, Sent)] == [flows]
    assert desk.item(waiting).state is State.QUEUED


def test_that_a_renewed_token_resumes_with_the_same_batch(desk: Desk) -> None:
    intent = desk.act(VERIFY, record(1))
    desk.expired = ["expired", "looked at"]
    events = desk.sync()
    assert [each.intent for each in of(events, Sent)] == [intent]
    assert desk.item(intent).attempts == 2


def test_that_without_the_readers_sign_in_the_run_says_whose_is_missing(desk: Desk) -> None:
    desk.tokens.clear()
    before = desk.setting("last_complete")
    last = desk.sync()[-1]
    assert last == Failed(Trouble.SIGN_IN, "ani", None)
    assert desk.setting("last_complete") == before


def test_that_different_fields_are_merged(desk: Desk, other: Desk) -> None:
    intent = desk.act(Edit(title="Judul Ani"), record(1))
    other.act(Edit(district="Sungai Pinyuh"), record(1))
    assert len(of(other.sync(), Sent)) == 1
    events = desk.sync()
    (merged,) = of(events, Merged)
    assert (merged.intent, merged.record) == (intent, record(1))
    assert "district" in merged.fields
    complaint = desk.seen(record(1))
    assert (complaint.title, complaint.district) == ("Judul Ani", "Sungai Pinyuh")


def test_that_the_same_field_is_a_conflict_with_both_sides_kept(desk: Desk, other: Desk) -> None:
    intent = desk.act(Edit(title="Judul Ani"), record(1))
    other.act(Edit(title="Judul Budi"), record(1))
    other.sync()
    events = desk.sync()
    assert of(events, Conflicted) == [Conflicted(intent, record(1))]
    item = desk.item(intent)
    assert item.state is State.CONFLICT
    (clash,) = item.clashes
    assert (clash.old, clash.mine, clash.theirs) == ("Jalan rusak 1", "Judul Ani", "Judul Budi")
    assert (item.by, item.by_name) == ("budi", "Budi")
    assert desk.seen(record(1)).title == "Judul Budi"


def test_that_an_edit_is_judged_against_what_the_person_saw(desk: Desk, other: Desk) -> None:
    opened_form = desk.seen(record(1))
    other.act(Edit(title="Judul Budi"), record(1))
    other.sync()
    desk.sync()
    intent = desk.act(Edit(title="Judul Ani"), record(1), seen=opened_form)
    assert of(desk.sync(), Conflicted) == [Conflicted(intent, record(1))]


def test_that_a_chain_with_a_foreign_edit_between_has_one_conflict(desk: Desk, other: Desk) -> None:
    first = desk.act(Edit(title="Judul Ani"), record(1))
    second = desk.act(Edit(district="Anjongan"), record(1))
    third = desk.act(Note("Catatan"), record(1))
    other.act(Edit(title="Judul Budi"), record(1))
    other.sync()
    events = desk.sync()
    assert [each.intent for each in of(events, Conflicted)] == [first]
    assert {each.intent for each in of(events, Sent)} | {each.intent for each in of(events, Merged)} == {
        second,
        third,
    }


def test_that_one_illegal_intent_of_ten_stops_none_of_the_others(desk: Desk, other: Desk) -> None:
    other.act(VERIFY, record(1))
    other.sync()
    illegal = desk.act(VERIFY, record(1))
    legal = [desk.act(Edit(title=f"Judul baru {n}"), record(n)) for n in range(10) if n != 1]
    events = desk.sync()
    assert of(events, Refused) == [Refused(illegal, record(1), "wrong_stage")]
    assert [each.intent for each in of(events, Sent)] == legal
    assert desk.item(illegal).state is State.REJECTED
    assert desk.seen(record(1)).stage is Stage.DISPOSED
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.waiting, last.requests) == (0, 1)


def test_that_a_proposal_is_approved_by_another_person_only(
    desk: Desk, other: Desk, lone_office: Office
) -> None:
    boss = add_person(desk, lone_office, "Citra", Role.OFFICER, Role.SUPERVISOR)
    desk.act(VERIFY, record(1))
    proposal = desk.act(ProposeResolution(Outcome.HANDLED, "Sudah ditambal."), record(1), person=boss)
    desk.sync()
    seen = desk.seen(record(1))
    own = desk.act(Approve(proposal), record(1), person=boss, seen=seen)
    assert [each.code for each in of(desk.sync(), Refused) if each.intent == own] == ["self_approval"]
    other.sync()
    other.act(Approve(proposal), record(1))
    assert len(of(other.sync(), Sent)) == 1
    desk.sync()
    assert desk.seen(record(1)).stage is Stage.APPROVED


def test_that_a_reassigned_record_leaves_and_its_unsent_work_is_kept_as_text(
    desk: Desk, lone_office: Office
) -> None:
    intent = desk.act(Note("Pelapor menelepon tadi pagi."), record(1))
    lone_office.platform.reassign(record(1), SAMBAS)
    events = desk.sync()
    assert Gone(record(1)) in events
    assert [each.intent for each in of(events, Refused)] == [intent]
    assert not desk.has(record(1))
    assert desk.size() == 9
    with desk.database.reading() as session:
        journal = history.entries(session, record(1))
        assert complaints.find(session, "6102001") is None
    assert any("Pelapor menelepon" in line.body for line in journal)


def test_that_a_record_newly_in_scope_arrives_though_it_is_old(desk: Desk, lone_office: Office) -> None:
    lone_office.platform.reassign(record(3, SAMBAS), MEMPAWAH)
    desk.sync()
    assert desk.has(record(3, SAMBAS))


def test_that_away_and_back_leaves_the_record_here(desk: Desk, lone_office: Office) -> None:
    lone_office.platform.reassign(record(1), SAMBAS)
    lone_office.platform.reassign(record(1), MEMPAWAH)
    events = desk.sync()
    assert of(events, Gone) == []
    assert desk.has(record(1))


def test_that_the_platforms_change_reaches_the_screen(desk: Desk, lone_office: Office) -> None:
    lone_office.platform.edit(record(1), title="Judul pusat")
    desk.sync()
    assert desk.seen(record(1)) == replace(desk.seen(record(1)), title="Judul pusat")
