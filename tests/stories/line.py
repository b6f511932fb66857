"""The line of a story: requests go straight into the gateway, and go wrong where the story says so."""

from __future__ import annotations

import io
from collections.abc import Mapping
from enum import StrEnum
from typing import override

import requests
from requests import PreparedRequest
from requests.structures import CaseInsensitiveDict
from urllib3 import HTTPResponse

from sync.contract.client import GatewayClient
from sync.transport.line import LineAdapter
from tests.fixed_clock import FixedClock
from tests.stories.server import ADDRESS, Answered, Asked, Server


class Fault(StrEnum):
    """What may happen to one request."""

    DROP_REQUEST = "permintaan hilang"
    DROP_ANSWER = "jawaban hilang"
    TWICE = "permintaan sampai dua kali"
    CUT = "jawaban terpotong"
    BUSY = "server sibuk"
    PORTAL = "portal wifi menjawab"
    LAGGING = "replika yang tertinggal menjawab"
    DIE_BEFORE = "program mati sebelum sampai"
    DIE_AFTER = "program mati sebelum jawaban"


class Died(BaseException):
    """The power of this computer went."""


class StoryLine(LineAdapter):
    """An adapter without sockets; `faults` maps the number of a request of this run to its fault."""

    def __init__(self, server: Server, faults: Mapping[int, Fault]) -> None:
        super().__init__(None)
        self.asked: list[Asked] = []
        self.met: list[Fault] = []
        self._server = server
        self._faults = faults

    @override
    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: object = None,
        verify: object = True,
        cert: object = None,
        proxies: object = None,
    ) -> requests.Response:
        watch = self._watch()
        fault = self._faults.get(len(self.asked))
        body = request.body or b""
        plain = body if isinstance(body, bytes) else str(body).encode()
        # The library leaves out what is marked as to be skipped, as it does on a real line.
        headers = {name: value for name, value in request.headers.items() if isinstance(value, str)}
        asked = Asked(request.method or "", request.url or "", headers, plain)
        self.asked.append(asked)
        if fault is not None:
            self.met.append(fault)
        watch.connected = True
        watch.leave()
        watch.sent += len(plain)
        if fault is Fault.DIE_BEFORE:
            raise Died
        if fault is Fault.DROP_REQUEST:
            raise requests.ConnectionError
        answer = self._answer(asked, fault)
        if fault is Fault.DIE_AFTER:
            raise Died
        if fault is Fault.DROP_ANSWER:
            raise requests.ConnectionError
        watch.received += len(answer.body)
        return _response(request, answer, whole=fault is not Fault.CUT)

    def _answer(self, asked: Asked, fault: Fault | None) -> Answered:
        if fault is Fault.BUSY:
            return Answered(503, {"Content-Type": "text/html", "Content-Length": "0"}, b"")
        if fault is Fault.PORTAL:
            page = b"<html>Selamat datang di WiFi</html>"
            return Answered(200, {"Content-Type": "text/html", "Content-Length": str(len(page))}, page)
        if fault is Fault.LAGGING:
            return self._server.answer_late(asked)
        if fault is Fault.TWICE:
            self._server.answer(asked)
        return self._server.answer(asked)


def _response(request: PreparedRequest, answer: Answered, *, whole: bool) -> requests.Response:
    body = answer.body if whole else answer.body[: len(answer.body) // 2]
    made = requests.Response()
    made.status_code = answer.status
    made.headers = CaseInsensitiveDict(answer.headers)
    made.raw = HTTPResponse(io.BytesIO(body), headers=dict(answer.headers), preload_content=False)
    made.request = request
    made.url = request.url or ""
    return made


def client_over(line: StoryLine, clock: FixedClock) -> GatewayClient:
    """The real client of the contract over a story's line."""
    client = GatewayClient(ADDRESS, monotonic=clock.monotonic)
    transport = client._transport
    transport._adapter = line
    transport._session.mount("http://", line)
    return client
