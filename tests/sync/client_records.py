"""Records asked for by name at a computer, and a gateway that answers what a test has it say."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import override

from desktop.store import base
from sync.contract.client import GatewayClient
from sync.engine import ask_back, fetch_records
from sync.events import Received, RecordEvent
from sync.gateway.serve import EmbeddedGateway
from sync.wire import RecordsAnswer
from tests.sync.client_desk import Desk
from tests.sync.gateway_office import Office


class Meanwhile(GatewayClient):
    """Something happens between the answer and its arrival; a test says what."""

    happens: Callable[[], object] = staticmethod(lambda: None)

    @override
    def records(self, token: str, ids: Sequence[str]) -> RecordsAnswer:
        answer = super().records(token, ids)
        self.happens()
        return answer


def fetching(desk: Desk, *records: str, url: str = "") -> Generator[RecordEvent]:
    """What opening these records does."""
    with desk.client(url or desk.url, limits=desk.limits) as client:
        mine = desk.person.id
        yield from fetch_records(desk.database, client, desk.clock, lambda: desk.tokens.get(mine), records)


def fetched(desk: Desk, *records: str) -> list[RecordEvent]:
    """All of it."""
    return list(fetching(desk, *records))


def asked_back(desk: Desk, record: str, url: str = "") -> RecordEvent:
    """What *Pulihkan* does."""
    with desk.client(url or desk.url, limits=desk.limits) as client:
        mine = desk.person.id
        (told,) = ask_back(desk.database, client, desk.clock, lambda: desk.tokens.get(mine), record)
    return told


def heads_only(desk: Desk) -> None:
    """A first download that was stopped once the headers were here."""
    run = desk.run()
    next(each for each in run if isinstance(each, Received))
    run.close()


def without_body(desk: Desk) -> list[str]:
    """Records of which only the header is here."""
    with desk.database.reading() as session:
        found = session.exec_driver_sql("SELECT record FROM complaint WHERE has_body = 0 ORDER BY record")
        return [str(record) for (record,) in found]


def departed(desk: Desk) -> list[str]:
    """What could be asked back now."""
    with desk.database.reading() as session:
        return [each.record for each in base.departed(session, desk.clock.now())]


@contextmanager
def lagging(office: Office, folder: Path) -> Iterator[str]:
    """The address of a copy of the gateway as it is now: it learns of nothing that happens later."""
    with office.gateway.engine.connect() as session:
        session.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    folder.mkdir()
    shutil.copy(folder.parent / "lone.db", folder / "replika.db")
    with EmbeddedGateway(str(folder / "replika.db"), clock=office.clock) as replica:
        yield replica.url
