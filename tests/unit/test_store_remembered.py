"""Costly answers are kept while nothing changes, and never a moment longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store import categories, complaints
from desktop.store.database import Database
from desktop.store.remembered import remembered
from tests.unit.store_cases import KEY, VAULT, case, new_vault, observe


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    """A vault with three complaints."""
    with closing(new_vault(tmp_path)) as made:
        _observe(made, *range(3))
        yield made


def _observe(vault: Database, *numbers: int) -> None:
    with vault.writing() as session:
        observe(session, *(case(number) for number in numbers))


class Counted:
    """Answers how often it was asked."""

    times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_that_an_answer_is_kept_while_nothing_changes(vault: Database) -> None:
    """The second refresh does not look again, the other question does."""
    work = Counted()
    for _ in range(3):
        with vault.reading() as session:
            assert remembered(session, "asked", work) == 1
    with vault.reading() as session:
        assert remembered(session, "something else", work) == 2


def test_that_a_write_of_this_program_ends_it(vault: Database) -> None:
    """Whichever connection of the pool wrote."""
    work = Counted()
    with vault.reading() as session:
        assert remembered(session, "asked", work) == 1
    _observe(vault, 7)
    with vault.reading() as session:
        assert remembered(session, "asked", work) == 2
    with vault.reading() as kept, vault.reading() as other:
        assert remembered(kept, "asked", work) == 2
        seen = remembered(other, "asked", work)
    _observe(vault, 8)
    with vault.reading() as kept, vault.reading() as other:
        assert remembered(kept, "asked", work) > seen
        assert remembered(other, "asked", work) > seen


def test_that_a_write_of_another_program_ends_it(vault: Database, tmp_path: Path) -> None:
    """The command line may import while a window stands."""
    work = Counted()
    with vault.reading() as session:
        assert remembered(session, "asked", work) == 1
    with closing(Database.open(tmp_path / "vault.db", KEY, vault_id=VAULT)) as another:
        _observe(another, 7)
    with vault.reading() as session:
        assert remembered(session, "asked", work) == 2


def test_that_counts_and_categories_follow_the_vault(vault: Database) -> None:
    """What the rail and the filter show after new complaints came."""
    due = complaints.QueueQuery(due_before=case(0).received_at.date().replace(year=2030))
    with vault.reading() as session:
        assert complaints.count(session, due) == 3
        assert categories.listing(session) == ()
    _observe(vault, 7)
    with vault.writing() as session:
        session.exec_driver_sql("UPDATE complaint SET category_id = '12', category = 'Jalan' WHERE seq = 1")
    with vault.reading() as session:
        assert complaints.count(session, due) == 4
        assert categories.listing(session) == (("12", "Jalan"),)


def test_that_an_unchanged_vault_is_not_counted_twice(vault: Database) -> None:
    """The rail is read anew four times a second at most; the rows are not."""
    due = complaints.QueueQuery(due_before=case(0).received_at.date().replace(year=2030))
    asked: list[str] = []
    with vault.reading() as session:
        raw = session.connection.driver_connection
        assert raw is not None
        raw.set_trace_callback(asked.append)
        for _ in range(3):
            complaints.count(session, due)
            categories.listing(session)
        raw.set_trace_callback(None)
    assert len([text for text in asked if "FROM complaint" in text]) == 2
