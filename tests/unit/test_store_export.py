"""An imported export updates and never doubles, and touches no unsent or unconfirmed work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop.domain.actions import FollowUp, Note, Register, Verify
from desktop.domain.complaint import Classification, Complaint, Stage
from desktop.domain.stages import StageTable
from desktop.store import base, complaints, entries, meta, observations, outbox
from desktop.store.base import ExportCount
from desktop.store.database import Database
from desktop.store.entries import EntryState
from desktop.store.outbox import Settlement
from tests.unit.store_cases import NOW, act, case, new_vault, observe, shown, stored_in

FIELDS = frozenset({"tracking_id", "title", "status_name", "original_text", "edited_text", "received_at"})
VERIFY = Verify("Jembatan putus", Classification.NON_SUPERVISORY, unit="pupr")
RECORD = case(1).record
LATER = NOW + timedelta(days=1)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    yield database
    database.close()


def _export(session: Connection, *seen: Complaint, at: timedelta = timedelta()) -> ExportCount:
    rows = [(replace(one, entries=()), FIELDS) for one in seen]
    return base.observe_export(session, NOW + at, rows, StageTable())


def _plain(count: ExportCount) -> tuple[int, int, int, int]:
    return count.new, count.updated, count.unchanged, count.older


def test_that_the_same_or_a_newer_file_updates_and_never_doubles(vault: Database) -> None:
    with vault.writing() as session:
        assert _plain(_export(session, case(1), case(2))) == (2, 0, 0, 0)
        assert _plain(_export(session, case(1), case(2))) == (0, 0, 2, 0)
        moved = replace(case(1), status_name="Dalam Proses")
        assert _plain(_export(session, moved, case(3), at=timedelta(days=2))) == (1, 1, 0, 0)
        assert _plain(_export(session, case(1), at=timedelta(days=1))) == (0, 0, 0, 1)
        stored = stored_in(session, RECORD)
        assert (stored.complaint.stage, stored.source, stored.rev) == (Stage.IN_PROGRESS, "export", 0)
        assert complaints.count(session, complaints.QueueQuery()) == 3


def test_that_unsent_work_survives_an_import(vault: Database) -> None:
    with vault.writing() as session:
        _export(session, case(1))
        made = act(session, "i1", Note("sudah ditelepon"), RECORD)
        _export(session, case(1, title="Judul baru"), at=timedelta(days=1))
        stored = stored_in(session, RECORD)
        assert stored.complaint.title == "Judul baru"
        assert stored.complaint.entries[-1].text == "sudah ditelepon"
        assert [item.intent for item in outbox.pending(session)] == [made]


def test_that_an_unconfirmed_field_is_not_overwritten_and_the_difference_is_told(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
        _export(session, case(1))
        act(session, "i1", VERIFY, RECORD)
        count = _export(session, case(1, title="Versi lain"), at=timedelta(days=1))
        assert {difference.field for _, difference in count.differences} == {"title", "stage"}
        stored = stored_in(session, RECORD)
        assert (stored.complaint.title, stored.complaint.stage) == ("Jembatan putus", Stage.DISPOSED)


def test_that_accepted_work_is_seen_over_an_export_of_before_it(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1), rev=1)
        act(session, "i1", VERIFY, RECORD)
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        _export(session, case(1, title="Versi lain"), at=timedelta(days=1))
        assert stored_in(session, RECORD).complaint.title == "Jembatan putus"
        observe(session, case(1, title="Dari gerbang"), rev=2)
        assert stored_in(session, RECORD).complaint.title == "Dari gerbang"


def test_that_a_local_complaint_is_found_by_its_platform_number(vault: Database) -> None:
    record = "lokal:PTK-1"
    with vault.writing() as session:
        act(session, "i1", Register("PTK-1", "Lampu padam", "Tiga hari"), record)
        stored = stored_in(session, record)
        observe(session, replace(stored.complaint, tracking_id="1000001"))
        assert complaints.find(session, "1000001") == complaints.find(session, "PTK-1") == record
        assert _plain(_export(session, case(1))) == (0, 1, 0, 0)
        assert complaints.count(session, complaints.QueueQuery()) == 1


def test_that_the_gateways_record_replaces_the_provisional_one(vault: Database) -> None:
    with vault.writing() as session:
        _export(session, case(1))
        observe(session, case(1, title="Dari gerbang"), rev=1)
        stored = stored_in(session, RECORD)
        assert (stored.complaint, stored.source) == (case(1, title="Dari gerbang"), "contract")
        _export(session, case(1, title="Dari ekspor"), at=timedelta(days=1))
        stored = stored_in(session, RECORD)
        assert (stored.complaint.title, stored.source, stored.rev) == ("Dari ekspor", "contract", 1)
        assert stored.complaint.entries == case(1).entries


def test_that_a_record_that_left_does_not_come_back_by_a_file(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1), rev=4)
        base.forget(session, RECORD, 5, "scope", NOW)
        assert _export(session, case(1)).withheld == 1
        assert complaints.get(session, RECORD) is None


def test_that_a_record_that_came_back_takes_exports_again(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1), rev=4)
        base.forget(session, RECORD, 5, "scope", NOW)
        observe(session, case(1), rev=6)
        shown = _export(session, case(1, title="Dari ekspor"), at=timedelta(days=1))
        assert (shown.updated, shown.withheld) == (1, 0)
        assert stored_in(session, RECORD).complaint.title == "Dari ekspor"


def test_that_changes_go_to_the_bulk_queue_only_where_there_is_a_gateway(vault: Database) -> None:
    with vault.writing() as session:
        _export(session, case(1))
        assert observations.waiting(session) == 0
        meta.put(session, meta.Setting.GATEWAY, "https://gerbang.test")
        _export(session, case(1), case(2), at=timedelta(days=1))
        (queued,) = observations.pending(session, 9)
        assert (queued.tracking_id, queued.fields, queued.as_of) == ("1000002", FIELDS, LATER)
        assert queued.complaint == replace(case(2), entries=())
        observations.put(session, LATER, [(queued.complaint, FIELDS)])
        assert observations.waiting(session) == 1
        assert outbox.counts(session).waiting == 0
        observations.done(session, [queued.id])
        assert observations.waiting(session) == 0


def test_that_the_sheet_holds_what_no_route_carries_and_an_export_confirms_it(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1))
        act(session, "i1", VERIFY, RECORD)
        act(session, "i2", Note("internal"), RECORD)
        assert entries.listing(session) == ()
        doc = stored_in(session, RECORD).complaint
        outbox.settle(session, Settlement("i1", "applied", rev=2), NOW)
        outbox.settle(session, Settlement("i2", "applied", rev=2), NOW)
        observe(session, doc, rev=2)
        (line,) = entries.listing(session, EntryState.TODO)
        assert (line.intent.id, line.fields) == ("i1", ("title", "classification", "stage"))
        assert entries.mark_entered(session, "i1", "ani", NOW)
        (line,) = entries.listing(session, EntryState.ENTERED)
        assert (line.entered_by, line.entered_at) == ("ani", NOW)
        platform = replace(case(1), title="Jembatan putus", status_name="Terverifikasi")
        _export(session, platform, at=timedelta(days=1))
        assert [line.state for line in entries.listing(session)] == [EntryState.ENTERED]
        whole = replace(platform, classification=Classification.NON_SUPERVISORY)
        rows = [(whole, FIELDS | {"classification"})]
        base.observe_export(session, NOW + timedelta(days=2), rows, StageTable())
        (line,) = entries.listing(session)
        assert (line.state, line.confirmed_at) == (EntryState.CONFIRMED, NOW + timedelta(days=2))
        assert not entries.mark_entered(session, "i1", "ani", NOW)


def test_that_the_sheet_shows_what_the_platform_says_otherwise(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
        _export(session, case(1))
        act(session, "i1", VERIFY, RECORD)
        _export(session, case(1, title="Versi lain"), at=timedelta(days=1))
        assert [line.state for line in entries.listing(session)] == [EntryState.TODO]
        entries.mark_entered(session, "i1", "ani", NOW)
        _export(session, case(1, title="Versi lain"), at=timedelta(days=2))
        (line,) = entries.listing(session)
        assert line.state is EntryState.DIFFERS
        assert "title: Versi lain" in line.differences


def test_that_a_line_keyed_in_by_mistake_waits_again_as_it_did_before(vault: Database) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
        _export(session, case(1))
        act(session, "i1", VERIFY, RECORD)
        assert not entries.unmark_entered(session, "i1")
        entries.mark_entered(session, "i1", "ani", NOW)
        assert entries.count(session, EntryState.TODO) == 0
        assert entries.unmark_entered(session, "i1")
        (line,) = entries.listing(session)
        assert (line.state, line.entered_by, line.entered_at) == (EntryState.TODO, "", None)
        entries.mark_entered(session, "i1", "ani", NOW)
        _export(session, case(1, title="Versi lain"), at=timedelta(days=2))
        entries.mark_entered(session, "i1", "ani", NOW)
        assert entries.unmark_entered(session, "i1")
        assert [line.state for line in entries.listing(session)] == [EntryState.DIFFERS]
        assert entries.count(session, EntryState.DIFFERS) == 1


@pytest.mark.parametrize("carried", [True, False])
def test_that_only_what_the_gateway_itself_carries_needs_no_sheet(vault: Database, *, carried: bool) -> None:
    with vault.writing() as session:
        meta.put(session, meta.Setting.ROUTE, "lapor_v3")
        observe(session, case(1, stage=Stage.DISPOSED))
        act(session, "i1", FollowUp("sudah dicek"), RECORD)
        outbox.settle(session, Settlement("i1", "applied", rev=2, carried=carried), NOW)
        assert [line.intent.id for line in entries.listing(session)] == ([] if carried else ["i1"])


def test_that_counts_of_slices_add_up(vault: Database) -> None:
    with vault.writing() as session:
        first, second = _export(session, case(1)), _export(session, case(1), case(2))
        assert _plain(first.plus(second)) == (2, 0, 1, 0)
        assert shown(case(1)).rev == 1
