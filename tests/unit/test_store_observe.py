"""The base takes what is newer, keeps what it does not understand, and never goes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.complaint import Complaint, Stage
from desktop.store import base, codec, complaints
from desktop.store.base import Observed, Source
from desktop.store.database import Database
from desktop.store.gate import Writer
from tests.unit.store_cases import NOW, case, new_vault, observe, shown, stored_in

RECORD = case(1).record


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    yield database
    database.close()


def test_that_unknown_fields_are_kept_and_partial_sections_merged(vault: Database) -> None:
    with vault.writing() as session:
        head = b'{"title":"Banjir","tracking_id":"7","x_new":{"deep":[1,2]},"stage":"disposed"}'
        base.observe(session, Source.CONTRACT, NOW, [Observed("sp4n:7", 1, head, b'{"y":1}')])
        base.observe(session, Source.CONTRACT, NOW, [Observed("sp4n:7", 2, b'{"title":"Banjir rob"}')])
        stored = stored_in(session, "sp4n:7")
        assert (stored.complaint.title, stored.rev) == ("Banjir rob", 2)
        assert stored.complaint.stage is Stage.DISPOSED
        raw = session.exec_driver_sql("SELECT head, body FROM base").one()
        assert '"x_new":{"deep":[1,2]}' in raw[0]
        assert raw[1] == '{"y":1}'


def test_that_an_older_or_equal_revision_changes_nothing(vault: Database) -> None:
    with vault.writing() as session:
        assert observe(session, case(1, title="baru"), rev=5) == (RECORD,)
        for rev in (4, 5):
            assert observe(session, case(1, title="lama"), rev=rev) == ()
        stored = stored_in(session, RECORD)
        assert (stored.complaint.title, stored.rev) == ("baru", 5)


def test_that_a_header_alone_says_so_until_the_body_comes(vault: Database) -> None:
    whole = shown(case(1), 3)
    with vault.writing() as session:
        base.observe(session, Source.CONTRACT, NOW, [Observed(RECORD, 3, whole.head)])
        assert not stored_in(session, RECORD).has_body
        base.observe(session, Source.CONTRACT, NOW, [Observed(RECORD, 3, None, whole.body)])
        stored = stored_in(session, RECORD)
        assert stored.has_body
        assert stored.complaint == case(1)


def test_that_a_body_before_its_header_is_kept_and_not_shown(vault: Database) -> None:
    whole = shown(case(1), 3)
    with vault.writing() as session:
        base.observe(session, Source.CONTRACT, NOW, [Observed(RECORD, 3, None, whole.body)])
        assert complaints.get(session, RECORD) is None
        assert complaints.count(session, complaints.QueueQuery()) == 0
        base.observe(session, Source.CONTRACT, NOW, [Observed(RECORD, 3, whole.head)])
        assert stored_in(session, RECORD).complaint == case(1)


def test_that_both_sections_may_come_in_one_page_as_two_items(vault: Database) -> None:
    whole = shown(case(1), 3)
    with vault.writing() as session:
        items = [Observed(RECORD, 3, whole.head), Observed(RECORD, 3, None, whole.body)]
        assert base.observe(session, Source.CONTRACT, NOW, items) == (RECORD,)
        assert stored_in(session, RECORD).complaint == case(1)


def test_that_a_tombstone_outlives_a_lagging_replica(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1), rev=4)
        base.forget(session, RECORD, 5, "scope", NOW)
        assert observe(session, case(1), rev=4) == ()
        assert observe(session, case(1), rev=5) == ()
        assert complaints.get(session, RECORD) is None
        assert observe(session, case(1), rev=6) == (RECORD,)
        assert stored_in(session, RECORD).complaint == case(1)


def test_that_a_late_goodbye_does_not_take_a_record_that_came_back(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1), rev=6)
        base.forget(session, RECORD, 5, "scope", NOW)
        assert stored_in(session, RECORD).complaint == case(1)
        base.forget(session, RECORD, 6, "scope", NOW)
        assert complaints.get(session, RECORD) is None


def test_that_a_source_without_revisions_goes_by_time(vault: Database) -> None:
    with vault.writing() as session:
        for at, title in ((NOW, "kedua"), (NOW - timedelta(days=1), "pertama")):
            head = codec.encode_head(case(1, title=title))
            base.observe(session, Source.LAPOR, at, [Observed(RECORD, 0, head)])
        assert stored_in(session, RECORD).complaint.title == "kedua"
        assert base.fetched_at(session, RECORD) == NOW
        assert base.fetched_at(session, "sp4n:none") is None


def test_that_a_malformed_section_is_refused_whole(vault: Database) -> None:
    with pytest.raises(codec.DecodeError), vault.writing(Writer.SYNC) as session:
        bad = Observed("sp4n:9", 1, b'{"received_at":"yesterday"}')
        base.observe(session, Source.CONTRACT, NOW, [shown(case(1)), bad])
    with vault.reading() as session:
        assert complaints.count(session, complaints.QueueQuery()) == 0
        assert base.fetched_at(session, RECORD) is None


def test_that_an_unknown_state_is_kept_and_read_only(vault: Database) -> None:
    with vault.writing() as session:
        base.observe(session, Source.CONTRACT, NOW, [Observed("sp4n:9", 1, b'{"stage":"teleported"}')])
        assert stored_in(session, "sp4n:9").complaint == Complaint("sp4n:9", stage=Stage.UNKNOWN)
        assert "teleported" in session.exec_driver_sql("SELECT head FROM base").scalar_one()


def test_that_what_arrives_after_reading_is_unread_again(vault: Database) -> None:
    asked = complaints.QueueQuery(person="ani")
    with vault.writing() as session:
        observe(session, case(1))
        assert complaints.page(session, asked, None, 9)[0].unread
        complaints.mark_seen(session, "ani", RECORD)
        assert not complaints.page(session, asked, None, 9)[0].unread
        assert complaints.page(session, complaints.QueueQuery(person="budi"), None, 9)[0].unread
        observe(session, case(1), rev=2)
        assert not complaints.page(session, asked, None, 9)[0].unread
        observe(session, case(1, title="lain"), rev=3)
        assert complaints.page(session, asked, None, 9)[0].unread


def test_that_a_record_that_left_is_in_no_table(vault: Database) -> None:
    with vault.writing() as session:
        observe(session, case(1, title="Kenari", original_text="Kenari"), case(2))
        complaints.mark_seen(session, "ani", RECORD)
        base.forget(session, RECORD, 9, "scope", NOW)
        names = session.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        ).scalars()
        for name in names:
            rows = session.exec_driver_sql(f"SELECT * FROM {name}").all()
            assert not [row for row in rows if "Kenari" in str(tuple(row))], name
        assert complaints.count(session, complaints.QueueQuery(text="kenari")) == 0
        assert complaints.count(session, complaints.QueueQuery()) == 1
