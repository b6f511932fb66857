"""What becomes of an intent: applied once, merged, a conflict or refused, whatever the client claims."""

from __future__ import annotations

import msgspec
import pytest

from desktop.domain.complaint import EntryKind, Stage
from desktop.domain.people import Role
from sync.gateway.effects import effects
from sync.wire import NO_DOC, Op, Value
from tests.sync.gateway_office import SAMBAS, Caller, Office, doc, record


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    return caller


def _counts(office: Office) -> dict[str, int]:
    database = office.gateway.engine.url.render_as_string(hide_password=False)
    return {each["id"]: each["count"] for each in effects(database)}


def _verify(caller: Caller, number: int, title: str = "Perbaikan jalan") -> Op:
    return caller.op(record(number), "verify", {"title": title}, {"title": f"Jalan rusak {number}"})


def test_that_an_intent_takes_effect_and_says_so(office: Office, siti: Caller) -> None:
    op = _verify(siti, 1)
    (verdict,) = siti.send(op)
    assert (verdict.id, verdict.state, verdict.code) == (op.id, "applied", "")
    assert verdict.rev == siti.revs[record(1)]
    assert len(verdict.receipt) == 16
    now = siti.complaint(record(1))
    assert (now.stage, now.title) == (Stage.DISPOSED, "Perbaikan jalan")
    assert now.entries[-1].id == op.id
    assert now.entries[-1].by_name == "Siti"
    assert _counts(office) == {op.id: 1}


def test_that_a_page_that_brings_the_record_spares_the_verdict_its_copy(siti: Caller) -> None:
    with_page, *_ = siti.send(_verify(siti, 1))
    assert not with_page.doc
    siti.cursor = ""
    without_page, *_ = siti.send(_verify(siti, 2))
    assert doc(without_page).stage is Stage.DISPOSED


def test_that_an_answer_lost_on_the_way_costs_no_second_effect(office: Office, siti: Caller) -> None:
    op = siti.op(record(1), "note", {"text": "Sudah ditelepon"})
    first, *_ = siti.send(op)
    office.clock.pass_seconds(60 * 86_400)
    second, *_ = siti.send(op)
    assert (second.state, second.receipt) == (first.state, first.receipt)
    assert [entry.text for entry in doc(second).entries] == ["Sudah ditelepon"]
    assert _counts(office) == {op.id: 1}


def test_that_one_intent_twice_in_one_request_is_one_effect(office: Office, siti: Caller) -> None:
    op = siti.op(record(1), "note", {"text": "Sekali"})
    verdicts = siti.send(op, op)
    assert [verdict.state for verdict in verdicts] == ["applied", "applied"]
    assert _counts(office) == {op.id: 1}


def test_that_a_duplicate_shows_the_record_under_todays_rights(office: Office, siti: Caller) -> None:
    op = siti.op(record(1), "note", {"text": "Rahasia kantor"})
    siti.send(op)
    office.platform.reassign(record(1), SAMBAS)
    (again,) = siti.send(op)
    assert (again.state, again.gone, again.doc) == ("applied", "reassigned", NO_DOC)


def test_that_the_same_id_with_another_content_is_refused(office: Office, siti: Caller) -> None:
    op = siti.op(record(1), "note", {"text": "Satu"})
    siti.send(op)
    other = msgspec.structs.replace(op, new={"text": "Dua"})
    (verdict,) = siti.send(other)
    assert (verdict.state, verdict.code) == ("rejected", "id_reused")
    assert _counts(office) == {op.id: 1}


def test_that_a_forged_author_is_refused_and_cannot_spoil_the_real_intent(
    office: Office, siti: Caller
) -> None:
    rina = office.join("Rina")
    op = siti.op(record(1), "note", {"text": "Dari Siti"})
    (forged,) = rina.send(op)
    assert (forged.state, forged.code, forged.doc) == ("rejected", "forged_author", NO_DOC)
    assert _counts(office) == {}
    (real,) = siti.send(op)
    assert real.state == "applied"
    assert _counts(office) == {op.id: 1}


def test_that_different_fields_are_merged_and_named(office: Office, siti: Caller) -> None:
    office.platform.edit(record(1), category="Infrastruktur")
    (verdict,) = siti.send(_verify(siti, 1))
    assert (verdict.state, verdict.merged) == ("merged", ["category"])
    assert (verdict.by_name, verdict.at) == ("SP4N-LAPOR!", "2026-11-24T01:00:00Z")
    now = siti.complaint(record(1))
    assert (now.title, now.category) == ("Perbaikan jalan", "Infrastruktur")


def test_that_ones_own_chain_of_intents_is_not_called_merged(siti: Caller) -> None:
    verify = _verify(siti, 1)
    follow = siti.op(record(1), "follow_up", {"text": "Sedang diukur"}, prev=verify.id)
    verdicts = siti.send(verify, follow)
    assert [verdict.state for verdict in verdicts] == ["applied", "applied"]
    assert siti.complaint(record(1)).stage is Stage.IN_PROGRESS


def test_that_a_clash_is_a_conflict_with_both_sides_and_who_and_when(office: Office, siti: Caller) -> None:
    rina = office.join("Rina")
    rina.download()
    office.clock.pass_seconds(3600)
    rina.send(rina.op(record(1), "edit", {"title": "Jembatan"}, {"title": "Jalan rusak 1"}))
    office.clock.pass_seconds(3600)
    op = siti.op(
        record(1),
        "verify",
        {"title": "Trotoar", "category": "Jalan"},
        {"title": "Jalan rusak 1", "category": ""},
    )
    (verdict,) = siti.send(op)
    assert verdict.state == "conflict"
    clash = verdict.clashes[0]
    assert (clash.field, clash.old, clash.mine, clash.theirs) == (
        "title",
        "Jalan rusak 1",
        "Trotoar",
        "Jembatan",
    )
    assert (verdict.by, verdict.by_name, verdict.at) == ("rina", "Rina", "2026-11-24T02:00:00Z")
    # Atomic: the field that did not clash and the transition did not happen either.
    now = doc(verdict)
    assert (now.category, now.stage) == ("", Stage.UNVERIFIED)
    assert _counts(office)[op.id] == 0


def test_that_a_to_b_to_c_with_an_edit_between_is_one_conflict_on_its_field(
    office: Office, siti: Caller
) -> None:
    first = siti.op(record(1), "edit", {"title": "B"}, {"title": "Jalan rusak 1"})
    siti.send(first)
    office.platform.edit(record(1), title="X")
    second = siti.op(record(1), "edit", {"title": "C", "tags": ["jalan"]}, {"title": "B", "tags": []})
    (verdict,) = siti.send(second)
    assert verdict.state == "conflict"
    assert [clash.field for clash in verdict.clashes] == ["title"]


def test_that_the_same_value_on_both_sides_is_no_conflict(office: Office, siti: Caller) -> None:
    office.platform.edit(record(1), title="Sama")
    (verdict,) = siti.send(siti.op(record(1), "edit", {"title": "Sama"}, {"title": "Jalan rusak 1"}))
    assert verdict.state == "merged"
    assert siti.complaint(record(1)).title == "Sama"


def test_that_tags_of_both_sides_are_kept(office: Office, siti: Caller) -> None:
    office.platform.edit(record(1), tags=("lampu",))
    (verdict,) = siti.send(siti.op(record(1), "edit", {"tags": ["jalan"]}, {"tags": []}))
    assert verdict.state == "merged"
    assert siti.complaint(record(1)).tags == ("lampu", "jalan")


def test_that_one_illegal_of_ten_leaves_nine_applied(office: Office, siti: Caller) -> None:
    ops = [_verify(siti, n) for n in range(10)]
    ops[4] = siti.op(record(4), "close", {})
    verdicts = siti.send(*ops)
    assert [verdict.id for verdict in verdicts] == [op.id for op in ops]
    assert [verdict.state for verdict in verdicts].count("applied") == 9
    assert (verdicts[4].state, verdicts[4].code) == ("rejected", "wrong_stage")
    assert doc(verdicts[4]).stage is Stage.UNVERIFIED
    assert sum(_counts(office).values()) == 9


def test_that_a_complaint_closed_meanwhile_refuses_and_shows_its_state(office: Office, siti: Caller) -> None:
    office.platform.close(record(1))
    (verdict,) = siti.send(_verify(siti, 1))
    assert (verdict.state, verdict.code) == ("rejected", "wrong_stage")
    assert doc(verdict).status_name == "Ditutup oleh Admin"
    assert doc(verdict).entries[-1].kind is EntryKind.CLOSED


def test_that_work_on_a_record_reassigned_away_is_refused_and_the_record_gone(
    office: Office, siti: Caller
) -> None:
    office.platform.reassign(record(1), SAMBAS)
    (verdict,) = siti.send(_verify(siti, 1))
    assert (verdict.state, verdict.code, verdict.gone) == ("rejected", "other_agency", "reassigned")
    assert not verdict.doc


def test_that_not_even_the_existence_of_a_foreign_record_is_told(office: Office, siti: Caller) -> None:
    foreign, missing = siti.send(
        siti.op(record(1, SAMBAS), "note", {"text": "?"}), siti.op("sp4n:0000000", "note", {"text": "?"})
    )
    for verdict in (foreign, missing):
        assert (verdict.state, verdict.code, verdict.gone, verdict.doc) == (
            "rejected",
            "no_record",
            "",
            NO_DOC,
        )


def test_that_the_same_person_cannot_approve_on_a_second_computer(office: Office) -> None:
    first = office.join("Dewi", Role.OFFICER, Role.SUPERVISOR, identity="nip-1")
    second = office.join("Dewi2", Role.SUPERVISOR, identity="nip-1")
    first.download()
    first.send(_verify(first, 1))
    proposal = first.op(record(1), "propose_resolution", {"outcome": "handled", "answer": "Sudah diaspal"})
    first.send(proposal)
    second.download()
    for caller in (first, second):
        (verdict,) = caller.send(caller.op(record(1), "approve", {"proposal": proposal.id}))
        assert (verdict.state, verdict.code) == ("rejected", "self_approval")
    boss = office.join("Bambang", Role.SUPERVISOR)
    boss.download()
    (approved,) = boss.send(boss.op(record(1), "approve", {"proposal": proposal.id}))
    assert approved.state == "applied"
    assert "Sudah diaspal" in {entry.text for entry in boss.complaint(record(1)).entries}


@pytest.mark.parametrize("asked", ["siti", "rudi", "agus", "nobody"])
def test_that_nobody_is_asked_to_approve_who_may_not(office: Office, siti: Caller, asked: str) -> None:
    office.join("Rudi", Role.OFFICER)
    office.join("Agus", Role.SUPERVISOR, agency=SAMBAS)
    siti.send(_verify(siti, 1))
    said: dict[str, Value] = {"outcome": "handled", "answer": "Sudah", "approver": asked}
    (verdict,) = siti.send(siti.op(record(1), "propose_resolution", said))
    assert (verdict.state, verdict.code, verdict.field) == ("rejected", "bad_value", "approver")


def test_that_the_supervisor_sees_what_was_declared_with_a_proposal(office: Office, siti: Caller) -> None:
    boss = office.join("Bambang", Role.SUPERVISOR)
    siti.send(_verify(siti, 1))
    said: dict[str, Value] = {
        "outcome": "handled",
        "answer": "Sudah",
        "checks": ["what", "when"],
        "approver": "bambang",
    }
    (verdict,) = siti.send(siti.op(record(1), "propose_resolution", said))
    assert verdict.state == "applied"
    boss.download()
    proposal = boss.complaint(record(1)).proposal
    assert proposal is not None
    assert (proposal.checks, proposal.approver) == (("what", "when"), "bambang")


def test_that_a_resolution_that_changed_cannot_be_approved_unseen(office: Office, siti: Caller) -> None:
    boss = office.join("Bambang", Role.SUPERVISOR)
    siti.send(_verify(siti, 1))
    first = siti.op(record(1), "propose_resolution", {"outcome": "handled", "answer": "Lama"})
    siti.send(first)
    boss.download()
    boss.send(boss.op(record(1), "return", {"proposal": first.id, "text": "Kurang lengkap"}))
    siti.ask()
    siti.send(siti.op(record(1), "propose_resolution", {"outcome": "handled", "answer": "Baru"}))
    (verdict,) = boss.send(boss.op(record(1), "approve", {"proposal": first.id}))
    assert (verdict.state, verdict.code) == ("rejected", "stale_proposal")
    assert doc(verdict).proposal is not None


def test_that_roles_hold_whatever_a_client_offers(office: Office) -> None:
    admin = office.join("Admin", Role.ADMINISTRATOR)
    admin.download()
    (verdict,) = admin.send(admin.op(record(1), "note", {"text": "?"}))
    assert (verdict.state, verdict.doc) == ("rejected", NO_DOC)
    siti = office.join("Siti")
    siti.download()
    (verdict,) = siti.send(siti.op(record(1), "approve", {"proposal": "x"}))
    assert verdict.code == "wrong_role"
