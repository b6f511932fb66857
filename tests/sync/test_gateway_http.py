"""The gateway's face: strict reading, stable problems, small answers, bounded bodies."""

from __future__ import annotations

import gzip
import socket
from email.utils import parsedate_to_datetime
from hashlib import sha512

import msgspec
import pytest
from backports import zstd
from sqlalchemy.exc import OperationalError

from desktop.domain.complaint import Complaint
from sync.gateway.database import Writing
from sync.gateway.loading import load_records
from sync.gateway.records import Hand, Stored, keep
from sync.gateway.serve import EmbeddedGateway
from sync.wire import Capabilities, SyncRequest
from tests.sync.gateway_office import MEMPAWAH, Caller, Office, complaint, problem, record


@pytest.fixture
def siti(lone_office: Office) -> Caller:
    caller = lone_office.join("Siti")
    caller.download()
    return caller


def test_that_every_answer_carries_the_mark_the_date_and_the_request_id(siti: Caller) -> None:
    for path in ("/v1/capabilities", "/v1/changes", "/nothing"):
        answer = siti.session.get(siti.url + path, headers={"X-Request-Id": "abc-123"}, timeout=60)
        assert answer.headers["X-Tanggap"] == "1"
        assert answer.headers["X-Request-Id"] == "abc-123"
        assert parsedate_to_datetime(answer.headers["Date"]).utcoffset() is not None
        assert "Server" not in answer.headers
    odd = siti.session.get(siti.url + "/v1/capabilities", headers={"X-Request-Id": "a b"}, timeout=60)
    assert odd.headers["X-Request-Id"] not in ("a b", "")


def test_that_capabilities_tell_limits_epoch_and_who_is_asking(siti: Caller, lone_office: Office) -> None:
    told = msgspec.json.decode(siti.get("/v1/capabilities").content, type=Capabilities)
    assert (told.epoch, told.max_ops, told.server_time) == (siti.epoch, 500, "2026-11-24T01:00:00Z")
    assert told.person == siti.joined.person
    siti.session.headers.pop("Authorization")
    stranger = msgspec.json.decode(siti.get("/v1/capabilities").content, type=Capabilities)
    assert stranger.person is None


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic c2l0aTp4", "Bearer \u00e9"])
def test_that_nothing_is_told_without_a_valid_token(siti: Caller, header: str) -> None:
    siti.session.headers["Authorization"] = header
    answers = [
        siti.get("/v1/changes?cursor=x"),
        siti.get("/v1/snapshot"),
        siti.get("/v1/digest"),
        siti.get("/v1/blobs/by-hash/" + "0" * 64),
        siti.post("/v1/sync", b'{"device":"x"}'),
        siti.post("/v1/ops/known", b'{"ids":[]}'),
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert {problem(answer).type for answer in answers} == {"urn:tanggap:problem:sign_in"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"device":1}',
        b'{"device":"a","device":"b"}',
        b'{"device":"a","limit":NaN}',
        b'{"device":"a","limit":Infinity}',
        b'{"device":"a","limit":1e999}',
        b'{"device":"a","limit":' + b"9" * 5000 + b"}",
        b'{"device":"\xff"}',
        b'{"device":"\\ud800"}',
        b'{"device":"\\u0000"}',
        b'{"device":"a","\\u0000":1}',
        b'{"device":"a","x":' + b"[" * 13 + b"]" * 13 + b"}",
        b'{"device":"a","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'\xef\xbb\xbf{"device":"a"}',
        '{"device":"a"}'.encode("utf-16"),
    ],
)
def test_that_json_with_two_readings_is_refused(siti: Caller, body: bytes) -> None:
    answer = siti.post("/v1/sync", body)
    assert answer.status_code == 400
    assert problem(answer).type == "urn:tanggap:problem:malformed"


def test_that_fields_of_a_newer_client_are_let_through(siti: Caller) -> None:
    assert siti.post("/v1/sync", b'{"device":"a","later":{"x":[1]}}').status_code == 200


def test_that_other_content_is_refused(siti: Caller) -> None:
    plain = siti.post("/v1/sync", b"{}", **{"Content-Type": "text/plain"})
    coded = siti.post("/v1/sync", b"{}", **{"Content-Encoding": "br"})
    assert {plain.status_code, coded.status_code} == {415}
    assert problem(plain).type == problem(coded).type == "urn:tanggap:problem:media_type"


@pytest.mark.parametrize("way", ["gzip", "zstd"])
def test_that_compressed_requests_are_read_and_bounded(siti: Caller, way: str) -> None:
    pack = gzip.compress if way == "gzip" else zstd.compress
    header = {"Content-Encoding": way}
    good = pack(msgspec.json.encode(SyncRequest("a", limit=3)))
    assert siti.post("/v1/sync", good, **header).status_code == 200
    bomb = pack(b" " * 50_000_000)
    assert len(bomb) < 1_000_000
    refused = {
        "bomb": siti.post("/v1/sync", bomb, **header),
        "cut": siti.post("/v1/sync", good[:-5], **header),
        "tail": siti.post("/v1/sync", good + b"x", **header),
        "none": siti.post("/v1/sync", b"{}", **header),
    }
    assert {name: answer.status_code for name, answer in refused.items()} == {
        "bomb": 413,
        "cut": 400,
        "tail": 400,
        "none": 400,
    }


def test_that_a_request_beyond_the_limit_is_refused_by_its_length_and_by_its_bytes(siti: Caller) -> None:
    whole = siti.post("/v1/sync", b" " * (1024 * 1024 + 1))
    chunked = siti.session.post(
        siti.url + "/v1/sync",
        data=(b" " * 65536 for _ in range(20)),
        headers={"Content-Type": "application/json"},
        timeout=60,
    )
    assert {problem(answer).type for answer in (whole, chunked)} == {"urn:tanggap:problem:too_large"}


@pytest.mark.parametrize(
    ("accepts", "used"),
    [
        ("zstd, gzip", "zstd"),
        ("gzip", "gzip"),
        ("", ""),
        ("gzip;q=1.0, zstd;q=0", "gzip"),
        ("br", ""),
        ("GZIP", "gzip"),
    ],
)
def test_that_answers_are_compressed_as_the_reader_allows(siti: Caller, accepts: str, used: str) -> None:
    siti.session.headers["Accept-Encoding"] = accepts
    answer = siti.get("/v1/snapshot")
    assert answer.headers.get("Content-Encoding", "") == used
    siti.take(siti.page("/v1/snapshot"))


def test_that_unknown_addresses_and_methods_are_problems_too(siti: Caller) -> None:
    lost = siti.get("/v1/nothing")
    wrong = siti.get("/v1/sync")
    assert problem(lost).type == "urn:tanggap:problem:not_found"
    assert problem(wrong).type == "urn:tanggap:problem:method"
    assert wrong.headers["Allow"] == "POST"
    assert siti.get("/v1/changes?cursor=x&limit=many").status_code == 400


def test_that_the_first_page_is_small_whatever_the_records_look_like(lone_office: Office) -> None:
    # Titles of random letters: the worst a compressor can meet.
    many = [
        Complaint(f"sp4n:8{n:06}", agency=MEMPAWAH, title=_noise(n), category=_noise(n + 10**6))
        for n in range(1000)
    ]
    load_records(lone_office.gateway.engine, many, clock=lone_office.clock)
    caller = lone_office.join("Siti")
    raw = caller.session.get(caller.url + "/v1/snapshot", stream=True, timeout=60).raw
    assert len(raw.read(decode_content=False)) <= 40_000
    caller.download()
    assert len(caller.held) == 1010


def _noise(number: int) -> str:
    """A text that does not compress."""
    return sha512(str(number).encode()).hexdigest()


def _quiet_exchange(caller: Caller) -> int:
    """Bytes of HTTP both ways of a lean client's round trip in which nothing changed."""
    caller.ask()
    asked = SyncRequest(caller.joined.device, caller.epoch, cursor=caller.cursor, directory=caller.directory)
    body = msgspec.json.encode(asked)
    host = caller.url.removeprefix("http://")
    head = (
        f"POST /v1/sync HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {caller.joined.token}\r\n"
        "Content-Type: application/json\r\nAccept-Encoding: zstd, gzip\r\nX-Request-Id: 0123456789abcdef\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode()
    name, _, port = host.partition(":")
    with socket.create_connection((name, int(port)), timeout=60) as line:
        line.sendall(head + body)
        answer = b""
        while not answer.endswith(b'"end":true}}'):
            piece = line.recv(65536)
            assert piece, answer
            answer += piece
    assert b'"count":0' in answer
    return len(head) + len(body) + len(answer)


def test_that_a_round_trip_without_news_costs_at_most_700_bytes_at_any_size(lone_office: Office) -> None:
    caller = lone_office.join("Siti")
    caller.download()
    small = _quiet_exchange(caller)
    many = [Complaint(f"sp4n:8{n:06}", agency=MEMPAWAH) for n in range(5000)]
    load_records(lone_office.gateway.engine, many, clock=lone_office.clock)
    caller.download()
    large = _quiet_exchange(caller)
    assert small <= 700
    assert large <= small + 12  # two commit numbers with more digits


def test_that_the_gateway_stops_and_starts_again_at_its_port(lone_office: Office) -> None:
    caller = lone_office.join("Siti")
    caller.download()
    gateway: EmbeddedGateway = lone_office.gateway
    before = gateway.url
    gateway.stop()
    host, _, port = before.removeprefix("http://").partition(":")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((host, int(port)), timeout=60)
    gateway.start()
    assert gateway.url == before
    (verdict,) = caller.send(caller.op(record(1), "note", {"text": "Masih di sini"}))
    assert verdict.state == "applied"
    assert caller.complaint(record(2)) == complaint(2)


@pytest.mark.logs_warnings
def test_that_one_intent_that_crashes_the_judge_does_not_stop_the_others(
    siti: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crashing(
        work: Writing, before: Stored | None, after: Complaint, hand: Hand, extra: str | None = None
    ) -> Stored:
        made = keep(work, before, after, hand, extra)
        if after.entries[-1].text == "meledak":
            raise ValueError("half done, then broken")
        return made

    monkeypatch.setattr("sync.gateway.judge.keep", crashing)
    bad = siti.op(record(1), "note", {"text": "meledak"})
    good = siti.op(record(2), "note", {"text": "baik"})
    broken, fine = siti.send(bad, good)
    assert (broken.state, broken.code, fine.state) == ("deferred", "server_error", "applied")
    assert siti.complaint(record(1)).entries == ()
    monkeypatch.undo()
    again, _ = siti.send(bad, good)
    assert again.state == "applied"


@pytest.mark.logs_warnings
def test_that_an_unforeseen_failure_is_a_problem_document(
    siti: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise RuntimeError("Isi laporan Budi")

    monkeypatch.setattr("sync.gateway.app.sync", broken)
    answer = siti.post("/v1/sync", b'{"device":"a"}')
    assert problem(answer).type == "urn:tanggap:problem:server"
    assert "Budi" not in answer.text


def test_that_a_database_out_of_reach_is_a_wait_not_a_failure(
    siti: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> object:
        raise OperationalError("SELECT", None, ConnectionError())

    monkeypatch.setattr("sync.gateway.app.sync", gone)
    answer = siti.post("/v1/sync", b'{"device":"a"}')
    assert problem(answer).type == "urn:tanggap:problem:busy"
    assert answer.headers["Retry-After"] == "5"
