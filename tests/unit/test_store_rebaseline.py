"""A whole new base is fetched beside the old one, survives a crash, and leaves unsent work alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Note
from desktop.store import base, complaints, meta, outbox
from desktop.store.base import Losses
from desktop.store.database import Database
from desktop.store.outbox import State
from tests.unit.store_cases import KEY, NOW, VAULT, act, case, item_of, new_vault, observe, shown, stored_in


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, *(case(number) for number in range(1, 6)), rev=50)
    yield database
    database.close()


def _finish(vault: Database, limit: int = 2) -> None:
    while True:
        with vault.writing() as session:
            if base.finish_rebaseline(session, NOW, limit):
                return


def test_that_the_old_base_is_seen_until_the_new_one_is_complete(vault: Database) -> None:
    with vault.writing() as session:
        base.start_rebaseline(session)
        assert observe(session, case(1, title="baru"), rev=3) == ()
        assert stored_in(session, case(1).record).complaint.title != "baru"
        assert base.losses(session) == Losses(4, 5)
    _finish(vault)
    with vault.reading() as session:
        stored = stored_in(session, case(1).record)
        assert (stored.complaint.title, stored.rev) == ("baru", 3)
        assert complaints.count(session, complaints.QueueQuery()) == 1
        assert not base.is_rebaselining(session)


def test_that_a_swap_goes_on_after_a_crash(vault: Database, tmp_path: Path) -> None:
    with vault.writing() as session:
        base.start_rebaseline(session)
        observe(session, *(case(number, title="baru") for number in range(1, 6)), rev=3)
    with vault.writing() as session:
        assert not base.finish_rebaseline(session, NOW, 2)
    vault.close()
    again = Database.open(tmp_path / "vault.db", KEY, vault_id=VAULT)
    with again.reading() as session:
        assert base.is_rebaselining(session)
    _finish(again)
    with again.reading() as session:
        rows = complaints.page(session, complaints.QueueQuery(), None, 9)
        assert [row.title for row in rows] == ["baru"] * 5
    again.close()


def test_that_unsent_work_is_untouched_and_shown_over_the_new_base(vault: Database) -> None:
    record = case(1).record
    with vault.writing() as session:
        made = act(session, "i1", Note("sudah"), record)
        base.start_rebaseline(session)
        observe(session, case(1, title="baru"), rev=3)
    _finish(vault)
    with vault.reading() as session:
        stored = stored_in(session, record)
        assert (stored.complaint.title, stored.complaint.entries[-1].text) == ("baru", "sudah")
        assert [item.intent for item in outbox.pending(session)] == [made]


def test_that_work_on_a_lost_record_is_rejected_and_kept(vault: Database) -> None:
    with vault.writing() as session:
        act(session, "i1", Note("sudah"), case(2).record)
        base.start_rebaseline(session)
        observe(session, case(1), rev=3)
    _finish(vault)
    with vault.reading() as session:
        item = item_of(session, "i1")
        assert (item.state, item.reason) == (State.REJECTED, "gone")


def test_that_a_record_lost_with_the_old_life_may_come_back_at_any_revision(vault: Database) -> None:
    with vault.writing() as session:
        base.forget(session, case(5).record, 60, "scope", NOW)
        base.start_rebaseline(session)
        observe(session, case(1), rev=3)
    _finish(vault)
    with vault.writing() as session:
        assert observe(session, case(2), case(5), rev=4) == (case(2).record, case(5).record)


def test_that_a_record_that_leaves_while_a_new_base_is_fetched_does_not_come_with_it(vault: Database) -> None:
    with vault.writing() as session:
        base.start_rebaseline(session)
        observe(session, *(case(number) for number in range(1, 6)), rev=3)
        # The life that is shown counted to 50, the one that is fetched to 4.
        base.forget(session, case(1).record, 4, "reassigned", NOW)
    _finish(vault)
    with vault.reading() as session:
        assert complaints.get(session, case(1).record) is None
        assert complaints.count(session, complaints.QueueQuery()) == 4


def test_that_what_an_export_or_the_office_showed_is_not_lost_with_the_gateway(vault: Database) -> None:
    with vault.writing() as session:
        base.observe(session, base.Source.EXPORT, NOW, [shown(case(8), 0)])
        base.observe(session, base.Source.OFFICE, NOW, [shown(case(9), 2)])
        base.start_rebaseline(session)
    _finish(vault)
    with vault.reading() as session:
        rows = complaints.page(session, complaints.QueueQuery(), None, 9)
        assert {row.record for row in rows} == {case(8).record, case(9).record}


def test_that_a_re_baseline_may_be_abandoned_only_before_the_swap(vault: Database) -> None:
    with vault.writing() as session:
        base.start_rebaseline(session)
        observe(session, case(1, title="baru"), rev=60)
        base.abandon_rebaseline(session)
        assert not base.is_rebaselining(session)
        assert base.finish_rebaseline(session, NOW)
        assert stored_in(session, case(1).record).complaint == case(1)
        base.start_rebaseline(session)
        observe(session, case(1), case(2), rev=61)
        base.finish_rebaseline(session, NOW, 1)
        with pytest.raises(RuntimeError, match="finished"):
            base.abandon_rebaseline(session)
        assert meta.get(session, meta.Setting.REBASELINE) == "swapping"
