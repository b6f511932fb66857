"""The schema's steps lead to the tables the code uses, once, on both databases, and never backwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import StatementError

from sync.gateway.database import connect, identity, reading, writing
from sync.gateway.migrations import STEPS, SchemaTooNewError, migrate
from sync.gateway.schema import attempts, metadata
from sync.gateway.upstream import tables as upstream_tables


def test_that_the_steps_lead_to_the_tables_of_the_code(database: str) -> None:
    engine = connect(database)
    with engine.connect() as session:
        context = MigrationContext.configure(
            session, opts={"compare_type": True, "include_name": lambda name, *_: name != "schema_version"}
        )
        assert upstream_tables.upstreams.metadata is metadata
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_that_a_database_is_brought_up_once_whoever_comes_first(database: str) -> None:
    with ThreadPoolExecutor(3) as pool:
        engines = list(pool.map(connect, [database] * 3))
    with reading(engines[0]) as session:
        versions = session.execute(text("SELECT number FROM schema_version")).scalars().all()
        assert list(versions) == list(range(1, len(STEPS) + 1))
        first = identity(session)
    assert migrate(engines[1]) == len(STEPS)
    with reading(engines[2]) as session:
        assert identity(session) == first
    for engine in engines:
        engine.dispose()


def test_that_a_newer_database_is_left_unchanged(database: str) -> None:
    engine = connect(database)
    with writing(engine, datetime(2026, 11, 24, tzinfo=UTC)) as work:
        work.session.execute(text("INSERT INTO schema_version (number) VALUES (99)"))
    before = inspect(engine).get_table_names()
    with pytest.raises(SchemaTooNewError):
        connect(database)
    assert inspect(engine).get_table_names() == before
    engine.dispose()


def test_that_a_failed_step_leaves_nothing_behind(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from sync.gateway import migrations

    def broken(op: Operations) -> None:
        STEPS[0](op)
        raise ValueError("broken")

    monkeypatch.setattr(migrations, "STEPS", (broken,))
    with pytest.raises(ValueError, match="broken"):
        connect(database)
    monkeypatch.undo()
    connect(database).dispose()


def test_that_moments_keep_their_zone(database: str) -> None:
    engine = connect(database)
    wib = datetime(2026, 11, 24, 8, tzinfo=timezone(timedelta(hours=7)))
    with writing(engine, wib) as work:
        work.session.execute(attempts.insert(), {"address": "a", "at": wib})
        with pytest.raises(StatementError, match="without a zone"), work.session.begin_nested():
            work.session.execute(attempts.insert(), {"address": "b", "at": datetime(2026, 11, 24)})  # noqa: DTZ001
    with reading(engine) as session:
        (kept,) = session.execute(select(attempts.c.at)).scalars().all()
    assert kept == wib
    assert kept.utcoffset() == timedelta(0)
    engine.dispose()


@pytest.mark.parametrize("address", ["mysql://localhost/x", "oracle://x", "bukan alamat://"])
def test_that_other_databases_are_refused(address: str) -> None:
    with pytest.raises(ValueError):
        connect(address)


def test_that_an_exception_never_prints_what_was_stored(database: str) -> None:
    engine = connect(database)
    assert engine.hide_parameters
    plain = create_engine("sqlite://")
    assert not plain.hide_parameters
    engine.dispose()
