"""Real exchanges with a real gateway, kept as bytes, and the vaults they were meant for."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from desktop.domain.actions import Edit, Note
from desktop.domain.people import Person
from desktop.store import meta
from desktop.store.meta import Setting
from sync.gateway.serve import EmbeddedGateway
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, opened
from tests.sync.gateway_office import Office, record
from tests.sync.proxy import Raw

_ID = re.compile(rb"(?i)x-request-id: (\S+)")
_PLACE = b"{request}"
NAME = "Ani"


@dataclass(frozen=True, slots=True)
class Scene:
    """A vault in `folder` and the one answer to bend; `asked` are the intents that its request carries."""

    name: str
    folder: Path
    answer: bytes
    person: Person
    device: str
    token: str
    asked: frozenset[str]

    def to(self, request: bytes, answer: bytes) -> tuple[bytes, bytes]:
        """The answer with the id of this very request, in two parts so that a large one is not copied."""
        head, rest = answer[:2_000], memoryview(answer)[2_000:]
        return head.replace(_PLACE, request_id(request), 1), bytes(rest)


def request_id(request: bytes) -> bytes:
    """The id a request names itself by."""
    found = _ID.search(request)
    return found[1] if found else b"none"


def scenes(folder: Path) -> list[Scene]:
    """A first look, a first download, its second page, and a round trip with three intents and news."""
    clock = FixedClock()
    made: list[Scene] = []
    with EmbeddedGateway(str(folder / "gateway.db"), clock=clock) as gateway:
        office = Office(gateway, clock)
        with opened(folder / "desk", office, clock, NAME) as desk, _Tape(gateway.url) as tape:
            desk.url = tape.server.url
            made.append(_kept(folder, desk, tape, "capabilities"))
            with desk.database.writing() as session:
                meta.put(session, Setting.EPOCH, "")
            desk.sync()
            office.platform.edit(record(4), title="Judul dari pusat")
            for n in range(2):
                desk.act(Note(f"Catatan {n}"), record(n))
            desk.act(Edit(title="Judul dari petugas"), record(2))
            made.append(_kept(folder, desk, tape, "sync"))
            # Without a cursor the answer to the round trip is followed by the first page of a download.
            with desk.database.writing() as session:
                meta.put(session, Setting.CURSOR, "")
            made.append(_kept(folder, desk, tape, "snapshot"))
    return made


class _Tape:
    """Passes each request on to the gateway and keeps what came back, by the path."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._to = (parts.hostname or "", parts.port or 0)
        self.kept: dict[str, bytes] = {}
        self.server = Raw(self._pass_on)

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.__exit__(None, None, None)

    def _pass_on(self, request: bytes) -> Iterable[bytes]:
        name = request.split(b" ", 2)[1].split(b"?")[0].removeprefix(b"/v1/").decode()
        with socket.create_connection(self._to) as line:
            line.sendall(request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        self.kept[name] = answer.replace(request_id(request), _PLACE, 1)
        yield answer


def _kept(folder: Path, desk: Desk, tape: _Tape, wanted: str) -> Scene:
    """The vault as it is now, and the answer of that name in a run from here; the vault stays as it was."""
    database = desk.database
    place = folder / wanted
    place.mkdir()
    with database.reading() as session:
        asked = frozenset(session.exec_driver_sql("SELECT id FROM outbox WHERE open = 1").scalars())
    database.close()
    shutil.copy(database.path, place / database.path.name)
    desk.database = type(database).open(database.path, bytes(range(32)), vault_id=NAME)
    tape.kept.clear()
    desk.sync()
    desk.database.close()
    shutil.copy(place / database.path.name, database.path)
    desk.database = type(database).open(database.path, bytes(range(32)), vault_id=NAME)
    token = desk.tokens[desk.person.id]
    return Scene(wanted, place, tape.kept[wanted], desk.person, desk.device, token, asked)
