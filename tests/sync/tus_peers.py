"""Two servers of tus for one client: our gateway, and tuspyserver, which others wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Protocol

import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuspyserver import create_tus_router

from sync.gateway.serve import listening
from sync.gateway.uploads import LIFE
from sync.transport.client import MARKER, REQUEST_ID
from tests.sync.client_files import at_gateway
from tests.sync.gateway_office import Caller, Office, record
from tests.sync.tus_caller import attach

_PLACE = "/v1/blobs/uploads"
_NEEDED = b",filename Zm90by5qcGc=,filetype aW1hZ2UvanBlZw=="
_MARKER, _ASKED = MARKER.lower().encode(), REQUEST_ID.lower().encode()


class Peer(Protocol):
    """A server that a file can be brought to."""

    @property
    def url(self) -> str:
        """Its address."""
        ...

    @property
    def token(self) -> str:
        """What opens it."""
        ...

    @property
    def checksums(self) -> bool:
        """Whether it offers the extension `checksum`."""
        ...

    def announce(self, content: bytes) -> str:
        """Make ready for these contents; the record that names them."""
        ...

    def expire(self) -> None:
        """Let every upload's time run out."""
        ...

    def stored(self) -> list[str]:
        """The hashes of the whole files that are there."""
        ...


@dataclass
class Ours:
    """Our gateway."""

    office: Office
    caller: Caller
    checksums: bool = True

    @property
    def url(self) -> str:
        return self.office.gateway.url

    @property
    def token(self) -> str:
        return self.caller.joined.token

    def announce(self, content: bytes) -> str:
        attach(self.caller, record(1), content)
        return record(1)

    def expire(self) -> None:
        self.office.clock.pass_seconds(LIFE.total_seconds())

    def stored(self) -> list[str]:
        return [each.sha256 for each in at_gateway(self.office)]


@dataclass
class Theirs:
    """tuspyserver; it has neither records nor hashes, and does not offer the extension `checksum`."""

    url: str
    folder: Path
    token: str = "t0k"
    checksums: bool = False

    def announce(self, content: bytes) -> str:
        return record(1)

    def expire(self) -> None:
        for note in self.folder.glob("*.info"):
            known = json.loads(note.read_text())
            note.write_text(json.dumps({**known, "expires": "Mon, 02 Jan 2006 15:04:05 GMT"}))

    def stored(self) -> list[str]:
        return [
            sha256((self.folder / note.stem).read_bytes()).hexdigest()
            for note in self.folder.glob("*.info")
            if json.loads(note.read_text())["size"] == (self.folder / note.stem).stat().st_size
        ]


@contextmanager
def theirs(folder: Path) -> Iterator[Theirs]:
    """A tuspyserver on a loopback socket."""
    app = FastAPI()
    app.include_router(create_tus_router(prefix=_PLACE, files_dir=str(folder)))
    entry = listening("127.0.0.1", 0)
    config = uvicorn.Config(_dressed(app), lifespan="off", log_config=None, log_level="error")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, kwargs={"sockets": [entry]}, name="tuspyserver")
    thread.start()
    try:
        yield Theirs(f"http://127.0.0.1:{entry.getsockname()[1]}", folder)
    finally:
        server.should_exit = True
        thread.join()


def _dressed(app: ASGIApp) -> ASGIApp:
    """Creation where our protocol has it, and the marks by which our client knows its server from a portal.

    Besides two names in the metadata without which only this server answers no HEAD.
    """

    async def dressed(scope: Scope, receive: Receive, send: Send) -> None:
        known = dict(scope["headers"])
        marks = [(_MARKER, b"1"), (_ASKED, known.get(_ASKED, b""))]

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *marks]
            await send(message)

        if scope["method"] == "POST":
            known[b"upload-metadata"] += _NEEDED
            scope = {**scope, "path": _PLACE, "raw_path": _PLACE.encode(), "headers": list(known.items())}
        await app(scope, receive, marked)

    return dressed
