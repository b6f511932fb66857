"""How an action on its way through a gateway ends: doubt, refusal, handwork, and what a person decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from desktop.domain.complaint import Complaint
from desktop.domain.delivery import Onward
from desktop.domain.people import Role
from sync.errors import Trouble
from sync.gateway.database import reading
from sync.gateway.upstream import sending
from sync.gateway.upstream.person import NotUncertainError, open_actions, told_absent, told_there
from sync.gateway.upstream.tables import carried
from sync.lapor.actions import Doubt
from sync.lapor.profile import IdStyle
from sync.lapor.turns import numbered
from sync.wire import Value
from tests.lapor.state import Call, Fault
from tests.lapor.upstream_office import RECORD, UpstreamOffice
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, record
from tests.sync.tus_caller import attach, bring

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


def _uncertain(upstream: UpstreamOffice) -> str:
    intent = upstream.follow_up(TEXT).id
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.OTHER_WORDS)
    found = upstream.run_until_decided(intent)
    assert (found.state, found.why) == (Onward.UNCERTAIN, Doubt.NOT_RECOGNISED.value)
    return intent


def test_that_nothing_uncertain_is_sent_again_by_itself_and_nothing_overtakes_it(
    upstream: UpstreamOffice,
) -> None:
    intent = _uncertain(upstream)
    later = upstream.follow_up("Jawaban berikutnya.").id
    for _ in range(4):
        upstream.clock.pass_seconds(100_000)
        upstream.run()
    assert upstream.sent == [TEXT]
    assert upstream.delivery(later).state is Onward.WAITING
    found = open_actions(upstream.engine, MEMPAWAH)
    assert [(one.intent, one.state, one.text) for one in found] == [
        (intent, Onward.UNCERTAIN, TEXT),
        (later, Onward.WAITING, "Jawaban berikutnya."),
    ]


def test_that_whoever_keeps_the_gateway_says_that_it_is_there(upstream: UpstreamOffice) -> None:
    intent = _uncertain(upstream)
    told_there(upstream.engine, intent, "rina", upstream.clock)
    with pytest.raises(NotUncertainError):
        told_there(upstream.engine, intent, "rina", upstream.clock)
    upstream.clock.pass_seconds(100_000)
    upstream.run()
    assert upstream.sent == [TEXT]
    assert upstream.delivery(intent).state is Onward.THERE
    with reading(upstream.engine) as session:
        assert session.execute(select(carried.c.decided_by)).scalars().all() == ["rina"]


def test_that_what_is_not_there_is_sent_once_more(upstream: UpstreamOffice) -> None:
    intent = _uncertain(upstream)
    told_absent(upstream.engine, intent, "rina", upstream.clock)
    with pytest.raises(NotUncertainError):
        told_absent(upstream.engine, intent, "rina", upstream.clock)
    upstream.clock.pass_seconds(100_000)
    assert upstream.run_until_decided(intent).state is Onward.THERE
    assert upstream.sent == [TEXT, TEXT]


def test_that_a_refusal_comes_back_in_the_platforms_own_words(upstream: UpstreamOffice) -> None:
    intent = upstream.follow_up(TEXT).id
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.REFUSED)
    found = upstream.run_until_decided(intent)
    assert (found.state, found.why) == (Onward.REFUSED, "Laporan sudah ditutup")
    upstream.clock.pass_seconds(100_000)
    upstream.run()
    assert upstream.sent == []


@pytest.mark.parametrize("fault", [Fault.NO_ID, Fault.GARBLED, Fault.PLAIN_TEXT, Fault.ERROR_AFTER])
def test_that_a_yes_that_names_nothing_is_read_back(upstream: UpstreamOffice, fault: Fault) -> None:
    intent = upstream.follow_up(TEXT).id
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(fault)
    found = upstream.run_until_decided(intent)
    assert (found.state, found.number.isdigit()) == (Onward.THERE, True)
    assert upstream.sent == [TEXT]


def test_that_ninety_seconds_of_silence_are_waited_for_within_the_lease(upstream: UpstreamOffice) -> None:
    def ninety() -> None:
        upstream.clock.pass_seconds(90)
        assert upstream.run("other").trouble == "busy"
        upstream.platform.gate.set()

    upstream.platform.at_gate = ninety
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.SLOW_BEFORE)
    upstream.lapor.bounds = None
    intent = upstream.follow_up(TEXT).id
    assert upstream.run().sent == 1
    assert upstream.delivery(intent).state is Onward.THERE
    assert upstream.platform.asked.count(Call.ADD_FOLLOW_UP) == 1


def test_that_a_missing_sender_waits_until_the_profile_names_one(upstream: UpstreamOffice) -> None:
    whole = upstream.lapor.profile
    upstream.lapor.profile = replace(whole, user_id="")
    upstream.keep_profile()
    intent = upstream.follow_up(TEXT).id
    upstream.run()
    assert upstream.delivery(intent).state is Onward.WAITING
    assert [one.why for one in open_actions(upstream.engine, MEMPAWAH)] == ["no_sender"]
    upstream.lapor.profile = whole
    upstream.keep_profile()
    upstream.run()
    assert upstream.delivery(intent).state is Onward.THERE


def test_that_without_secrets_nothing_leaves_and_everything_stays(upstream: UpstreamOffice) -> None:
    intent = upstream.follow_up(TEXT).id
    upstream.lapor.secrets = None
    assert upstream.run().trouble == Trouble.SIGN_IN.value
    assert upstream.platform.asked == []
    assert upstream.delivery(intent).state is Onward.WAITING


def test_that_what_cannot_be_sent_to_any_number_becomes_handwork(upstream: UpstreamOffice) -> None:
    upstream.load("sp4n:701", "")
    intent = upstream.follow_up(TEXT, "sp4n:701").id
    upstream.run()
    found = upstream.delivery(intent, "sp4n:701")
    assert (found.state, found.why) == (Onward.BY_HAND, "no_platform_id")


def test_that_only_actions_with_a_call_are_carried(upstream: UpstreamOffice) -> None:
    ani = upstream.ani
    verify = ani.op(
        record(1), "verify", {"title": "Jalan", "classification": "supervisory", "unit": "pupr"},
        {"title": "Jalan rusak 1", "classification": "unclassified", "unit": ""},
    )  # fmt: skip
    note = ani.op(RECORD, "note", {"text": "Sudah dicek."})
    told = ani.send(verify, note)
    assert [(one.state, one.carried) for one in told] == [("applied", False)] * 2
    with reading(upstream.engine) as session:
        assert session.execute(select(func.count()).select_from(carried)).scalar_one() == 0


def test_that_an_approval_carries_the_answer_that_was_approved(upstream: UpstreamOffice) -> None:
    boss = upstream.people.join("Bambang", Role.SUPERVISOR)
    said: dict[str, Value] = {"outcome": "handled", "answer": "Sudah diaspal."}
    proposal = upstream.ani.op(RECORD, "propose_resolution", said)
    upstream.ani.send(proposal)
    boss.download()
    (verdict,) = boss.send(boss.op(RECORD, "approve", {"proposal": proposal.id}))
    assert (verdict.state, verdict.carried) == ("applied", True)
    upstream.people.platform.edit(RECORD, stage="in_progress")
    upstream.ani.ask()
    upstream.ani.send(upstream.ani.op(RECORD, "propose_resolution", said | {"answer": "Jawaban lain."}))
    assert upstream.complaint().proposal is not None
    upstream.run()
    assert upstream.sent == ["Sudah diaspal."]
    assert upstream.delivery(verdict.id).state is Onward.THERE


def test_that_another_agency_is_never_answered_for(upstream: UpstreamOffice) -> None:
    sinta = upstream.people.join("Sinta", agency=SAMBAS)
    sinta.download()
    upstream.people.platform.edit(record(2, SAMBAS), stage="in_progress")
    sinta.ask()
    (theirs,) = sinta.send(sinta.op(record(2, SAMBAS), "follow_up", {"text": "Kami tangani."}))
    assert (theirs.state, theirs.carried) == ("applied", False)
    ours = upstream.follow_up(TEXT).id
    upstream.people.platform.reassign(RECORD, SAMBAS)
    upstream.run()
    assert upstream.sent == []
    assert upstream.delivery(ours).state is Onward.BY_HAND


def test_that_a_text_waits_for_its_photo_and_takes_it_along(upstream: UpstreamOffice) -> None:
    attach(upstream.ani, RECORD, JPEG)
    (name,) = (file.id for file in upstream.complaint().attachments)
    (verdict,) = upstream.ani.send(
        upstream.ani.op(RECORD, "follow_up", {"text": TEXT, "attachments": [name]})
    )
    assert verdict.carried
    upstream.run()
    assert upstream.sent == []
    assert [one.why for one in open_actions(upstream.engine, MEMPAWAH)] == ["no_file"]
    bring(upstream.ani, RECORD, JPEG)
    upstream.clock.pass_seconds(120)
    upstream.run()
    assert [effect.files for effect in upstream.platform.visible()] == [("foto.jpg",)]


def test_that_a_photo_that_never_comes_makes_it_handwork(upstream: UpstreamOffice) -> None:
    attach(upstream.ani, RECORD, JPEG)
    (name,) = (file.id for file in upstream.complaint().attachments)
    (verdict,) = upstream.ani.send(
        upstream.ani.op(RECORD, "follow_up", {"text": TEXT, "attachments": [name]})
    )
    upstream.run()
    upstream.clock.pass_seconds(4 * 86_400)
    upstream.run()
    assert upstream.delivery(verdict.id).state is Onward.BY_HAND
    assert upstream.sent == []


def test_that_the_same_intent_again_is_carried_once(upstream: UpstreamOffice) -> None:
    op = upstream.ani.op(RECORD, "follow_up", {"text": TEXT})
    first, again = upstream.ani.send(op), upstream.ani.send(op)
    assert [one.carried for one in (*first, *again)] == [True, True]
    upstream.run()
    assert upstream.sent == [TEXT]


def test_that_a_gateway_without_an_upstream_carries_nothing(upstream: UpstreamOffice) -> None:
    sinta = upstream.people.join("Sinta", agency=SAMBAS)
    sinta.download()
    upstream.people.platform.edit(record(3, SAMBAS), stage="in_progress")
    sinta.ask()
    (verdict,) = sinta.send(sinta.op(record(3, SAMBAS), "follow_up", {"text": "Kami tangani."}))
    assert not verdict.carried
    assert "deliveries" not in {name for row in sinta.held.values() for name in row}


@pytest.mark.logs_warnings
def test_that_an_action_nobody_foresaw_waits_and_the_others_go_on(
    upstream: UpstreamOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    upstream.load("sp4n:702", str(upstream.platform.case().id))
    strange, plain = upstream.follow_up("Aneh.").id, upstream.follow_up(TEXT, "sp4n:702").id
    real = numbered

    def crash(complaint: Complaint, ids: IdStyle) -> Complaint:
        if complaint.record == RECORD:
            raise ValueError("strange")
        return real(complaint, ids)

    monkeypatch.setattr(sending, "numbered", crash)
    assert upstream.run().sent == 1
    assert upstream.delivery(plain, "sp4n:702").state is Onward.THERE
    assert upstream.delivery(strange).state is Onward.WAITING
    monkeypatch.undo()
    upstream.clock.pass_seconds(4000)
    upstream.run()
    assert upstream.delivery(strange).state is Onward.THERE
    assert sorted(upstream.sent) == ["Aneh.", TEXT]
