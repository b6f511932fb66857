"""The gateway's schema in numbered steps, each applied once and in order, under one lock."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_bytes

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, inspect, select, text

from sync.gateway.epochs import new_epoch
from sync.gateway.letters import make_key
from sync.gateway.steps.step_0001 import upgrade as step_0001
from sync.gateway.steps.step_0002 import upgrade as step_0002
from sync.gateway.steps.step_0003 import upgrade as step_0003
from sync.gateway.steps.step_0004 import upgrade as step_0004
from sync.gateway.steps.step_0005 import upgrade as step_0005

STEPS: tuple[Callable[[Operations], None], ...] = (step_0001, step_0002, step_0003, step_0004, step_0005)

_version = Table("schema_version", MetaData(), Column("number", Integer, primary_key=True))
_LOCK = 7_230_417_511
"""Any number no other program on the same PostgreSQL is likely to lock."""


class SchemaTooNewError(RuntimeError):
    """The database was written by a newer gateway; it is left unchanged."""


def migrate(engine: Engine) -> int:
    """Bring the database to the newest schema and return its number; a new one gets its identity.

    Raises SchemaTooNewError when a newer gateway wrote it.
    """
    with engine.connect().execution_options(tanggap_write=True) as session, session.begin():
        if session.dialect.name == "postgresql":
            session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        return _upgrade(session, STEPS)


def _upgrade(session: Connection, steps: tuple[Callable[[Operations], None], ...]) -> int:
    if not inspect(session).has_table(_version.name):
        _version.create(session)
    done = session.execute(select(_version.c.number)).scalars().all()
    at = max(done, default=0)
    if at > len(steps):
        raise SchemaTooNewError(f"the database has schema {at}, this gateway knows {len(steps)}")
    operations = Operations(MigrationContext.configure(session))
    for number, step in enumerate(steps[at:], at + 1):
        step(operations)
        session.execute(_version.insert(), {"number": number})
    if not session.execute(text("SELECT count(*) FROM server")).scalar_one():
        session.execute(
            text("INSERT INTO server (id, epoch, secret, seq, directory) VALUES (1, :epoch, :secret, 0, 1)"),
            {"epoch": new_epoch(), "secret": token_bytes(32)},
        )
    make_key(session)
    return len(steps)
