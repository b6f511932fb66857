"""The calls of the contract as methods: typed messages out, typed answers or a named trouble back."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self
from urllib.parse import quote

import msgspec

from sync.contract.troubles import CursorLostError, EpochChangedError
from sync.errors import SyncProblem, TooOldProblem, Trouble
from sync.transport import CONTENT_TYPE, Limits, Reply, Transport, decode
from sync.wire import (
    Capabilities,
    DigestAnswer,
    JoinAnswer,
    JoinRequest,
    KnownAnswer,
    KnownRequest,
    Page,
    Problem,
    RecordsAnswer,
    RecordsRequest,
    SyncAnswer,
    SyncRequest,
)

PROTOCOL = 1
"""The version of the contract this program speaks."""

_TROUBLES = {
    401: Trouble.SIGN_IN,
    403: Trouble.NOT_ALLOWED,
    404: Trouble.VERSION,
    413: Trouble.TOO_LARGE,
    429: Trouble.TOO_MANY,
    502: Trouble.MAINTENANCE,
    503: Trouble.MAINTENANCE,
    504: Trouble.MAINTENANCE,
}


class GatewayClient:
    """One gateway, spoken to over one connection. Every call raises SyncProblem for what went wrong.

    `date` is the server's own time in its last answer; `sent`, `received` and `requests` count HTTP bytes and
    requests since the client was made, `seconds` the time in them on a clock that nobody sets.
    """

    def __init__(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._transport = Transport(address, limits=limits, tls=tls, monotonic=monotonic)
        self.date: datetime | None = None
        self.fold = ""
        """The content encoding the server takes for requests, empty until its capabilities are known."""

    @property
    def address(self) -> str:
        """The gateway's address without a slash at its end."""
        return self._transport.address

    @property
    def sent(self) -> int:
        """HTTP bytes sent."""
        return self._transport.sent

    @property
    def received(self) -> int:
        """HTTP bytes received."""
        return self._transport.received

    @property
    def requests(self) -> int:
        """Requests begun."""
        return self._transport.requests

    @property
    def seconds(self) -> float:
        """Seconds spent in requests."""
        return self._transport.seconds

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def capabilities(self, token: str = "") -> Capabilities:
        """What the server speaks; with a token, also whom it belongs to."""
        return decode(self._ask("GET", "/v1/capabilities", token).body, Capabilities)

    def join(self, code: str, device_name: str) -> JoinAnswer:
        """Exchange a one-time code for a person's token on this computer."""
        body = msgspec.json.encode(JoinRequest(code, device_name))
        return decode(self._ask("POST", "/v1/join", "", body).body, JoinAnswer)

    def sync(self, token: str, request: SyncRequest, leaving: Callable[[], None] | None = None) -> SyncAnswer:
        """The one round trip; `leaving` is called once the line stands and before the first byte leaves."""
        body = msgspec.json.encode(request)
        return decode(self._ask("POST", "/v1/sync", token, body, leaving).body, SyncAnswer)

    def changes(self, token: str, cursor: str) -> Page:
        """The next page after any cursor a page gave."""
        return decode(self._ask("GET", f"/v1/changes?cursor={quote(cursor, safe='')}", token).body, Page)

    def snapshot(self, token: str) -> Page:
        """The first page of a whole download; the further ones come from `changes`."""
        return decode(self._ask("GET", "/v1/snapshot", token).body, Page)

    def known(self, token: str, ids: Sequence[str]) -> KnownAnswer:
        """The verdicts the server still has of these intents."""
        body = msgspec.json.encode(KnownRequest(list(ids)))
        return decode(self._ask("POST", "/v1/ops/known", token, body).body, KnownAnswer)

    def records(self, token: str, ids: Sequence[str]) -> RecordsAnswer:
        """These records as they are now, at most `MOST_RECORDS`."""
        body = msgspec.json.encode(RecordsRequest(list(ids)))
        return decode(self._ask("POST", "/v1/records", token, body).body, RecordsAnswer)

    def digest(self, token: str) -> DigestAnswer:
        """The sums over everything this token may see, as it is now."""
        return decode(self._ask("GET", "/v1/digest", token).body, DigestAnswer)

    def ask(
        self,
        method: str,
        path: str,
        token: str,
        body: bytes | None = None,
        *,
        more: Mapping[str, str],
        takes: str = CONTENT_TYPE,
    ) -> Reply:
        """One call about a file, with headers of its own; answers whatever the status is."""
        reply = self._transport.ask(method, path, token=token, body=body, more=more, takes=takes)
        self.date = reply.date
        return reply

    def _ask(
        self,
        method: str,
        path: str,
        token: str,
        body: bytes | None = None,
        leaving: Callable[[], None] | None = None,
    ) -> Reply:
        reply = self._transport.ask(method, path, token=token, body=body, fold=self.fold, leaving=leaving)
        self.date = reply.date
        if reply.status == 200:
            return reply
        raise trouble_of(reply)


def trouble_of(reply: Reply) -> Exception:
    """What an answer that is none means."""
    try:
        told = decode(reply.body, Problem)
    except SyncProblem:
        told = Problem("", "", reply.status)
    word = told.type.removeprefix("urn:tanggap:problem:")
    if reply.status == 409 and told.epoch:
        return EpochChangedError(told.epoch)
    if reply.status == 410:
        return CursorLostError()
    detail = ", ".join(part for part in (f"HTTP {reply.status}", word[:40], told.detail[:200]) if part)
    if reply.status == 426:
        return TooOldProblem(detail)
    trouble = _TROUBLES.get(reply.status)
    if trouble is None:
        trouble = Trouble.SERVER if reply.status >= 500 else Trouble.BAD_ANSWER
    return SyncProblem(trouble, detail, reply.retry_after())
