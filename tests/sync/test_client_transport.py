"""The hardened client: only whole answers of our own server come through, and every trouble has its name."""

from __future__ import annotations

import gc
import gzip
import re
import socket
import tracemalloc
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from backports import zstd

from sync.errors import SyncProblem, Trouble
from sync.transport import Transport
from tests.sync.client_line import BODY, QUICK, ask, asked, folded, trouble, whole
from tests.sync.proxy import Piece, Proxy, Raw


def test_that_a_whole_answer_comes_through_with_every_byte_counted() -> None:
    with Raw(lambda request: [whole(request, more="Date: Mon, 02 Mar 2026 08:00:00 GMT\r\n")]) as server:
        transport = Transport(server.url, limits=QUICK)
        reply = transport.ask("POST", "/v1/sync", token="t0k", body=b'{"device":"D"}')
        transport.close()
    assert (reply.status, reply.body) == (200, BODY)
    assert reply.date == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert reply.sent == transport.sent == len(server.requests[0])
    assert reply.received == transport.received == server.sent
    assert transport.requests == 1


def test_that_a_request_says_only_what_is_needed() -> None:
    with Raw(lambda request: [whole(request)]) as server:
        ask(server.url)
    head = server.requests[0].partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    names = {line.partition(":")[0].lower() for line in head}
    assert names == {
        "host", "authorization", "accept-encoding", "content-type", "content-length", "x-request-id",
    }  # fmt: skip
    assert len(server.requests[0]) < 260


def test_that_each_request_carries_the_token_it_was_given() -> None:
    with Raw(lambda request: [whole(request)], keep=True) as server:
        transport = Transport(server.url, limits=QUICK)
        for token in ("anna", "budi", ""):
            transport.ask("GET", "/v1/capabilities", token=token)
        transport.close()
    shown = [re.findall(rb"Authorization: (.+?)\r\n", request) for request in server.requests]
    assert shown == [[b"Bearer anna"], [b"Bearer budi"], []]


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_that_a_body_is_folded_both_ways(encoding: str) -> None:
    unfold = gzip.decompress if encoding == "gzip" else zstd.decompress
    body = b'{"text":"' + b"jalan rusak " * 100 + b'"}'
    with Raw(
        lambda r: [whole(r, folded(encoding, body), more=f"Content-Encoding: {encoding}\r\n")]
    ) as server:
        transport = Transport(server.url, limits=QUICK)
        reply = transport.ask("POST", "/v1/sync", body=body, fold=encoding)
        transport.close()
    head, _, sent = server.requests[0].partition(b"\r\n\r\n")
    assert f"Content-Encoding: {encoding}".encode() in head
    assert unfold(sent) == body
    assert reply.body == body
    assert reply.sent < len(body) / 2


def test_that_one_connection_serves_many_requests() -> None:
    with Raw(lambda request: [whole(request)], keep=True) as server, Proxy(server.url) as proxy:
        transport = Transport(proxy.url, limits=QUICK)
        for _ in range(3):
            transport.ask("GET", "/")
        transport.close()
        assert proxy.connections == 1


def test_that_a_connection_the_server_has_closed_is_made_anew() -> None:
    with Raw(lambda request: [whole(request)]) as server:
        transport = Transport(server.url, limits=QUICK)
        for _ in range(3):
            server.hung_up.clear()
            assert transport.ask("GET", "/").status == 200
            assert server.hung_up.wait(5)
        transport.close()


def test_that_a_dripping_body_ends_at_the_deadline() -> None:
    def drip(request: bytes) -> Iterable[Piece]:
        answer = whole(request, b"x" * 400)
        yield answer[:-400]
        for byte in answer[-400:]:
            yield bytes([byte])
            yield 0.05

    assert trouble(drip) is Trouble.TIMEOUT


def test_that_dripping_headers_end_at_the_deadline() -> None:
    def drip(request: bytes) -> Iterable[Piece]:
        for byte in whole(request):
            yield bytes([byte])
            yield 0.05

    assert trouble(drip) is Trouble.TIMEOUT


def test_that_silence_is_not_waited_for() -> None:
    assert trouble(lambda _: [5.0]) is Trouble.STALLED
    assert trouble(lambda request: [whole(request)[:60], 5.0]) is Trouble.STALLED
    assert trouble(lambda request: [whole(request)[:-3], 5.0]) is Trouble.STALLED


def test_that_an_upload_nobody_takes_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf, pytest.raises(SyncProblem) as caught:
        ask(f"http://127.0.0.1:{deaf.getsockname()[1]}", body=b"x" * 20_000_000)
    assert caught.value.trouble is Trouble.STALLED


def chunked(request: bytes, chunks: bytes) -> bytes:
    head = whole(request).partition(b"Content-Length")[0]
    return head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks


def test_that_a_chunked_answer_is_whole_or_refused() -> None:
    assert asked(lambda r: [chunked(r, b"b\r\n" + BODY + b"\r\n0\r\n\r\n")]).body == BODY
    assert trouble(lambda r: [chunked(r, b"b\r\n" + BODY + b"\r\n")]) is Trouble.RESET
    assert trouble(lambda r: [chunked(r, b"ff\r\n" + BODY)]) is Trouble.RESET
    assert trouble(lambda r: [chunked(r, b"zz\r\n" + BODY)]) is Trouble.RESET


def test_that_a_truncated_body_is_refused() -> None:
    assert trouble(lambda request: [whole(request)[:-1]]) is Trouble.RESET


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_that_a_truncated_folded_body_is_refused(encoding: str) -> None:
    cut, more = folded(encoding, BODY)[:-4], f"Content-Encoding: {encoding}\r\n"
    assert trouble(lambda request: [whole(request, cut, more=more)]) is Trouble.RESET


def test_that_a_body_of_unknown_length_is_refused() -> None:
    def until_closed(request: bytes) -> Iterable[Piece]:
        return [re.sub(rb"Content-Length: \d+\r\n", b"", whole(request))]

    assert trouble(until_closed) is Trouble.BAD_ANSWER


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_that_a_bomb_unfolds_no_further_than_the_cap(encoding: str) -> None:
    bomb = folded(encoding, b"\0" * 50_000_000)
    tracemalloc.start()
    found = trouble(lambda request: [whole(request, bomb, more=f"Content-Encoding: {encoding}\r\n")])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found is Trouble.BAD_ANSWER
    assert peak < 5_000_000


def test_that_something_after_the_end_of_a_folded_body_is_refused() -> None:
    twice = gzip.compress(BODY) + b"more"
    assert trouble(lambda r: [whole(r, twice, more="Content-Encoding: gzip\r\n")]) is Trouble.BAD_ANSWER
    assert trouble(lambda r: [whole(r, BODY, more="Content-Encoding: gzip\r\n")]) is Trouble.BAD_ANSWER
    assert trouble(lambda r: [whole(r, BODY, more="Content-Encoding: br\r\n")]) is Trouble.BAD_ANSWER


def test_that_more_bytes_than_the_cap_are_not_read() -> None:
    assert trouble(lambda request: [whole(request, b" " * 200_001)]) is Trouble.BAD_ANSWER


def test_that_another_content_type_is_refused() -> None:
    def html(request: bytes) -> Iterable[Piece]:
        return [whole(request).replace(b"application/json", b"text/html")]

    assert trouble(html) is Trouble.BAD_ANSWER


def test_that_a_line_cut_at_any_byte_never_gives_an_answer() -> None:
    with Raw(lambda request: [whole(request)]) as server, Proxy(server.url) as proxy:
        whole_reply = ask(proxy.url)
        for size, name in ((whole_reply.sent, "cut_up"), (whole_reply.received, "cut_down")):
            for count in range(size):
                proxy.heal()
                setattr(proxy, name, count)
                with pytest.raises(SyncProblem) as caught:
                    ask(proxy.url)
                assert caught.value.trouble is Trouble.RESET, (name, count)
        proxy.heal()
        assert ask(proxy.url).body == BODY


@pytest.mark.parametrize(
    ("asked_for", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Mon, 02 Mar 2026 08:05:00 GMT", 300.0),
        ("Mon, 02 Mar 2026 07:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("99999999999999999999", 999999999.0),
    ],
)
def test_that_a_wait_is_measured_against_the_servers_own_clock(asked_for: str, seconds: float | None) -> None:
    more = f"Date: Mon, 02 Mar 2026 08:00:00 GMT\r\nRetry-After: {asked_for}\r\n"
    reply = asked(lambda request: [whole(request, status="503 Service Unavailable", more=more)])
    assert reply.status == 503
    assert reply.retry_after() == seconds


def test_that_nonsense_instead_of_http_is_a_broken_line() -> None:
    assert trouble(lambda _: [b"SSH-2.0-OpenSSH_9.2\r\n"]) is Trouble.RESET
    assert trouble(lambda _: [b""]) is Trouble.RESET


def test_that_headers_nobody_can_take_leave_no_socket_open() -> None:
    """The library refuses two lengths only after the connection gave the line away to its answer."""
    more, before = "Connection: close\r\nContent-Length: 1\r\n", _open_though_closed()
    with Raw(lambda request: [whole(request, more=more)]) as server:
        transport = Transport(server.url, limits=QUICK)
        with pytest.raises(SyncProblem) as caught:
            transport.ask("GET", "/v1/sync")
        left = _open_though_closed() - before
        transport.close()
    assert caught.value.trouble is Trouble.RESET
    assert left == set()


def _open_though_closed() -> set[socket.socket]:
    """Sockets that were closed while their descriptor stayed open: the collector would complain of them."""
    found = [one for one in gc.get_objects() if isinstance(one, socket.socket) and one.fileno() >= 0]
    return {one for one in found if "[closed]" in repr(one)}
