"""The outbox keeps what people did until a verdict is in, and shows it meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Dispose, Edit, Note, Register, Verify
from desktop.domain.complaint import Classification, Stage
from desktop.domain.merge import Clash
from desktop.store import base, codec, complaints, history, meta, outbox
from desktop.store.database import Database
from desktop.store.outbox import Settlement, State
from tests.unit.store_cases import (
    KEY,
    NOW,
    OFFICER,
    VAULT,
    act,
    case,
    intent,
    item_of,
    new_vault,
    observe,
    shown,
    stored_in,
)

VERIFY = Verify("Jembatan putus", Classification.NON_SUPERVISORY, unit="pupr")
RECORD = case(1).record


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, case(1), case(2))
    yield database
    database.close()


def test_that_an_action_is_seen_at_once_and_stays_over_a_restart(vault: Database) -> None:
    with vault.writing() as session:
        made = act(session, "i1", VERIFY, RECORD)
    vault.close()
    again = Database.open(vault.path, KEY, vault_id=VAULT)
    with again.reading() as session:
        stored = stored_in(session, RECORD)
        assert (stored.complaint.title, stored.complaint.stage) == ("Jembatan putus", Stage.DISPOSED)
        assert stored.base == case(1)
        assert (stored.sync, stored.rev) == ("waiting", 1)
        assert [item.intent for item in outbox.pending(session)] == [made]
        assert outbox.pending(session)[0].person == OFFICER


def test_that_an_action_rolled_back_left_nothing(vault: Database) -> None:
    with pytest.raises(RuntimeError), vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        raise RuntimeError
    with vault.reading() as session:
        stored = stored_in(session, RECORD)
        assert stored.complaint == case(1)
        assert (outbox.pending(session), history.entries(session, RECORD)) == ((), ())


def test_that_the_same_intent_is_kept_once(vault: Database) -> None:
    made = intent("i1", Note("sudah ditelepon"), case(1))
    with vault.writing() as session:
        assert outbox.append(session, made, OFFICER) == outbox.append(session, made, OFFICER)
        assert len(outbox.pending(session)) == 1
        assert len(history.entries(session, RECORD)) == 1


def test_that_a_new_complaint_lives_in_the_outbox_until_it_is_known(vault: Database) -> None:
    record = "lokal:PTK-1"
    with vault.writing() as session:
        act(session, "i1", Register("PTK-1", "Lampu padam", "Tiga hari gelap"), record)
        assert complaints.find(session, "PTK-1") == record
        stored = stored_in(session, record)
        assert (stored.base, stored.complaint.original_text) == (None, "Tiga hari gelap")
        assert complaints.count(session, complaints.QueueQuery(text="gelap")) == 1
        outbox.withdraw(session, "i1", NOW)
        assert complaints.get(session, record) is None
        assert complaints.count(session, complaints.QueueQuery(text="gelap")) == 0


def test_that_accepted_work_stays_visible_until_the_base_shows_it(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        assert outbox.settle(session, Settlement("i1", "applied", rev=3), NOW)
        item = item_of(session, "i1")
        assert item.state is State.ACKED
        stored = stored_in(session, RECORD)
        assert (stored.complaint.title, stored.sync) == ("Jembatan putus", "clean")
        observe(session, case(1, title="Diubah dulu"), rev=2)
        item = item_of(session, "i1")
        assert item.state is State.ACKED
        observe(session, case(1, title="Jembatan putus", stage=Stage.DISPOSED), rev=3)
        item = item_of(session, "i1")
        assert item.state is State.DONE
        assert [receipt.intent for receipt in outbox.receipts(session, 9)] == ["i1"]


def test_that_a_revision_without_news_still_confirms_accepted_work(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("sudah"), RECORD)
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        observe(session, case(1), rev=2)
        item = item_of(session, "i1")
        assert item.state is State.DONE


def test_that_half_a_record_does_not_confirm_accepted_work(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("sudah"), RECORD)
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        head = shown(case(1), 2).head
        base.observe(session, base.Source.CONTRACT, NOW, [base.Observed(RECORD, 2, head)])
        stored = stored_in(session, RECORD)
        assert stored.complaint.entries[-1].text == "sudah"


def test_that_a_verdict_with_its_record_is_done_at_once(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        stored = stored_in(session, RECORD)
        doc = codec.encode(stored.complaint)
        outbox.settle(session, Settlement("i1", "merged", rev=2, merged=("title",), doc=doc), NOW)
        item, after = item_of(session, "i1"), stored_in(session, RECORD)
        assert (item.state, item.merged) == (State.DONE, ("title",))
        assert after.complaint == after.base == stored.complaint


def test_that_an_effect_seen_before_its_verdict_is_not_shown_twice(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("sudah"), RECORD)
        stored = stored_in(session, RECORD)
        observe(session, stored.complaint, rev=2)
        again = stored_in(session, RECORD)
        assert again.complaint == stored.complaint
        assert [item.at_risk for item in outbox.pending(session)] == [False]


def test_that_a_rejection_rolls_the_view_back_and_keeps_the_text(vault: Database) -> None:
    with vault.writing() as session:
        made = act(session, "i1", VERIFY, RECORD)
        outbox.settle(session, Settlement("i1", "rejected", "wrong_stage"), NOW)
        stored = stored_in(session, RECORD)
        assert (stored.complaint, stored.sync) == (case(1), "failed")
        assert [(item.intent, item.reason) for item in outbox.needs_person(session)] == [
            (made, "wrong_stage")
        ]
        assert [line.event for line in history.entries(session, RECORD)] == ["intent", "rejected"]
        outbox.dismiss(session, "i1", "discarded", NOW)
        assert outbox.needs_person(session) == ()
        assert codec.decode_intent(history.entries(session, RECORD)[0].body) == made


def test_that_a_conflict_keeps_both_sides(vault: Database) -> None:
    clash = Clash("title", "lama", "punya saya", "punya mereka")
    with vault.writing() as session:
        act(session, "i1", Edit(title="punya saya"), RECORD)
        verdict = Settlement("i1", "conflict", clashes=(clash,), by="budi", by_name="Budi", at=NOW)
        outbox.settle(session, verdict, NOW)
        (item,) = outbox.needs_person(session)
        assert (item.clashes, item.by_name, item.judged_at) == ((clash,), "Budi", NOW)
        rows = complaints.page(session, complaints.QueueQuery(sync=frozenset({"conflict"})), None, 9)
        assert [row.record for row in rows] == [RECORD]
        assert outbox.counts(session).conflicts == 1


def test_that_a_verdict_for_a_stranger_is_ignored(vault: Database) -> None:
    with vault.writing() as session:
        assert not outbox.settle(session, Settlement("nobody's", "applied", rev=9), NOW)
        assert history.entries(session, RECORD) == ()


def test_that_a_second_verdict_changes_nothing(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        outbox.settle(session, Settlement("i1", "rejected", "wrong_stage"), NOW)
        assert outbox.settle(session, Settlement("i1", "applied", rev=9), NOW)
        item = item_of(session, "i1")
        assert item.state is State.REJECTED


def test_that_an_unknown_verdict_is_an_error_and_changes_nothing(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        with pytest.raises(ValueError, match="maybe"):
            outbox.settle(session, Settlement("i1", "maybe"), NOW)
        assert len(outbox.pending(session)) == 1


def test_that_work_which_no_longer_applies_waits_and_says_so(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", VERIFY, RECORD)
        observe(session, case(1, stage=Stage.CLOSED), rev=2)
        (item,) = outbox.pending(session)
        assert item.at_risk
        stored = stored_in(session, RECORD)
        assert stored.complaint.stage is Stage.CLOSED
        assert outbox.counts(session).at_risk == 1
        observe(session, case(1), rev=3)
        assert not outbox.pending(session)[0].at_risk


def test_that_a_restored_server_is_offered_what_it_lost(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.EPOCH, "one")
        act(session, "i1", Note("satu"), RECORD)
        act(session, "i2", Note("dua"), RECORD)
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        outbox.settle(session, Settlement("i2", "rejected", "wrong_stage"), NOW)
        assert outbox.requeue_acknowledged(session, "one") == 0
        meta.put(session, meta.Setting.EPOCH, "two")
        assert outbox.requeue_acknowledged(session, "two") == 1
        assert [item.intent.id for item in outbox.due(session, NOW, 50, 64_000)] == ["i1"]


def test_that_what_is_offered_again_is_asked_for_though_the_record_left(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.EPOCH, "one")
        act(session, "i1", Note("satu"), RECORD)
        outbox.sending(session, ["i1"])
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        meta.put(session, meta.Setting.EPOCH, "two")
        assert outbox.requeue_acknowledged(session, "two") == 1
        base.forget(session, RECORD, 5, "removed", NOW)
        assert [item.intent.id for item in outbox.due(session, NOW, 50, 64_000)] == ["i1"]


def test_that_a_record_that_leaves_takes_unsent_work_out_of_the_queue(vault: Database) -> None:
    with vault.writing() as session:
        made = act(session, "i1", Dispose("pupr"), RECORD)
        outbox.settle(session, Settlement("i1", "rejected", "other_agency", rev=4, gone="scope"), NOW)
        act(session, "i2", Note("x"), case(2).record)
        base.forget(session, case(2).record, 5, "scope", NOW)
        assert outbox.due(session, NOW, 50, 64_000) == ()
        assert [(item.intent.id, item.reason) for item in outbox.needs_person(session)] == [
            ("i1", "other_agency"),
            ("i2", "gone"),
        ]
        assert codec.decode_intent(history.entries(session, RECORD)[0].body) == made
        assert complaints.get(session, RECORD) is None
        assert complaints.count(session, complaints.QueueQuery()) == 0


def test_that_what_may_have_been_applied_waits_for_its_verdict_after_a_gone(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        act(session, "i2", Note("dua"), RECORD)
        outbox.sending(session, ["i1", "i2"])
        outbox.settle(session, Settlement("i1", "applied", rev=4, gone="scope"), NOW)
        assert [item.intent.id for item in outbox.due(session, NOW, 50, 64_000)] == ["i2"]
        outbox.settle(session, Settlement("i2", "applied", rev=5, gone="scope"), NOW)
        assert (outbox.pending(session), outbox.needs_person(session)) == ((), ())


def test_that_an_office_without_gateway_decides_by_the_same_rules(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
        act(session, "i1", VERIFY, RECORD)
        act(session, "i2", VERIFY, RECORD)
        stored = stored_in(session, RECORD)
        assert stored.complaint == stored.base
        assert (stored.complaint.title, stored.rev) == ("Jembatan putus", 2)
        first, second = item_of(session, "i1"), item_of(session, "i2")
        assert (first.state, first.receipt) == (State.DONE, "office")
        assert (second.state, second.reason) == (State.REJECTED, "wrong_stage")
        assert outbox.counts(session).waiting == 0


def test_that_the_counts_tell_size_and_age(vault: Database) -> None:
    with vault.writing() as session:
        assert outbox.counts(session).oldest_at is None
        act(session, "i1", Note("satu"), RECORD)
        counted = outbox.counts(session)
        assert (counted.waiting, counted.bytes, counted.oldest_at) == (
            1,
            outbox.pending(session)[0].size,
            NOW,
        )
