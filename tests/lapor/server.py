"""LAPOR v3 over HTTP on loopback, written from domain.md §7 alone, with the faults a test scripts."""

from __future__ import annotations

import json
import re
import socket
import threading
from asyncio import BaseTransport, Protocol, Transport, to_thread
from collections.abc import Callable, Coroutine
from datetime import UTC
from email.utils import format_datetime
from types import TracebackType
from typing import Self, cast, override

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from tests.lapor.state import PAGE, Call, Case, Doc, Fault, Platform

_lines: dict[tuple[str, int], Transport] = {}


class _Line(H11Protocol):
    """A connection that can be torn down under an answer."""

    @override
    def connection_made(self, transport: BaseTransport) -> None:
        line = cast("Transport", transport)
        super().connection_made(line)
        _lines[transport.get_extra_info("peername")[:2]] = line

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if self.client is not None:
            _lines.pop(self.client, None)
        super().connection_lost(exc)


def _tear(request: Request) -> None:
    if request.client is not None:
        _lines[request.client.host, request.client.port].abort()


def parts_of(kind: str, body: bytes) -> list[tuple[str, str, bytes]]:
    """The parts of a form as field, file name and content."""
    found = re.search(r"boundary=(\S+)", kind)
    if not found:
        return []
    parts: list[tuple[str, str, bytes]] = []
    for piece in (b"\r\n" + body).split(b"\r\n--" + found[1].encode())[1:-1]:
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        key = re.search(rb' name="([^"]*)"', head)
        name = re.search(rb'filename="([^"]*)"', head)
        parts.append((key[1].decode() if key else "", name[1].decode() if name else "", content))
    return parts


class Answers:
    """The platform over HTTP."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        ends: list[tuple[str, str, Call]] = [
            ("GET", "/masters/institutions/external", Call.INSTITUTIONS),
            ("GET", "/masters/templates", Call.TEMPLATES),
            ("POST", "/complaints/complaint/file", Call.UPLOAD),
            ("POST", "/complaints/complaint", Call.CREATE),
            ("POST", "/complaints/process/{id:int}/reject", Call.REJECT),
            ("GET", "/complaints/{id:int}/complaint", Call.READ),
            ("GET", "/complaints/{id:int}/followups", Call.FOLLOW_UPS),
            ("POST", "/complaints/followup/add", Call.ADD_FOLLOW_UP),
            ("GET", "/complaints/list", Call.LISTED),
        ]
        self.app = Starlette(routes=[Route(path, self._end(call), methods=[way]) for way, path, call in ends])

    def _end(self, call: Call) -> Callable[[Request], Coroutine[object, object, Response]]:
        async def answer(request: Request) -> Response:
            self.platform.begins()
            try:
                found = await self._answer(call, request)
            finally:
                self.platform.ends()
            found.headers["Date"] = format_datetime(self.platform.now().astimezone(UTC), usegmt=True)
            return found

        return answer

    async def _answer(self, call: Call, request: Request) -> Response:
        platform = self.platform
        body = await request.body()
        platform.asked.append(call)
        fault = platform.script[call].popleft() if platform.script[call] else Fault.NONE
        if fault is Fault.EXPIRED or not self._signed(request):
            return JSONResponse({"message": "Token <b>kedaluwarsa</b>"}, 401)
        match fault:
            case Fault.LOST_BEFORE:
                _tear(request)
                return Response()
            case Fault.ERROR_BEFORE:
                return Response("<html>Whoops</html>", 500, media_type="text/html")
            case Fault.PORTAL:
                return Response("<html><form>Masuk</form></html>", media_type="text/html")
            case Fault.REDIRECT:
                return Response(status_code=302, headers={"Location": "http://login.wifi.test/"})
            case Fault.REFUSED:
                return JSONResponse({"message": "Laporan <i>sudah</i> ditutup"}, 422)
            case Fault.TOO_MANY:
                return JSONResponse({"message": "Terlalu banyak"}, 429, headers={"Retry-After": "40"})
            case Fault.SLOW_BEFORE:
                platform.at_gate()
                await to_thread(platform.gate.wait, 60)
            case _:
                pass
        done = self._do(call, request, body, fault)
        if done is None:
            return JSONResponse({"message": "Data tidak lengkap"}, 422)
        return await self._told(done, request, fault)

    async def _told(self, done: Doc, request: Request, fault: Fault) -> Response:
        platform = self.platform
        match fault:
            case Fault.LOST_AFTER | Fault.OTHER_WORDS:
                _tear(request)
                return Response()
            case Fault.ERROR_AFTER:
                return JSONResponse({"message": "Server Error"}, 500)
            case Fault.BUSY_GATE_AFTER:
                return Response("<html>504</html>", 504, media_type="text/html")
            case Fault.NO_ID:
                return JSONResponse({"status": True, "results": []})
            case Fault.GARBLED:
                return Response(b'{"status": tru', media_type="application/json")
            case Fault.PLAIN_TEXT:
                return Response("OK", media_type="text/plain")
            case Fault.PORTAL_AFTER:
                return Response("<html>Terima kasih</html>", media_type="text/html")
            case Fault.TRUNCATED:
                whole = json.dumps(done).encode()
                return Response(
                    whole[: len(whole) // 2],
                    media_type="application/json",
                    headers={"Content-Length": str(len(whole))},
                )
            case Fault.SLOW_AFTER:
                platform.at_gate()
                await to_thread(platform.gate.wait, 60)
            case _:
                pass
        return JSONResponse(done)

    def _signed(self, request: Request) -> bool:
        platform = self.platform
        bearer = request.headers.get(platform.bearer_header, "")
        return bearer == f"Bearer {platform.bearer}" and request.headers.get("token") == platform.token

    def _do(self, call: Call, request: Request, body: bytes, fault: Fault) -> Doc | None:
        """The call's answer, its effect done; None for what the platform cannot accept."""
        platform = self.platform
        page = int(request.query_params.get("page", "1"))
        kind = request.headers.get("content-type", "")
        case = platform.cases.get(request.path_params.get("id", 0))
        match call:
            case Call.INSTITUTIONS:
                rows: list[Doc] = [{"id": at, "name": f"Instansi {at}"} for at in range(1, 6)]
                return self._page(rows, page, request)
            case Call.TEMPLATES:
                content = "<p>Yth. {{reporter}}, oleh {{institution_from}}.</p>"
                return {"results": {"data": [{"code": "T1", "name": "Sudah", "content": content}]}}
            case Call.UPLOAD:
                return platform.upload(parts_of(kind, body))
            case Call.CREATE:
                sent = cast("Doc", json.loads(body))
                listed = sent.get("attachments")
                whole = sent.get("title") and sent.get("content") and sent.get("classification_id")
                known = listed is False or (
                    isinstance(listed, str) and set(json.loads(listed)) <= set(platform.files)
                )
                return platform.create(sent) if whole and known else None
            case Call.LISTED if platform.lists_complaints:
                newest = sorted(platform.cases.values(), key=lambda each: -each.id)
                return self._page([_row(each) for each in newest], page, request)
            case Call.REJECT if case:
                return platform.reject(case, cast("Doc", json.loads(body)))
            case Call.READ if case:
                return {"results": {"data": _state(case)}, "data_logs": []}
            case Call.FOLLOW_UPS if case:
                return self._page(list(reversed(case.follow_ups)), page, request)
            case Call.ADD_FOLLOW_UP:
                return self._follow_up(parts_of(kind, body), fault)
            case _:
                return None

    def _follow_up(self, parts: list[tuple[str, str, bytes]], fault: Fault) -> Doc | None:
        platform = self.platform
        sent = {key: content.decode() for key, name, content in parts if not name}
        case = platform.cases.get(int(sent.get("complaint_id") or 0))
        if case is None or not (sent.get("user_id") and sent.get("institution_from_id")):
            return None
        named = [sent[key] for key in sorted(sent) if key.startswith("attachment[")]
        if any(number not in platform.files for number in named):
            return None
        files = [platform.files[number] for number in named]
        files += [name for key, name, _ in parts if key.startswith("attachment[") and name]
        words = "Disunting oleh moderator." if fault is Fault.OTHER_WORDS else ""
        sender = sent["institution_from_id"]
        return platform.add_follow_up(case, sent, files, words, sender)

    def _page(self, rows: list[Doc], page: int, request: Request) -> Doc:
        shown = rows[(page - 1) * PAGE : page * PAGE]
        more = len(rows) > page * PAGE
        # The address behind the agency's gateway, which nobody outside can reach.
        url = f"http://10.0.0.5:8080{request.url.path}?page={page + 1}" if more else None
        return {"results": {"data": shown, "next_page_url": url}}


def _state(case: Case) -> Doc:
    return {
        "status_code": case.status_code,
        "status_name": case.status_name,
        "disposition_id": None,
        "disposition_name": None,
        "status_logs": case.logs,
    }


def _row(case: Case) -> Doc:
    return {
        "complaint_id": case.id,
        "tracking_id": f"7{case.id}",
        "title": case.title,
        "content": case.content,
    }


class LaporServer:
    """The platform at `url`, answering on a thread of its own."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        # asyncio sends at once only on sockets made with IPPROTO_TCP; others wait 40 ms for each answer.
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen()
        config = uvicorn.Config(
            Answers(platform).app,
            loop="asyncio",
            http=cast("type[Protocol]", _Line),
            lifespan="off",
            ws="none",
            access_log=False,
            date_header=False,
            log_config=None,
            log_level="critical",
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, name="lapor", daemon=True
        )

    @property
    def url(self) -> str:
        """The address to reach it at."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        # The socket listens already: a request that comes before the thread waits in its queue.
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.platform.gate.set()
        self._server.should_exit = True
        self._thread.join(10)
        self._socket.close()
