"""What is sent next, what waits, and what a person may still take back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.actions import FollowUp, Note, Verify
from desktop.domain.complaint import Classification
from desktop.store import history, outbox
from desktop.store.database import Database
from desktop.store.outbox import OutboxRefusal, OutboxRefusedError, Settlement, State
from tests.unit.store_cases import (
    KEY,
    NOW,
    VAULT,
    act,
    case,
    new_vault,
    observe,
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


def test_that_due_obeys_order_time_and_size(vault: Database) -> None:
    with vault.writing() as session:
        for number in range(1, 5):
            act(session, f"i{number}", Note(f"catatan {number}"), case(1 + number % 2).record)
        sizes = [item.size for item in outbox.pending(session)]
    assert _due(vault, max_ops=3) == ["i1", "i2", "i3"]
    assert _due(vault, max_bytes=sum(sizes[:2])) == ["i1", "i2"]
    assert _due(vault, max_bytes=1) == ["i1"]


def _due(vault: Database, max_ops: int = 50, max_bytes: int = 64_000) -> list[str]:
    with vault.reading() as session:
        found = outbox.due(session, NOW, max_ops, max_bytes)
    return [item.intent.id for item in found]


def test_that_a_postponed_intent_holds_back_its_record_alone(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        act(session, "i2", Note("dua"), RECORD)
        act(session, "i3", Note("lain"), case(2).record)
        outbox.sending(session, ["i1"])
        outbox.postpone(session, ["i1"], NOW + timedelta(seconds=5), "offline")
        assert [item.intent.id for item in outbox.due(session, NOW, 50, 64_000)] == ["i3"]
        later = outbox.due(session, NOW + timedelta(seconds=5), 50, 64_000)
        assert [item.intent.id for item in later] == ["i1", "i2", "i3"]
        assert outbox.last_unacknowledged(session, RECORD, before=2) == "i1"
        assert outbox.last_unacknowledged(session, RECORD, before=1) == ""
        assert outbox.last_unacknowledged(session, RECORD) == "i2"


def test_that_intents_of_someone_without_sign_in_wait_and_block_nobody_else(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        act(session, "i2", Note("dua"), case(2).record)
        none = outbox.due(session, NOW, 50, 64_000, frozenset({"budi"}))
        mine = outbox.due(session, NOW, 50, 64_000, frozenset({"ani"}))
        assert (len(none), len(mine)) == (0, 2)


def test_that_what_a_crash_left_in_sending_is_sent_again(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        outbox.sending(session, ["i1"])
    vault.close()
    again = Database.open(vault.path, KEY, vault_id=VAULT)
    with again.reading() as session:
        (item,) = outbox.due(session, NOW, 50, 64_000)
        assert (item.state, item.attempts) == (State.SENDING, 1)


def test_that_a_quarantined_intent_lets_the_rest_flow(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        act(session, "i2", Note("dua"), RECORD)
        outbox.postpone(session, ["i1"], None, "server_error", fault=True)
        assert outbox.pending(session)[0].faults == 1
        outbox.quarantine(session, ["i1"], "server_error")
        assert [item.intent.id for item in outbox.due(session, NOW, 50, 64_000)] == ["i2"]
        assert outbox.counts(session).failed == 1
        outbox.retry(session, "i1", NOW)
        assert [item.faults for item in outbox.due(session, NOW, 50, 64_000)] == [0, 0]


def test_that_a_held_intent_waits_until_it_is_released(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        outbox.hold(session, ["i1"], "no_sign_in")
        assert outbox.due(session, NOW, 50, 64_000) == ()
        assert outbox.counts(session).waiting == 1
        outbox.unhold(session, ["i1"])
        assert len(outbox.due(session, NOW, 50, 64_000)) == 1


def test_that_what_was_sent_and_not_answered_cannot_be_taken_back(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("satu"), RECORD)
        outbox.sending(session, ["i1"])
        assert _refusal(session_call=lambda: outbox.withdraw(session, "i1", NOW)) is OutboxRefusal.IN_FLIGHT
        outbox.postpone(session, ["i1"], None, "offline")
        assert _refusal(session_call=lambda: outbox.withdraw(session, "i1", NOW)) is OutboxRefusal.IN_FLIGHT
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        assert _refusal(session_call=lambda: outbox.withdraw(session, "i1", NOW)) is OutboxRefusal.ACCEPTED
        assert _refusal(session_call=lambda: outbox.retry(session, "i1", NOW)) is OutboxRefusal.JUDGED
        assert (
            _refusal(session_call=lambda: outbox.dismiss(session, "i1", "x", NOW))
            is OutboxRefusal.NOTHING_TO_DO
        )
        assert _refusal(session_call=lambda: outbox.withdraw(session, "i9", NOW)) is OutboxRefusal.UNKNOWN


def _refusal(session_call: object) -> OutboxRefusal:
    assert callable(session_call)
    with pytest.raises(OutboxRefusedError) as caught:
        session_call()
    return caught.value.reason


def test_that_withdrawn_work_leaves_the_view_and_gives_its_text_back(vault: Database) -> None:
    with vault.writing() as session:
        made = act(session, "i1", FollowUp("sudah dicek"), RECORD)
        assert outbox.withdraw(session, "i1", NOW) == made
        assert outbox.pending(session) == ()
        assert [line.event for line in history.entries(session, RECORD)] == ["intent", "withdrawn"]
        with pytest.raises(OutboxRefusedError):
            outbox.withdraw(session, "i1", NOW)
