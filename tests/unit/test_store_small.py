"""Settings, drafts, people and the journal: small tables that must not lose a word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from desktop.domain.complaint import Complaint
from desktop.domain.people import Agency, Person, Role, Unit
from desktop.store import codec, directory, drafts, meta, schema
from desktop.store.database import Database
from desktop.store.drafts import Draft
from tests.unit.store_cases import NOW, OFFICER, SUPERVISOR, case, new_vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    yield database
    database.close()


def test_that_settings_are_kept(vault: Database) -> None:
    with vault.writing() as session:
        assert meta.get(session, "cursor") == ""
        meta.put(session, "cursor", "abc")
        meta.put(session, "cursor", "def")
        assert meta.get(session, "cursor") == "def"
        assert meta.several(session, ["epoch", "cursor"]) == {"epoch": "", "cursor": "def"}
        assert meta.get_moment(session, meta.Setting.LAST_COMPLETE) is None
        meta.put_all(session, {meta.Setting.LAST_COMPLETE: NOW})
        assert meta.get_moment(session, meta.Setting.LAST_COMPLETE) == NOW
        assert meta.get_number(session, meta.Setting.OFFSET_SECONDS) == 0.0
        meta.put(session, meta.Setting.OFFSET_SECONDS, "-1.5")
        assert meta.get_number(session, meta.Setting.OFFSET_SECONDS) == -1.5
        assert [meta.take_numbers(session, "local", 1), meta.take_numbers(session, "local", 3)] == [1, 2]
        assert meta.add_number(session, "local", 0) == 4


def test_that_a_draft_is_kept_per_person_record_and_kind(vault: Database) -> None:
    later = NOW + timedelta(minutes=1)
    with vault.writing() as session:
        drafts.save(session, "ani", "r1", "note", "setengah", NOW)
        drafts.save(session, "ani", "r1", "follow_up", "lain", later)
        drafts.save(session, "budi", "r1", "note", "punya budi", NOW)
        drafts.save(session, "ani", "r1", "note", "setengah jadi", NOW)
        assert drafts.load(session, "ani", "r1", "note") == Draft("r1", "note", "setengah jadi", NOW)
        assert [draft.kind for draft in drafts.mine(session, "ani")] == ["follow_up", "note"]
        drafts.save(session, "ani", "r1", "note", "", NOW)
        assert drafts.load(session, "ani", "r1", "note") is None
        drafts.clear(session, "ani", "r1", "follow_up")
        assert drafts.mine(session, "ani") == ()


def test_that_a_directory_is_replaced_whole(vault: Database) -> None:
    units = (
        Unit("pupr", "PUPR", "Dinas PUPR", "61.02"),
        Unit("dinkes", "Dinkes", "Dinas Kesehatan", "61.03"),
    )
    agencies = (Agency("61.02", "Mempawah"), Agency("61.03", "Sanggau", connected=False, zone="Asia/Jakarta"))
    with vault.writing() as session:
        directory.replace(session, [OFFICER, SUPERVISOR], units, agencies, "v1")
        assert directory.people(session) == (OFFICER, SUPERVISOR)
        assert directory.person(session, "budi") == SUPERVISOR
        assert directory.units(session) == units
        assert directory.units(session, "61.03") == units[1:]
        assert directory.agencies(session) == agencies
        changed = Person("ani", "Ani S.", frozenset({Role.SUPERVISOR}), "61.02", "pupr", "human-1")
        directory.put_person(session, changed)
        assert directory.person(session, "ani") == changed
        directory.replace(session, [SUPERVISOR], (), (), "v2")
        assert directory.person(session, "ani") is None
        assert (directory.units(session), directory.agencies(session)) == ((), ())
        assert directory.version(session) == "v2"


def test_that_a_moment_keeps_its_zone(vault: Database) -> None:
    wib = datetime(2026, 3, 13, 9, 0, 0, 123456, tzinfo=timezone(timedelta(hours=7)))
    with vault.writing() as session:
        session.execute(insert(schema.draft).values(person="p", record="r", kind="k", body="x", at=wib))
        kept = session.execute(select(schema.draft.c.at)).scalar_one()
        assert (kept, kept.tzinfo) == (wib, UTC)
        assert drafts.load(session, "p", "r", "k") == Draft("r", "k", "x", wib)
    with pytest.raises(ValueError, match="zone"):
        codec.to_stamp(datetime(2026, 3, 13))  # noqa: DTZ001 - the point of the test


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_that_stamps_are_exact(at: datetime) -> None:
    assert codec.from_stamp(codec.to_stamp(at)) == at


TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(TEXTS, TEXTS, st.booleans())
def test_that_a_complaint_survives_its_sections(title: str, text: str, secret: bool) -> None:  # noqa: FBT001
    one = Complaint(f"sp4n:{title}", title=title, original_text=text, secret=secret)
    head, body = codec.encode_head(one), codec.encode_body(one)
    assert codec.join(one.record, head.decode(), body.decode()) == one
    assert codec.split(codec.encode(one)) == (head, body)
    assert codec.decode(codec.encode(one)) == one
    assert codec.join("r", "{}", None) == Complaint("r")
    assert codec.join("r", " { } ", "{}") == Complaint("r")


def test_that_equal_values_are_equal_bytes() -> None:
    roles = [Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR]
    first = Person("p", "P", frozenset(roles), "61")
    second = Person("p", "P", frozenset(reversed(roles)), "61")
    assert codec.encode_person(first) == codec.encode_person(second)
    assert codec.encode(case(1)) == codec.encode(codec.decode(codec.encode(case(1))))
