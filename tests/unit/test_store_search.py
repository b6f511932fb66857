"""Search finds words, phrases and beginnings in everything but the reporter, and forgets what left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.domain.actions import Edit, Note
from desktop.domain.complaint import Reporter, Stage
from desktop.store import base, codec, complaints, opening, search, words
from desktop.store.complaints import Order, QueueQuery
from desktop.store.database import Database
from tests.unit.store_cases import KEY, NOW, VAULT, act, case, new_vault, observe

HOSTILE = ['"', "AND", "NEAR(", "a:b", "-x", "*", "jalan*", "'; DROP TABLE base; --", "\x00", "{}", "^", "ǀs"]


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(
            session,
            replace(
                case(1, "Lampu padam", "Tiga tiang di Jalan Gajah Mada padam sejak Senin."),
                reporter=Reporter(name="Sumiati", nik="6102"),
                platform_id="77123",
            ),
            case(2, "Jalan berlubang", "Lubang besar, mada jalan gajah."),
            case(3, "Sampah menumpuk", "Dekat pasar <b>Melati</b> ñandú."),
        )
        act(session, "i1", Note("petugas PLN sudah dihubungi"), case(1).record)
    yield database
    database.close()


def _found(session: Connection, text: str) -> list[int]:
    rows = complaints.page(session, QueueQuery(text=text, order=Order.NUMBER), None, 9)
    return [int(row.number) - 1_000_000 for row in rows]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("padam", [1]),
        ("PADAM", [1]),
        ("jalan", [1, 2]),
        ("jalan gajah", [1, 2]),
        ('"gajah mada"', [1]),
        ('"mada gajah"', []),
        ("jal gaj", []),
        ("jalan gaj", [1, 2]),
        ("ja", [1, 2]),
        ("jala ", []),
        ('"jala"', []),
        ("nandu", [3]),
        ("melati", [3]),
        ("1000002", [2]),
        ("77123", [1]),
        ("pln", [1]),
        ("mohon bantuan", [1, 2, 3]),
        ("sumiati", []),
        ("6102", []),
        ("gajah-mada", [1]),
        ("", [1, 2, 3]),
        ("   ", [1, 2, 3]),
        ("unverified", []),
    ],
)
def test_that_a_search_finds_just_what_was_asked(vault: Database, text: str, numbers: list[int]) -> None:
    with vault.reading() as session:
        assert _found(session, text) == numbers
        assert complaints.count(session, QueueQuery(text=text)) == len(numbers)


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=6)), max_size=4).map(" ".join))
def test_that_nothing_typed_is_an_error(text: str) -> None:
    expression = words.expression(text)
    with closing(sqlcipher.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(number, title, texts, timeline, notes)")
        if expression:
            connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (expression,)).fetchall()


def test_that_a_search_and_a_filter_hold_together(vault: Database) -> None:
    with vault.reading() as session:
        asked = QueueQuery(text="jalan", sync=frozenset({"waiting"}))
        assert [row.record for row in complaints.page(session, asked, None, 9)] == [case(1).record]
        assert complaints.count(session, asked) == 1
        asked = QueueQuery(text="jalan", stages=frozenset({"unverified"}), agencies=frozenset({"61.03"}))
        assert complaints.count(session, asked) == 0


def test_that_a_snippet_shows_where_the_words_are_on_a_fresh_connection(
    vault: Database, tmp_path: Path
) -> None:
    vault.close()
    again = Database.open(tmp_path / "vault.db", KEY, vault_id=VAULT)
    with again.reading() as session:
        found = search.snippets(session, "pln", [case(1).record, case(2).record])
        assert found == {case(1).record: f"petugas {search.HIT}PLN{search.END} sudah dihubungi"}
        found = search.snippets(session, "melati", [case(3).record])
        assert f"<b>{search.HIT}Melati{search.END}</b>" in found[case(3).record]
        assert search.snippets(session, "", [case(1).record]) == {}
        assert search.snippets(session, "pln", []) == {}
    again.close()


def test_that_a_broad_search_looks_at_its_newest_hits_only(
    vault: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.complaints.hits.SEARCH_CAP", 2)
    with vault.reading() as session:
        assert sorted(_found(session, "mohon")) == [2, 3]
        assert complaints.count(session, QueueQuery(text="mohon")) == 2


@pytest.mark.parametrize(
    "query",
    [
        QueueQuery(text="mohon", sync=frozenset({"waiting"})),
        QueueQuery(text="mohon", units=frozenset({"pupr"})),
        QueueQuery(text="mohon", units=frozenset({"pupr"}), priorities=frozenset({"normal"})),
    ],
)
@pytest.mark.parametrize("looked_up", [1, 3_000])
def test_that_a_filter_comes_before_the_limit_of_a_broad_search(
    vault: Database, monkeypatch: pytest.MonkeyPatch, query: QueueQuery, looked_up: int
) -> None:
    monkeypatch.setattr("desktop.store.complaints.hits.SEARCH_CAP", 1)
    monkeypatch.setattr("desktop.store.complaints.hits.LOOKED_UP", looked_up)
    with vault.writing() as session:
        act(session, "i2", Edit(unit="pupr"), case(1).record)
        assert [row.record for row in complaints.page(session, query, None, 9)] == [case(1).record]
        assert complaints.count(session, query) == 1


def test_that_words_of_a_forgotten_complaint_are_in_no_table(vault: Database) -> None:
    many = [
        case(number, f"kata{number} lain{number}", f"isi{number} teks{number}") for number in range(10, 600)
    ]
    for part in range(0, len(many), 59):
        with vault.writing() as session:
            observe(session, *many[part : part + 59])
    with vault.writing() as session:
        observe(session, case(4, "Kenarirahasia satu", "Kenarirahasia"))
        observe(session, case(4, "Kenarirahasia dua", "Kenarirahasia Kolibriterlarang"), rev=2)
        act(session, "i2", Note("x"), case(4).record)
        base.forget(session, case(4).record, 9, "scope", NOW)
        assert _found(session, "kenarirahasia") == []
    assert _canaries(vault)
    calls = 1
    while not _scrubbed(vault):
        calls += 1
    assert calls > 2
    vault.checkpoint()
    assert not _canaries(vault)
    with vault.reading() as session:
        assert _found(session, "jalan") == [1, 2]
        assert search.snippets(session, "pln", [case(1).record])


def test_that_a_body_that_comes_later_leaves_no_words_of_its_first_header(vault: Database) -> None:
    first = replace(case(5, "Kolam buaya", stage=Stage.UNVERIFIED), local_number="K-5")
    then = replace(case(5, "Kolam ikan", stage=Stage.DISPOSED, unit="pupr"), local_number="L-5")
    header = base.Observed(first.record, 1, codec.encode_head(first))
    with vault.writing() as session:
        base.observe(session, base.Source.CONTRACT, NOW, [header])
        old = [*words.facets(Stage.UNVERIFIED.value, "", "61.02")[:1], "buaya", "K-5"]
        assert [_matches(session, word, 5) for word in old] == [1, 1, 1]
        observe(session, then, rev=2)
        assert [_matches(session, word, 5) for word in old] == [0, 0, 0]
        assert [_matches(session, word, 5) for word in ("ikan", "L-5", "berlubang", "mohon")] == [1] * 4


def _matches(session: Connection, word: str, number: int) -> int:
    """How many complaints the index alone finds for a word among those numbered so."""
    found = session.exec_driver_sql(
        "SELECT count(*) FROM search WHERE search MATCH ? "
        "AND rowid IN (SELECT seq FROM complaint WHERE record = ?)",
        (f'"{word}"', case(number).record),
    )
    return int(found.scalar_one())


def _scrubbed(vault: Database) -> bool:
    with vault.writing() as session:
        return search.scrub(session, 1)


def _canaries(vault: Database) -> list[str]:
    """The tables in which the words still stand, those that the index keeps for itself among them."""
    with closing(opening.connect(vault.path, KEY, mode="ro")) as raw:
        listed = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'search'")
        names = [str(name) for (name, *_rest) in listed.fetchall() if not isinstance(name, bytes)]
        return [name for name in names if _holds(raw.execute(f'SELECT * FROM "{name}"').fetchall())]


def _holds(rows: list[tuple[str | bytes | int | float | None, ...]]) -> bool:
    cells = [cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row]
    return any(word in cell.lower() for cell in cells for word in (b"kenarirah", b"kolibriterl"))
