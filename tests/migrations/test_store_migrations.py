"""The steps lead to the models, keep what people wrote, and go whole or not at all, after a copy."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from desktop.domain.actions import Note
from desktop.store import complaints, migrations, opening, outbox, schema
from desktop.store.database import Database, build
from desktop.store.opening import engine_for
from desktop.store.session import Surroundings, never_due
from tests.unit.store_cases import KEY, NOW, VAULT, act, case, new_vault, observe

STEPS = Path(__file__).parent / "steps"
WITH_A_COLUMN = (*migrations.VERSIONS, STEPS / "column")
BROKEN = (*migrations.VERSIONS, STEPS / "broken")


def _schema_of(session: Connection) -> dict[tuple[str, str], str]:
    rows = session.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    )
    return {(kind, name): "".join(sql.split()) for kind, name, sql in rows}


def _settings_of_search(session: Connection) -> list[tuple[str, str]]:
    rows = session.exec_driver_sql("SELECT k, v FROM search_config ORDER BY k")
    return [(str(name), str(value)) for name, value in rows]


def test_that_the_steps_lead_to_the_models(tmp_path: Path) -> None:
    (tmp_path / "steps.db").touch()
    (tmp_path / "models.db").touch()
    stepped = engine_for(tmp_path / "steps.db", KEY, Surroundings(tmp_path, never_due))
    built = engine_for(tmp_path / "models.db", KEY, Surroundings(tmp_path, never_due))
    with stepped.begin() as one, built.begin() as other:
        migrations.upgrade(one)
        build(other)
        assert _schema_of(one) == _schema_of(other)
        assert _settings_of_search(one) == _settings_of_search(other)
        head = "SELECT version_num FROM alembic_version"
        assert one.exec_driver_sql(head).scalars().all() == other.exec_driver_sql(head).scalars().all()
        tables = {"include_object": lambda _o, name, *_rest: name in schema.metadata.tables}
        context = MigrationContext.configure(one, opts=tables)
        assert [
            step for step in compare_metadata(context, schema.metadata) if step[0] != "modify_default"
        ] == []
    stepped.dispose()
    built.dispose()


def test_that_data_goes_up_down_and_up_again(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    with vault.writing() as session:
        observe(session, *(case(number) for number in range(1, 4)))
        for number in range(200):
            act(session, f"i{number}", Note(f"catatan {number}"), case(1 + number % 3).record)
        before = (_rows(session), outbox.pending(session))
        migrations.upgrade(session, "0003", WITH_A_COLUMN)
        assert {row[0] for row in session.exec_driver_sql("SELECT colour FROM draft")} == set()
        assert session.exec_driver_sql("SELECT count(colour) FROM tombstone").scalar() == 0
        migrations.downgrade(session, "0002", WITH_A_COLUMN)
        assert (_rows(session), outbox.pending(session)) == before
        migrations.upgrade(session, "head", WITH_A_COLUMN)
        assert (_rows(session), outbox.pending(session)) == before
    vault.close()


def test_that_a_sending_of_unknown_fate_is_never_forgotten_on_the_way_down_and_up(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    with vault.writing() as session:
        observe(session, case(1))
        for name in ("waits", "on its way", "in doubt"):
            act(session, name, Note(name), case(1).record)
        for name in ("on its way", "in doubt"):
            outbox.keep_steps(session, name, "{}", NOW)
            outbox.sending(session, [name])
        outbox.keep_steps(session, "waits", "{}", NOW)
        outbox.doubt(session, "in doubt", "several", NOW)
        migrations.downgrade(session, "0001")
        assert [item.state.value for item in outbox.pending(session)] == ["queued", "failed", "failed"]
        migrations.upgrade(session)
        assert [item.intent.id for item in outbox.pending(session)] == ["waits"]
        assert [item.state.value for item in outbox.needs_person(session)] == ["uncertain", "uncertain"]
        outbox.told_absent(session, "in doubt", "ani", NOW)
        assert outbox.steps(session, "in doubt") == ("", outbox.NOT_THERE)
    vault.close()


def _rows(session: Connection) -> object:
    return complaints.page(session, complaints.QueueQuery(text="catatan"), None, 99)


def test_that_everything_can_be_taken_down(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    with vault.writing() as session:
        observe(session, case(1))
        migrations.downgrade(session, "base")
        left = {name for _, name in _schema_of(session) if not name.startswith("sqlite_")}
        assert left == set()
        migrations.upgrade(session)
        assert complaints.count(session, complaints.QueueQuery()) == 0
    vault.close()


def _old_vault(folder: Path) -> Path:
    vault = new_vault(folder)
    with vault.writing() as session:
        observe(session, case(1))
        act(session, "i1", Note("sudah"), case(1).record)
    vault.close()
    return folder / "vault.db"


def _newer_program(monkeypatch: pytest.MonkeyPatch, versions: tuple[Path, ...]) -> None:
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 3)
    monkeypatch.setattr("desktop.store.database.SCHEMA_VERSION", 3)
    monkeypatch.setattr("desktop.store.database.migrations.VERSIONS", versions)


def test_that_an_old_vault_is_copied_before_it_is_brought_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _old_vault(tmp_path)
    with monkeypatch.context() as patch:
        _newer_program(patch, WITH_A_COLUMN)
        vault = Database.open(path, KEY, vault_id=VAULT)
        with vault.reading() as session:
            assert session.exec_driver_sql("PRAGMA user_version").scalar() == 3
            assert session.exec_driver_sql("SELECT count(colour) FROM tombstone").scalar() == 0
            assert [item.intent.id for item in outbox.pending(session)] == ["i1"]
        vault.close()
    copy = tmp_path / "vault.db.v2"
    again = Database.open(copy, KEY, vault_id=VAULT)
    with again.reading() as session:
        assert [item.intent.id for item in outbox.pending(session)] == ["i1"]
    again.close()


def test_that_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _old_vault(tmp_path)
    with monkeypatch.context() as patch:
        _newer_program(patch, BROKEN)
        with pytest.raises(RuntimeError, match="half way"):
            Database.open(path, KEY, vault_id=VAULT)
    vault = Database.open(path, KEY, vault_id=VAULT)
    with vault.reading() as session:
        columns = session.exec_driver_sql("SELECT name FROM pragma_table_info('tombstone')").scalars().all()
        assert "colour" not in columns
        assert session.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0002"
        assert [item.intent.id for item in outbox.pending(session)] == ["i1"]
    vault.close()


def test_that_no_copy_means_no_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _old_vault(tmp_path)

    def full(*_everything: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        _newer_program(patch, WITH_A_COLUMN)
        patch.setattr("desktop.store.database.copy_database", full)
        with pytest.raises(OSError, match="no space"):
            Database.open(path, KEY, vault_id=VAULT)
    with closing(opening.connect(path, KEY, mode="ro")) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (2,)
