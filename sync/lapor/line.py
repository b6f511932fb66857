"""The hardened line to the platform: its own headers and bodies, and no marker of ours in its answers."""

from __future__ import annotations

import secrets
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import override

import requests

from sync.errors import SyncProblem, Trouble
from sync.lapor.profile import Profile
from sync.transport import Limits, Reply, Transport
from sync.transport.client import CONTENT_TYPE, REQUEST_ID
from sync.transport.line import Watch
from sync.transport.strict import unfold

_EMPTY = frozenset({204, 205})


@dataclass(frozen=True, slots=True)
class Secrets:
    """The two secrets of an agency; they are kept by whoever calls and never shown."""

    bearer: str = field(repr=False)
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body; `name` is empty for a value that is no file."""

    key: str
    content: bytes = field(repr=False)
    name: str = ""
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries, with its content type."""

    kind: str
    content: bytes = field(repr=False)


def multipart(parts: Sequence[Part], boundary: str = "") -> Body:
    """A form of values and files; a boundary that some part holds would cut it, so a fresh one is drawn."""
    boundary = boundary or f"tanggap{secrets.token_hex(16)}"
    while any(boundary.encode() in part.content for part in parts):
        boundary = f"tanggap{secrets.token_hex(16)}"
    pieces: list[bytes] = []
    for part in parts:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(part.key)}"'
        if part.name:
            head += f'; filename="{_quoted(part.name)}"\r\nContent-Type: {_kind(part.mime)}'
        pieces += [head.encode("utf-8", "replace"), b"\r\n\r\n", part.content, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return Body(f"multipart/form-data; boundary={boundary}", b"".join(pieces))


def limits(profile: Profile) -> Limits:
    """Bounds under which the platform may keep silent as long as the profile says."""
    silence = float(profile.silence)
    return Limits(stall=silence, grace=silence + 25.0, wire=8 * 1024 * 1024, plain=16 * 1024 * 1024)


class HalfSentError(SyncProblem):
    """The line broke before the whole request had left: nobody can have acted on it."""


class PlatformLine(Transport):
    """Our client towards a server that does not know us: TLS alone says who answers, JSON that it does."""

    def __init__(
        self,
        profile: Profile,
        *,
        bounds: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bounds = bounds or limits(profile)
        super().__init__(profile.address, limits=self._bounds, tls=tls, monotonic=monotonic)
        self._names = profile.headers
        self._secrets = Secrets("", "")
        self._kind = CONTENT_TYPE

    def request(
        self,
        method: str,
        path: str,
        secret: Secrets,
        body: Body | None = None,
        leaving: Callable[[], None] | None = None,
    ) -> Reply:
        """One exchange with both secrets in their headers; raises SyncProblem."""
        self._secrets = secret
        self._kind = body.kind if body else CONTENT_TYPE
        before = self.sent
        try:
            return self.ask(method, path, body=body.content if body else None, leaving=leaving)
        except SyncProblem as problem:
            # Headers count among what was sent, so that less than the body alone is surely not all.
            if body is not None and self.sent - before < len(body.content):
                raise HalfSentError(problem.trouble, problem.detail) from problem
            raise

    @override
    def _exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None
    ) -> requests.Response:
        own = {name: value for name, value in headers.items() if name != REQUEST_ID}
        own["Accept"] = CONTENT_TYPE
        if body is not None:
            own["Content-Type"] = self._kind
        scheme = self._names.scheme
        bearer = f"{scheme} {self._secrets.bearer}" if scheme else self._secrets.bearer
        for name, value in ((self._names.bearer, bearer), (self._names.token, self._secrets.token)):
            if not (value.isascii() and value.isprintable()):
                raise SyncProblem(Trouble.SIGN_IN, "a secret holds signs that no header can carry")
            own[name] = value
        return super()._exchange(method, path, own, body)

    @override
    def _read(self, answer: requests.Response, request_id: str, watch: Watch, takes: str) -> Reply:
        if watch.ended:
            raise SyncProblem(Trouble.RESET, "the headers end early")
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        status = answer.status_code
        facts = f"HTTP {status}, {kind[:60] or 'no content type'}"
        if 300 <= status < 400 or status == 511:
            raise SyncProblem(Trouble.PORTAL, facts)
        good = 200 <= status < 300
        if good and status not in _EMPTY and kind != CONTENT_TYPE:
            raise SyncProblem(Trouble.PORTAL if "html" in kind else Trouble.BAD_ANSWER, facts)
        body = self._told(answer, good=good, empty=status in _EMPTY or kind != CONTENT_TYPE)
        return Reply(status, answer.headers, body, _date(answer), watch.sent, watch.received)

    def _told(self, answer: requests.Response, *, good: bool, empty: bool) -> bytes:
        """The body; what is wrong with the body of a refusal does not change that it is one."""
        if empty:
            return b""
        try:
            return unfold(answer.headers.get("Content-Encoding", ""), self._body(answer), self._bounds.plain)
        except SyncProblem:
            if good:
                raise
            return b""


def _quoted(name: str) -> str:
    """As browsers write names into a form: nothing in one can end its header."""
    shown = "".join(sign for sign in name if sign.isprintable() or sign in "\r\n")
    return shown.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")[:200]


def _kind(mime: str) -> str:
    plain = mime.isascii() and mime.isprintable() and " " not in mime and mime.count("/") == 1
    return mime if plain else "application/octet-stream"


def _date(answer: requests.Response) -> datetime | None:
    try:
        moment = parsedate_to_datetime(answer.headers.get("Date", ""))
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
