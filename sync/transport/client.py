"""One request and its answer: lean headers, an answer only from our own server, every trouble by its name."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import secrets
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import DefaultCookiePolicy
from urllib.parse import urlsplit

import requests
from backports import zstd
from urllib3.exceptions import HTTPError
from urllib3.util import SKIP_HEADER

from sync.errors import SyncProblem, Trouble
from sync.transport.failures import problem_of
from sync.transport.line import Limits, LineAdapter, Watch
from sync.transport.strict import unfold
from sync.transport.tls import shared

MARKER = "X-Tanggap"
"""The header by which our server shows that it, and not a portal on the way, has answered."""
REQUEST_ID = "X-Request-Id"
CONTENT_TYPE = "application/json"
PROBLEM_TYPE = "application/problem+json"
SMALLEST_FOLDED = 400
"""Bytes below which a body is sent as it is."""
_READ = 64 * 1024
_FOLDED_LIKE = ("zstd", "gzip")

# Its lines quote headers and addresses of whoever answered; what went wrong is told as a SyncProblem.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of our server, whole and unfolded; `date` is its own clock, `sent`, `received` HTTP bytes."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    date: datetime | None
    sent: int
    received: int

    def retry_after(self) -> float | None:
        """Seconds the server asks to wait, measured against its own clock; None when it does not ask."""
        asked = self.headers.get("Retry-After", "").strip()
        if asked.isascii() and asked.isdigit():
            return float(asked[:9])
        moment = _moment(asked)
        if moment is None or self.date is None:
            return None
        return max(0.0, (moment - self.date).total_seconds())


class Transport:
    """The way to one server. One exchange at a time; close it when the session ends."""

    def __init__(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Speak to `address`: https, or http on this very machine; raises SyncProblem for anything else.

        `tls` replaces the certificates that the operating system trusts.
        """
        self.address = _checked(address)
        self.sent = 0
        self.received = 0
        self.requests = 0
        self.seconds = 0.0
        self._limits = limits or Limits()
        self._monotonic = monotonic
        secure = self.address.startswith("https:")
        self._adapter = LineAdapter((tls or shared()) if secure else None)
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.clear()
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.mount("https://", self._adapter)
        self._session.mount("http://", self._adapter)

    def close(self) -> None:
        """Hang up."""
        self._session.close()

    def ask(
        self,
        method: str,
        path: str,
        *,
        token: str = "",
        body: bytes | None = None,
        fold: str = "",
        leaving: Callable[[], None] | None = None,
        more: Mapping[str, str] | None = None,
        takes: str = CONTENT_TYPE,
    ) -> Reply:
        """Send one request and return our server's answer, whatever its status; raises SyncProblem.

        `path` may carry a query, `more` headers of one call, among them another type of `body` than JSON;
        `takes` is the type of a good answer that has a body. `fold` is the content encoding the server takes
        (`zstd`, `gzip` or none).
        `leaving` is called once the line stands, before the first byte leaves: until then nothing was sent.
        """
        watch = Watch(self._limits, self._monotonic, leaving)
        self._adapter.use(watch)
        request_id = secrets.token_hex(6)
        headers = {
            "User-Agent": SKIP_HEADER,
            "Accept-Encoding": ", ".join(_FOLDED_LIKE),
            REQUEST_ID: request_id,
        }
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if body is not None:
            headers["Content-Type"] = CONTENT_TYPE
            if not more and fold in _FOLDED_LIKE and len(body) >= SMALLEST_FOLDED:
                headers["Content-Encoding"] = fold
                body = _folded(fold, body)
        headers.update(more or {})
        self.requests += 1
        try:
            answer = self._exchange(method, path, headers, body)
            try:
                reply = self._read(answer, request_id, watch, takes)
            finally:
                answer.close()
        except (requests.RequestException, HTTPError, OSError, UnicodeError) as error:
            raise problem_of(error, watch) from error
        finally:
            watch.close()
            self.sent += watch.sent
            self.received += watch.received
            self.seconds += watch.seconds()
        return reply

    def _exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None
    ) -> requests.Response:
        limits = self._limits
        return self._session.request(
            method,
            self.address + path,
            headers=headers,
            data=body,
            timeout=(limits.connect, limits.stall),
            allow_redirects=False,
            stream=True,
        )

    def _read(self, answer: requests.Response, request_id: str, watch: Watch, takes: str) -> Reply:
        if watch.ended:
            # The library takes the end of the line for the end of the headers.
            raise SyncProblem(Trouble.RESET, "the headers end early")
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        ours = answer.headers.get(REQUEST_ID) == request_id and MARKER in answer.headers
        if not ours:
            raise _stranger(answer, kind)
        bare = answer.request.method == "HEAD" or answer.status_code == 204
        if answer.is_redirect or not (bare or _empty(answer) or kind in {takes, PROBLEM_TYPE}):
            raise SyncProblem(
                Trouble.BAD_ANSWER, f"HTTP {answer.status_code}, {kind[:60] or 'no content type'}"
            )
        if bare:
            # Read to its end all the same: only then its line takes another request.
            answer.raw.drain_conn()
        body = b"" if bare else self._body(answer)
        plain = unfold(answer.headers.get("Content-Encoding", ""), body, self._limits.plain)
        return Reply(
            answer.status_code,
            answer.headers,
            plain,
            _moment(answer.headers.get("Date", "")),
            watch.sent,
            watch.received,
        )

    def _body(self, answer: requests.Response) -> bytes:
        promised = answer.headers.get("Content-Length", "")
        chunked = answer.headers.get("Transfer-Encoding", "").strip().lower() == "chunked"
        if not chunked and not promised.isdigit():
            # Without a length, a body that was cut looks like one that ended.
            raise SyncProblem(Trouble.BAD_ANSWER, "an answer of unknown length")
        pieces: list[bytes] = []
        size = 0
        while piece := answer.raw.read1(_READ, decode_content=False):
            size += len(piece)
            if size > self._limits.wire:
                raise SyncProblem(Trouble.BAD_ANSWER, f"more than {self._limits.wire} bytes")
            pieces.append(piece)
        if not chunked and size != int(promised):
            raise SyncProblem(Trouble.RESET, f"{size} of {promised} bytes came")
        return b"".join(pieces)


def _empty(answer: requests.Response) -> bool:
    return answer.headers.get("Content-Length", "") == "0"


def _checked(address: str) -> str:
    parts = urlsplit(address.strip())
    host = parts.hostname or ""
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        raise SyncProblem(Trouble.ADDRESS, "the address must be https://host or https://host/path")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_here(host)):
        raise SyncProblem(Trouble.ADDRESS, "the address must begin with https://")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _is_here(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _folded(encoding: str, body: bytes) -> bytes:
    if encoding == "zstd":
        return zstd.compress(body, level=9)
    folding = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return folding.compress(body) + folding.flush()


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _facts(answer: requests.Response, kind: str) -> str:
    return f"HTTP {answer.status_code}, {kind[:60] or 'no content type'}"


def _stranger(answer: requests.Response, kind: str) -> SyncProblem:
    """Somebody on the way answered: a front server that says so, or a portal that wants something."""
    detail = f"{_facts(answer, kind)}, not from our server"
    match answer.status_code:
        case 502 | 503 | 504:
            return SyncProblem(Trouble.MAINTENANCE, detail)
        case _:
            return SyncProblem(Trouble.PORTAL, detail)
