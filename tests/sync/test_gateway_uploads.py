"""tus 1.0: resumed at any byte by any worker, refused for what it must refuse, gone when it expires."""

from __future__ import annotations

import socket
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import count
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.gateway.blobs import LARGEST
from sync.gateway.serve import EmbeddedGateway
from sync.gateway.uploads import LIFE
from tests.fixed_clock import FixedClock
from tests.sync.gateway_office import Caller, Office, record
from tests.sync.tus_caller import BEGIN, asked, attach, create, fetch, offset, place, send

PHOTO = bytes(range(251)) * 4000
_FRESH = count(1_000_000)


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    attach(caller, record(1), PHOTO)
    return caller


@pytest.fixture
def second(database: str, clock: FixedClock, office: Office) -> Iterator[EmbeddedGateway]:
    """Another worker over the same database."""
    with EmbeddedGateway(database, clock=clock) as running:
        yield running


def test_that_the_gateway_says_what_of_tus_it_speaks(siti: Caller) -> None:
    answer = asked(siti, "OPTIONS", "/v1/blobs", Authorization="")
    assert answer.status_code == 204
    said = answer.headers
    assert (said["Tus-Version"], said["Tus-Max-Size"]) == ("1.0.0", str(LARGEST))
    assert said["Tus-Extension"] == "creation,checksum,expiration"
    assert said["Tus-Checksum-Algorithm"] == "sha256"


def test_that_an_upload_goes_on_where_it_stopped_on_whichever_worker(
    siti: Caller, second: EmbeddedGateway
) -> None:
    other = Caller(second.url, siti.joined)
    path = place(siti, record(1), PHOTO)
    assert send(siti, path, 0, PHOTO[:100]).status_code == 204
    assert place(other, record(1), PHOTO) == path
    assert offset(other, path) == 100
    assert send(other, path, 100, PHOTO[100:]).status_code == 204
    assert offset(siti, path) == len(PHOTO)
    assert fetch(siti, PHOTO) == (200, PHOTO)
    assert create(siti, record(1), PHOTO).status_code == 200


def test_that_pieces_at_a_wrong_offset_change_nothing(siti: Caller) -> None:
    path = place(siti, record(1), PHOTO)
    assert send(siti, path, 0, PHOTO[:100]).status_code == 204
    assert send(siti, path, 0, PHOTO[:100]).status_code == 409
    assert send(siti, path, 99, PHOTO[99:]).status_code == 409
    assert send(siti, path, 101, PHOTO[101:]).status_code == 409
    assert offset(siti, path) == 100


def test_that_one_piece_sent_twice_at_once_is_taken_once(siti: Caller) -> None:
    path = place(siti, record(1), PHOTO)
    callers = [Caller(siti.url, siti.joined) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda each: send(each, path, 0, PHOTO[:50_000]).status_code, callers))
    assert sorted(answers) == [204, 409, 409, 409]
    assert offset(siti, path) == 50_000
    assert send(siti, path, 50_000, PHOTO[50_000:]).status_code == 204
    assert fetch(siti, PHOTO) == (200, PHOTO)


def test_that_two_people_may_end_the_same_file_at_once(office: Office, siti: Caller) -> None:
    budi = office.join("Budi")
    budi.download()
    callers = [siti, budi]
    paths = [place(each, record(1), PHOTO) for each in callers]
    assert paths[0] != paths[1]
    for each, path in zip(callers, paths, strict=True):
        assert send(each, path, 0, PHOTO[:-1]).status_code == 204
    with ThreadPoolExecutor(2) as pool:
        ends = list(
            pool.map(lambda at: send(callers[at], paths[at], len(PHOTO) - 1, PHOTO[-1:]).status_code, (0, 1))
        )
    assert ends == [204, 204]
    assert fetch(budi, PHOTO) == (200, PHOTO)


def test_that_a_piece_with_another_checksum_is_not_taken(siti: Caller) -> None:
    path = place(siti, record(1), PHOTO)
    assert send(siti, path, 0, PHOTO[:100], checksum=sha256(b"other").digest()).status_code == 460
    assert offset(siti, path) == 0
    for said in ("md5 " + b64encode(b"x" * 16).decode(), "sha256 ???", "sha256", f"sha256 {'A' * 40}"):
        kind = "application/offset+octet-stream"
        answer = asked(siti, "PATCH", path, b"x", Content_Type=kind, Upload_Offset="0", Upload_Checksum=said)
        assert answer.status_code == 400


def test_that_a_file_that_is_not_what_was_announced_is_no_file(siti: Caller) -> None:
    path = place(siti, record(1), PHOTO)
    assert send(siti, path, 0, PHOTO[:-1] + b"?").status_code == 422
    assert asked(siti, "HEAD", path).status_code == 404
    assert fetch(siti, PHOTO)[0] == 404
    again = place(siti, record(1), PHOTO)
    assert (again != path, offset(siti, again)) == (True, 0)


def test_that_what_is_too_large_or_malformed_is_refused(siti: Caller) -> None:
    assert create(siti, record(1), PHOTO, size=LARGEST + 1).status_code == 413
    path = place(siti, record(1), PHOTO)
    assert send(siti, path, 0, PHOTO + b"x").status_code == 413
    assert offset(siti, path) == 0
    for headers in (
        {"Upload_Length": "-1"},
        {"Upload_Length": "1e3"},
        {"Upload_Length": "9" * 40},
        {"Upload_Length": "5", "Upload_Metadata": "sha256 !!"},
        {"Upload_Length": "5", "Upload_Metadata": "sha256 " + b64encode(b"\xff").decode()},
        {"Upload_Length": "5", "Upload_Metadata": ""},
        {"Upload_Defer_Length": "1"},
    ):
        assert asked(siti, "POST", "/v1/blobs", b"", **headers).status_code == 400
    kind = "application/offset+octet-stream"
    assert asked(siti, "PATCH", path, b"x", Content_Type=kind, Upload_Offset="x").status_code == 400
    assert asked(siti, "PATCH", path, b"x", Content_Type="text/plain", Upload_Offset="0").status_code == 415
    old = asked(siti, "POST", "/v1/blobs", Upload_Length="5", Tus_Resumable="0.2.2")
    assert (old.status_code, old.headers["Tus-Version"]) == (412, "1.0.0")
    assert asked(siti, "HEAD", path, Tus_Resumable="0.2.2").status_code == 412


def test_that_an_upload_belongs_to_who_began_it(office: Office, siti: Caller) -> None:
    budi = office.join("Budi")
    path = place(siti, record(1), PHOTO)
    assert asked(budi, "HEAD", path).status_code == 404
    assert send(budi, path, 0, PHOTO).status_code == 404
    assert asked(siti, "HEAD", path, Authorization="Bearer falsch").status_code == 401
    assert asked(siti, "HEAD", "/v1/blobs/uploads/" + "0" * 32).status_code == 404


def test_that_an_upload_expires_a_week_after_its_last_byte(siti: Caller, clock: FixedClock) -> None:
    path = place(siti, record(1), PHOTO)
    clock.pass_seconds(LIFE.total_seconds() - 1)
    assert send(siti, path, 0, PHOTO[:100]).status_code == 204
    clock.pass_seconds(LIFE.total_seconds() - 1)
    assert offset(siti, path) == 100
    clock.pass_seconds(1)
    assert asked(siti, "HEAD", path).status_code == 410
    assert send(siti, path, 100, PHOTO[100:]).status_code == 410
    again = place(siti, record(1), PHOTO)
    assert asked(siti, "HEAD", path).status_code == 404
    assert (again != path, offset(siti, again)) == (True, 0)


def test_that_a_body_cut_short_counts_without_a_checksum_and_not_with_one(siti: Caller) -> None:
    path = place(siti, record(1), PHOTO)
    piece = PHOTO[:200_000]
    checksum = f"Upload-Checksum: sha256 {b64encode(sha256(piece).digest()).decode()}\r\n"
    _cut(siti, path, 0, piece, 150_000, checksum)
    assert offset(siti, path) == 0
    _cut(siti, path, 0, piece, 150_000, "")
    _until(siti, path, 1)
    came = offset(siti, path)
    assert 0 < came <= 150_000
    assert send(siti, path, came, PHOTO[came:]).status_code == 204
    assert fetch(siti, PHOTO) == (200, PHOTO)


def test_that_a_full_database_is_said_and_everything_else_goes_on(
    office: Office, siti: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    from sync.gateway import uploads

    class DiskFullError(Exception):
        """As both databases name it."""

    def full(*_everything: object) -> bool:
        raise OperationalError("INSERT", {}, DiskFullError("database or disk is full"))

    path = place(siti, record(1), PHOTO)
    with monkeypatch.context() as patch:
        patch.setattr(uploads, "_finish", full)
        assert send(siti, path, 0, PHOTO).status_code == 507
        assert offset(siti, path) == 0
        attach(siti, record(2), b"lain")
    assert send(siti, path, 0, PHOTO).status_code == 204


@pytest.fixture
def lone_siti(lone_office: Office) -> Caller:
    caller = lone_office.join("Siti")
    caller.download()
    return caller


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.integers(0, 3000),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 900)), max_size=12),
)
def test_that_any_sequence_of_pieces_ends_in_the_file_or_in_a_refusal(
    lone_siti: Caller, size: int, cuts: list[tuple[int, int]]
) -> None:
    siti = lone_siti
    content = (f"{next(_FRESH)} ".encode() * 800)[:size]
    attach(siti, record(1), content)
    answer = create(siti, record(1), content)
    if answer.status_code == 200:
        return
    path, at = answer.headers["Location"], 0
    for start, length in cuts:
        piece = content[start : start + length] or b"x"
        fits = start == at and at + len(piece) <= len(content)
        said = send(siti, path, start, piece).status_code
        assert said == (204 if fits else 409 if start != at else 413)
        at += len(piece) if fits else 0
        assert offset(siti, path) == at
    if at < len(content):
        assert send(siti, path, at, content[at:]).status_code == 204
    assert fetch(siti, content) == (200, content)


def _cut(caller: Caller, path: str, at: int, piece: bytes, after: int, more: str) -> None:
    """Send a PATCH whose body breaks off."""
    parts = urlsplit(caller.url)
    head = (
        f"PATCH {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {caller.joined.token}\r\n"
        f"Tus-Resumable: {BEGIN['Tus-Resumable']}\r\nContent-Type: application/offset+octet-stream\r\n"
        f"Upload-Offset: {at}\r\nContent-Length: {len(piece)}\r\n{more}\r\n"
    )
    with socket.create_connection((parts.hostname, parts.port)) as line:
        line.sendall(head.encode() + piece[:after])


def _until(caller: Caller, path: str, least: int) -> None:
    """Ask until the broken request has been dealt with: the gateway hears of it when its line closes."""
    for _ in range(1000):
        if offset(caller, path) >= least:
            return
