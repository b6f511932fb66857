"""The real gateway application in this very thread: no socket, no event loop, no other thread."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass, fields
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit

import anyio
import msgspec
from backports import zstd
from sqlalchemy import Engine, event, select
from starlette.types import ASGIApp, Message, Scope

from desktop.domain.complaint import Complaint
from desktop.vault.letters import open_letter
from sync.bundle import MEDIA_TYPE, Bundle, Receipt, unwrapped
from sync.gateway.admin import bump_epoch
from sync.gateway.app import build
from sync.gateway.database import connect, reading
from sync.gateway.platform_side import PlatformSide
from sync.gateway.records import Stored
from sync.gateway.schema import server
from sync.wire import SyncAnswer, SyncRequest
from tests.fixed_clock import FixedClock
from tests.stories.model import Model, Records, demand

_RECORDS = f"SELECT {', '.join(field.name for field in fields(Stored))} FROM records"
_TWICE = "SELECT intent FROM effects GROUP BY intent HAVING count(*) > 1"
ADDRESS = "http://127.0.0.1:1"
FILE, REPLICA = "gerbang.db", "replika.db"


@dataclass(frozen=True)
class Asked:
    """One request as it stands on the wire."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Answered:
    """One answer as it stands on the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes


async def _at_once[T](task: Callable[[], T], **_limiter: object) -> T:
    return task()


@contextmanager
def one_thread() -> Iterator[None]:
    """Let what the gateway would do on a thread of its own be done here and now."""
    with patch.object(anyio.to_thread, "run_sync", _at_once):
        yield


def _call(app: ASGIApp, asked: Asked) -> Answered:
    parts = urlsplit(asked.url)
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": asked.method,
        "scheme": parts.scheme,
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in asked.headers.items()],
        "client": ("127.0.0.1", 40000),
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    told: list[Message] = []
    waiting: list[Message] = [{"type": "http.request", "body": asked.body, "more_body": False}]

    async def receive() -> Message:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        told.append(message)

    async def whole() -> None:
        await app(scope, receive, send)

    with closing(whole()) as going:
        try:
            going.send(None)
        except StopIteration:
            pass
        else:
            raise AssertionError("the gateway waits for something that nobody brings")
    start = told[0]
    headers = {name.decode().title(): value.decode() for name, value in start["headers"]}
    body = b"".join(message.get("body", b"") for message in told[1:])
    return Answered(start["status"], headers, body)


class Server:
    """The gateway over the database in a folder, beside the model that judges everything it answers."""

    def __init__(self, folder: Path, clock: FixedClock, model: Model) -> None:
        self.clock = clock
        self.model = model
        self.answers = 0
        self._folder = folder
        self._kept: Model | None = None
        self._known: dict[str, tuple[tuple[object, ...], Complaint]] = {}
        self._late: tuple[Engine, ASGIApp] | None = None
        self._open()

    def _open(self) -> None:
        self.engine = connect(str(self._folder / FILE))
        event.listen(self.engine, "connect", _careless)
        self.platform = PlatformSide(self.engine, self.clock)
        self._app = build(self.engine, self.clock)

    def close(self) -> None:
        self.engine.dispose()
        self._drop_replica()

    def _drop_replica(self) -> None:
        if self._late is not None:
            self._late[0].dispose()
            self._late = None

    def answer(self, asked: Asked) -> Answered:
        """Let the gateway answer, and hold its answer against the model."""
        self.answers += 1
        answer = _call(self._app, asked)
        if asked.url.endswith("/v1/sync"):
            token = asked.headers.get("Authorization", "").removeprefix("Bearer ")
            request = msgspec.json.decode(unfolded(asked.headers, asked.body), type=SyncRequest)
            told = None
            if answer.status == 200:
                told = msgspec.json.decode(unfolded(answer.headers, answer.body), type=SyncAnswer)
            self.model.exchange(self.records(), token, request, answer.status, told)
        return Answered(answer.status, self._dated(answer), answer.body)

    def carried(self, sealed: bytes, carrier: str, key: str) -> bytes:
        """Let somebody bring a bundle to the gateway: its receipt, empty when it was refused.

        The model sees what is inside: `key` reads the receipt as the computer that waits for it will.
        """
        headers = {"Authorization": f"Bearer {carrier}", "Content-Type": MEDIA_TYPE}
        answer = self.answer(Asked("POST", f"{ADDRESS}/v1/bundle", headers, sealed))
        with reading(self.engine) as session:
            identity = str(session.execute(select(server.c.letters)).scalar_one())
        if answer.status != 200:
            demand(answer.status in {403, 422}, f"the gateway answered {answer.status} to a stick")
            self.model.unchanged(self.records())
            return b""
        cover, content = unwrapped("bundle", open_letter(identity, sealed))
        _, told = unwrapped("receipt", open_letter(key, answer.body))
        bundle = msgspec.json.decode(content.partition(b"\n")[0], type=Bundle)
        self.model.carried(self.records(), bundle, cover.proofs, msgspec.json.decode(told, type=Receipt))
        return answer.body

    def records(self) -> Records:
        """Every record as it stands, no intent having taken effect twice; only what changed is decoded."""
        with reading(self.engine) as session:
            rows = session.exec_driver_sql(_RECORDS).all()
            twice = session.exec_driver_sql(_TWICE).first()
        demand(twice is None, "an intent took effect twice (rule 2)")
        known, self._known = self._known, {}
        for row in rows:
            raw, before = tuple(row), known.get(row.id)
            self._known[row.id] = before if before and before[0] == raw else (raw, Stored(*row).complaint)
        return {record: complaint for record, (_, complaint) in self._known.items()}

    def answer_late(self, asked: Asked) -> Answered:
        """Let the replica answer a question, the gateway anything that changes something."""
        reads = asked.method == "GET" or asked.url.endswith("/v1/records")
        if self._late is None or not reads:
            return self.answer(asked)
        answer = _call(self._late[1], asked)
        return Answered(answer.status, self._dated(answer), answer.body)

    def replicate(self) -> None:
        """Let the replica catch up; from now on it falls behind again."""
        self._drop_replica()
        self.engine.dispose()
        shutil.copy(self._folder / FILE, self._folder / REPLICA)
        engine = connect(str(self._folder / REPLICA))
        event.listen(engine, "connect", _careless)
        self._late = engine, build(engine, self.clock)

    def _dated(self, answer: Answered) -> Mapping[str, str]:
        return {**answer.headers, "Date": f"{self.clock.now():%a, %d %b %Y %H:%M:%S GMT}"}

    def back_up(self) -> None:
        """Keep a copy of the database and of what the model knows."""
        self.engine.dispose()
        shutil.copy(self._folder / FILE, self._folder / "cadangan")
        self._kept = deepcopy(self.model)

    def restore(self) -> bool:
        """Put the copy back as an administrator would, in a new life; False when there is none."""
        if self._kept is None:
            return False
        self.engine.dispose()
        self._drop_replica()
        shutil.copy(self._folder / "cadangan", self._folder / FILE)
        self._open()
        self.model.take_over(self._kept, bump_epoch(self.engine, clock=self.clock))
        return True


def unfolded(headers: Mapping[str, str], body: bytes) -> bytes:
    """A body without its content encoding."""
    match headers.get("Content-Encoding", ""):
        case "zstd":
            return zstd.decompress(body)
        case "gzip":
            return zlib.decompress(body, 16 + zlib.MAX_WBITS)
        case _:
            return body


def _careless(connection: object, _record: object) -> None:
    """What a power cut would lose is no concern here: a crash is the loss of a process, not of a disk."""
    cursor = getattr(connection, "cursor")()  # noqa: B009
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()
